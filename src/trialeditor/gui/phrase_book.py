"""What bound phrases read now, and what is wrong with those that nothing fills."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from trialeditor.domain.fact_labels import fact_label
from trialeditor.domain.facts import Fact, Facts
from trialeditor.domain.phrases import words_of
from trialeditor.domain.text import BoundPhrase

_NEAR = 0.85


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """The phrases of one record."""

    facts: Facts

    def words(self, phrase: BoundPhrase) -> str | None:
        """Return what a phrase reads now; None when nothing fills it."""
        return words_of(phrase, self.facts)

    def told(self, phrase: BoundPhrase) -> str:
        """Say in a line what a phrase reads, or why it reads nothing."""
        words = self.words(phrase)
        if words is None:
            return self.why_broken(phrase)
        return f"{fact_label(phrase.key)}: “{words}”" if words else f"{fact_label(phrase.key)} reads as nothing."

    def why_broken(self, phrase: BoundPhrase) -> str:
        """Say why nothing fills a phrase, and what may have been meant."""
        fact = self.facts.get(phrase.key)
        if fact is not None:
            return f"“{fact_label(fact.key)}” has no form “{phrase.form}”.{_forms(fact)}"
        meant = f" Did you mean {{{near}}}?" if (near := _near(phrase.key, list(self.facts.by_key))) else ""
        return f"The record has no fact “{phrase.key}”.{meant}"


def _near(key: str, keys: list[str]) -> str:
    """Return the key that was probably meant: the nearest one, or the first that begins nearly alike."""
    whole = get_close_matches(key, keys, 1, _NEAR)
    if whole:
        return whole[0]
    begun = get_close_matches(key.partition(".")[0], [each.partition(".")[0] for each in keys], 1)
    return next((each for each in keys if begun and each.partition(".")[0] == begun[0]), "")


def _forms(fact: Fact) -> str:
    """Say which forms there are."""
    names = sorted(form for form in fact.forms if form)
    return f" It has {', '.join(names)}, or none: {{{fact.key}}}." if names else f" It has none: {{{fact.key}}}."
