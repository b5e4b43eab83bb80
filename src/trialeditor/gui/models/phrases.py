"""Bound phrases that can be inserted, with the words that they give now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.gui.faces import PhraseOffer
from trialeditor.gui.plain_tip import plain_tip

SOURCE_ROLE = int(Qt.ItemDataRole.UserRole)
SEARCH_ROLE = SOURCE_ROLE + 1
_LONGEST = 48


class PhraseModel(QAbstractListModel):
    """One line an offer. `SOURCE_ROLE` gives what is inserted, `SEARCH_ROLE` what is searched."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[PhraseOffer, ...] = ()

    def show_offers(self, offers: Sequence[PhraseOffer]) -> None:
        """Hold other offers."""
        self.beginResetModel()
        self._offers = tuple(offers)
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._offers)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        offer = self._offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            words = offer.words if len(offer.words) <= _LONGEST else f"{offer.words[: _LONGEST - 1]}…"
            return f"{words}   {offer.source}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(offer.words)
        if role == SOURCE_ROLE:
            return offer.source
        if role == SEARCH_ROLE:
            return f"{offer.source} {offer.words}"
        return None
