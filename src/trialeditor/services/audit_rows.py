"""Rows against the entries of the trail that they name: each says what its entry says, and no entry lost its row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from trialeditor.domain.audit import AuditEntry
from trialeditor.domain.audit_query import act_label
from trialeditor.domain.canonical import Json
from trialeditor.domain.comments import ThreadActKind
from trialeditor.domain.ids import PersonId

BUNDLE = "bundle"
"""In the detail of an entry: what it tells of came with a bundle, from other people and of another time."""
_SAME_ACT = timedelta(minutes=1)
"""A row and its entry are written in one breath, and each asks the clock."""
_KEPT = frozenset(
    f"{group}.{act}"
    for group, acts in (
        ("page", ("sign", "take_sign_off", "submit", "return", "retire", "unretire", "next_review")),
        ("finding", ("waive", "unwaive")),
        ("criterion", ("explain", "part")),
        ("house_word", ("add", "remove")),
        ("comment", ("add", "reply", *ThreadActKind)),
        ("key", ("add", "retire", "revoke")),
    )
    for act in acts
)
"""Acts that leave a row behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Who a row says did it, and when."""

    by: PersonId
    by_name: str
    at: datetime


class Rows:
    """Compares row after row, and notes what does not fit."""

    def __init__(self, entries: Sequence[AuditEntry], names: Mapping[PersonId, str]) -> None:
        self._entries = entries
        self._by_seq = {entry.seq: entry for entry in entries}
        self._names = names
        self._used: set[int] = set()
        self.problems: list[str] = []
        self.checked = 0

    def entry(self, seq: int) -> AuditEntry | None:
        """Return the entry with a number, or None."""
        return self._by_seq.get(seq)

    def check(
        self, subject: str, seq: int, action: str, detail: Mapping[str, Json], about: str = "", said: Said | None = None
    ) -> None:
        """Check that a row's entry is there, is about it, says the same, and was made by the same person then.

        `about` says which of several rows it is, such as "version 2".
        """
        self.checked += 1
        what = f"“{act_label(action)}”{f' ({about})' if about else ''}"
        entry = self._by_seq.get(seq)
        if entry is None or entry.event.action != action or entry.event.subject != subject:
            self.problems.append(f"{subject}: {what} has no entry in the trail")
            return
        self._used.add(seq)
        told = entry.event.detail
        if any(told.get(key) != value for key, value in detail.items()):
            self.problems.append(f"{subject}: {what} is not what entry {seq} says")
        if said is not None and not self._is_by(entry, said):
            self.problems.append(f"{subject}: {what} has another name or time than entry {seq}")

    def _is_by(self, entry: AuditEntry, said: Said) -> bool:
        """Say whether a row names the person and the time of its entry, or those that a bundle or a file brought."""
        told = entry.event.detail
        if told.get("by_name", entry.event.actor) != said.by_name:
            return False
        if BUNDLE in told:
            return told.get("by") == said.by
        is_theirs = self._names.get(said.by) == entry.event.actor
        return is_theirs and abs(said.at - entry.event.at) <= _SAME_ACT

    def use(self, seq: int) -> None:
        """Note that an entry has its row."""
        self._used.add(seq)

    def lost(self) -> Iterator[str]:
        """Find acts of the trail whose rows are gone."""
        for entry in self._entries:
            if entry.event.action in _KEPT and entry.seq not in self._used:
                act = act_label(entry.event.action)
                yield f"{entry.event.subject}: what entry {entry.seq} (“{act}”) tells of is gone"
            elif entry.event.action in ("person.add", "person.roles") and entry.event.detail.get("key"):
                yield from (
                    ()
                    if entry.seq in self._used
                    else (f"{entry.event.subject}: the key that entry {entry.seq} tells of is gone",)
                )


def entries_of(entries: Iterable[AuditEntry], *actions: str) -> Iterator[AuditEntry]:
    """Give the entries of some kinds of acts, in order."""
    return (entry for entry in entries if entry.event.action in actions)
