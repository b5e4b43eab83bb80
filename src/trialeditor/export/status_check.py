"""Checking what a page says of the study's status beside its sections: that it says it, and how old it is.

The words on the badge are the registry's, which nobody signs. Which status they stand for is told by the sentence under
them, in words of the page's own; so that can be held to what was signed.
"""

from __future__ import annotations

from trialeditor.export.formats import PageEntry
from trialeditor.rendering import wording
from trialeditor.rendering.reading_back import ReadPage
from trialeditor.rendering.words import Words

_MEANS = "status.means."


def status_problems(page: ReadPage, says: Words, entry: PageEntry) -> list[str]:
    """Say what is missing that every page says of itself."""
    problems = [] if any(key == "status" for key, _ in page.facts) else ["it does not say the study's status"]
    if len({says[f"{_MEANS}{code}"] for code in codes_told(page, says)}) > 1:
        problems.append("it explains more than one status")
    wanted = (wording.status_as_of(says, entry.as_of), says["site.disclaimer"])
    return [
        *problems,
        *(f"words that every page has are missing: {each[:80]!r}" for each in wanted if each not in page.others),
    ]


def codes_told(page: ReadPage, says: Words) -> frozenset[str]:
    """Return the registry's codes of the status that the page explains; two may be explained in the same words."""
    said = frozenset(page.others)
    return frozenset(
        key.removeprefix(_MEANS) for key, text in says.texts.items() if key.startswith(_MEANS) and text in said
    )


def agrees(told: frozenset[str], code: object, says: Words) -> bool:
    """Say whether a page that explains the status `told` stands for `code`; some statuses nobody explains."""
    return code in told if f"{_MEANS}{code}" in says.texts else not told
