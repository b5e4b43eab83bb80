"""What taking a bundle in would do, told before anything is changed: by the rules of the taking, without a write."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from trialeditor.domain.errors import Conflict
from trialeditor.domain.ids import KeyId
from trialeditor.domain.people import Person
from trialeditor.services.arrivals import Brought, BroughtPage
from trialeditor.services.arriving import Outcome, outcome_of
from trialeditor.services.bundle_reading import OpenBundle, opened
from trialeditor.services.outcome import CancelCheck, Progress, never, no_progress
from trialeditor.services.page_taking import TakenPage, plan_page
from trialeditor.services.signers import keys_that_may_come, told_of
from trialeditor.services.taking import (
    TakeReport,
    clashing,
    is_foreign_sample,
    refused,
    why_not_among,
    why_not_take,
    why_not_trust,
)
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store


def _is_newer(store: Store, page: BroughtPage) -> bool:
    """Say whether the page's record would take the place of one that is here."""
    nct_id = page.archive.nct_id
    newest = next(each for each in page.archive.snapshots if page.is_newest(each))
    return outcome_of(newest, store.trials.standing((nct_id,)).get(nct_id)) is Outcome.CHANGED


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Somebody whose signatures are in a bundle."""

    name: str
    """As it is printed here; of an unknown signer, told apart from people who are here."""
    key: KeyId
    """The fingerprint: what to compare on the telephone."""
    signatures: int
    is_known: bool
    may_come: bool
    """Whether the key may be added when a publisher vouches for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """What a bundle would bring: without its unknown signers, and with them."""

    brought: Brought
    without: TakeReport
    trusting: TakeReport
    signers: tuple[Signer, ...]
    why_not_take: str
    """Why the person may not take it in; empty when they may."""
    why_not_trust: str
    """Why the person may not let unknown signers in; empty when they may."""


def foretell(
    workspace: Workspace,
    path: Path,
    person: Person | None,
    *,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> Forecast | None:
    """Say what a bundle would bring; None when it was stopped. Writes nothing.

    Raises NotFound, and NotAllowed for a bundle that does not hold together.
    """
    with opened(path, now=workspace.clock.now()) as bundle:
        brought = bundle.look(progress=progress, cancelled=cancelled)
        if brought is None:
            return None
        with workspace.database.reading() as store:
            job = _Foretelling(workspace, store, brought)
        if not job.run(bundle, progress, cancelled):
            return None
    with workspace.database.reading() as store:
        return Forecast(
            brought=brought,
            without=job.without,
            trusting=job.trusting,
            signers=job.signers,
            why_not_take=(why_not_among(workspace, store, brought) or why_not_take(store, person))
            if person
            else _NOBODY,
            why_not_trust=why_not_trust(store, person) if person else _NOBODY,
        )


_NOBODY = "Say first who you are, with “Work as”."


class _Foretelling:
    """One bundle, looked at page by page, each in a transaction of its own that only reads."""

    def __init__(self, workspace: Workspace, store: Store, brought: Brought) -> None:
        self._workspace = workspace
        self._brought = brought
        self._coming = frozenset(keys_that_may_come(store, brought))
        self.signers = tuple(self._signer(store, key) for key in brought.signers)
        unknown = tuple(each for each in self.signers if not each.is_known)
        self.without = TakeReport(unknown=tuple(each.name for each in unknown))
        self.trusting = TakeReport(unknown=tuple(each.name for each in unknown if not each.may_come))
        for report in (self.without, self.trusting):
            report.is_sample = is_foreign_sample(workspace, brought)
            report.pages += [refused(each, brought) for each in brought.failed]

    def run(self, bundle: OpenBundle, progress: Progress, cancelled: CancelCheck) -> bool:
        """Look at all pages that fit; say whether it came to the end."""
        for some in bundle.pages(self._brought):
            for page in some:
                if cancelled():
                    return False
                progress(len(self.without.pages), len(self._brought.titles), "Comparing with this workspace")
                if isinstance(page, BroughtPage):
                    self._page(page)
                else:
                    self._note(refused(page, self._brought))
        return True

    def _page(self, page: BroughtPage) -> None:
        with self._workspace.database.reading() as store:
            without = self._planned(store, page, ())
            trusting = self._planned(store, page, self._coming) if self._coming and page.sign_offs else without
        self._note(without, trusting)

    def _planned(self, store: Store, page: BroughtPage, coming: Container[KeyId]) -> TakenPage:
        nct_id = page.archive.nct_id
        try:
            plan = plan_page(self._workspace, store, self._brought, page, coming)
        except Conflict as error:
            return clashing(error, nct_id, self._brought)
        return plan.told(self._brought.titles.get(nct_id, ""), newer_record=_is_newer(store, page))

    def _note(self, without: TakenPage, trusting: TakenPage | None = None) -> None:
        self.without.pages.append(without)
        self.trusting.pages.append(trusting or without)

    def _signer(self, store: Store, key: KeyId) -> Signer:
        owner = store.keys.ring().owner(key)
        here = store.people.get(owner) if owner else None
        return Signer(
            name=here.name if here else told_of(store, self._brought, key),
            key=key,
            signatures=self._brought.signed[key],
            is_known=owner is not None,
            may_come=key in self._coming,
        )
