"""Findings and waivers: what checks say of a page, and what people set aside. They go into the signed payload."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from trialeditor.domain.canonical import Json


class Weight(StrEnum):
    """How much a finding weighs."""

    BLOCKER = "blocker"
    WARNING = "warning"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """Return how heavy it is: more is heavier."""
        return {Weight.HINT: 0, Weight.WARNING: 1, Weight.BLOCKER: 2}[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result of a check, with the words that it is about."""

    code: str
    weight: Weight
    section: str
    quote: str
    """The words as they were typed; empty when the finding is about words that are missing."""
    message: str
    """What is wrong, and why it matters: a sentence or two."""
    start: int = 0
    end: int = 0
    """Where the quote stands in the typed text of the section, or in its reader text where nobody typed it."""
    sentence: str = ""
    """The sentence around the quote, as it reads. Where nothing is quoted, what is said of it: two facts that a section
    leaves out are two findings, and setting one aside leaves the other."""
    suggestion: str | None = None
    """What to put in place of the quote; None when only a person can say."""
    fact: str | None = None
    """The fact that the words speak of or contradict, by key."""

    @property
    def about(self) -> tuple[str, str, str, str]:
        """Return what a waiver has to name to cover it: code, section, quote and sentence."""
        return self.code, self.section, self.quote, self.sentence

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
    """A finding set aside by a named person, with a reason; it ends when the words that it covers change."""

    code: str
    section: str
    quote: str
    sentence: str = ""
    """The sentence around the quote as it read then: another sentence with the same words is another matter."""
    reason: str
    name: str

    @property
    def about(self) -> tuple[str, str, str, str]:
        """Return what it covers: code, section, quote and sentence."""
        return self.code, self.section, self.quote, self.sentence

    def to_json(self) -> Mapping[str, Json]:
        """Return the waiver as it stands in a payload."""
        return {
            "code": self.code,
            "section": self.section,
            "quote": self.quote,
            "sentence": self.sentence,
            "reason": self.reason,
            "name": self.name,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the checks say of a page, and what of it was set aside."""

    findings: tuple[Finding, ...] = ()
    """What stands."""
    waived: tuple[tuple[Finding, Waiver], ...] = ()

    @property
    def blockers(self) -> tuple[Finding, ...]:
        """Return what stops a submission and a sign-off."""
        return tuple(each for each in self.findings if each.weight is Weight.BLOCKER)

    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """Return the waivers that set something aside today, each once."""
        return tuple(dict.fromkeys(waiver for _, waiver in self.waived))

    def of(self, sections: Container[str]) -> Checked:
        """Return what is about some of the sections."""
        return Checked(
            findings=tuple(each for each in self.findings if each.section in sections),
            waived=tuple(pair for pair in self.waived if pair[0].section in sections),
        )

    def count(self, weight: Weight) -> int:
        """Return how many findings of a weight stand."""
        return sum(1 for each in self.findings if each.weight is weight)


def set_aside(findings: Iterable[Finding], waivers: Iterable[Waiver]) -> Checked:
    """Part findings into those that stand and those that a waiver covers, in their order."""
    known: dict[tuple[str, str, str, str], Waiver] = {}
    for each in waivers:
        known.setdefault(each.about, each)
    standing: list[Finding] = []
    waived: list[tuple[Finding, Waiver]] = []
    for finding in findings:
        waiver = known.get(finding.about)
        if waiver is None:
            standing.append(finding)
        else:
            waived.append((finding, waiver))
    return Checked(findings=tuple(standing), waived=tuple(waived))


def weighed(findings: Iterable[Finding], weights: Mapping[str, Weight]) -> tuple[Finding, ...]:
    """Return findings with the weights that a policy gives to their codes, and their own where it names none."""
    return tuple(replace(each, weight=weights[each.code]) if each.code in weights else each for each in findings)
