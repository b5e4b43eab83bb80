"""What a submission and a sign-off say of the checks: what stands, and what was set aside by whom and why. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from trialeditor.domain.blueprint import Blueprint
from trialeditor.domain.findings import Checked, Finding, Waiver
from trialeditor.gui.faces import SignedPart
from trialeditor.gui.presenters.check_wording import BADGES, code_of, say_counts
from trialeditor.gui.presenters.wording import say_count, short

_LONGEST = 160


def say_standing(checked: Checked | None) -> str:
    """Say before a submission what the reviewer will find; empty while nothing is known."""
    if checked is None:
        return ""
    aside = len(checked.waived)
    parts = [f"The checks still say: {say_counts(checked)}."] if checked.findings else []
    parts += [f"{aside} set aside, with reasons that the reviewer sees."] if aside else []
    return " ".join(parts) or "No check finds anything."


def check_parts(checked: Checked, blueprint: Blueprint) -> tuple[SignedPart, ...]:
    """Return what is signed beside the words: what was set aside, each with its reason, and what stands."""
    parts: list[SignedPart] = []
    if checked.waived:
        text = "\n\n".join(_waived(finding, waiver, blueprint) for finding, waiver in checked.waived)
        note = say_count(len(checked.waived), "finding", "findings")
        parts.append(SignedPart(heading="Set aside", text=text, note=note, is_open=True))
    if checked.findings:
        text = "\n\n".join(_standing(checked.findings, blueprint))
        parts.append(SignedPart(heading="What the checks say", text=text, note=say_counts(checked)))
    return tuple(parts)


def _standing(findings: Iterable[Finding], blueprint: Blueprint) -> Iterable[str]:
    for each in findings:
        yield f"{BADGES[each.weight].word} · {_named(each, blueprint)}\n{each.message}"


def _waived(finding: Finding, waiver: Waiver, blueprint: Blueprint) -> str:
    weight = BADGES[finding.weight].word
    return f"{waiver.name}: “{waiver.reason}”\n{weight} · {_named(finding, blueprint)}\n{finding.message}"


def _named(finding: Finding, blueprint: Blueprint) -> str:
    spec = blueprint.section(finding.section)
    where = spec.read_heading if spec else finding.section
    about = f" · “{short(finding.quote, _LONGEST)}”" if finding.quote else ""
    return f"{code_of(finding.code).title} · {where}{about}"
