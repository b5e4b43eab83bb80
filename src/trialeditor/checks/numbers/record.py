"""The numbers of a record: those of its facts, and those in its texts, read by the same grammar as our words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from trialeditor.checks.numbers.grammar import quantities_of
from trialeditor.checks.numbers.quantities import Day, Quantity, Relation, Role
from trialeditor.checks.numbers.times import period
from trialeditor.checks.numbers.units import PERCENT, TIME, Unit
from trialeditor.checks.stems import stems_of
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import Arm, Contact, Fact, Facts, Intervention, Outcome, PartialDate, Site

_AGE = re.compile(r"(?P<number>\d{1,4}) (?P<unit>year|month|week|day|hour|minute)s?")
_AGE_WORDS = re.compile(r"\b(?:ages?|aged|old|years of age|adults|children)\b", re.IGNORECASE)
_CYCLE = re.compile(r"[ -]*(?:cycles?|intervals?|apart)\b", re.IGNORECASE)
_LIST = re.compile(r"\d+(?:, \d+)*,? and \d+")
_BASELINE = re.compile(r"\b(?:baseline|start|screening)\b", re.IGNORECASE)
_POINT = re.compile(r"\b(?:at|on|days?|weeks?|months?|years?|and)\s\Z", re.IGNORECASE)
_POINT_WITHIN = 10
LISTED = "listed"
"""The noun of a count that the record does not tell, but that follows from a list: "weeks 2, 6 and 12"."""
_NEGATION = re.compile(
    r"\b(?:no|not|never|without|unless|except|other than|cannot|none|neither|nor|free of|\w+n['’]t)\b", re.IGNORECASE
)
_LINES = re.compile(r"\n+|(?<=[.;])\s+(?=[A-Z*•-])")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLine:
    """A line of the record: what it says, and whether it tells who can join (`inclusion`) or who cannot."""

    text: str
    kind: str
    stems: frozenset[str]
    negated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordNumbers:
    """All numbers of a record, by role."""

    lines: tuple[RecordLine, ...]
    by_role: Mapping[Role, tuple[Quantity, ...]]
    by_value: Mapping[float, tuple[Quantity, ...]] = field(default_factory=dict)
    by_line: Mapping[int, tuple[Quantity, ...]] = field(default_factory=dict)
    dates: Mapping[str, Day] = field(default_factory=dict)
    """The record's own dates by fact key."""
    phones: frozenset[str] = frozenset()
    sites_in: Mapping[str, int] = field(default_factory=dict)
    """How many sites there are in each country, state and city, by name in small letters."""

    def line_of(self, quantity: Quantity) -> RecordLine | None:
        """Return the line that a number of the record stands in; None when it is a fact of its own."""
        return self.lines[quantity.line] if 0 <= quantity.line < len(self.lines) else None

    def beside(self, quantity: Quantity) -> Iterator[Quantity]:
        """Go through the other numbers of the line that a number of the record stands in."""
        if quantity.line < 0:
            return
        for each in self.by_line.get(quantity.line, ()):
            if each is not quantity:
                yield each

    def facts_of(self, role: Role) -> Iterator[Quantity]:
        """Go through the numbers of a role that are facts of their own."""
        return (each for each in self.of(role) if each.fact)

    def of(self, *roles: Role) -> Iterator[Quantity]:
        """Go through the numbers of some roles."""
        for role in roles:
            yield from self.by_role.get(role, ())


def numbers_of(facts: Facts) -> RecordNumbers:
    """Return the numbers of a record."""
    lines: list[RecordLine] = []
    found: list[Quantity] = []
    for text, kind in _texts_of(facts):
        quantities = quantities_of(text)
        if quantities:
            found.extend(replace(each, line=len(lines)) for each in _with_more(text, quantities))
            lines.append(_line(text, kind))
    found.extend(_derived(found))
    found.extend(_of_facts(facts, has_ratio=any(each.role is Role.RATIO for each in found)))
    by_role: dict[Role, list[Quantity]] = defaultdict(list)
    by_value: dict[float, list[Quantity]] = defaultdict(list)
    by_line: dict[int, list[Quantity]] = defaultdict(list)
    for each in found:
        by_role[each.role].append(each)
        by_line[each.line].append(each)
        for value in {each.value, each.high, *each.parts} - {None}:
            by_value[round(value or 0.0, 6)].append(each)
    return RecordNumbers(
        lines=tuple(lines),
        by_role={role: tuple(each) for role, each in by_role.items()},
        by_value={value: tuple(each) for value, each in by_value.items()},
        by_line={line: tuple(each) for line, each in by_line.items()},
        dates=dict(_dates(facts)),
        phones=frozenset(_phones(facts)),
        sites_in=_sites_in(facts),
    )


def _with_more(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """Go through the numbers of a line, with those that follow from it: how many times or doses it lists."""
    for role in (Role.TIME, Role.AMOUNT):
        listed = [each for each in found if each.role is role and each.relation is Relation.EQ]
        if role is Role.TIME:
            listed = [
                each
                for each in listed
                if _POINT.search(text[max(0, each.number_start - _POINT_WITHIN) : each.number_start])
            ]
        count = len(listed) + bool(role is Role.TIME and _BASELINE.search(text))
        if len(listed) > 1:
            yield Quantity(start=0, end=0, role=Role.COUNT, value=float(count), noun=LISTED)
    for each in found:
        yield each
        if each.role is Role.TIME and not each.window and _AGE_WORDS.search(text):
            yield replace(each, role=Role.AGE)
        if each.role is Role.TIME and each.unit is not None and _CYCLE.match(text, each.end):
            yield replace(each, role=Role.FREQUENCY, value=1.0, per=period(each.value, each.unit), unit=None)
    for run in _LIST.finditer(text):
        count = len(re.findall(r"\d+", run[0])) + bool(_BASELINE.search(text))
        yield Quantity(start=run.start(), end=run.end(), role=Role.COUNT, value=count, noun=LISTED)


def _texts_of(facts: Facts) -> Iterator[tuple[str, str]]:
    """Go through the lines of all texts of the record, and what they tell: who can join, who cannot, or anything."""
    for kind in ("inclusion", "exclusion", "other"):
        value = _value(facts, f"eligibility.{kind}")
        for item in value if isinstance(value, tuple) else ():
            if isinstance(item, Criterion):
                yield item.text, kind
    for text in _texts(facts):
        yield from ((part, "text") for part in _LINES.split(text) if part.strip())


def _line(text: str, kind: str) -> RecordLine:
    return RecordLine(text=text, kind=kind, stems=stems_of(text), negated=bool(_NEGATION.search(text)))


def _texts(facts: Facts) -> Iterator[str]:
    """Go through all texts of the record but its criteria."""
    for key in ("brief_title", "official_title", "brief_summary", "status.why_stopped"):
        value = _value(facts, key)
        if isinstance(value, str):
            yield value
    for key in ("interventions", "arms", "outcomes.primary", "keywords", "conditions"):
        value = _value(facts, key)
        yield from (_text_of(item) for item in value) if isinstance(value, tuple) else ()
    yield from (each.text for each in facts.texts)


def _text_of(item: object) -> str:
    match item:
        case str():
            return item
        case Intervention():
            return f"{item.name}: {item.description}"
        case Arm():
            return f"{item.label}: {item.description}"
        case Outcome():
            return f"{item.measure}; {item.time_frame}; {item.description}"
        case _:
            return ""


def _value(facts: Facts, key: str) -> object:
    fact = facts.get(key)
    return None if fact is None else fact.value


def _of_facts(facts: Facts, *, has_ratio: bool) -> Iterator[Quantity]:
    """Go through the numbers of the facts. Without a ratio in the texts, chance parts people evenly."""
    count = _value(facts, "enrollment.count")
    if isinstance(count, int):
        yield _made(Role.PEOPLE, count, "enrollment.count")
    yield from _ages(facts)
    yield from _places(facts)
    arms = _value(facts, "arms")
    if isinstance(arms, tuple) and arms:
        yield _made(Role.GROUPS, len(arms), "arms")
        if len(arms) > 1 and not has_ratio:
            yield from (_made(Role.SHARE, part / len(arms), "arms") for part in range(1, len(arms)))
            if isinstance(count, int) and count:
                yield _made(Role.PEOPLE, count / len(arms), "")
    phases = _value(facts, "phase")
    if isinstance(phases, tuple):
        numbers = [float(str(code)[-1]) for code in phases if str(code)[-1:].isdigit()]
        yield from (_made(Role.PHASE, number, "phase") for number in numbers)


def _ages(facts: Facts) -> Iterator[Quantity]:
    for key, relation in (("age.minimum", Relation.GE), ("age.maximum", Relation.LE)):
        match = _AGE.fullmatch(str(_value(facts, key) or ""))
        if match:
            yield _made(Role.AGE, float(match["number"]), key, relation=relation, unit=TIME[match["unit"]])


def _places(facts: Facts) -> Iterator[Quantity]:
    sites = _value(facts, "locations")
    places = [site for site in sites if isinstance(site, Site)] if isinstance(sites, tuple) else []
    recruiting = _value(facts, "locations.recruiting")
    if not places:
        return
    counts = {
        len(places),
        len(
            {site.place for site in places if site.place} | {str(n) for n, site in enumerate(places) if not site.place}
        ),
    }
    if isinstance(recruiting, tuple) and recruiting:
        counts.add(len(recruiting))
    yield from (
        _made(Role.SITES, number, "locations.count" if number == len(places) else "") for number in sorted(counts)
    )
    for role, names in (
        (Role.CITIES, {site.city for site in places}),
        (Role.STATES, {site.state for site in places}),
        (Role.COUNTRIES, {site.country for site in places}),
    ):
        known = names - {""}
        if known:
            yield _made(role, len(known), "")


def _sites_in(facts: Facts) -> Mapping[str, int]:
    sites = _value(facts, "locations")
    counts: dict[str, int] = defaultdict(int)
    for site in sites if isinstance(sites, tuple) else ():
        if isinstance(site, Site):
            for name in {site.country, site.state, site.city} - {""}:
                counts[name.casefold()] += 1
    return dict(counts)


def _made(role: Role, value: float, fact: str, relation: Relation = Relation.EQ, unit: Unit | None = None) -> Quantity:
    return Quantity(start=0, end=0, role=role, value=float(value), relation=relation, unit=unit, fact=fact)


def _dates(facts: Facts) -> Iterator[tuple[str, Day]]:
    for fact in facts:
        if isinstance(fact.value, PartialDate):
            day = day_of(fact.value.date)
            if day is not None:
                yield fact.key, day


def day_of(text: str) -> Day | None:
    """Return a date of the registry ("2024-02", "2024-02-23") in parts, or None when it is none."""
    parts = text.split("-")
    if not all(part.isdigit() and len(part) <= 4 for part in parts) or len(parts) > 3:  # noqa: PLR2004 - year, month, day
        return None
    numbers = [*map(int, parts), 0, 0]
    return Day(year=numbers[0], month=numbers[1], day=numbers[2])


def _phones(facts: Facts) -> Iterator[str]:
    for each in _contacts(facts.get("contacts")):
        yield re.sub(r"\D", "", each.phone)
    sites = _value(facts, "locations")
    for site in sites if isinstance(sites, tuple) else ():
        if isinstance(site, Site):
            yield from (re.sub(r"\D", "", each.phone) for each in site.contacts)


def _contacts(fact: Fact | None) -> Iterable[Contact]:
    value = None if fact is None else fact.value
    return [each for each in value if isinstance(each, Contact)] if isinstance(value, tuple) else []


def _derived(found: list[Quantity]) -> Iterator[Quantity]:
    """Go through what follows from other numbers: shares from "2:1", times from "8 cycles" of 21 days."""
    for each in found:
        whole = sum(each.parts)
        if each.role is Role.RATIO and whole > 0 and len(each.parts) <= _MOST_ARMS:
            yield from (
                replace(each, role=Role.SHARE, value=part / whole)
                for part in {*each.parts, *(whole - p for p in each.parts)}
            )
        if each.role is Role.AMOUNT and each.unit == PERCENT:
            yield replace(each, role=Role.SHARE, value=each.value / 100, unit=None)
    lengths = {
        each.per.size for each in found if each.role is Role.FREQUENCY and each.per is not None and each.value == 1
    }
    for each in found:
        if each.role is Role.COUNT and each.noun in {"cycle", "dose", "session", "call", "infusion", "injection"}:
            for days in lengths:
                yield replace(each, role=Role.TIME, value=each.value * days, unit=TIME["day"], noun="", per=None)


_MOST_ARMS = 6
