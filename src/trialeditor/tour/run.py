"""The main job from beginning to end, in the real window, on a fresh sample workspace."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.dialogs.export import ExportDialog
from trialeditor.gui.dialogs.note import NoteDialog
from trialeditor.gui.dialogs.sign import SignDialog
from trialeditor.gui.faces import Tone
from trialeditor.services.sample import create_sample, sample_passphrases
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver, StepFailed, make_application

PAGE = "NCT99990003"
WORDS = (
    "This study is for women who had high blood pressure in pregnancy. It tests whether checking it at home in the"
    " first weeks after birth helps to bring it down. The study is {status|inline} — nobody new can join."
)
EDITOR, REVIEWER = "Edna Editor", "Rhea Reviewer"
_FAILED = 1


def run_tour(out: Path) -> int:
    """Do the main job, and leave pictures and the bundle in `out`; return 0, or 1 when a step failed."""
    app = make_application()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="trialeditor-tour-") as folder:
        try:
            workspace = create_sample(Path(folder) / "sample.trialeditor")
            driver = Driver(app, workspace)
            try:
                Tour(driver, workspace, out).run()
            finally:
                driver.close()
        except (StepFailed, TrialEditorError) as error:
            sys.stderr.write(f"The tour failed: {error}\n")
            return _FAILED
    sys.stdout.write(f"The pictures and the bundle are in {out}.\n")
    return 0


class Tour:
    """The steps, in order. Each leaves a picture with its number."""

    def __init__(self, driver: Driver, workspace: Workspace, out: Path) -> None:
        """Keep the pictures in `out`."""
        self._driver = driver
        self._workspace = workspace
        self._out = out
        self._number = 0

    def run(self) -> None:
        """Take all steps."""
        steps: tuple[tuple[str, Callable[[], None]], ...] = (
            ("open the sample", self._open),
            ("edit a page and see it in the preview", self._edit),
            ("submit it for review", self._submit),
            ("become the reviewer", self._become_reviewer),
            ("sign it", self._sign),
            ("export both formats", self._export),
            ("verify the bundle", self._verify),
        )
        for what, step in steps:
            self._number += 1
            sys.stdout.write(f"{self._number}. {what}\n")
            sys.stdout.flush()
            step()

    def _open(self) -> None:
        self._driver.open(PAGE)
        self._driver.picture(self._path("open"))

    def _edit(self) -> None:
        driver = self._driver
        driver.write("summary", WORDS)
        driver.wait("the preview follows", lambda: "nobody new can join" in driver.shown_words("summary"))
        driver.saved()
        driver.picture(self._path("edit"))

    def _submit(self) -> None:
        driver = self._driver
        driver.do(driver.window.ui.actionSubmit)
        dialog = driver.dialog(NoteDialog)
        dialog.ui.note.setPlainText("The study closed to new patients. The summary says so now.")
        driver.picture_with(dialog, self._path("submit"))
        dialog.ui.acceptButton.click()
        self._good_news("Submitted")
        if driver.window.ui.actionSign.isEnabled():
            raise StepFailed("the author may sign their own words")

    def _become_reviewer(self) -> None:
        driver = self._driver
        driver.work_as(REVIEWER)
        driver.wait("the reviewer may sign", driver.window.ui.actionSign.isEnabled)
        driver.picture(self._path("reviewer"))

    def _sign(self) -> None:
        driver = self._driver
        driver.do(driver.window.ui.actionSign)
        dialog = driver.dialog(SignDialog)
        dialog.ui.passphrase.setText(sample_passphrases(self._workspace)[REVIEWER])
        driver.picture_with(dialog, self._path("sign"))
        dialog.ui.acceptButton.click()
        self._good_news("Signed")
        driver.picture(self._path("signed"))

    def _export(self) -> None:
        driver = self._driver
        driver.do(driver.window.ui.actionExport)
        dialog = driver.dialog(ExportDialog)
        dialog.ui.bothChoice.setChecked(True)
        dialog.ui.folder.setText(str(self._out / "bundle"))
        driver.picture_with(dialog, self._path("export"))
        dialog.ui.acceptButton.click()
        driver.wait("the export is done", lambda: dialog.ui.reportNotice.face)
        self._expect_good(dialog)

    def _verify(self) -> None:
        driver = self._driver
        dialog = driver.dialog(ExportDialog)
        before = dialog.ui.reportNotice.face
        dialog.ui.verifyButton.click()
        driver.wait("the bundle is checked", lambda: dialog.ui.reportNotice.face is not before)
        self._expect_good(dialog)
        driver.picture_with(dialog, self._path("verified"))
        dialog.ui.cancelButton.click()

    def _expect_good(self, dialog: ExportDialog) -> None:
        face = dialog.ui.reportNotice.face
        if face is None or face.tone is not Tone.GOOD:
            raise StepFailed(f"{face.what} {face.detail} {dialog.ui.reportText.toPlainText()}" if face else "no report")

    def _good_news(self, word: str) -> None:
        """Wait until the window says that it is done; trouble is a failure."""
        notice = self._driver.window.ui.notice

        def said() -> bool:
            face = notice.face
            if face is not None and face.tone is Tone.BAD:
                raise StepFailed(f"{face.what} {face.detail}")
            return face is not None and face.what.startswith(word)

        self._driver.wait(f"it says “{word}”", said)
        self._driver.wait("the page is read anew", self._driver.desk.keeper.is_free)

    def _path(self, name: str) -> Path:
        return self._out / f"{self._number:02}-{name}.png"
