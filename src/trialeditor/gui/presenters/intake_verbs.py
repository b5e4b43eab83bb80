"""The verbs of an import, bound to one workspace. Tests have verbs of their own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from trialeditor.domain.trial import ListQuery
from trialeditor.services import fetching, foretelling, importing, listing, people, reports, take_reports, taking
from trialeditor.services.arriving import ImportReport
from trialeditor.services.bundle_reading import bundle_in
from trialeditor.services.foretelling import Forecast
from trialeditor.services.intake import Intake
from trialeditor.services.outcome import CancelCheck, Changes, Progress
from trialeditor.services.taking import TakeReport
from trialeditor.services.workspace import Workspace


class IntakeVerbs(Protocol):
    """Records in. What fetches and takes in is stopped by `cancelled`; what is in by then stays in."""

    def fetched(self, text: str, progress: Progress, cancelled: CancelCheck) -> Intake:
        """Fetch the records of all NCT numbers in a text, and hold them."""
        ...

    def survey(self, intake: Intake, progress: Progress, cancelled: CancelCheck) -> ImportReport:
        """Say what would come in."""
        ...

    def import_records(
        self, intake: Intake, actor: str, progress: Progress, cancelled: CancelCheck
    ) -> tuple[ImportReport, Changes]:
        """Take records in."""
        ...

    def fetch(self, text: str, actor: str, progress: Progress, cancelled: CancelCheck) -> tuple[ImportReport, Changes]:
        """Fetch the records of all NCT numbers in a text, and take them in as they come."""
        ...

    def refresh_all(self, actor: str, progress: Progress, cancelled: CancelCheck) -> tuple[ImportReport, Changes]:
        """Fetch the record of each trial again."""
        ...

    def bundle_in(self, paths: Sequence[Path]) -> Path | None:
        """Return the bundle of another workspace among what was chosen, or None."""
        ...

    def foretell(self, bundle: Path, actor: str, progress: Progress, cancelled: CancelCheck) -> Forecast | None:
        """Say what a bundle would bring; None when it was stopped."""
        ...

    def take_bundle(
        self, bundle: Path, actor: str, looked: Forecast, trust: bool, progress: Progress, cancelled: CancelCheck
    ) -> tuple[TakeReport, Changes]:
        """Take a bundle in that was looked at."""
        ...

    def how_many(self) -> int:
        """Return how many trials there are."""
        ...

    def registry_address(self) -> str:
        """Return the address that records are fetched from."""
        ...

    def save_report(self, report: ImportReport | TakeReport, path: Path) -> None:
        """Write a report as a table, JSON or text, as the name of the file says."""
        ...


class WorkspaceIntake:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def fetched(self, text: str, progress: Progress, cancelled: CancelCheck) -> Intake:
        """Fetch the records of all NCT numbers in a text, and hold them."""
        return fetching.fetched(self._workspace, text, progress=progress, cancelled=cancelled)

    def survey(self, intake: Intake, progress: Progress, cancelled: CancelCheck) -> ImportReport:
        """Say what would come in."""
        return importing.survey(self._workspace, intake, progress=progress, cancelled=cancelled)

    def import_records(
        self, intake: Intake, actor: str, progress: Progress, cancelled: CancelCheck
    ) -> tuple[ImportReport, Changes]:
        """Take records in."""
        return importing.import_records(self._workspace, intake, actor=actor, progress=progress, cancelled=cancelled)

    def fetch(self, text: str, actor: str, progress: Progress, cancelled: CancelCheck) -> tuple[ImportReport, Changes]:
        """Fetch the records of all NCT numbers in a text, and take them in as they come."""
        return fetching.fetch(self._workspace, text, actor=actor, progress=progress, cancelled=cancelled)

    def refresh_all(self, actor: str, progress: Progress, cancelled: CancelCheck) -> tuple[ImportReport, Changes]:
        """Fetch the record of each trial again."""
        return fetching.refresh_all(self._workspace, actor=actor, progress=progress, cancelled=cancelled)

    def bundle_in(self, paths: Sequence[Path]) -> Path | None:
        """Return the bundle of another workspace among what was chosen, or None."""
        return bundle_in(paths)

    def foretell(self, bundle: Path, actor: str, progress: Progress, cancelled: CancelCheck) -> Forecast | None:
        """Say what a bundle would bring; None when it was stopped."""
        person = people.person_named(self._workspace, actor) if actor else None
        return foretelling.foretell(self._workspace, bundle, person, progress=progress, cancelled=cancelled)

    def take_bundle(
        self, bundle: Path, actor: str, looked: Forecast, trust: bool, progress: Progress, cancelled: CancelCheck
    ) -> tuple[TakeReport, Changes]:
        """Take a bundle in that was looked at."""
        return taking.take_bundle(
            self._workspace,
            bundle,
            people.person_named(self._workspace, actor),
            trust_signers=trust,
            looked=looked.brought,
            progress=progress,
            cancelled=cancelled,
        )

    def registry_address(self) -> str:
        """Return the address that records are fetched from."""
        return fetching.registry_address()

    def how_many(self) -> int:
        """Return how many trials there are."""
        return listing.count(self._workspace, ListQuery())

    def save_report(self, report: ImportReport | TakeReport, path: Path) -> None:
        """Write a report as a table, JSON or text, as the name of the file says."""
        if isinstance(report, TakeReport):
            take_reports.save_take_report(report, path)
        else:
            reports.save_report(report, path)
