"""The mutation run: true sentences about real records, and the same with one thing altered.

What is caught, and what is said of true sentences. Labels are not needed: the record says what is true.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import replace

from measures.scores import Board
from measures.statements import CODE, Statement, statements
from support.shared_data import STUDIES
from support.subjects import passage_with, subject_of
from trialeditor.checks.check import SectionCheck
from trialeditor.checks.run import CHECKS
from trialeditor.checks.subject import Subject
from trialeditor.domain.errors import BadInput
from trialeditor.domain.facts import Facts
from trialeditor.domain.findings import Weight
from trialeditor.registry.facts import facts_of

RECORDS = 300
_SEED = 20_260
_FIFTY = 50
_CHECKS = [
    check
    for check in CHECKS
    if isinstance(check, SectionCheck) and check.codes[0].key.startswith(("number.", "entity.", "fact."))
]


def mutations() -> Board:
    """Alter one thing at a time in sentences about real records."""
    board, chance = Board("mutations"), random.Random(_SEED)  # noqa: S311 - the same each time
    if not STUDIES.exists():
        board.notes.append("left out: the shared registry records are not here")
        return board
    true = flagged = 0
    for facts in records():
        bare = subject_of(facts, {})
        for statement in statements(facts, chance):
            true += 1
            flagged += _true(board, bare, statement)
            _false(board, bare, statement)
    board.notes.append(
        f"{true} true sentences about {RECORDS} records: {flagged} stopped, {_FIFTY * flagged / max(1, true):.2f} in 50"
    )
    altered = [row for what, row in board.rows.items() if CODE not in what and not what.startswith("true")]
    right, all_ = sum(row.right for row in altered), sum(row.right + row.missed for row in altered)
    board.notes.append(
        f"altered numbers, units, limits and places: {right} of {all_} caught, {100 * right / all_:.1f} %"
    )
    return board


def records() -> Iterator[Facts]:
    """Go through the facts of real records, spread over the whole set; those that cannot be read are left out."""
    with gzip.open(STUDIES, "rt", encoding="utf-8") as lines:
        chosen = random.Random(_SEED).sample(list(lines), RECORDS)  # noqa: S311 - the same each time
    for line in chosen:
        try:
            yield facts_of(json.loads(line))
        except BadInput:
            continue


def _true(board: Board, bare: Subject, statement: Statement) -> bool:
    """Count what is said of a true sentence."""
    found = _stopped(bare, statement.section, statement.text)
    if found:
        board.row(f"true: {statement.topic}").alarm(bare.nct_id, found)
    return bool(found)


def _false(board: Board, bare: Subject, statement: Statement) -> None:
    for altered in statement.altered:
        row = board.row(f"{altered.what}: {statement.topic}")
        if altered.text == statement.text:
            continue
        if _stopped(bare, statement.section, altered.text, least=Weight.WARNING):
            row.right += 1
        else:
            row.miss(bare.nct_id, f"“{altered.text}” for “{statement.text}”")


def _stopped(bare: Subject, section: str, text: str, *, least: Weight = Weight.BLOCKER) -> str:
    """Return what is said of a sentence that stands alone in a section and weighs so much or more, or nothing.

    A true sentence should not be stopped. A false one is caught by a warning too: where the record says two things, as
    its age limit and its criteria may, that is all that can be said.
    """
    passage = passage_with(bare.facts, section, text)
    subject = replace(bare, passages=(passage,))
    found = [finding for check in _CHECKS for finding in check.find(subject, passage)]
    return next((f"{each.code} “{each.quote}” in “{text}”" for each in found if each.weight.rank >= least.rank), "")
