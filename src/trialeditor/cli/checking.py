"""`check` and `waive`: what the checks say of pages, and setting a finding aside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from trialeditor.cli.context import FOUND, context_of, person_of, stop
from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.domain.findings import Finding
from trialeditor.domain.guards import why_incomplete
from trialeditor.domain.ids import parse_nct_id
from trialeditor.services.checking import check
from trialeditor.services.checking_all import CheckedLine, check_all
from trialeditor.services.judging import waive
from trialeditor.services.pages import load_page
from trialeditor.services.workspace import Workspace


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("check")(check_)
    app.command("waive")(waive_)


def check_(
    context: typer.Context,
    ncts: Annotated[
        list[str] | None, typer.Argument(help="The trials; without any, all pages that are written.")
    ] = None,
    *,
    revision: Annotated[int | None, typer.Option(min=1, help="Check this version of one page.")] = None,
) -> None:
    """Say what the checks find. The exit code is 1 when anything stands."""
    own = context_of(context)
    with own.workspace() as workspace:
        lines = _lines(workspace, ncts or [], revision)
        unwritten = list(_unwritten(workspace, lines)) if ncts and revision is None else []
    own.answer(
        [_json(line, finding) for line in lines for finding in line.checked.findings],
        *(text for line in lines for text in _texts(line)),
        *unwritten,
        _sum(lines),
    )
    if any(line.checked.findings or line.trouble for line in lines):
        stop(FOUND)


def _lines(workspace: Workspace, ncts: list[str], revision: int | None) -> list[CheckedLine]:
    wanted = [parse_nct_id(nct) for nct in ncts]
    if revision is None:
        # Named pages are checked one by one, so that a name that is wrong is an error and not a line.
        return (
            [CheckedLine(nct_id=nct, checked=check(workspace, nct).checked) for nct in wanted]
            if wanted
            else list(check_all(workspace))
        )
    if len(wanted) != 1:
        raise BadInput("expected exactly one trial with a version", field="--revision")
    return [CheckedLine(nct_id=wanted[0], checked=check(workspace, wanted[0], revision=revision).checked)]


def _unwritten(workspace: Workspace, lines: list[CheckedLine]) -> Iterable[str]:
    """Say what no check finds, and what a submission is refused for: sections that wait for their words."""
    for line in lines:
        if why := why_incomplete(load_page(workspace, line.nct_id).states):
            yield f"{line.nct_id}  {why}"


def _json(line: CheckedLine, finding: Finding) -> Json:
    return {
        "code": finding.code,
        "weight": finding.weight.value,
        "nct": line.nct_id,
        "section": finding.section,
        "start": finding.start,
        "end": finding.end,
        "quote": finding.quote,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "fact": finding.fact,
        "sentence": finding.sentence,
    }


def _texts(line: CheckedLine) -> Iterable[str]:
    if line.trouble:
        yield f"{line.nct_id}  could not be checked: {line.trouble}"
    for each in line.checked.findings:
        quote = f" “{_on_one_line(each.quote)}”" if each.quote else ""
        instead = "" if each.suggestion is None else f" Instead: “{each.suggestion}”."
        instead = " Leave the words out." if each.suggestion == "" else instead
        yield f"{line.nct_id}  {each.weight.value:<7}  {each.section}  {each.code}{quote}  {each.message}{instead}"
    for finding, waiver in line.checked.waived:
        quote = _on_one_line(finding.quote)
        yield f"{line.nct_id}  set aside by {waiver.name}: {finding.code} “{quote}”  {waiver.reason}"


def _on_one_line(quote: str) -> str:
    """Return a quote without the ends of its lines: a finding is a line of the answer."""
    return " ".join(quote.split())


def _sum(lines: list[CheckedLine]) -> str:
    found = sum(len(line.checked.findings) for line in lines)
    blockers = sum(len(line.checked.blockers) for line in lines)
    pages = "1 page" if len(lines) == 1 else f"{len(lines)} pages"
    if not found:
        return f"{pages}: nothing found."
    findings = "1 finding" if found == 1 else f"{found} findings"
    if not blockers:
        return f"{pages}: {findings}, no blocker."
    return f"{pages}: {findings}, {blockers} of them {'a blocker' if blockers == 1 else 'blockers'}."


def waive_(
    context: typer.Context,
    nct: Annotated[str, typer.Argument(help="The trial.")],
    code: Annotated[str, typer.Argument(help="The finding's code, such as number.orphan.")],
    *,
    section: Annotated[str, typer.Option(help="The section that it stands in.")],
    quote: Annotated[str, typer.Option(help="The words that it is about.")],
    as_name: Annotated[str, typer.Option("--as", help="Who sets it aside.")],
    reason: Annotated[str, typer.Option(help="Why; the reviewer reads it.")],
) -> None:
    """Set a finding aside, with a reason. It comes back when the words change."""
    own, nct_id = context_of(context), parse_nct_id(nct)
    with own.workspace() as workspace:
        person = person_of(workspace, as_name)
        waive(workspace, nct_id, person, code=code, section=section, quote=quote, reason=reason)
        line = CheckedLine(nct_id=nct_id, checked=check(workspace, nct_id).checked)
    own.answer(
        {"nct": nct_id, "code": code, "section": section, "quote": quote, "blockers": len(line.checked.blockers)},
        f"Set aside. {_sum([line])}",
    )
