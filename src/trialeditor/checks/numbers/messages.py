"""What is said of a number that the record does not bear out: what the record has, in words of its own."""

from __future__ import annotations

from trialeditor.checks.numbers.judgments import Judgment, Verdict
from trialeditor.checks.numbers.quantities import Quantity, Role
from trialeditor.checks.numbers.record import RecordNumbers
from trialeditor.checks.tables import lowered
from trialeditor.domain.facts import Facts

_LONGEST = 90
_COUNTED = {
    Role.SITES: "sites",
    Role.CITIES: "cities",
    Role.STATES: "states",
    Role.COUNTRIES: "countries",
    Role.GROUPS: "groups",
}
_NO_SUCH = {
    Role.AGE: "The record has no such age limit",
    Role.DATE: "The record has no such date",
    Role.PHONE: "The record lists no such telephone number",
    Role.PHASE: "The record names another phase",
    Role.FREQUENCY: "The record does not say how often so",
    Role.SHARE: "The record does not give this share",
}
_ROLES = {
    Role.AGE: "an age",
    Role.TIME: "a length of time",
    Role.PEOPLE: "a number of people",
    Role.SITES: "a number of sites",
    Role.AMOUNT: "an amount",
    Role.LABEL: "a grade or score",
}


def message_for(quantity: Quantity, judgment: Judgment, record: RecordNumbers, facts: Facts, quote: str) -> str:
    """Return the sentences of a finding about `quote`."""
    said = _record_says(quantity, judgment, record, facts)
    if judgment.disputed and judgment.near is not None:
        line = record.line_of(judgment.near)
        also = f" Its criteria also say: “{_short(line.text)}”" if line is not None else ""
        return f"The record does not agree with itself. {said}{also}"
    if judgment.verdict is Verdict.COMPARATOR:
        return f"The number is right, but the limit is not. {said}"
    if judgment.verdict is Verdict.UNIT:
        return f"The number is in the record with another unit. {said}"
    near = judgment.near
    is_elsewhere = near is not None and not judgment.fact and near.role is not quantity.role and near.role in _ROLES
    if is_elsewhere and near is not None:
        return f"The record has this number only as {_ROLES[near.role]}. {said}"
    opening = _NO_SUCH.get(quantity.role, f"The record does not say “{_short(quote)}”")
    return f"{opening}. {said}".strip()


def _record_says(quantity: Quantity, judgment: Judgment, record: RecordNumbers, facts: Facts) -> str:
    """Return "The record says …" with the fact's own words, or the line of the record that comes nearest."""
    key = judgment.fact or (judgment.near.fact if judgment.near is not None else "")
    if quantity.role is Role.AGE and not key:
        key = "age.minimum"
    fact = facts.get(key) if key else None
    if fact is not None and quantity.role in _COUNTED and quantity.role is not Role.SITES:
        return _count_says(quantity.role, record)
    if fact is not None:
        words = fact.forms.get("range") or fact.phrase
        return f"The record says {lowered(words)}."
    if quantity.role in _COUNTED:
        return _count_says(quantity.role, record)
    near = judgment.near
    if near is not None and 0 <= near.line < len(record.lines):
        return f"The record says: “{_short(record.lines[near.line].text)}”"
    return "Check the number, or name its source with a link."


def _count_says(role: Role, record: RecordNumbers) -> str:
    known = next((each for each in record.of(role)), None)
    if known is None:
        return f"The record lists no {_COUNTED[role]}."
    return f"The record lists {known.value:g} {_COUNTED[role]}."


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
