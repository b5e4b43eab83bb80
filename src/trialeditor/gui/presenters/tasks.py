"""Work that takes a while: imports and exports, watched, stoppable, and reported."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from trialeditor.domain.errors import TrialEditorError
from trialeditor.export.bundle import BundleOptions, Formats
from trialeditor.export.verify import Verification
from trialeditor.gui.asking import ExportChoice
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.verbs import TaskVerbs
from trialeditor.gui.presenters.wording import say_count, trouble
from trialeditor.services.arriving import ImportReport
from trialeditor.services.exporting import ExportReport
from trialeditor.services.outcome import CancelCheck, Cancelled, Changes, Progress

T = TypeVar("T")
_EVERY_S = 0.05
_MOST_FAILURES = 200
_UNNAMED = "bundle"


class Task(QObject):
    """One piece of long work."""

    progressed = Signal(int, int, str)
    """Done, total (0 while unknown), and the present step."""
    reported = Signal(object, str, bool)
    """NoticeFace, details, and whether something was written."""

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._stop = False
        self._told = 0.0
        self._is_over = False
        self._under_way = 0

    def end(self) -> None:
        """Tell nobody any more: the dialog is gone. What is under way may still come to its end."""
        self._is_over = True
        self.blockSignals(True)
        self._go_when_over()

    def stop(self) -> None:
        """Ask the work to stop. It ends with a report."""
        self._stop = True

    def _run(self, work: Callable[[Progress, CancelCheck], T], finished: Callable[[T], None]) -> None:
        self._stop = False
        self._hand_in(lambda: work(self._progress, lambda: self._stop), finished, self._failed)

    def _hand_in(
        self, work: Callable[[], T], finished: Callable[[T], None], failed: Callable[[TrialEditorError], None]
    ) -> None:
        self._under_way += 1
        self._runner.run(Lane.LONG, work, self._then(finished), self._then(failed))

    def _then(self, call: Callable[[T], None]) -> Callable[[T], None]:
        def arrived(value: T) -> None:
            self._under_way -= 1
            call(value)
            self._go_when_over()

        return arrived

    def _go_when_over(self) -> None:
        if self._is_over and not self._under_way:
            self.deleteLater()

    def _progress(self, done: int, total: int | None, what: str) -> None:
        """Hear from the work's own thread; pass on what an eye can follow."""
        now = time.monotonic()
        if now - self._told >= _EVERY_S:
            self._told = now
            self._runner.post(lambda: self.progressed.emit(done, total or 0, what))

    def _failed(self, error: TrialEditorError) -> None:
        face = trouble(error)
        if isinstance(error, Cancelled):
            face = NoticeFace(tone=Tone.INFO, what=face.what, detail=face.detail)
        self.reported.emit(face, "", False)


class ImportTask(Task):
    """Takes records in."""

    def __init__(self, verbs: TaskVerbs, runner: Runner, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._verbs = verbs
        self._bus = bus

    def start(self, paths: Sequence[Path], actor: str) -> None:
        """Import files."""

        def work(progress: Progress, cancelled: CancelCheck) -> tuple[ImportReport, Changes]:
            return self._verbs.import_paths(paths, actor, progress, cancelled)

        self._run(work, self._finished)

    def _finished(self, found: tuple[ImportReport, Changes]) -> None:
        report, changes = found
        self.reported.emit(import_face(report), import_details(report), True)
        self._bus.changed.emit(changes)

    @override
    def _failed(self, error: TrialEditorError) -> None:
        """Batches that were in when the work stopped stay in."""
        super()._failed(error)
        self._bus.changed.emit(Changes(workspace=True))


class ExportTask(Task):
    """Writes a bundle, and checks it."""

    verified = Signal(object, str)
    """NoticeFace and details."""

    def __init__(self, verbs: TaskVerbs, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._verbs = verbs
        self.out: Path | None = None

    def start(self, choice: ExportChoice, actor: str) -> None:
        """Export pages."""
        options = BundleOptions(formats=Formats(choice.format.value), zip=choice.zip, drafts=choice.drafts)
        folder = choice.folder
        out = folder.parent / f"{folder.name or _UNNAMED}.zip" if choice.zip else folder

        def work(progress: Progress, cancelled: CancelCheck) -> ExportReport:
            return self._verbs.export(out, options, actor, progress, cancelled)

        self._run(work, self._finished)

    def verify(self, trust: Path | None = None) -> None:
        """Check the bundle that was written; with the key list in the file `trust`, also who signed it."""
        out = self.out
        if out is not None:
            self._hand_in(lambda: self._verbs.verify(out, trust), self._verified, self._unverified)

    def _finished(self, report: ExportReport) -> None:
        self.out = report.out
        self.reported.emit(export_face(report), export_details(report), True)

    def _verified(self, result: Verification) -> None:
        self.verified.emit(
            verify_face(result), "\n".join(result.problems) or f"{result.checked} files were read and compared."
        )

    def _unverified(self, error: TrialEditorError) -> None:
        self.verified.emit(trouble(error), "")


def import_face(report: ImportReport) -> NoticeFace:
    """Say what came in."""
    counts = f"{report.new} new, {report.changed} changed, {report.unchanged} unchanged"
    if not report.failed:
        return NoticeFace(tone=Tone.GOOD, what=f"{say_count(report.read, 'record', 'records')} read: {counts}.")
    failed = say_count(len(report.failed), "record could not be read", "records could not be read")
    safe = "The others are in. Nothing is half written." if report.read > len(report.failed) else "Nothing was changed."
    return NoticeFace(tone=Tone.WARN, what=f"{counts}. {failed}.", detail=safe)


def import_details(report: ImportReport) -> str:
    """Name what could not be read, each with its place."""
    lines = [
        f"{', '.join(part for part in (each.source, each.record, each.field) if part)}: {each.message}"
        for each in report.failed[:_MOST_FAILURES]
    ]
    more = len(report.failed) - len(lines)
    return "\n".join([*lines, *([f"And {more} more."] if more else [])])


def export_face(report: ExportReport) -> NoticeFace:
    """Say what went out."""
    pages = say_count(report.pages, "page", "pages")
    return NoticeFace(tone=Tone.GOOD, what=f"{pages} exported.", detail=f"The bundle is in {report.out}.")


def export_details(report: ExportReport) -> str:
    """Say how many files there are, and which pages stayed."""
    files = say_count(report.files, "file", "files")
    lines = [f"{files} in the bundle: {report.written} written now, {report.unchanged} unchanged."]
    if report.withheld:
        lines += ["", "These pages are not signed, and stayed here:", *(str(nct) for nct in report.withheld)]
    return "\n".join(lines)


def verify_face(result: Verification) -> NoticeFace:
    """Say whether a bundle can be trusted, and how far."""
    if not result.ok:
        problems = say_count(len(result.problems), "problem", "problems")
        return NoticeFace(tone=Tone.BAD, what=f"The bundle does not verify: {problems}.", detail="Do not publish it.")
    if result.trusted:
        return NoticeFace(tone=Tone.GOOD, what="The bundle verifies, and its signers are confirmed.")
    return NoticeFace(
        tone=Tone.GOOD,
        what="The bundle is consistent: every file and every signature matches.",
        detail="Who the signers are is not confirmed; that needs the workspace's exported key list.",
    )
