"""From the bytes of a page back to the words that it shows, section by section. A verifier rests on this.

The words of a section are read into the domain's block tree, and `reader_text` is made from that, so that what is
compared with a signature is what the domain signs. Only the elements that `blocks` writes are accepted there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trialeditor.domain.text import (
    Block,
    Emphasis,
    Inline,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Plain,
    Row,
    Rows,
    Subheading,
    reader_text,
)
from trialeditor.domain.text.cleaning import fold_spaces
from trialeditor.rendering.markup import Element, NotOurMarkup, parse_markup


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSection:
    """A section as a file shows it."""

    key: str
    state: str
    heading: str
    """The heading as the digest covers it: the group's, then the section's own. Without it, the group's alone."""
    text: str
    """The reader text of its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """What a file shows: its sections, and all the rest."""

    title: str
    """The window's title."""
    sections: tuple[ReadSection, ...]
    facts: tuple[tuple[str, str], ...]
    """Facts outside sections, as (key, words)."""
    banners: tuple[tuple[str, str], ...]
    """Marks such as DRAFT, as (kind, words)."""
    links: tuple[str, ...]
    """Targets of links that stand in no section's words."""
    others: tuple[str, ...]
    """All other words, piece by piece; labels that only a screen reader speaks are among them."""
    metas: tuple[tuple[tuple[str, str], ...], ...]
    """The attributes of each element in the head, in order, but for the title."""


def read_back(html: str) -> Mapping[str, str]:
    """Return the reader text of each section of a page, by key; raise NotOurMarkup when something in it is foreign."""
    return {section.key: section.text for section in read_page_file(html).sections}


def read_page_file(html: str) -> ReadPage:
    """Return all that a page shows; raise NotOurMarkup when something in it is foreign."""
    root = parse_markup(html)
    head, body = root.only("head"), root.only("body")
    walker = _Walker()
    walker.walk(body, "")
    return ReadPage(
        title=root.only("title").text,
        sections=tuple(walker.sections),
        facts=tuple(walker.facts),
        banners=tuple(
            (each.attributes["data-banner"], " ".join(each.text.split())) for each in body.find("data-banner")
        ),
        links=tuple(walker.links),
        others=(*walker.others, *(each.attributes["aria-label"] for each in body.find("aria-label"))),
        metas=tuple(tuple(each.attributes.items()) for each in head.descendants() if each.tag != "title"),
    )


def read_words(html: str, *, may_fold: bool = False) -> str:
    """Return the reader text of the inside of one section's element; only a fact section's lists may be folded."""
    return _words(parse_markup(html), may_fold=may_fold)


class _Walker:
    """Goes through a body once and sorts what it meets."""

    def __init__(self) -> None:
        self.sections: list[ReadSection] = []
        self.facts: list[tuple[str, str]] = []
        self.links: list[str] = []
        self.others: list[str] = []

    def walk(self, element: Element, group: str) -> None:
        """Go through `element`, which stands in a group with the heading `group`."""
        heading = group
        for child in element.children:
            if isinstance(child, str):
                self._other(child)
            elif "data-group" in child.attributes:
                heading = _line(child)
            else:
                self._element(child, heading)

    def _element(self, element: Element, group: str) -> None:
        if element.tag == "a":
            self.links.append(element.attributes.get("href", ""))
        if "data-fact" in element.attributes:
            self.facts.append((element.attributes["data-fact"], _line(element)))
        elif "data-title" in element.attributes:
            self.facts.append(("title", _line(element)))
        elif "data-section" in element.attributes:
            self._section(element, group)
        else:
            self.walk(element, group)

    def _section(self, element: Element, group: str) -> None:
        headings = element.find("data-heading")
        own = _line(headings[0]) if headings else ""
        self.sections.append(
            ReadSection(
                key=element.attributes["data-section"],
                state=element.attributes.get("data-state", ""),
                heading=": ".join(part for part in (group, own) if part),
                text=_words(element, may_fold=element.attributes.get("data-state") == "fact"),
            )
        )
        self._rest(element, headings[:1])

    def _rest(self, element: Element, known: list[Element]) -> None:
        """Keep what stands in a section's element beside its heading and its words."""
        for child in element.children:
            if isinstance(child, str):
                self._other(child)
            elif "data-fact" in child.attributes:
                self.facts.append((child.attributes["data-fact"], _line(child)))
            elif "data-section" in child.attributes:
                raise NotOurMarkup("a section within a section")
            elif child not in known and "data-words" not in child.attributes:
                if child.tag == "a":
                    raise NotOurMarkup("a link beside a section's words")
                self._rest(child, known)

    def _other(self, text: str) -> None:
        words = " ".join(text.split())
        if words:
            self.others.append(words)


def _words(element: Element, *, may_fold: bool) -> str:
    found = element.find("data-words")
    if len(found) != 1:
        raise NotOurMarkup(f"expected the words of a section once, found them {len(found)} times")
    if not may_fold and any(each.tag == "details" for each in found[0].descendants()):
        raise NotOurMarkup("a folded list among written words")
    return reader_text(tuple(_blocks(found[0])), lambda phrase: phrase.source)


def _blocks(words: Element) -> Iterator[Block]:
    for child in _elements(words):
        if child.attributes:
            raise NotOurMarkup(f"attributes on a <{child.tag}> among a section's words")
        if child.tag in {"p", "h1"}:
            yield Paragraph(children=_inlines(child))
        elif child.tag in {"ul", "ol"}:
            yield _list(child)
        elif child.tag == "dl":
            yield Rows(rows=tuple(_row(each) for each in _elements(child)))
        elif child.tag in {"h3", "h4"}:
            yield Subheading(text=_bare(child))
        else:
            raise NotOurMarkup(f"a <{child.tag}> among a section's words")


def _elements(parent: Element) -> Iterator[Element]:
    """Go through the elements in `parent`, between which only white space may stand."""
    for child in parent.children:
        if isinstance(child, Element):
            yield child
        elif child.strip(" \n"):
            raise NotOurMarkup(f"loose words in a <{parent.tag}>")


def _list(element: Element) -> ListBlock:
    return ListBlock(ordered=element.tag == "ol", items=tuple(_item(each) for each in _elements(element)))


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
    details = list(_elements(element))
    parts = list(_elements(details[0]))
    if len(details) != 1 or details[0].attributes or not parts or parts[0].tag != "summary" or parts[0].attributes:
        raise NotOurMarkup("a folded item with more than its words and its lists")
    nested = tuple(map(_list, _only_lists(Element(tag="details", children=list(parts[1:])))))
    return ListItem(children=_inlines(parts[0]), lists=nested, folded=True)


def _only_lists(element: Element) -> Iterator[Element]:
    for child in _elements(element):
        if child.tag not in {"ul", "ol"}:
            raise NotOurMarkup(f"a <{child.tag}> after a nested list")
        yield child


def _row(element: Element) -> Row:
    parts = list(_elements(element))
    if element.tag != "div" or [part.tag for part in parts] != ["dt", "dd"]:
        raise NotOurMarkup("a row without a label and a value")
    return Row(label=_bare(parts[0]), children=_inlines(parts[1]))


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
        else:
            raise NotOurMarkup(f"a <{child.tag}> among words")
    return tuple(pieces)


def _bare(element: Element) -> str:
    """Return the words of an element that holds nothing else, as they stand."""
    if any(isinstance(child, Element) for child in element.children):
        raise NotOurMarkup(f"an element in a <{element.tag}>")
    return element.text


def _line(element: Element) -> str:
    """Return the words of an element that holds nothing else, in one line."""
    return " ".join(_bare(element).split())
