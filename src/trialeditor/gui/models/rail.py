"""The queues and saved views as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.gui.models.rows import FaceList
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.queue_faces import RailFace, RailKind


class RailModel(FaceList[RailFace]):
    """Lines by row. `FACE_ROLE` gives a RailFace."""

    def show_faces(self, faces: Sequence[RailFace]) -> None:
        """Hold other lines; where only counts moved, rows stay."""
        stay = [each.key for each in self._faces] == [each.key for each in faces]
        (self._reword if stay else self._hold)(faces)

    def row_of_chosen(self) -> int | None:
        """Return the row of the queue or view that the list shows."""
        return next((row for row, face in enumerate(self._faces) if face.is_chosen), None)

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        is_heading = self._faces[index.row()].kind is RailKind.HEADING
        return Qt.ItemFlag.NoItemFlags if is_heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def said(self, face: RailFace, role: int) -> object:
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: face.label,
            Qt.ItemDataRole.ToolTipRole: plain_tip(face.tip),
            Qt.ItemDataRole.AccessibleTextRole: face.spoken,
            Qt.ItemDataRole.AccessibleDescriptionRole: face.tip,
        }
        return answers.get(role)
