"""The verbs for replacing on all pages, bound to one workspace. Tests have verbs of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from trialeditor.domain.people import Person
from trialeditor.domain.text.finding import Replacement
from trialeditor.gui.replace_faces import SectionChoice
from trialeditor.services.outcome import CancelCheck, Progress
from trialeditor.services.replacement_plan import PagePlan, ReplacePlan, plan_replacement
from trialeditor.services.replacing import ReplaceReport, Written, put_back, replace_words
from trialeditor.services.workspace import Workspace


class ReplaceVerbs(Protocol):
    """Plan, do, and put back."""

    def sections(self) -> tuple[SectionChoice, ...]:
        """Return the sections that a search can be narrowed to."""
        ...

    def plan(
        self,
        replacement: Replacement,
        person: Person,
        sections: frozenset[str],
        progress: Progress,
        cancelled: CancelCheck,
    ) -> ReplacePlan:
        """Return what would happen."""
        ...

    def replace(
        self,
        replacement: Replacement,
        person: Person,
        chosen: Sequence[PagePlan],
        progress: Progress,
        cancelled: CancelCheck,
    ) -> ReplaceReport:
        """Do it."""
        ...

    def put_back(
        self, written: Sequence[Written], person: Person, progress: Progress, cancelled: CancelCheck
    ) -> ReplaceReport:
        """Undo it."""
        ...


class WorkspaceReplace:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def sections(self) -> tuple[SectionChoice, ...]:
        """Return the sections that a search can be narrowed to."""
        specs = self._workspace.blueprint.sections
        return tuple(SectionChoice(key=spec.key, heading=spec.read_heading or spec.key) for spec in specs)

    def plan(
        self,
        replacement: Replacement,
        person: Person,
        sections: frozenset[str],
        progress: Progress,
        cancelled: CancelCheck,
    ) -> ReplacePlan:
        """Return what would happen."""
        return plan_replacement(
            self._workspace, replacement, person, sections=sections, progress=progress, cancelled=cancelled
        )

    def replace(
        self,
        replacement: Replacement,
        person: Person,
        chosen: Sequence[PagePlan],
        progress: Progress,
        cancelled: CancelCheck,
    ) -> ReplaceReport:
        """Do it."""
        return replace_words(self._workspace, replacement, person, chosen, progress=progress, cancelled=cancelled)

    def put_back(
        self, written: Sequence[Written], person: Person, progress: Progress, cancelled: CancelCheck
    ) -> ReplaceReport:
        """Undo it."""
        return put_back(self._workspace, written, person, progress=progress, cancelled=cancelled)
