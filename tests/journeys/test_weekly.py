"""The weekly job on real histories: what a newer record ended is gone through page by page, and signed again."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from support.desks import Seat
from support.ledger import Ledger
from support.shared_data import HISTORY, needs_studies
from support.workbench import EDITOR, PASSPHRASES, REVIEWER, Workbench
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Role
from trialeditor.gui.dialogs.drift import DriftDialog
from trialeditor.gui.dialogs.sign import SignDialog
from trialeditor.services import people
from trialeditor.services.editing import Edit, edit
from trialeditor.services.people import add_person, person_named
from trialeditor.services.reviewing import sign, submit
from trialeditor.services.workspace import Workspace
from trialeditor.signing.keys import NewKey, new_key
from trialeditor.signing.sealing import Stretching

pytestmark = needs_studies

WORDS = {
    "title": "A study of new medicines",
    "summary": "This study tests new medicines. It is {status|inline}.",
    "studies": "{enrollment.count|About} take part, at {locations.count|inline}.",
    "good_fit": "You may be able to join if you are an adult.",
    "not_a_fit": "You cannot join if the doctor finds that it is not safe for you.",
}
ENDED = {
    "NCT06821503": ["summary", "good_fit", "how_to_participate"],
    "NCT06911827": ["summary", "studies", "how_to_participate"],
    "NCT07011550": ["summary", "studies", "how_to_participate"],
    "NCT05414032": ["studies"],
    "NCT06868277": ["studies"],
}
"""What the last state of these trials ends of the words above, in the order of the queue.

They opened (with another criterion; with a first site), paused, halved their number of people, and opened ten sites.
"""
HELD = "NCT04736173"
"""36 of its 92 sites closed, and its words name none of them."""


def _states() -> dict[str, list[dict[str, Any]]]:
    """Return the first and the last state of each trial."""
    found: dict[str, list[dict[str, Any]]] = {}
    with gzip.open(HISTORY, "rt", encoding="utf-8") as lines:
        for line in lines:
            state = json.loads(line)
            found.setdefault(state["nctId"], []).append(state["study"])
    return {nct: [found[nct][0], found[nct][-1]] for nct in (*ENDED, HELD)}


def _quick_key(passphrase: str, **_asked: object) -> NewKey:
    return new_key(passphrase, stretching=Stretching(memory_kib=64, passes=1, lanes=1))


def _write_state(folder: Path, number: int) -> Path:
    folder.mkdir()
    for nct, states in _states().items():
        (folder / f"{nct}.json").write_text(json.dumps(states[number]), encoding="utf-8")
    return folder


def _write_and_sign(workspace: Workspace, nct: NctId) -> None:
    """Bring a page from nothing to signed."""
    words = WORDS if nct != HELD else WORDS | {"studies": "{enrollment.count|About} take part."}
    author, signer = person_named(workspace, EDITOR), person_named(workspace, REVIEWER)
    edit(workspace, nct, author, [Edit(key=key, text=text) for key, text in words.items()])
    submit(workspace, nct, author)
    secret, until = PASSPHRASES[REVIEWER], date(2027, 9, 1)
    sign(workspace, nct, signer, meaning="Reviewed", next_review=until, passphrase=secret)


@pytest.fixture
def desk(tmp_path: Path, seat: Seat, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workbench]:
    """A window on six signed pages of real trials, with the reviewer before it."""
    monkeypatch.setattr(people, "new_key", _quick_key)
    with Workspace.create(tmp_path / "work.trialeditor", name="Real trials") as workspace:
        for name, role in ((EDITOR, Role.EDITOR), (REVIEWER, Role.REVIEWER)):
            add_person(workspace, name=name, roles=frozenset({role}), passphrase=PASSPHRASES[name], actor="Test")
        bench = Workbench(seat.open(workspace))
        dialog = bench.import_folder(_write_state(tmp_path / "before", 0))
        bench.take_in(dialog)
        bench.leave(dialog)
        for nct in (*ENDED, HELD):
            _write_and_sign(workspace, NctId(nct))
        yield bench


def _shows(desk: Workbench, dialog: DriftDialog, nct: str) -> None:
    desk.until(f"{nct} is shown", lambda: nct in dialog.ui.subtitleLabel.text())


def _still_right(desk: Workbench, dialog: DriftDialog) -> None:
    desk.press(dialog.ui.signButton)
    question = desk.dialog(SignDialog)
    assert question.ui.meaning.currentText().endswith("they are still right")
    desk.fill(question.ui.passphrase, PASSPHRASES[REVIEWER])
    desk.press(question.ui.acceptButton)


def test_five_real_histories_are_gone_through_and_signed_again(desk: Workbench, ledger: Ledger, tmp_path: Path) -> None:
    desk.work_as(REVIEWER)
    assert set(ledger.stages().values()) == {"signed"}
    report = desk.import_folder(_write_state(tmp_path / "after", 1))
    desk.take_in(report)
    assert "5 signed pages have lapsed" in report.ui.reportNotice.ui.detailLabel.text()
    desk.press(report.ui.acceptButton)  # "Look through them"
    dialog = desk.dialog(DriftDialog)
    assert ledger.stage(HELD) == "signed"
    for number, (nct, keys) in enumerate(ENDED.items()):
        _shows(desk, dialog, nct)
        assert list(ledger.drift(nct)) == keys == dialog.keys
        assert dialog.ui.placeLabel.text() == f"1 of {len(ENDED) - number}"
        _still_right(desk, dialog)
    desk.until("nothing is left", lambda: dialog.ui.stack.currentWidget() is dialog.ui.empty)

    assert ledger.run("drift", "--json").json == []
    assert set(ledger.stages().values()) == {"signed"}
    for nct, keys in ENDED.items():
        first, second = ledger.signatures(nct)
        assert (first["scope"], second["scope"], second["valid"]) == ("page", "sections", True)
        assert sorted(second["sections"]) == sorted(keys)
        assert [each["revision"] for each in (first, second)] == [1, 1]
    assert len(ledger.signatures(HELD)) == 1
