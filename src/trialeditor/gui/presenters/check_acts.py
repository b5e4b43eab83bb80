"""What people do about findings: change the words, set a finding aside, keep a word for the team; and take it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.findings import Finding, Waiver
from trialeditor.domain.judgments import HouseKind, HouseWord
from trialeditor.domain.people import Person
from trialeditor.domain.text.putting import put_in
from trialeditor.gui.asking import Ask, NoteQuestion
from trialeditor.gui.bus import Bus
from trialeditor.gui.check_faces import FindingId
from trialeditor.gui.document import Document
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.find_faces import Place
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.check_verbs import CheckVerbs
from trialeditor.gui.presenters.check_wording import HOUSE_KINDS, code_of
from trialeditor.gui.presenters.checks_panel import ChecksPanelPresenter
from trialeditor.gui.presenters.wording import short, trouble
from trialeditor.gui.session import Session
from trialeditor.services.outcome import Changes

IGNORED = "The word is meant as it stands here."
"""The reason of a word that is ignored in one place."""
_MOVED = NoticeFace(
    tone=Tone.INFO,
    what="These words changed meanwhile.",
    detail="Nothing was done. They are being checked again; look at what stands then.",
)
_LONGEST = 40


class CheckActs(QObject):
    """Does what the panel and the menus of the fields ask for."""

    noticed = Signal(object)
    """NoticeFace."""

    def __init__(
        self,
        *,
        verbs: CheckVerbs,
        runner: Runner,
        session: Session,
        bus: Bus,
        ask: Ask,
        panel: ChecksPanelPresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._session = session
        self._bus = bus
        self._ask = ask
        self._panel = panel
        self._back: tuple[NoticeFace, Callable[[], Changes]] | None = None
        """The notice of the last act, and what takes that act back."""

    def apply(self, key: FindingId) -> None:
        """Put a suggestion in the place of its words, as one step that undo takes back."""
        found = self._found(key)
        document = self._session.document
        if found is None or document is None or found[0].suggestion is None:
            return
        finding = found[0]
        place = self._panel.place(finding)
        text = document.content.source(key.section) or ""
        if place is None or not stands(text, place, finding.quote):
            self.noticed.emit(_MOVED)
            return
        words = finding.suggestion or ""
        document.swap(key.section, put_in(text, place.start, place.end, words), "suggestion")

    def set_aside(self, key: FindingId) -> None:
        """Ask for a reason, and let a finding stand as it is."""
        found, document = self._found(key), self._session.document
        if found is None or found[1] is not None or document is None:
            return
        finding = found[0]
        about = f"“{short(finding.quote, 120)}”: " if finding.quote else ""
        question = NoteQuestion(
            title="Set this finding aside",
            intro=f"{about}{finding.message} It stays set aside until the sentence changes.",
            label="Why it may stand",
            accept="Set aside",
            placeholder="The reviewer reads this, and it is signed along with the page.",
            required="Say why, for the reviewer.",
        )
        self._ask.note(question, lambda reason: self._set_aside(document, finding, reason), lambda _note: None)

    def ignore(self, key: FindingId) -> None:
        """Let a word stand in this one place."""
        found, document = self._found(key), self._session.document
        if found is not None and found[1] is None and document is not None:
            self._set_aside(document, found[0], IGNORED)

    def keep(self, key: FindingId) -> None:
        """Put the word of a finding on the team's list: no page asks about it again."""
        found, document = self._found(key), self._session.document
        kind = HOUSE_KINDS.get(key.code)
        if found is None or document is None or kind is None or not key.quote:
            return
        word, person = HouseWord(kind=kind, word=key.quote), document.person
        said = "is on the team's list" if kind is HouseKind.KNOWN else "is not asked about again"
        self._write(
            lambda: self._verbs.keep_word(person, word, stands=True),
            NoticeFace(tone=Tone.GOOD, what=f"“{short(word.word, _LONGEST)}” {said}, on any page.", act="Undo"),
            lambda: self._verbs.keep_word(person, word, stands=False),
        )

    def take_back(self, key: FindingId) -> None:
        """Let a finding that was set aside stand again."""
        found, document = self._found(key), self._session.document
        if found is None or found[1] is None or document is None:
            return
        nct, person, finding, waiver = document.page.nct_id, document.person, found[0], found[1]
        self._write(
            lambda: self._verbs.take_back(nct, person, waiver),
            NoticeFace(tone=Tone.GOOD, what="The finding stands again.", detail=self._named(finding), act="Undo"),
            lambda: self._verbs.set_aside(nct, person, finding, waiver.reason),
        )

    def undo(self, shown: NoticeFace | None) -> None:
        """Take the last act back, once, when the notice whose button was pressed is the one that told of it."""
        if self._back is not None and shown is self._back[0]:
            (_face, verb), self._back = self._back, None
            self._write(verb, NoticeFace(tone=Tone.GOOD, what="Taken back."), None)

    def _set_aside(self, document: Document, finding: Finding, reason: str) -> None:
        nct, person = document.page.nct_id, document.person
        waiver = waiver_of(finding, reason, person)
        self._write(
            lambda: self._verbs.set_aside(nct, person, finding, reason),
            NoticeFace(
                tone=Tone.GOOD,
                what="Set aside. The reviewer sees it with your reason.",
                detail=self._named(finding),
                act="Undo",
            ),
            lambda: self._verbs.take_back(nct, person, waiver),
        )

    def _found(self, key: FindingId) -> tuple[Finding, Waiver | None] | None:
        """Return a finding; say that the words changed where it is gone."""
        found = self._panel.finding(key)
        if found is None:
            self.noticed.emit(_MOVED)
        return found

    @staticmethod
    def _named(finding: Finding) -> str:
        about = f": “{short(finding.quote, _LONGEST)}”" if finding.quote else ""
        return f"{code_of(finding.code).title}{about}."

    def _write(self, verb: Callable[[], Changes], news: NoticeFace, back: Callable[[], Changes] | None) -> None:
        def wrote(changes: Changes) -> None:
            self._back = (news, back) if back else None
            self.noticed.emit(news)
            self._bus.changed.emit(changes)

        self._runner.run(Lane.STORAGE, verb, wrote, self._fail)

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))


def stands(text: str, place: Place, quote: str) -> bool:
    """Say whether a quote stands at a place as it was checked, and is no part of a longer word by now."""
    before, after = text[: place.start][-1:], text[place.end :][:1]
    grew = (quote[:1].isalnum() and before.isalnum()) or (quote[-1:].isalnum() and after.isalnum())
    return text[place.start : place.end] == quote and not grew


def waiver_of(finding: Finding, reason: str, person: Person) -> Waiver:
    """Return the waiver that sets a finding aside, as the services write it."""
    return Waiver(
        code=finding.code,
        section=finding.section,
        quote=finding.quote,
        sentence=finding.sentence,
        reason=reason.strip(),
        name=person.name,
    )
