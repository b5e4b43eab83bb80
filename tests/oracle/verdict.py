"""The oracle: which sections must lapse. It shares no code with the program.

The rule: a section that people answer for lapses if, and only if, nobody signed it with the words that a reader reads
in it today and with the values that its declared facts have today. Two things are said more exactly:

- A section that is made of the record has no signature to lose.
- A section that may stay empty and stayed empty says nothing that could be wrong; it loses nothing when a fact moves.
"""

from __future__ import annotations

import tomllib
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from oracle.html_words import criteria_in, sections_of
from oracle.raw_facts import Record, declared, values_of


@dataclass(frozen=True, slots=True)
class Seen:
    """A section that people answer for: its lines (None where the page leaves it out), and its declared facts."""

    lines: tuple[str, ...] | None
    facts: Mapping[str, Hashable]


Reading: TypeAlias = Mapping[str, Seen]


@dataclass(frozen=True, slots=True)
class Plan:
    """What the blueprint says of each section: the facts that it declares, and whether people write it."""

    depends: Mapping[str, tuple[str, ...]]
    written: frozenset[str]

    @staticmethod
    def of(blueprint: str) -> Plan:
        """Read a blueprint's TOML."""
        sections = tomllib.loads(blueprint)["section"]
        return Plan(
            depends={each["key"]: declared(each.get("depends", ())) for each in sections},
            written=frozenset(each["key"] for each in sections if "layout" not in each),
        )

    def read(self, page: bytes, made_criteria: bytes, record: Record) -> Reading:
        """Return a draft page as a reader reads it; `made_criteria` is a page that shows the registry's criteria."""
        values = values_of(record, criteria_in(made_criteria))
        shown = sections_of(page)
        people = self.written | {key for key, each in shown.items() if each.state != "fact"}
        return {
            key: Seen(shown[key].lines if key in shown else None, {each: values[each] for each in facts})
            for key, facts in self.depends.items()
            if key in people
        }


@dataclass(slots=True)
class Oracle:
    """Remembers what was signed, section by section, oldest first."""

    signed: dict[str, list[Seen]] = field(default_factory=dict)

    def sign(self, reading: Reading, keys: Iterable[str] | None = None) -> None:
        """Remember that a page, or some of its sections, were signed as they read."""
        for key in reading if keys is None else keys:
            self.signed.setdefault(key, []).append(reading[key])

    def lapsed(self, now: Reading) -> set[str]:
        """Return the sections that must lapse."""
        return {key for key, seen in now.items() if key in self.signed and not self._holds(key, seen)}

    def _holds(self, key: str, now: Seen) -> bool:
        stayed_empty = now.lines is None and not self.signed[key][-1].lines
        return stayed_empty or now in self.signed[key]

    def moved(self, key: str, now: Reading) -> set[str]:
        """Return the declared facts that are not what they were when a section was last signed."""
        then = self.signed[key][-1]
        return {fact for fact, value in now[key].facts.items() if then.facts[fact] != value}

    def reads_otherwise(self, key: str, now: Reading) -> bool:
        """Say whether a section's words are not those that were last signed."""
        return self.signed[key][-1].lines != now[key].lines
