"""Bound phrases that can be inserted, with the words that they give now: those that hold what is typed, best first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from trialeditor.gui.faces import PhraseOffer
from trialeditor.gui.plain_tip import plain_tip

SOURCE_ROLE = int(Qt.ItemDataRole.UserRole)
OFFER_ROLE = SOURCE_ROLE + 1


class PhraseModel(QAbstractListModel):
    """One line an offer. `SOURCE_ROLE` gives what is inserted, `OFFER_ROLE` the whole PhraseOffer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[PhraseOffer, ...] = ()
        self._offers: tuple[PhraseOffer, ...] = ()

    def show_offers(self, offers: Sequence[PhraseOffer]) -> None:
        """Hold other offers."""
        self._all = tuple(offers)
        self.narrow("")

    def narrow(self, typed: str) -> int:
        """Keep the offers that have every word of `typed` in their name, their key or their words; return how many.

        Those whose key or name begins with it come first.
        """
        words = typed.casefold().split()
        found = [offer for offer in self._all if all(word in _searched(offer) for word in words)]
        begun = " ".join(words)
        self.beginResetModel()
        self._offers = tuple(sorted(found, key=lambda offer: not _begins(offer, begun)))
        self.endResetModel()
        return len(self._offers)

    def finds(self, typed: str) -> bool:
        """Say whether there is an offer that has every word of `typed`."""
        words = typed.casefold().split()
        return any(all(word in _searched(offer) for word in words) for offer in self._all)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._offers)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        offer = self._offers[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{offer.label}\n{offer.words}")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{offer.label}: {offer.words}"
        return {SOURCE_ROLE: offer.source, OFFER_ROLE: offer}.get(role)


def _searched(offer: PhraseOffer) -> str:
    return f"{offer.source[1:-1]} {offer.label} {offer.words}".casefold()


def _begins(offer: PhraseOffer, begun: str) -> bool:
    return offer.source[1:].startswith(begun) or offer.label.casefold().startswith(begun)
