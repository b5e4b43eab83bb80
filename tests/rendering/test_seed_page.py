"""The page of NCT05350891: as it was published, word for word; and with the record's facts in our phrases."""

from __future__ import annotations

import json
import tomllib
from datetime import date

from support import pages
from support.golden import Golden
from trialeditor.domain.blueprint import parse_blueprint
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.ids import NctId
from trialeditor.domain.reading import read_page
from trialeditor.registry.facts import facts_of
from trialeditor.rendering.page import PageView, page_view
from trialeditor.rendering.reading_back import read_back

SAMPLE = pages.RESOURCES / "samples" / "find-a-trial"
WRITTEN = {
    "title": "Surgery and Immunotherapy for Recurrent Nasopharyngeal Cancer",
    "not_a_fit": "Patients with evidence of distant metastasis or leptomeningeal disease will not benefit from this "
    "study.",
    "good_fit": "Ideal candidates are adults aged 18 and older with confirmed recurrent nasopharyngeal carcinoma that "
    "can be surgically removed.",
}


def seed_view(*, with_overrides: bool) -> PageView:
    data = tomllib.loads((SAMPLE / "pages" / "NCT05350891-1.toml").read_text("utf-8"))
    content = PageContent()
    for key, text in data["texts"].items():
        content = content.with_text(key, text)
    if with_overrides:
        for key, override in data["overrides"].items():
            content = content.with_override(key, Override(text=override["text"], reason=override["reason"]))
    facts = facts_of(json.loads((SAMPLE / "records" / "NCT05350891.json").read_text("utf-8")))
    blueprint = parse_blueprint((pages.RESOURCES / "blueprints" / "find-a-trial.toml").read_text("utf-8"))
    return page_view(
        nct_id=NctId("NCT05350891"),
        facts=facts,
        sections=read_page(blueprint, content, facts),
        dates=None,
        as_of=date(2026, 5, 12),
        is_draft=True,
        is_sample=True,
    )


def test_golden_seed_page_as_published(golden: Golden) -> None:
    golden.check("NCT05350891-as-published.html", pages.renderer().page(seed_view(with_overrides=True)))


def test_golden_seed_page_with_our_phrases(golden: Golden) -> None:
    golden.check("NCT05350891.html", pages.renderer().page(seed_view(with_overrides=False)))


def test_its_words_stand_there_verbatim() -> None:
    words = read_back(pages.renderer().page(seed_view(with_overrides=True)).decode("utf-8"))
    assert {key: words[key] for key in WRITTEN} == WRITTEN
    assert "Drugs / interventions: chemotherapy, immunotherapy, prednisone" in words["quick_facts"]
    assert words["contacts"] == ""


def test_registry_codes_do_not_stand_there() -> None:
    html = pages.renderer().page(seed_view(with_overrides=False)).decode("utf-8")
    assert "Phase 2" in html
    assert "77 people (planned)" in html
    assert "PHASE2" not in html
    assert "ESTIMATED" not in html
