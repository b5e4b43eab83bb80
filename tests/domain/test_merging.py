"""Two people on one page: what one of them changed is in, what both changed is asked about, nothing is lost."""

from __future__ import annotations

from hypothesis import event, given
from hypothesis import strategies as st

from support.building import EDNA, ROB, SMALL, Story
from trialeditor.domain.blueprint import parse_blueprint
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.lapsing import SectionStatus
from trialeditor.domain.merging import merge, typed

WRITTEN = ("summary", "studies", "benefit")
KEYS = (*WRITTEN, "quick_facts")
BASE = PageContent(texts={"summary": "A study.", "studies": "{enrollment.count|About} will take part."})
WORDS = st.sampled_from(
    ["", "A study.", "Another.", "It is {status|inline}.", "{enrollment.count|About} will take part."]
)
CONTENTS = st.builds(
    PageContent,
    texts=st.dictionaries(st.sampled_from(WRITTEN), WORDS.filter(bool), max_size=3),
    overrides=st.dictionaries(
        st.just("quick_facts"), st.builds(Override, text=WORDS, reason=st.sampled_from(["Late", "Wrong"])), max_size=1
    ),
)


@given(CONTENTS, CONTENTS, CONTENTS)
def test_each_section_is_as_one_of_the_two_left_it(base: PageContent, yours: PageContent, theirs: PageContent) -> None:
    merged = merge(base, yours, theirs, SMALL)
    clashing = {clash.key for clash in merged.clashes}
    event(f"{len(clashing)} clash, {len(merged.taken)} taken")
    for key in KEYS:
        you, they = not yours.same_words(base, key), not theirs.same_words(base, key)
        wanted = theirs if they and not you else yours
        assert merged.content.same_words(wanted, key)
        assert (key in clashing) is (you and they and not yours.same_words(theirs, key))
        assert (key in merged.taken) is (they and not you)


@given(CONTENTS, CONTENTS, CONTENTS)
def test_a_clash_holds_all_three_texts_and_a_choice_settles_it(
    base: PageContent, yours: PageContent, theirs: PageContent
) -> None:
    merged = merge(base, yours, theirs, SMALL)
    for clash in merged.clashes:
        assert (clash.base, clash.yours, clash.theirs) == tuple(
            typed(each, clash.key) for each in (base, yours, theirs)
        )
    keys = [clash.key for clash in merged.clashes]
    assert merged.choosing(keys) == merged.content
    settled = merged.choosing(keys[:1])
    for number, key in enumerate(keys):
        assert settled.same_words(yours if number == 0 else theirs, key)
    assert all(settled.same_words(merged.content, key) for key in KEYS if key not in keys)


@given(CONTENTS, CONTENTS, CONTENTS)
def test_it_is_the_same_from_both_sides_but_for_what_clashes(
    base: PageContent, yours: PageContent, theirs: PageContent
) -> None:
    mine, other = merge(base, yours, theirs, SMALL), merge(base, theirs, yours, SMALL)
    assert {each.key for each in mine.clashes} == {each.key for each in other.clashes}
    assert mine.choosing(()).to_json() == other.content.to_json()
    assert merge(base, yours, base, SMALL).content == yours
    assert merge(base, base, theirs, SMALL).content.to_json() == theirs.to_json()
    assert merge(base, yours, yours, SMALL).clashes == ()


def test_words_in_a_section_that_the_page_no_longer_has_are_asked_about() -> None:
    without = parse_blueprint(SMALL.text.replace('key = "benefit"', 'key = "use"'))
    yours = BASE.with_text("benefit", "It may help.")
    (clash,) = merge(BASE, yours, BASE, without).clashes
    assert (clash.key, clash.yours, clash.theirs) == ("benefit", "It may help.", "")
    assert merge(yours, yours, BASE, without).clashes == ()


def test_the_reason_of_an_override_counts_as_its_words() -> None:
    base = BASE.with_override("quick_facts", Override(text="Open", reason="The record is late"))
    yours = base.with_override("quick_facts", Override(text="Open", reason="The team says so"))
    theirs = base.with_override("quick_facts", None)
    (clash,) = merge(base, yours, theirs, SMALL).clashes
    assert (clash.yours, clash.theirs) == ("Open\n\nReason: The team says so", "")


@given(CONTENTS, CONTENTS, st.sampled_from([None, "COMPLETED"]))
def test_signatures_survive_a_merge_exactly_if_their_digests_do(
    yours: PageContent, theirs: PageContent, status: str | None
) -> None:
    story = Story()
    story.write_content(BASE)
    story.sign()
    signed = {section.key: section.digest for section in story.sign_offs[-1].payload.sections}
    merged = merge(BASE, yours, theirs, SMALL)
    story.write_content(theirs, by=ROB)
    before = {state.key: state for state in story.states}
    story.write_content(merged.choosing(()), by=EDNA)
    if status:
        story.record_moved({"status": status})
    kept = 0
    for state in story.states:
        is_kept = signed.get(state.key) == state.reading.digest
        assert (state.status is SectionStatus.SIGNED) is (
            is_kept and not state.reading.is_empty and state.reading.is_signable
        )
        kept += is_kept
        if not status and state.key in merged.taken:
            assert state.status is before[state.key].status
            assert state.reading.digest == before[state.key].reading.digest
    event(f"{kept} digests kept")
