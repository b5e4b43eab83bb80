"""Polarity: whether a sentence lets in whom the criterion lets in.

A criterion and a sentence each say yes or no to something. Four things turn a yes into a no: the list that it stands
in, a frame such as "you cannot join if", each negation of what both speak of, and a limit that leaves what the other
leaves out. An even number of turns apart, they agree. What stands in brackets, or after "except", turns nothing.
"""

from __future__ import annotations

from enum import StrEnum

from trialeditor.checks.limits_compared import are_turned, is_turned_by_words, since
from trialeditor.checks.polarity_reading import Reading, read
from trialeditor.checks.polarity_words import ORGANS


class Relation(StrEnum):
    """How a sentence stands to a criterion."""

    AGREES = "agrees"
    OPPOSED = "opposed"
    UNRELATED = "unrelated"


def relation(criterion: str, sentence: str, *, included: bool, fits: bool, lead: str = "") -> Relation:
    """Return how a sentence stands to a criterion.

    `included` says that the criterion stands in the inclusion list, `fits` that the sentence stands under "good fit";
    `lead` is the line above a list that the sentence is an item of ("You cannot join if you:").
    """
    return related(read(criterion), read(below(lead, sentence)), included=included, fits=fits)


def below(lead: str, sentence: str) -> str:
    """Return an item of a list with the line above it, as one sentence."""
    return f"{lead.rstrip(': ')} {sentence}" if lead else sentence


def related(about: Reading, said: Reading, *, included: bool, fits: bool) -> Relation:
    """Return how a sentence stands to a criterion, both read: see `relation`."""
    if not about.stems & said.stems and not (about.has_age and said.has_age):
        return Relation.UNRELATED
    by_limit = are_turned(
        *(since(each.spans) if _is_denied(each, about, said) else each.spans for each in (about, said))
    )
    turns = (
        (included if about.frame is None else about.frame) != (fits if said.frame is None else said.frame),
        _are_denied_apart(about, said),
        bool(by_limit) or (not said.spans and is_turned_by_words(about.spans, said.text)),
        _work_apart(about, said),
    )
    return Relation.AGREES if sum(turns) % 2 == 0 else Relation.OPPOSED


def _work_apart(about: Reading, said: Reading) -> bool:
    """Say whether one of two texts speaks of an organ that does its work, and the other of one that does not."""
    return bool(about.stems & said.stems & ORGANS) and {about.works, said.works} == {True, False}


def _is_denied(text: Reading, about: Reading, said: Reading) -> bool:
    """Say whether a text denies what both speak of."""
    shared = about.main & said.main
    return any(text.turns(stem, shared) % 2 == 1 for stem in shared)


def _are_denied_apart(about: Reading, said: Reading) -> bool:
    """Say whether one of two texts denies what the other says: by the topic that is denied most."""
    shared = about.main & said.main
    if not shared:
        return (len(about.denied) + len(said.denied)) % 2 == 1
    counts = [about.turns(stem, shared) + said.turns(stem, shared) for stem in shared]
    apart = [count % 2 == 1 for count in counts if count == max(counts)]
    return any(apart)
