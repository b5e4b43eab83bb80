"""The audit trail: one entry per write, each holding the hash of the one before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from trialeditor.domain.canonical import Json, digest_of
from trialeditor.domain.clock import format_time
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEvent:
    """What happened, before it has its place in the trail. Names are text, so that they outlive renames."""

    at: datetime
    actor: str
    action: str
    """A namespaced verb: `page.edit`, `page.sign`, `record.import`, `person.add` …"""
    subject: str
    """What it was done to: an NCT number, a person, a file; or empty."""
    detail: Mapping[str, Json]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """An event in its place: `seq` counts from 1 without a gap."""

    seq: int
    event: AuditEvent
    prev: Digest | None
    hash: Digest


def chain_entry(previous: AuditEntry | None, event: AuditEvent) -> AuditEntry:
    """Return the entry for `event` after `previous`."""
    seq = previous.seq + 1 if previous else 1
    prev = previous.hash if previous else None
    return AuditEntry(seq=seq, event=event, prev=prev, hash=entry_hash(seq, prev, event))


def entry_hash(seq: int, prev: Digest | None, event: AuditEvent) -> Digest:
    """Return the SHA-256 of an entry's canonical JSON `{v, seq, prev, at, actor, action, subject, detail}`."""
    return digest_of(
        {
            "v": 1,
            "seq": seq,
            "prev": prev,
            "at": format_time(event.at),
            "actor": event.actor,
            "action": event.action,
            "subject": event.subject,
            "detail": event.detail,
        }
    )


def trail_problems(entries: Sequence[AuditEntry]) -> list[str]:
    """Return what is wrong with a whole trail, oldest first; empty when it holds."""
    problems: list[str] = []
    previous: AuditEntry | None = None
    for entry in entries:
        if entry.seq != (previous.seq + 1 if previous else 1):
            problems.append(f"entry {entry.seq}: entries before it are missing")
        if entry.prev != (previous.hash if previous else None):
            problems.append(f"entry {entry.seq}: does not follow the entry before it")
        if not _is_whole(entry):
            problems.append(f"entry {entry.seq}: was changed after it was written")
        previous = entry
    return problems


def _is_whole(entry: AuditEntry) -> bool:
    """Say whether an entry has its own hash; what somebody put into it may have none at all."""
    try:
        return entry.hash == entry_hash(entry.seq, entry.prev, entry.event)
    except BadInput:
        return False
