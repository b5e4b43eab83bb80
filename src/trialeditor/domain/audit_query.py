"""Which entries of the audit trail are wanted, and what kinds of acts are called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta
from types import MappingProxyType

ACTS: Mapping[str, str] = MappingProxyType(
    {
        "page.save": "Saved a version",
        "page.edit": "Wrote by a command",
        "page.replace": "Replaced words on many pages",
        "page.put_back": "Put replaced words back",
        "page.restore": "Brought a version back",
        "page.submit": "Submitted a page",
        "page.return": "Asked for changes",
        "page.sign": "Signed",
        "page.next_review": "Moved a review date",
        "page.take": "Took in versions of a bundle",
        "page.take_sign_off": "Took in a signature of a bundle",
        "page.retire": "Retired a page",
        "page.unretire": "Put a retired page back",
        "draft.discard": "Discarded a draft",
        "trial.assign": "Assigned trials",
        "trial.assign_back": "Took an assignment back",
        "record.import": "Brought records in",
        "finding.waive": "Set a finding aside",
        "finding.unwaive": "Took a finding up again",
        "criterion.explain": "Linked a criterion",
        "criterion.part": "Parted a criterion",
        "house_word.add": "Put a word on the list",
        "house_word.remove": "Took a word off the list",
        "comment.add": "Commented",
        "comment.reply": "Answered a comment",
        "comment.resolved": "Resolved a comment",
        "comment.reopened": "Reopened a comment",
        "comment.accepted": "Accepted a suggestion",
        "comment.refused": "Refused a suggestion",
        "factcheck.send": "Wrote a fact check",
        "factcheck.take": "Took in a fact check",
        "person.add": "Added a person",
        "person.roles": "Changed roles",
        "person.take": "Took in a person of a bundle",
        "person.passphrase": "Changed a passphrase",
        "key.add": "Added a key",
        "key.retire": "Retired a key",
        "key.revoke": "Revoked a key",
        "keys.export": "Wrote the key list",
        "policy.set": "Set the policy",
        "site.set": "Set the site's address",
        "theme.set": "Chose the look of pages",
        "bundle.export": "Exported a bundle",
        "workspace.create": "Made the workspace",
        "workspace.sample": "Marked the workspace as a sample",
        "workspace.backup": "Backed up",
        "workspace.restore": "Restored a backup",
    }
)
"""What acts are called. One that is not here is called by its own name."""


def act_label(action: str) -> str:
    """Return what an act is called: "Signed" for `page.sign`."""
    return ACTS.get(action) or action.replace(".", " ").replace("_", " ").capitalize()


def acts_named(word: str) -> tuple[str, ...]:
    """Return the acts in whose name a word begins so, in any case: "signed" is not meant of what was assigned."""
    folded = word.casefold()
    return tuple(
        action for action, label in ACTS.items() if any(part.startswith(folded) for part in label.casefold().split())
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditQuery:
    """Which entries are wanted; what is empty does not narrow."""

    words: str = ""
    """Each stands somewhere in an entry: in its names, in what the act is called, or in what it tells."""
    actor: str = ""
    action: str = ""
    """One kind of act, such as `page.sign`."""
    subject: str = ""
    """A trial, a person or a file; entries about several trials are about each of them."""
    since: datetime | None = None
    """From this moment on."""
    before: datetime | None = None
    """Up to this moment, and not at it."""

    @property
    def is_all(self) -> bool:
        """Say whether nothing is narrowed."""
        return self == AuditQuery()


def local_start(day: date) -> datetime:
    """Return the moment at which a day begins where the person is. No zone is ahead of the first of all days."""
    if day.year == MINYEAR:
        return datetime.min.replace(tzinfo=UTC)
    return datetime.combine(day, time.min).astimezone(UTC)


def local_end(day: date) -> datetime:
    """Return the moment at which a day is over where the person is. The last of all years is never over."""
    if day.year == MAXYEAR:
        return datetime.max.replace(tzinfo=UTC)
    return local_start(day + timedelta(days=1))
