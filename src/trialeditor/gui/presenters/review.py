"""The steps of a page's life: save a version, submit, ask for changes, sign, move the next review date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.clock import Clock
from trialeditor.domain.errors import BadInput, Conflict, TrialEditorError, WrongPassphrase
from trialeditor.domain.findings import Checked
from trialeditor.domain.guards import why_not_next_review
from trialeditor.domain.lapsing import SectionState
from trialeditor.domain.people import Person, Role
from trialeditor.domain.revision import Draft
from trialeditor.domain.stages import still_to_sign
from trialeditor.gui.asking import Ask, ConfirmQuestion, NoteQuestion, SignAnswer, SignQuestion
from trialeditor.gui.bus import Bus
from trialeditor.gui.document import Document
from trialeditor.gui.faces import NoticeFace, SignedPart, Tone
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.signed_checks import check_parts, say_standing
from trialeditor.gui.presenters.verbs import StepVerbs
from trialeditor.gui.presenters.wording import done, reasons_line, say_date
from trialeditor.gui.session import Session
from trialeditor.services.outcome import Changes
from trialeditor.services.reviewing import MEANINGS, USUAL, SigningSheet

_SUBMIT = "A reviewer reads the page, asks for changes or signs it. Nobody signs their own words."


class ReviewPresenter(QObject):
    """Asks what a step needs, takes it, and tells what came of it."""

    noticed = Signal(object)
    """NoticeFace."""
    conflicted = Signal(object)
    """Conflict: somebody else saved a version."""
    date_refused = Signal()
    """The next review date stays as it is."""
    changes_wanted = Signal()
    """Who is about to sign wants to see what changed since the last signature."""

    def __init__(  # noqa: PLR0913 - what it works with
        self,
        *,
        verbs: StepVerbs,
        runner: Runner,
        session: Session,
        keeper: DraftKeeper,
        bus: Bus,
        ask: Ask,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._session = session
        self._keeper = keeper
        self._bus = bus
        self._ask = ask
        self._clock = clock
        self.checked: Checked | None = None
        """What the checks say of the words in hand, as far as they are checked."""
        self._notes: dict[tuple[str, str], str] = {}
        """Notes that were begun, by page and question."""

    def save_version(self) -> None:
        """Make a version of the words in hand."""
        document = self._session.document
        if document is None or not (document.differs or document.page.history.latest is None):
            self._keeper.save_now()
            return
        number = document.page.revision_number + 1
        self._write(
            document,
            lambda draft: self._verbs.save_version(draft, document.person, ""),
            done(f"Saved as version {number}.", "Submit it when it is ready for a second pair of eyes."),
        )

    def discard_draft(self) -> None:
        """Throw the person's words away, after asking."""
        document = self._session.document
        if document is None:
            return
        latest = document.page.history.latest
        left = f"Version {latest.number} stays." if latest else "The page goes back to its beginning."
        question = ConfirmQuestion(
            title="Discard your draft?",
            intro=f"The words that you wrote since the last version are thrown away. {left}",
            accept="Discard draft",
        )
        self._ask.confirm(question, lambda: self._discard(document))

    def submit(self) -> None:
        """Put the page before the reviewers, with a note."""
        document = self._session.document
        if document is None:
            return
        question = NoteQuestion(
            title="Submit for review",
            intro=f"{_SUBMIT} {say_standing(self.checked)}".strip(),
            label="Note to the reviewer",
            accept="Submit",
            placeholder="What changed, and what to look at. May be left empty.",
        )

        self._ask_note(
            document,
            question,
            lambda note: self._verbs.submit(document.page.nct_id, document.person, note),
            done("Submitted for review.", "A second person can sign it now, or ask for changes."),
        )

    def request_changes(self) -> None:
        """Send the page back, with a note that says what to change."""
        document = self._session.document
        if document is None:
            return
        question = NoteQuestion(
            title="Request changes",
            intro="The page goes back to its author with your note.",
            label="What to change",
            accept="Request changes",
            required="Say what to change, so that the author knows.",
        )

        self._ask_note(
            document,
            question,
            lambda note: self._verbs.return_page(document.page.nct_id, document.person, note),
            done("Changes requested.", "The author sees your note above the page."),
        )

    def sign(self) -> None:
        """Show what would be signed, and ask for the signature."""
        document = self._session.document
        if document is None:
            return

        def work() -> tuple[SigningSheet, str]:
            sheet = self._verbs.signing_sheet(document.page.nct_id, document.person)
            return sheet, self._verbs.sample_passphrases().get(document.person.name, "")

        def show(found: tuple[SigningSheet, str]) -> None:
            sheet, passphrase = found
            question = sign_question(document, sheet, passphrase, self._clock.today())
            if self._is_here(document):
                self._ask_signature(document, sheet, replace(question, look=self.changes_wanted.emit))

        def read() -> None:
            self._runner.run(Lane.STORAGE, work, show, self._fail)

        self._keeper.settle(read)

    def _is_here(self, document: Document) -> bool:
        """Say whether the page is still open, for the same person: nobody is asked to sign what left the window."""
        now = self._session.document
        return now is not None and (now.page.nct_id, now.person.id) == (document.page.nct_id, document.person.id)

    def set_next_review(self, wanted: date) -> None:
        """Bring the next review date forward, with a reason; refuse a later one in words."""
        document = self._session.document
        if document is None:
            return
        refusal = why_not_next_review(document.page.history, wanted, self._clock.today())
        if refusal:
            self.noticed.emit(NoticeFace(tone=Tone.WARN, what="The next review date stays.", detail=refusal))
            self.date_refused.emit()
            return
        question = NoteQuestion(
            title="Bring the next review forward",
            intro=f"The page will be due on {say_date(wanted)}.",
            label="Reason",
            accept="Set the date",
            required="An earlier date needs a reason.",
        )

        self._ask_note(
            document,
            question,
            lambda reason: self._verbs.set_next_review(document.page.nct_id, document.person, wanted, reason),
            done(f"Next review on {say_date(wanted)}."),
        )

    def _ask_signature(self, document: Document, sheet: SigningSheet, question: SignQuestion) -> None:
        def failed(answer: SignAnswer, error: TrialEditorError) -> None:
            """Ask again with what was chosen: a slip in the passphrase must not change what the signature says."""
            role = answer.role or question.role
            chosen = replace(question, meaning=answer.meaning, next_review=answer.next_review, role=role)
            if isinstance(error, WrongPassphrase):
                problem = f"{error.what} Nothing was signed. Try again."
            elif isinstance(error, BadInput):
                problem = f"{error.message[:1].upper()}{error.message[1:]}. Nothing was signed."
            else:
                self._fail(error)
                return
            if self._is_here(document):
                self._ask_signature(document, sheet, replace(chosen, problem=problem))
            else:
                self._fail(error)

        def answered(answer: SignAnswer) -> None:
            nct, person = document.page.nct_id, document.person
            role = next((each for each in sheet.roles if each.label == answer.role), sheet.role)
            seen = replace(sheet, role=role).seen
            meaning, until, passphrase = answer.meaning, answer.next_review, answer.passphrase
            self._runner.run(
                Lane.STORAGE,
                lambda: self._verbs.sign(nct, person, meaning, until, passphrase, seen, role),
                lambda changes: self._wrote(changes, done("Signed.", say_next(sheet, role))),
                lambda error: failed(answer, error),
            )

        self._ask.sign(question, answered)

    def _discard(self, document: Document) -> None:
        """Let a save that is under way end first; forget the words in hand only when the stored ones are gone."""

        def discarded(changes: Changes) -> None:
            document.forget()
            self._wrote(changes, done("Draft discarded."))

        def go() -> None:
            if document is not self._session.document:
                return
            self._keeper.hold()
            self._runner.run(
                Lane.STORAGE,
                lambda: self._verbs.discard_draft(document.page.nct_id, document.person),
                discarded,
                self._fail,
            )

        self._keeper.settle(go, or_else=go)

    def _ask_note(
        self, document: Document, question: NoteQuestion, verb: Callable[[str], Changes], news: NoticeFace
    ) -> None:
        """Ask for a note and do `verb` with it. A note is kept until that is done: it may be long."""
        key = (document.page.nct_id, question.title)

        def answered(note: str) -> None:
            left(note)

            def again(error: TrialEditorError) -> None:
                self._ask_note(document, replace(question, note=note, problem=str(error)), verb, news)

            self._write(document, lambda _draft: verb(note), news, again, lambda: self._notes.pop(key, None))

        def left(note: str) -> None:
            self._notes[key] = note

        begun = question.note or self._notes.get(key, "")
        self._ask.note(replace(question, note=begun), answered, left)

    def _write(
        self,
        document: Document,
        verb: Callable[[Draft], Changes],
        news: NoticeFace,
        again: Callable[[TrialEditorError], None] | None = None,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Store the words in hand, then do `verb` with them; store nothing meanwhile: the working copy goes with it."""

        def failed(error: TrialEditorError) -> None:
            if again is None or isinstance(error, Conflict):
                self._fail(error)
            else:
                self._keeper.release()
                again(error)

        def wrote(changes: Changes) -> None:
            then()
            self._wrote(changes, with_theirs(news, [document.heading(key) for key in changes.merged]))

        def go() -> None:
            if document is not self._session.document:
                return
            self._keeper.hold()
            draft = document.draft()
            self._runner.run(Lane.STORAGE, lambda: verb(draft), wrote, failed)

        def stay() -> None:
            if again is not None:
                again(
                    TrialEditorError(
                        "The newest words of this page could not be stored.",
                        safe="They are still in the window.",
                        do="Try again.",
                    )
                )

        self._keeper.settle(go, or_else=stay if again else None)

    def _wrote(self, changes: Changes, news: NoticeFace) -> None:
        self.noticed.emit(news)
        self._bus.changed.emit(changes)

    def _fail(self, error: TrialEditorError) -> None:
        self._keeper.give_up(error, conflicted=self.conflicted.emit, noticed=self.noticed.emit)


def with_theirs(news: NoticeFace, headings: Sequence[str]) -> NoticeFace:
    """Return what is said of a write that took in what colleagues wrote meanwhile."""
    if not headings:
        return news
    what = news.what.partition(" as version")[0].removesuffix(".")
    detail = f"They changed: {', '.join(headings)}. Read it once more as a whole."
    return done(f"{what}, together with what a colleague wrote meanwhile.", detail)


class InHand(Protocol):
    """Who signs, and whether they have words of the page in hand that are no version yet."""

    @property
    def person(self) -> Person:
        """Who signs."""
        ...

    @property
    def differs(self) -> bool:
        """Whether there are such words."""
        ...


def sign_question(document: InHand, sheet: SigningSheet, passphrase: str, today: date) -> SignQuestion:
    """Return what the sign-off dialog shows."""
    latest = sheet.page.history.latest
    own = " Your own draft is not part of it." if document.differs else ""
    version = f"{latest.number}, by {latest.author_name}.{own}" if latest else ""
    return SignQuestion(
        page=f"{sheet.page.content.text('title') or sheet.page.trial.brief_title} · {sheet.page.nct_id}",
        name=document.person.name,
        role=sheet.role.label,
        roles=tuple(role.label for role in sheet.roles) if len(sheet.roles) > 1 else (),
        usual={role.label: USUAL[role] for role in USUAL},
        meaning=USUAL.get(sheet.role, ""),
        version=version.removesuffix(".") if not own else version,
        parts=(*check_parts(sheet.checked, sheet.page.blueprint), *(_part(state) for state in sheet.sections)),
        meanings=MEANINGS,
        earliest=today + timedelta(days=1),
        next_review=sheet.proposed_next_review,
        sample_passphrase=passphrase,
        refusal=sheet.refusal or "",
    )


def say_next(sheet: SigningSheet, role: Role) -> str:
    """Say what follows a signature in `role`: the next export, or those who sign after it."""
    left = [each for each in still_to_sign(sheet.page.history, sheet.sections) if each is not role]
    if not left:
        return "The page goes out with the next export."
    return f"Still to sign: {' and '.join(each.label.lower() for each in left)}."


def _part(state: SectionState) -> SignedPart:
    spec = state.reading.spec
    note = "Override" if state.reading.overridden else "Editor's notes" if state.reading.notes else ""
    if state.reading.is_empty:
        note = "Empty"
    elif state.reasons:
        note = "Lapsed"
    elif not state.missing:
        note = "Signed before, unchanged"
    why = reasons_line(state.reasons)
    return SignedPart(heading=spec.read_heading, text=shown_text(state.reading.signed_text), note=note, why=why)


def shown_text(reader_text: str) -> str:
    """Return a reader text with its tabs as spaces, for a label."""
    lines = []
    for line in reader_text.split("\n"):
        depth = len(line) - len(line.lstrip("\t"))
        lines.append("    " * depth + line.lstrip("\t").replace("\t", " "))
    return "\n".join(lines)
