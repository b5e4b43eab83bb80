"""What somebody began to say and did not send yet: kept by page and thread, so that no words are lost on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from trialeditor.domain.comments import Anchor, anchor_of
from trialeditor.domain.content import PageContent
from trialeditor.gui.find_faces import Place

NEW = 0
"""Stands for the number of a thread that is being begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """What somebody sends: the words as they are at this moment, and where they belong."""

    nct: str
    thread: int
    """The thread that it answers; `NEW` for a new one."""
    words: str
    anchor: Anchor | None = None
    """What a new comment is about; None for an answer."""


@dataclass(slots=True, kw_only=True)
class Composing:
    """Holds what was begun, and what a new comment is about."""

    anchor: Anchor | None = None
    """What the comment that is being written is about; None while none is."""
    _begun: dict[tuple[str, int], str] = field(default_factory=dict)
    _suggested: dict[tuple[str, Anchor], str] = field(default_factory=dict)
    """By page and by the words that they would replace: they are of no use for others."""

    def begin(self, nct: str, spot: Place | None, content: PageContent, *, suggests: bool) -> None:
        """Begin a comment about selected words; without any about the section; without one about the page."""
        self.anchor = selected(spot, content)
        if suggests:
            self.suggest(nct, is_on=True)

    def text(self, nct: str, thread: int | None) -> str:
        """Return what was begun: the new comment, or else the answer in a thread."""
        return self._begun.get(self._key(nct, thread), "")

    def reply(self, nct: str, thread: int) -> str:
        """Return the answer that was begun in a thread."""
        return self._begun.get((nct, thread), "")

    def draft(self, nct: str) -> str:
        """Return the new comment that was begun on a page."""
        return self._begun.get((nct, NEW), "")

    def type(self, nct: str, thread: int | None, words: str) -> None:
        """Keep what is written."""
        self._begun[self._key(nct, thread)] = words

    def suggest(self, nct: str, *, is_on: bool) -> None:
        """Suggest other words, beginning with those that stand there; or do not."""
        if self.anchor is None:
            return
        if is_on and self.anchor.quote:
            self._suggested.setdefault((nct, self.anchor), self.anchor.quote)
        else:
            self._suggested.pop((nct, self.anchor), None)

    def type_suggestion(self, nct: str, words: str) -> None:
        """Keep the words that are suggested."""
        if self.anchor is not None:
            self._suggested[nct, self.anchor] = words

    def suggestion(self, nct: str) -> str | None:
        """Return the words that are suggested so far; None where none are, or where there is nothing to replace."""
        return self._suggested.get((nct, self.anchor)) if self.anchor is not None and self.anchor.quote else None

    def begun(self, nct: str, thread: int | None) -> Begun:
        """Return what would be sent now."""
        nct, number = self._key(nct, thread)
        return Begun(nct=nct, thread=number, words=self._begun.get((nct, number), ""), anchor=self.anchor)

    def sent(self, said: Begun) -> bool:
        """Forget what was sent, for it is said; say whether the new comment that is being written was that.

        What was typed since stays, and so does what was begun elsewhere meanwhile.
        """
        key = said.nct, said.thread
        is_whole = self._begun.get(key, "") == said.words
        if is_whole:
            self._begun.pop(key, None)
        if said.anchor is None or not is_whole:
            return False
        self._suggested.pop((said.nct, said.anchor), None)
        was_this = self.anchor == said.anchor
        if was_this:
            self.anchor = None
        return was_this

    def _key(self, nct: str, thread: int | None) -> tuple[str, int]:
        return nct, NEW if self.anchor is not None else thread or NEW


def selected(spot: Place | None, content: PageContent) -> Anchor:
    """Return what a selection stands for. Spaces at its ends are not meant."""
    if spot is None:
        return Anchor()
    text = content.source(spot.key) or ""
    words = text[spot.start : spot.end]
    start = spot.start + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    return anchor_of(spot.key, text, start, end) if end > start else Anchor(section=spot.key)
