r"""The small grammar that people write sections in, as one block tree from which HTML and reader text both come.

```
A paragraph. Lines of one paragraph follow each other; an empty line ends it.

- an item          1. a numbered item       **bold**   *italic*   [words](https://address)
  - nested by two spaces                    {enrollment.count|about}   \* means a star
```

Everything else is text, whatever it looks like: there is no HTML in the grammar.
"""

from trialeditor.domain.text.blocks import (
    Block,
    BoundPhrase,
    Emphasis,
    Inline,
    Link,
    ListBlock,
    ListItem,
    Noted,
    Paragraph,
    Plain,
    Row,
    Rows,
    Subheading,
    bound_phrases,
)
from trialeditor.domain.text.cleaning import clean
from trialeditor.domain.text.grammar import parse
from trialeditor.domain.text.inlines import parse_inlines
from trialeditor.domain.text.reading import (
    Fill,
    NotedWords,
    has_words,
    notes_in,
    notes_of,
    reader_text,
    without_notes,
    word_count,
)

__all__ = [
    "Block",
    "BoundPhrase",
    "Emphasis",
    "Fill",
    "Inline",
    "Link",
    "ListBlock",
    "ListItem",
    "Noted",
    "NotedWords",
    "Paragraph",
    "Plain",
    "Row",
    "Rows",
    "Subheading",
    "bound_phrases",
    "clean",
    "has_words",
    "notes_in",
    "notes_of",
    "parse",
    "parse_inlines",
    "reader_text",
    "without_notes",
    "word_count",
]
