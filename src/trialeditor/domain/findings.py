"""Findings and waivers: what checks say of a page, and what people set aside. They go into the signed payload."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from trialeditor.domain.canonical import Json


class Weight(StrEnum):
    """How much a finding weighs."""

    BLOCKER = "blocker"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result of a check, with the words that it is about."""

    code: str
    weight: Weight
    section: str
    quote: str
    message: str

    def to_json(self) -> Mapping[str, Json]:
        """Return the finding as it stands in a payload."""
        return {
            "code": self.code,
            "weight": self.weight.value,
            "section": self.section,
            "quote": self.quote,
            "message": self.message,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A finding set aside by a named person, with a reason; it ends when the quoted words change."""

    code: str
    section: str
    quote: str
    reason: str
    name: str

    def to_json(self) -> Mapping[str, Json]:
        """Return the waiver as it stands in a payload."""
        return {
            "code": self.code,
            "section": self.section,
            "quote": self.quote,
            "reason": self.reason,
            "name": self.name,
        }
