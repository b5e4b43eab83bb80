"""What the people dialog asks of the services, bound to one workspace."""

from __future__ import annotations

from typing import Protocol

from trialeditor.domain.people import Person, Role
from trialeditor.services import people, sample
from trialeditor.services.outcome import Changes
from trialeditor.services.people import Member
from trialeditor.services.workspace import Workspace

_ACTOR = "Trial Editor"
"""Who adds the first person of a workspace."""


class RosterVerbs(Protocol):
    """People and their keys."""

    def roster(self) -> list[Member]:
        """Return everybody, by name."""
        ...

    def is_sample(self) -> bool:
        """Say whether dialogs show the passphrases."""
        ...

    def add_person(self, name: str, roles: frozenset[Role], passphrase: str | None, by: Person | None) -> Changes:
        """Add a person."""
        ...

    def change_roles(self, person: Person, roles: frozenset[Role], by: Person, passphrase: str | None) -> Changes:
        """Give a person other roles."""
        ...

    def change_passphrase(self, person: Person, old: str, new: str) -> Changes:
        """Put a person's own key under another passphrase."""
        ...


class WorkspaceRoster:
    """The verbs, on a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def roster(self) -> list[Member]:
        """Return everybody, by name."""
        return people.roster(self._workspace)

    def is_sample(self) -> bool:
        """Say whether dialogs show the passphrases."""
        return bool(sample.sample_passphrases(self._workspace))

    def add_person(self, name: str, roles: frozenset[Role], passphrase: str | None, by: Person | None) -> Changes:
        """Add a person."""
        return people.add_person(
            self._workspace, name=name, roles=roles, passphrase=passphrase, actor=_ACTOR if by is None else "", by=by
        )

    def change_roles(self, person: Person, roles: frozenset[Role], by: Person, passphrase: str | None) -> Changes:
        """Give a person other roles."""
        return people.change_roles(self._workspace, person, roles, by=by, passphrase=passphrase)

    def change_passphrase(self, person: Person, old: str, new: str) -> Changes:
        """Put a person's own key under another passphrase."""
        return people.change_passphrase(self._workspace, person, old=old, new=new)
