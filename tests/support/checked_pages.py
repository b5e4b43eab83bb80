"""Subjects for tests of checks: a text, or the pages of the labelled sets and of the sample, beside their records."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from trialeditor.checks.language import Language
from trialeditor.checks.prose import prose_of
from trialeditor.checks.sentences import sentences_of
from trialeditor.checks.subject import Passage, Subject
from trialeditor.domain.blueprint import SectionKind
from trialeditor.domain.facts import Fact, Facts
from trialeditor.domain.ids import NctId
from trialeditor.domain.judgments import Explanation
from trialeditor.registry.facts import facts_of
from trialeditor.services.language import read_language

ROOT = Path(__file__).parents[2]
LABELS = ROOT / "tests" / "data" / "checks"
SAMPLE = ROOT / "resources" / "samples" / "find-a-trial"


@cache
def language() -> Language:
    """Return the tables that come with the program."""
    return read_language()


def subject(
    sections: Mapping[str, str], facts: Facts | None = None, explained: tuple[Explanation, ...] = ()
) -> Subject:
    """Return a page of typed sections."""
    known = facts if facts is not None else Facts(by_key={})
    return Subject(
        nct_id=NctId("NCT99990001"),
        facts=known,
        passages=tuple(passage(key, text, known) for key, text in sections.items()),
        language=language(),
        reviewed=False,
        explained=explained,
    )


def passage(key: str, text: str, facts: Facts) -> Passage:
    """Return one typed section."""
    prose = prose_of(text, facts)
    return Passage(
        key=key,
        heading=key,
        kind=SectionKind.WRITTEN,
        overridden=False,
        prose=prose,
        sentences=sentences_of(prose),
    )


def facts(**values: object) -> Facts:
    """Return facts by key, with two underscores for each dot."""
    keys = {name.replace("__", "."): value for name, value in values.items()}
    return Facts(by_key={key: Fact(key=key, value=value, phrase="", path="") for key, value in keys.items()})  # type: ignore[arg-type]  # values as tests need them


def labelled_pages(half: str) -> Iterator[tuple[str, Subject]]:
    """Go through the pages of a half of the labelled sets: name and page."""
    for path in sorted((LABELS / half / "pages").glob("*.toml")):
        page = tomllib.loads(path.read_text(encoding="utf-8"))
        record = json.loads((LABELS / "records" / f"{page['record']}.json").read_text(encoding="utf-8"))
        yield path.stem, subject(page["sections"], facts_of(record))


def sample_pages() -> Iterator[tuple[str, Subject]]:
    """Go through the pages of the sample: name and written sections."""
    for path in sorted((SAMPLE / "pages").glob("*.toml")):
        page = tomllib.loads(path.read_text(encoding="utf-8"))
        record = json.loads((SAMPLE / "records" / f"{path.stem[:11]}.json").read_text(encoding="utf-8"))
        yield path.stem, subject(page["texts"], facts_of(record))
