"""Findings as a list under the names of their sections, and criteria under the names of their lists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.gui.check_faces import HeadingFace, LineFace, LineId
from trialeditor.gui.models.rows import FaceList
from trialeditor.gui.plain_tip import plain_tip


class JudgedModel(FaceList[HeadingFace | LineFace]):
    """One line a finding or a criterion; the name above them cannot be chosen."""

    def show_lines(self, faces: Sequence[HeadingFace | LineFace]) -> None:
        """Hold other lines. Those at the beginning and the end that stay the same stay where they are."""
        old, new = self._faces, tuple(faces)
        before = _alike(old, new)
        behind = min(_alike(old[::-1], new[::-1]), min(len(old), len(new)) - before)
        last_old, last_new = len(old) - behind, len(new) - behind
        if last_old > before:
            self.beginRemoveRows(QModelIndex(), before, last_old - 1)
            self._faces = (*old[:before], *old[last_old:])
            self.endRemoveRows()
        if last_new > before:
            self.beginInsertRows(QModelIndex(), before, last_new - 1)
            self._faces = new
            self.endInsertRows()

    def row_of(self, key: LineId | None) -> int:
        """Return the row of a line; -1 for one that is not here."""
        return next((n for n, each in enumerate(self._faces) if isinstance(each, LineFace) and each.id == key), -1)

    def face(self, index: QModelIndex | QPersistentModelIndex) -> LineFace | None:
        """Return what stands in a line; None for a heading."""
        face = self._faces[index.row()] if index.isValid() and index.row() < len(self._faces) else None
        return face if isinstance(face, LineFace) else None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.face(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def said(self, face: HeadingFace | LineFace, role: int) -> object:
        if isinstance(face, HeadingFace):
            return f"{face.words}: {face.counts}" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{face.name} {face.about}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return face.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{face.badge.word}\n{face.about}")
        return None


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """Return how many lines both begin with."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
