"""What people do about findings: one step to apply, a reason to set aside, and a way back from each."""

from __future__ import annotations

import pytest

from support.checkers import Checker, checker
from trialeditor.domain.text.putting import put_in
from trialeditor.gui.asking import NoteQuestion
from trialeditor.gui.presenters.check_acts import IGNORED

__all__ = ["checker"]
pytestmark = pytest.mark.usefixtures("qapp")


def test_a_suggestion_is_one_step_on_the_undo_stack(checker: Checker) -> None:
    key = checker.key("word.plain", "commence")
    checker.acts.apply(key)
    assert checker.document.content.text("studies").startswith("Doctors begin the treatment.")
    assert checker.document.stack.count() == 1
    checker.document.stack.undo()
    assert checker.document.content.text("studies").startswith("Doctors commence the treatment.")


def test_words_that_changed_meanwhile_are_left_alone(checker: Checker) -> None:
    key = checker.key("word.plain", "commence")
    live = checker.now
    checker.document.type("studies", "Doctors commenced.")
    checker.panel.take(live)
    checker.acts.apply(key)
    assert checker.document.content.text("studies") == "Doctors commenced."
    assert checker.notices[-1].what == "These words changed meanwhile."


def test_a_finding_is_set_aside_with_a_reason_and_back_again(checker: Checker) -> None:
    checker.ask.notes.append("The sponsor asked for it.")
    checker.acts.set_aside(checker.key("promise.exclusion"))
    question = checker.ask.asked[-1]
    assert isinstance(question, NoteQuestion)
    assert question.required
    assert checker.verbs.acts[-1] == (
        "set aside",
        ("promise.exclusion", "will not benefit", "The sponsor asked for it.", "Edna Editor"),
    )
    told = checker.notices[-1]
    assert told.act == "Undo"
    assert checker.changes
    checker.acts.undo(told)
    assert checker.verbs.acts[-1] == (
        "take back",
        ("promise.exclusion", "will not benefit", "The sponsor asked for it.", "Edna Editor"),
    )
    checker.acts.undo(told)
    assert len(checker.verbs.acts) == 2


def test_a_question_that_is_dismissed_sets_nothing_aside(checker: Checker) -> None:
    checker.acts.set_aside(checker.key("promise.exclusion"))
    assert checker.verbs.acts == []


def test_a_word_is_ignored_here_or_never_asked_about_again(checker: Checker) -> None:
    key = checker.key("word.plain", "commence")
    checker.acts.ignore(key)
    checker.acts.keep(key)
    checker.acts.undo(checker.notices[-1])
    assert checker.verbs.acts == [
        ("set aside", ("word.plain", "commence", IGNORED, "Edna Editor")),
        ("keep", ("silenced", "commence", "Edna Editor")),
        ("drop", ("silenced", "commence", "Edna Editor")),
    ]


def test_only_single_words_are_kept(checker: Checker) -> None:
    checker.acts.keep(checker.key("promise.exclusion"))
    assert checker.verbs.acts == []


@pytest.mark.parametrize(
    ("text", "quote", "words", "after"),
    [
        ("A (other) b", "(other)", "", "A b"),
        ("University (other)\nNext", "(other)", "", "University\nNext"),
        ("It is very, very good", "very, very", "quite", "It is quite good"),
        ("Free care", "Free", "", "care"),
        ("Ends free.", "free", "", "Ends."),
    ],
)
def test_words_that_are_left_out_take_their_space_along(text: str, quote: str, words: str, after: str) -> None:
    start = text.index(quote)
    assert put_in(text, start, start + len(quote), words) == after
