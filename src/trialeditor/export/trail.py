"""The audit trail as a file: a table for a spreadsheet, or JSON. Times are in UTC, as the trail has them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from trialeditor.domain.audit import AuditEntry
from trialeditor.domain.audit_account import account
from trialeditor.domain.canonical import Json, canonical_json
from trialeditor.domain.clock import format_time
from trialeditor.export.spreadsheet import csv_bytes

HEADER = (
    "entry",
    "time (UTC)",
    "person",
    "act",
    "about",
    "what",
    "old",
    "new",
    "why",
    "action",
    "detail (JSON)",
    "hash",
    "hash of the entry before",
)


def entry_json(entry: AuditEntry) -> Json:
    """Return an entry as the command line and files give it. Keys are an interface."""
    return {
        "seq": entry.seq,
        "at": format_time(entry.event.at),
        "actor": entry.event.actor,
        "action": entry.event.action,
        "subject": entry.event.subject,
        "detail": entry.event.detail,
        "hash": entry.hash,
        "prev": entry.prev,
    }


def trail_csv(entries: Iterable[AuditEntry]) -> bytes:
    """Return entries as CSV that a spreadsheet shows and does not run."""
    return csv_bytes(HEADER, (_cells(entry) for entry in entries))


def trail_json(entries: Iterable[AuditEntry]) -> bytes:
    """Return entries as one JSON array in UTF-8."""
    return f"{json.dumps([entry_json(entry) for entry in entries], ensure_ascii=False, indent=1)}\n".encode()


def _cells(entry: AuditEntry) -> tuple[str, ...]:
    event, told = entry.event, account(entry.event)
    return (
        str(entry.seq),
        format_time(event.at),
        event.actor,
        told.act,
        event.subject,
        told.what,
        told.old,
        told.new,
        told.why,
        event.action,
        canonical_json(event.detail).decode("utf-8"),
        entry.hash,
        entry.prev or "",
    )
