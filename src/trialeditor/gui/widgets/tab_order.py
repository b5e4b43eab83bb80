"""The order of Tab for what is made after its form: Qt puts it behind all that is in the window."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QWidget


def tab_on(first: QWidget, *made: QWidget) -> None:
    """Let Tab go from `first`, which stands in a form, through `made` in this order.

    The neighbor is named, because `previousInFocusChain` cannot be asked: PySide takes what it returns for a child of
    the one that was asked, and for gone when that one goes.
    """
    for one, other in pairwise((first, *made)):
        QWidget.setTabOrder(one, other)
