"""Files that are dragged over a widget and dropped on it, as the window system tells of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

_AT = QPointF(20, 20)
_HOW = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def urls_of(*what: Path | str) -> QMimeData:
    """Files, and addresses on the web. An event does not keep its data: hold on to it."""
    data = QMimeData()
    data.setUrls([QUrl(each) if isinstance(each, str) else QUrl.fromLocalFile(str(each)) for each in what])
    return data


def drag_over(widget: QWidget, *what: Path | str) -> bool:
    """Drag something over a widget; say whether it would take it."""
    return drag_data(widget, urls_of(*what))


def drag_data(widget: QWidget, data: QMimeData) -> bool:
    """Drag anything over a widget; say whether it would take it."""
    event = QDragEnterEvent(_AT, Qt.DropAction.CopyAction, data, *_HOW)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drag_away(widget: QWidget) -> None:
    """Leave a widget, with what is dragged."""
    QApplication.sendEvent(widget, QDragLeaveEvent())


def drop_on(widget: QWidget, *what: Path | str) -> None:
    """Drop something on a widget."""
    data = urls_of(*what)
    QApplication.sendEvent(widget, QDropEvent(_AT, Qt.DropAction.CopyAction, data, *_HOW))
