"""The audit trail: found by what the person looks for, read part by part, and one entry told in full."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.audit import AuditEntry
from trialeditor.domain.audit_account import version_of
from trialeditor.domain.audit_query import AuditQuery, local_end, local_start
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import parse_nct_id
from trialeditor.gui.audit_faces import TrailChoicesFace, TrailFace, TrailNarrowing
from trialeditor.gui.history_faces import ChangeLine
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.audit_verbs import PAGE, TrailVerbs
from trialeditor.gui.presenters.audit_wording import (
    entry_lines,
    named_acts,
    named_people,
    trail_row,
    trail_summary,
)
from trialeditor.gui.presenters.timeline_lines import differences_face
from trialeditor.gui.presenters.wording import trouble
from trialeditor.services.page_history import SectionDifference
from trialeditor.services.trail import TrailChoices, TrailPart

AT_ONCE = 2_000
"""A trail of so many entries at most is checked as soon as somebody looks at it."""


class TrailPresenter(QObject):
    """Shows entries."""

    shown = Signal(object)
    """TrailFace: the newest entries that are wanted."""
    chosen_from = Signal(object)
    """TrailChoicesFace."""
    followed = Signal(object)
    """Tuple of TrailRow: older entries, which were asked for."""
    preceded = Signal(object, int, str)
    """Tuple of TrailRow, newer than those that are shown; how many there are now; the summary."""
    detailed = Signal(int, object)
    """The number of an entry, and tuple of ChangeLine: all of it."""
    noticed = Signal(object)
    """NoticeFace."""
    check_advised = Signal()
    """The trail is short: checking it takes no time."""

    def __init__(self, verbs: TrailVerbs, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._reading = Latest(runner, Lane.STORAGE)
        self._choosing = Latest(runner, Lane.STORAGE)
        self._following = Latest(runner, Lane.STORAGE)
        self._telling = Latest(runner, Lane.STORAGE)
        self._query = AuditQuery()
        self._shown: AuditQuery | None = None
        """What the entries that are shown were found by."""
        self._entries: dict[int, AuditEntry] = {}
        self._newest = 0
        self._chosen = 0
        self._is_begun = False

    @property
    def query(self) -> AuditQuery:
        """What is looked for."""
        return self._query

    def begin(self, by: TrailNarrowing) -> None:
        """Show the trail, narrowed, in a new window."""
        self._is_begun, self._shown = False, None
        self.narrow(by)
        self._choosing.run(self._verbs.choices, self._offer, self._fail)

    def narrow(self, by: TrailNarrowing) -> None:
        """Look for other entries."""
        self._query = AuditQuery(
            words=by.words.strip(),
            actor=by.actor,
            action=by.action,
            subject=by.subject.strip(),
            since=local_start(by.since) if by.since else None,
            before=local_end(by.until) if by.until else None,
        )
        self.read()

    def read(self) -> None:
        """Read the newest entries anew."""
        query = self._query
        self._reading.run(lambda: self._verbs.part(query), lambda part: self._show(query, part), self._fail)

    def refresh(self) -> None:
        """Something was written: show what came to it, and leave all else where it is."""
        query = self._query
        self._reading.run(lambda: self._verbs.part(query), lambda part: self._precede(query, part), self._fail)

    def follow(self, seq: int) -> None:
        """Read the entries before number `seq`."""
        query = self._query
        self._following.run(
            lambda: self._verbs.before(query, seq), lambda found: self._append(query, found), self._fail
        )

    def choose(self, seq: int) -> None:
        """Tell all of an entry; of one that made a version, also its words."""
        entry = self._entries.get(seq)
        self._chosen = seq
        if entry is None:
            self.detailed.emit(0, ())
            return
        self._tell(entry, ())
        number = version_of(entry.event)
        if number is not None:
            nct = parse_nct_id(entry.event.subject)
            self._telling.run(
                lambda: self._verbs.words(nct, number), lambda found: self._add_words(entry, found), lambda _error: None
            )

    def _show(self, query: AuditQuery, part: TrailPart) -> None:
        if query != self._query:
            return
        self._shown = query
        self._entries = {entry.seq: entry for entry in part.entries}
        self._newest = part.entries[0].seq if part.entries else 0
        rows = tuple(trail_row(entry) for entry in part.entries)
        face = TrailFace(rows=rows, total=part.total, summary=trail_summary(part), has_any=part.whole > 0)
        self.shown.emit(face)
        if not self._is_begun and part.whole <= AT_ONCE:
            self.check_advised.emit()
        self._is_begun = True

    def _precede(self, query: AuditQuery, part: TrailPart) -> None:
        if query != self._query:
            return
        newer = tuple(entry for entry in part.entries if entry.seq > self._newest)
        if query != self._shown or not self._entries or len(newer) >= PAGE:
            self._show(query, part)
            return
        self._entries.update({entry.seq: entry for entry in newer})
        self._newest = newer[0].seq if newer else self._newest
        self.preceded.emit(tuple(trail_row(entry) for entry in newer), part.total, trail_summary(part))

    def _append(self, query: AuditQuery, found: tuple[AuditEntry, ...]) -> None:
        if query == self._query:
            self._entries.update({entry.seq: entry for entry in found})
            self.followed.emit(tuple(trail_row(entry) for entry in found))

    def _tell(self, entry: AuditEntry, more: tuple[ChangeLine, ...]) -> None:
        self.detailed.emit(entry.seq, (*entry_lines(entry), *more))

    def _add_words(self, entry: AuditEntry, found: tuple[SectionDifference, ...]) -> None:
        if entry.seq == self._chosen and found:
            self._tell(entry, differences_face(found, "").lines)

    def _offer(self, choices: TrailChoices) -> None:
        self.chosen_from.emit(
            TrailChoicesFace(actors=named_people(choices.actors), actions=named_acts(choices.actions))
        )

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))
