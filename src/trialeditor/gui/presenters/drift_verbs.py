"""The verbs of the window for what the record moved, bound to one workspace. Tests have verbs of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from trialeditor.domain.drift import DriftedPage
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.gui.asking import SignAnswer
from trialeditor.services import drift, drift_sheet, reviewing, sample
from trialeditor.services.drift_sheet import DriftSheet
from trialeditor.services.outcome import Changes
from trialeditor.services.reviewing import SigningSheet
from trialeditor.services.workspace import Workspace


class SectionSigning(Protocol):
    """Signing some sections of a page."""

    def signing_sheet(self, nct: NctId, person: Person, keys: tuple[str, ...]) -> SigningSheet:
        """Return what the person would sign."""
        ...

    def sign(self, nct: NctId, person: Person, sheet: SigningSheet, answer: SignAnswer) -> Changes:
        """Sign the sections of a sheet that was shown."""
        ...

    def sample_passphrases(self) -> Mapping[str, str]:
        """Return what the sample's dialogs show."""
        ...


class DriftVerbs(SectionSigning, Protocol):
    """The queue, its pages, and signing."""

    def drift(self) -> tuple[DriftedPage, ...]:
        """Return the pages with sections that the record ended, in the order of the queue."""
        ...

    def sheet(self, nct: NctId, person: Person) -> DriftSheet | None:
        """Return what the record ended of a page."""
        ...


class WorkspaceDrift:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def drift(self) -> tuple[DriftedPage, ...]:
        """Return the pages with sections that the record ended, in the order of the queue."""
        return drift.drift(self._workspace)

    def sheet(self, nct: NctId, person: Person) -> DriftSheet | None:
        """Return what the record ended of a page."""
        return drift_sheet.drift_sheet(self._workspace, nct, person)

    def signing_sheet(self, nct: NctId, person: Person, keys: tuple[str, ...]) -> SigningSheet:
        """Return what the person would sign."""
        return reviewing.signing_sheet(self._workspace, nct, person, keys=keys)

    def sign(self, nct: NctId, person: Person, sheet: SigningSheet, answer: SignAnswer) -> Changes:
        """Sign the sections of a sheet that was shown."""
        return reviewing.sign(
            self._workspace,
            nct,
            person,
            meaning=answer.meaning,
            next_review=answer.next_review,
            passphrase=answer.passphrase,
            role=sheet.role,
            keys=tuple(state.key for state in sheet.sections),
            seen=sheet.seen,
        )

    def sample_passphrases(self) -> Mapping[str, str]:
        """Return what the sample's dialogs show."""
        return sample.sample_passphrases(self._workspace)
