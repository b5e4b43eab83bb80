"""What moved in a fact between two snapshots, in words: of a list only what went and what came."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import Fact


def moved_words(then: Fact | None, now: Fact | None) -> tuple[str, str] | None:
    """Return the words before and after that tell two values of a fact apart; None when no words do.

    The items of a list say most, then the phrase; where both read the same, what stands behind them (an arm's
    description, how deep a criterion is nested).
    """
    if then is None or now is None:
        return (then.phrase if then else "", now.phrase if now else "") if then or now else None
    went, came = _apart(_named(then), _named(now))
    if went or came:
        return went, came
    if then.phrase != now.phrase:
        return then.phrase, now.phrase
    before, after = _details(then), _details(now)
    went, came = _apart(before, after)
    if went or came:
        return went, came
    return None if before == after else ("\n".join(before), "\n".join(after))


def _named(fact: Fact) -> tuple[str, ...]:
    return tuple(item for item in fact.items if item)


def _apart(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, str]:
    went = [item for item in before if item not in after]
    came = [item for item in after if item not in before]
    return "\n".join(went), "\n".join(came)


def _details(fact: Fact) -> tuple[str, ...]:
    values = fact.value if isinstance(fact.value, tuple) else (fact.value,)
    return tuple(_detail(value) for value in values)


def _detail(value: object) -> str:
    """Return everything that one value says; nesting as indentation."""
    if isinstance(value, Criterion):
        return "  " * value.depth + value.text
    if isinstance(value, tuple):
        return ", ".join(_detail(each) for each in value)
    if is_dataclass(value):
        return ", ".join(filter(None, (_field(value, each.name) for each in fields(value))))
    return "" if value is None else str(value)


def _field(value: object, name: str) -> str:
    """Return what a field says; the registry's code for a kind, such as ACTIVE_COMPARATOR, as people read it."""
    said = _detail(getattr(value, name))
    return said.replace("_", " ").capitalize() if name == "type" and said.isupper() else said


def set_apart(old: str, new: str) -> tuple[str, str]:
    """Return two texts, each in one line, without most of the words that both begin with: what differs comes first."""
    before, after = old.split(), new.split()
    shared = next((at for at, (one, two) in enumerate(zip(before, after, strict=False)) if one != two), None)
    alike = min(len(before), len(after)) if shared is None else shared
    if alike <= _FIRST + _LAST or old == new:
        return " ".join(before), " ".join(after)
    first, last = " ".join(before[:_FIRST]), alike - _LAST
    return f"{first} … {' '.join(before[last:])}", f"{first} … {' '.join(after[last:])}"


_FIRST, _LAST = 3, 2
"""So many words of what both begin with say what it is about, and so many lead to what differs."""
