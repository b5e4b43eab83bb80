"""All checks, and how they are run. A new check is a module beside this one and a line in `CHECKS`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from trialeditor.checks import (
    coverage,
    criteria,
    markup,
    notes,
    plain_words,
    promises,
    readability,
    required,
    spelling,
    standing,
    terms,
)
from trialeditor.checks.check import Code, PageCheck, SectionCheck
from trialeditor.checks.entities import findings as entities
from trialeditor.checks.numbers import findings as numbers
from trialeditor.checks.numbers import superscripts
from trialeditor.checks.subject import Passage, Subject
from trialeditor.domain.findings import Finding

CHECKS: tuple[SectionCheck | PageCheck, ...] = (
    numbers.CHECK,
    superscripts.CHECK,
    entities.CHECK,
    standing.CHECK,
    coverage.CHECK,
    criteria.CHECK,
    promises.CHECK,
    readability.CHECK,
    readability.PAGE_CHECK,
    plain_words.CHECK,
    terms.CHECK,
    spelling.CHECK,
    spelling.PAIRS_CHECK,
    markup.CHECK,
    markup.REGISTRY_CHECK,
    required.CHECK,
    notes.CHECK,
)
"""Every check, in the order in which the manual tells of them."""
MOST_ALIKE = 200
"""So many findings of one code are told of one section. When some of them are mended, more may follow."""


def codes() -> Mapping[str, Code]:
    """Return every code that a check can give, by key."""
    return {code.key: code for check in CHECKS for code in check.codes}


def check_page(subject: Subject) -> tuple[Finding, ...]:
    """Return all findings of a page: in page order, then by place."""
    found = [finding for passage in subject.typed for finding in check_section(subject, passage)]
    found.extend(check_whole(subject))
    return in_order(subject, found)


def check_section(subject: Subject, passage: Passage) -> tuple[Finding, ...]:
    """Return what the checks of single sections find in one: it depends on no other section's words."""
    checks = (check for check in CHECKS if isinstance(check, SectionCheck))
    return tuple(each for check in checks for each in _told(check.find(subject, passage)))


def check_whole(subject: Subject) -> tuple[Finding, ...]:
    """Return what only the whole page shows, and what stands in the notes beside the registry's wording."""
    checks = (check for check in CHECKS if isinstance(check, PageCheck))
    found = (each for check in checks for each in _told(check.find(subject)))
    return (*found, *_in_notes(subject))


def _in_notes(subject: Subject) -> Iterator[Finding]:
    for passage, noted in notes.passages_of_notes(subject):
        for each in check_section(subject, passage):
            if not notes.only_repeats(each, noted):
                yield notes.at_its_words(each, noted)


def _told(found: Iterable[Finding]) -> Iterator[Finding]:
    """Go through findings, but not through more of one code in one section than anybody would read."""
    counts: Counter[tuple[str, str]] = Counter()
    for each in found:
        counts[each.code, each.section] += 1
        if counts[each.code, each.section] <= MOST_ALIKE:
            yield each


def in_order(subject: Subject, found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in page order, then by place, heavy ones first; the same thing said twice is said once."""
    order = {passage.key: number for number, passage in enumerate(subject.passages)}
    unique = dict.fromkeys(found)
    return tuple(
        sorted(
            unique, key=lambda each: (order.get(each.section, -1), each.start, -each.weight.rank, each.code, each.end)
        )
    )
