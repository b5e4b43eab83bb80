"""The phrases that are offered: found by name, key or words, the likeliest first."""

from __future__ import annotations

import pytest

from trialeditor.gui.faces import PhraseOffer
from trialeditor.gui.models.phrases import SOURCE_ROLE, PhraseModel

OFFERS = (
    PhraseOffer(source="{status}", words="Open to new people", label="Recruitment status"),
    PhraseOffer(source="{enrollment.count}", words="77 people (planned)", label="Number of people"),
    PhraseOffer(source="{enrollment.count|about}", words="about 80 people", label="Number of people"),
    PhraseOffer(source="{phase}", words="Phase 2", label="Phase"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["{status}", "{enrollment.count}", "{enrollment.count|about}", "{phase}"]),
        ("enr", ["{enrollment.count}", "{enrollment.count|about}"]),
        ("enrollment.count|a", ["{enrollment.count|about}"]),
        ("number of", ["{enrollment.count}", "{enrollment.count|about}"]),
        ("PEOPLE", ["{status}", "{enrollment.count}", "{enrollment.count|about}"]),
        ("ph", ["{phase}"]),
        ("zzz", []),
    ],
)
def test_offers_are_narrowed_by_what_is_typed(typed: str, found: list[str]) -> None:
    model = PhraseModel()
    model.show_offers(OFFERS)
    assert model.narrow(typed) == len(found)
    assert [model.index(row).data(SOURCE_ROLE) for row in range(model.rowCount())] == found
    assert model.finds(typed) == bool(found)


def test_what_begins_with_the_typed_letters_comes_first() -> None:
    model = PhraseModel()
    model.show_offers(OFFERS)
    model.narrow("p")
    assert model.index(0).data(SOURCE_ROLE) == "{phase}"


def test_an_offer_says_what_the_fact_is_called_and_what_it_reads() -> None:
    model = PhraseModel()
    model.show_offers(OFFERS)
    assert model.index(3).data() == "Phase: Phase 2"
