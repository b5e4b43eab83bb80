"""Offering a bound phrase in place of a number that equals a fact: only where it reads right in that very place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trialeditor.checks.numbers.judgments import Judgment
from trialeditor.checks.numbers.quantities import Quantity, Relation, Role
from trialeditor.domain.facts import Fact, Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """Words of a text, and the bound phrase that can stand in their place."""

    start: int
    end: int
    phrase: str
    key: str


def binding_of(quantity: Quantity, judgment: Judgment, text: str, facts: Facts) -> Binding | None:
    """Return the bound phrase for a number that is true by a fact, or None where none reads right."""
    fact = facts.get(judgment.fact) if judgment.fact else None
    if fact is None or quantity.others:
        return None
    found = {
        "enrollment.count": _people,
        "age.minimum": _age,
        "age.maximum": _age,
        "locations.count": _as_written,
        "phase": _as_written,
    }.get(fact.key, _as_written if quantity.role is Role.DATE else None)
    return found(quantity, text, fact, facts) if found else None


def _people(quantity: Quantity, text: str, fact: Fact, _facts: Facts) -> Binding | None:
    if quantity.role is not Role.PEOPLE or quantity.relation is not Relation.EQ or quantity.high is not None:
        return None
    if quantity.about:
        about = fact.forms.get("about", "")
        start = quantity.end - len(about)
        return _bound(text, start, quantity.end, fact, "about") if _is(text, start, quantity.end, about) else None
    if _is(text, quantity.number_start, quantity.end, fact.forms.get("people", "")):
        return _bound(text, quantity.number_start, quantity.end, fact, "people")
    return _bound(text, quantity.number_start, quantity.number_end, fact, "number")


def _age(quantity: Quantity, text: str, fact: Fact, facts: Facts) -> Binding | None:
    """Bind a whole range ("18 to 65 years"), a lower limit where there is no upper one, or the bare age."""
    highest = facts.get("age.maximum")
    has_maximum = highest is not None and highest.value is not None
    is_whole_range = quantity.high is not None
    if is_whole_range or (quantity.relation is Relation.GE and fact.key == "age.minimum" and not has_maximum):
        end = quantity.end
        if is_whole_range and text[quantity.start : end].casefold().endswith(" years old"):
            end -= len(" old")
        elif not is_whole_range and text[quantity.start : end].casefold().startswith(("at least", "from")):
            return _bare_age(quantity, text, fact)
        return _bound(text, quantity.start, end, fact, "range")
    return _bare_age(quantity, text, fact)


def _bare_age(quantity: Quantity, text: str, fact: Fact) -> Binding | None:
    age = fact.forms.get("age", "")
    end = quantity.number_start + len(age)
    return _bound(text, quantity.number_start, end, fact, "age") if _is(text, quantity.number_start, end, age) else None


def _as_written(quantity: Quantity, text: str, fact: Fact, _facts: Facts) -> Binding | None:
    """Bind words that are the same as one of the fact's forms."""
    for form, words in _forms(fact):
        if words and words.casefold() == text[quantity.start : quantity.end].casefold():
            return _bound(text, quantity.start, quantity.end, fact, form)
    return None


def _forms(fact: Fact) -> Iterator[tuple[str, str]]:
    yield from fact.forms.items()
    yield "", fact.phrase


def _is(text: str, start: int, end: int, words: str) -> bool:
    return bool(words) and start >= 0 and text[start:end].casefold() == words.casefold()


def _bound(text: str, start: int, end: int, fact: Fact, form: str) -> Binding:
    words = fact.forms.get(form, fact.phrase)
    begins_sentence = text[start : start + 1].isupper() and words[:1].islower()
    shown = form[:1].upper() + form[1:] if begins_sentence else form
    return Binding(start=start, end=end, phrase=f"{{{fact.key}|{shown}}}" if form else f"{{{fact.key}}}", key=fact.key)
