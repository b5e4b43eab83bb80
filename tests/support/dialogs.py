"""A test fails when it opens a modal dialog: nobody is there to answer it.

Questions go through the `Ask` protocol. The few tests of the real dialogs that implement it carry
`@pytest.mark.modal` and end each loop themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QColorDialog, QDialog, QFileDialog, QFontDialog, QInputDialog, QMenu, QMessageBox

LOOPS = {
    QDialog: ("exec",),
    QMenu: ("exec",),
    QMessageBox: ("about", "aboutQt", "critical", "information", "question", "warning"),
    QInputDialog: ("getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
    QFileDialog: (
        "getExistingDirectory",
        "getExistingDirectoryUrl",
        "getOpenFileName",
        "getOpenFileNames",
        "getOpenFileUrl",
        "getSaveFileName",
        "getSaveFileUrl",
    ),
    QColorDialog: ("getColor",),
    QFontDialog: ("getFont",),
}


class ModalDialogOpened(AssertionError):
    """A modal loop was about to start in a test."""


def refusal(name: str, opened: list[str]) -> Callable[..., None]:
    """A stand-in that notes what was opened, and raises."""

    def refuse(*_args: object, **_options: object) -> None:
        opened.append(name)
        raise ModalDialogOpened(f"{name} opened a modal dialog; ask through the Ask protocol instead")

    return refuse


@pytest.fixture(autouse=True)
def _no_modal_dialogs(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Put stand-ins for all that starts a modal loop, unless the test is marked `modal` or has no Qt."""
    if "qapp" not in request.fixturenames or request.node.get_closest_marker("modal"):
        yield
        return
    opened: list[str] = []
    for kind, names in LOOPS.items():
        for name in names:
            stand_in = refusal(f"{kind.__name__}.{name}", opened)
            monkeypatch.setattr(kind, name, stand_in if name == "exec" else staticmethod(stand_in))
    yield
    # Code that catches everything must not hide it.
    if opened:
        pytest.fail(f"opened a modal dialog: {', '.join(opened)}", pytrace=False)
