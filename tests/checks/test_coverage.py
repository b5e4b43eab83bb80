"""Facts that a page leaves out, and sites that nobody names."""

from __future__ import annotations

import json
from collections.abc import Mapping

from support.check_subjects import RECORDS, findings_of, invented_facts, subject_of
from trialeditor.checks import coverage
from trialeditor.domain.findings import Finding, Weight
from trialeditor.registry.facts import facts_of

BILE = "bile-duct-single-arm"
WHOLE = """
- Phase: 2
- Enrollment: 77
- Ages: 18 or older
- Sex: any sex
- Drugs: tolevarumab, capecitabine
- Locations: 8 sites
"""


def found(texts: Mapping[str, str], overrides: Mapping[str, str], record: str = BILE) -> list[Finding]:
    """Return what a page leaves out."""
    return findings_of(subject_of(invented_facts(record), texts, overrides), coverage.CHECK)


def test_a_page_without_overrides_leaves_nothing_out() -> None:
    assert found({"studies": "Everyone gets tolevarumab."}, {}) == []


def test_an_override_that_says_all_is_fine() -> None:
    assert found({}, {"quick_facts": WHOLE}) == []


def test_a_treatment_that_the_list_lacks_is_a_blocker_with_the_line() -> None:
    (finding,) = found({}, {"quick_facts": WHOLE.replace("tolevarumab, ", "")})
    assert (finding.code, finding.weight) == ("coverage.unused", Weight.BLOCKER)
    assert finding.quote == "Drugs: capecitabine"
    assert "Tolevarumab" in finding.message


def test_each_fact_that_an_override_drops_is_a_warning() -> None:
    each = found({}, {"quick_facts": "- Drugs: tolevarumab, capecitabine"})
    facts = {finding.fact for finding in each}
    assert facts == {"age.minimum", "sex", "enrollment.count", "phase", "locations.count"}
    assert {finding.weight for finding in each} == {Weight.WARNING}


def test_a_bound_phrase_elsewhere_tells_a_fact() -> None:
    each = found(
        {"good_fit": "You are {age.minimum|range} old."}, {"quick_facts": "- Drugs: tolevarumab, capecitabine"}
    )
    assert "age.minimum" not in {finding.fact for finding in each}


def test_words_that_never_name_what_is_tested_are_a_warning() -> None:
    (finding,) = found({"studies": "Everyone gets two medicines."}, {})
    assert (finding.code, finding.section, finding.weight) == ("coverage.unused", "studies", Weight.WARNING)


def test_sites_that_an_override_does_not_name_are_a_warning() -> None:
    (finding,) = found({}, {"locations": "Cleveland, Ohio and 7 other places"})
    assert (finding.code, finding.quote) == ("coverage.sites", "Cleveland, Ohio and 7 other places")
    assert finding.message.startswith("This names 1 of 8 sites; the record names all of them.")


def test_made_words_that_say_how_many_sites_have_no_name_need_no_finding() -> None:
    record = json.loads((RECORDS / f"{BILE}.json").read_text(encoding="utf-8"))
    for site in record["protocolSection"]["contactsLocationsModule"]["locations"][1:]:
        site.clear()
    facts = facts_of(record)
    assert findings_of(subject_of(facts, {}, {}), coverage.CHECK) == []
    (finding,) = findings_of(subject_of(facts, {}, {"locations": "Cleveland, Ohio and 7 others"}), coverage.CHECK)
    assert finding.message.startswith("This names 1 of 8 sites, and the record names no more.")


def test_a_record_without_sites_or_treatments_is_fine() -> None:
    assert found({"studies": "The study was withdrawn. Zantruxostat was to be tested."}, {}, "gout-withdrawn") == []
