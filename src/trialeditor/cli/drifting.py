"""`drift` and `due`: signed words that the record left behind, and pages that somebody should look at again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from trialeditor.cli.context import context_of
from trialeditor.cli.days import day_option
from trialeditor.domain.canonical import Json
from trialeditor.domain.drift import DriftedPage, DriftedReason
from trialeditor.domain.due import DuePage
from trialeditor.domain.fact_labels import fact_label
from trialeditor.domain.ids import parse_nct_id
from trialeditor.domain.moves import set_apart
from trialeditor.services.drift import drift
from trialeditor.services.due import due, write_reminders


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("drift")(drift_)
    app.command("due")(due_)


def drift_(
    context: typer.Context,
    ncts: Annotated[list[str] | None, typer.Argument(help="The trials; without any, all pages.")] = None,
) -> None:
    """List signed sections that no longer hold because the record moved, what matters most to patients first."""
    own = context_of(context)
    with own.workspace() as workspace:
        pages = drift(workspace, [parse_nct_id(nct) for nct in ncts] if ncts else None)
    own.answer([_drift_json(page) for page in pages], *(line for page in pages for line in _drift_lines(page)))


def _drift_json(page: DriftedPage) -> Json:
    return {
        "nct": page.nct_id,
        "title": page.title,
        "weight": page.weight.value,
        "sections": [
            {
                "key": section.key,
                "heading": section.heading,
                "weight": section.weight.value,
                "reasons": [
                    {
                        "kind": each.reason.kind.value,
                        "fact": each.reason.fact,
                        "old": each.reason.old,
                        "new": each.reason.new,
                        "weight": each.weight.value,
                        "touched": list(each.touched),
                    }
                    for each in section.reasons
                ],
            }
            for section in page.sections
        ],
    }


def _drift_lines(page: DriftedPage) -> Iterable[str]:
    yield f"{page.nct_id}  {page.title}"
    for section in page.sections:
        for each in section.told:
            yield f"  {section.heading}: {_moved(each)} ({each.weight.label.lower()})"
            yield from (f"    “{sentence}”" for sentence in each.touched)


def _moved(each: DriftedReason) -> str:
    old, new = set_apart(*(text.replace("\n", "; ") or "nothing" for text in (each.reason.old, each.reason.new)))
    return f"{fact_label(each.reason.fact or '')}: {old} → {new}"


def due_(
    context: typer.Context,
    *,
    until: Annotated[date | None, day_option("Up to this day; without it, 30 days ahead.")] = None,
    ics: Annotated[Path | None, typer.Option(help="Also write the days to a calendar file.")] = None,
) -> None:
    """List pages that somebody should look at again, and why, the earliest first."""
    own = context_of(context)
    with own.workspace() as workspace:
        pages = due(workspace, until=until)
        if ics is not None:
            write_reminders(workspace, pages, ics)
    own.answer([_due_json(page) for page in pages], *(line for page in pages for line in _due_lines(page)))


def _due_json(page: DuePage) -> Json:
    return {
        "nct": page.nct_id,
        "title": page.title,
        "assignee": page.assignee,
        "review_due": page.review_due.isoformat() if page.review_due else None,
        "reasons": [
            {"kind": each.kind.value, "day": each.day.isoformat(), "message": each.message} for each in page.reasons
        ],
    }


def _due_lines(page: DuePage) -> Iterable[str]:
    yield f"{page.nct_id}  {page.title}"
    yield from (f"  {each.message}" for each in page.reasons)
