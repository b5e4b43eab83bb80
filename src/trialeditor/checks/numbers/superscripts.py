"""Powers that lost their superscript on the way: 109/L for 10⁹/L, in our words and in the registry's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trialeditor.checks import notes
from trialeditor.checks.check import PageCheck
from trialeditor.checks.numbers.findings import CODES
from trialeditor.checks.subject import Passage, Subject
from trialeditor.domain.findings import Finding, Weight

_LOST = re.compile(r"(?<![\d.,])10(?P<power>9|12|6|3)(?= ?(?:/|per) ?(?:[µμu]?[Ll](?:iter|itre)?|mm)\b)")
_TIMES = ("x", "×", "*", "·", "times")
_SURE = frozenset({"9", "12"})
"""Nobody counts a hundred and nine cells in a liter; 103 and 106 may be what they seem, without a sign before them."""
_RAISED = {"9": "⁹", "12": "¹²", "6": "⁶", "3": "³"}
_BEFORE = 8


def find(subject: Subject) -> Iterator[Finding]:
    """Find lost superscripts on a page. Registry wording stays as it is: there it is a warning."""
    for passage in subject.passages:
        for match in _LOST.finditer(passage.text):
            before = passage.text[max(0, match.start() - _BEFORE) : match.start()].rstrip()
            if notes.is_answered(passage, *match.span()):
                continue
            if match["power"] in _SURE or before.endswith(_TIMES):
                yield _finding(passage, match)


def _finding(passage: Passage, match: re.Match[str]) -> Finding:
    meant = f"10{_RAISED[match['power']]}"
    ours = f"This should read {meant}: a one with {match['power']} zeros. The superscript was lost on the way."
    theirs = (
        f"The registry's wording lost a superscript: {meant} is meant. It is shown as registered: write an"
        f" editor's note beside it, and where your own words tell of this value, write {meant}."
    )
    return passage.finding(
        "number.superscript",
        match.start(),
        match.end(),
        ours if passage.is_typed else theirs,
        weight=Weight.BLOCKER if passage.is_typed else Weight.WARNING,
        suggestion=meant if passage.is_typed else None,
    )


CHECK = PageCheck(codes=(CODES[3],), find=find)
