"""The marks of badges, drawn: each state has its own outline, so that it can be told without color."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from trialeditor.gui.faces import Shape

_WIDTH = 1.7


def draw_shape(painter: QPainter, shape: Shape, box: QRectF, color: QColor) -> None:
    """Draw `shape` into a square box."""
    draw = _DRAWERS.get(shape)
    if draw is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(color, _WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    draw(painter, box.adjusted(1, 1, -1, -1), color)
    painter.restore()


def _at(box: QRectF, x: float, y: float) -> QPointF:
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height())


def _line(painter: QPainter, box: QRectF, *points: tuple[float, float]) -> None:
    painter.drawPolyline(QPolygonF([_at(box, x, y) for x, y in points]))


def _ring(painter: QPainter, box: QRectF, _color: QColor) -> None:
    painter.drawEllipse(box)


def _half(painter: QPainter, box: QRectF, color: QColor) -> None:
    painter.drawEllipse(box)
    half = QPainterPath(box.center())
    half.arcTo(box, 90, 180)
    half.closeSubpath()
    painter.fillPath(half, color)


def _clock(painter: QPainter, box: QRectF, _color: QColor) -> None:
    painter.drawEllipse(box)
    _line(painter, box, (0.5, 0.22), (0.5, 0.54), (0.74, 0.66))


def _back(painter: QPainter, box: QRectF, _color: QColor) -> None:
    _line(painter, box, (0.36, 0.1), (0.06, 0.4), (0.36, 0.7))
    path = QPainterPath(_at(box, 0.06, 0.4))
    path.lineTo(_at(box, 0.64, 0.4))
    path.cubicTo(_at(box, 0.98, 0.4), _at(box, 0.98, 0.92), _at(box, 0.64, 0.92))
    path.lineTo(_at(box, 0.46, 0.92))
    painter.drawPath(path)


def _check(painter: QPainter, box: QRectF, _color: QColor) -> None:
    _line(painter, box, (0.08, 0.54), (0.38, 0.84), (0.94, 0.18))


def _triangle(painter: QPainter, box: QRectF, _color: QColor) -> None:
    painter.drawPolygon(QPolygonF([_at(box, 0.5, 0.04), _at(box, 1.0, 0.94), _at(box, 0.0, 0.94)]))
    _line(painter, box, (0.5, 0.4), (0.5, 0.6))
    painter.drawPoint(_at(box, 0.5, 0.76))


def _bar(painter: QPainter, box: QRectF, _color: QColor) -> None:
    painter.drawEllipse(box)
    _line(painter, box, (0.26, 0.5), (0.74, 0.5))


def _stop(painter: QPainter, box: QRectF, color: QColor) -> None:
    """Draw a filled octagon, as of the sign at a crossing."""
    cut = 0.29
    corners = ((cut, 0.0), (1 - cut, 0.0), (1.0, cut), (1.0, 1 - cut), (1 - cut, 1.0), (cut, 1.0), (0.0, 1 - cut))
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([_at(box, x, y) for x, y in (*corners, (0.0, cut))]))


def _dot(painter: QPainter, box: QRectF, color: QColor) -> None:
    painter.setBrush(color)
    painter.drawEllipse(box.center(), box.width() / 5, box.height() / 5)


_DRAWERS: Mapping[Shape, Callable[[QPainter, QRectF, QColor], None]] = {
    Shape.RING: _ring,
    Shape.HALF: _half,
    Shape.CLOCK: _clock,
    Shape.BACK: _back,
    Shape.CHECK: _check,
    Shape.TRIANGLE: _triangle,
    Shape.BAR: _bar,
    Shape.STOP: _stop,
    Shape.DOT: _dot,
}
