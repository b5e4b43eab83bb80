"""Pictures of an answer to a fact check, before it is taken in and after."""

from __future__ import annotations

import json
from pathlib import Path

from trialeditor.domain.ids import NctId
from trialeditor.export.fact_check import FORMAT, VERSION
from trialeditor.gui.dialogs.fact_check import FactCheckDialog
from trialeditor.gui.views.editor_pane import COMMENTS
from trialeditor.services.pages import PageFile
from trialeditor.tour.driver import Driver, StepFailed

_PAGE = NctId("NCT99990001")
_NOT_THERE = "Words that nobody wrote"


class FactCheckAlbum:
    """One theme's pictures of fact checks."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`, of answers that are written to `folder`."""
        self._driver = driver
        self._answer = folder / "answer.json"
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        driver = self._driver
        driver.open(_PAGE)
        self._write(quote=_NOT_THERE, digest="0" * 64)
        dialog = self._look()
        driver.picture_with(dialog, self._out / "factcheck-changed-since.png")
        dialog.reject()
        driver.pause(50)
        self._write(quote=self._first_words(), digest="")
        dialog = self._look()
        dialog.ui.answers.setCurrentIndex(dialog.ui.answers.model().index(2, 0))
        driver.picture_with(dialog, self._out / "factcheck-answer.png")
        dialog.ui.acceptButton.click()
        driver.wait("it is taken in", lambda: "taken in" in driver.window.ui.notice.ui.whatLabel.text())
        driver.window.ui.editorPane.center.show_beside(COMMENTS)
        driver.pause(100)
        driver.picture(self._out / "factcheck-taken-in.png")

    def _look(self) -> FactCheckDialog:
        self._driver.desk.fact_checks.presenter.look(self._answer)
        return self._driver.dialog(FactCheckDialog)

    def _first_words(self) -> str:
        return " ".join((self._page.content.source("summary") or "").split()[:4])

    @property
    def _page(self) -> PageFile:
        document = self._driver.desk.session.document
        if document is None:
            raise StepFailed("no page is open")
        return document.page

    def _write(self, *, quote: str, digest: str) -> None:
        latest = self._page.history.latest
        remark = {
            "quote": quote,
            "text": "Since the last amendment this is 80, not 77. The registry follows next week.",
        }
        answer = {
            "v": VERSION,
            "format": FORMAT,
            "nct": _PAGE,
            "revision": {
                "number": latest.number if latest else 1,
                "digest": digest or (latest.digest if latest else ""),
            },
            "who": {"name": "Dana Doe", "role": "study coordinator"},
            "answered": "2026-05-12",
            "sections": [
                {"key": "title", "heading": "Title", "judgment": "right", "remarks": []},
                {"key": "summary", "heading": "Summary", "judgment": "wrong", "remarks": [remark]},
                {"key": "locations", "heading": "Locations", "judgment": "right", "remarks": []},
                {"key": "similar_studies", "heading": "Similar studies", "judgment": None, "remarks": []},
            ],
            "overall": "Easy to read. Thank you for asking us.",
        }
        self._answer.write_text(json.dumps(answer), "utf-8")
