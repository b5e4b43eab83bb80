"""How findings and grades are said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.checks.readability import Reading
from trialeditor.domain.blueprint import parse_blueprint
from trialeditor.domain.findings import Checked, Finding, Waiver, Weight
from trialeditor.gui.faces import Shape
from trialeditor.gui.presenters.check_places import moved
from trialeditor.gui.presenters.check_wording import BADGES, offer, say_counts, say_page, strip_face
from trialeditor.gui.presenters.named_findings import MOST, named_findings, with_ids
from trialeditor.gui.presenters.signed_checks import check_parts, say_standing
from trialeditor.resources import resource_path

EASY = Reading(words=100, sentences=10, syllables=130, hard_words=4, longest=14)
HARD = Reading(words=100, sentences=3, syllables=190, hard_words=25, longest=48)
SHORT = Reading(words=7, sentences=1, syllables=9, hard_words=0, longest=7)


def finding(weight: Weight = Weight.WARNING) -> Finding:
    return Finding(code="word.plain", weight=weight, section="summary", quote="utilize", message="Hard.")


def test_counts_name_each_weight_heavy_ones_first() -> None:
    found = (finding(Weight.HINT), finding(Weight.BLOCKER), finding(Weight.WARNING), finding(Weight.WARNING))
    assert say_counts(Checked(findings=found)) == "1 blocker · 2 warnings · 1 hint"
    assert say_counts(Checked(), none="Nothing") == "Nothing"


def test_no_two_weights_share_a_word_or_a_shape() -> None:
    assert len({badge.word for badge in BADGES.values()}) == len({badge.shape for badge in BADGES.values()}) == 3


@pytest.mark.parametrize(
    ("suggestion", "words"),
    [(None, ""), ("", "Leave out"), ("use", "Change to “use”"), ("{age.minimum}", "Bind to {age.minimum}")],
)
def test_an_offer_says_what_it_does(suggestion: str | None, words: str) -> None:
    one = Finding(
        code="word.plain", weight=Weight.HINT, section="s", quote="utilize", message="", suggestion=suggestion
    )
    assert offer(one) == words


def test_a_section_is_told_against_its_signature() -> None:
    easy = strip_face(EASY, None)
    assert easy is not None
    assert easy.badge.shape is Shape.CHECK
    assert "Longest: 14 words" in easy.words
    hard = strip_face(HARD, EASY)
    assert hard is not None
    assert hard.badge.shape is Shape.TRIANGLE
    assert "Harder than when signed" in hard.words
    softer = strip_face(EASY, HARD)
    assert softer is not None
    assert "Easier than when signed" in softer.words
    same = strip_face(EASY, EASY)
    assert same is not None
    assert "As when signed" in same.words


def test_a_few_words_are_not_scored() -> None:
    face = strip_face(SHORT, None)
    assert face is not None
    assert not face.badge.word
    assert face.words.startswith("Too short to score")
    assert strip_face(Reading(words=0, sentences=0, syllables=0, hard_words=0, longest=0), None) is None
    assert say_page(SHORT) == "7 words: too short to score"
    assert "SMOG" in say_page(EASY)


def test_a_signature_shows_each_waiver_with_its_reason() -> None:
    text = resource_path("blueprints", "find-a-trial.toml").read_text(encoding="utf-8")
    blueprint = parse_blueprint(text, source="test")
    aside = Waiver(code="word.plain", section="summary", quote="utilize", reason="A name.", name="Edna Editor")
    checked = Checked(findings=(finding(Weight.HINT),), waived=((finding(), aside),))
    waived, standing = check_parts(checked, blueprint)
    assert waived.is_open
    assert "Edna Editor: “A name.”" in waived.text
    assert "“utilize”" in waived.text
    assert standing.note == "1 hint"
    assert check_parts(Checked(), blueprint) == ()
    assert say_standing(checked) == ("The checks still say: 1 hint. 1 set aside, with reasons that the reviewer sees.")
    assert say_standing(Checked()) == "No check finds anything."
    assert say_standing(None) == ""


@given(st.text(max_size=30), st.text(max_size=8), st.text(max_size=30), st.text(max_size=8))
def test_a_stretch_that_no_edit_touched_keeps_its_words(before: str, old: str, after: str, new: str) -> None:
    was, now = before + old + after, before + new + after
    for start, end in ((0, len(before)), (len(before) + len(old), len(was))):
        found = moved(was, now, start, end)
        if found is not None:
            assert now[found[0] : found[1]] == was[start:end]
    assert moved(was, was, 0, len(was)) == (0, len(was))


def test_too_many_findings_are_cut_and_blockers_stay() -> None:
    found = tuple(replace(finding(Weight.HINT), start=place, quote=str(place)) for place in range(2 * MOST))
    blocker = replace(finding(Weight.BLOCKER), start=5 * MOST)
    listed = named_findings(Checked(findings=(*found, blocker)), ["summary"])
    assert len(listed) == MOST
    assert listed[-1].finding == blocker
    assert [each.finding.start for each in listed] == sorted(each.finding.start for each in listed)


def test_alike_findings_are_told_apart_by_their_number() -> None:
    one, other = with_ids([finding(), finding()])
    assert (one[0].number, other[0].number) == (0, 1)
