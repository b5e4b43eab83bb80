"""Hands on a keyboard and a mouse: events go where those of a person would, to what has the focus or lies under it.

Nothing here knows what the application is. A click on something that is hidden, disabled or covered fails, and so
does a key that nobody hears.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QMainWindow,
    QMenu,
    QMenuBar,
    QRadioButton,
    QScrollArea,
    QWidget,
)

_COLUMNS = 9
"""No table of ours has more."""
_MARK = 10
"""A point in the mark of a choice, from its left."""
_PLAIN = Qt.KeyboardModifier.NoModifier


class Keyboard:
    """Keys go to the window that has the focus, as the window system sends them."""

    def press(self, *chords: str) -> None:
        """Press keys one after the other, each named as menus name them: "Ctrl+S", "Return", "Alt+Down"."""
        for chord in chords:
            keys = QKeySequence(chord)[0]  # type: ignore[index]  # the stubs leave it out
            QTest.keyClick(_listener(chord), keys.key(), keys.keyboardModifiers())

    def type(self, words: str) -> None:
        """Type words. What is on no plain keyboard comes from an input method, as on a person's desk."""
        for sign in words:
            if sign.isascii() and sign.isprintable():
                QTest.keyClick(_listener(sign), sign)  # type: ignore[call-overload]  # so does this
            elif sign == "\n":
                QTest.keyClick(_listener(sign), Qt.Key.Key_Return)
            else:
                _commit(sign)

    def replace(self, words: str) -> None:
        """Type over all that stands in the field."""
        self.press("Ctrl+A")
        self.type(words)


class Mouse:
    """Clicks go to what lies under the pointer."""

    def click(
        self, widget: QWidget, at: QPoint | None = None, *, double: bool = False, keys: Qt.KeyboardModifier = _PLAIN
    ) -> None:
        """Click on a widget: at a point of it, else in the middle of what can be seen of it."""
        _bring_up(widget)
        point = at or _middle(widget)
        _press(widget, point, keys, double=double)

    def click_line(
        self, view: QAbstractItemView, words: str, *, double: bool = False, keys: Qt.KeyboardModifier = _PLAIN
    ) -> None:
        """Click on the line of a list or a tree that has these words."""
        index = line_with(view, words)
        view.scrollTo(index)
        QApplication.processEvents()
        box = view.visualRect(index).intersected(view.viewport().rect())
        self.click(view.viewport(), box.center(), double=double, keys=keys)

    def choose(self, bar: QMenuBar, *names: str) -> None:
        """Choose from the menus: the menu, the menus within, and the line."""
        action = next(each for each in bar.actions() if _plain(each.text()) == names[0])
        self.click(bar, bar.actionGeometry(action).center())
        menu = action.menu()
        for name in names[1:]:
            assert isinstance(menu, QMenu)
            assert menu.isVisible(), f"the menu before “{name}” is not open"
            action = next(each for each in menu.actions() if _plain(each.text()) == name)
            assert action.isEnabled(), f"“{name}” cannot be chosen: {action.statusTip()}"
            self.click(menu, menu.actionGeometry(action).center())
            menu = action.menu()


def line_with(view: QAbstractItemView, words: str) -> QModelIndex:
    """Return the line that has these words in one of its columns, or among what is told to those who cannot see."""
    found = next((index for index in _lines(view.model(), QModelIndex()) if words in said(index)), None)
    assert found is not None, f"no line has “{words}”: {[said(each) for each in _lines(view.model(), QModelIndex())]}"
    return found


def _lines(model: QAbstractItemModel, under: QModelIndex) -> list[QModelIndex]:
    rows = [model.index(row, 0, under) for row in range(model.rowCount(under))]
    return [each for row in rows for each in (row, *_lines(model, row))]


def said(index: QModelIndex) -> str:
    """Return the words of a line, in all its columns."""
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    cells = [index.siblingAtColumn(column) for column in range(_COLUMNS)]  # QListModel hides how many it has
    return " ".join(str(cell.data(role)) for cell in cells if cell.isValid() for role in roles if cell.data(role))


def _listener(what: str) -> QWindow:
    """Return the window that hears the keyboard; it passes on what an open list or menu should hear."""
    if not _hears(QApplication.focusWindow()):
        _give_focus_back()
    window = QApplication.focusWindow()
    assert window is not None, f"nobody hears “{what}”"
    return window


def _hears(window: QWindow | None) -> bool:
    """Say whether a window hears keys: one that is going does not, nor one behind a dialog."""
    front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    is_front = front is None or front.windowHandle() is window or front.windowType() is Qt.WindowType.Popup
    return window is not None and window.isVisible() and is_front


def _give_focus_back() -> None:
    """Do what the window manager does when a dialog goes."""
    behind = [each for each in QApplication.topLevelWidgets() if each.isVisible() and isinstance(each, QMainWindow)]
    front = QApplication.activeModalWidget() or next(iter(behind), None)
    if front is not None:
        activate(front)


def activate(window: QWidget) -> None:
    """Give a window the keyboard, as a window manager does at a click; off screen there is none."""
    window.activateWindow()
    QApplication.processEvents()


def _commit(sign: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None, f"nobody hears “{sign}”"
    event = QInputMethodEvent()
    event.setCommitString(sign)
    QApplication.sendEvent(focus, event)


def _press(widget: QWidget, point: QPoint, keys: Qt.KeyboardModifier, *, double: bool) -> None:
    window = widget.window()
    place = widget.mapTo(window, point)
    under = window.childAt(place) or window
    named = f"{type(widget).__name__} {widget.objectName()}"
    assert widget.isVisible(), f"{named} is not in sight"
    assert widget.isEnabled(), f"{named} is disabled: {widget.accessibleDescription() or widget.toolTip()}"
    assert under is widget or widget.isAncestorOf(under), f"{named} lies below {type(under).__name__}"
    handle = window.windowHandle()
    if QApplication.focusWindow() is not handle and window.windowType() is not Qt.WindowType.Popup:
        activate(window)
    if double:
        QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, keys, place)
    else:
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, keys, place)


def _bring_up(widget: QWidget) -> None:
    """Scroll to a widget, as a person does before a click."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, 16)
        above = above.parentWidget()
    QApplication.processEvents()


def _middle(widget: QWidget) -> QPoint:
    seen: QRect = widget.visibleRegion().boundingRect()
    if isinstance(widget, QCheckBox | QRadioButton):
        return QPoint(seen.left() + _MARK, seen.center().y())  # beside their words nothing hears
    return seen.center()


def _plain(name: str) -> str:
    return name.replace("&", "")
