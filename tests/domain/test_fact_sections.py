"""Fact sections: what each layout makes of the facts."""

from __future__ import annotations

import pytest

from support.building import default_blueprint
from support.building_facts import facts_with
from trialeditor.domain.blueprint import Layout, SectionKind, SectionSpec
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.fact_sections import fact_blocks
from trialeditor.domain.facts import FactValue, Intervention, Site
from trialeditor.domain.phrases import fill_from
from trialeditor.domain.text import reader_text


def read(layout: Layout, changes: dict[str, FactValue], *depends: str) -> str:
    spec = SectionSpec(key="made", kind=SectionKind.FACT, heading="Made", layout=layout, depends=depends)
    facts = facts_with(changes)
    return reader_text(fact_blocks(spec, facts), fill_from(facts))


def test_criteria_are_nested_as_they_were() -> None:
    items = tuple(
        Criterion(text=text, depth=depth) for text, depth in [("a", 0), ("b", 1), ("c", 2), ("d", 1), ("e", 0)]
    )
    text = read(Layout.CRITERIA, {"eligibility.inclusion": items, "eligibility.exclusion": ()})
    assert text == "#\tInclusion criteria: who may join\n\n•\ta\n\t•\tb\n\t\t•\tc\n\t•\td\n•\te"


@pytest.mark.parametrize("layout", list(Layout))
def test_every_layout_has_its_maker(layout: Layout) -> None:
    assert bool(read(layout, {}, "conditions")) is (layout not in {Layout.ROWS, Layout.REVIEW}), "rows were none asked"


def test_a_criterion_that_begins_deep_is_not_lost() -> None:
    items = (Criterion(text="a", depth=3), Criterion(text="b", depth=1))
    text = read(Layout.CRITERIA, {"eligibility.inclusion": items, "eligibility.exclusion": ()})
    assert text.endswith("•\ta\n•\tb")


def test_no_criteria_are_said_to_be_none() -> None:
    changes: dict[str, FactValue] = {"eligibility.inclusion": (), "eligibility.exclusion": ()}
    assert read(Layout.CRITERIA, changes) == "The registry record lists no criteria."


def test_other_wording_comes_last_under_a_heading_of_its_own() -> None:
    text = read(Layout.CRITERIA, {"eligibility.other": (Criterion(text="*Note*"),)})
    assert text.endswith("#\tOther wording in the registry's criteria\n\n•\t*Note*")


def test_sites_stand_by_country_and_unnamed_ones_are_counted() -> None:
    sites = (
        Site(city="Hefei", country="China"),
        Site(city="Lyon", country="France"),
        Site(),
        Site(city="Anqing", country="China"),
    )
    text = read(Layout.SITES, {"locations": sites, "locations.recruiting": ()})
    assert text == (
        "The registry lists 4 sites, but does not say where one of them is.\n\n"
        "•\tChina: 2 places\n\t•\tAnqing\n\t•\tHefei\n•\tFrance: Lyon"
    )


@pytest.mark.parametrize("sites", [(), (Site(),)])
def test_without_a_named_site_the_phrase_stands_alone(sites: tuple[Site, ...]) -> None:
    assert "\n" not in read(Layout.SITES, {"locations": sites})


def test_a_list_shows_each_item_of_each_fact_and_a_phrase_where_there_is_none() -> None:
    assert read(Layout.LIST, {}, "conditions") == "•\tCancer of the nose\n•\tLymphoma"
    assert read(Layout.LIST, {"conditions": ()}, "conditions") == "None listed."


def test_a_list_takes_patterns_and_shows_no_fact_twice() -> None:
    assert read(Layout.LIST, {}, "age.*", "age.minimum") == "18 Years.\n\nNot stated."


def test_registry_texts_are_never_grammar() -> None:
    text = read(Layout.LIST, {"conditions": ("**bold** [x](https://x.org) {status}",)}, "conditions")
    assert text == "•\t**bold** [x](https://x.org) {status}"


def test_every_section_of_the_products_blueprint_is_made_from_any_record() -> None:
    empty: dict[str, FactValue] = {
        "locations": (),
        "locations.recruiting": (),
        "contacts": (),
        "conditions": (),
        "interventions": (),
        "eligibility.inclusion": (),
        "eligibility.exclusion": (),
        "status": None,
        "enrollment.count": None,
    }  # fmt: skip - one case a line
    for spec in default_blueprint().sections:
        for changes in ({}, empty):
            facts = facts_with(changes)
            made = reader_text(fact_blocks(spec, facts), fill_from(facts))
            assert bool(made) == (spec.kind is SectionKind.FACT and spec.layout is not Layout.REVIEW)


def test_an_item_that_the_record_leaves_blank_is_no_bullet() -> None:
    blank = (Intervention(type="OTHER", name=""), Intervention(type="DRUG", name="Aspirin"))
    assert read(Layout.LIST, {"interventions": blank}, "interventions") == "•\tAspirin"
