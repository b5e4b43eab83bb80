"""Facts: named, typed values read from one snapshot, each with its phrase for patients and its path in the record.

The *value* is what a digest covers: codes, not phrases; unordered lists in a fixed order. The *phrase* is what a
reader reads. A record's own order of list items never shows in either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from fnmatch import fnmatchcase
from typing import TypeAlias, overload

from typing_extensions import override

from trialeditor.domain.canonical import Json, canonical_decoded
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.text.cleaning import compose, fold_spaces

FACT_KEYS: tuple[str, ...] = (
    "nct_id",
    "brief_title",
    "official_title",
    "status",
    "status.why_stopped",
    "phase",
    "study_type",
    "enrollment.count",
    "enrollment.type",
    "age.minimum",
    "age.maximum",
    "sex",
    "healthy_volunteers",
    "sponsor.name",
    "sponsor.class",
    "collaborators",
    "interventions",
    "arms",
    "conditions",
    "keywords",
    "locations",
    "locations.count",
    "locations.recruiting",
    "locations.recruiting.any",
    "contacts",
    "contacts.any",
    "dates.start",
    "dates.primary_completion",
    "dates.completion",
    "dates.last_update",
    "dates.verified",
    "eligibility.text",
    "eligibility.inclusion",
    "eligibility.exclusion",
    "eligibility.other",
    "outcomes.primary",
    "brief_summary",
    "has_results",
)
"""Every fact key, in the order in which lists show them. Keys are an interface: stable once released."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A registry date: a year and month, or a whole date (`2024-02`, `2024-02-23`), and whether it is planned."""

    date: str
    kind: str = ""
    """`ACTUAL`, `ESTIMATED`, or empty when the record does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person or office to ask. Only what the record gives; the rest is empty."""

    name: str = ""
    role: str = ""
    phone: str = ""
    phone_ext: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One place where the trial runs. `status` is the registry's code, or empty."""

    facility: str = ""
    city: str = ""
    state: str = ""
    zip: str = ""
    country: str = ""
    status: str = ""
    contacts: tuple[Contact, ...] = ()

    @property
    def region(self) -> str:
        """Return the state, or an empty text when it only repeats the city ("Beijing, Beijing Municipality").

        "New York, New York" stays: Americans name a city with its state.
        """
        repeats = self.state.casefold().removesuffix(" municipality") == self.city.casefold()
        return "" if repeats and self.country != "United States" else self.state

    @property
    def place(self) -> str:
        """Return "City, State" (or "City, Country" where there is no state), or an empty text."""
        country = "" if self.country == self.city else self.country
        return ", ".join(part for part in (self.city, self.region or country) if part)

    @property
    def label(self) -> str:
        """Return "Facility, City, State"; the country, where the record names nothing else; or an empty text."""
        return ", ".join(part for part in (self.facility, self.city, self.region) if part) or self.country


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervention:
    """What is tested or compared. `type` is the registry's code (`DRUG`, `PROCEDURE` …)."""

    type: str
    name: str
    description: str = ""
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """An arm or a group of the study. `type` is the registry's code, or empty."""

    label: str
    type: str = ""
    description: str = ""
    interventions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A measured outcome with its time frame."""

    measure: str
    time_frame: str = ""
    description: str = ""


FactValue: TypeAlias = (
    "None | bool | int | str | PartialDate | tuple[str, ...] | tuple[Contact, ...] | tuple[Site, ...]"
    " | tuple[Intervention, ...] | tuple[Arm, ...] | tuple[Outcome, ...] | tuple[Criterion, ...]"
)

Item: TypeAlias = "str | Contact | Site | Intervention | Arm | Outcome | Criterion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One value of the record. `value` is None when the record does not have it; `phrase` says so honestly."""

    key: str
    value: FactValue
    phrase: str
    path: str
    """Where it comes from: a dotted path in the record, such as `protocolSection.statusModule.overallStatus`."""
    forms: Mapping[str, str] = field(default_factory=dict)
    """Other wordings by format name (`about`, `number` …), for bound phrases."""
    items: tuple[str, ...] = ()
    """For a list: the words of each item, in the order of `value`; an item that the record leaves blank is empty."""

    def to_json(self) -> Json:
        """Return the typed, normalised value that a digest covers."""
        return fact_json(self.value, ordered=self.key in ORDERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordText:
    """A text of the record that no fact holds. No digest covers it: checks read it to see what the record says."""

    path: str
    """A dotted path in the record."""
    text: str


class LateTexts(Sequence[RecordText]):
    """Texts that are made when the first of them is asked for. This is a value, and equals any of the same texts."""

    __slots__ = ("_known", "_make")

    def __init__(self, make: Callable[[], Iterable[RecordText]]) -> None:
        """Take what makes the texts."""
        self._make = make
        self._known: tuple[RecordText, ...] | None = None

    def _all(self) -> tuple[RecordText, ...]:
        if self._known is None:
            self._known = tuple(self._make())
        return self._known

    @overload
    def __getitem__(self, index: int) -> RecordText: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[RecordText]: ...

    @override
    def __getitem__(self, index: int | slice) -> RecordText | Sequence[RecordText]:
        return self._all()[index]

    @override
    def __len__(self) -> int:
        return len(self._all())

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all() == tuple(other)

    @override
    def __hash__(self) -> int:
        return hash(self._all())

    @override
    def __reduce__(self) -> tuple[type[tuple[RecordText, ...]], tuple[tuple[RecordText, ...]]]:
        return tuple, (self._all(),)


ORDERED = frozenset({"eligibility.inclusion", "eligibility.exclusion", "eligibility.other"})
"""Facts whose item order means something (an item is read under the one that it is nested in)."""


class LateFacts(Mapping[str, Fact]):
    """Facts by key, each made when it, or one beside it, is asked for.

    They are the same whenever they are made: this is a value, and equals any mapping of the same facts.
    """

    __slots__ = ("_keys", "_known", "_make")

    def __init__(self, keys: Sequence[str], make: Callable[[str], Iterable[Fact]]) -> None:
        """Take all `keys` in order, and what makes the fact of one of them, with those beside it."""
        self._keys = tuple(keys)
        self._known: dict[str, Fact] = {}
        self._make = make

    @override
    def __getitem__(self, key: str) -> Fact:
        if key not in self._known and key in self._keys:
            self._known.update((fact.key, fact) for fact in self._make(key))
        return self._known[key]

    @override
    def __contains__(self, key: object) -> bool:
        return key in self._keys

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    @override
    def __len__(self) -> int:
        return len(self._keys)

    @override
    def __reduce__(self) -> tuple[type[dict[str, Fact]], tuple[dict[str, Fact]]]:
        return dict, (dict(self),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All facts of one snapshot, by key."""

    by_key: Mapping[str, Fact]
    texts: Sequence[RecordText] = ()
    """What else the record says, beside its facts: its long description, its further outcomes."""

    def __getitem__(self, key: str) -> Fact:
        """Return the fact `key`; raise KeyError when there is no such key."""
        return self.by_key[key]

    def get(self, key: str) -> Fact | None:
        """Return the fact `key`, or None when there is no such key."""
        return self.by_key.get(key)

    def __iter__(self) -> Iterator[Fact]:
        """Go through the facts in the order of FACT_KEYS."""
        return iter(self.by_key.values())

    def text(self, key: str) -> str:
        """Return the value of a text fact, or an empty text when it is absent."""
        value = self.by_key[key].value
        return value if isinstance(value, str) else ""

    def matching(self, pattern: str) -> tuple[str, ...]:
        """Return the keys that a declared dependency means: one key, or all of `age.*`."""
        if pattern in self.by_key:
            return (pattern,)
        return tuple(key for key in self.by_key if fnmatchcase(key, pattern))


def fact_json(value: FactValue | Item, *, ordered: bool = False) -> Json:
    """Return `value` as JSON: dataclasses as objects without empty members, unordered lists sorted by their bytes.

    Texts are in NFC and runs of white space count as one space, because no reader could see the difference.
    """
    if isinstance(value, str):
        return compose(fold_spaces(value).strip())
    if isinstance(value, tuple):
        items = [fact_json(item) for item in value]
        return items if ordered or len(items) < _TO_SORT else sorted(items, key=_written)
    if value is None or isinstance(value, int):
        return value
    members = {name: fact_json(getattr(value, name)) for name in _MEMBERS[type(value)]}
    return {name: member for name, member in members.items() if member not in ("", [], None)}


_TO_SORT = 2
_MEMBERS: Mapping[type, tuple[str, ...]] = {
    kind: tuple(each.name for each in fields(kind))
    for kind in (PartialDate, Contact, Site, Intervention, Arm, Outcome, Criterion)
}


def _written(item: Json) -> bytes:
    """Return the canonical JSON of an item: written within an object, `{"":…}`, which is faster, and cut out of it."""
    return canonical_decoded({"": item})[len(b'{"":') : -len(b"}")]
