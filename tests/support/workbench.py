"""The window as somebody sees it who works in it: what stands where, in the words of the product.

What is asked here is read from widgets; what is done here is done with `Mouse` and `Keyboard`. No presenter and no slot
is called.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QDialog, QFileDialog, QLineEdit, QPushButton, QToolButton

from support.hands import Keyboard, Mouse, activate, line_with, said
from trialeditor.domain.people import Person
from trialeditor.gui.dialogs.bulk import BulkDialog
from trialeditor.gui.dialogs.export import ExportDialog
from trialeditor.gui.dialogs.import_records import ImportDialog
from trialeditor.gui.dialogs.note import NoteDialog
from trialeditor.gui.dialogs.sign import SignDialog
from trialeditor.gui.dialogs.work_as import WorkAsDialog
from trialeditor.gui.intake_faces import Group, Step
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.views.fact_card import FactCard
from trialeditor.gui.views.section_card import SectionCard
from trialeditor.tour.driver import Driver

EDITOR, REVIEWER = "Edna Editor", "Rhea Reviewer"
PASSPHRASES = {EDITOR: "maple window quiet harbor", REVIEWER: "copper garden early train"}
"""As the sample's own story tells them to everybody."""
CONTROL = Qt.KeyboardModifier.ControlModifier

D = TypeVar("D", bound=QDialog)


class Screen:
    """What can be read in the window."""

    def __init__(self, driver: Driver) -> None:
        """Look at the window of `driver`."""
        self.driver = driver
        self.ui = driver.window.ui

    def until(self, what: str, happened: Callable[[], object]) -> None:
        """Wait until something can be seen."""
        self.driver.wait(what, happened)

    def dialog(self, kind: type[D]) -> D:
        """Wait for a dialog. There is one: what is asked twice is answered once."""
        dialog = self.driver.dialog(kind)
        twice = [each for each in self.driver.window.findChildren(kind) if each.isVisible() and each is not dialog]
        assert not twice, f"{kind.__name__} is open twice"
        return dialog

    @property
    def notice(self) -> str:
        """What is said above the panes."""
        bar = self.ui.notice
        return f"{bar.ui.whatLabel.text()} {bar.ui.detailLabel.text()}".strip() if bar.isVisible() else ""

    def told(self, words: str) -> None:
        """Wait until something is said above the panes."""
        self.until(f"it says “{words}”", lambda: words in self.notice)

    @property
    def listed(self) -> list[str]:
        """The NCT numbers in the list, as far as they are loaded."""
        model = self.ui.listPane.ui.list.model()
        faces = [model.index(row, 0).data(FACE_ROLE) for row in range(model.rowCount())]
        return [face.nct for face in faces if face is not None]

    def counted(self, queue: str) -> int:
        """How many trials a queue has, by the number beside its name."""
        face = line_with(self.ui.listPane.ui.rail.ui.lines, queue).data(FACE_ROLE)
        return int(face.count)

    @property
    def page(self) -> str:
        """The NCT number of the open page."""
        return self.ui.editorPane.ui.idLabel.text()

    @property
    def stage(self) -> str:
        """The stage of the open page, and what is said of it."""
        head = self.ui.editorPane.ui
        return f"{head.stageBadge.accessibleDescription()}. {head.stageSentence.text()}"

    def lines(self, view: QAbstractItemView) -> list[str]:
        """The lines of a list, in words."""
        return [said(view.model().index(row, 0)) for row in range(view.model().rowCount())]

    def card(self, key: str) -> SectionCard | FactCard:
        """The card of a section."""
        return self.ui.editorPane.card(key)

    def words(self, key: str) -> str:
        """What stands in the field of a section."""
        return self.card(key).field.toPlainText()

    def state(self, key: str) -> str:
        """The state of a section, in its word."""
        return self.card(key).ui.stateBadge.accessibleDescription()

    def reasons(self, key: str) -> str:
        """Why a section lapsed, as its card says."""
        label = self.card(key).ui.reasonLabel
        return label.text() if label.isVisible() else ""

    def reads(self, key: str, words: str) -> None:
        """Wait until the preview of a section has these words."""
        self.until(f"the preview reads “{words}”", lambda: words in self.driver.shown_words(key))

    def saved(self) -> None:
        """Wait until the words are stored."""
        self.until("the words are stored", lambda: self.driver.window.saving.startswith(("Saved", "All words saved")))

    def opened(self, nct: str) -> None:
        """Wait until a page is open, for the person who works."""
        self.until(f"{nct} is open", lambda: self.page == nct and self.ui.editorPane.ui.pageView.isVisible())
        self.until("its preview is there", lambda: self.driver.shown_words("quick_facts"))

    def works(self, name: str) -> None:
        """Wait until somebody works, and the page is theirs."""
        session = self.driver.desk.session

        def is_theirs(person: Person | None) -> bool:
            return person is not None and person.name == name and name in self.ui.personButton.accessibleName()

        self.until(f"{name} works", lambda: is_theirs(session.person))
        self.until("the page is theirs", lambda: session.document is None or is_theirs(session.document.person))

    def at_step(self, step: Step, title: str = "") -> ImportDialog:
        """Wait for a step of the import."""
        dialog = self.dialog(ImportDialog)
        self.until(
            f"the import is at {step}",
            lambda: dialog.face and dialog.face.step is step and title in dialog.ui.titleLabel.text(),
        )
        return dialog


class Workbench(Screen):
    """A person with a mouse and a keyboard."""

    def __init__(self, driver: Driver) -> None:
        """Sit down at the window of `driver`."""
        super().__init__(driver)
        self.mouse = Mouse()
        self.keys = Keyboard()

    def choose(self, *menu: str) -> None:
        """Choose from the menus."""
        self.mouse.choose(self.ui.menuBar, *menu)

    def press(self, button: QToolButton | QPushButton) -> None:
        """Press a button as soon as it can be pressed."""
        self.until(f"“{button.text()}” can be pressed", lambda: button.isEnabled() and button.isVisible())
        self.mouse.click(button)

    def fill(self, field: QLineEdit, words: str) -> None:
        """Click into a field and type over what is there."""
        self.mouse.click(field)
        self.keys.replace(words)
        assert field.text() == words, f"{field.objectName()} has “{field.text()}”"

    def queue(self, name: str) -> None:
        """Choose a queue beside the list."""
        filled = QSignalSpy(self.ui.listPane.ui.list.model().modelReset)
        self.mouse.click_line(self.ui.listPane.ui.rail.ui.lines, name)
        self.until(f"the list shows {name}", lambda: filled.count() and len(self.listed) == self.counted(name))

    def open(self, nct: str) -> None:
        """Click on a trial in the list."""
        self.until(f"{nct} is in the list", lambda: nct in self.listed)
        self.mouse.click_line(self.ui.listPane.ui.list, nct)
        self.opened(nct)

    def mark(self, *ncts: str) -> None:
        """Click on trials with Ctrl held, so that they are chosen together."""
        for place, nct in enumerate(ncts):
            keys = CONTROL if place else Qt.KeyboardModifier.NoModifier
            self.mouse.click_line(self.ui.listPane.ui.list, nct, keys=keys)
        self.until("the bar counts them", lambda: str(len(ncts)) in self.ui.listPane.ui.bulk.ui.countLabel.text())

    def write(self, key: str, words: str) -> None:
        """Click into a section and write it anew."""
        self.mouse.click(self.card(key).field.viewport())
        self.keys.replace(words)

    def add(self, key: str, words: str) -> None:
        """Click into a section and write on at its end."""
        self.mouse.click(self.card(key).field.viewport())
        self.keys.press("Ctrl+End")
        self.keys.type(words)

    def bulk(self, name: str) -> BulkDialog:
        """Press a button of the bar above the list, and wait for the plan."""
        bar = self.ui.listPane.ui.bulk
        self.press(next(each for each in bar.findChildren(QToolButton) if each.text() == name))
        return self.dialog(BulkDialog)

    def pick(self, box: QComboBox, words: str) -> None:
        """Open a list that drops down, and choose by its first letters: it is deaf to a click that comes too soon."""
        self.mouse.click(box)
        self.until("the list is open", box.view().isVisible)
        self.keys.type(words)
        self.keys.press("Return")
        self.until(f"“{words}” is chosen", lambda: box.currentText() == words and not box.view().isVisible())

    def note(self, words: str) -> None:
        """Answer the question for a note."""
        dialog = self.dialog(NoteDialog)
        self.mouse.click(dialog.ui.note.viewport())
        self.keys.replace(words)
        self.press(dialog.ui.acceptButton)

    def submit(self, note: str) -> None:
        """Submit the open page for review."""
        self.press(self.ui.editorPane.ui.submitButton)
        self.note(note)
        self.told("Submitted for review.")

    def request_changes(self, note: str) -> None:
        """Send the open page back."""
        self.press(self.ui.editorPane.ui.requestChangesButton)
        self.note(note)
        self.told("Changes requested.")

    def sign(self, passphrase: str, until: str) -> None:
        """Sign the open page."""
        self.press(self.ui.editorPane.ui.signButton)
        dialog = self.dialog(SignDialog)
        self.fill(dialog.ui.date, until)
        self.fill(dialog.ui.passphrase, passphrase)
        self.press(dialog.ui.acceptButton)
        self.told("Signed.")

    def work_as(self, name: str) -> None:
        """Become somebody else."""
        self.press(self.ui.personButton)
        dialog = self.dialog(WorkAsDialog)
        self.mouse.click_line(dialog.ui.people, name)
        self.press(dialog.ui.acceptButton)
        self.works(name)

    def import_file(self, path: Path) -> ImportDialog:
        """Choose a file of records, and wait for what would come in."""
        self.choose("File", "Import records…")
        dialog = self.at_step(Step.SOURCE)
        self.press(dialog.ui.filesButton)
        self.name_file(path)
        return self.at_step(Step.RESULT)

    def import_folder(self, path: Path) -> ImportDialog:
        """Choose a folder of records, and wait for what would come in."""
        self.choose("File", "Import records…")
        dialog = self.at_step(Step.SOURCE)
        self.press(dialog.ui.folderButton)
        self.name_file(path)
        return self.at_step(Step.RESULT)

    def tiles(self, dialog: ImportDialog) -> dict[Group, str]:
        """What the tiles of an import that can be seen count."""
        seen = {group: dialog.ui.tiles.tile(group) for group in Group}
        return {group: tile.accessibleName().rpartition(": ")[2] for group, tile in seen.items() if tile.isVisible()}

    def open_from_report(self, nct: str) -> None:
        """Open a trial from the report of an import, and put the report away."""
        dialog = self.dialog(ImportDialog)
        self.mouse.click_line(dialog.ui.table, nct, double=True)
        self.opened(nct)
        self.leave(dialog)

    def name_file(self, path: Path) -> None:
        """Type the name of a file or a folder into the dialog for it."""
        dialog = self.until_file_dialog()
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        self.fill(name, str(path))
        self.keys.press("Return")

    def until_file_dialog(self) -> QFileDialog:
        """Wait for a dialog for files."""
        found: list[QFileDialog] = []

        def there() -> bool:
            found[:] = [each for each in self.driver.window.findChildren(QFileDialog) if each.isVisible()]
            return bool(found)

        self.until("a file is asked for", there)
        return found[0]

    def take_in(self, dialog: ImportDialog) -> None:
        """Take the records in that were looked at."""
        self.press(dialog.ui.acceptButton)
        self.at_step(Step.RESULT, "Done")

    def export(self, out: Path, *, both: bool = False, drafts: bool = False) -> ExportDialog:
        """Choose what is exported and where, and wait for the report."""
        dialog = self.dialog(ExportDialog)
        if both:
            self.mouse.click(dialog.ui.bothChoice)
        if drafts:
            self.mouse.click(dialog.ui.draftsChoice)
        self.fill(dialog.ui.folder, str(out))
        self.press(dialog.ui.acceptButton)
        self.until("it is exported", dialog.ui.reportPage.isVisible)
        return dialog

    def leave(self, dialog: QDialog) -> None:
        """Put a dialog away with Escape."""
        activate(dialog)
        self.keys.press("Escape")
        self.until("it is gone", lambda: not self.driver.window.findChildren(type(dialog)))
