"""A workspace of an older program opens in the window, and its list is completed while people look at it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from support.desks import Seat
from trialeditor.domain.trial import Facet, ListQuery, Stage
from trialeditor.gui.presenters.wording import done
from trialeditor.services.indexing import columns_are_stale
from trialeditor.services.listing import facet_counts, trials
from trialeditor.services.workspace import Workspace
from trialeditor.storage import migrate
from trialeditor.storage.engine import Database
from trialeditor.storage.migrate import Plan


def of_format_1(path: Path) -> None:
    """Take a workspace file back to the first format."""
    database = Database.open(path)
    migrate.downgrade(database._engine, Plan(), path, revision="0001")
    database.close()


def test_an_older_workspace_opens_with_its_pages_and_gets_its_filters(sample: Path, seat: Seat) -> None:
    with Workspace.open(sample) as before:
        lines, phases = trials(before, ListQuery()), facet_counts(before, ListQuery(), Facet.PHASE)
    of_format_1(sample)
    workspace = Workspace.open(sample)
    signed = trials(workspace, ListQuery(stages=frozenset({Stage.SIGNED})))
    assert signed == [replace(line, countries=()) for line in lines if line.stage is Stage.SIGNED]
    driver = seat.open(workspace)
    driver.wait("the list is up to date", lambda: not columns_are_stale(workspace))
    driver.wait("it is said", lambda: driver.window.ui.notice.face == done("The list of trials is up to date."))
    assert trials(workspace, ListQuery()) == lines
    assert facet_counts(workspace, ListQuery(), Facet.PHASE) == phases
    kept = sample.with_name(f"{sample.stem}-format-1-backup{sample.suffix}")
    assert kept.is_file()
