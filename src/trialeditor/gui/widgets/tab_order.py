"""The order of Tab for what is made after its form: Qt puts it behind all that is in the window."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_from(holder: QWidget, *made: QWidget) -> None:
    """Let Tab go through `made`, in this order, where `holder` stands in its form."""
    before = holder.previousInFocusChain()
    while before is not holder and (holder.isAncestorOf(before) or not _takes_tab(before)):
        before = before.previousInFocusChain()
    for one, other in pairwise((before, *made)):
        QWidget.setTabOrder(one, other)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
