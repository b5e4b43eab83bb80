"""Facts that a page shows outside its sections, and how its recruitment status is marked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trialeditor.domain.facts import Facts


class Tone(StrEnum):
    """How a recruitment status is marked besides its words."""

    OPEN = "open"
    SOON = "soon"
    CLOSED = "closed"
    UNKNOWN = "unknown"


_TONES = {
    "RECRUITING": Tone.OPEN,
    "AVAILABLE": Tone.OPEN,
    "NOT_YET_RECRUITING": Tone.SOON,
    "ENROLLING_BY_INVITATION": Tone.SOON,
    "TEMPORARILY_NOT_AVAILABLE": Tone.SOON,
    "": Tone.UNKNOWN,
    "UNKNOWN": Tone.UNKNOWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine:
    """A fact that the page shows outside its sections."""

    key: str
    text: str


def tone_of(facts: Facts) -> Tone:
    """Return how the recruitment status of a record is marked."""
    return _TONES.get(facts.text("status"), Tone.CLOSED)


def byline(facts: Facts) -> tuple[FactLine, ...]:
    """Return phase, sponsor and id. A phase that does not apply is left out here; the quick facts say so."""
    keys = ("sponsor.name", "nct_id") if facts["phase"].value == _NO_PHASE else ("phase", "sponsor.name", "nct_id")
    return tuple(line for key in keys if (line := fact_line(facts, key)))


_NO_PHASE = ("NA",)


def fact_line(facts: Facts, key: str) -> FactLine | None:
    """Return a fact's words in one line, or None where the record has none."""
    fact = facts.get(key)
    words = " ".join(fact.phrase.split()) if fact and fact.value not in (None, "", ()) else ""
    return FactLine(key=key, text=words) if words else None
