"""Eligibility criteria: reworded, moved, added, removed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.comparing.comparing_values import say
from support.building_facts import facts_with
from trialeditor.domain.comparing import Change, ItemKind, change_lines, compare
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import Facts
from trialeditor.domain.materiality import Materiality

AGE = "Aged 18 years or older"
LIFE = "Life expectancy of at least 3 months"
PREGNANT = "Pregnant or breastfeeding women"
STROKE = "History of stroke within the last six months"


def _facts(inclusion: list[str], exclusion: list[str]) -> Facts:
    lists = {"eligibility.inclusion": inclusion, "eligibility.exclusion": exclusion}
    return facts_with({key: tuple(map(_criterion, texts)) for key, texts in lists.items()})


def _criterion(text: str) -> Criterion:
    """Indentation is depth."""
    return Criterion(text=text.strip(), depth=(len(text) - len(text.lstrip())) // 2)


def _compared(old: tuple[list[str], list[str]], new: tuple[list[str], list[str]]) -> dict[str, Change]:
    return {change.key: change for change in compare(_facts(*old), _facts(*new), say)}


def _lines(change: Change) -> list[str]:
    return [line.strip() for line in change_lines(change)[1:]]


def test_a_reworded_criterion_is_one_change_with_its_words() -> None:
    changes = _compared(([AGE, LIFE], []), ([AGE, "Life expectancy of at least 6 months"], []))
    assert _lines(changes["eligibility.inclusion"]) == ["reworded: Life expectancy of at least [3 → 6] months"]


def test_a_long_criterion_shows_the_words_that_differ() -> None:
    old = "Patients who received any systemic treatment with corticosteroids above 10 mg a day within two weeks"
    changes = _compared(([], [old]), ([], [old.replace("10 mg", "20 mg")]))
    (line,) = _lines(changes["eligibility.exclusion"])
    assert line.startswith(
        "reworded: Patients who received any systemic treatment with corticosteroids above [10 → 20]"
    )


def test_what_moved_to_the_other_list_is_said_in_both() -> None:
    changes = _compared(([AGE, LIFE], [PREGNANT]), ([AGE, LIFE, PREGNANT], []))
    assert _lines(changes["eligibility.inclusion"]) == [f"MOVED here from the exclusion criteria: {PREGNANT}"]
    assert _lines(changes["eligibility.exclusion"]) == [f"MOVED to the inclusion criteria: {PREGNANT}"]
    assert {change.weight for change in changes.values()} == {Materiality.MATERIAL}


def test_what_moved_and_was_reworded_is_seen_too() -> None:
    changes = _compared(([AGE], [STROKE]), ([AGE, f"{STROKE} before consent"], []))
    assert [item.kind for item in changes["eligibility.inclusion"].items] == [ItemKind.MOVED_HERE]
    assert changes["eligibility.inclusion"].items[0].old == STROKE


def test_the_opposite_in_the_other_list_is_no_move() -> None:
    changes = _compared((["No prior chemotherapy"], []), ([], ["Prior chemotherapy"]))
    assert [item.kind for item in changes["eligibility.exclusion"].items] == [ItemKind.ADDED]
    assert [item.kind for item in changes["eligibility.inclusion"].items] == [ItemKind.REMOVED]


def test_what_stands_between_the_same_neighbors_is_the_same_criterion() -> None:
    new = "Expected to live for at least 3 months"
    changes = _compared(([AGE, LIFE, "Able to consent"], []), ([AGE, new, "Able to consent"], []))
    assert [(item.kind, item.old, item.new) for item in changes["eligibility.inclusion"].items] == [
        (ItemKind.CHANGED, LIFE, new)
    ]


def test_another_criterion_in_the_same_place_is_another_one() -> None:
    changes = _compared(([AGE, LIFE, "Able to consent"], []), ([AGE, "Signed form", "Able to consent"], []))
    assert [item.kind for item in changes["eligibility.inclusion"].items] == [ItemKind.ADDED, ItemKind.REMOVED]


def test_a_nested_criterion_says_what_it_stands_under() -> None:
    old, new = [AGE, "Adequate liver function:", "  Bilirubin below 2"], [AGE, "Adequate liver function:"]
    changes = _compared((old, []), (new, []))
    assert _lines(changes["eligibility.inclusion"]) == ["removed: Bilirubin below 2 [under “Adequate liver function:”]"]


def test_another_order_is_minor() -> None:
    change = _compared(([AGE, LIFE], []), ([LIFE, AGE], []))["eligibility.inclusion"]
    assert [item.kind for item in change.items] == [ItemKind.REORDERED]
    assert change.weight is Materiality.MINOR


def test_another_nesting_is_minor() -> None:
    change = _compared(([AGE, LIFE], []), ([AGE, f"  {LIFE}"], []))["eligibility.inclusion"]
    assert [item.kind for item in change.items] == [ItemKind.REORDERED]


def test_another_case_or_a_final_stop_is_minor() -> None:
    change = _compared(([PREGNANT], []), ([f"{PREGNANT.lower()}."], []))["eligibility.inclusion"]
    assert change.weight is Materiality.MINOR


_LISTS = st.lists(st.sampled_from([AGE, LIFE, PREGNANT, STROKE, f"  {LIFE}", f"{STROKE} or since"]), max_size=6)


@given(_LISTS, _LISTS, _LISTS, _LISTS)
def test_every_criterion_that_differs_is_told_once(a: list[str], b: list[str], c: list[str], d: list[str]) -> None:
    changes = _compared((a, b), (c, d))
    for key, old, new in (("eligibility.inclusion", a, c), ("eligibility.exclusion", b, d)):
        assert (key in changes) == (old != new)
        items = changes[key].items if key in changes else ()
        gone = sum(1 for item in items if item.kind in {ItemKind.REMOVED, ItemKind.MOVED_AWAY})
        come = sum(1 for item in items if item.kind in {ItemKind.ADDED, ItemKind.MOVED_HERE})
        assert len(new) - len(old) == come - gone
        assert bool(items) == (old != new)
