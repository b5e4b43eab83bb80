"""The checks of the open page while somebody writes: soon after each pause, and never on the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, QTimer, Signal

from trialeditor.checks.criteria_matching import Match, matches
from trialeditor.checks.prose import prose_of_reading
from trialeditor.checks.readability import Reading, page_reading, reading_of
from trialeditor.checks.sentences import sentences_of
from trialeditor.checks.subject import Passage, Subject
from trialeditor.domain.content import PageContent
from trialeditor.domain.coverage import coverage_of
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.findings import Checked
from trialeditor.gui.document import Document
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.check_verbs import CheckVerbs
from trialeditor.gui.presenters.named_findings import NamedFinding, named_findings
from trialeditor.gui.presenters.wording import trouble
from trialeditor.gui.session import Session
from trialeditor.services.checking import CheckContext, CheckedPage, check_words
from trialeditor.services.pages import PageFile

PACE_MS = 150
"""So long a pause in the typing lasts before the words are checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveCheck:
    """The words in hand with what the checks say of them."""

    page: PageFile
    content: PageContent
    subject: Subject
    checked: Checked
    readings: Mapping[str, Reading]
    """How each written section reads now."""
    signed: Mapping[str, Reading]
    """How those sections that were ever signed read when they last were."""
    whole: Reading
    findings: tuple[NamedFinding, ...] = ()
    """What stands and what was set aside, in the order of the page; not more than can be listed."""
    matches: tuple[Match, ...] = ()
    """Which sentences explain which criteria."""


@dataclass(slots=True)
class Checker:
    """Checks the words of one page again and again; only what changed is looked at. One thread at a time."""

    context: CheckContext
    _before: CheckedPage | None = None
    _readings: dict[str, tuple[Passage, Reading]] = field(default_factory=dict)
    _signed: Mapping[str, Reading] | None = None

    def check(self, content: PageContent) -> LiveCheck:
        """Return what the checks say of `content`. Pure, but for what it remembers."""
        page = self._before = check_words(self.context, content, before=self._before)
        subject = page.subject
        if self._signed is None:
            self._signed = signed_readings(subject, self.context.page)
        return LiveCheck(
            page=self.context.page,
            content=content,
            subject=subject,
            checked=page.checked,
            readings={each.key: self._reading(subject, each) for each in subject.typed if not each.overridden},
            signed=self._signed,
            whole=page_reading(subject),
            findings=named_findings(page.checked, [each.key for each in subject.passages]),
            matches=matches(subject),
        )

    def _reading(self, subject: Subject, passage: Passage) -> Reading:
        known = self._readings.get(passage.key)
        if known is None or known[0] is not passage:
            known = self._readings[passage.key] = (passage, reading_of(subject, passage))
        return known[1]


def signed_readings(subject: Subject, page: PageFile) -> Mapping[str, Reading]:
    """Return how sections read when they were last wholly signed, by key. Pure."""
    coverage = coverage_of(page.history.sign_offs, page.history.keys, page.history.policy)
    written = (each for each in subject.typed if not each.overridden)
    found = ((each, coverage.last_complete(each.key)) for each in written)
    return {each.key: _read_as(subject, each, last[1].reader_text) for each, last in found if last}


def _read_as(subject: Subject, passage: Passage, reader_text: str) -> Reading:
    prose = prose_of_reading(reader_text)
    return reading_of(subject, replace(passage, prose=prose, sentences=sentences_of(prose)))


class LiveChecks(QObject):
    """Follows the open page."""

    checked = Signal(object)
    """LiveCheck, or None: no page is open, or another one has yet to be checked."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(
        self,
        *,
        verbs: CheckVerbs,
        runner: Runner,
        session: Session,
        pace_ms: int = PACE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._session = session
        self._checker: Checker | None = None
        self._tables = Latest(runner, Lane.CHECKING)
        self._loading = Latest(runner, Lane.STORAGE)
        self._checking = Latest(runner, Lane.CHECKING)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pace_ms)
        self._pause.timeout.connect(self._check)
        session.document_changed.connect(self._on_document)
        session.refreshed.connect(self._load)

    def _on_document(self, document: Document | None) -> None:
        self._pause.stop()
        self._checking.forget()
        self._checker = None
        self.checked.emit(None)
        if document is not None:
            document.changed.connect(lambda _key: self._follow())
            self._load()

    def _follow(self) -> None:
        """Check again after the next pause: while somebody types, nothing under the words moves."""
        if self._checker is None:
            return
        if self._pause.interval():
            self._pause.start()
        else:
            self._check()

    def _load(self) -> None:
        """Read anew what the checks rest on: the record, the policy, the team's words, what was set aside."""
        document = self._session.document
        if document is None:
            return
        # In the storage lane, autosave would wait for the tables: half a second, on a busy machine two.
        self._tables.run(self._verbs.read_tables, lambda _none: self._read(document), self._fail)

    def _read(self, document: Document) -> None:
        if document is not self._session.document:
            return
        nct = document.page.nct_id

        def loaded(context: CheckContext) -> None:
            if document is self._session.document:
                self._checker = Checker(context)
                self._check()

        self._loading.run(lambda: self._verbs.context(nct), loaded, self._fail)

    def _check(self) -> None:
        document, checker = self._session.document, self._checker
        if document is None or checker is None:
            return
        content = document.content

        def checked(live: LiveCheck) -> None:
            if document is self._session.document and checker is self._checker:
                self.checked.emit(live)

        self._checking.run(lambda: checker.check(content), checked, self._fail)

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))
