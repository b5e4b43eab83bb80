"""Values that the comments show in the window: threads in a list, one thread with its answers, marks on the words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from trialeditor.gui.check_faces import HeadingFace, LineFace
from trialeditor.gui.faces import BadgeFace
from trialeditor.gui.history_faces import ChangeLine


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentsFace:
    """The threads of a page. A line goes by the number of its thread, as text."""

    lines: tuple[HeadingFace | LineFace, ...] = ()
    summary: str = ""
    """Such as "3 open · 1 new"."""
    closed: str = ""
    """How many are closed, such as "2 closed"; empty for none."""
    shows_closed: bool = False
    empty: tuple[str, str] = ("", "")
    """A title and a sentence in place of lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadFace:
    """One thread, all that was said in it, and what can be done with it."""

    number: int
    title: str
    badge: BadgeFace
    lines: tuple[ChangeLine, ...]
    reply: str = ""
    """An answer that was begun."""
    close: str = "Resolve"
    """What the button that closes or opens the thread is called."""
    why_not_close: str = ""
    has_suggestion: bool = False
    """Whether suggested words wait for an answer."""
    why_not_accept: str = ""
    why_not_refuse: str = ""
    names: tuple[str, ...] = ()
    """Who can be mentioned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComposeFace:
    """A comment that is being written."""

    about: str
    text: str = ""
    can_suggest: bool = False
    """Whether it is about words, so that others can be suggested."""
    suggestion: str | None = None
    """The words that are suggested so far; None while none are."""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentMark:
    """Words that a thread is about."""

    number: int
    start: int
    end: int
    tip: str
    is_here: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentMarks:
    """The marks of all fields, by section."""

    marks: Mapping[str, tuple[CommentMark, ...]] = field(default_factory=dict)
