"""The manual's tables of facts are what the code does. `pytest --accept` writes them anew; the words around stay."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

import pytest

from registry.registry_studies import Record, load, study
from support.golden import Golden
from trialeditor.domain.fact_labels import FACT_LABELS
from trialeditor.domain.facts import FACT_KEYS, Facts
from trialeditor.registry import wording
from trialeditor.registry.facts import facts_of
from trialeditor.resources import resource_path

PAGE = resource_path("help", "registry-facts.md")
TABLE = re.compile(r"^\|.*(?:\n\|.*)*", re.MULTILINE)
SHOWN = 60
SECTION = "protocolSection."

Locations = list[dict[str, str]]
OSLO = {"city": "Oslo", "country": "Norway"}


def design(**enrollment: object) -> Facts:
    return facts_of(study(design={"studyType": "INTERVENTIONAL", "enrollmentInfo": json.loads(json.dumps(enrollment))}))


def ages(lowest: str, highest: str) -> Facts:
    return facts_of(study(eligibility={"minimumAge": lowest, "maximumAge": highest}))


def places(*cities: dict[str, str], status: str = "RECRUITING") -> Facts:
    return facts_of(study(status={"overallStatus": status}, contactsLocations={"locations": [*cities]}))


def stopped(why: str) -> Facts:
    return facts_of(study(status={"overallStatus": "TERMINATED", "whyStopped": why}))


SPECIAL: tuple[tuple[str, str, str, Facts], ...] = (
    ("status.why_stopped", "", "the study stopped, and says why", stopped("Slow recruitment")),
    ("status.why_stopped", "", "the study stopped, and does not say why", stopped("")),
    ("phase", "", "two phases at once", facts_of(study(design={"phases": ["PHASE2", "PHASE1"]}))),
    ("phase", "", "an observational study", facts_of(study(design={"studyType": "OBSERVATIONAL"}))),
    ("enrollment.count", "", "counted at the end", design(count=77, type="ACTUAL")),
    ("enrollment.count", "", "the record does not say whether planned or counted", design(count=77)),
    ("enrollment.count", "", "one person", design(count=1, type="ESTIMATED")),
    ("enrollment.count", "", "0 people, counted", design(count=0, type="ACTUAL")),
    ("enrollment.count", "about", "below 20 it is exact", design(count=19, type="ACTUAL")),
    ("enrollment.count", "about", "up to 200, in tens", design(count=77)),
    ("enrollment.count", "about", "up to 1,000, in fifties", design(count=333)),
    ("enrollment.count", "about", "above, two digits", design(count=12_345)),
    ("age.minimum", "", "from 0 years, days or hours", ages("0 Days", "")),
    ("age.minimum", "range", "both limits in one unit", ages("18 Years", "65 Years")),
    ("age.minimum", "range", "limits in two units", ages("6 Months", "17 Years")),
    ("age.minimum", "range", "from birth", ages("0 Days", "17 Years")),
    ("age.minimum", "range", "only an upper limit", ages("", "17 Years")),
    ("age.minimum", "range", "no limit", ages("", "")),
    ("healthy_volunteers", "", "they can join", facts_of(study(eligibility={"healthyVolunteers": True}))),
    ("locations", "", "one place", places(OSLO)),
    ("locations", "", "two places", places(OSLO, {"city": "Lyon", "country": "France"})),
    ("locations", "", "three and more", places(OSLO, {"city": "Lyon", "country": "France"}, {"city": "Bergen"})),
    ("locations", "sites", "two sites in one city", places(OSLO, OSLO)),
    ("locations", "", "places without a name", places({}, {})),
    (
        "locations.recruiting.any",
        "",
        "a site says that it is open, the study does not",
        places({**OSLO, "status": "RECRUITING"}, status="UNKNOWN"),
    ),
    (
        "contacts",
        "",
        "only sites have contacts",
        facts_of(
            study(
                contactsLocations=json.loads(
                    '{"locations": [{"city": "Oslo", "contacts": [{"name": "Bo Berg", "phone": "555-0111"}]}]}'
                )
            )
        ),
    ),
    ("dates.start", "", "month and year", facts_of(study(status={"startDateStruct": {"date": "2024-02"}}))),
    (
        "dates.last_update",
        "",
        "posted about then",
        facts_of(study(status={"lastUpdatePostDateStruct": {"date": "2011-06-10", "type": "ESTIMATED"}})),
    ),
    ("has_results", "", "results are there", facts_of({**study(), "hasResults": True})),
)  # fmt: skip - one case a line

CODED: Mapping[str, Mapping[str, str]] = {
    "phase": wording.PHASE,
    "study_type": wording.STUDY_TYPE,
    "enrollment.type": wording.ENROLLMENT_TYPE,
    "sex": wording.SEX,
    "sponsor.class": wording.SPONSOR_CLASS,
    "interventions": wording.INTERVENTION_TYPE,
}


@pytest.fixture(scope="module")
def full() -> Facts:
    """Facts of a record that says everything."""
    return facts_of(load("complete.json"))


@pytest.fixture(scope="module")
def silent() -> Facts:
    """Facts of a record that says nothing."""
    bare: Record = {"protocolSection": {}}
    return facts_of(bare)


def test_the_tables_say_what_the_code_does(full: Facts, silent: Facts, request: pytest.FixtureRequest) -> None:
    made = [facts_table(full, silent), special_table(), codes_table(), status_table()]
    tables = iter([*made, forms_table(full, silent), paths_table(full)])
    text = PAGE.read_text(encoding="utf-8")
    golden = Golden(PAGE.parent, accept=bool(request.config.getoption("--accept")))

    golden.check(PAGE.name, TABLE.sub(lambda _old: next(tables), text).encode("utf-8"))
    assert next(tables, None) is None


def test_every_fact_is_named_with_its_path(full: Facts) -> None:
    """The keys and paths once more, read from the page itself."""
    text = PAGE.read_text(encoding="utf-8")
    told = re.findall(r"^\| `([a-z_.]+)` \| `([A-Za-z.]+)` \|$", text, re.MULTILINE)

    assert tuple(key for key, _ in told) == FACT_KEYS
    assert {key: path for key, path in told} == {fact.key: fact.path.removeprefix(SECTION) for fact in full}  # noqa: C416 - says what it is


def test_forms_do_not_depend_on_the_record(full: Facts, silent: Facts) -> None:
    """Else a phrase that reads well today would stand unfilled after the next import."""
    assert [(fact.key, list(fact.forms)) for fact in full] == [(fact.key, list(fact.forms)) for fact in silent]


def facts_table(full: Facts, silent: Facts) -> str:
    rows = ([f"`{fact.key}`", FACT_LABELS[fact.key], cut(fact.phrase), silent[fact.key].phrase] for fact in full)
    return table(["fact", "what it is", "reads, for example", "if the record does not say"], rows)


def special_table() -> str:
    rows = ([named(key, form), case, words(known, key, form)] for key, form, case, known in SPECIAL)
    return table(["fact", "when", "reads"], rows)


def codes_table() -> str:
    return table(["fact", "can read"], ([f"`{key}`", " · ".join(words.values())] for key, words in CODED.items()))


def status_table() -> str:
    codes = ([wording.STATUS[code], wording.STATUS_SHORT[code], wording.STATUS_INLINE[code]] for code in wording.STATUS)
    return table(["`status`", "`status`, form `short`", '`status`, form `inline`: "The study is …"'], codes)


def forms_table(full: Facts, silent: Facts) -> str:
    rows = (
        [f"`{fact.key}`", f"`{form}`", said, silent[fact.key].forms[form]]
        for fact in full
        for form, said in fact.forms.items()
    )
    return table(["fact", "form", "reads, for example", "if the record does not say"], rows)


def paths_table(full: Facts) -> str:
    return table(["fact", "path"], ([f"`{fact.key}`", f"`{fact.path.removeprefix(SECTION)}`"] for fact in full))


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a Markdown table."""
    heads = list(heads)
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def words(known: Facts, key: str, form: str) -> str:
    return known[key].forms[form] if form else known[key].phrase


def named(key: str, form: str) -> str:
    return f"`{key}`, form `{form}`" if form else f"`{key}`"


def cut(text: str) -> str:
    """Return a text, or the beginning of one that is too long for a table."""
    return text if len(text) <= 2 * SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
