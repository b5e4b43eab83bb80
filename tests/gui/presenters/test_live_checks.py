"""The checks follow the words in hand: at once after a pause, with what was signed beside."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from typing_extensions import override

from support.checkers import Checker, Written, checker
from support.desks import AtOnce
from support.offices import Office
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.findings import Checked
from trialeditor.domain.ids import NctId
from trialeditor.gui.document import Document
from trialeditor.gui.jobs import Job, Lane
from trialeditor.gui.presenters.live_checks import LiveCheck, LiveChecks
from trialeditor.gui.session import Session
from trialeditor.services.checking import CheckContext, load_context

__all__ = ["checker"]
T = TypeVar("T")
pytestmark = pytest.mark.usefixtures("qapp")


def codes(checked: Checked) -> set[str]:
    return {each.code for each in checked.findings}


def test_a_page_is_checked_when_it_is_opened_and_after_each_change(checker: Checker) -> None:
    assert "promise.exclusion" in codes(checker.now.checked)
    checker.document.type("summary", "This study tests surgery.")
    assert "promise.exclusion" not in codes(checker.now.checked)
    assert checker.now.content is checker.document.content
    checker.document.stack.undo()
    assert "promise.exclusion" in codes(checker.now.checked)


def test_what_is_checked_again_gives_the_same_as_from_scratch(checker: Checker) -> None:
    checker.document.type("studies", "About 12 doctors commence. They commence again and again.")
    again = checker.now.checked
    checker.session.refreshed.emit()
    assert checker.now.checked == again


def test_while_a_page_is_read_nothing_is_said_of_another(checker: Checker) -> None:
    checker.session.set_document(None)
    assert checker.results[-1] is None
    assert checker.counts[-1] == "Checking…"
    assert checker.faces[-1].lines == ()


def test_an_answer_for_an_older_page_is_dropped(checker: Checker) -> None:
    runner = AtOnce()
    live = LiveChecks(verbs=checker.verbs, runner=runner, session=checker.session, pace_ms=0, parent=checker.session)
    seen: list[LiveCheck | None] = []
    live.checked.connect(seen.append)
    runner.is_held = True
    checker.session.refreshed.emit()
    checker.session.set_document(None)
    runner.let_go()
    assert seen == [None]


class Noting(AtOnce):
    """A runner that says which lane works."""

    def __init__(self) -> None:
        super().__init__()
        self.lane: Lane | None = None

    @override
    def run(
        self, lane: Lane, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[TrialEditorError], None]
    ) -> Job:
        self.lane = lane
        return super().run(lane, work, done, failed)


def test_autosave_never_waits_for_the_language_tables(checker: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    runner, verbs, read_in, asked_in = Noting(), Written(checker.verbs.office), list[Lane | None](), list[Lane | None]()
    monkeypatch.setattr(verbs, "read_tables", lambda: read_in.append(runner.lane))

    def context(nct: NctId) -> CheckContext:
        asked_in.append(runner.lane)
        return load_context(verbs.office.workspace, nct)

    monkeypatch.setattr(verbs, "context", context)
    live = LiveChecks(verbs=verbs, runner=runner, session=checker.session, pace_ms=0, parent=checker.session)
    seen: list[LiveCheck | None] = []
    live.checked.connect(seen.append)
    checker.session.refreshed.emit()
    assert (read_in, asked_in) == ([Lane.CHECKING], [Lane.STORAGE])
    assert seen[-1] is not None


def test_readings_are_told_against_what_was_signed(office: Office) -> None:
    office.sign_off_page()
    session = Session()
    seen: list[LiveCheck | None] = []
    live = LiveChecks(verbs=Written(office), runner=AtOnce(), session=session, pace_ms=0, parent=session)
    live.checked.connect(seen.append)
    document = Document(office.page, None, office.editor)
    session.set_document(document)
    first = seen[-1]
    assert first is not None
    assert first.signed["summary"].words == first.readings["summary"].words
    document.type("summary", "This study tests surgery.")
    then = seen[-1]
    assert then is not None
    assert then.readings["summary"].words < then.signed["summary"].words
    session.set_document(None)
