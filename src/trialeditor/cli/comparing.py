"""`compare`, and the states of a record that `show NCT record` lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from trialeditor.cli.context import context_of
from trialeditor.cli.showing import Shown
from trialeditor.domain.canonical import Json
from trialeditor.domain.clock import format_time
from trialeditor.domain.comparing import Comparison, comparison_lines, in_short
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId, parse_nct_id
from trialeditor.services.record_history import RecordState, changes_by_state, compare_states, find_state, states
from trialeditor.services.workspace import Workspace

_DIGEST = 12
"""So much of a digest tells the states of one record apart."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("compare")(compare)


def record_states(workspace: Workspace, nct_id: NctId) -> Shown:
    """Show the states of a trial's record, oldest first and the current one last."""
    changes = changes_by_state(workspace, nct_id)
    document: list[Json] = []
    lines: list[str] = []
    for state in states(workspace, nct_id):
        comparison = changes.get(state.digest)
        changed = [change.key for change in comparison.told] if comparison else []
        document.append({**_state_json(state), "changed": list(changed)})
        lines += [_state_line(state), *([f"     changed: {in_short(comparison.changes)}"] if comparison else [])]
    return document, lines


def compare(
    context: typer.Context,
    nct: Annotated[str, typer.Argument(help="The trial, such as NCT05350891.")],
    old: Annotated[str, typer.Argument(help="A state: its number, the beginning of its digest, or a date.")] = "",
    new: Annotated[str, typer.Argument(help="Another state; default: the current one.")] = "",
) -> None:
    """Say what differs between two states of a trial's record, what matters to patients first; the newest two."""
    own = context_of(context)
    nct_id = parse_nct_id(nct)
    with own.workspace() as workspace:
        known = states(workspace, nct_id)
        before, after = _chosen(known, old, new)
        comparison = compare_states(workspace, nct_id, before.digest, after.digest)
    document: Json = {
        "nct": nct_id,
        "old": _state_json(before),
        "new": _state_json(after),
        "changes": [change.to_json() for change in comparison.changes],
    }
    own.answer(document, *_lines(before, after, comparison))


def _chosen(known: Sequence[RecordState], old: str, new: str) -> tuple[RecordState, RecordState]:
    """Return the states that a person named; unnamed ones are the newest two."""
    if old:
        return find_state(known, old), find_state(known, new) if new else known[-1]
    if len(known) == 1:
        raise BadInput("the record has come in once; there is nothing to compare it with")
    return known[-2], known[-1]


def _lines(old: RecordState, new: RecordState, comparison: Comparison) -> list[str]:
    head = [f"From {_state_line(old)}", f"To   {_state_line(new)}", ""]
    return [*head, *(comparison_lines(comparison.changes) or ["Nothing differs."])]


def _state_json(state: RecordState) -> dict[str, Json]:
    return {
        "number": state.number,
        "digest": state.digest,
        "as_of": state.as_of.isoformat(),
        "last_update_posted": state.header.last_update_posted or None,
        "source": state.header.source,
        "imported": format_time(state.header.imported_at),
        "current": state.is_current,
        "came_back": state.came_back,
    }


def _state_line(state: RecordState) -> str:
    posted = state.header.last_update_posted or "not stated"
    marks = ", current" if state.is_current else ""
    marks += ", as it was before" if state.came_back else ""
    return (
        f"{state.number:>3}  as of {state.as_of.isoformat()}  update posted {posted}  {state.digest[:_DIGEST]}"
        f"  from {state.header.source}, imported {format_time(state.header.imported_at)}{marks}"
    )
