"""From the bytes of a page back to the words that it shows, section by section. A verifier rests on this.

The words of a section are read into the domain's block tree, and `reader_text` is made from that, so that what is
compared with a signature is what the domain signs. Only the elements that `blocks` writes are accepted there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from trialeditor.rendering.markup import Element, NotOurMarkup, parse_markup
from trialeditor.rendering.reading_words import (
    bare_text,
    elements_of,
    is_link,
    label_of,
    line_of,
    note_labels,
    words_of,
)
from trialeditor.rendering.standing import folded_sections, named_elements, unseen_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSection:
    """A section as a file shows it."""

    key: str
    state: str
    heading: str
    """The heading as the digest covers it: the group's, then the section's own. Without it, the group's alone."""
    text: str
    """The reader text of its words."""


class Tongue(NamedTuple):
    """An element that names its language or the direction of its words; what it does not name is empty."""

    tag: str
    lang: str
    direction: str


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
    """The attributes of each element in the head, in order, but for the title and scripts."""
    scripts: tuple[tuple[str, str], ...]
    """The scripts and the data of the whole file, as (type, text)."""
    words: tuple[ReadWord, ...]
    """The meanings in "Words to know"."""
    word_links: tuple[str, ...]
    """What the terms in sections link to."""
    untils: tuple[str, ...]
    """The days after which a badge says that the page is old."""
    labels: tuple[tuple[str, str], ...]
    """Headings and labels in other words than those that are signed, each behind its English."""
    languages: tuple[Tongue, ...]
    """What names a language or a direction."""
    unseen: tuple[tuple[str, str], ...]
    """What our own sheet keeps out of sight, as (class, words)."""
    named: tuple[tuple[str, str], ...]
    """Each id, with the section whose element has it, or empty."""
    folded: tuple[str, ...]
    """The section of each part that a reader has to open, but for what folds within words; empty outside sections."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadWord:
    """A meaning in "Words to know"."""

    anchor: str
    term: str
    meaning: str


def read_back(html: str) -> Mapping[str, str]:
    """Return the reader text of each section of a page, by key; raise NotOurMarkup when something in it is foreign."""
    return {section.key: section.text for section in read_page_file(html).sections}


def read_page_file(html: str) -> ReadPage:
    """Return all that a page shows; raise NotOurMarkup when something in it is foreign."""
    root = parse_markup(html)
    head, body = head_and_body(root)
    walker = _Walker()
    walker.walk(body, "")
    return ReadPage(
        title=head.only("title").text,
        sections=tuple(walker.sections),
        facts=tuple(walker.facts),
        banners=tuple(
            (each.attributes["data-banner"], " ".join(each.text.split())) for each in body.find("data-banner")
        ),
        links=tuple(walker.links),
        others=(*walker.others, *(each.attributes["aria-label"] for each in body.find("aria-label"))),
        metas=tuple(
            tuple(each.attributes.items()) for each in head.descendants() if each.tag not in {"title", "script"}
        ),
        scripts=tuple(_script(each) for each in root.descendants() if each.tag == "script"),
        words=tuple(walker.words),
        word_links=tuple(walker.word_links),
        untils=tuple(each.attributes["data-until"] for each in body.find("data-until")),
        labels=tuple((each.attributes["data-label"], bare_text(each)) for each in root.find("data-label")),
        languages=tuple(tongues_of(root)),
        unseen=unseen_words(body),
        folded=tuple(folded_sections(body)),
        named=named_elements(body),
    )


def tongues_of(root: Element) -> Iterator[Tongue]:
    """Go through what names a language or a direction in a file; raise NotOurMarkup where words of people are in it.

    Turned another way, they would read in another order.
    """
    for each in root.descendants():
        if "lang" in each.attributes or "dir" in each.attributes:
            if each.tag != "html" and ("data-section" in each.attributes or each.find("data-section")):
                raise NotOurMarkup("a language or a direction around a section")
            yield Tongue(each.tag, each.attributes.get("lang", ""), each.attributes.get("dir", ""))
    for section in root.find("data-section"):
        marked = (each for each in section.descendants() if "lang" in each.attributes or "dir" in each.attributes)
        if section.attributes.get("data-state") != "fact" and not all(
            "data-fact" in each.attributes for each in marked
        ):
            raise NotOurMarkup("a language or a direction among written words")


def head_and_body(root: Element) -> tuple[Element, Element]:
    """Return both; raise NotOurMarkup for anything beside them: a browser shows words wherever they stand."""
    [html] = _elements_alone(root, ("html",))
    head, body = _elements_alone(html, ("head", "body"))
    _elements_alone(head, tuple(each.tag for each in _elements_among(head) if each.tag in _OF_HEAD))
    strange = next((each.tag for each in body.descendants() if each.tag in _OF_FRAME), "")
    if strange:
        raise NotOurMarkup(f"a <{strange}> element in the body")
    if sum(each.tag == "main" for each in body.descendants()) > 1:
        raise NotOurMarkup("a second <main> element")
    return head, body


_OF_HEAD = frozenset({"meta", "link", "title", "script"})
_OF_FRAME = (_OF_HEAD - {"script"}) | {"html", "head", "body"}


def _elements_alone(element: Element, tags: tuple[str, ...]) -> list[Element]:
    """Return what is in an element; raise NotOurMarkup unless that is elements with these tags, and no words."""
    found = list(_elements_among(element))
    has_words = any(isinstance(each, str) and each.split() for each in element.children)
    if has_words or tuple(each.tag for each in found) != tags:
        raise NotOurMarkup("something beside the head and the body" if element.tag != "head" else "words in the head")
    return found


def _script(element: Element) -> tuple[str, str]:
    if set(element.attributes) - {"type"}:
        raise NotOurMarkup("attributes on a <script>")
    return element.attributes.get("type", ""), bare_text(element)


def read_words(html: str, *, is_made: bool = False) -> str:
    """Return the reader text of the inside of one section's element; made ones may fold lists and link ways to call."""
    return words_of(parse_markup(html), is_made=is_made)


class _Walker:
    """Goes through a body once and sorts what it meets."""

    def __init__(self) -> None:
        self.sections: list[ReadSection] = []
        self.facts: list[tuple[str, str]] = []
        self.links: list[str] = []
        self.others: list[str] = []
        self.words: list[ReadWord] = []
        self.word_links: list[str] = []

    def walk(self, element: Element, group: str) -> None:
        """Go through `element`, which stands in a group with the heading `group`."""
        heading = group
        for child in element.children:
            if isinstance(child, str):
                self._other(child)
            elif "data-group" in child.attributes:
                heading = line_of(child)
            else:
                self._element(child, heading)

    def _element(self, element: Element, group: str) -> None:
        if element.tag == "a":
            self.links.append(element.attributes.get("href", ""))
        if element.tag == "script":
            return
        if "data-fact" in element.attributes:
            self.facts.append((element.attributes["data-fact"], line_of(element)))
        elif "data-glossary" in element.attributes:
            self._glossary(element)
        elif "data-title" in element.attributes:
            self.facts.append(("title", line_of(element)))
        elif "data-section" in element.attributes:
            self._section(element, group)
        else:
            self.walk(element, group)

    def _section(self, element: Element, group: str) -> None:
        headings = element.find("data-heading")
        own = " ".join(label_of(headings[0]).split()) if headings else ""
        self.sections.append(
            ReadSection(
                key=element.attributes["data-section"],
                state=element.attributes.get("data-state", ""),
                heading=": ".join(part for part in (group, own) if part),
                text=words_of(element, is_made=element.attributes.get("data-state") == "fact"),
            )
        )
        self.others += note_labels(element)
        self.word_links += (each.attributes["href"] for each in element.descendants() if is_link(each, "word"))
        self._rest(element, headings[:1])

    def _rest(self, element: Element, known: list[Element]) -> None:
        """Keep what stands in a section's element beside its heading and its words."""
        for child in element.children:
            if isinstance(child, str):
                self._other(child)
            elif "data-fact" in child.attributes:
                self.facts.append((child.attributes["data-fact"], line_of(child)))
            elif "data-section" in child.attributes:
                raise NotOurMarkup("a section within a section")
            elif child not in known and "data-words" not in child.attributes:
                if child.tag == "a":
                    raise NotOurMarkup("a link beside a section's words")
                self._rest(child, known)

    def _glossary(self, element: Element) -> None:
        """Read "Words to know": a heading, notes, one list of meanings, and their sources."""
        for child in elements_of(element):
            if child.tag == "dl":
                self.words += map(_known_word, elements_of(child))
            elif [each.tag for each in _elements_among(child)] == ["span", "cite"]:
                self._other(bare_text(next(_elements_among(child))))
            else:
                self._other(bare_text(child))

    def _other(self, text: str) -> None:
        words = " ".join(text.split())
        if words:
            self.others.append(words)


def _elements_among(element: Element) -> Iterator[Element]:
    return (each for each in element.children if isinstance(each, Element))


def _known_word(element: Element) -> ReadWord:
    parts = list(elements_of(element))
    dfn = list(elements_of(parts[0])) if parts else []
    if element.tag != "div" or [part.tag for part in parts] != ["dt", "dd"] or [each.tag for each in dfn] != ["dfn"]:
        raise NotOurMarkup("a meaning without its word")
    return ReadWord(anchor=element.attributes.get("id", ""), term=line_of(dfn[0]), meaning=line_of(parts[1]))
