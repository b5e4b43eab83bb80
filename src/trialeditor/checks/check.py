"""What a check is: the codes that it can give, and a function over one section or over the whole page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from trialeditor.checks.subject import Passage, Subject
from trialeditor.domain.findings import Finding, Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One kind of finding. Codes are an interface: policies, waivers and signed payloads name them."""

    key: str
    """Dotted: `number.orphan`."""
    weight: Weight
    """What it weighs, unless the workspace's policy says otherwise."""
    title: str
    """What it is called in lists: "Number that the record does not have"."""
    why: str
    """Why it matters to a patient, in a sentence."""


SectionFinder: TypeAlias = Callable[[Subject, Passage], Iterable[Finding]]
PageFinder: TypeAlias = Callable[[Subject], Iterable[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionCheck:
    """A check of each section that people answer for, by itself: it looks at no other section's words."""

    codes: tuple[Code, ...]
    find: SectionFinder


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCheck:
    """A check that has to see the whole page."""

    codes: tuple[Code, ...]
    find: PageFinder
