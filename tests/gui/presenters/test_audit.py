"""The window of the trail, without a window: found, read on, told in full, checked, saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from support.desks import AtOnce
from trialeditor.domain.audit import AuditEntry, AuditEvent, chain_entry
from trialeditor.domain.audit_query import AuditQuery
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.ids import NctId
from trialeditor.domain.text.differences import Piece, PieceKind
from trialeditor.gui.audit_faces import TrailFace, TrailNarrowing, TrailRow, VerdictFace
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.history_faces import ChangeLine
from trialeditor.gui.presenters.audit import AT_ONCE, TrailPresenter
from trialeditor.gui.presenters.audit_tasks import AuditCheck, TrailFile
from trialeditor.gui.presenters.audit_wording import trail_summary
from trialeditor.services.auditing import AuditVerdict
from trialeditor.services.outcome import CancelCheck, Cancelled, Progress
from trialeditor.services.page_history import SectionDifference
from trialeditor.services.trail import TrailChoices, TrailForm, TrailPart

pytestmark = pytest.mark.usefixtures("qapp")
BEGUN = datetime(2026, 5, 12, 9, 30, tzinfo=UTC)
CONSISTENT = AuditVerdict(ok=True, checked=9, trusted=False, problems=())


def entries(count: int) -> list[AuditEntry]:
    """Return a chain of versions of one page, oldest first."""
    made: list[AuditEntry] = []
    for number in range(1, count + 1):
        event = AuditEvent(
            at=BEGUN + timedelta(days=number),
            actor="Edna Editor",
            action="page.save" if number > 1 else "record.import",
            subject="NCT00000001",
            detail={"revision": number - 1, "message": f"Draft {number}"} if number > 1 else {"new": 1, "changed": 0},
        )
        made.append(chain_entry(made[-1] if made else None, event))
    return made


@dataclass
class Fake:
    """Verbs on a trail of five entries, of which three are read at once."""

    trail: list[AuditEntry] = field(default_factory=lambda: entries(5))
    asked: list[AuditQuery] = field(default_factory=list)
    verdict: AuditVerdict = CONSISTENT
    error: Exception | None = None
    saved: list[tuple[Path, TrailForm]] = field(default_factory=list)

    def part(self, query: AuditQuery) -> TrailPart:
        self.asked.append(query)
        found = self.trail[::-1] if query.words != "zebra" else []
        return TrailPart(entries=tuple(found[:3]), total=len(found), whole=len(self.trail))

    def before(self, query: AuditQuery, seq: int) -> tuple[AuditEntry, ...]:
        assert query == self.asked[-1]
        return tuple(entry for entry in self.trail[::-1] if entry.seq < seq)[:3]

    def choices(self) -> TrailChoices:
        return TrailChoices(actors=(("", 1), ("Edna Editor", 5)), actions=(("page.sign", 1), ("page.save", 4)))

    def words(self, nct: NctId, number: int) -> tuple[SectionDifference, ...]:
        pieces = (Piece(PieceKind.REMOVED, "arm"), Piece(PieceKind.ADDED, "group"))
        return (SectionDifference(key="title", heading=f"Title {nct} {number}", pieces=pieces),)

    def verify(self, against: Path | None, progress: Progress, cancelled: CancelCheck) -> AuditVerdict:
        progress(1, 2, "Checking pages against the trail")
        if self.error:
            raise self.error
        assert not cancelled()
        return self.verdict if against is None else AuditVerdict(ok=True, checked=9, trusted=True, problems=())

    def save(self, query: AuditQuery, path: Path, form: TrailForm, progress: Progress, cancelled: CancelCheck) -> int:
        del query, progress, cancelled
        if self.error:
            raise self.error
        self.saved.append((path, form))
        return 1


@dataclass
class Looker:
    """Somebody who looks at the trail."""

    verbs: Fake
    runner: AtOnce
    trail: TrailPresenter
    faces: list[TrailFace] = field(default_factory=list)
    older: list[tuple[TrailRow, ...]] = field(default_factory=list)
    newer: list[tuple[TrailRow, ...]] = field(default_factory=list)
    told: list[tuple[ChangeLine, ...]] = field(default_factory=list)
    advised: list[bool] = field(default_factory=list)

    def words(self) -> str:
        return "\n".join("".join(span.text for span in line.spans) for line in self.told[-1])


@pytest.fixture
def looker() -> Iterator[Looker]:
    parent = QObject()
    verbs, runner = Fake(), AtOnce()
    made = Looker(verbs, runner, TrailPresenter(verbs, runner, parent))
    made.trail.shown.connect(made.faces.append)
    made.trail.followed.connect(made.older.append)
    made.trail.preceded.connect(lambda rows, _total, _summary: made.newer.append(rows))
    made.trail.detailed.connect(lambda _seq, lines: made.told.append(lines))
    made.trail.check_advised.connect(lambda: made.advised.append(True))
    yield made
    parent.deleteLater()


def test_the_newest_are_shown_and_older_ones_follow(looker: Looker) -> None:
    looker.trail.begin(TrailNarrowing())
    assert [row.seq for row in looker.faces[-1].rows] == [5, 4, 3]
    assert looker.faces[-1].summary == "5 entries, the newest first."
    looker.trail.follow(3)
    assert [row.seq for row in looker.older[-1]] == [2, 1]
    assert looker.older[-1][-1].cells[3:6] == ("Brought records in", "NCT00000001", "1 new")


def test_what_was_written_meanwhile_comes_before(looker: Looker) -> None:
    looker.trail.begin(TrailNarrowing())
    looker.verbs.trail = entries(6)
    looker.trail.refresh()
    assert [row.seq for row in looker.newer[-1]] == [6]
    assert len(looker.faces) == 1
    looker.trail.refresh()
    assert looker.newer[-1] == ()


def test_a_write_during_a_search_shows_what_was_searched(looker: Looker) -> None:
    looker.trail.begin(TrailNarrowing())
    looker.runner.is_held = True
    looker.trail.read()
    looker.trail.narrow(TrailNarrowing(words="zebra"))
    looker.trail.refresh()
    looker.runner.let_go()
    assert looker.faces[-1].rows == ()
    assert looker.newer == []


def test_days_are_whole_and_words_are_stripped(looker: Looker) -> None:
    looker.trail.narrow(TrailNarrowing(words=" a ", since=date(2026, 5, 1), until=date(2026, 5, 1)))
    query = looker.verbs.asked[-1]
    assert query.words == "a"
    assert query.since is not None
    assert query.before == query.since + timedelta(days=1)
    looker.trail.narrow(TrailNarrowing(words="zebra"))
    assert (looker.faces[-1].rows, looker.faces[-1].has_any) == ((), True)


def test_an_entry_is_told_in_full_with_the_words_of_its_version(looker: Looker) -> None:
    looker.trail.begin(TrailNarrowing())
    looker.trail.choose(3)
    assert "Version 1 → Version 2" in looker.words()
    assert "Draft 3" in looker.words()
    assert "Title NCT00000001 2" in looker.words()
    assert looker.verbs.trail[2].hash[:16] in looker.words()
    looker.trail.choose(404)
    assert looker.told[-1] == ()


@pytest.mark.parametrize(("whole", "advised"), [(AT_ONCE, [True]), (AT_ONCE + 1, [])])
def test_only_a_short_trail_is_checked_at_once(looker: Looker, whole: int, advised: list[bool]) -> None:
    looker.verbs.trail = entries(3)
    part = looker.verbs.part
    looker.verbs.part = lambda query: TrailPart(entries=part(query).entries, total=whole, whole=whole)  # type: ignore[method-assign]  # as long as it is said to be
    looker.trail.begin(TrailNarrowing())
    looker.trail.read()
    assert looker.advised == advised


@dataclass
class Checker:
    """Somebody who checks the trail."""

    verbs: Fake
    check: AuditCheck
    file: TrailFile
    faces: list[VerdictFace] = field(default_factory=list)
    notices: list[NoticeFace] = field(default_factory=list)


@pytest.fixture
def checker() -> Iterator[Checker]:
    parent = QObject()
    verbs = Fake()
    made = Checker(verbs, AuditCheck(verbs, AtOnce(), FixedClock(at=BEGUN), parent), TrailFile(verbs, AtOnce(), parent))
    made.check.judged.connect(made.faces.append)
    for task in (made.check, made.file):
        task.noticed.connect(made.notices.append)
    yield made
    parent.deleteLater()


def test_what_was_found_is_said_and_no_more(checker: Checker, tmp_path: Path) -> None:
    checker.check.start()
    running, judged = checker.faces
    assert running.is_running
    assert judged.badge.word == "Consistent"
    assert "only a bundle that left the house can tell" in judged.words
    checker.check.start(tmp_path / "bundle")
    assert (checker.faces[-1].badge.word, "bundle confirms" in checker.faces[-1].words) == ("Confirmed", True)


def test_problems_are_listed(checker: Checker) -> None:
    checker.verbs.verdict = AuditVerdict(ok=False, checked=9, trusted=False, problems=("entry 3: was changed",))
    checker.check.start()
    assert checker.faces[-1].badge.tone is Tone.BAD
    assert checker.faces[-1].problems == ("entry 3: was changed",)


def test_a_check_that_did_not_end_says_so(checker: Checker) -> None:
    checker.verbs.error = Cancelled("The check was stopped.")
    checker.check.start()
    assert (checker.faces[-1].badge.word, checker.notices) == ("Not checked", [])
    checker.verbs.error = StorageUnavailable("The disk is gone.")
    checker.check.start()
    assert checker.notices[-1].what == "The disk is gone."


def test_the_ending_of_a_name_says_what_is_written(checker: Checker, tmp_path: Path) -> None:
    for name in ("a.csv", "a.JSON", "a"):
        checker.file.save(AuditQuery(), tmp_path / name)
    assert [form for _, form in checker.verbs.saved] == [TrailForm.CSV, TrailForm.JSON, TrailForm.CSV]
    assert checker.notices[-1].what == "1 entry is saved."


@pytest.mark.parametrize(
    ("total", "whole", "words"),
    [
        (5, 5, "5 entries, the newest first."),
        (1, 1, "1 entry."),
        (4, 53, "4 of 53 entries, the newest first."),
        (1, 53, "1 of 53 entries."),
        (0, 53, "None of 53 entries."),
        (0, 0, "0 entries."),
    ],
)
def test_a_summary_tells_of_an_order_only_where_there_is_one(total: int, whole: int, words: str) -> None:
    assert trail_summary(TrailPart(entries=(), total=total, whole=whole)) == words
