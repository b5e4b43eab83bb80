"""The registry moves: what was signed lapses where a reader would notice, says why, and is signed again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from support.ledger import Ledger
from support.newer_records import write_newer
from support.workbench import EDITOR, PASSPHRASES, REVIEWER, Workbench
from trialeditor.gui.intake_faces import Group

MOVED, SAME = "NCT99990002", "NCT99990009"
"""A signed page whose record closes, and one whose record changes where no page shows it."""
OPEN, CLOSED = "Open to new patients", "Closed to new patients, still running"
EXPECTED = ["summary", "how_to_participate"]
WORDS = "This study of a skin cream takes no new patients. It is {status|inline}."


def _close(protocol: dict[str, Any]) -> None:
    protocol["statusModule"]["overallStatus"] = "ACTIVE_NOT_RECRUITING"


def _verify(protocol: dict[str, Any]) -> None:
    protocol["statusModule"]["lastUpdateSubmitDate"] = "2026-11-20"


def test_exactly_what_moved_lapses_and_is_signed_again(
    bench: Workbench, ledger: Ledger, sample: Path, tmp_path: Path
) -> None:
    desk = bench
    before = ledger.stages()
    folder = write_newer(sample, tmp_path / "weekly", {MOVED: _close, SAME: _verify})
    dialog = desk.import_folder(folder)
    assert desk.tiles(dialog) == {Group.NEW: "0", Group.CHANGED: "2", Group.UNCHANGED: "0", Group.FAILED: "0"}
    desk.take_in(dialog)
    assert "1 signed page has lapsed" in dialog.ui.reportNotice.ui.detailLabel.text()
    desk.leave(dialog)
    assert ledger.stages() == before | {MOVED: "lapsed"}
    assert ledger.line(MOVED)["lapsed"] == EXPECTED
    assert ledger.drift(SAME) == {}
    drift = ledger.drift(MOVED)
    assert list(drift) == EXPECTED
    assert all((OPEN, CLOSED) in moves for moves in drift.values())

    desk.queue("Lapsed")
    desk.open(MOVED)
    lapsed = [key for key in desk.ui.editorPane.cards.keys if desk.state(key).startswith("Lapsed")]
    assert lapsed == EXPECTED
    for key in lapsed:
        assert OPEN in desk.reasons(key)
        assert CLOSED in desk.reasons(key)

    desk.write("summary", WORDS.partition("{")[0])
    desk.keys.type("{status|in")
    desk.keys.press("Return")
    desk.keys.type(".")
    desk.reads("summary", "closed to new patients but still running.")
    desk.submit("The cream study closed.")
    desk.work_as(REVIEWER)
    desk.sign(PASSPHRASES[REVIEWER], "2027-11-01")

    assert ledger.stages() == before
    assert ledger.texts(MOVED)["summary"] == WORDS
    assert set(ledger.states(MOVED).values()) <= {"signed", "empty"}
    first, second = ledger.signatures(MOVED)
    assert (first["revision"] + 1, second["scope"], second["valid"]) == (second["revision"], "page", True)
    assert ledger.versions(MOVED)[-1]["author"] == EDITOR
    assert ledger.drift(MOVED) == {}
