"""What happened to a page, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from typing_extensions import override

from trialeditor.gui.models.rows import FaceList
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.timeline_faces import EventFace


class EventModel(FaceList[EventFace]):
    """One line an event, the newest first."""

    def show_events(self, faces: Sequence[EventFace]) -> None:
        """Hold other events; events that stay the same stay where they are."""
        if tuple(faces) != self._faces:
            self._hold(faces)

    @override
    def said(self, face: EventFace, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return face.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return face.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            acts = (f"{act.badge.word}: {act.detail}" for act in face.acts)
            return plain_tip("\n".join(filter(None, (face.who, face.note, *acts))))
        return None
