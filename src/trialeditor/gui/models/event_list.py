"""What happened to a page, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.timeline_faces import EventFace

FACE_ROLE = int(Qt.ItemDataRole.UserRole)


class EventModel(QAbstractListModel):
    """One line an event, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faces: tuple[EventFace, ...] = ()

    def show_events(self, faces: Sequence[EventFace]) -> None:
        """Hold other events; events that stay the same stay where they are."""
        if tuple(faces) == self._faces:
            return
        self.beginResetModel()
        self._faces = tuple(faces)
        self.endResetModel()

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
            acts = (f"{act.badge.word}: {act.detail}" for act in face.acts)
            return plain_tip("\n".join(filter(None, (face.who, face.note, *acts))))
        return None
