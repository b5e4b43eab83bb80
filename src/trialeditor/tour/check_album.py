"""Pictures of the checks: beside the words and under them, set aside, at a sign-off, and on all pages."""

from __future__ import annotations

from pathlib import Path

from trialeditor.domain.ids import NctId
from trialeditor.gui.check_faces import FindingId, LineFace
from trialeditor.gui.dialogs.findings import FindingsDialog
from trialeditor.gui.dialogs.note import NoteDialog
from trialeditor.gui.dialogs.settings.dialog import SettingsDialog
from trialeditor.gui.dialogs.sign import SignDialog
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.views.center_tabs import NOTHING, PREVIEW
from trialeditor.gui.views.checks_tab import ChecksTab
from trialeditor.gui.views.editor_pane import CHECKS, CRITERIA, WRITE
from trialeditor.services import editing
from trialeditor.services.people import person_named
from trialeditor.tour.driver import Driver, StepFailed

_PUBLISHED, _IN_REVIEW, _CLEAN = "NCT05350891", "NCT99990001", "NCT99990012"
_EDITOR, _REVIEWER = "Edna Editor", "Rhea Reviewer"
_POLICY = "Policy"


class CheckAlbum:
    """One theme's pictures of the checks."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`; `folder` is not needed."""
        del folder
        self._driver = driver
        self._ui = driver.window.ui
        self._pane = driver.window.ui.editorPane
        self._tab = driver.window.ui.editorPane.ui.checksTab
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        self._published()
        self._criteria()
        self._everywhere()
        self._set_aside()
        self._policy()
        self._empty()

    def _published(self) -> None:
        """Bring the published words back, which every check has something to say about."""
        driver, workspace = self._driver, self._driver.studio.workspace
        if workspace is None:
            raise StepFailed("no workspace is open")
        editing.restore(workspace, NctId(_PUBLISHED), person_named(workspace, _EDITOR), 1)
        driver.open(_PUBLISHED)
        driver.wait("it is checked", lambda: "blocker" in self._pane.ui.checksButton.text())
        self._picture("underlines")
        driver.do(self._ui.actionTabChecks)
        self._ui.actionShowFacts.setChecked(False)
        self._choose("promise.ideal")
        self._picture("panel")
        self._choose("word.plain")
        self._picture("hint")
        self._tab.ui.hintsButton.click()
        self._tab.ui.warningsButton.click()
        self._picture("blockers")
        self._tab.ui.blockersButton.click()
        self._picture("nothing-of-this-kind")
        for button in (self._tab.ui.blockersButton, self._tab.ui.warningsButton, self._tab.ui.hintsButton):
            button.click()
        self._pane.center.show_beside(NOTHING)
        self._pane.center.show_tab(CHECKS)
        self._picture("panel-alone")
        self._pane.center.show_tab(WRITE)
        self._pane.center.show_beside(CHECKS)

    def _criteria(self) -> None:
        view = self._pane.ui.criteriaTab.ui.criteria
        self._driver.do(self._ui.actionTabCriteria)
        for row in range(view.model().rowCount()):
            face = view.model().index(row, 0).data(FACE_ROLE)
            if isinstance(face, LineFace) and face.about.startswith("“"):
                view.setCurrentIndex(view.model().index(row, 0))
                break
        self._picture("criteria")

    def _everywhere(self) -> None:
        driver = self._driver
        driver.do(self._ui.actionAllFindings)
        dialog = driver.dialog(FindingsDialog)
        driver.wait("all pages are checked", lambda: dialog.ui.table.model().rowCount())
        driver.picture_with(dialog, self._out / "check-all.png")
        dialog.show_running()
        dialog.show_progress(412, 1_655, "Checking pages")
        driver.picture_with(dialog, self._out / "check-all-progress.png")
        dialog.close()

    def _set_aside(self) -> None:
        driver, ui = self._driver, self._tab.ui
        driver.open(_IN_REVIEW)
        self._pane.center.show_beside(CHECKS)
        driver.wait("it is checked", lambda: "hint" in self._pane.ui.checksButton.text())
        self._choose("")
        ui.asideButtonOne.click()
        dialog = driver.dialog(NoteDialog)
        dialog.ui.note.setPlainText("The nurses who give the calls use this name, and so do the letters.")
        driver.picture_with(dialog, self._out / "check-set-aside.png")
        dialog.ui.acceptButton.click()
        driver.wait("it is set aside", lambda: ui.asideButton.text() == "1 set aside")
        ui.asideButton.click()
        self._picture("set-aside-shown")
        ui.asideButton.click()
        driver.work_as(_REVIEWER)
        driver.wait("the reviewer may sign", self._ui.actionSign.isEnabled)
        driver.do(self._ui.actionSign)
        sign = driver.dialog(SignDialog)
        driver.picture_with(sign, self._out / "check-signed.png")
        sign.reject()
        driver.pause(50)
        driver.work_as(_EDITOR)

    def _policy(self) -> None:
        driver = self._driver
        driver.do(self._ui.actionSettings)
        dialog = driver.dialog(SettingsDialog)
        topics = dialog.ui.topics
        row = next(row for row in range(topics.count()) if topics.item(row).text() == _POLICY)
        topics.setCurrentRow(row)
        driver.picture_with(dialog, self._out / "check-policy.png")
        dialog.reject()
        driver.pause(50)

    def _empty(self) -> None:
        driver = self._driver
        driver.open(_CLEAN)
        self._pane.center.show_beside(CRITERIA)
        self._picture("criteria-unwritten")
        self._pane.center.show_beside(PREVIEW)

    def _choose(self, code: str) -> None:
        choose_finding(self._tab, code)

    def _picture(self, name: str) -> None:
        self._driver.pause(200)
        self._driver.picture(self._out / f"check-{name}.png")


def choose_finding(tab: ChecksTab, code: str) -> None:
    """Choose the first finding of a kind in the list; of any kind for an empty one."""
    view = tab.ui.findings
    for row in range(view.model().rowCount()):
        face = view.model().index(row, 0).data(FACE_ROLE)
        if isinstance(face, LineFace) and isinstance(face.id, FindingId) and code in ("", face.id.code):
            view.setCurrentIndex(view.model().index(row, 0))
            return
    raise StepFailed(f"no finding {code}")
