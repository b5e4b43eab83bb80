"""From a section's HTML to its reader text: into the domain's block tree, and by the domain's rules out of it.

Only the elements that `blocks` writes are accepted. Links that the page itself put on words (to a meaning, to call)
lead where the words say, and leave them as they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from trialeditor.domain.text import (
    Block,
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
    reader_text,
)
from trialeditor.domain.text.cleaning import fold_spaces
from trialeditor.rendering.calls import call_target
from trialeditor.rendering.markup import Element, NotOurMarkup
from trialeditor.rendering.words_to_know import WORD


def is_link(element: Element, kind: str) -> bool:
    """Say whether an element is a link of the page's own in the words of a section: to a meaning, or to call."""
    return element.tag == "a" and set(element.attributes) == {"class", "href"} and element.attributes["class"] == kind


def words_of(element: Element, *, is_made: bool) -> str:
    """Return the reader text of a section's element; made ones may fold lists, link ways to call and have notes."""
    found = element.find("data-words")
    if len(found) != 1:
        raise NotOurMarkup(f"expected the words of a section once, found them {len(found)} times")
    if not is_made and any(each.tag == "details" for each in found[0].descendants()):
        raise NotOurMarkup("a folded list among written words")
    if not is_made and any(is_link(each, "call") for each in found[0].descendants()):
        raise NotOurMarkup("a way to call among written words")
    if not is_made and element.find("data-label"):
        raise NotOurMarkup("a label in other words among written ones")
    if not is_made and any(_is_span(each, "noted") for each in found[0].descendants()):
        raise NotOurMarkup("an editor's note among written words")
    return reader_text(tuple(_blocks(found[0])), lambda phrase: phrase.source)


def _blocks(words: Element) -> Iterator[Block]:
    for child in elements_of(words):
        if set(child.attributes) - (_OF_LABELS if child.tag in {"h3", "h4"} else set()):
            raise NotOurMarkup(f"attributes on a <{child.tag}> among a section's words")
        if child.tag in {"p", "h1"}:
            yield Paragraph(children=_inlines(child))
        elif child.tag in {"ul", "ol"}:
            yield _list(child)
        elif child.tag == "dl":
            yield Rows(rows=tuple(_row(each) for each in elements_of(child)))
        elif child.tag in {"h3", "h4"}:
            yield Subheading(text=label_of(child))
        else:
            raise NotOurMarkup(f"a <{child.tag}> among a section's words")


def elements_of(parent: Element) -> Iterator[Element]:
    """Go through the elements in `parent`, between which only white space may stand."""
    for child in parent.children:
        if isinstance(child, Element):
            yield child
        elif child.strip(" \n"):
            raise NotOurMarkup(f"loose words in a <{parent.tag}>")


def _list(element: Element) -> ListBlock:
    return ListBlock(ordered=element.tag == "ol", items=tuple(_item(each) for each in elements_of(element)))


def _item(element: Element) -> ListItem:
    """An item has its words first, and its lists after them, parted by new lines."""
    if element.tag != "li" or element.attributes:
        raise NotOurMarkup(f"a <{element.tag}> in a list")
    if any(isinstance(each, Element) and each.tag == "details" for each in element.children):
        return _folded(element)
    lists = [each for each in element.children if isinstance(each, Element) and each.tag in {"ul", "ol"}]
    start = element.children.index(lists[0]) if lists else len(element.children)
    words = Element(tag="li", children=element.children[:start])
    nested = Element(tag="li", children=element.children[start:])
    return ListItem(children=_inlines(words), lists=tuple(_list(each) for each in _only_lists(nested)))


def _folded(element: Element) -> ListItem:
    """An item whose lists open on demand holds nothing but that: its words as the summary, then the lists."""
    details = list(elements_of(element))
    parts = list(elements_of(details[0]))
    if len(details) != 1 or details[0].attributes or not parts or parts[0].tag != "summary" or parts[0].attributes:
        raise NotOurMarkup("a folded item with more than its words and its lists")
    nested = tuple(map(_list, _only_lists(Element(tag="details", children=list(parts[1:])))))
    return ListItem(children=_inlines(parts[0]), lists=nested, folded=True)


def _only_lists(element: Element) -> Iterator[Element]:
    for child in elements_of(element):
        if child.tag not in {"ul", "ol"}:
            raise NotOurMarkup(f"a <{child.tag}> after a nested list")
        yield child


def _row(element: Element) -> Row:
    parts = list(elements_of(element))
    if element.tag != "div" or [part.tag for part in parts] != ["dt", "dd"]:
        raise NotOurMarkup("a row without a label and a value")
    return Row(label=label_of(parts[0]), children=_inlines(parts[1]))


def _inlines(element: Element, *, in_link: bool = False) -> tuple[Inline, ...]:
    pieces: list[Inline] = []
    for child in element.children:
        if isinstance(child, str):
            pieces.append(Plain(text=fold_spaces(child)))
        elif child.tag in {"strong", "em"} and not child.attributes:
            style = "bold" if child.tag == "strong" else "italic"
            pieces.append(Emphasis(style=style, children=_inlines(child, in_link=in_link)))  # type: ignore[arg-type]  # mypy widens the conditional
        elif child.tag == "a" and not in_link and set(child.attributes) == {"href", "rel"}:
            pieces.append(Link(target=child.attributes["href"], children=_inlines(child, in_link=True)))
        elif not in_link and _is_span(child, "noted"):
            pieces.append(_noted(child)[0])
        elif not in_link and _leads_where_it_says(child):
            pieces.append(Plain(text=fold_spaces(bare_text(child))))
        else:
            raise NotOurMarkup(f"a <{child.tag}> among words")
    return tuple(pieces)


def note_labels(element: Element) -> list[str]:
    """Return what the editor's notes in a section's element are called, each time that one is."""
    return [_noted(each)[1] for each in element.descendants() if _is_span(each, "noted")]


def _is_span(element: Element, kind: str) -> bool:
    return element.tag == "span" and element.attributes == {"class": kind}


def _noted(element: Element) -> tuple[Noted, str]:
    """Read words with a note: `words [<label> note]`, the brackets and what they hold in a span of their own."""
    note = element.children[-1] if element.children else None
    words = "".join(child for child in element.children[:-1] if isinstance(child, str))
    if not isinstance(note, Element) or not _is_span(note, "note") or len(note.children) < _NOTE_PARTS:
        raise NotOurMarkup("words without their note")
    label, said = note.children[1], "".join(child for child in note.children[2:] if isinstance(child, str))
    is_whole = note.children[0] == "[" and isinstance(label, Element) and label.tag == "strong" and not label.attributes
    if not is_whole or not isinstance(label, Element) or not (said.startswith(" ") and said.endswith("]")):
        raise NotOurMarkup("a note that is not set as notes are")
    if not words.endswith(" ") or len(element.find("class")) != 1 or len(list(note.descendants())) != 1:
        raise NotOurMarkup("something else beside a note")
    return Noted(words=fold_spaces(words[:-1]), note=fold_spaces(said[1:-1])), bare_text(label)


_NOTE_PARTS = 3
"""A bracket, what notes are called, and the words with the other bracket."""


def _leads_where_it_says(link: Element) -> bool:
    """Say whether a link adds nothing to its words: it leads to a meaning on the page, or to what the words name."""
    href = link.attributes.get("href", "")
    return (is_link(link, "word") and href.startswith(f"#{WORD}")) or (
        is_link(link, "call") and href == call_target(bare_text(link))
    )


def bare_text(element: Element) -> str:
    """Return the words of an element that holds nothing else, as they stand."""
    if any(isinstance(child, Element) for child in element.children):
        raise NotOurMarkup(f"an element in a <{element.tag}>")
    return element.text


def label_of(element: Element) -> str:
    """Return a heading or a label as it is signed: its English, where a page says it in its own language."""
    return element.attributes.get("data-label", bare_text(element))


_OF_LABELS = frozenset({"data-label", "lang", "dir"})


def line_of(element: Element) -> str:
    """Return the words of an element that holds nothing else, in one line."""
    return " ".join(bare_text(element).split())
