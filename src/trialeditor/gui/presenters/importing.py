"""An import from beginning to end: what is handed over, a look at what would come in, the work, and what came of it.

Looking writes nothing. Records that are fetched by number are held, looked at, and then imported like any others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import ncts_in
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.handed import Handed
from trialeditor.gui.intake_faces import ImportFace, ProgressFace, Source, Step
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.import_steps import (
    bundle_step,
    done_step,
    failed_step,
    fetching_step,
    files_step,
    found_step,
    importing_step,
    looking_step,
    many_step,
    refresh_step,
    refreshing_step,
    taken_step,
    taking_step,
    text_step,
)
from trialeditor.gui.presenters.import_wording import holds_records, text_face
from trialeditor.gui.presenters.intake_verbs import IntakeVerbs
from trialeditor.gui.presenters.task import Task
from trialeditor.gui.presenters.wording import done, trouble
from trialeditor.services.arriving import ImportReport
from trialeditor.services.fetching import MOST_HELD
from trialeditor.services.foretelling import Forecast
from trialeditor.services.intake import Intake
from trialeditor.services.outcome import CancelCheck, Cancelled, Changes, Progress
from trialeditor.services.taking import TakeReport

_NOTHING = NoticeFace(
    tone=Tone.INFO,
    what="There is nothing to import in that.",
    detail="Use files, folders, records as JSON, or any text with NCT numbers.",
)


class ImportPresenter(Task):
    """One import, in steps."""

    shown = Signal(object)
    """ImportFace: another step."""
    retold = Signal(object)
    """ImportFace: the same step, with other counts."""
    stepped = Signal(object)
    """ProgressFace."""
    recognized = Signal(object)
    """TextFace: what the typed text is."""
    noticed = Signal(object)
    """NoticeFace: something was saved, or could not be done."""
    list_wanted = Signal(object)
    """frozenset of NctId: show these trials in the list."""
    drift_wanted = Signal()
    """Show the pages that lapsed, to go through them."""
    ended = Signal()
    """The dialog may go."""

    def __init__(
        self, verbs: IntakeVerbs, runner: Runner, bus: Bus, actor: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(runner, parent)
        self._verbs = verbs
        self._bus = bus
        self._actor = actor
        self._source = Source.FILES
        self._text = ""
        self._report: ImportReport | TakeReport | None = None
        self._bundle: tuple[Path, Forecast] | None = None
        """What was looked at, and can be taken in."""
        self._trust = False
        self._next: Callable[[], None] | None = None
        self._face = files_step()

    @property
    def is_running(self) -> bool:
        """Whether work is under way."""
        return self._face.step is Step.PROGRESS

    def begin(self, source: Source = Source.FILES) -> None:
        """Ask for files, or for text."""
        self._source = source
        face = text_step(self._text) if source is Source.TEXT else files_step()
        self._show(face, then=lambda: self.take(Handed(text=self._text)))

    def back(self) -> None:
        """Ask again for something to import."""
        self.begin(self._source)

    def type(self, text: str) -> None:
        """Say what the text holds that somebody typed."""
        self._text = text
        self.recognized.emit(text_face(text))

    def take(self, got: Handed) -> None:
        """Look at what was handed over; fetch records first when it holds numbers alone."""
        if got.paths:
            self._recognize(got.paths)
        elif holds_records(got.text):
            self._survey(Intake(text=got.text), "Pasted text")
        elif (count := len(ncts_in(got.text))) > MOST_HELD:
            self._show(many_step(count), then=lambda: self._fetch_many(got.text))
        elif count:
            self._fetch(got.text)
        else:
            self.noticed.emit(_NOTHING)

    def ask_refresh(self) -> None:
        """Ask whether to fetch every record again."""
        verbs = self._verbs

        def ask(found: tuple[int, str]) -> None:
            count, address = found
            self._show(refresh_step(count, address), then=(lambda: self._refresh(address)) if count else None)

        self._runner.run(Lane.STORAGE, lambda: (verbs.how_many(), verbs.registry_address()), ask, self._failed)

    def accept(self) -> None:
        """Take the next step."""
        if self._next is not None:
            self._next()

    def leave(self) -> None:
        """Stop the work that is under way, or end."""
        if self.is_running:
            self.stop()
        else:
            self.ended.emit()

    def go_beside(self) -> None:
        """Take the other way on: show what came in, where the main way leads to what lapsed."""
        if self._report is not None:
            self._show_in_list(self._report)

    def trust(self, on: bool) -> None:
        """Say what the bundle would bring with its unknown signers, or without them."""
        if self._bundle is not None:
            self._trust = on
            path, forecast = self._bundle
            self._report = forecast.trusting if on else forecast.without
            self._face, self._next = bundle_step(forecast, trust=on), lambda: self._take_bundle(path, forecast)
            self.retold.emit(self._face)

    def save(self, path: Path) -> None:
        """Write the report into a file."""
        report = self._report
        if report is None:
            return
        saved = done("The report is saved.", f"It is in {path}.")
        self._hand_in(
            lambda: self._verbs.save_report(report, path),
            lambda _none: self.noticed.emit(saved),
            lambda error: self.noticed.emit(trouble(error)),
        )

    def _show(self, face: ImportFace, then: Callable[[], None] | None = None) -> None:
        self._face, self._next = face, then
        self.shown.emit(face)

    def _fetch(self, text: str) -> None:
        self._show(fetching_step())
        self._run(
            lambda progress, cancelled: self._verbs.fetched(text, progress, cancelled),
            self._fetched,
        )

    def _fetched(self, intake: Intake) -> None:
        if self._stop:
            self.back()
        else:
            self._survey(intake, "Fetched from ClinicalTrials.gov")

    def _fetch_many(self, text: str) -> None:
        actor = self._actor()
        self._show(importing_step("From ClinicalTrials.gov, by their numbers"))
        self._run(
            lambda progress, cancelled: self._verbs.fetch(text, actor, progress, cancelled),
            self._finished,
            self._interrupted,
        )

    def _recognize(self, paths: tuple[Path, ...]) -> None:
        """Look at files: they are a bundle, or records."""
        intake, what, actor = Intake(paths=paths), _names(paths), self._actor()
        verbs = self._verbs

        def look(progress: Progress, cancelled: CancelCheck) -> tuple[Path, Forecast | None] | ImportReport:
            bundle = verbs.bundle_in(paths)
            if bundle is None:
                return verbs.survey(intake, progress, cancelled)
            return bundle, verbs.foretell(bundle, actor, progress, cancelled)

        def looked(found: tuple[Path, Forecast | None] | ImportReport) -> None:
            if isinstance(found, ImportReport):
                self._surveyed(intake, what, found)
            else:
                self._foretold(*found)

        self._show(looking_step(what))
        self._run(look, looked)

    def _foretold(self, path: Path, forecast: Forecast | None) -> None:
        if forecast is None:
            self.back()
            return
        self._bundle, self._trust, self._report = (path, forecast), False, forecast.without
        self._show(bundle_step(forecast, trust=False), then=lambda: self._take_bundle(path, forecast))

    def _take_bundle(self, path: Path, forecast: Forecast) -> None:
        actor, trust = self._actor(), self._trust
        self._bundle = None
        self._show(taking_step(self._face.intro))
        self._run(
            lambda progress, cancelled: self._verbs.take_bundle(path, actor, forecast, trust, progress, cancelled),
            self._taken,
            self._interrupted,
        )

    def _taken(self, found: tuple[TakeReport, Changes]) -> None:
        report, changes = found
        self._report = report
        then = self._look_through if report.lapsed else lambda: self._show_in_list(report)
        self._show(taken_step(report, self._face.intro), then=then)
        self._bus.changed.emit(changes)

    def _survey(self, intake: Intake, what: str) -> None:
        self._show(looking_step(what))
        self._run(
            lambda progress, cancelled: self._verbs.survey(intake, progress, cancelled),
            lambda report: self._surveyed(intake, what, report),
        )

    def _surveyed(self, intake: Intake, what: str, report: ImportReport) -> None:
        if report.stopped:
            self.back()
            return
        self._report = report
        self._show(found_step(report, what), then=lambda: self._import(intake, what))

    def _import(self, intake: Intake, what: str) -> None:
        actor = self._actor()
        self._show(importing_step(what))
        self._run(
            lambda progress, cancelled: self._verbs.import_records(intake, actor, progress, cancelled),
            self._finished,
            self._interrupted,
        )

    def _refresh(self, address: str) -> None:
        actor = self._actor()
        self._show(refreshing_step(address))
        self._run(
            lambda progress, cancelled: self._verbs.refresh_all(actor, progress, cancelled),
            self._finished,
            self._interrupted,
        )

    def _finished(self, found: tuple[ImportReport, Changes]) -> None:
        report, changes = found
        self._report = report
        then = self._look_through if report.lapsed else lambda: self._show_in_list(report)
        self._show(done_step(report, self._face.intro), then=then)
        self._bus.changed.emit(changes)

    def _look_through(self) -> None:
        self.drift_wanted.emit()
        self.ended.emit()

    def _show_in_list(self, report: ImportReport | TakeReport) -> None:
        self.list_wanted.emit(report.taken if isinstance(report, TakeReport) else frozenset(report.ncts))
        self.ended.emit()

    def _interrupted(self, error: TrialEditorError) -> None:
        """Say that it could not be finished. Batches that were in by then stay in."""
        self._failed(error)
        self._bus.changed.emit(Changes(workspace=True))

    @override
    def _failed(self, error: TrialEditorError) -> None:
        if isinstance(error, Cancelled):
            self.back()
        else:
            self._show(failed_step(error))

    @override
    def _tell(self, done: int, total: int | None, what: str) -> None:
        percent = min(100, done * 100 // total) if total else None
        self.stepped.emit(ProgressFace(percent=percent, words=what))


def _names(paths: Sequence[Path], most: int = 3) -> str:
    """Return the names of files, shortened."""
    names = ", ".join(path.name or str(path) for path in paths[:most])
    return f"{names} and {len(paths) - most:,} more" if len(paths) > most else names
