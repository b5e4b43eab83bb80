"""Bound phrases that can be inserted, with the words that they give now: those that hold what is typed, best first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from trialeditor.gui.faces import PhraseOffer
from trialeditor.gui.models.rows import FACE_ROLE, FaceList
from trialeditor.gui.plain_tip import plain_tip

SOURCE_ROLE = FACE_ROLE + 1


class PhraseModel(FaceList[PhraseOffer]):
    """One line an offer. `FACE_ROLE` gives a PhraseOffer, `SOURCE_ROLE` what is inserted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[PhraseOffer, ...] = ()

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
        self._hold(sorted(found, key=lambda offer: not _begins(offer, begun)))
        return len(found)

    def finds(self, typed: str) -> bool:
        """Say whether there is an offer that has every word of `typed`."""
        words = typed.casefold().split()
        return any(all(word in _searched(offer) for word in words) for offer in self._all)

    @override
    def said(self, face: PhraseOffer, role: int) -> object:
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{face.label}\n{face.words}")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{face.label}: {face.words}"
        return face.source if role == SOURCE_ROLE else None


def _searched(offer: PhraseOffer) -> str:
    return f"{offer.source[1:-1]} {offer.label} {offer.words}".casefold()


def _begins(offer: PhraseOffer, begun: str) -> bool:
    return offer.source[1:].startswith(begun) or offer.label.casefold().startswith(begun)
