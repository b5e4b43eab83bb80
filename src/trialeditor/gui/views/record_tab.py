"""The registry record: its fields as a tree with a search, and the whole of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget
from typing_extensions import override

from trialeditor.domain.record_fields import RecordField, RecordTree
from trialeditor.gui.forms.ui_record_tab import Ui_RecordTab
from trialeditor.gui.models.record_fields import FACT, PATH, VALUE, RecordModel
from trialeditor.gui.widgets.empty_hint import EmptyHint

_PACE_MS = 150
_COPIED_MS = 2000
_FIELD_WIDTH, _FACT_WIDTH = 240, 150
_NARROW = 560
_WIDE = 900
_MOST_OPEN = 300
"""So many lines are unfolded at once; the rest is unfolded by hand."""
_LONGEST_SHOWN = 20_000
_NO_FACT = "Pages have no phrase for this field. Fields with a name in the column “Fact” can be inserted."


class RecordTab(QWidget):
    """Shows a tree of fields, and tells what is searched and inserted."""

    searched = Signal(str)
    """The words that fields have to hold."""
    insert_requested = Signal(str)
    """A bound phrase to put where the cursor was."""
    registry_requested = Signal()
    history_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RecordTab()
        self.ui.setupUi(self)
        self._model = RecordModel(self)
        self._field: RecordField | None = None
        self._offers = QMenu(self)
        self._offers.setAccessibleName("Facts of this field")
        self._pace = self._timer(_PACE_MS)
        self._pace.timeout.connect(lambda: self.searched.emit(self.ui.search.text()))
        self._copied = self._timer(_COPIED_MS)
        self._copied.timeout.connect(lambda: self.ui.copyButton.setText("Copy path"))
        self._set_up_tree()
        self.ui.panes.setStretchFactor(0, 1)
        self.ui.panes.setSizes([500, 150])
        self.ui.search.textChanged.connect(lambda _words: self._pace.start())
        self.ui.search.returnPressed.connect(self._go_to_tree)
        self.ui.insertButton.clicked.connect(self._insert)
        self.ui.copyButton.clicked.connect(self._copy_path)
        self.ui.registryButton.clicked.connect(self.registry_requested)
        self.ui.historyButton.clicked.connect(self.history_requested)
        self.setFocusProxy(self.ui.search)
        self._show_field(None)

    def show_age(self, words: str) -> None:
        """Say how old the registry's data is."""
        self.ui.ageLabel.setText(words)

    def show_tree(self, tree: RecordTree, is_search: bool) -> None:
        """Show other fields, unfolded as far as that helps."""
        self._model.show_tree(tree)
        self._unfold(is_search=is_search)
        self._show_field(None)
        first = self._model.index(0, 0)
        if is_search and first.isValid():
            while self._model.rowCount(first):
                first = self._model.index(0, 0, first)
            self.ui.tree.setCurrentIndex(first)

    def show_count(self, words: str) -> None:
        """Say how many fields are shown."""
        self.ui.countLabel.setText(words)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the tree inserts, and the keys for copying copy the value."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.ui.insertButton.isEnabled():
            self._insert()
            return True
        if event.matches(QKeySequence.StandardKey.Copy) and self._field is not None:
            QGuiApplication.clipboard().setText(self._field.text or self._field.name)
            return True
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, values need it more than paths and facts, which are shown below too."""
        super().resizeEvent(event)
        width = event.size().width()
        self.ui.tree.setColumnHidden(PATH, width < _WIDE)
        self.ui.tree.setColumnHidden(FACT, width < _NARROW)
        self.ui.tree.header().resizeSection(0, min(_FIELD_WIDTH, width * 2 // 5))

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer

    def _set_up_tree(self) -> None:
        tree = self.ui.tree
        tree.setModel(self._model)
        EmptyHint(tree, "No field of the record has these words. Try fewer or other words.")
        header = tree.header()
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (0, FACT, PATH):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, _FIELD_WIDTH)
        header.resizeSection(FACT, _FACT_WIDTH)
        header.resizeSection(PATH, _FIELD_WIDTH)
        tree.selectionModel().currentChanged.connect(lambda now, _before: self._show_field(self._model.field(now)))
        tree.installEventFilter(self)

    def _unfold(self, *, is_search: bool) -> None:
        """Unfold groups from the top on: the modules always, what was found as long as it is not too much."""
        left = _MOST_OPEN if is_search else 0
        waiting = [self._model.index(row, 0) for row in range(self._model.rowCount())]
        while waiting:
            index = waiting.pop(0)
            inside = self._model.rowCount(index)
            is_module = not index.parent().isValid()
            if inside and (is_module or inside <= left):
                self.ui.tree.expand(index)
                left -= inside if is_search else 0
                if is_search:
                    waiting += [self._model.index(row, 0, index) for row in range(inside)]

    def _show_field(self, field: RecordField | None) -> None:
        """Show the whole of a field, and offer its facts."""
        self._field = field
        text = field.text[:_LONGEST_SHOWN] if field else ""
        self.ui.value.setPlainText(text if field else "Choose a field to see all of it here.")
        self.ui.pathLabel.setText(field.path if field else "")
        self.ui.copyButton.setEnabled(field is not None)
        facts = field.facts if field else ()
        self.ui.insertButton.setEnabled(bool(facts))
        self.ui.insertButton.setText(f"Insert {{{facts[0]}}}" if len(facts) == 1 else "Insert…" if facts else "Insert")
        why = "Put this phrase into the section that you wrote in last" if facts else _NO_FACT
        self.ui.insertButton.setToolTip(why)
        self.ui.insertButton.setAccessibleDescription(why)

    def _insert(self) -> None:
        """Insert the fact of the field; where there are several, let the person choose."""
        facts = self._field.facts if self._field else ()
        if len(facts) == 1:
            self.insert_requested.emit(f"{{{facts[0]}}}")
        elif facts:
            self._offers.clear()
            for fact in facts:
                choice = self._offers.addAction(f"{{{fact}}}")
                choice.triggered.connect(lambda _on=False, fact=fact: self.insert_requested.emit(f"{{{fact}}}"))
            button = self.ui.insertButton
            self._offers.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _copy_path(self) -> None:
        if self._field is not None:
            QGuiApplication.clipboard().setText(self._field.path)
            self.ui.copyButton.setText("Copied")
            self._copied.start()

    def _go_to_tree(self) -> None:
        tree = self.ui.tree
        if not tree.currentIndex().isValid():
            tree.setCurrentIndex(self._model.index(0, 0, QModelIndex()))
        tree.setFocus()
