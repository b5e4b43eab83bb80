"""The same by the verbs that windows and commands call: sign, import, drift, list, preview, export, in a workspace."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from oracle.every_move import MOVES
from oracle.html_words import sections_of
from oracle.moves import Move
from oracle.ours import page_html
from oracle.verdict import Oracle, Plan, Reading
from support.building import DEFAULT_BLUEPRINT
from support.offices import SEED, WORDS, Office
from trialeditor.domain.trial import Stage
from trialeditor.export.export_page import BundleOptions
from trialeditor.services.drift import drift
from trialeditor.services.exporting import export
from trialeditor.services.previewing import preview

PLAN = Plan.of(DEFAULT_BLUEPRINT.read_text(encoding="utf-8"))
NAMES = (
    "status",
    "people within rounding",
    "people beyond rounding",
    "older at least",
    "results",
    "version date only",
    "official title",
    "treatment renamed",
    "treatments turned round",
    "group added",
    "outcome added",
    "condition added",
    "site added",
    "sites turned round",
    "all sites closed",
    "contact added",
    "spaces that do not break",
    "entities",
    "any line removed",
    "any line reworded",
)
BY_NAME = {move.name: move for move in MOVES}


@pytest.fixture
def signed(office: Office) -> Office:
    office.bring_in()
    office.write(WORDS, similar_studies="It runs in {locations|inline} and is {status|inline}.")
    office.write({"conditions": "A cancer of the nose: {conditions|inline}."}, reason="In plain words")
    office.submit()
    office.sign()
    return office


def read(office: Office) -> Reading:
    page = office.page
    html = page_html(office.workspace.renderer, page.facts, page.states, is_draft=True)
    return PLAN.read(html, html, office.record)


def checking(page: bytes) -> set[str]:
    return {key for key, each in sections_of(page).items() if each.state == "checking"}


def check(office: Office, oracle: Oracle) -> set[str]:
    """Compare all that the program says with the oracle; return what lapsed."""
    wanted = oracle.lapsed(read(office))
    page = office.page
    [*drifted] = drift(office.workspace)
    assert {section.key for each in drifted for section in each.sections} == wanted
    assert {each.nct_id for each in drifted} == ({SEED} if wanted else set())
    with office.workspace.database.reading() as store:
        index = store.trials.index(SEED)
        assert list(store.trials.lapsed()) == ([SEED] if wanted else [])
    assert index
    assert set(index.lapsed) == wanted
    assert index.stage is page.stage is (Stage.LAPSED if wanted else Stage.SIGNED)
    assert checking(preview(office.workspace, page)) == wanted
    return wanted


def _moved(office: Office, moves: Iterable[Move]) -> None:
    """Import the record after some moves; as a record that is the same again, when there is nothing to move."""

    def change(record: dict[str, Any]) -> None:
        for move in moves:
            assert move.make(record, random.Random(move.name)), move.name  # noqa: S311 - the same each time

    office.bring_in(change)


def test_a_record_moves_and_moves_back(signed: Office) -> None:
    oracle = Oracle()
    oracle.sign(read(signed))
    assert check(signed, oracle) == set()
    first = signed.record
    lapses: dict[str, set[str]] = {}
    for name in NAMES:
        signed.record = first
        _moved(signed, [BY_NAME[name]])
        lapses[name] = check(signed, oracle)
    assert not any(lapses[name] for name in NAMES if BY_NAME[name].unseen or name == "people within rounding")
    assert set().union(*lapses.values()) >= {
        "title",
        "summary",
        "studies",
        "good_fit",
        "not_a_fit",
        "how_to_participate",
    }
    signed.record = first
    signed.bring_in()
    assert check(signed, oracle) == set()


def test_what_lapsed_is_signed_again_and_the_bundle_says_so_meanwhile(signed: Office, tmp_path: Path) -> None:
    oracle = Oracle()
    oracle.sign(read(signed))
    _moved(signed, [BY_NAME["all sites closed"], BY_NAME["people beyond rounding"]])
    wanted = check(signed, oracle)
    assert wanted == {"studies", "how_to_participate"}
    export(signed.workspace, tmp_path / "out", BundleOptions(), actor="Test")
    assert checking((tmp_path / "out" / "trials" / f"{SEED}.html").read_bytes()) == wanted
    signed.sign(keys=tuple(sorted(wanted)))
    oracle.sign(read(signed), wanted)
    assert check(signed, oracle) == set()
    _moved(signed, [BY_NAME["people beyond rounding"]])
    assert check(signed, oracle) == {"studies"}
