"""A picture of every window and state: light, dark, and on a screen that is set to 150 %."""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QApplication, QDialog
from typing_extensions import override

from trialeditor.config.settings import Settings, Theme
from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.dialogs.confirm import ConfirmDialog
from trialeditor.gui.dialogs.export import ExportDialog
from trialeditor.gui.dialogs.help import HelpViewer
from trialeditor.gui.dialogs.note import NoteDialog
from trialeditor.gui.dialogs.override import OverrideDialog
from trialeditor.gui.dialogs.sign import SignDialog
from trialeditor.gui.dialogs.work_as import WorkAsDialog
from trialeditor.services.sample import create_sample
from trialeditor.tour.bundle_album import BundleAlbum
from trialeditor.tour.calm_album import CalmAlbum
from trialeditor.tour.check_album import CheckAlbum
from trialeditor.tour.comfort_album import ComfortAlbum
from trialeditor.tour.conflict_album import ConflictAlbum
from trialeditor.tour.drift_album import DriftAlbum
from trialeditor.tour.driver import Driver, StepFailed, make_application
from trialeditor.tour.fact_check_album import FactCheckAlbum
from trialeditor.tour.filter_album import FilterAlbum
from trialeditor.tour.find_album import FindAlbum
from trialeditor.tour.glossary_album import GlossaryAlbum
from trialeditor.tour.history_album import HistoryAlbum
from trialeditor.tour.import_album import ImportAlbum
from trialeditor.tour.note_album import NoteAlbum
from trialeditor.tour.pictures import Camera
from trialeditor.tour.preview_album import PreviewAlbum
from trialeditor.tour.queue_album import QueueAlbum
from trialeditor.tour.restore_album import RestoreAlbum
from trialeditor.tour.staff_album import HelpAlbum, PeopleAlbum
from trialeditor.tour.tabs_album import TabsAlbum
from trialeditor.tour.talk_album import TalkAlbum
from trialeditor.tour.theme_album import ThemeAlbum
from trialeditor.tour.watch_album import WatchAlbum
from trialeditor.tour.wish import Wish
from trialeditor.tour.writing_album import WritingAlbum

_FAILED = 1
_PUBLISHED, _IN_REVIEW, _SIGNED, _LAPSED = "NCT05350891", "NCT99990001", "NCT99990002", "NCT99990003"
REVIEWER = "Rhea Reviewer"


def take_screenshots(wish: Wish) -> int:
    """Take the pictures that are wished for, in this process; return 0, or 1 when a window did not come.

    They go to `out/light` and `out/dark`, those of another scale to `out/light-150` and `out/dark-150`.
    """
    os.environ["QT_SCALE_FACTOR"] = str(wish.scale / 100)
    app = make_application()
    try:
        for theme in wish.themes:
            with tempfile.TemporaryDirectory(prefix="trialeditor-pictures-") as folder:
                _take(app, Path(folder), theme, wish)
    except (StepFailed, TrialEditorError) as error:
        sys.stderr.write(f"The pictures failed: {error}\n")
        return _FAILED
    sys.stdout.write(f"The pictures are in {wish.out}.\n")
    return 0


def take_sets(wishes: Sequence[Wish]) -> int:
    """Take several sets, each in a process of its own: Qt asks for the scale once. Return the worst code."""
    context = multiprocessing.get_context("spawn")
    code = 0
    for wish in wishes:
        process = context.Process(target=_take_and_exit, args=(wish,))
        process.start()
        process.join()
        code = max(code, 0 if process.exitcode == 0 else _FAILED)
    return code


def _take_and_exit(wish: Wish) -> None:
    sys.exit(take_screenshots(wish))


def _take(app: QApplication, folder: Path, theme: Theme, wish: Wish) -> None:
    for prefix in wish.prefixes(tuple(albums())):
        kind = albums()[prefix]
        place = folder / kind.__name__
        place.mkdir()
        workspace = create_sample(place / "sample.trialeditor")
        driver = Driver(app, workspace, settings=Settings(theme=theme), size=wish.size, camera=Chooser(wish))
        try:
            kind(driver, place, wish.folder(theme)).fill()
        finally:
            driver.close()


class Chooser(Camera):
    """Takes the pictures that are wished for."""

    def __init__(self, wish: Wish) -> None:
        """Ask `wish` for each."""
        self._wish = wish

    @override
    def wants(self, path: Path) -> bool:
        return self._wish.wants(path)


class AlbumKind(Protocol):
    """What makes an album."""

    __name__: str

    def __call__(self, driver: Driver, folder: Path, out: Path, /) -> Filled:
        """Make one for a window; `folder` is for files that its pictures need."""


class Filled(Protocol):
    """An album."""

    def fill(self) -> None:
        """Take all pictures."""


def albums() -> dict[str, AlbumKind]:
    """Return the albums by what the names of their pictures begin with."""
    return {
        "": Album,
        "bundle-": BundleAlbum,
        "calm-": CalmAlbum,
        "check-": CheckAlbum,
        "comfort-": ComfortAlbum,
        "conflict-": ConflictAlbum,
        "drift-": DriftAlbum,
        "import-": ImportAlbum,
        "filters-": FilterAlbum,
        "help-": HelpAlbum,
        "history-": HistoryAlbum,
        "people-": PeopleAlbum,
        "restore-": RestoreAlbum,
        "tab-": TabsAlbum,
        "talk-": TalkAlbum,
        "queues-": QueueAlbum,
        "preview-": PreviewAlbum,
        "write-": WritingAlbum,
        "find-": FindAlbum,
        "glossary-": GlossaryAlbum,
        "note-": NoteAlbum,
        "watch-": WatchAlbum,
        "factcheck-": FactCheckAlbum,
        "theme-": ThemeAlbum,
    }


class Album:
    """One theme's pictures."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Use `folder` for files that the pictures need."""
        self._driver = driver
        self._window = driver.window
        self._folder = folder
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        self._main_window()
        self._facts_and_phrases()
        self._notes()
        self._export()
        self._help()
        self._review()

    def _main_window(self) -> None:
        driver, panes = self._driver, self._window.ui
        driver.picture(self._path("main-empty"))
        for name, nct in {"draft": _PUBLISHED, "in-review": _IN_REVIEW, "signed": _SIGNED, "lapsed": _LAPSED}.items():
            driver.open(nct)
            driver.picture(self._path(f"main-{name}"))
        driver.open(_PUBLISHED)
        bar = panes.editorPane.ui.scroll.verticalScrollBar()
        panes.actionShowFacts.setChecked(False)
        driver.pause(50)
        bar.setValue(bar.maximum() // 3)
        driver.picture(self._path("main-overrides"))
        bar.setValue(bar.maximum())
        driver.picture(self._path("main-end"))
        panes.actionShowFacts.setChecked(True)
        panes.listPane.ui.search.setText("zebra")
        driver.wait("nothing is found", lambda: driver.desk.model.total == 0)
        driver.picture(self._path("list-empty"))
        panes.listPane.ui.search.clear()
        driver.wait("all are found", lambda: driver.desk.model.total > 1)

    def _facts_and_phrases(self) -> None:
        driver, pane = self._driver, self._window.ui.editorPane
        driver.write("studies", "About {enr")
        pane.offer_phrases("studies")
        driver.pause(100)
        driver.picture_with(pane.completer.popup, self._path("phrases"))
        pane.completer.popup.hide()
        pane.ui.facts.ui.filter.setText("enrollment")
        driver.picture(self._path("facts"))
        pane.ui.facts.ui.filter.clear()
        driver.do(self._window.ui.actionUndo)
        driver.saved()

    def _notes(self) -> None:
        ui = self._window.ui
        self._dialog("submit", ui.actionSubmit.trigger, NoteDialog)
        self._dialog("work-as", ui.actionWorkAs.trigger, WorkAsDialog)
        self._dialog("reset-sample", ui.actionResetSample.trigger, ConfirmDialog)
        self._dialog("override", lambda: ui.editorPane.override_requested.emit("contacts"), OverrideDialog)
        self._driver.write("title", "Surgery, then immunotherapy, for nasopharyngeal cancer that came back")
        self._driver.saved()
        self._dialog("discard", ui.actionDiscardDraft.trigger, ConfirmDialog)
        self._driver.open(_SIGNED)
        edit = ui.editorPane.ui.nextReviewEdit
        edit.setDate(edit.date().addMonths(-2))
        self._driver.picture(self._path("next-review"))
        self._dialog("next-review-reason", ui.editorPane.ui.nextReviewSet.click, NoteDialog)
        edit.setDate(edit.date().addYears(2))
        ui.editorPane.ui.nextReviewSet.click()
        self._driver.wait("it is refused", lambda: ui.notice.face)
        self._driver.picture(self._path("next-review-refused"))

    def _export(self) -> None:
        self._driver.do(self._window.ui.actionExport)
        dialog = self._driver.dialog(ExportDialog)
        dialog.ui.bothChoice.setChecked(True)
        dialog.ui.draftsChoice.setChecked(True)
        self._driver.picture_with(dialog, self._path("export"))
        dialog.ui.draftsChoice.setChecked(False)
        dialog.show_running()
        dialog.show_progress(1_204, 10_000, "Exporting pages")
        self._driver.picture_with(dialog, self._path("export-progress"))
        dialog.ui.folder.setText(str(self._folder / "bundle"))
        dialog.start()
        self._driver.wait("the export is done", lambda: dialog.ui.reportNotice.face)
        self._driver.picture_with(dialog, self._path("export-report"))
        self._end(dialog)

    def _help(self) -> None:
        self._dialog("manual", self._window.ui.actionManual.trigger, HelpViewer)

    def _review(self) -> None:
        driver, ui = self._driver, self._window.ui
        driver.open(_IN_REVIEW)
        driver.work_as(REVIEWER)
        driver.wait("the reviewer may sign", ui.actionSign.isEnabled)
        driver.picture(self._path("main-reviewer"))
        self._dialog("request-changes", ui.actionRequestChanges.trigger, NoteDialog)
        ui.actionSign.trigger()
        dialog = driver.dialog(SignDialog)
        dialog.open_part(1)
        driver.picture_with(dialog, self._path("sign"))
        dialog.ui.passphrase.setText("not the passphrase")
        dialog.ui.date.setDate(dialog.ui.date.date().addDays(-timedelta(days=180).days))
        dialog.ui.acceptButton.click()
        driver.wait("the first dialog goes", lambda: not dialog.isVisible())
        self._dialog("sign-refused", lambda: None, SignDialog)

    def _dialog(self, name: str, ask: Callable[[], object], kind: type[QDialog]) -> None:
        ask()
        dialog = self._driver.dialog(kind)
        self._driver.picture_with(dialog, self._path(name))
        self._end(dialog)

    def _end(self, dialog: QDialog) -> None:
        dialog.reject()
        self._driver.pause(50)

    def _path(self, name: str) -> Path:
        return self._out / f"{name}.png"
