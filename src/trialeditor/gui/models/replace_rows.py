"""The sections that a replacement would change, as a list in which each can be left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from trialeditor.gui.models.rows import FaceList
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.replace_faces import RowFace


class ReplaceRows(FaceList[RowFace]):
    """One line a section; all are ticked at first. What is left out has no tick."""

    ticked = Signal()
    """Other rows are ticked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._off: set[int] = set()

    def show_rows(self, faces: Sequence[RowFace]) -> None:
        """Hold other rows."""
        self._off = set()
        self._hold(faces)

    def tick(self, is_on: bool) -> None:
        """Tick all rows, or none."""
        self._off = set() if is_on else set(range(len(self._faces)))
        if self._faces:
            self.dataChanged.emit(self.index(0), self.index(len(self._faces) - 1), [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()

    @property
    def off(self) -> frozenset[tuple[str, str]]:
        """The rows without a tick: number of the trial and key of the section."""
        return frozenset((self._faces[row].nct, self._faces[row].key) for row in self._off)

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._faces[index.row()].is_left_out:
            return usual
        return usual | Qt.ItemFlag.ItemIsUserCheckable

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        face = self._faces[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and not face.is_left_out:
            return Qt.CheckState.Unchecked if index.row() in self._off else Qt.CheckState.Checked
        return super().data(index, role)

    @override
    def said(self, face: RowFace, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{face.heading} {face.title}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return face.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(face.spoken)
        return None

    @override
    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or self._faces[index.row()].is_left_out:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._off.discard(index.row())
        else:
            self._off.add(index.row())
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True
