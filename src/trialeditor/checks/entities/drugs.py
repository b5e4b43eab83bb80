"""Names of drugs in a sentence: by the table, or by an ending that drug names have (an INN stem)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trialeditor.checks.entities.tables import Entities, folded

_WORD = re.compile(r"[^\W\d_]{4,40}")


def drugs_in(text: str, entities: Entities) -> Iterator[re.Match[str]]:
    """Go through the words of a text that name a drug."""
    for match in _WORD.finditer(text):
        if is_drug(folded(match[0]), entities):
            yield match


def is_drug(word: str, entities: Entities) -> bool:
    """Say whether a folded word names a drug; a plural counts as its singular."""
    if word in entities.drug_names or word.removesuffix("s") in entities.drug_names:
        return True
    if len(word) < entities.shortest or word in entities.not_drugs:
        return False
    return word.endswith(entities.drug_endings)


def names_of(word: str, entities: Entities) -> frozenset[str]:
    """Return all names of the same drug, folded."""
    return entities.same_drugs.get(word, frozenset()) | {word, word.removesuffix("s")}
