"""Pictures of a bundle of another workspace on its way in."""

from __future__ import annotations

from pathlib import Path

from trialeditor.domain.ids import NctId
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.gui.dialogs.import_records import ImportDialog
from trialeditor.gui.handed import Handed
from trialeditor.gui.intake_faces import Group, ImportFace, ProgressFace, Step
from trialeditor.services.editing import Edit, edit
from trialeditor.services.exporting import export
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake
from trialeditor.services.people import person_named
from trialeditor.services.sample import create_sample
from trialeditor.tour.driver import Driver
from trialeditor.tour.import_album import four_outcomes

_ACTOR = "Pictures"
_PUBLISHER = "Rhea Reviewer"
_OTHERS = "Edna Editor"
_SHARED = NctId("NCT99990001")
_NEW = (NctId("NCT99990015"), NctId("NCT99990016"))
_WORK = ImportFace(
    step=Step.PROGRESS,
    title="Taking the bundle in…",
    intro="from-colleagues.zip: 4 pages, 9 versions, 6 signatures by Rhea Reviewer",
    hint="You can go on working. If you stop, what is in stays in, and is whole.",
    cancel="Stop",
)


class BundleAlbum:
    """One theme's pictures of a bundle that comes in."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Use `folder` for another workspace and what it exports."""
        self._driver = driver
        self._folder = folder
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        bundle = colleagues_bundle(self._folder)
        self._driver.desk.imports.take(Handed(paths=(bundle,)))
        dialog = self._result("What the bundle would bring")
        self._picture(dialog, "found")
        dialog.reject()
        self._driver.work_as(_PUBLISHER)
        self._driver.desk.imports.take(Handed(paths=(bundle,)))
        dialog = self._result("What the bundle would bring")
        dialog.ui.trustChoice.click()
        dialog.ui.tiles.tile(Group.CHANGED).click()
        self._picture(dialog, "trusted")
        self._progress(dialog)
        dialog.ui.acceptButton.click()
        self._picture(self._result("Done"), "done")
        dialog.reject()
        self._refused(bundle)
        self._driver.work_as(_OTHERS)

    def _progress(self, dialog: ImportDialog) -> None:
        """Show a step that is over too soon to be seen."""
        there = dialog.face
        dialog.show_face(_WORK)
        dialog.show_progress(ProgressFace(percent=42, words="Taking pages in"))
        self._picture(dialog, "progress")
        if there is not None:
            dialog.show_face(there)

    def _refused(self, bundle: Path) -> None:
        broken = bundle.with_name("half.zip")
        broken.write_bytes(bundle.read_bytes().replace(b'"name":"Rhea', b'"name":"Rita', 1))
        self._driver.desk.imports.take(Handed(paths=(broken,)))
        dialog = self._driver.dialog(ImportDialog)
        self._driver.wait("it is refused", lambda: dialog.face and dialog.face.step is Step.MESSAGE)
        self._picture(dialog, "refused")
        dialog.reject()

    def _result(self, title: str) -> ImportDialog:
        dialog = self._driver.dialog(ImportDialog)
        self._driver.wait(f"{title} is there", lambda: dialog.face and dialog.face.title == title)
        return dialog

    def _picture(self, dialog: ImportDialog, name: str) -> None:
        self._driver.picture_with(dialog, self._out / f"bundle-{name}.png")


def colleagues_bundle(folder: Path) -> Path:
    """Make another sample, write two pages more in it and one otherwise, and export all of it."""
    out = folder / "from-colleagues.zip"
    with create_sample(folder / "colleagues.trialeditor") as workspace:
        import_records(workspace, Intake(paths=(four_outcomes(folder / "their-records"),)), actor=_ACTOR)
        edna = person_named(workspace, _OTHERS)
        for nct, words in zip(_NEW, ("A walking program", "Fewer stitches"), strict=True):
            edit(workspace, nct, edna, [Edit(key="title", text=words), Edit(key="summary", text=f"{words} is tested.")])
        edit(workspace, _SHARED, edna, [Edit(key="summary", text="This study tests something else.")])
        export(workspace, out, BundleOptions(formats=Formats.JSON, history=True, drafts=True, zip=True), actor=_ACTOR)
    return out
