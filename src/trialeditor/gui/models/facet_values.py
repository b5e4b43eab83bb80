"""The values of a filter as a list with check marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.gui.filter_faces import FacetValueFace
from trialeditor.gui.plain_tip import plain_tip

VALUE_ROLE = int(Qt.ItemDataRole.UserRole)


class FacetModel(QAbstractListModel):
    """Values by row. `VALUE_ROLE` gives a FacetValueFace."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[FacetValueFace, ...] = ()

    def show_values(self, values: Sequence[FacetValueFace]) -> None:
        """Hold other values; rows stay where the values are the same, so that the current one does."""
        if values and [each.value for each in self._values] == [each.value for each in values]:
            self._values = tuple(values)
            self.dataChanged.emit(self.index(0), self.index(len(values) - 1))
            return
        self.beginResetModel()
        self._values = tuple(values)
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._values)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        face = self._values[index.row()]
        answers: dict[int, object] = {
            VALUE_ROLE: face,
            Qt.ItemDataRole.DisplayRole: face.label,
            Qt.ItemDataRole.ToolTipRole: plain_tip(face.label),
            Qt.ItemDataRole.AccessibleTextRole: face.spoken,
            Qt.ItemDataRole.CheckStateRole: Qt.CheckState.Checked if face.is_chosen else Qt.CheckState.Unchecked,
        }
        return answers.get(role)
