"""The queues and saved views as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.queue_faces import RailFace, RailKind

RAIL_ROLE = int(Qt.ItemDataRole.UserRole)


class RailModel(QAbstractListModel):
    """Lines by row. `RAIL_ROLE` gives a RailFace."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faces: tuple[RailFace, ...] = ()

    def show_faces(self, faces: Sequence[RailFace]) -> None:
        """Hold other lines; where only counts moved, rows stay."""
        if faces and [each.key for each in self._faces] == [each.key for each in faces]:
            self._faces = tuple(faces)
            self.dataChanged.emit(self.index(0), self.index(len(faces) - 1))
            return
        self.beginResetModel()
        self._faces = tuple(faces)
        self.endResetModel()

    def row_of_chosen(self) -> int | None:
        """Return the row of the queue or view that the list shows."""
        return next((row for row, face in enumerate(self._faces) if face.is_chosen), None)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._faces)

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        is_heading = self._faces[index.row()].kind is RailKind.HEADING
        return Qt.ItemFlag.NoItemFlags if is_heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        face = self._faces[index.row()]
        answers: dict[int, object] = {
            RAIL_ROLE: face,
            Qt.ItemDataRole.DisplayRole: face.label,
            Qt.ItemDataRole.ToolTipRole: plain_tip(face.tip),
            Qt.ItemDataRole.AccessibleTextRole: face.spoken,
            Qt.ItemDataRole.AccessibleDescriptionRole: face.tip,
        }
        return answers.get(role)
