"""The two sides of an eligibility text, told apart without the program: only where the text makes it easy.

It is the oracle's check on itself. Criteria are compared as the page shows them; if the program lost a changed word on
the way to the page, that comparison would not see it, and this one does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from oracle.raw_facts import plain

HEADING = re.compile(r"\W*(?:(?:key|main|major|general) )?(inclusion|exclusion) criteria\W*", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[-*+•]|\\?\(?(?:\d{1,2}|[a-z])\\?[.)])\s+(?=\S)")


def sides_of(text: str) -> Mapping[str, str] | None:
    """Return the words below "Inclusion Criteria" and below "Exclusion Criteria".

    None unless each stands there once and all else is items: a sentence between them may turn their meaning round
    ("Participants are ineligible if they:").
    """
    found: dict[str, list[str]] = {}
    items: list[str] | None = None
    for line in filter(str.strip, text.splitlines()):
        heading, mark = HEADING.fullmatch(line), _ITEM.match(line)
        if heading and heading[1].lower() not in found:
            items = found[heading[1].lower()] = []
        elif items is not None and mark and not _TURNS_ROUND.search(line):
            items.append(plain(line[mark.end() :]))
        else:
            return None
    return {kind: " ".join(items) for kind, items in found.items()} if len(found) > 1 else None


_TURNS_ROUND = re.compile(r"(?:inclu|exclu)|not eligible|ineligible", re.IGNORECASE)
