"""What a colleague saved since a draft was begun: told, taken in, and asked about where both changed a section."""

from __future__ import annotations

import pytest
from typing_extensions import override

from gui.presenters.test_review import Desk, desk
from support.desks import AtOnce
from support.offices import SEED
from trialeditor.domain.errors import Conflict, StorageUnavailable
from trialeditor.domain.revision import Draft
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.presenters.catching_up import CatchUpPresenter, CaughtUp, WorkspaceCatchUp
from trialeditor.gui.presenters.presence import lies_behind
from trialeditor.services.pages import load_draft
from trialeditor.services.presence import pulse

__all__ = ["desk"]
pytestmark = pytest.mark.usefixtures("qapp")


class Heard:
    """A presenter beside those of a desk, and what it told."""

    def __init__(self, desk: Desk, verbs: WorkspaceCatchUp | None = None) -> None:
        self.notices: list[NoticeFace] = []
        self.conflicts: list[Conflict] = []
        self.presenter = CatchUpPresenter(
            verbs=verbs or WorkspaceCatchUp(desk.office.workspace),
            runner=AtOnce(),
            session=desk.session,
            keeper=desk.keeper,
            parent=desk.bus,
        )
        self.presenter.noticed.connect(self.notices.append)
        self.presenter.conflicted.connect(self.conflicts.append)
        self.presenter.settled.connect(desk.editor.reload)


def is_behind(desk: Desk) -> bool:
    return lies_behind(desk.document, pulse(desk.office.workspace, SEED, desk.office.editor))


def test_what_only_they_changed_comes_into_the_draft_and_is_named(desk: Desk) -> None:
    desk.editor.type("title", "Mine")
    desk.office.write({"summary": "Theirs."}, by=desk.office.reviewer)
    heard = Heard(desk)
    assert is_behind(desk)
    heard.presenter.catch_up()
    assert not is_behind(desk)
    [notice] = heard.notices
    assert notice.what == "Your draft now has the changes of version 2 by Rhea Reviewer."
    assert notice.detail.startswith("They changed: Summary. Your own words stay.")
    assert (desk.texts["title"], desk.texts["summary"]) == ("Mine", "Theirs.")
    stored = load_draft(desk.office.workspace, SEED, desk.office.editor)
    assert stored is not None
    assert (stored.base, stored.content) == (2, desk.document.content)
    assert desk.office.page.revision_number == 2


def test_what_comes_in_can_be_undone_and_typing_goes_on(desk: Desk) -> None:
    before = desk.document.content.text("summary")
    desk.editor.type("title", "Mine")
    desk.office.write({"summary": "Theirs."}, by=desk.office.reviewer)
    Heard(desk).presenter.catch_up()
    desk.document.stack.undo()
    assert desk.document.content.text("summary") == before
    desk.document.stack.redo()
    desk.editor.type("title", "Mine, and more")
    desk.review.save_version()
    content = desk.office.page.content
    assert (content.text("title"), content.text("summary")) == ("Mine, and more", "Theirs.")


def test_what_both_changed_is_asked_about_and_nothing_is_taken_in(desk: Desk) -> None:
    desk.editor.type("title", "Mine")
    desk.office.write({"title": "Theirs", "summary": "Theirs."}, by=desk.office.reviewer)
    desk.keeper.save_now()
    heard, before = Heard(desk), desk.document.draft()
    heard.presenter.catch_up()
    assert [clash.key for conflict in heard.conflicts for clash in conflict.clashes] == ["title"]
    assert desk.document.draft() == before
    assert heard.notices == []


def test_words_that_are_typed_meanwhile_stay(desk: Desk) -> None:
    class Slow(WorkspaceCatchUp):
        @override
        def catch_up(self, draft: Draft) -> CaughtUp:
            found = super().catch_up(draft)
            desk.document.type("studies", "Typed meanwhile.")
            return found

    desk.editor.type("title", "Mine")
    desk.office.write({"summary": "Theirs."}, by=desk.office.reviewer)
    Heard(desk, Slow(desk.office.workspace)).presenter.catch_up()
    desk.review.save_version()
    content = desk.office.page.content
    assert [content.text(key) for key in ("title", "summary", "studies")] == ["Mine", "Theirs.", "Typed meanwhile."]


def test_trouble_is_told_and_the_words_are_stored_on(desk: Desk) -> None:
    class Broken(WorkspaceCatchUp):
        @override
        def catch_up(self, draft: Draft) -> CaughtUp:
            raise StorageUnavailable(f"{draft.nct_id} could not be written.")

    desk.editor.type("title", "Mine")
    heard = Heard(desk, Broken(desk.office.workspace))
    heard.presenter.catch_up()
    assert [(each.tone, each.what) for each in heard.notices] == [(Tone.BAD, f"{SEED} could not be written.")]
    desk.editor.type("title", "Mine again")
    desk.keeper.save_now()
    stored = load_draft(desk.office.workspace, SEED, desk.office.editor)
    assert stored is not None
    assert stored.content.text("title") == "Mine again"


def test_without_a_draft_or_a_newer_version_there_is_nothing_to_take_in(desk: Desk) -> None:
    assert not is_behind(desk)
    desk.editor.type("title", "Mine")
    assert not is_behind(desk)
    desk.review.save_version()
    desk.office.write({"summary": "Theirs."}, by=desk.office.reviewer)
    assert not is_behind(desk)
    heard = Heard(desk)
    heard.presenter.catch_up()
    assert heard.notices == []
    assert load_draft(desk.office.workspace, SEED, desk.office.editor) is None
