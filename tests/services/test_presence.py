"""Who else writes on a page, as far as their drafts tell."""

from __future__ import annotations

from support.offices import SEED, WORDS, Office
from trialeditor.domain.comments import ThreadActKind
from trialeditor.domain.people import Person
from trialeditor.domain.revision import Draft
from trialeditor.services.commenting import close_thread, comment
from trialeditor.services.editing import autosave
from trialeditor.services.presence import RECENT, pulse


def begin(office: Office, person: Person) -> None:
    page = office.page
    workspace = office.tick()
    draft = Draft(
        nct_id=SEED,
        person=person.id,
        content=page.content.with_text("title", "Other words"),
        base=page.revision_number,
        version=0,
        saved_at=workspace.clock.now(),
    )
    autosave(workspace, draft)


def test_others_who_write_are_named_for_a_while(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    begin(office, office.reviewer)
    at = office.workspace.clock.now()
    assert pulse(office.workspace, SEED, office.reviewer).writers == ()
    [writer] = pulse(office.workspace, SEED, office.editor).writers
    assert (writer.name, writer.at) == ("Rhea Reviewer", at)
    office.minutes += RECENT.seconds // 60 - 1

    assert pulse(office.tick(), SEED, office.editor).writers == (writer,)
    assert pulse(office.tick(), SEED, office.editor).writers == ()


def test_comments_of_other_windows_are_felt(office: Office) -> None:
    office.bring_in()
    before = pulse(office.workspace, SEED, office.editor)
    number = comment(office.tick(), SEED, office.reviewer, "Why?").number
    said = pulse(office.workspace, SEED, office.editor)
    close_thread(office.tick(), SEED, office.reviewer, number, ThreadActKind.RESOLVED)
    closed = pulse(office.workspace, SEED, office.editor)
    assert [(each.last_comment, each.acts) for each in (before, said, closed)] == [(0, 0), (1, 0), (1, 1)]
