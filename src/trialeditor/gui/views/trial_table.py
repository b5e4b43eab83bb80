"""The list as a compact table: columns that can be sorted by, moved, drawn wider and left out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTableView, QWidget

from trialeditor.gui.list_faces import ColumnFace, LookFace
from trialeditor.gui.models.trial_table import COLUMNS
from trialeditor.gui.theme import Colors
from trialeditor.gui.views.cell_delegate import CellDelegate

_USUAL_LINE = 19.0
"""Height of a line of text at the usual size: columns grow with the text."""
_ROOM = 14


class TrialTable(QTableView):
    """Shows a look, and says what a person did to its columns."""

    sort_requested = Signal(object)
    """Sort: a heading was pressed by which the list can be ordered."""
    resized = Signal(object, int)
    """Column and width, before the screen's scale."""
    arranged = Signal(object)
    """tuple of Column: the columns from left to right, after one was moved."""
    menu_requested = Signal(object)
    """QPoint on the screen: choose columns there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self._look: LookFace | None = None
        self._is_showing = False
        self._set_up_header()

    def show_look(self, face: LookFace) -> None:
        """Show these columns, in this order and as wide as this."""
        self._look = face
        self.fit()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._delegate.set_colors(colors)
        self.viewport().update()

    def fit(self) -> None:
        """Lay the columns out, once there is a model."""
        look, header = self._look, self.horizontalHeader()
        if look is None or not header.count():
            return
        self._is_showing = True
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROOM)
        for place, each in enumerate(look.columns):
            section = COLUMNS.index(each.column)
            header.moveSection(header.visualIndex(section), place)
            header.setSectionHidden(section, not each.is_shown)
            header.resizeSection(section, round(each.width * self._scale()))
        self._is_showing = False

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setAccessibleName("Columns")
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self.menu_requested.emit(header.mapToGlobal(at)))
        header.sectionClicked.connect(self._press)
        header.sectionResized.connect(lambda section, _old, new: self._on_resized(section, new))
        header.sectionMoved.connect(lambda _section, _old, _new: self._on_moved())
        self.verticalHeader().hide()

    def _scale(self) -> float:
        return self.fontMetrics().height() / _USUAL_LINE

    def _press(self, section: int) -> None:
        sort = next((each.sort for each in self._shown() if each.column is COLUMNS[section]), None)
        if sort is not None:
            self.sort_requested.emit(sort)

    def _on_resized(self, section: int, width: int) -> None:
        if not self._is_showing and width:
            self.resized.emit(COLUMNS[section], round(width / self._scale()))

    def _on_moved(self) -> None:
        if not self._is_showing:
            header = self.horizontalHeader()
            sections = (header.logicalIndex(place) for place in range(header.count()))
            self.arranged.emit(tuple(COLUMNS[each] for each in sections if not header.isSectionHidden(each)))

    def _shown(self) -> tuple[ColumnFace, ...]:
        return self._look.shown if self._look else ()
