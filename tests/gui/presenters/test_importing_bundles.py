"""A bundle in the steps of an import: what is told of it, what is ticked, and what follows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from support.import_seat import sit
from trialeditor.domain.ids import Digest, KeyId, NctId
from trialeditor.domain.people import KeyRing
from trialeditor.export.keylist import KeyList
from trialeditor.gui.handed import Handed
from trialeditor.gui.intake_faces import Group, ImportFace, Step
from trialeditor.services.arrivals import Brought
from trialeditor.services.foretelling import Forecast, Signer
from trialeditor.services.outcome import Changes
from trialeditor.services.page_taking import Taken, TakenPage
from trialeditor.services.taking import TakeReport

pytestmark = pytest.mark.usefixtures("qapp")

FILE = Path("downloads") / "bundle.zip"


def forecast(*, trusted: bool = False, may: bool = True) -> Forecast:
    """What a bundle of two pages would bring: one is new and signed, one clashes."""
    nct, other = NctId("NCT00000001"), NctId("NCT00000002")
    key = KeyId("ab" * 16)
    new = TakenPage(nct_id=nct, outcome=Taken.NEW, title="Study 1", revisions=2, waiting=1)
    left = TakenPage(nct_id=other, outcome=Taken.FAILED, message="both changed", source="a", record="b", field="c")
    brought = Brought(
        name="bundle.zip",
        is_sample=False,
        digest=Digest("0" * 64),
        keys=KeyList(ring=KeyRing(), names={}),
        people={},
        signers={key: True},
        signed={key: 1},
        pages=(nct, other),
        titles={},
        blueprints={},
        revisions=3,
        sign_offs=1,
        failed=(),
    )
    signed = replace(new, sign_offs=1, waiting=0)
    return Forecast(
        brought=brought,
        without=TakeReport(pages=[new, left], unknown=("Rhea",)),
        trusting=TakeReport(pages=[signed, left]),
        signers=(Signer(name="Rhea", key=key, signatures=1, is_known=trusted, may_come=True),),
        why_not_take="" if may else "Pat is a publisher.",
        why_not_trust="" if may else "Only a publisher.",
    )


def test_a_bundle_is_told_of_and_taken_in_with_the_trust_that_was_ticked() -> None:
    person = sit(bundle=FILE, forecast=forecast())
    person.task.take(Handed(paths=(FILE,)))
    assert person.face.intro == "bundle.zip: 2 pages, 3 versions, 1 signature by Rhea"
    assert person.face.accept == "Take in 1 page"
    assert person.face.trust is not None
    assert (person.face.trust.is_on, person.face.trust.why_not) == (False, "")
    assert "abab abab" in person.face.trust.text
    counts = {tile.group: tile.count for tile in person.result.tiles}
    assert counts[Group.NEW] == counts[Group.FAILED] == "1"
    assert person.result.lines[Group.FAILED].rows == (("NCT00000002", "a", "b, c", "Both changed"),)
    assert person.result.notice is not None
    assert person.result.notice.detail.startswith("It stays as it is here.")
    retold: list[ImportFace] = []
    person.task.retold.connect(retold.append)
    person.task.trust(True)
    assert retold[0].result is not None
    assert retold[0].result.lines[Group.NEW].rows == (("NCT00000001", "Study 1", "", "2", "1", "0"),)
    person.task.accept()
    assert person.did == ["foretell", "take"]
    assert person.verbs.asked[-1] == ("take", (FILE, "Edna Editor", True))
    assert person.face.title == "Done"
    assert person.changes == [Changes(trials=frozenset({NctId("NCT00000001")}), people=True)]
    person.task.accept()
    assert person.shown == [frozenset({"NCT00000001"})]


def test_the_next_bundle_is_not_trusted_because_the_last_was() -> None:
    person = sit(bundle=FILE, forecast=forecast())
    for _ in range(2):
        person.task.take(Handed(paths=(FILE,)))
        assert person.face.trust is not None
        assert not person.face.trust.is_on
        person.task.trust(True)
        person.task.back()
    person.task.take(Handed(paths=(FILE,)))
    person.task.accept()
    assert person.verbs.asked[-1] == ("take", (FILE, "Edna Editor", False))


def test_who_may_not_take_a_bundle_in_sees_why_and_no_button_works() -> None:
    person = sit(bundle=FILE, forecast=forecast(may=False))
    person.task.take(Handed(paths=(FILE,)))
    assert not person.face.can_accept
    assert person.result.notice is not None
    assert "Pat is a publisher." in person.result.notice.detail
    assert person.face.trust is not None
    assert "Only a publisher." in person.face.trust.text


def test_known_signers_are_no_question() -> None:
    person = sit(bundle=FILE, forecast=forecast(trusted=True))
    person.task.take(Handed(paths=(FILE,)))
    assert person.face.trust is None


def test_a_look_at_a_bundle_that_is_stopped_leads_back() -> None:
    person = sit(bundle=FILE, forecast=forecast(), stops=True)
    person.runner.is_held = True
    person.task.take(Handed(paths=(FILE,)))
    person.task.leave()
    person.runner.let_go()
    assert person.face.step is Step.SOURCE


def test_what_a_bundle_brought_is_saved() -> None:
    person = sit(bundle=FILE, forecast=forecast())
    person.task.take(Handed(paths=(FILE,)))
    person.task.save(Path("report.json"))
    assert person.verbs.asked[-1] == ("save", (2, Path("report.json")))
