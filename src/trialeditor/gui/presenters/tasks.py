"""The export: written, and checked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import NctId
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.export.verify import Verification
from trialeditor.gui.asking import ExportChoice
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.task import Task
from trialeditor.gui.presenters.verbs import TaskVerbs
from trialeditor.gui.presenters.wording import say_count, trouble
from trialeditor.services.exporting import ExportReport
from trialeditor.services.outcome import CancelCheck, Progress

_UNNAMED = "bundle"


class ExportTask(Task):
    """Writes a bundle, and checks it."""

    progressed = Signal(int, int, str)
    """Done, total (0 while unknown), and the present step."""
    reported = Signal(object, str, bool)
    """NoticeFace, details, and whether something was written."""
    verified = Signal(object, str)
    """NoticeFace and details."""

    def __init__(
        self,
        verbs: TaskVerbs,
        runner: Runner,
        parent: QObject | None = None,
        *,
        only: frozenset[NctId] | None = None,
    ) -> None:
        super().__init__(runner, parent)
        self._only = only
        self._verbs = verbs
        self.out: Path | None = None

    def start(self, choice: ExportChoice, actor: str) -> None:
        """Export pages."""
        formats = Formats(choice.format.value)
        options = BundleOptions(formats=formats, zip=choice.zip, drafts=choice.drafts, only=self._only)
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

    @override
    def _tell(self, done: int, total: int | None, what: str) -> None:
        self.progressed.emit(done, total or 0, what)

    @override
    def _failed(self, error: TrialEditorError) -> None:
        self.reported.emit(trouble(error), "", False)

    def _verified(self, result: Verification) -> None:
        self.verified.emit(
            verify_face(result), "\n".join(result.problems) or f"{result.checked} files were read and compared."
        )

    def _unverified(self, error: TrialEditorError) -> None:
        self.verified.emit(trouble(error), "")


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
