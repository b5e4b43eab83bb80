"""None and True outlive the calls that give their references away."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal

from trialeditor.gui.steady import IMMORTAL_SINCE, steady_constants

pytestmark = pytest.mark.usefixtures("qapp")

CALLS = 2_000


class Bell(QObject):
    rung = Signal()


def test_constants_survive_more_calls_than_they_have_references() -> None:
    steady_constants()
    bell = Bell()
    before = sys.getrefcount(True)
    for _ in range(CALLS):
        bell.rung.emit()
        bell.blockSignals(False)
    assert before - sys.getrefcount(True) < before / 2


@pytest.mark.skipif(sys.version_info >= IMMORTAL_SINCE, reason="the constants are immortal here")
def test_the_workaround_is_still_needed() -> None:
    bell = Bell()
    before = sys.getrefcount(True)
    for _ in range(CALLS):
        bell.rung.emit()
    assert before - sys.getrefcount(True) > CALLS / 2, "emitting costs no reference any more: gui/steady.py can go"


def test_it_may_be_called_again() -> None:
    steady_constants()
    before = sys.getrefcount(None)
    steady_constants()
    assert abs(sys.getrefcount(None) - before) < CALLS
