"""Pages before their checks, made without a database: a record's facts, words by section, the language tables."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from support.repository import ROOT
from trialeditor.checks.language import Language
from trialeditor.checks.subject import Passage, Subject, passage_of, record_words
from trialeditor.domain.blueprint import Blueprint, parse_blueprint
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import NctId
from trialeditor.domain.reading import read_page, read_section
from trialeditor.registry.facts import facts_of
from trialeditor.resources import resource_path
from trialeditor.services.language import read_language

LABELS = ROOT / "tests" / "data" / "checks"
"""Labelled texts; the README there says what their labels mean."""
RECORDS = LABELS / "records"


@functools.cache
def the_blueprint() -> Blueprint:
    """Return the blueprint that comes with the program."""
    return parse_blueprint(resource_path("blueprints", "find-a-trial.toml").read_text(encoding="utf-8"))


@functools.cache
def the_language() -> Language:
    """Return the language tables that come with the program."""
    return read_language()


@functools.cache
def invented_facts(stem: str) -> Facts:
    """Return the facts of an invented record of `tests/data/checks/records`."""
    return facts_from(RECORDS / f"{stem}.json")


def facts_from(path: Path) -> Facts:
    """Return the facts of a record's file."""
    return facts_of(json.loads(path.read_text(encoding="utf-8")))


def subject_of(
    facts: Facts,
    texts: Mapping[str, str],
    *,
    overrides: Mapping[str, str] | None = None,
    language: Language | None = None,
    reviewed: bool = True,
) -> Subject:
    """Return a page for the checks; sections without words are there and empty, as on any page."""
    content = PageContent()
    for key, text in texts.items():
        content = content.with_text(key, text)
    for key, text in (overrides or {}).items():
        content = content.with_override(key, Override(text=text, reason="a test"))
    nct_id = facts.get("nct_id")
    return Subject(
        nct_id=NctId(nct_id.phrase if nct_id else "NCT00000000"),
        facts=facts,
        passages=tuple(passage_of(each, facts) for each in read_page(the_blueprint(), content, facts)),
        language=the_language() if language is None else language,
        reviewed=reviewed,
        record_words=record_words(facts),
    )


def section_subject(text: str, section: str = "studies", facts: Facts | None = None) -> Subject:
    """Return a page of which one section has words, on a record that says nothing unless `facts` are given."""
    return subject_of(bare_facts() if facts is None else facts, {section: text})


def passage_with(facts: Facts, section: str, text: str) -> Passage:
    """Return one written section for the checks."""
    spec = the_blueprint().section(section)
    if spec is None:
        raise LookupError(section)
    return passage_of(read_section(spec, PageContent().with_text(section, text), facts), facts)


def bare_facts(*, phases: Sequence[str] = (), arms: int = 0, results: bool = False) -> Facts:
    """Return the facts of a record that says next to nothing."""
    design = {"phases": list(phases)} if phases else {}
    groups = [{"label": f"Group {number + 1}"} for number in range(arms)]
    return facts_of(
        {
            "protocolSection": {
                "identificationModule": {"nctId": "NCT90009999"},
                "designModule": design,
                "armsInterventionsModule": {"armGroups": groups},
            },
            "hasResults": results,
        }
    )
