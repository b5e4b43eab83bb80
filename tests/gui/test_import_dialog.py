"""The import dialog: by keys and mouse, with a registry desk that answers at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from support.desks import Answers, AtOnce
from support.dragging import drag_over, drop_on
from support.intakes import Intakes, report
from trialeditor.gui.bus import Bus
from trialeditor.gui.dialogs.import_records import ImportDialog
from trialeditor.gui.dialogs.import_windows import KINDS, REPORTS, ImportWindows
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.handed import Handed
from trialeditor.gui.intake_faces import Group, Source, Step
from trialeditor.gui.session import Session
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.gui.widgets.paste_field import LONGEST

FILE = Path("/downloads/search.zip")


@dataclass
class Room:
    """A window from which imports are opened."""

    verbs: Intakes
    runner: AtOnce
    ask: Answers
    windows: ImportWindows
    window: QWidget
    qtbot: QtBot
    notices: list[NoticeFace] = field(default_factory=list)
    lists: list[object] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)

    @property
    def dialog(self) -> ImportDialog:
        found = [each for each in self.window.findChildren(ImportDialog) if each.isVisible()]
        assert len(found) == 1
        self.qtbot.waitUntil(lambda: found[0].isActiveWindow() and QApplication.focusWidget() is not None)
        return found[0]

    @property
    def is_closed(self) -> bool:
        return not any(each.isVisible() for each in self.window.findChildren(ImportDialog))


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window, wardrobe = QWidget(), Wardrobe(app)
    qtbot.addWidget(window)
    verbs, runner, ask = Intakes(found=report(new=2, changed=1, unchanged=1, failed=1)), AtOnce(), Answers()
    windows = ImportWindows(verbs, runner, Bus(window), Session(window), ask, window, wardrobe)
    made = Room(verbs, runner, ask, windows, window, qtbot)
    windows.noticed.connect(made.notices.append)
    windows.list_wanted.connect(made.lists.append)
    windows.trial_wanted.connect(made.opened.append)
    with qtbot.waitExposed(window):
        window.show()
    yield made
    wardrobe.close()


def focused(dialog: ImportDialog) -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    assert dialog.isAncestorOf(widget)
    return widget


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def test_chosen_files_lead_to_the_four_counts(room: Room) -> None:
    room.ask.files_chosen.append([FILE])
    room.windows.open()
    room.dialog.ui.filesButton.click()
    dialog = room.dialog
    assert dialog.ui.pages.currentWidget() is dialog.ui.resultPage
    tiles = [dialog.ui.tiles.tile(group) for group in Group]
    assert [tile.accessibleName() for tile in tiles if tile.isVisible()] == [
        "New: 2",
        "Changed: 1",
        "Unchanged: 1",
        "Failed: 1",
    ]
    assert dialog.ui.acceptButton.text() == "Import 3 records"
    assert room.verbs.asked[0][0] == "survey"


def test_a_folder_can_be_chosen_and_the_choice_can_be_dismissed(room: Room) -> None:
    room.windows.open()
    room.dialog.ui.filesButton.click()
    assert room.verbs.asked == []
    room.ask.folders_chosen.append(FILE.parent)
    room.dialog.ui.folderButton.click()
    assert room.dialog.ui.introLabel.text() == "downloads"


def test_only_files_that_can_be_read_are_offered() -> None:
    assert KINDS.partition(";;")[0] == "Study records (*.json *.ndjson *.jsonl *.gz *.zip)"


def test_a_whole_import_by_keys_alone(room: Room) -> None:
    room.ask.files_chosen.append([FILE])
    room.windows.open()
    press(focused(room.dialog), Qt.Key.Key_Return)
    press(focused(room.dialog), Qt.Key.Key_Return)
    assert room.dialog.ui.titleLabel.text() == "Done"
    press(focused(room.dialog), Qt.Key.Key_Return)
    assert room.lists == [frozenset(room.verbs.found.ncts)]
    assert room.is_closed


def test_tab_follows_the_eye_through_a_result(room: Room) -> None:
    room.windows.take(Handed(paths=(FILE,)))
    ui = room.dialog.ui
    ui.tiles.tile(Group.NEW).setFocus()
    went = []
    for _ in range(5):
        press(focused(room.dialog), Qt.Key.Key_Tab)
        went.append(focused(room.dialog))
    assert went == [ui.table, ui.backButton, ui.saveButton, ui.cancelButton, ui.acceptButton]


def test_arrow_keys_go_from_tile_to_tile_and_the_lines_follow(room: Room) -> None:
    room.windows.take(Handed(paths=(FILE,)))
    ui = room.dialog.ui
    ui.tiles.tile(Group.NEW).setFocus()
    assert ui.table.model().index(0, 1).data() == "Study 1"
    press(focused(room.dialog), Qt.Key.Key_Right)
    assert ui.tiles.tile(Group.CHANGED).isChecked()
    assert ui.table.model().index(0, 1).data() == "Study 3"
    press(focused(room.dialog), Qt.Key.Key_Right)
    assert ui.linesPages.currentWidget() is ui.empty
    press(focused(room.dialog), Qt.Key.Key_Right)
    model = ui.table.model()
    shown = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    assert shown == ["File", "Record", "Field", "What is wrong"]
    assert "What is wrong: Expected a text" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_enter_on_a_tile_shows_its_lines_and_loses_nothing(room: Room) -> None:
    room.windows.take(Handed(paths=(FILE,)))
    ui, dialog = room.dialog.ui, room.dialog
    ui.tiles.tile(Group.FAILED).setFocus()
    press(focused(dialog), Qt.Key.Key_Return)
    assert ui.tiles.tile(Group.FAILED).isChecked()
    assert (dialog.isVisible(), ui.pages.currentWidget() is ui.resultPage) == (True, True)


def test_a_line_opens_its_page(room: Room) -> None:
    room.windows.take(Handed(paths=(FILE,)))
    dialog = room.dialog
    dialog.ui.table.doubleClicked.emit(dialog.ui.table.model().index(1, 0))
    dialog.ui.tiles.tile(Group.FAILED).click()
    dialog.ui.table.doubleClicked.emit(dialog.ui.table.model().index(0, 0))
    assert room.opened == ["NCT00000002"]


def test_arrow_keys_go_from_one_way_to_the_other(room: Room) -> None:
    room.windows.open()
    ui = room.dialog.ui
    ui.filesTab.setFocus()
    press(focused(room.dialog), Qt.Key.Key_Right)
    assert ui.sources.currentWidget() is ui.textPage


def test_numbers_are_counted_while_they_are_typed(room: Room) -> None:
    room.windows.open(Source.TEXT)
    ui = room.dialog.ui
    assert ui.text.hasFocus()
    assert not ui.acceptButton.isEnabled()
    QTest.keyClicks(ui.text, "please add nct 0535-0891")
    assert ui.foundLabel.text() == "1 NCT number found: NCT05350891."
    QTest.keyClicks(ui.text, " and NCT00000001")
    assert ui.acceptButton.text() == "Fetch 2 records"
    ui.acceptButton.click()
    assert [what for what, _how in room.verbs.asked] == ["fetched", "survey"]
    ui.backButton.click()
    assert ui.text.toPlainText().startswith("please add")
    assert ui.acceptButton.isEnabled()


def test_files_and_long_texts_are_not_put_into_the_field(room: Room) -> None:
    room.windows.open(Source.TEXT)
    ui = room.dialog.ui
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(FILE))])
    ui.text.insertFromMimeData(data)
    ui.backButton.click()
    long = QMimeData()
    long.setText('[{"a": 1}]' + " " * LONGEST)
    ui.text.insertFromMimeData(long)
    ui.backButton.click()
    short = QMimeData()
    short.setText("NCT00000001")
    ui.text.insertFromMimeData(short)
    assert ui.text.toPlainText() == "NCT00000001"
    intakes = [how for _what, how in room.verbs.asked]
    assert [(bool(each.paths), len(each.text)) for each in intakes] == [(True, 0), (False, LONGEST + 10)]  # type: ignore[attr-defined]  # of Intake


def test_files_are_dropped_into_the_well(room: Room, qtbot: QtBot) -> None:
    room.windows.open()
    ui = room.dialog.ui
    drag_over(ui.well, FILE)
    assert ui.well.property("hot") == "true"
    drop_on(ui.well, FILE)
    assert ui.well.property("hot") == "false"
    qtbot.waitUntil(lambda: ui.pages.currentWidget() is ui.resultPage)


def test_escape_stops_the_work_and_then_closes(room: Room) -> None:
    room.windows.take(Handed(paths=(FILE,)))
    room.runner.is_held = True
    dialog = room.dialog
    dialog.ui.acceptButton.click()
    assert room.windows.is_running
    assert "stays in" in dialog.ui.hintLabel.text()
    press(dialog, Qt.Key.Key_Escape)
    assert not room.is_closed
    dialog.close()
    assert not room.is_closed
    room.runner.let_go()
    assert dialog.ui.titleLabel.text() == "Done"
    press(dialog, Qt.Key.Key_Escape)
    assert room.is_closed


def test_stop_says_that_it_is_stopping(room: Room) -> None:
    room.runner.is_held = True
    room.windows.take(Handed(paths=(FILE,)))
    ui = room.dialog.ui
    ui.cancelButton.click()
    assert ui.stepLabel.text() == "Stopping…"
    assert not ui.cancelButton.isEnabled()
    room.runner.let_go()
    assert ui.cancelButton.isEnabled()


def test_there_is_one_import_at_a_time(room: Room) -> None:
    room.windows.open()
    first = room.dialog
    room.windows.open(Source.TEXT)
    assert room.dialog is first
    assert first.ui.sources.currentWidget() is first.ui.textPage
    room.runner.is_held = True
    room.windows.take(Handed(paths=(FILE,)))
    room.windows.take(Handed(paths=(Path("other.json"),)))
    assert room.notices[-1].what == "An import is under way."
    room.runner.let_go()
    assert len(room.verbs.asked) == 1


def test_after_one_import_the_next_begins_afresh(room: Room) -> None:
    room.windows.take(Handed(paths=(FILE,)))
    first = room.dialog
    first.reject()
    assert room.is_closed
    room.windows.open()
    assert room.dialog is not first
    assert room.dialog.face is not None
    assert room.dialog.face.step is Step.SOURCE


def test_what_was_copied_is_pasted_from_the_window(room: Room) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText("Good morning")
    room.windows.paste()
    assert "nothing to import" in room.notices[-1].what
    assert room.is_closed
    clipboard.setText("NCT00000001")
    room.windows.paste()
    assert [what for what, _how in room.verbs.asked] == ["fetched", "survey"]
    clipboard.clear()


def test_the_report_is_saved_and_that_is_said_beside_it(room: Room) -> None:
    room.ask.files_named.append(Path("report.json"))
    room.windows.take(Handed(paths=(FILE,)))
    room.dialog.ui.saveButton.click()
    assert room.ask.asked[-1] == ("Save report", Path.home() / "Documents" / "import-report.csv", REPORTS)
    assert room.verbs.asked[-1] == ("save", (5, Path("report.json")))
    notice = room.dialog.ui.reportNotice.face
    assert notice is not None
    assert notice.what == "The report is saved."


def test_refreshing_asks_first(room: Room) -> None:
    room.windows.refresh_all()
    dialog = room.dialog
    assert dialog.windowTitle() == "Refresh all records"
    assert dialog.ui.acceptButton.text() == "Refresh"
    dialog.ui.acceptButton.click()
    assert dialog.ui.titleLabel.text() == "Done"
    assert [what for what, _how in room.verbs.asked] == ["refresh"]


def test_others_can_be_worked_with_while_an_import_is_open(room: Room) -> None:
    room.windows.open()
    assert room.dialog.windowModality() is Qt.WindowModality.NonModal


@pytest.mark.parametrize("words", ["x" * 400, "A very long sentence, and more of it. " * 30])
def test_long_words_do_not_widen_the_dialog(room: Room, words: str) -> None:
    room.verbs.found.failed[0] = type(room.verbs.found.failed[0])(
        source=words, record=words, field=words, message=words
    )
    room.windows.take(Handed(paths=(Path(words[:200]),)))
    dialog = room.dialog
    dialog.ui.tiles.tile(Group.FAILED).click()
    assert dialog.minimumSizeHint().width() <= 820
