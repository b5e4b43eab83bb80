"""Bound phrases: from a fact to the words that stand for it in a sentence."""

from __future__ import annotations

from trialeditor.domain.facts import Fact, Facts
from trialeditor.domain.text import Block, BoundPhrase, Fill, bound_phrases


def fill_from(facts: Facts) -> Fill:
    """Return the function that fills bound phrases from `facts`.

    A phrase whose fact or form does not exist reads as it was typed; `unknown_phrases` finds it.
    """

    def fill(phrase: BoundPhrase) -> str:
        words = words_of(phrase, facts)
        return phrase.source if words is None else words

    return fill


def words_of(phrase: BoundPhrase, facts: Facts) -> str | None:
    """Return the words of `phrase`, or None when its fact or its form does not exist.

    A form written with a capital (`{enrollment.count|About}`) begins a sentence: "About 80 people".
    """
    fact = facts.get(phrase.key)
    if fact is None:
        return None
    words = form_of(fact, phrase.form[:1].lower() + phrase.form[1:])
    if words is None or not phrase.form[:1].isupper():
        return words
    return words[:1].upper() + words[1:]


def form_of(fact: Fact, form: str) -> str | None:
    """Return one form of a fact; the empty form is its phrase."""
    return fact.forms.get(form) if form else fact.phrase


def unknown_phrases(blocks: tuple[Block, ...], facts: Facts) -> tuple[BoundPhrase, ...]:
    """Return the bound phrases that name no fact, or no form of it."""
    return tuple(phrase for phrase in bound_phrases(blocks) if words_of(phrase, facts) is None)
