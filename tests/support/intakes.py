"""A registry desk for tests of imports: answers at once from values, and remembers what it was asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import NctId
from trialeditor.services.arriving import Failure, ImportReport, Outcome, ReportLine
from trialeditor.services.foretelling import Forecast
from trialeditor.services.intake import Intake
from trialeditor.services.outcome import CancelCheck, Changes, Progress
from trialeditor.services.taking import TakeReport


def report(*, new: int = 0, changed: int = 0, unchanged: int = 0, failed: int = 0) -> ImportReport:
    """A report with so many of each, numbered from NCT00000001."""
    outcomes = [Outcome.NEW] * new + [Outcome.CHANGED] * changed
    lines = [
        ReportLine(nct_id=NctId(f"NCT{number:08}"), title=f"Study {number}", outcome=outcome)
        for number, outcome in enumerate(outcomes, 1)
    ]
    return ImportReport(
        read=new + changed + unchanged + failed,
        new=new,
        changed=changed,
        unchanged=unchanged,
        failed=[
            Failure(
                source="a.json",
                record=f"record {number}",
                field="protocolSection.designModule.phases",
                message="expected a text",
            )
            for number in range(failed)
        ],
        lines=lines,
        ncts={line.nct_id for line in lines},
    )


@dataclass
class Intakes:
    """The verbs of an import. `trouble` is raised by all that writes or fetches."""

    found: ImportReport = field(default_factory=ImportReport)
    came: ImportReport | None = None
    """What comes in, when it is not what was found."""
    trouble: TrialEditorError | None = None
    trials: int = 4
    asked: list[tuple[str, object]] = field(default_factory=list)
    told: tuple[int, int | None, str] | None = None
    """Progress that is told of each work."""
    bundle: Path | None = None
    """What is recognized as a bundle, and what it would bring."""
    forecast: Forecast | None = None
    stops: bool = False
    """Whether the work notices that it was stopped."""

    def fetched(self, text: str, progress: Progress, cancelled: CancelCheck) -> Intake:  # noqa: ARG002 - it is quick
        self._note("fetched", text, progress)
        return Intake(text="[{}]", name="fetched")

    def survey(self, intake: Intake, progress: Progress, cancelled: CancelCheck) -> ImportReport:
        self.asked.append(("survey", intake))
        self._tell(progress)
        self.found.stopped = self.stops and cancelled()
        return self.found

    def import_records(
        self,
        intake: Intake,
        actor: str,
        progress: Progress,
        cancelled: CancelCheck,  # noqa: ARG002 - it is quick
    ) -> tuple[ImportReport, Changes]:
        self._note("import", (intake, actor), progress)
        came = self.came or self.found
        return came, Changes(trials=frozenset(came.ncts))

    def fetch(
        self,
        text: str,
        actor: str,
        progress: Progress,
        cancelled: CancelCheck,  # noqa: ARG002 - it is quick
    ) -> tuple[ImportReport, Changes]:
        self._note("fetch", (text, actor), progress)
        return self.found, Changes(trials=frozenset(self.found.ncts))

    def refresh_all(
        self,
        actor: str,
        progress: Progress,
        cancelled: CancelCheck,  # noqa: ARG002 - it is quick
    ) -> tuple[ImportReport, Changes]:
        self._note("refresh", actor, progress)
        return self.found, Changes(trials=frozenset(self.found.ncts))

    def bundle_in(self, paths: Sequence[Path]) -> Path | None:  # noqa: ARG002 - it is known beforehand
        return self.bundle

    def foretell(self, bundle: Path, actor: str, progress: Progress, cancelled: CancelCheck) -> Forecast | None:
        self._note("foretell", (bundle, actor), progress)
        return None if self.stops and cancelled() else self.forecast

    def take_bundle(
        self,
        bundle: Path,
        actor: str,
        looked: Forecast,
        trust: bool,
        progress: Progress,
        cancelled: CancelCheck,  # noqa: ARG002 - it is quick
    ) -> tuple[TakeReport, Changes]:
        self._note("take", (bundle, actor, trust), progress)
        report = looked.trusting if trust else looked.without
        return report, Changes(trials=report.taken, people=True)

    def how_many(self) -> int:
        return self.trials

    def registry_address(self) -> str:
        return "https://registry.example/api"

    def save_report(self, saved: ImportReport | TakeReport, path: Path) -> None:
        self._note("save", (saved.read if isinstance(saved, ImportReport) else len(saved.pages), path), None)

    def _note(self, what: str, how: object, progress: Progress | None) -> None:
        self.asked.append((what, how))
        if progress is not None:
            self._tell(progress)
        if self.trouble is not None:
            raise self.trouble

    def _tell(self, progress: Progress) -> None:
        if self.told is not None:
            progress(*self.told)
