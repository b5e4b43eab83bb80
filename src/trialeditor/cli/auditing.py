"""`audit` and `keys`: the trail of everything that was done, and the keys that signed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from trialeditor.cli.context import FOUND, Context, context_of, person_of, stop
from trialeditor.cli.days import day_option
from trialeditor.domain.audit import AuditEntry
from trialeditor.domain.audit_account import account
from trialeditor.domain.audit_query import AuditQuery, local_end, local_start
from trialeditor.domain.canonical import Json
from trialeditor.domain.clock import format_time
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import parse_nct_id
from trialeditor.domain.people import KeyActKind
from trialeditor.export.trail import entry_json
from trialeditor.services.auditing import audit_verify
from trialeditor.services.keys import KeyEffect, end_key, key_effect
from trialeditor.services.sheets import save_sheet
from trialeditor.services.trail import TrailForm, find_trail, save_trail

_VERIFY = "verify"
_Whose = Annotated[str, typer.Argument(help="Whose key.")]
_By = Annotated[str, typer.Option("--as", help="Who does it: a publisher.")]
_Why = Annotated[str, typer.Option(help="Why.")]
_Dry = Annotated[bool, typer.Option("--dry-run", help="Only tell what it would do.")]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("audit")(audit)


def register_keys(group: typer.Typer) -> None:
    """Add the commands that end a key."""
    group.command("retire")(retire)
    group.command("revoke")(revoke)


def audit(  # noqa: PLR0913 - the command's options
    context: typer.Context,
    subject: Annotated[str, typer.Argument(help="An NCT number, a name or a file; or the word verify.")] = "",
    *,
    against: Annotated[Path | None, typer.Option(help="With verify: a bundle that this workspace made.")] = None,
    by: Annotated[str, typer.Option(help="Only what this person did.")] = "",
    act: Annotated[str, typer.Option(help="Only this kind of act, such as page.sign.")] = "",
    since: Annotated[date | None, day_option("From this day on.")] = None,
    until: Annotated[date | None, day_option("Up to this day.")] = None,
    search: Annotated[str, typer.Option(help="Only entries with these words.")] = "",
    csv: Annotated[Path | None, typer.Option(help="Also write a table for a spreadsheet.")] = None,
    sheet: Annotated[Path | None, typer.Option(help="Of one trial: also write its sign-off sheet, as HTML.")] = None,
) -> None:
    """Show what was done, by whom and when; `audit verify` checks that nothing was changed behind its back."""
    own = context_of(context)
    if subject == _VERIFY:
        _verify(own, against)
        return
    if against is not None:
        raise BadInput("goes with the word verify", field="--against")
    query = AuditQuery(
        words=search,
        actor=by,
        action=act,
        subject=subject,
        since=local_start(since) if since else None,
        before=local_end(until) if until else None,
    )
    with own.workspace() as workspace:
        entries = find_trail(workspace, query)
        if csv is not None:
            save_trail(workspace, query, csv, TrailForm.CSV)
        if sheet is not None:
            save_sheet(workspace, parse_nct_id(subject), sheet)
    own.answer([entry_json(entry) for entry in entries], *(_line(entry) for entry in entries))


def _verify(own: Context, against: Path | None) -> None:
    with own.workspace() as workspace:
        verdict = audit_verify(workspace, against)
    document: Json = {
        "ok": verdict.ok,
        "checked": verdict.checked,
        "trusted": verdict.trusted,
        "problems": list(verdict.problems),
        "bundle_problems": list(verdict.of_bundle),
    }
    told = _verdict(verdict.checked, ok=verdict.ok, trusted=verdict.trusted)
    own.answer(document, *verdict.problems, told, *_of_bundle(verdict.of_bundle))
    if not verdict.ok:
        stop(FOUND)


def _verdict(checked: int, *, ok: bool, trusted: bool) -> str:
    if not ok:
        return "The workspace is not what its trail says."
    if trusted:
        return f"Good: {checked} entries and rows checked, and the bundle confirms them."
    return f"Consistent: {checked} entries and rows checked. A bundle from outside confirms more (--against BUNDLE)."


def _of_bundle(problems: tuple[str, ...]) -> tuple[str, ...]:
    """Say that a bundle proves something of the trail, and is not whole itself."""
    if not problems:
        return ()
    return (
        "But do not rely on the bundle itself: its signatures and keys were compared, and its files do not verify.",
        *problems,
    )


def _line(entry: AuditEntry) -> str:
    event = entry.event
    told = account(event)
    sides = " → ".join(filter(None, (told.old, told.new)))
    about = "; ".join(filter(None, (told.what, sides, told.why)))
    return f"{entry.seq:>6}  {format_time(event.at)}  {event.actor}  {event.action}  {event.subject}  {about}"


def retire(context: typer.Context, name: _Whose, *, as_name: _By, reason: _Why, dry_run: _Dry = False) -> None:
    """Retire a key: it signs no more, and what it signed holds."""
    _end(context_of(context), name, KeyActKind.RETIRED, as_name, reason, None, dry_run=dry_run)


def revoke(
    context: typer.Context,
    name: _Whose,
    *,
    as_name: _By,
    reason: _Why,
    after: Annotated[
        int | None, typer.Option(help="What it signed up to this entry of the audit trail holds; without it, nothing.")
    ] = None,
    dry_run: _Dry = False,
) -> None:
    """Revoke a key that was in other hands: what it signed after an entry no longer counts."""
    _end(context_of(context), name, KeyActKind.REVOKED, as_name, reason, after, dry_run=dry_run)


def _end(
    own: Context, name: str, kind: KeyActKind, as_name: str, reason: str, after: int | None, *, dry_run: bool
) -> None:
    with own.workspace() as workspace:
        person, by = person_of(workspace, name), person_of(workspace, as_name)
        effect = key_effect(workspace, person, kind, after_entry=after)
        if not dry_run:
            end_key(workspace, person, kind, by=by, reason=reason, after_entry=after)
    document: Json = {
        "key": effect.key_id,
        "done": not dry_run,
        "signatures": effect.signatures,
        "lapsing": [{"nct": nct_id, "sections": list(keys)} for nct_id, keys in effect.lapsing],
    }
    own.answer(document, *_told(effect), "Nothing was changed." if dry_run else f"The key of {name} is {kind.value}.")


def _told(effect: KeyEffect) -> list[str]:
    lines = [f"{effect.signatures} signatures no longer count."] if effect.signatures else []
    return lines + [f"{nct_id}: {', '.join(keys)} lapse" for nct_id, keys in effect.lapsing]
