"""A page's history reads each revision once with each snapshot, and never another one's words."""

from __future__ import annotations

from dataclasses import replace

from support.building import SMALL, Story
from trialeditor.domain.blueprint import parse_blueprint
from trialeditor.domain.reading import read_page


def lived() -> Story:
    story = Story().signed()
    story.record_moved({"status": "COMPLETED", "enrollment.count": 120})
    story.write({"summary": "It is {status|inline}.", "studies": "{enrollment.count|About}."})
    return story


def test_each_revision_reads_as_it_does_without_memory() -> None:
    history = lived().history
    for _ in range(2):
        for revision in history.revisions:
            for snapshot in (history.snapshot, *history.earlier.values()):
                fresh = read_page(history.blueprint_of(revision), revision.content, snapshot.facts)
                assert history.read(revision, snapshot) == fresh
    first, last = history.revisions[0], history.revisions[-1]
    assert history.read(last, history.snapshot) is history.read(last, history.snapshot)
    assert history.read(first, history.snapshot) != history.read(last, history.snapshot)


def test_what_was_read_is_no_part_of_the_value() -> None:
    story = lived()
    one, other = story.history, story.history
    one.read(one.revisions[-1], one.snapshot)
    assert one == other
    assert "_readings" not in repr(one)


def test_a_history_with_something_replaced_reads_anew() -> None:
    history = lived().history
    revision = history.revisions[-1]
    before = history.read(revision, history.snapshot)
    renamed = parse_blueprint(SMALL.text.replace('heading = "Summary"', 'heading = "In short"'))
    moved = replace(history, blueprints={**history.blueprints, revision.blueprint: renamed})
    assert moved.read(revision, moved.snapshot)[0].spec.heading == "In short"
    assert history.read(revision, history.snapshot) is before
