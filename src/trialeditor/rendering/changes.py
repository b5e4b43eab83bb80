"""What changed since something was signed, marked in a section's HTML: for the preview, never for an export.

Words that came are in `ins`, words that went in `del`, where they stood. The words of a section that was never signed
stay as they are, below a note.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup, escape

from trialeditor.domain.text.cleaning import compose
from trialeditor.domain.text.differences import Piece, PieceKind, word_differences
from trialeditor.rendering.section import SectionView, ShownState

NEW = "Not signed yet"
_TOKEN = re.compile(r"(<[^>]*>)")
_WITHIN_A_LINE = re.compile(r"</?(?:strong|em|a)\b")
_LINK = re.compile(r"\t\[(.*?)\t\]\([^)\n]*\)", re.DOTALL)
_MARK = re.compile(r"^\t*(?:•|\d+\.|#)\t", re.MULTILINE)
_LABEL = re.compile(r"^([^\t\n]*):\t", re.MULTILINE)


def marked(section: SectionView, signed: str | None) -> SectionView:
    """Return `section` with what changed since its reader text was `signed`; None stands for never.

    Words where none were signed are as new as words that nobody signed. A section whose words are not shown, and one
    that is made of the record, has no marks.
    """
    if section.state in {ShownState.CHECKING, ShownState.FACT}:
        return section
    if not signed:
        note = Markup('<p data-note=""><strong>{}</strong></p>\n').format(NEW)
        return replace(section, words=note + section.words)
    return replace(section, words=marked_words(section.words, signed_words(signed)))


def signed_words(reader_text: str) -> str:
    """Return the words of a reader text as a page shows them: without the marks of items, links and rows."""
    text = _LINK.sub(r"\1", reader_text)
    return _LABEL.sub(r"\1\n", _MARK.sub("", text))


def marked_words(words: Markup, before: str) -> Markup:
    """Return HTML of our own making with its changes since it showed the words `before`."""
    tokens = _TOKEN.split(str(words))
    shown = "".join(_text_of(token) for token in tokens)
    pieces = word_differences(before, shown)
    if all(piece.kind is PieceKind.SAME for piece in pieces):
        return words
    return Markup("").join(_Marker(pieces).run(tokens))


def _text_of(token: str) -> str:
    if not token.startswith("<"):
        return compose(html.unescape(token))
    return "" if _WITHIN_A_LINE.match(token) else "\n"


class _Marker:
    """Goes through the HTML and the pieces side by side. Both have the same signs, but for spaces."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = list(pieces)
        self._left = 0
        self._kind = PieceKind.SAME

    def run(self, tokens: Sequence[str]) -> Iterator[Markup]:
        """Return the HTML in parts."""
        for token in tokens:
            if token.startswith("<"):
                yield Markup(token)  # noqa: S704 - our own markup, made by `blocks`
            elif token.strip():
                yield from self._text(_text_of(token))
            else:
                yield Markup(token)  # noqa: S704 - spaces alone
        if self._has_gone:
            yield Markup("<p>{}</p>").format(self._gone())

    @property
    def _has_gone(self) -> bool:
        return bool(self._pieces) and self._pieces[0].kind is PieceKind.REMOVED

    def _text(self, text: str) -> Iterator[Markup]:
        """Wrap what came; strike what went where it stood, before the next words or behind the last ones."""
        at = 0
        while at < len(text):
            lead = len(text) - len(text[at:].lstrip())
            if lead == len(text):
                break
            if self._left == 0:
                yield from self._take()
            end = self._end(text, at)
            part = text[at:end]
            yield Markup("<ins>{}</ins>").format(part) if self._kind is PieceKind.ADDED else escape(part)
            at = end
        yield escape(text[at:])
        if self._left == 0 and self._has_gone:
            yield self._gone()

    def _take(self) -> Iterator[Markup]:
        """Go on to the next piece that is on the page."""
        while self._has_gone:
            yield self._gone()
        if self._pieces:
            piece = self._pieces.pop(0)
            self._kind, self._left = piece.kind, sum(not sign.isspace() for sign in piece.text)
        else:
            self._kind, self._left = PieceKind.SAME, -1

    def _end(self, text: str, at: int) -> int:
        """Return how far the present piece goes in `text`, and count it off."""
        end = at
        while end < len(text) and self._left:
            self._left -= not text[end].isspace()
            end += 1
        return end

    def _gone(self) -> Markup:
        text = " ".join(self._pieces.pop(0).text.split())
        return Markup(" <del>{}</del> ").format(text)
