"""The verbs of comments, bound to one workspace. Tests have verbs of their own."""

from __future__ import annotations

from typing import Protocol

from trialeditor.domain.comments import Anchor, ThreadActKind
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.services import commenting, presence, talking
from trialeditor.services.commenting import Said
from trialeditor.services.outcome import Changes
from trialeditor.services.presence import Pulse
from trialeditor.services.talking import Talk
from trialeditor.services.workspace import Workspace


class CommentVerbs(Protocol):
    """What people say to each other about a page."""

    def talk(self, nct: NctId, person: Person) -> Talk:
        """Return what was said on a page, and how far the person has read it."""
        ...

    def comment(self, nct: NctId, person: Person, text: str, anchor: Anchor, suggestion: str | None) -> Said:
        """Begin a thread."""
        ...

    def reply(self, nct: NctId, person: Person, thread: int, text: str) -> Said:
        """Answer in a thread."""
        ...

    def close(self, nct: NctId, person: Person, thread: int, kind: ThreadActKind, reason: str) -> Changes:
        """Close a thread, open it again, or answer its suggestion."""
        ...

    def see(self, nct: NctId, person: Person, number: int) -> None:
        """Note that the person has read the comments up to this one."""
        ...


class PulseVerbs(Protocol):
    """What other windows do with a page."""

    def pulse(self, nct: NctId, person: Person) -> Pulse:
        """Return who else writes on a page now, and how far its comments have come."""
        ...


class WorkspaceComments:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def talk(self, nct: NctId, person: Person) -> Talk:
        """Return what was said on a page, and how far the person has read it."""
        return talking.talk(self._workspace, nct, person)

    def comment(self, nct: NctId, person: Person, text: str, anchor: Anchor, suggestion: str | None) -> Said:
        """Begin a thread."""
        return commenting.comment(self._workspace, nct, person, text, anchor=anchor, suggestion=suggestion)

    def reply(self, nct: NctId, person: Person, thread: int, text: str) -> Said:
        """Answer in a thread."""
        return commenting.reply(self._workspace, nct, person, thread, text)

    def close(self, nct: NctId, person: Person, thread: int, kind: ThreadActKind, reason: str) -> Changes:
        """Close a thread, open it again, or answer its suggestion."""
        return commenting.close_thread(self._workspace, nct, person, thread, kind, reason=reason)

    def see(self, nct: NctId, person: Person, number: int) -> None:
        """Note that the person has read the comments up to this one."""
        talking.mark_seen(self._workspace, nct, person, number)

    def pulse(self, nct: NctId, person: Person) -> Pulse:
        """Return who else writes on a page now, and how far its comments have come."""
        return presence.pulse(self._workspace, nct, person)
