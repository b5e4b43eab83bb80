"""Reader text in everyday forms: one line for titles, and plain text for people and programs that want no markup."""

from __future__ import annotations

import re

_LINK_END = re.compile(r"\t\]\(([^\t()]*)\)")
_ITEM = re.compile(r"^(\t*)(•|[0-9]+\.)\t", re.MULTILINE)
_NOTED = re.compile(r"\t<([^\t\n]*)\t\|([^\t\n]*)\t>")
_SUBHEADING = re.compile(r"^#\t", re.MULTILINE)


def plain_text(reader_text: str) -> str:
    """Return a reader text without tabs: items are indented by two spaces a level, a link is `words (target)`.

    An editor's note stands in brackets behind the words that it is about.
    """
    text = _ITEM.sub(lambda match: "  " * len(match[1]) + match[2] + " ", reader_text)
    text = _NOTED.sub(r"\1 [\2]", _LINK_END.sub(r" (\1)", _SUBHEADING.sub("", text)))
    return text.replace("\t[", "").replace("\t", " ")


def one_line(reader_text: str) -> str:
    """Return a reader text as one line of words, without list marks and link targets."""
    text = _ITEM.sub("", reader_text)
    text = _LINK_END.sub("", _SUBHEADING.sub("", text))
    return " ".join(text.replace("\t[", "").split())
