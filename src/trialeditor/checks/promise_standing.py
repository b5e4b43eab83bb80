"""How far a study is, where that bears on what may be said of it: its phase, its groups, its results."""

from __future__ import annotations

from trialeditor.domain.facts import Facts

_EARLY = ("EARLY_PHASE1", "PHASE1")
_SAYS_THAT_IT_WORKS = frozenset({"promise.benefit", "promise.certainty"})


def is_early(facts: Facts) -> bool:
    """Say whether a study cannot show yet that something helps: phase 1 only, or one group and no results."""
    return not _has_results(facts) and (_is_first(facts) or _groups(facts) == 1)


def standing(facts: Facts, code: str) -> str:
    """Return what the record says of how far the study is, to follow a message; empty where it does not matter."""
    if code not in _SAYS_THAT_IT_WORKS:
        return ""
    if _is_first(facts):
        return " This is a phase 1 study: it looks at safety and dose first."
    if _groups(facts) == 1:
        return " This study has one group: it compares nothing."
    return "" if facts.get("has_results") is None or _has_results(facts) else " The record has no results."


def _has_results(facts: Facts) -> bool:
    results = facts.get("has_results")
    return results is not None and bool(results.value)


def _is_first(facts: Facts) -> bool:
    phase = facts.get("phase")
    codes = phase.value if phase is not None and isinstance(phase.value, tuple) else ()
    return bool(codes) and all(code in _EARLY for code in codes)


def _groups(facts: Facts) -> int:
    arms = facts.get("arms")
    return len(arms.value) if arms is not None and isinstance(arms.value, tuple) else 0
