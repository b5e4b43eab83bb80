"""Pages for tests of checks: words over one of the invented records of `tests/data/checks`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from trialeditor.checks.check import PageCheck, SectionCheck
from trialeditor.checks.entities.tables import parse_entities
from trialeditor.checks.language import Language
from trialeditor.checks.subject import Subject, passage_of
from trialeditor.domain.blueprint import Blueprint, parse_blueprint
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.facts import Facts
from trialeditor.domain.findings import Finding
from trialeditor.domain.ids import parse_nct_id
from trialeditor.domain.reading import read_page
from trialeditor.registry.facts import facts_of
from trialeditor.resources import resource_path

RECORDS = Path(__file__).parent.parent / "data" / "checks" / "records"


@cache
def invented_facts(record: str) -> Facts:
    """Return the facts of an invented record, by its file's stem."""
    return facts_of(json.loads((RECORDS / f"{record}.json").read_text(encoding="utf-8")))


@cache
def names() -> Language:
    """Return language tables that hold the names of drugs and places, and nothing else."""
    return Language(entities=parse_entities(resource_path("language", "entities.toml").read_text(encoding="utf-8")))


@cache
def _blueprint() -> Blueprint:
    return parse_blueprint(resource_path("blueprints", "find-a-trial.toml").read_text(encoding="utf-8"))


def subject_of(facts: Facts, texts: Mapping[str, str], overrides: Mapping[str, str] | None = None) -> Subject:
    """Return a page for the checks: texts of written sections and of overrides, by section key."""
    typed = {key: Override(text=text, reason="as a test") for key, text in (overrides or {}).items()}
    content = PageContent(texts=texts, overrides=typed)
    readings = read_page(_blueprint(), content, facts)
    return Subject(
        nct_id=parse_nct_id("NCT90000001"),
        facts=facts,
        passages=tuple(passage_of(reading, facts) for reading in readings),
        language=names(),
        reviewed=False,
    )


def findings_of(subject: Subject, *checks: SectionCheck | PageCheck) -> list[Finding]:
    """Return what the given checks find, section by section."""
    found: list[Finding] = []
    for check in checks:
        if isinstance(check, PageCheck):
            found.extend(check.find(subject))
        else:
            found.extend(finding for passage in subject.typed for finding in check.find(subject, passage))
    return found
