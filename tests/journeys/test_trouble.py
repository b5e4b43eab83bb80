"""The laptop dies in mid-sentence; on the next start the sentence is there, and becomes a version."""

from __future__ import annotations

from pathlib import Path

from support.desks import Seat
from support.killing import killed_while_typing
from support.ledger import Ledger
from support.typist import PAGE, SECTION
from support.workbench import EDITOR, Workbench
from trialeditor.services.workspace import Workspace

SECONDS, AUTOSAVE_S = 2.0, 1.0


def test_the_sentence_is_there_after_the_laptop_died(sample: Path, seat: Seat, ledger: Ledger) -> None:
    before = ledger.texts(PAGE)[SECTION]
    typed, died = killed_while_typing(sample, 8, SECONDS)
    sentence = " ".join([before, *(word for word, at in typed if at <= died - AUTOSAVE_S)])
    assert sentence != before
    assert ledger.texts(PAGE)[SECTION] == before  # a draft is nobody's version yet

    desk = Workbench(seat.open(Workspace.open(sample)))
    desk.open(PAGE)
    assert desk.words(SECTION).startswith(sentence)
    desk.add(SECTION, " — and on.")
    desk.saved()
    desk.keys.press("Ctrl+S")
    desk.told("Saved as version")

    text = ledger.texts(PAGE)[SECTION]
    assert text.startswith(sentence)
    assert text.endswith(" — and on.")
    assert ledger.versions(PAGE)[-1]["author"] == EDITOR
    assert ledger.run("doctor", "--json").json["ok"]
