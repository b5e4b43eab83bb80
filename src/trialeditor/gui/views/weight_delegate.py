"""Draws the weight of a finding in a table: its shape before its word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from trialeditor.gui.all_findings_faces import FindingsRow
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.theme import LIGHT, Colors
from trialeditor.gui.widgets.shape_picture import SIDE, shape_picture


class WeightDelegate(QStyledItemDelegate):
    """A word with the mark of its badge."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._colors = LIGHT

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        row = index.data(FACE_ROLE)
        if isinstance(row, FindingsRow):
            picture = shape_picture(row.badge, self._colors, self._view.devicePixelRatioF())
            icon = QIcon(picture)
            icon.addPixmap(picture, QIcon.Mode.Selected)  # else Qt tints it
            option.icon = icon
            option.decorationSize = QSize(SIDE, SIDE)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
