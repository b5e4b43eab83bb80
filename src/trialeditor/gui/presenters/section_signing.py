"""A real sign-off of some sections of a page: shown, asked for with the passphrase, and asked again after a slip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.clock import Clock
from trialeditor.domain.errors import BadInput, TrialEditorError, WrongPassphrase
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.gui.asking import Ask, SignAnswer, SignQuestion
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.drift_verbs import SectionSigning
from trialeditor.gui.presenters.review import sign_question
from trialeditor.gui.presenters.wording import trouble
from trialeditor.services.outcome import Changes
from trialeditor.services.reviewing import SigningSheet


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSign:
    """Sections of a page that a person wants to sign."""

    nct: NctId
    person: Person
    keys: tuple[str, ...]
    meaning: str
    """What the dialog offers first."""
    differs: bool = False
    """Whether the person has words of this page in hand that are no version yet."""


class SectionSigner(QObject):
    """Asks for one signature at a time."""

    noticed = Signal(object)
    """NoticeFace: it could not be done."""

    def __init__(
        self, *, verbs: SectionSigning, runner: Runner, ask: Ask, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._verbs, self._runner, self._ask, self._clock = verbs, runner, ask, clock
        self._is_open = True

    def end(self) -> None:
        """Ask nothing more: the window is closed. A signature that is being made is made."""
        self._is_open = False

    def sign(self, what: ToSign, signed: Callable[[Changes], None]) -> None:
        """Show what would be signed, ask for the signature, and call `signed` when it stands."""

        def work() -> tuple[SigningSheet, str]:
            sheet = self._verbs.signing_sheet(what.nct, what.person, what.keys)
            return sheet, self._verbs.sample_passphrases().get(what.person.name, "")

        def show(found: tuple[SigningSheet, str]) -> None:
            sheet, passphrase = found
            question = sign_question(what, sheet, passphrase, self._clock.today())
            self._put(what, sheet, replace(question, meaning=what.meaning), signed)

        self._runner.run(Lane.STORAGE, work, show, self._fail)

    def _put(
        self, what: ToSign, sheet: SigningSheet, question: SignQuestion, signed: Callable[[Changes], None]
    ) -> None:
        def failed(answer: SignAnswer, error: TrialEditorError) -> None:
            """Ask again with what was chosen: a slip in the passphrase must not change what the signature says."""
            problem = _problem(error)
            if problem:
                role = answer.role or question.role
                chosen = replace(question, meaning=answer.meaning, next_review=answer.next_review, role=role)
                self._put(what, sheet, replace(chosen, problem=problem), signed)
            else:
                self._fail(error)

        def answered(answer: SignAnswer) -> None:
            role = next((each for each in sheet.roles if each.label == answer.role), sheet.role)
            shown = replace(sheet, role=role)
            self._runner.run(
                Lane.STORAGE,
                lambda: self._verbs.sign(what.nct, what.person, shown, answer),
                signed,
                lambda error: failed(answer, error),
            )

        if self._is_open:
            self._ask.sign(question, answered)

    def _fail(self, error: TrialEditorError) -> None:
        if self._is_open:
            self.noticed.emit(trouble(error))


def _problem(error: TrialEditorError) -> str:
    """Say what was wrong with an answer; nothing when another answer would not help."""
    if isinstance(error, WrongPassphrase):
        return f"{error.what} Nothing was signed. Try again."
    if isinstance(error, BadInput):
        return f"{error.message[:1].upper()}{error.message[1:]}. Nothing was signed."
    return ""
