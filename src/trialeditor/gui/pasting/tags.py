"""HTML as a row of tags and texts, in time that grows with its length and no faster.

The standard library's parser takes the square of the length for texts made to hurt it, and a clipboard can hold any
text. Here each character is looked at a fixed number of times; what is broken ends as it does in a browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, its name in small letters."""

    name: str
    is_end: bool
    attributes: Mapping[str, str]

    @property
    def style(self) -> Mapping[str, str]:
        """Return the properties of its `style`, names and values in small letters."""
        if "style" not in self.attributes:
            return _NOTHING
        pairs = (each.partition(":") for each in self.attributes.get("style", "").lower().split(";"))
        return {name.strip(): value.strip() for name, _, value in pairs}


Token: TypeAlias = "Tag | str"  # noqa: S105 - a piece of HTML

_NOTHING: Mapping[str, str] = {}
_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*+)")
_REST = re.compile(r"""(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+|(?=>)))*+>""")
_ATTRIBUTE = re.compile(r"""([^\s=/>"']++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s>]++))?""")
_RAW = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})
_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
_LONG_NUMBER = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{8,});?")
"""No character has such a number, and Python refuses to read the longest of them."""


def tokens(html: str) -> Iterator[Token]:
    """Go through tags and texts; comments, declarations and the insides of scripts and styles are left out."""
    at = 0
    while at < len(html):
        mark = html.find("<", at)
        if mark < 0:
            mark = len(html)
        if mark > at:
            yield _decoded(html[at:mark])
        if mark == len(html):
            return
        name = _NAME.match(html, mark)
        if name is None:
            at, is_text = _after_other(html, mark)
            if is_text:
                yield "<"
            continue
        rest = _REST.match(html, name.end())
        if rest is None:
            return  # a browser drops a tag that never ends, and all that follows
        tag = _tag(name, rest)
        yield tag
        at = rest.end()
        if tag.name in _RAW and not tag.is_end:
            end = _ENDS[tag.name].search(html, at)
            at = end.start() if end else len(html)


def _after_other(html: str, start: int) -> tuple[int, bool]:
    """Return where to go on after a `<` that begins no tag, and whether it is a sign of its own."""
    if html.startswith("<!--", start):
        end = html.find("-->", start + 2)
        return (end + 3 if end >= 0 else len(html)), False
    if html.startswith(("<!", "<?", "</"), start):
        end = html.find(">", start)
        return (end + 1 if end >= 0 else len(html)), False
    return start + 1, True


def _tag(name: re.Match[str], rest: re.Match[str]) -> Tag:
    if len(rest[0]) == 1:
        return Tag(name[1].lower(), name[0].startswith("</"), _NOTHING)
    found = _ATTRIBUTE.findall(rest[0][:-1])
    attributes = {key.lower(): _decoded(value.strip("\"'")) for key, value in reversed(found)}
    return Tag(name[1].lower(), name[0].startswith("</"), attributes)


def _decoded(text: str) -> str:
    return unescape(_LONG_NUMBER.sub("\ufffd", text)) if "&" in text else text
