"""The verbs of the checks, bound to one workspace. Tests have verbs of their own."""

from __future__ import annotations

from typing import Protocol

from trialeditor.domain.findings import Finding, Waiver
from trialeditor.domain.ids import NctId
from trialeditor.domain.judgments import Explanation, HouseWord
from trialeditor.domain.people import Person
from trialeditor.services import checking, judging
from trialeditor.services.checking import CheckContext
from trialeditor.services.outcome import Changes
from trialeditor.services.workspace import Workspace


class CheckVerbs(Protocol):
    """What checks rest on, and what people say of findings."""

    def read_tables(self) -> None:
        """Read the language tables, which takes its time once in a process. Touches no database."""
        ...

    def context(self, nct: NctId) -> CheckContext:
        """Return what the checks of a page rest on."""
        ...

    def set_aside(self, nct: NctId, person: Person, finding: Finding, reason: str) -> Changes:
        """Set one finding aside, with a reason."""
        ...

    def take_back(self, nct: NctId, person: Person, waiver: Waiver) -> Changes:
        """Let the finding of a waiver stand again."""
        ...

    def keep_word(self, person: Person, word: HouseWord, *, stands: bool) -> Changes:
        """Put a word on the team's list, or take it off."""
        ...

    def explain(self, nct: NctId, person: Person, link: Explanation, *, stands: bool) -> Changes:
        """Link a sentence to a criterion, or part them."""
        ...


class WorkspaceChecks:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def read_tables(self) -> None:
        """Read the language tables."""
        self._workspace.language.get()

    def context(self, nct: NctId) -> CheckContext:
        """Return what the checks of a page rest on."""
        return checking.load_context(self._workspace, nct)

    def set_aside(self, nct: NctId, person: Person, finding: Finding, reason: str) -> Changes:
        """Set one finding aside, with a reason."""
        return judging.waive_finding(self._workspace, nct, person, finding, reason=reason)

    def take_back(self, nct: NctId, person: Person, waiver: Waiver) -> Changes:
        """Let the finding of a waiver stand again."""
        return judging.take_back(self._workspace, nct, person, waiver)

    def keep_word(self, person: Person, word: HouseWord, *, stands: bool) -> Changes:
        """Put a word on the team's list, or take it off."""
        return judging.keep_house_word(self._workspace, person, word, stands=stands)

    def explain(self, nct: NctId, person: Person, link: Explanation, *, stands: bool) -> Changes:
        """Link a sentence to a criterion, or part them."""
        return judging.explain(self._workspace, nct, person, link, stands=stands)
