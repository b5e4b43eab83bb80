"""A person's saved views, kept in the workspace: the names in filters and queues are those of this workspace.

They say nothing about a page, so that they are not audited, as the state of a window is not.
"""

from __future__ import annotations

from trialeditor.domain.errors import BadInput
from trialeditor.domain.people import Person
from trialeditor.domain.saved_views import SavedView, with_view, without_view
from trialeditor.services.workspace import Workspace
from trialeditor.storage.codec import json_text, read_json
from trialeditor.storage.store import Store


def saved_views(workspace: Workspace, person: Person) -> tuple[SavedView, ...]:
    """Return a person's views in the order of their names. One that cannot be read is left out."""
    with workspace.database.reading() as store:
        return _views(store, person)


def save_view(workspace: Workspace, person: Person, view: SavedView) -> None:
    """Keep a view, in place of one with the same name."""
    with workspace.database.writing() as store:
        _keep(store, person, with_view(_views(store, person), view))


def rename_view(workspace: Workspace, person: Person, old: str, view: SavedView) -> None:
    """Keep a view under its new name, and no more under the old one."""
    with workspace.database.writing() as store:
        _keep(store, person, with_view(without_view(_views(store, person), old), view))


def delete_view(workspace: Workspace, person: Person, name: str) -> None:
    """Forget a view. The trials that it showed are not touched."""
    with workspace.database.writing() as store:
        _keep(store, person, without_view(_views(store, person), name))


def _views(store: Store, person: Person) -> tuple[SavedView, ...]:
    return tuple(view for each in _kept(store, person) if (view := _read(each)))


def _kept(store: Store, person: Person) -> list[object]:
    kept = read_json(store.settings.get(_name(person)) or "[]")
    return kept if isinstance(kept, list) else []


def _keep(store: Store, person: Person, views: tuple[SavedView, ...]) -> None:
    store.settings.set(_name(person), json_text([view.to_json() for view in views]))


def _name(person: Person) -> str:
    return f"views:{person.id}"


def _read(data: object) -> SavedView | None:
    try:
        return SavedView.from_json(data) if isinstance(data, dict) else None
    except BadInput:
        return None
