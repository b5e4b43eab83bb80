"""A strict reader of our own HTML: a small tree, or a refusal.

It knows the elements and attributes that our pages use. Anything else (a script, a comment, an inline style, a hidden
element, a tag left open) is refused, so that what it reads is what a browser shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

from trialeditor.rendering.languages import FORMS

VOID = frozenset({"meta", "link"})
ELEMENTS = VOID | frozenset(
    [
        "html",
        "head",
        "title",
        "script",
        "body",
        "a",
        "aside",
        "strong",
        "em",
        "span",
        "dfn",
        "cite",
        "header",
        "footer",
        "main",
        "article",
        "section",
        "div",
        "details",
        "summary",
        "h1",
        "h2",
        "h3",
        "h4",
        "p",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "nav",
    ]
)
FORM_ELEMENTS = frozenset({"form", "label", "input", "select", "option", "button"})
FORM_ATTRIBUTES = frozenset(
    [
        "role",
        "hidden",
        "for",
        "autocomplete",
        "spellcheck",
        "value",
        "min",
        "max",
        "inputmode",
        "data-blocks",
        "data-total",
        "data-draft",
        *(f"data-{form}" for form in FORMS),
        "data-reading",
        "data-cut",
    ]
)
"""What the page of the search has besides."""
ATTRIBUTES = frozenset(
    [
        "lang",
        "dir",
        "charset",
        "http-equiv",
        "content",
        "name",
        "property",
        "type",
        "rel",
        "href",
        "class",
        "id",
        "tabindex",
        "aria-label",
        "aria-labelledby",
        "aria-current",
        "data-section",
        "data-state",
        "data-words",
        "data-heading",
        "data-label",
        "data-group",
        "data-fact",
        "data-banner",
        "data-trial",
        "data-title",
        "data-until",
        "data-glossary",
    ]
)
SCRIPTED = frozenset({"head", "body"})
"""Where a script may stand: `reading_back` hands its text on, and a verifier says whether it is ours."""
MAX_DEPTH = 60


class NotOurMarkup(ValueError):
    """The text is not HTML that this program writes. The message says what is foreign, for a person."""


@dataclass(slots=True, eq=False)
class Element:
    """An element with its attributes and what stands in it, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return all words in the element, in order."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def descendants(self) -> Iterator[Element]:
        """Go through all elements below this one, in document order."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.descendants()

    def find(self, attribute: str) -> list[Element]:
        """Return the elements below this one that carry `attribute`."""
        return [each for each in self.descendants() if attribute in each.attributes]

    def only(self, tag: str) -> Element:
        """Return the one element below this one that is called `tag`; raise NotOurMarkup when it is not one."""
        found = [each for each in self.descendants() if each.tag == tag]
        if len(found) != 1:
            raise NotOurMarkup(f"expected one <{tag}>, found {len(found)}")
        return found[0]


def parse_markup(html: str, *, with_form: bool = False) -> Element:
    """Return the tree of a whole file or of a part of one; raise NotOurMarkup when anything in it is foreign.

    With `with_form`, what the page of the search has is not foreign.
    """
    builder = _Builder(with_form=with_form)
    builder.feed(html)
    builder.close()
    return builder.finished()


class _Builder(HTMLParser):
    def __init__(self, *, with_form: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._elements = ELEMENTS | FORM_ELEMENTS if with_form else ELEMENTS
        self._attributes = ATTRIBUTES | FORM_ATTRIBUTES if with_form else ATTRIBUTES
        self._open = [Element(tag="")]

    def finished(self) -> Element:
        if len(self._open) != 1:
            raise NotOurMarkup(f"<{self._open[-1].tag}> is left open")
        return self._open[0]

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self._elements or (tag == "script" and self._open[-1].tag not in SCRIPTED):
            raise NotOurMarkup(f"a <{tag[:20]}> element")
        element = Element(tag=tag, attributes=_attributes(tag, attrs, self._attributes))
        self._open[-1].children.append(element)
        if tag not in VOID and tag != "input":
            self._open.append(element)
        if len(self._open) > MAX_DEPTH:
            raise NotOurMarkup("elements nested too deep")

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raise NotOurMarkup(f"a self-closing <{tag[:20]}>")

    @override
    def handle_endtag(self, tag: str) -> None:
        if self._open[-1].tag != tag or len(self._open) == 1:
            raise NotOurMarkup(f"</{tag[:20]}> closes nothing")
        self._open.pop()

    @override
    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    @override
    def handle_decl(self, decl: str) -> None:
        if decl.lower() != "doctype html" or any(isinstance(each, Element) for each in self._open[0].children):
            raise NotOurMarkup("a declaration")

    @override
    def handle_comment(self, data: str) -> None:
        raise NotOurMarkup("a comment")

    @override
    def handle_pi(self, data: str) -> None:
        raise NotOurMarkup("a processing instruction")

    @override
    def unknown_decl(self, data: str) -> None:
        raise NotOurMarkup("a declaration")


def _attributes(tag: str, attrs: list[tuple[str, str | None]], known: frozenset[str]) -> dict[str, str]:
    names = [name for name, _ in attrs]
    foreign = [name for name in names if name not in known]
    if foreign:
        raise NotOurMarkup(f"the attribute {foreign[0][:20]!r} on <{tag}>")
    if len(set(names)) < len(names):
        raise NotOurMarkup(f"an attribute twice on <{tag}>")
    return {name: value or "" for name, value in attrs}
