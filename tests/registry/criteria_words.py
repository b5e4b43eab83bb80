"""What the words of an eligibility text are, read in another way than the parser reads them."""

from __future__ import annotations

import re
from collections import Counter

from trialeditor.domain.criteria import Criteria
from trialeditor.registry.criteria_blocks import decoded

WORD = re.compile(r"[①-⑳]|(?:(?![①-⑳])[^\W_])+")
_ALONE = re.compile(r"(?:\W*(?:(?<![^\W①-⑳])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})(?![^\W①-⑳])|[①-⑳]))*\W*")


def words_of_text(text: str) -> list[str]:
    """Return the words of a text, markers included, in order."""
    return WORD.findall(decoded(text))


def words_of_outline(criteria: Criteria) -> list[str]:
    """Return the words of all lines, with their markers, in order."""
    return [word for line in criteria.outline for word in WORD.findall(f"{line.marker} {line.text}")]


def lone_markers(text: str) -> Counter[str]:
    """Return the words of the lines that hold a marker and nothing else."""
    lines = [line for line in decoded(text).split("\n") if _ALONE.fullmatch(line.strip())]
    return Counter(WORD.findall("\n".join(lines)))


def is_part_of(few: list[str], many: list[str]) -> bool:
    """Say whether the words `few` stand in `many` in this order, others between them."""
    rest = iter(many)
    return all(word in rest for word in few)
