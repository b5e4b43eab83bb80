"""The website that pages are for: who may say where it is, and what its pages then say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from trialeditor.domain.errors import BadInput, NotAllowed
from trialeditor.domain.people import Person, Role
from trialeditor.services import people
from trialeditor.services.site import set_site_address, site_address, site_of
from trialeditor.services.workspace import Workspace

ADDRESS = "https://example.org/find"
NO_SITES = (
    "https://example.org:99999/find",
    "https://example.org/find?page=1",
    "https://example.org/find#top",
    "https://example.org/a//b",
    "https://example.org/a/../b",
    "https://-example.org",
    "https://example..org",
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "w.trialeditor") as made:
        yield made


def hired(workspace: Workspace, name: str, role: Role) -> Person:
    """Somebody who works here."""
    people.add_person(workspace, name=name, roles=frozenset({role}), passphrase=None, actor="A test")
    with workspace.database.reading() as store:
        return next(each for each in store.people.all() if each.name == name)


def test_a_publisher_says_where_the_site_is(workspace: Workspace) -> None:
    person = hired(workspace, "Paula Publisher", Role.PUBLISHER)
    assert site_address(workspace) == ""
    set_site_address(workspace, f" {ADDRESS}/ ", person)
    assert site_address(workspace) == ADDRESS
    with workspace.database.reading() as store:
        assert site_of(workspace, store).address == ADDRESS
    set_site_address(workspace, "", person)
    assert site_address(workspace) == ""


def test_nobody_else_does_and_only_an_address_will_do(workspace: Workspace) -> None:
    publisher = hired(workspace, "Paula Publisher", Role.PUBLISHER)
    editor = hired(workspace, "Edna Editor", Role.EDITOR)
    with pytest.raises(NotAllowed):
        set_site_address(workspace, ADDRESS, editor)
    for wrong in ("example.org", "javascript:alert(1)", 'https://x"onload=', "https://exa mple.org", *NO_SITES):
        with pytest.raises(BadInput):
            set_site_address(workspace, wrong, publisher)
