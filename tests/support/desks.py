"""What tests of the window need: a runner that works at once, answers that are given at once, and a driven window."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from trialeditor.config.settings import Settings
from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.app import prepare_qt
from trialeditor.gui.asking import (
    ConfirmQuestion,
    ConflictQuestion,
    NoteQuestion,
    OverrideAnswer,
    OverrideQuestion,
    SignAnswer,
    SignQuestion,
    WordingNoteAnswer,
    WordingNoteQuestion,
    WorkAsQuestion,
)
from trialeditor.gui.jobs import Job, Lane
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver, make_application

prepare_qt()  # before pytest-qt makes its application

T = TypeVar("T")


class AtOnce:
    """A runner without threads: work is done when it is handed in, unless it is held back."""

    def __init__(self) -> None:
        self.is_held = False
        self._waiting: list[Callable[[], None]] = []

    def run(
        self,
        lane: Lane,  # noqa: ARG002 - one thread does all
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[TrialEditorError], None],
    ) -> Job:
        def go() -> None:
            try:
                result = work()
            except TrialEditorError as error:
                failed(error)
            else:
                done(result)

        if self.is_held:
            self._waiting.append(go)
        else:
            go()
        return Job()

    def post(self, call: Callable[[], None]) -> None:
        call()

    def let_go(self) -> None:
        """Do what was held back, in order."""
        self.is_held = False
        waiting, self._waiting = self._waiting, []
        for go in waiting:
            go()


@dataclass
class Answers:
    """Gives prepared answers, and remembers the questions. A question without an answer is dismissed."""

    asked: list[object] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)
    """Notes that are typed and then dismissed."""
    signatures: list[SignAnswer] = field(default_factory=list)
    overrides: list[OverrideAnswer] = field(default_factory=list)
    wording_notes: list[WordingNoteAnswer] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    mine: list[frozenset[str]] = field(default_factory=list)
    """Of sections that clash, those that stay the person's own."""
    confirms: int = 0
    files_chosen: list[Sequence[Path]] = field(default_factory=list)
    folders_chosen: list[Path] = field(default_factory=list)
    files_named: list[Path] = field(default_factory=list)

    def note(self, question: NoteQuestion, answered: Callable[[str], None], left: Callable[[str], None]) -> None:
        if self.begun and not self.notes:
            left(self.begun.pop(0))
        self._answer(question, self.notes, answered)

    def confirm(self, question: ConfirmQuestion, answered: Callable[[], None]) -> None:
        self.asked.append(question)
        if self.confirms:
            self.confirms -= 1
            answered()

    def override(self, question: OverrideQuestion, answered: Callable[[OverrideAnswer], None]) -> None:
        self._answer(question, self.overrides, answered)

    def wording_note(self, question: WordingNoteQuestion, answered: Callable[[WordingNoteAnswer], None]) -> None:
        self._answer(question, self.wording_notes, answered)

    def work_as(self, question: WorkAsQuestion, answered: Callable[[str], None]) -> None:
        self._answer(question, self.names, answered)

    def sign(self, question: SignQuestion, answered: Callable[[SignAnswer], None]) -> None:
        self._answer(question, self.signatures, answered)

    def conflict(self, question: ConflictQuestion, answered: Callable[[frozenset[str]], None]) -> None:
        self._answer(question, self.mine, answered)

    def files(self, title: str, kinds: str, answered: Callable[[Sequence[Path]], None]) -> None:
        self._answer((title, kinds), self.files_chosen, answered)

    def folder(self, title: str, start: Path, answered: Callable[[Path], None]) -> None:
        self._answer((title, start), self.folders_chosen, answered)

    def save_as(self, title: str, start: Path, kinds: Sequence[str], answered: Callable[[Path], None]) -> None:
        self._answer((title, start, kinds), self.files_named, answered)

    def _answer(self, question: object, answers: list[T], answered: Callable[[T], None]) -> None:
        self.asked.append(question)
        if answers:
            answered(answers.pop(0))


@dataclass
class Seat:
    """Where somebody sits down: opens windows on workspaces, and clears up."""

    drivers: list[Driver] = field(default_factory=list)

    def open(self, workspace: Workspace, *, engine: bool = False, settings: Settings | None = None) -> Driver:
        driver = Driver(make_application(), workspace, settings=settings, has_engine=engine)
        self.drivers.append(driver)
        return driver

    def leave(self, driver: Driver) -> None:
        self.drivers.remove(driver)
        driver.close()

    def vanish(self, driver: Driver) -> None:
        """End a window as a crash would: nothing is stored any more."""
        self.drivers.remove(driver)
        driver.studio.close()


@pytest.fixture
def seat(qtbot: QtBot) -> Iterator[Seat]:  # noqa: ARG001 - it watches for errors in slots
    """Somewhere to sit."""
    here = Seat()
    yield here
    for driver in reversed(here.drivers):
        driver.studio.close()
