"""The verbs that presenters use, bound to one workspace. Tests have verbs of their own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from trialeditor.config.paths import user_paths
from trialeditor.domain.content import PageContent
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.people import Person, Role
from trialeditor.domain.revision import Draft
from trialeditor.domain.trial import Facet, FacetCount, Listing, ListQuery
from trialeditor.export.export_page import BundleOptions
from trialeditor.export.verify import Verification
from trialeditor.gui.presenters.filtering import OFFERED
from trialeditor.services import editing, exporting, listing, pages, people, previewing, reviewing, sample
from trialeditor.services.exporting import ExportReport
from trialeditor.services.outcome import CancelCheck, Changes, Progress
from trialeditor.services.pages import PageFile
from trialeditor.services.reviewing import SigningSheet
from trialeditor.services.workspace import Workspace


class ListVerbs(Protocol):
    """Lists."""

    def trials(self, query: ListQuery, after: NctId | None, limit: int) -> list[Listing]:
        """Return the lines after a number."""
        ...

    def count(self, query: ListQuery) -> int:
        """Return how many trials a query finds."""
        ...


class DraftVerbs(Protocol):
    """Working copies."""

    def autosave(self, draft: Draft) -> Draft:
        """Keep a working copy."""
        ...


class PageVerbs(DraftVerbs, Protocol):
    """One page: reading and writing."""

    def load(self, nct: NctId, person: Person) -> tuple[PageFile, Draft | None]:
        """Return a page, and the person's working copy."""
        ...

    def discard_draft(self, nct: NctId, person: Person) -> Changes:
        """Throw a working copy away."""
        ...

    def save_version(self, draft: Draft, person: Person, message: str) -> Changes:
        """Make a version of the words of a working copy."""
        ...

    def set_next_review(self, nct: NctId, person: Person, wanted: date, reason: str) -> Changes:
        """Bring the next review date forward."""
        ...


class PreviewVerbs(Protocol):
    """Pages as they go out."""

    def preview(self, page: PageFile, content: PageContent) -> bytes:
        """Return a whole page."""
        ...

    def preview_section(self, page: PageFile, content: PageContent, key: str) -> str | None:
        """Return the inside of one section; None when the page does not show it."""
        ...

    def marked_preview(self, page: PageFile, content: PageContent) -> bytes:
        """Return a whole page with its changes since it was last signed."""
        ...

    def marked_section(self, page: PageFile, content: PageContent, key: str) -> str | None:
        """Return the inside of one section with its changes since it was last signed."""
        ...

    def was_signed(self, page: PageFile) -> bool:
        """Say whether anything of a page was ever signed."""
        ...

    def static_files(self, page: PageFile) -> Mapping[str, bytes]:
        """Return what a page links to."""
        ...


class ReviewVerbs(Protocol):
    """The steps of a review."""

    def submit(self, nct: NctId, person: Person, note: str) -> Changes:
        """Put a page before the reviewers."""
        ...

    def return_page(self, nct: NctId, person: Person, note: str) -> Changes:
        """Ask for changes."""
        ...

    def signing_sheet(self, nct: NctId, person: Person) -> SigningSheet:
        """Return what the person would sign."""
        ...

    def sign(
        self,
        nct: NctId,
        person: Person,
        meaning: str,
        next_review: date,
        passphrase: str,
        seen: Mapping[str, Digest],
        role: Role,
    ) -> Changes:
        """Sign a page."""
        ...

    def sample_passphrases(self) -> Mapping[str, str]:
        """Return what the sample's dialogs show."""
        ...


class StepVerbs(PageVerbs, ReviewVerbs, Protocol):
    """What the steps of a page's life need."""


class TaskVerbs(Protocol):
    """Work that takes a while."""

    def export(
        self, out: Path, options: BundleOptions, actor: str, progress: Progress, cancelled: CancelCheck
    ) -> ExportReport:
        """Write a bundle."""
        ...

    def verify(self, path: Path, trust: Path | None) -> Verification:
        """Check a bundle; with a key list, also who signed it."""
        ...


class PeopleVerbs(Protocol):
    """Who is who."""

    def people(self) -> list[Person]:
        """Return everybody."""
        ...

    def sample_passphrases(self) -> Mapping[str, str]:
        """Return what the sample's dialogs show."""
        ...


class WorkspaceVerbs:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def trials(self, query: ListQuery, after: NctId | None, limit: int) -> list[Listing]:
        """Return the lines after a number."""
        return listing.trials(self._workspace, query, after=after, limit=limit)

    def count(self, query: ListQuery) -> int:
        """Return how many trials a query finds."""
        return listing.count(self._workspace, query)

    def facet_counts(self, query: ListQuery, facet: Facet, containing: str) -> list[FacetCount]:
        """Return the most frequent values of a facet that contain some letters."""
        return listing.facet_counts(self._workspace, query, facet, limit=OFFERED, containing=containing)

    def load(self, nct: NctId, person: Person) -> tuple[PageFile, Draft | None]:
        """Return a page, and the person's working copy."""
        return pages.load_page(self._workspace, nct), pages.load_draft(self._workspace, nct, person)

    def autosave(self, draft: Draft) -> Draft:
        """Keep a working copy."""
        return editing.autosave(self._workspace, draft)

    def discard_draft(self, nct: NctId, person: Person) -> Changes:
        """Throw a working copy away."""
        return editing.discard_draft(self._workspace, nct, person)

    def save_version(self, draft: Draft, person: Person, message: str) -> Changes:
        """Make a version of the words of a working copy."""
        return editing.save_version(
            self._workspace,
            draft.nct_id,
            person,
            draft.content,
            base=draft.base,
            draft_version=draft.version,
            message=message,
        )

    def set_next_review(self, nct: NctId, person: Person, wanted: date, reason: str) -> Changes:
        """Bring the next review date forward."""
        return editing.set_next_review(self._workspace, nct, person, wanted, reason)

    def preview(self, page: PageFile, content: PageContent) -> bytes:
        """Return a whole page."""
        return previewing.preview(self._workspace, page, content)

    def preview_section(self, page: PageFile, content: PageContent, key: str) -> str | None:
        """Return the inside of one section; None when the page does not show it."""
        return previewing.preview_section(self._workspace, page, content, key)

    def marked_preview(self, page: PageFile, content: PageContent) -> bytes:
        """Return a whole page with its changes since it was last signed."""
        return previewing.marked_preview(self._workspace, page, content)

    def marked_section(self, page: PageFile, content: PageContent, key: str) -> str | None:
        """Return the inside of one section with its changes since it was last signed."""
        return previewing.marked_section(self._workspace, page, content, key)

    def was_signed(self, page: PageFile) -> bool:
        """Say whether anything of a page was ever signed."""
        return previewing.was_signed(page)

    def static_files(self, page: PageFile) -> Mapping[str, bytes]:
        """Return what a page links to."""
        return previewing.static_files(self._workspace, page)

    def submit(self, nct: NctId, person: Person, note: str) -> Changes:
        """Put a page before the reviewers."""
        return reviewing.submit(self._workspace, nct, person, note=note)

    def return_page(self, nct: NctId, person: Person, note: str) -> Changes:
        """Ask for changes."""
        return reviewing.return_page(self._workspace, nct, person, note=note)

    def signing_sheet(self, nct: NctId, person: Person) -> SigningSheet:
        """Return what the person would sign."""
        return reviewing.signing_sheet(self._workspace, nct, person)

    def sign(
        self,
        nct: NctId,
        person: Person,
        meaning: str,
        next_review: date,
        passphrase: str,
        seen: Mapping[str, Digest],
        role: Role,
    ) -> Changes:
        """Sign a page."""
        return reviewing.sign(
            self._workspace,
            nct,
            person,
            meaning=meaning,
            next_review=next_review,
            passphrase=passphrase,
            seen=seen,
            role=role,
        )

    def people(self) -> list[Person]:
        """Return everybody."""
        return people.people(self._workspace)

    def sample_passphrases(self) -> Mapping[str, str]:
        """Return what the sample's dialogs show."""
        return sample.sample_passphrases(self._workspace)

    def export(
        self, out: Path, options: BundleOptions, actor: str, progress: Progress, cancelled: CancelCheck
    ) -> ExportReport:
        """Write a bundle; what stands at the place already is not made again, and the result is the same."""
        return exporting.export(
            self._workspace,
            out,
            options,
            actor=actor,
            changed_only=True,
            notes=user_paths().export_notes,
            progress=progress,
            cancelled=cancelled,
        )

    def verify(self, path: Path, trust: Path | None) -> Verification:
        """Check a bundle; with a key list, also who signed it."""
        return exporting.verify(path, trust)
