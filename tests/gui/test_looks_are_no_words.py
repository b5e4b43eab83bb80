"""A theme, and phrases that read otherwise, change the looks of a field and not one of its words."""

from __future__ import annotations

import pytest

from support.desks import Seat
from support.offices import SEED, WORDS, Office
from trialeditor.config.settings import Theme
from trialeditor.gui.document import Document
from trialeditor.tour.driver import Driver


@pytest.fixture
def driver(seat: Seat, office: Office) -> Driver:
    """A window on a workspace with one page, which is not open yet."""
    office.bring_in()
    office.write(WORDS)
    return seat.open(office.workspace)


def _document(driver: Driver) -> Document:
    document = driver.desk.session.document
    assert document is not None
    return document


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_a_page_that_is_opened_in_a_theme_has_its_words(driver: Driver, theme: Theme) -> None:
    driver.studio.wardrobe.wear(theme)
    driver.open(SEED)
    driver.pause(50)
    assert not _document(driver).differs
    assert _document(driver).content.text("title") == WORDS["title"]
    assert driver.window.ui.editorPane.card("title").field.toPlainText() == WORDS["title"]


def test_another_theme_changes_no_word(driver: Driver) -> None:
    driver.open(SEED)
    for theme in (Theme.DARK, Theme.LIGHT, Theme.DARK):
        driver.studio.wardrobe.wear(theme)
    driver.pause(50)
    assert not _document(driver).differs
    assert not _document(driver).stack.canUndo()
