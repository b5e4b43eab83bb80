"""The clipboard is each test's own: what one copied, no other pastes.

Off screen Qt keeps it to the end of the process, and deletes then what Python made, when there is no Python left.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication


@pytest.fixture(autouse=True)
def _own_clipboard(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if "qapp" in request.fixturenames:
        QGuiApplication.clipboard().clear()
