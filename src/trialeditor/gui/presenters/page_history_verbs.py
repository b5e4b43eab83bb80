"""The verbs of a page's history, bound to one workspace. Tests have verbs of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.people import Person
from trialeditor.services import editing, page_history
from trialeditor.services.outcome import Changes
from trialeditor.services.pages import PageFile
from trialeditor.services.workspace import Workspace


class PageHistoryVerbs(Protocol):
    """What versions were made from, and the way back to one."""

    def facts_then(self, page: PageFile, *numbers: int) -> Mapping[Digest, Facts]:
        """Return the facts that the authors of these versions saw, by snapshot digest."""
        ...

    def restore(self, nct: NctId, person: Person, number: int) -> Changes:
        """Make a version with the words of an earlier one."""
        ...


class WorkspacePageHistory:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def facts_then(self, page: PageFile, *numbers: int) -> Mapping[Digest, Facts]:
        """Return the facts that the authors of these versions saw, by snapshot digest."""
        return page_history.facts_then(self._workspace, page, *numbers)

    def restore(self, nct: NctId, person: Person, number: int) -> Changes:
        """Make a version with the words of an earlier one."""
        return editing.restore(self._workspace, nct, person, number)
