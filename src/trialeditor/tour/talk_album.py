"""Pictures of a review: threads on words, a suggestion, words that are gone, what changed, and the medical review."""

from __future__ import annotations

from pathlib import Path

from trialeditor.domain.comments import ThreadActKind
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.revision import Draft
from trialeditor.gui.dialogs.note import NoteDialog
from trialeditor.gui.dialogs.sign import SignDialog
from trialeditor.gui.views.center_tabs import NOTHING, PREVIEW
from trialeditor.gui.views.editor_pane import COMMENTS, WRITE
from trialeditor.gui.widgets.found_marks import stretch
from trialeditor.services import policies, reviewing
from trialeditor.services.commenting import close_thread, comment, quoted, reply
from trialeditor.services.editing import Edit, autosave, edit
from trialeditor.services.outcome import Changes
from trialeditor.services.pages import load_page
from trialeditor.services.people import add_person, person_named
from trialeditor.services.sample import sample_passphrases
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver, StepFailed

_PAGE = NctId("NCT99990002")
_EDITOR, _REVIEWER, _MEDICAL = "Edna Editor", "Rhea Reviewer", "Mia Medical"
_CHANCE = "Chance decides who gets which cream."
_CREAM = "You put the cream on once a day for 12 weeks."
_FAIR = "This keeps the results fair."
_TWO = Policy(sign_roles=(Role.REVIEWER, Role.MEDICAL_REVIEWER))


class TalkAlbum:
    """One theme's pictures of comments and reviews."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`; `folder` is not needed."""
        del folder
        self._driver = driver
        self._ui = driver.window.ui
        self._pane = driver.window.ui.editorPane
        self._tab = driver.window.ui.editorPane.ui.commentsTab
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        self._threads()
        self._compose()
        self._in_review()
        self._sign()

    @property
    def _workspace(self) -> Workspace:
        workspace = self._driver.studio.workspace
        if workspace is None:
            raise StepFailed("no workspace is open")
        return workspace

    def _person(self, name: str) -> Person:
        return person_named(self._workspace, name)

    def _threads(self) -> None:
        driver, ui, workspace = self._driver, self._tab.ui, self._workspace
        driver.open(_PAGE)
        driver.do(self._ui.actionTabComments)
        self._ui.actionShowFacts.setChecked(False)
        self._picture("empty")
        editor, reviewer = self._person(_EDITOR), self._person(_REVIEWER)
        asked = self._comment(_CHANCE, "Readers ask whether they can choose. @Edna Editor, can we say so?")
        reply(workspace, _PAGE, editor, asked, "They cannot. I will write it.")
        suggested = self._comment(
            _CREAM, "Plainer, and as the record has it.", "You rub the cream into your skin once a day for 12 weeks."
        )
        gone = self._comment(_FAIR, "Fair to whom?")
        closed = self._comment("velorinast cream", "Is this the only name?")
        close_thread(workspace, _PAGE, reviewer, closed, ThreadActKind.RESOLVED)
        words = load_page(workspace, _PAGE).content.text("studies").replace(f" {_FAIR}", "")
        edit(workspace, _PAGE, editor, [Edit(key="studies", text=words)], message="Shorter")
        self._changed()
        driver.wait("the threads are there", lambda: ui.threads.model().rowCount())
        for name, number in (("thread", asked), ("suggestion", suggested), ("orphan", gone)):
            driver.desk.reviewing.comments.panel.choose(number)
            self._picture(name)
        ui.closedButton.click()
        self._picture("closed")
        ui.closedButton.click()
        driver.desk.reviewing.comments.panel.choose(suggested)
        driver.wait("it can be refused", ui.refuseButton.isVisible)
        ui.refuseButton.click()
        dialog = driver.dialog(NoteDialog)
        dialog.ui.note.setPlainText("“Put on” is what the leaflet says.")
        driver.picture_with(dialog, self._out / "talk-refuse.png")
        dialog.reject()
        driver.pause(100)
        self._pane.center.show_beside(NOTHING)
        self._pane.center.show_tab(COMMENTS)
        self._picture("alone")
        self._pane.center.show_tab(WRITE)
        self._pane.center.show_beside(COMMENTS)

    def _compose(self) -> None:
        ui, field = self._tab.ui, self._pane.card("summary").field
        text = field.toPlainText()
        start = text.index("a long-lasting skin disease")
        self._pane.go_to("summary")
        field.entered.emit()  # a window off screen may be without the focus
        field.setTextCursor(stretch(field, text, start, start + len("a long-lasting skin disease")))
        self._driver.do(self._ui.actionComment)
        ui.comment.setPlainText("Say that it comes and goes.")
        self._picture("compose")
        ui.suggestBox.click()
        ui.suggestion.setPlainText("a skin disease that comes and goes for many years")
        self._picture("compose-suggestion")
        ui.cancelButton.click()

    def _in_review(self) -> None:
        driver, workspace = self._driver, self._workspace
        reviewing.submit(workspace, _PAGE, self._person(_EDITOR), note="One sentence less, as you asked.")
        self._changed()
        self._pane.center.show_beside(PREVIEW)
        driver.work_as(_REVIEWER)
        page = load_page(workspace, _PAGE)
        draft = Draft(
            nct_id=_PAGE,
            person=self._person(_EDITOR).id,
            content=page.content.with_text("title", "A new skin cream"),
            base=page.revision_number,
            version=0,
            saved_at=workspace.clock.now(),
        )
        autosave(workspace, draft)
        driver.desk.reviewing.presence.ask()
        driver.wait("somebody else writes", lambda: self._pane.ui.presenceLabel.words)
        self._picture("in-review")
        driver.do(self._ui.actionSinceSigned)
        driver.wait("it is compared", lambda: "Since the last" in self._pane.ui.historyTab.ui.text.toPlainText())
        self._picture("since-signed")
        every = driver.desk.model.total
        driver.do(self._ui.actionQueueForMe)
        driver.wait("the queue is shown", lambda: 0 < driver.desk.model.total < every)
        self._picture("for-me")
        driver.do(self._ui.actionQueueAll)
        driver.wait("all is shown", lambda: driver.desk.model.total == every)

    def _sign(self) -> None:
        """Let a policy ask for two roles, one person sign, and another one be asked who holds both."""
        driver, workspace, reviewer = self._driver, self._workspace, self._person(_REVIEWER)
        policies.set_policy(workspace, _TWO, reviewer, reason="A doctor reads too", seen=policies.policy(workspace))
        roles = frozenset({Role.MEDICAL_REVIEWER, Role.REVIEWER})
        add_person(workspace, name=_MEDICAL, roles=roles, passphrase="a doctor reads this", actor=_REVIEWER)  # noqa: S106 - of the sample
        sheet = reviewing.signing_sheet(workspace, _PAGE, reviewer)
        reviewing.sign(
            workspace,
            _PAGE,
            reviewer,
            meaning=reviewing.MEANINGS[0],
            next_review=sheet.proposed_next_review,
            passphrase=sample_passphrases(workspace)[_REVIEWER],
        )
        self._pane.center.show_tab(WRITE)
        self._pane.center.show_beside(PREVIEW)
        self._changed()
        driver.work_as(_MEDICAL)
        driver.wait("it waits for her", self._ui.actionSign.isEnabled)
        self._picture("medical-review")
        driver.do(self._ui.actionSign)
        dialog = driver.dialog(SignDialog)
        driver.picture_with(dialog, self._out / "talk-sign-roles.png")
        dialog.reject()

    def _comment(self, quote: str, text: str, suggestion: str | None = None) -> int:
        anchor = quoted(self._workspace, _PAGE, "studies", quote)
        said = comment(self._workspace, _PAGE, self._person(_REVIEWER), text, anchor=anchor, suggestion=suggestion)
        return said.number

    def _changed(self) -> None:
        """Show what was written past the window."""
        self._driver.desk.bus.changed.emit(Changes(trials=frozenset({_PAGE}), people=True))
        self._driver.pause(300)

    def _picture(self, name: str) -> None:
        self._driver.pause(200)
        self._driver.picture(self._out / f"talk-{name}.png")
