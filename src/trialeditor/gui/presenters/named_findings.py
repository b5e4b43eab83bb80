"""Findings in the order of the page, each with what it is known by while the words around it move. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trialeditor.domain.findings import Checked, Finding, Waiver
from trialeditor.gui.check_faces import FindingId

MOST = 1_500
"""So many findings are listed: who meets more begins with these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedFinding:
    """A finding that stands, or that a waiver sets aside."""

    id: FindingId
    finding: Finding
    waiver: Waiver | None = None


def named_findings(checked: Checked, sections: Sequence[str]) -> tuple[NamedFinding, ...]:
    """Return what stands and what was set aside, in the order of the page; at most `MOST`, blockers before all else."""
    places = {key: number for number, key in enumerate(sections)}
    waivers = dict(checked.waived)
    every = [*checked.findings, *waivers]
    if len(every) > MOST:
        every = sorted(every, key=lambda each: -each.weight.rank)[:MOST]
    every.sort(key=lambda each: (places.get(each.section, -1), each.start, -each.weight.rank))
    return tuple(NamedFinding(id=key, finding=each, waiver=waivers.get(each)) for key, each in with_ids(every))


def with_ids(findings: Iterable[Finding]) -> tuple[tuple[FindingId, Finding], ...]:
    """Return findings with what they are known by, in their order."""
    seen: Counter[tuple[str, str, str, str]] = Counter()
    named: list[tuple[FindingId, Finding]] = []
    for each in findings:
        alike = (each.code, each.section, each.quote, each.sentence)
        one = FindingId(
            code=each.code, section=each.section, quote=each.quote, sentence=each.sentence, number=seen[alike]
        )
        seen[alike] += 1
        named.append((one, each))
    return tuple(named)
