"""Every form: names for a screen reader, no letter twice, and nothing that can be used twice by one key."""

from __future__ import annotations

import importlib
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QPlainTextEdit,
    QProgressBar,
    QTableView,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from support.repository import ROOT

FORMS = sorted((ROOT / "ui").rglob("*.ui"))
NAMED = (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QProgressBar,
    QTableView,
    QTextBrowser,
)
GIVEN_LATER = {"field", "actButton", "reportNotice"}
"""Their name depends on what they show; their class gives it."""


def build(form: Path, qtbot: QtBot) -> QWidget:
    """The form on a bare widget."""
    kind = ET.parse(form).getroot().find("widget")  # noqa: S314 - our own file
    assert kind is not None
    module = importlib.import_module(f"trialeditor.gui.forms.ui_{form.stem}")
    classes = [value for name, value in vars(module).items() if name.startswith("Ui_")]
    holder = QMainWindow() if kind.attrib["class"] == "QMainWindow" else QWidget()
    qtbot.addWidget(holder)
    classes[0]().setupUi(holder)
    return holder


def is_ours(widget: QWidget) -> bool:
    """Qt's own inner parts (the line edit of a combo box, a header) begin with qt_ or have no name."""
    return bool(widget.objectName()) and not widget.objectName().startswith("qt_")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_everything_that_can_be_used_has_a_name(form: Path, qtbot: QtBot) -> None:
    root = build(form, qtbot)
    nameless = [
        widget.objectName()
        for widget in root.findChildren(QWidget)
        if isinstance(widget, NAMED)
        and is_ours(widget)
        and widget.objectName() not in GIVEN_LATER
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_labels_show_words_as_they_are(form: Path, qtbot: QtBot) -> None:
    """What a person or a record wrote never becomes markup. Only labels with a key for a field may guess."""
    root = build(form, qtbot)
    plain = "PlainText"
    guessing = [
        label.objectName()
        for label in root.findChildren(QLabel)
        if is_ours(label) and label.textFormat().name != plain and label.buddy() is None
    ]
    assert guessing == []


def test_no_shortcut_is_given_twice(qtbot: QtBot) -> None:
    root = build(ROOT / "ui" / "main_window.ui", qtbot)
    keys = Counter(
        key.toString() for action in root.findChildren(QAction) for key in action.shortcuts() if key.toString()
    )
    assert [key for key, count in keys.items() if count > 1] == []
    assert {"Ctrl+S", "Ctrl+Return", "Ctrl+Shift+Return", "Ctrl+E", "Ctrl+F", "F1", "F5", "Ctrl+O"} <= set(keys)


def test_every_action_says_what_it_does(qtbot: QtBot) -> None:
    root = build(ROOT / "ui" / "main_window.ui", qtbot)
    ours = [each for each in root.findChildren(QAction) if each.objectName().startswith("action")]
    silent = [each.objectName() for each in ours if not each.statusTip()]
    assert silent == []
    assert ours
    assert QApplication.activeModalWidget() is None
