"""Views that people save: theirs alone, by name, whole after a round trip."""

from __future__ import annotations

from datetime import date

import pytest

from support.offices import Office
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import PersonId
from trialeditor.domain.queues import Queue
from trialeditor.domain.saved_views import SavedView, view_of
from trialeditor.domain.trial import ListQuery, Sort, Stage
from trialeditor.services.saved_views import delete_view, rename_view, save_view, saved_views

QUERY = ListQuery(
    search="sleep",
    stages=frozenset({Stage.SIGNED, Stage.LAPSED}),
    countries=frozenset({"Türkiye"}),
    owners=frozenset({"", "p-1"}),
    sort=Sort.DUE,
    descending=True,
    due_until=date(2026, 12, 1),
    drafts_of=PersonId("p-1"),
)


def test_a_view_is_kept_without_what_its_queue_asks() -> None:
    view = view_of("  Due   soon ", Queue.DUE, QUERY)
    assert view.name == "Due soon"
    assert (view.query.due_until, view.query.drafts_of) == (None, None)
    assert SavedView.from_json(view.to_json()) == view


@pytest.mark.parametrize("name", ["", "   ", "x" * 61])
def test_a_view_needs_a_name(name: str) -> None:
    with pytest.raises(BadInput):
        view_of(name, Queue.ALL, QUERY)


@pytest.mark.parametrize(
    "wrong", [{}, {"name": "x", "queue": "nowhere"}, {"name": "x", "queue": "all", "sort": "luck"}]
)
def test_what_is_no_view_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(BadInput):
        SavedView.from_json(wrong)


def test_views_are_a_persons_own_and_in_order(office: Office) -> None:
    workspace, edna = office.workspace, office.editor
    for name in ("beta", "Alpha", "BETA"):
        save_view(workspace, edna, view_of(name, Queue.LAPSED, QUERY))
    assert [view.name for view in saved_views(workspace, edna)] == ["Alpha", "BETA"]
    assert saved_views(workspace, office.reviewer) == ()
    rename_view(workspace, edna, "BETA", view_of("Zeta", Queue.LAPSED, QUERY))
    delete_view(workspace, edna, "alpha")
    assert [view.name for view in saved_views(workspace, edna)] == ["Zeta"]


def test_a_view_of_a_newer_program_does_not_hide_the_others(office: Office) -> None:
    save_view(office.workspace, office.editor, view_of("Mine", Queue.ALL, QUERY))
    with office.workspace.database.writing() as store:
        name = f"views:{office.editor.id}"
        kept = store.settings.get(name) or ""
        store.settings.set(name, kept.replace("[{", '[{"name": "New", "queue": "moon"}, {', 1))
    assert [view.name for view in saved_views(office.workspace, office.editor)] == ["Mine"]
