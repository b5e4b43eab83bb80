"""Records from the registry by number: a few to look at first, many to take in as they come, or all that are here.

No transaction is open while the registry is waited for. When the work is stopped, what came by then is in and whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from trialeditor.config.paths import user_paths
from trialeditor.config.registry import registry_named
from trialeditor.config.settings import SettingsError, load_settings
from trialeditor.domain.errors import BadInput, StorageUnavailable
from trialeditor.domain.ids import NctId, almost_ncts_in, ncts_in
from trialeditor.domain.trial import ListQuery
from trialeditor.registry.addresses import checked_address
from trialeditor.registry.reader import RawRecord
from trialeditor.services import listing
from trialeditor.services.arriving import ImportReport
from trialeditor.services.importing import take_in
from trialeditor.services.intake import Intake
from trialeditor.services.outcome import CancelCheck, Cancelled, Changes, Progress, never, no_progress
from trialeditor.services.workspace import Workspace

if TYPE_CHECKING:
    from trialeditor.registry.client import RegistryClient

MOST_HELD = 500
"""Numbers of which the records are held in memory, to be looked at before they are taken in."""
_PAGE = 1_000
"""Trials whose numbers are read from the workspace at a time."""


def registry_address(option: str = "") -> str:
    """Return the registry's address: `option`, else TRIALEDITOR_REGISTRY, else the settings, else the usual one.

    Raises BadInput that names who said it, when it is no address that may be asked; StorageUnavailable when the
    settings cannot be read.
    """
    file = user_paths().settings_file
    try:
        setting = load_settings(file).settings.registry_address
    except SettingsError as error:
        raise StorageUnavailable(error.what, safe=error.safe, do=error.do) from error
    choice = registry_named(option=option, setting=setting, file=file)
    return checked_address(choice.address, said_by=choice.said_by)


def fetched(
    workspace: Workspace,  # noqa: ARG001 - like every verb; nothing is asked of it before the records are taken in
    numbers: str | Sequence[NctId],
    *,
    address: str = "",
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> Intake:
    """Return the records of the NCT numbers in a text (or of these numbers), to be surveyed and imported.

    `address` is the registry's, as `registry_address` takes it. Progress counts numbers. Raises BadInput when there is
    no number, or more than MOST_HELD; Cancelled when it was stopped. Writes nothing.
    """
    wanted = _wanted(numbers)
    if len(wanted.ncts) > MOST_HELD:
        raise BadInput(f"expected at most {MOST_HELD} numbers at a time, found {len(wanted.ncts):,}")
    stop = _Stop(cancelled)
    with _client(address) as client:
        items = tuple(_asked(client, wanted.ncts, len(wanted.ncts), progress, stop))
    if stop.asked:
        raise Cancelled("Asking the registry was stopped.", safe="Nothing was brought in.")
    return Intake(records=(*wanted.problems, *items))


def fetch(
    workspace: Workspace,
    numbers: str | Sequence[NctId],
    *,
    actor: str,
    address: str = "",
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> tuple[ImportReport, Changes]:
    """Take in the records of the NCT numbers in a text (or of these numbers) as they come from the registry.

    `address` is the registry's, as `registry_address` takes it. Progress counts numbers. Raises BadInput when there is
    no number. When it is stopped, the report says so, and what came by then is in.
    """
    wanted = _wanted(numbers)
    stop = _Stop(cancelled)
    with _client(address) as client:
        items = _asked(client, wanted.ncts, len(wanted.ncts), progress, stop)
        return _taken(workspace, chain(wanted.problems, items), actor, stop)


def refresh_all(
    workspace: Workspace,
    *,
    actor: str,
    address: str = "",
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> tuple[ImportReport, Changes]:
    """Take in the registry's present record of every trial of the workspace; see `fetch`."""
    stop = _Stop(cancelled)
    total = listing.count(workspace, ListQuery())
    with _client(address) as client:
        return _taken(workspace, _asked(client, _all_ncts(workspace), total, progress, stop), actor, stop)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """The numbers to ask for, each once, and what looks like one and is none."""

    ncts: tuple[NctId, ...]
    problems: tuple[BadInput, ...] = ()


def _wanted(numbers: str | Sequence[NctId]) -> _Wanted:
    if not isinstance(numbers, str):
        return _Wanted(ncts=tuple(dict.fromkeys(numbers)))
    ncts, nearly = ncts_in(numbers), almost_ncts_in(numbers)
    if not ncts and not nearly:
        raise BadInput("expected NCT numbers such as NCT05350891, found none")
    message = "expected NCT and eight digits; this was not asked for"
    return _Wanted(ncts=ncts, problems=tuple(BadInput(message, record=each) for each in nearly))


@dataclass(slots=True)
class _Stop:
    """Asks whether to stop, and remembers that the answer was yes."""

    cancelled: CancelCheck
    asked: bool = False

    def __call__(self) -> bool:
        """Say whether to stop."""
        self.asked = self.asked or self.cancelled()
        return self.asked


def _client(address: str) -> AbstractContextManager[RegistryClient]:
    from trialeditor.registry.client import RegistryClient  # noqa: PLC0415 - the network takes its time to load

    return RegistryClient(registry_address(address))


def _asked(
    client: RegistryClient, ncts: Iterable[NctId], total: int, progress: Progress, stop: _Stop
) -> Iterator[RawRecord | BadInput]:
    from trialeditor.registry.by_number import fetch_records  # noqa: PLC0415 - the network takes its time to load

    return fetch_records(client, ncts, total=total, progress=progress, cancelled=stop)


def _taken(
    workspace: Workspace, items: Iterable[RawRecord | BadInput], actor: str, stop: _Stop
) -> tuple[ImportReport, Changes]:
    """Take in what comes. A stop ends the items, so that what came by then is still stored."""
    report, changes = take_in(workspace, items, actor=actor)
    report.stopped = report.stopped or stop.asked
    return report, changes


def _all_ncts(workspace: Workspace) -> Iterator[NctId]:
    """Give the number of every trial, page by page, with no transaction open in between."""
    after: NctId | None = None
    while page := listing.trials(workspace, ListQuery(), after=after, limit=_PAGE):
        yield from (line.nct_id for line in page)
        after = page[-1].nct_id
