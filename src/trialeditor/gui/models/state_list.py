"""The states of a record as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.gui.history_faces import StateFace
from trialeditor.gui.plain_tip import plain_tip

FACE_ROLE = int(Qt.ItemDataRole.UserRole)


class StateModel(QAbstractListModel):
    """One line a state, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faces: tuple[StateFace, ...] = ()

    def show_states(self, faces: Sequence[StateFace]) -> None:
        """Hold other states; states that only read otherwise stay where they are."""
        if len(faces) == len(self._faces):
            self._faces = tuple(faces)
            if faces:
                self.dataChanged.emit(self.index(0), self.index(len(faces) - 1))
            return
        self.beginResetModel()
        self._faces = tuple(faces)
        self.endResetModel()

    def show_state(self, row: int, face: StateFace) -> None:
        """Let one state read otherwise."""
        if row < len(self._faces):
            self._faces = (*self._faces[:row], face, *self._faces[row + 1 :])
            self.dataChanged.emit(self.index(row), self.index(row))

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._faces)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        face = self._faces[index.row()]
        if role == FACE_ROLE:
            return face
        if role == Qt.ItemDataRole.DisplayRole:
            return face.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return face.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{face.name}\n{face.changed}\n{face.detail}")
        return None
