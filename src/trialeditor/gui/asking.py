"""Questions to the person, as values; and the protocol that presenters ask through.

Nobody waits for an answer: the dialog is opened, and calls back. So nothing stands still behind a question, and a test
answers at once. A question that is dismissed is not answered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from trialeditor.config.settings import ExportFormat
from trialeditor.gui.drift_faces import ColumnsFace
from trialeditor.gui.faces import PersonFace, SignedPart


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteQuestion:
    """Asks for a few sentences."""

    title: str
    intro: str
    label: str
    accept: str
    placeholder: str = ""
    required: str = ""
    """What to say when there are no words; empty when there need not be any."""
    note: str = ""
    """What was answered before, when that could not be done."""
    problem: str = ""
    """Why not."""
    is_name: bool = False
    """A name is asked for: one line, and Enter answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmQuestion:
    """Asks before something that is hard to take back."""

    title: str
    intro: str
    accept: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideQuestion:
    """Asks for words in place of the record's, with the reason for them."""

    heading: str
    facts: str
    """What the record says now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideAnswer:
    """Typed words and their reason."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingNoteQuestion:
    """Asks for a note beside words of the registry."""

    heading: str
    facts: str
    """What the record says now."""
    problem: Callable[[str, str], str]
    """Says what keeps a note (its quote, its text) from standing; empty when nothing does."""
    quote: str = ""
    text: str = ""
    is_new: bool = True
    """Else the note is there already, and can be removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingNoteAnswer:
    """The words of the registry, and the note; an empty one is taken away."""

    quote: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkAsQuestion:
    """Asks who is at the keyboard."""

    people: tuple[PersonFace, ...]
    current: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignQuestion:
    """Asks for a signature over exactly these parts."""

    page: str
    name: str
    role: str
    version: str
    parts: tuple[SignedPart, ...]
    meanings: tuple[str, ...]
    earliest: date
    next_review: date
    sample_passphrase: str
    refusal: str
    """Why nothing can be signed; empty when it can."""
    roles: tuple[str, ...] = ()
    """The roles that the person could sign in, where there are several; `role` is one of them."""
    usual: Mapping[str, str] = field(default_factory=dict)
    """What a signature usually means, by role."""
    meaning: str = ""
    """What the last answer said; empty for the first meaning that is offered."""
    problem: str = ""
    """What was wrong with the last answer."""
    look: Callable[[], None] | None = field(default=None, compare=False)
    """Shows what changed since the last signature, in place of the question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignAnswer:
    """What a signature needs."""

    meaning: str
    next_review: date
    passphrase: str
    role: str = ""
    """The role that was chosen where there are several; empty for the one that was proposed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictQuestion:
    """Shows each section that two people changed, and asks whose words to go on with, section by section."""

    what: str
    clashes: tuple[ColumnsFace, ...]
    """As both began, the person's own words, and the others'."""
    accept: str
    """What the choice leads to, as a button says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportChoice:
    """What the person chose."""

    format: ExportFormat
    zip: bool
    drafts: bool
    folder: Path
    history: bool = False
    """Whether data go with what their pages came from."""
    bag: bool = False


class Ask(Protocol):
    """Puts questions to the person. `answered` is called on the GUI thread, or never."""

    def note(self, question: NoteQuestion, answered: Callable[[str], None], left: Callable[[str], None]) -> None:
        """Ask for a few sentences. When the question is dismissed, `left` is called with what was typed so far."""
        ...

    def confirm(self, question: ConfirmQuestion, answered: Callable[[], None]) -> None:
        """Ask before something that is hard to take back."""
        ...

    def override(self, question: OverrideQuestion, answered: Callable[[OverrideAnswer], None]) -> None:
        """Ask for words in place of the record's."""
        ...

    def wording_note(self, question: WordingNoteQuestion, answered: Callable[[WordingNoteAnswer], None]) -> None:
        """Ask for a note beside words of the registry."""
        ...

    def work_as(self, question: WorkAsQuestion, answered: Callable[[str], None]) -> None:
        """Ask for a person; the answer is a printed name."""
        ...

    def sign(self, question: SignQuestion, answered: Callable[[SignAnswer], None]) -> None:
        """Ask for a signature."""
        ...

    def conflict(self, question: ConflictQuestion, answered: Callable[[frozenset[str]], None]) -> None:
        """Ask whose words to go on with; the answer is the keys of the sections that stay the person's own."""
        ...

    def files(self, title: str, kinds: str, answered: Callable[[Sequence[Path]], None]) -> None:
        """Ask for files to read."""
        ...

    def folder(self, title: str, start: Path, answered: Callable[[Path], None]) -> None:
        """Ask for a folder, to write into or to read."""
        ...

    def save_as(self, title: str, start: Path, kinds: Sequence[str], answered: Callable[[Path], None]) -> None:
        """Ask for a file to write. Each of `kinds` reads "Table (*.csv)"; the first is that of `start`."""
        ...
