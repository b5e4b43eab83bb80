"""Eligibility criteria as lists, in the registry's exact wording."""

from __future__ import annotations

from dataclasses import dataclass

from trialeditor.domain.canonical import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One item: its wording, markup decoded, and how deep it is nested (0 is the top)."""

    text: str
    depth: int = 0

    def to_json(self) -> Json:
        """Return `{"text", "depth"}`."""
        return {"text": self.text, "depth": self.depth}


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """The criteria text of one record, split; `other` holds what stands under neither heading."""

    inclusion: tuple[Criterion, ...] = ()
    exclusion: tuple[Criterion, ...] = ()
    other: tuple[Criterion, ...] = ()
