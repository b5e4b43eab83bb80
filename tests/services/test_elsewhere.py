"""What others wrote: told once, by the pages that it touched; never what was written here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from support.offices import PASSPHRASE, SEED, WORDS, Office
from trialeditor.domain.people import Role
from trialeditor.services.assigning import assign
from trialeditor.services.elsewhere import written_elsewhere
from trialeditor.services.outcome import Changes
from trialeditor.services.people import add_person
from trialeditor.services.workspace import Workspace
from trialeditor.services.workspaces import back_up


@pytest.fixture
def here(office: Office) -> Iterator[Workspace]:
    """Give the office's workspace as another window has it open."""
    with Workspace.open(office.workspace.path, clock=office.workspace.clock) as opened:
        yield opened


def test_the_pages_that_others_wrote_on_are_named_once(office: Office, here: Workspace) -> None:
    office.bring_in()
    seen = written_elsewhere(here, None).seen
    assert written_elsewhere(here, seen).changes is None
    office.write(WORDS)
    office.submit()
    office.sign()
    found = written_elsewhere(here, seen)
    assert found.changes == Changes(trials=frozenset({SEED}))
    assert written_elsewhere(here, found.seen).changes is None


def test_what_is_written_here_is_no_news(office: Office, here: Workspace) -> None:
    office.bring_in()
    seen = written_elsewhere(here, None).seen
    assign(here, [SEED], office.editor, actor="Here")
    own = written_elsewhere(here, seen)
    assert own.seen == seen + 1
    assert own.changes is None
    office.write(WORDS)
    assign(here, [SEED], None, actor="Here")
    assert written_elsewhere(here, own.seen).changes == Changes(trials=frozenset({SEED}))


def test_people_and_what_names_no_page_are_told_too(office: Office, here: Workspace) -> None:
    seen = written_elsewhere(here, None).seen
    back_up(office.workspace, office.folder / "copy.trialeditor", actor="Test")
    copied = written_elsewhere(here, seen)
    assert copied.changes == Changes()
    roles = frozenset({Role.EDITOR})
    add_person(office.tick(), name="Otto Other", roles=roles, passphrase=PASSPHRASE, actor="Test")
    assert written_elsewhere(here, copied.seen).changes == Changes(people=True, workspace=True)


def test_after_very_many_acts_everything_counts_as_changed(office: Office, here: Workspace) -> None:
    office.bring_in()
    seen = written_elsewhere(here, None).seen
    with office.workspace.database.writing() as store:
        for _ in range(301):
            office.workspace.record(store, "Test", "trial.assign", SEED)
    assert written_elsewhere(here, seen).changes == Changes(people=True, workspace=True)
