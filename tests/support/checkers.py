"""A page whose words the checks have something to say about, with what follows the typing, for tests of presenters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from support.desks import Answers, AtOnce
from support.offices import WORDS, Office
from trialeditor.domain.findings import Finding, Waiver
from trialeditor.domain.ids import NctId
from trialeditor.domain.judgments import Explanation, HouseWord
from trialeditor.domain.people import Person
from trialeditor.gui.bus import Bus
from trialeditor.gui.check_faces import ChecksFace, DetailFace, FindingId, LineFace, MarksFace, Target
from trialeditor.gui.document import Document
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.presenters.check_acts import CheckActs
from trialeditor.gui.presenters.checks_panel import ChecksPanelPresenter
from trialeditor.gui.presenters.live_checks import LiveCheck, LiveChecks
from trialeditor.gui.session import Session
from trialeditor.services.checking import CheckContext, load_context
from trialeditor.services.outcome import Changes

TEXTS = {
    **WORDS,
    "summary": "This study tests surgery. The drugs will not benefit everybody.",
    "studies": "Doctors commence the treatment. The committee will commence it again.",
}


@dataclass
class Written:
    """Verbs that write down what they were asked for, and change nothing."""

    office: Office
    acts: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    def read_tables(self) -> None:
        self.office.workspace.language.get()

    def context(self, nct: NctId) -> CheckContext:
        return load_context(self.office.workspace, nct)

    def set_aside(self, nct: NctId, person: Person, finding: Finding, reason: str) -> Changes:
        self.acts.append(("set aside", (finding.code, finding.quote, reason, person.name)))
        return Changes(trials=frozenset({nct}))

    def take_back(self, nct: NctId, person: Person, waiver: Waiver) -> Changes:
        self.acts.append(("take back", (waiver.code, waiver.quote, waiver.reason, person.name)))
        return Changes(trials=frozenset({nct}))

    def keep_word(self, person: Person, word: HouseWord, *, stands: bool) -> Changes:
        self.acts.append(("keep" if stands else "drop", (word.kind.value, word.word, person.name)))
        return Changes(workspace=True)

    def explain(self, nct: NctId, person: Person, link: Explanation, *, stands: bool) -> Changes:
        self.acts.append(("link" if stands else "part", (link.section, link.sentence, link.criterion, person.name)))
        return Changes(trials=frozenset({nct}))


@dataclass
class Checker:
    """Somebody in front of the checks."""

    office: Office
    session: Session
    document: Document
    verbs: Written
    live: LiveChecks
    panel: ChecksPanelPresenter
    acts: CheckActs
    ask: Answers
    results: list[LiveCheck | None] = field(default_factory=list)
    faces: list[ChecksFace] = field(default_factory=list)
    details: list[DetailFace] = field(default_factory=list)
    marks: list[MarksFace] = field(default_factory=list)
    reached: list[Target] = field(default_factory=list)
    counts: list[str] = field(default_factory=list)
    notices: list[NoticeFace] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)

    @property
    def now(self) -> LiveCheck:
        live = self.results[-1]
        assert live is not None
        return live

    @property
    def lines(self) -> list[LineFace]:
        return [each for each in self.faces[-1].lines if isinstance(each, LineFace)]

    def key(self, code: str, quote: str = "") -> FindingId:
        """The first finding of a kind about these words."""
        return next(
            each.id
            for each in self.lines
            if isinstance(each.id, FindingId) and each.id.code == code and quote in ("", each.id.quote)
        )


@pytest.fixture
def checker(office: Office) -> Iterator[Checker]:
    """An open page that is being checked, by runners that work at once."""
    office.bring_in()
    office.write(TEXTS)
    session, verbs, ask = Session(), Written(office), Answers()
    bus = Bus(session)
    live = LiveChecks(verbs=verbs, runner=AtOnce(), session=session, pace_ms=0, parent=session)
    panel = ChecksPanelPresenter(session=session, parent=session)
    acts = CheckActs(verbs=verbs, runner=AtOnce(), session=session, bus=bus, ask=ask, panel=panel, parent=session)
    document = Document(office.page, None, office.editor)
    made = Checker(office, session, document, verbs, live, panel, acts, ask)
    live.checked.connect(made.results.append)
    live.checked.connect(panel.take)
    panel.shown.connect(made.faces.append)
    panel.detailed.connect(lambda _key, face: made.details.append(face))
    panel.marked.connect(made.marks.append)
    panel.reached.connect(made.reached.append)
    panel.counted.connect(made.counts.append)
    acts.noticed.connect(made.notices.append)
    live.noticed.connect(made.notices.append)
    bus.changed.connect(made.changes.append)
    session.set_document(document)
    yield made
    session.set_document(None)
