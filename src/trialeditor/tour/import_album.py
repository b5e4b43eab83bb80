"""Pictures of an import, step by step."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from trialeditor.gui.dialogs.import_records import ImportDialog
from trialeditor.gui.handed import Handed
from trialeditor.gui.intake_faces import Group, ImportFace, ProgressFace, Step
from trialeditor.gui.widgets.dropping import DropVeil
from trialeditor.resources import resource_path
from trialeditor.tour.driver import Driver

_SAMPLE = resource_path("samples", "find-a-trial", "records")
_NEWER = "2026-11-20"
"""A day after all records of the sample."""
_MAIL = """Hi Edna,

could you add these two for the new topic page? NCT 9999-0001 and nct99990003.
The one about sleep is https://clinicaltrials.gov/study/NCT99990002

Thanks, Sam"""

_WORK = ImportFace(
    step=Step.PROGRESS,
    title="Importing…",
    intro="search-results.zip",
    hint="You can go on working. If you stop, what is in stays in, and is whole.",
    cancel="Stop",
)


class ImportAlbum:
    """One theme's pictures of an import."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Use `folder` for files that the pictures need."""
        self._driver = driver
        self._folder = folder
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        self._drop_hint()
        self._sources()
        self._whole_import()
        self._nothing_readable()
        self._unchanged()
        self._refresh()

    def _drop_hint(self) -> None:
        window = self._driver.window
        drag_over(window, self._folder)
        self._driver.picture(self._path("drop-hint"))
        window.findChildren(DropVeil)[0].hide()

    def _sources(self) -> None:
        dialog = self._open()
        self._picture(dialog, "source")
        drag_over(dialog.ui.well, self._folder)
        self._picture(dialog, "source-drag")
        dialog.ui.textTab.click()
        self._picture(dialog, "text-empty")
        dialog.ui.text.setPlainText(_MAIL)
        self._picture(dialog, "by-number")
        dialog.ui.text.setPlainText("The trial is NCT9999000, I think.")
        self._picture(dialog, "by-number-almost")
        self._end(dialog)

    def _whole_import(self) -> None:
        self._driver.desk.imports.take(Handed(paths=(four_outcomes(self._folder / "weekly-download"),)))
        dialog = self._result()
        self._picture(dialog, "found")
        for group in (Group.CHANGED, Group.UNCHANGED, Group.FAILED):
            dialog.ui.tiles.tile(group).click()
            self._picture(dialog, f"found-{group.value}")
        self._progress(dialog)
        dialog.ui.acceptButton.click()
        self._driver.wait("it is in", lambda: dialog.face and dialog.face.title == "Done")
        self._picture(dialog, "done")
        dialog.ui.acceptButton.click()
        self._end(dialog)

    def _progress(self, dialog: ImportDialog) -> None:
        """Show a step that is over too soon to be seen."""
        there = dialog.face
        dialog.show_face(_WORK)
        dialog.show_progress(ProgressFace(percent=42, words="8,400 records, 1,240 a second"))
        self._picture(dialog, "progress")
        if there is not None:
            dialog.show_face(there)

    def _nothing_readable(self) -> None:
        broken = self._folder / "records.json"
        broken.write_text(json.dumps([{"protocolSection": {"identificationModule": {"briefTitle": "No number"}}}]))
        self._driver.desk.imports.take(Handed(paths=(broken,)))
        dialog = self._result()
        self._picture(dialog, "unreadable")
        self._end(dialog)

    def _unchanged(self) -> None:
        self._driver.desk.imports.take(Handed(paths=(_SAMPLE / "NCT99990001.json",)))
        dialog = self._result()
        self._picture(dialog, "unchanged")
        self._end(dialog)

    def _refresh(self) -> None:
        self._driver.do(self._driver.window.ui.actionRefreshAll)
        dialog = self._driver.dialog(ImportDialog)
        self._driver.wait("it asks", lambda: dialog.face and dialog.face.step is Step.MESSAGE)
        self._picture(dialog, "refresh")
        self._end(dialog)

    def _open(self) -> ImportDialog:
        self._driver.do(self._driver.window.ui.actionImport)
        return self._driver.dialog(ImportDialog)

    def _result(self) -> ImportDialog:
        dialog = self._driver.dialog(ImportDialog)
        self._driver.wait("it was looked at", lambda: dialog.face and dialog.face.step is Step.RESULT)
        return dialog

    def _picture(self, dialog: ImportDialog, name: str) -> None:
        self._driver.picture_with(dialog, self._path(name))

    def _end(self, dialog: ImportDialog) -> None:
        dialog.reject()
        self._driver.pause(50)

    def _path(self, name: str) -> Path:
        return self._out / f"import-{name}.png"


def drag_over(widget: QWidget, path: Path) -> None:
    """Let a widget hear that a file is dragged over it."""
    data = QMimeData()  # the event does not keep it
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDragEnterEvent(
        QPointF(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)


def four_outcomes(folder: Path) -> Path:
    """Make a folder with records that are new, changed, unchanged and unreadable to the sample."""
    folder.mkdir()
    for number, title in enumerate(("A walking program after a stroke", "Fewer stitches after hernia surgery"), 5):
        module = {"nctId": f"NCT9999001{number}", "briefTitle": title}
        _write(folder / f"NCT9999001{number}.json", {"protocolSection": {"identificationModule": module}})
    same = (_SAMPLE / "NCT99990001.json").read_text(encoding="utf-8")
    (folder / "NCT99990001.json").write_text(same, encoding="utf-8")
    changed = json.loads((_SAMPLE / "NCT99990002.json").read_text(encoding="utf-8"))
    changed["protocolSection"]["designModule"]["enrollmentInfo"]["count"] += 40
    changed["protocolSection"]["statusModule"]["lastUpdatePostDateStruct"] = {"date": _NEWER}
    changed["derivedSection"] = {"miscInfoModule": {"versionHolder": _NEWER}}
    _write(folder / "NCT99990002.json", changed)
    _write(folder / "draft.json", {"protocolSection": {"identificationModule": {"briefTitle": "No number yet"}}})
    (folder / "half.json").write_text(same[: len(same) // 2], encoding="utf-8")
    return folder


def _write(path: Path, record: object) -> None:
    path.write_text(json.dumps(record), encoding="utf-8")
