"""What the lines of lists share: a name leaves room for its badge, and a line of another kind stays empty."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from trialeditor.gui.faces import BadgeFace
from trialeditor.gui.models.rows import FaceList
from trialeditor.gui.views.line_delegate import FaceDelegate, strong
from trialeditor.gui.widgets.badge import badge_size

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass(frozen=True, slots=True)
class Face:
    name: str
    badge: BadgeFace | None


class Faces(FaceList[Face | str]):
    @override
    def said(self, face: Face | str, role: int) -> object:
        return None

    def show(self, *faces: Face | str) -> None:
        self._hold(faces)


class Names(FaceDelegate[Face]):
    kind = Face
    room = (16.0, 8.0)

    def __init__(self) -> None:
        super().__init__()
        self.inner = QRectF()

    @override
    def _words(self, painter: QPainter, base: QFont, face: Face, inner: QRectF, *, is_chosen: bool) -> None:
        self.inner = inner
        self._named(painter, base, face.name, face.badge, inner, is_chosen=is_chosen)


def drawn(delegate: Names, face: Face | str) -> QImage:
    model = Faces()
    model.show(face)
    image = QImage(300, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, 40)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return image


def columns(image: QImage, first: int, last: int) -> bool:
    """Say whether anything is drawn between two columns, above the line below."""
    white = Qt.GlobalColor.white
    return any(image.pixelColor(x, y) != white for x in range(first, last) for y in range(38))


def test_a_line_of_another_kind_is_left_empty() -> None:
    assert not columns(drawn(Names(), "something else"), 0, 300)


def test_words_have_room_around_them() -> None:
    delegate = Names()
    image = drawn(delegate, Face("x" * 99, None))
    assert delegate.inner == QRectF(16, 8, 268, 24)
    assert columns(image, 16, 284)
    assert not columns(image, 0, 15)
    assert not columns(image, 286, 300)


def test_a_long_name_ends_before_its_badge() -> None:
    badge = BadgeFace(word="Signed")
    left = 284 - round(badge_size(badge, QFont()).width())
    image = drawn(Names(), Face("x" * 99, badge))
    assert columns(image, left, 284)
    assert not columns(image, left - 10, left - 1)


def test_a_name_is_strong_and_its_font_a_copy() -> None:
    base = QFont()
    assert strong(base).weight() is QFont.Weight.DemiBold
    assert base.weight() is QFont.Weight.Normal
