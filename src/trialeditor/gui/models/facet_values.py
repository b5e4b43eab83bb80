"""The values of a filter as a list with check marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from typing_extensions import override

from trialeditor.gui.filter_faces import FacetValueFace
from trialeditor.gui.models.rows import FaceList
from trialeditor.gui.plain_tip import plain_tip


class FacetModel(FaceList[FacetValueFace]):
    """Values by row. `FACE_ROLE` gives a FacetValueFace."""

    def show_values(self, values: Sequence[FacetValueFace]) -> None:
        """Hold other values; rows stay where the values are the same, so that the current one does."""
        stay = [each.value for each in self._faces] == [each.value for each in values]
        (self._reword if stay else self._hold)(values)

    @override
    def said(self, face: FacetValueFace, role: int) -> object:
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: face.label,
            Qt.ItemDataRole.ToolTipRole: plain_tip(face.label),
            Qt.ItemDataRole.AccessibleTextRole: face.spoken,
            Qt.ItemDataRole.CheckStateRole: Qt.CheckState.Checked if face.is_chosen else Qt.CheckState.Unchecked,
        }
        return answers.get(role)
