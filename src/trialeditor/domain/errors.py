"""Errors that a person can act on. Anything else that is raised is a bug.

Every error answers three questions: what happened, what is safe, what to do.
"""

from __future__ import annotations

from dataclasses import dataclass


class TrialEditorError(Exception):
    """An expected failure, worded for the person in front of the screen."""

    def __init__(self, what: str, *, safe: str = "", do: str = "") -> None:
        """Keep the three sentences: what happened, what is `safe`, what to `do`."""
        super().__init__(" ".join(part for part in (what, safe, do) if part))
        self.what = what
        self.safe = safe
        self.do = do


class BadInput(TrialEditorError):
    """Input that cannot be read: names the source, the record and the field."""

    def __init__(self, message: str, *, source: str = "", record: str = "", field: str = "") -> None:
        """Name the `source` (a file), the `record` in it and the `field` of the record."""
        self.source = source
        self.record = record
        self.field = field
        self.message = message
        where = ", ".join(part for part in (source, record, field) if part)
        super().__init__(f"{where}: {message}" if where else message)


class NotFound(TrialEditorError):
    """Something that was asked for by name is not in the workspace."""


class NotAllowed(TrialEditorError):
    """The step is not possible for this person, or at this stage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A section that both changed: its typed words as both began with them, and as each left them."""

    key: str
    base: str
    yours: str
    theirs: str


class Conflict(TrialEditorError):
    """Somebody else saved first. Both texts are kept."""

    def __init__(self, what: str, *, yours: str, theirs: str, clashes: tuple[Clash, ...] = ()) -> None:
        """Hold `yours` and `theirs` so that both can be shown, and where it is known, the sections that clash."""
        super().__init__(what, safe="Both texts are kept.", do="Compare them and choose.")
        self.yours = yours
        self.theirs = theirs
        self.clashes = clashes


class WrongPassphrase(TrialEditorError):
    """The passphrase does not open the person's key."""


class StorageUnavailable(TrialEditorError):
    """The database cannot be used now: locked, read-only, full or damaged."""


class NewerDatabase(StorageUnavailable):
    """The database was written by a newer version of Trial Editor."""


class RestoredSince(StorageUnavailable):
    """A backup was restored since the database was opened: what was read before belongs to a state that is gone."""
