"""Criteria beside our sentences: which of them the page explains, by a link or likely, and which it does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from trialeditor.checks.criteria_matching import SECTIONS, CriteriaCover, Match, cover
from trialeditor.checks.polarity import Relation
from trialeditor.domain.criteria import Section
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.judgments import Explanation
from trialeditor.gui.bus import Bus
from trialeditor.gui.check_faces import CriteriaFace, CriterionFace, CriterionId, HeadingFace, LineFace, Target
from trialeditor.gui.faces import BadgeFace, NoticeFace, Shape, Tone
from trialeditor.gui.find_faces import Place
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.check_places import moved_place
from trialeditor.gui.presenters.check_verbs import CheckVerbs
from trialeditor.gui.presenters.live_checks import LiveCheck
from trialeditor.gui.presenters.wording import trouble
from trialeditor.gui.session import Session
from trialeditor.services.judging import criteria_texts
from trialeditor.services.outcome import Changes

LINKED = BadgeFace(word="Linked", tone=Tone.GOOD, shape=Shape.CHECK)
LIKELY = BadgeFace(word="Likely", tone=Tone.INFO, shape=Shape.HALF)
MAYBE = BadgeFace(word="Maybe", tone=Tone.NEUTRAL, shape=Shape.HALF)
OPEN = BadgeFace(word="Not explained", tone=Tone.NEUTRAL, shape=Shape.RING)
OPPOSED = BadgeFace(word="Other way round", tone=Tone.WARN, shape=Shape.TRIANGLE)
_TITLES: Mapping[Section, str] = MappingProxyType(
    {Section.INCLUSION: "Inclusion criteria", Section.EXCLUSION: "Exclusion criteria"}
)
_SAYS: Mapping[str, str] = MappingProxyType(
    {
        LINKED.word: "A person linked this sentence to the criterion.",
        LIKELY.word: "This sentence seems to explain the criterion. Confirm it, or leave it.",
        MAYBE.word: "This sentence may be about the criterion. It counts once you confirm it.",
        OPEN.word: "No sentence of the page explains this. Put the cursor into one that does, and link it.",
        OPPOSED.word: "The sentence and the criterion say opposite things. Look at both.",
    }
)
_NONE = ("No criteria", "The record lists no criteria one by one, so there is nothing to set beside the sentences.")
_CHECKING = ("Checking…", "The record's criteria appear here beside the sentences that explain them.")
_NO_SENTENCE = NoticeFace(
    tone=Tone.INFO,
    what="Nothing was linked.",
    detail="Put the cursor into a sentence of who should or should not join, choose a criterion, and link them.",
)
_NO_CRITERION = NoticeFace(
    tone=Tone.INFO,
    what="This sentence is linked to no criterion.",
    detail="Choose a criterion in the list, and link the sentence to it.",
)


class CriteriaPresenter(QObject):
    """Holds the criteria of the open page."""

    shown = Signal(object)
    """CriteriaFace."""
    detailed = Signal(object, object)
    """CriterionId or None, and its CriterionFace."""
    reached = Signal(object)
    """Target: bring this sentence into sight."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(
        self, *, verbs: CheckVerbs, runner: Runner, session: Session, bus: Bus, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._verbs, self._runner, self._session, self._bus = verbs, runner, session, bus
        self._live: LiveCheck | None = None
        self._here: CriterionId | None = None
        self._why_not = ""

    def take(self, live: LiveCheck | None) -> None:
        """Show the criteria with the words that are checked now."""
        self._live = live
        if live is None:
            self._here = None
        self._show()

    def allow(self, why_not: str | None) -> None:
        """Let the person link, or say why not."""
        self._why_not = why_not or ""
        self._tell()

    def choose(self, key: CriterionId) -> None:
        """Look at a criterion."""
        self._here = key
        self._tell()

    def go(self, key: CriterionId | None = None) -> None:
        """Go to our sentence."""
        place = next((self._place(each) for each in self._about(key or self._here)), None)
        if place is not None:
            self.reached.emit(Target(key=place.key, place=place, focus=True))

    def confirm(self) -> None:
        """Link the sentence that seems to explain the criterion."""
        for match in self._about(self._here):
            if not match.linked:
                self._explain(match.explanation, stands=True)
                return

    def part(self) -> None:
        """Part the criterion from the sentences that are linked to it."""
        for match in self._about(self._here):
            if match.linked:
                self._explain(match.explanation, stands=False)
                return

    def link(self, place: Place | None) -> None:
        """Link the sentence at a place of the words to the present criterion."""
        here, live = self._here, self._live
        sentence = self._sentence_at(place)
        if here is None or live is None or sentence is None:
            self.noticed.emit(_NO_SENTENCE)
            return
        section, words = sentence
        criterion = _texts(live, here.listed)[here.number]
        self._explain(
            Explanation(section=section, sentence=words, listed=here.listed, criterion=criterion), stands=True
        )

    def show_at(self, place: Place | None) -> None:
        """Look at the criterion that the sentence at a place of the words explains."""
        sentence, live = self._sentence_at(place), self._live
        match = next(
            (
                each
                for each in (live.matches if live and sentence else ())
                if (each.section, each.sentence.text) == sentence
            ),
            None,
        )
        if match is None:
            self.noticed.emit(_NO_CRITERION)
        else:
            self.choose(CriterionId(listed=match.listed, number=match.number))

    def _about(self, key: CriterionId | None) -> tuple[Match, ...]:
        """Return the sentences about a criterion, linked ones first."""
        matches = self._live.matches if self._live and key else ()
        here = [each for each in matches if key and (each.listed, each.number) == (key.listed, key.number)]
        return tuple(sorted(here, key=lambda each: (not each.linked, -each.score)))

    def _place(self, match: Match) -> Place | None:
        live, document = self._live, self._session.document
        passage = live.subject.passage(match.section) if live else None
        if live is None or document is None or passage is None:
            return None
        start, end = passage.prose.source_range(match.sentence.start, match.sentence.end)
        return moved_place(live, document.content, match.section, start, end)

    def _sentence_at(self, place: Place | None) -> tuple[str, str] | None:
        """Return the section and the words of the sentence that holds a place; None outside those sections."""
        live = self._live
        passage = live.subject.passage(place.key) if live and place and place.key in SECTIONS else None
        if passage is None or place is None:
            return None
        for each in passage.sentences:
            start, end = passage.prose.source_range(each.start, each.end)
            if start <= place.start <= end:
                return place.key, each.text
        return None

    def _show(self) -> None:
        live = self._live
        covers = cover(live.subject, live.matches) if live else ()
        listed = [each for each in covers if each.criteria]
        self.shown.emit(
            CriteriaFace(
                lines=tuple(line for each in listed for line in self._lines(each)),
                summary=" · ".join(each.words for each in listed),
                empty=_NONE if live else _CHECKING,
            )
        )
        self._tell()

    def _lines(self, told: CriteriaCover) -> Iterator[HeadingFace | LineFace]:
        yield HeadingFace(words=_TITLES[told.listed], counts="")
        for number, criterion in enumerate(told.criteria):
            key = CriterionId(listed=told.listed, number=number)
            found = self._about(key)
            about = f"“{found[0].sentence.text}”" if found else _SAYS[OPEN.word]
            yield LineFace(id=key, badge=badge_of(found), name=criterion, about=about)

    def _tell(self) -> None:
        live, key = self._live, self._here
        if live is None or key is None or key.number >= len(_texts(live, key.listed)):
            self.detailed.emit(None, CriterionFace())
            return
        found = self._about(key)
        badge = badge_of(found)
        self.detailed.emit(
            key,
            CriterionFace(
                badge=badge,
                criterion=_texts(live, key.listed)[key.number],
                sentences=tuple(each.sentence.text for each in found),
                says=_SAYS[badge.word],
                can_confirm=any(not each.linked for each in found),
                can_part=any(each.linked for each in found),
                can_go=bool(found),
                why_not=self._why_not,
            ),
        )

    def _explain(self, link: Explanation, *, stands: bool) -> None:
        document = self._session.document
        if document is None or self._why_not:
            return
        nct, person = document.page.nct_id, document.person
        self._write(lambda: self._verbs.explain(nct, person, link, stands=stands))

    def _write(self, verb: Callable[[], Changes]) -> None:
        self._runner.run(Lane.STORAGE, verb, self._bus.changed.emit, self._fail)

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))


def badge_of(found: tuple[Match, ...]) -> BadgeFace:
    """Return how a criterion stands by the sentences about it, the best of them first."""
    if not found:
        return OPEN
    if found[0].relation is Relation.OPPOSED and found[0].counts:
        return OPPOSED
    if found[0].linked:
        return LINKED
    return LIKELY if found[0].counts else MAYBE


def _texts(live: LiveCheck, listed: Section) -> tuple[str, ...]:
    return criteria_texts(live.subject.facts, listed)
