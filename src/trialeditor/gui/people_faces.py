"""Values of the people dialog and its questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from trialeditor.domain.people import Role
from trialeditor.gui.faces import BadgeFace, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberFace:
    """One person of the workspace."""

    name: str
    roles: str
    badge: BadgeFace
    """How the signing key stands."""
    key: str
    """The same in a sentence."""
    is_you: bool
    why_not_roles: str = ""
    """Why their roles cannot be changed by whoever works now; empty when they can."""
    why_not_passphrase: str = ""
    why_not_retire: str = ""
    """Why their key cannot be retired by whoever works now; empty when it can."""
    why_not_revoke: str = ""

    @property
    def spoken(self) -> str:
        """Return the line for a screen reader."""
        you = " (you)" if self.is_you else ""
        return f"{self.name}{you}, {self.roles}, {self.badge.word}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterFace:
    """Everybody, and whether somebody can be added."""

    members: tuple[MemberFace, ...]
    why_not_add: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseFace:
    """What is said of a passphrase while it is typed."""

    words: str
    is_good: bool = False
    tone: Tone = Tone.NEUTRAL


Judge: TypeAlias = Callable[[str, str, str], PassphraseFace]
"""Judges a passphrase: the name whose it is to be, what was typed, what was typed again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonQuestion:
    """Asks for a person: a new one, or other roles for one who is there."""

    title: str
    intro: str
    accept: str
    judge: Judge
    name: str = ""
    is_there: bool = False
    """Whether the name stands already."""
    has_key: bool = False
    roles: frozenset[Role] = frozenset()
    problem: str = ""
    """What was wrong with the last answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAnswer:
    """A person as they were asked for."""

    name: str
    roles: frozenset[Role]
    passphrase: str | None
    """For a new key; None where none is needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseQuestion:
    """Asks somebody for their passphrase and for a new one."""

    name: str
    judge: Judge
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseAnswer:
    """A passphrase, and the one that is to take its place."""

    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEffectFace:
    """What ending a key would do."""

    words: str
    lines: tuple[str, ...] = ()
    """Pages that would lapse, with the sections."""
    tone: Tone = Tone.NEUTRAL
    is_known: bool = True
    """Whether it could be worked out."""


Look: TypeAlias = Callable[[date | None, Callable[[KeyEffectFace], None]], None]
"""Works out what ending a key would do, where it was in good hands up to a day; tells it later, on the GUI thread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndKeyQuestion:
    """Asks before a key is ended, with what that would do."""

    title: str
    intro: str
    accept: str
    look: Look
    asks_day: bool = False
    """Whether the last day is asked for on which the key was in good hands."""
    last_good: date | None = None
    reason: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndKeyAnswer:
    """Why a key is ended; and for a revoked one, the last day on which it was in good hands."""

    reason: str
    last_good: date | None
