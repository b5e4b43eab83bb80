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
_FORMATS = {"html": "HTML", "json": "JSON", "history": "the history of pages", "csv": "CSV"}


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
        options = options_of(choice, self._only)
        folder = choice.folder
        out = folder.parent / f"{folder.name or _UNNAMED}.zip" if choice.zip else folder

        def work(progress: Progress, cancelled: CancelCheck) -> ExportReport:
            return self._verbs.export(out, options, actor, progress, cancelled)

        self._run(work, lambda report: self._finished(report, options))

    def verify(self, trust: Path | None = None) -> None:
        """Check the bundle that was written; with the key list in the file `trust`, also who signed it."""
        out = self.out
        if out is not None:
            self._hand_in(lambda: self._verbs.verify(out, trust), self._verified, self._unverified)

    def _finished(self, report: ExportReport, options: BundleOptions) -> None:
        self.out = report.out
        self.reported.emit(export_face(report), export_details(report, options), True)

    @override
    def _tell(self, done: int, total: int | None, what: str) -> None:
        self.progressed.emit(done, total or 0, what)

    @override
    def _failed(self, error: TrialEditorError) -> None:
        self.reported.emit(trouble(error), "", False)

    def _verified(self, result: Verification) -> None:
        told = result.problems or (f"{result.checked} files were read and compared.",)
        self.verified.emit(verify_face(result), "\n".join([*told, *result.notes]))

    def _unverified(self, error: TrialEditorError) -> None:
        self.verified.emit(trouble(error), "")


def options_of(choice: ExportChoice, only: frozenset[NctId] | None) -> BundleOptions:
    """Return what was chosen as an export takes it; with `only`, of these trials alone."""
    return BundleOptions(
        formats=Formats(choice.format.value),
        zip=choice.zip,
        bag=choice.bag,
        drafts=choice.drafts,
        history=choice.history,
        only=only,
    )


def export_face(report: ExportReport) -> NoticeFace:
    """Say what went out."""
    pages = say_count(report.pages, "page", "pages")
    return NoticeFace(tone=Tone.GOOD, what=f"{pages} exported.", detail=f"The bundle is in {report.out}.")


def export_details(report: ExportReport, options: BundleOptions) -> str:
    """Say what was written, how many files there are, and which pages stayed."""
    files = say_count(report.files, "file", "files")
    lines = [
        f"It holds {say_options(options)}.",
        f"{files} in the bundle: {report.written} written now, {report.unchanged} unchanged.",
    ]
    if report.withheld:
        lines += [
            "",
            "These pages stayed here, because they are not signed as the policy asks, or were retired:",
            *(str(nct) for nct in report.withheld),
        ]
    return "\n".join(lines)


def say_options(options: BundleOptions) -> str:
    """Say what a bundle holds and how it is packed."""
    *first, last = (_FORMATS[name] for name in options.names)
    kinds = f"{', '.join(first)} and {last}" if first else last
    packed = " as a BagIt bag" if options.bag else ""
    drafts = ", with drafts" if options.drafts else ""
    return f"{kinds}{packed}{' in one zip file' if options.zip else ''}{drafts}"


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
