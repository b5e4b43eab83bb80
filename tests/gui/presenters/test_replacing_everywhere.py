"""Replacing on all pages: the rows, what they come to, the notice, and the way back; with verbs made by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from support.desks import AtOnce
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import Digest, NctId, PersonId
from trialeditor.domain.people import Person, Role
from trialeditor.domain.text.differences import Piece, PieceKind
from trialeditor.domain.text.excerpts import Excerpt
from trialeditor.domain.text.finding import Replacement, Sought
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.presenters.replacing import ReplaceTask
from trialeditor.gui.replace_faces import ReplaceAsk, RowFace, SectionChoice, SummaryFace
from trialeditor.services.outcome import CancelCheck, Cancelled, Changes, Progress
from trialeditor.services.replacement_plan import PagePlan, ReplacePlan, SectionPlan
from trialeditor.services.replacing import LeftOut, ReplaceReport, Written

pytestmark = pytest.mark.usefixtures("qapp")
ANN = Person(id=PersonId("1"), name="Ann", roles=frozenset({Role.EDITOR}))
ONE, TWO, THREE = NctId("NCT00000001"), NctId("NCT00000002"), NctId("NCT00000003")
WORDS = Replacement(sought=Sought(words="study"), words="trial")
EXCERPT = Excerpt(
    pieces=(
        Piece(PieceKind.SAME, "A "),
        Piece(PieceKind.REMOVED, "study"),
        Piece(PieceKind.ADDED, "trial"),
        Piece(PieceKind.SAME, "."),
    )
)


def section(key: str, *, count: int = 1, lapses: bool = False, again: bool = False) -> SectionPlan:
    return SectionPlan(
        key=key, heading=key.title(), count=count, excerpts=(EXCERPT,), lapses=lapses, is_signed_again=again
    )


def page(nct: NctId, *sections: SectionPlan, why_not: str = "", leaves_review: bool = False) -> PagePlan:
    return PagePlan(
        nct_id=nct,
        title=f"Page {nct[-1]}",
        digest=Digest("d"),
        sections=sections,
        why_not=why_not,
        leaves_review=leaves_review,
    )


PLAN = ReplacePlan(
    replacement=WORDS,
    pages=(
        page(ONE, section("title", count=2, lapses=True), section("summary", lapses=True)),
        page(TWO, section("title", again=True), leaves_review=True),
        page(THREE, section("title"), why_not="Bo has words on it that are not a version yet."),
    ),
)


@dataclass
class Verbs:
    """Verbs that remember, and answer as they are told."""

    plans: list[frozenset[str]] = field(default_factory=list)
    chosen: list[Sequence[PagePlan]] = field(default_factory=list)
    back: list[Sequence[Written]] = field(default_factory=list)
    left: tuple[LeftOut, ...] = ()
    error: TrialEditorError | None = None

    def sections(self) -> tuple[SectionChoice, ...]:
        return (SectionChoice(key="title", heading="Title"),)

    def plan(
        self,
        replacement: Replacement,
        person: Person,
        sections: frozenset[str],
        progress: Progress,
        cancelled: CancelCheck,
    ) -> ReplacePlan:
        assert (replacement, person, cancelled()) == (WORDS, ANN, False)
        progress(1, None, "Looking")
        self.plans.append(sections)
        if self.error:
            raise self.error
        return PLAN

    def replace(
        self,
        replacement: Replacement,
        person: Person,
        chosen: Sequence[PagePlan],
        progress: Progress,
        cancelled: CancelCheck,
    ) -> ReplaceReport:
        assert (replacement, person, cancelled()) == (WORDS, ANN, False)
        progress(0, len(chosen), "Replacing words")
        self.chosen.append(chosen)
        left = {each.nct_id for each in self.left}
        written = tuple(
            Written(nct_id=each.nct_id, number=2, digest=Digest("e"), before=1)
            for each in chosen
            if each.nct_id not in left
        )
        return ReplaceReport(action="a", written=written, left=self.left)

    def put_back(
        self, written: Sequence[Written], person: Person, progress: Progress, cancelled: CancelCheck
    ) -> ReplaceReport:
        assert (person, cancelled()) == (ANN, False)
        progress(0, len(written), "Putting back")
        self.back.append(written)
        return ReplaceReport(action="b", written=tuple(written), left=())


@dataclass
class Stage:
    """A task with ears."""

    task: ReplaceTask
    verbs: Verbs
    rows: list[tuple[RowFace, ...]] = field(default_factory=list)
    sums: list[SummaryFace] = field(default_factory=list)
    refused: list[NoticeFace] = field(default_factory=list)
    done: list[tuple[NoticeFace, tuple[Written, ...]]] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)

    def look(self, key: str = "") -> None:
        self.task.look(ReplaceAsk(replacement=WORDS, section=key))


@pytest.fixture
def stage() -> Iterator[Stage]:
    verbs, bus = Verbs(), Bus()
    task = ReplaceTask(verbs=verbs, runner=AtOnce(), bus=bus, person=ANN, parent=bus)
    made = Stage(task, verbs)
    listen: list[tuple[Callable[[Callable[..., object]], object], Callable[..., object]]] = [
        (task.planned.connect, made.rows.append),
        (task.summarized.connect, made.sums.append),
        (task.refused.connect, made.refused.append),
        (task.done.connect, lambda face, written: made.done.append((face, written))),
        (bus.changed.connect, made.changes.append),
    ]
    for connect, hear in listen:
        connect(hear)
    yield made
    bus.deleteLater()


def test_rows_tell_sentences_signatures_and_what_is_left_out(stage: Stage) -> None:
    stage.look()
    rows = stage.rows[0]
    assert [(row.nct, row.key, row.is_left_out) for row in rows] == [
        (ONE, "title", False),
        (ONE, "summary", False),
        (TWO, "title", False),
        (THREE, "", True),
    ]
    assert [row.badge.word if row.badge else "" for row in rows] == [
        "Signature lapses",
        "Signature lapses",
        "Signed again",
        "Left out",
    ]
    assert rows[0].more == "2 places"
    assert "instead of: study" in rows[0].spoken
    assert rows[3].pieces[0].text == "Bo has words on it that are not a version yet."


def test_the_summary_follows_the_ticks(stage: Stage) -> None:
    stage.look("title")
    assert stage.verbs.plans == [frozenset({"title"})]
    assert stage.sums[-1] == SummaryFace(
        words="4 places on 2 pages. 1 page is left out; the rows say why.",
        effect="2 signed sections will lapse, and somebody else has to sign again."
        " 1 section will be signed again, by a signature over these words."
        " 1 page in review has to be submitted again.",
        accept="Replace on 2 pages",
        can_accept=True,
    )
    stage.task.choose(frozenset({(TWO, "title"), (ONE, "title")}))
    assert stage.sums[-1].words.startswith("1 place on 1 page.")
    assert stage.sums[-1].effect == "1 signed section will lapse, and somebody else has to sign again."
    stage.task.choose(frozenset((row.nct, row.key) for row in stage.rows[0]))
    assert (stage.sums[-1].can_accept, stage.sums[-1].effect) == (False, "")


def test_only_what_is_ticked_is_replaced_and_told(stage: Stage) -> None:
    stage.look()
    stage.task.choose(frozenset({(ONE, "summary")}))
    stage.task.go()
    assert [(each.nct_id, sorted(each.keys)) for each in stage.verbs.chosen[0]] == [(ONE, ["title"]), (TWO, ["title"])]
    face, written = stage.done[0]
    assert (face.what, face.detail, face.act) == (
        "3 places replaced on 2 pages.",
        "1 signed section lapsed.",
        "Put back",
    )
    assert face.tone is Tone.GOOD
    assert stage.changes[0].trials == {ONE, TWO}
    stage.task.put_back(written)
    assert stage.verbs.back == [written]
    assert stage.done[1][0].what == "The earlier words are back on 2 pages."
    assert stage.done[1][0].act == ""


def test_pages_that_stayed_are_named(stage: Stage) -> None:
    stage.verbs.left = (LeftOut(nct_id=TWO, why="Bo saved version 3 meanwhile."),)
    stage.look()
    stage.task.go()
    face = stage.done[0][0]
    assert face.tone is Tone.WARN
    assert face.detail.endswith("1 page stayed as it was: NCT00000002 (Bo saved version 3 meanwhile).")


def test_stopping_is_no_trouble(stage: Stage) -> None:
    stage.verbs.error = Cancelled("Looking for the words was stopped.", safe="Nothing was changed.")
    stage.look()
    stage.task.go()
    assert stage.refused[0].tone is Tone.INFO
    assert stage.verbs.chosen == []
