"""Terms marked where a page first uses them: the words that were signed stay as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from support import pages
from trialeditor.domain.content import PageContent
from trialeditor.domain.lapsing import section_states
from trialeditor.domain.publishing import published
from trialeditor.rendering.page import PageView, page_view
from trialeditor.rendering.reading_back import read_back, read_page_file
from trialeditor.rendering.site import Site
from trialeditor.rendering.words_to_know import FirstUses, KnownWord
from trialeditor.services.glossary import glossary_with

SITE = Site(find_words=glossary_with(()))


def word(quote: str, term: str = "") -> KnownWord:
    return KnownWord(term=term or quote, meaning="Some words.", source="us", section="studies", quote=quote)


def view_of(words: dict[str, str], site: Site = SITE, *, is_draft: bool = True) -> PageView:
    page = pages.history(PageContent(texts={**pages.WORDS, **words}))
    out = None if is_draft else published(pages.signed(page))
    return page_view(
        nct_id=page.nct_id,
        facts=page.snapshot.facts,
        sections=out.sections if out else section_states(page, page.revisions[-1]),
        dates=out.dates if out else None,
        as_of=pages.AS_OF,
        is_draft=is_draft,
        is_sample=False,
        site=site,
    )


def test_a_term_is_a_link_once_and_as_a_whole_word() -> None:
    uses = FirstUses([word("control")])
    assert uses("uncontrolled; a control, and a control") == (
        'uncontrolled; a <a class="word" href="#word-control">control</a>, and a control'
    )
    assert [each.term for each in uses.linked] == ["control"]
    assert uses("control") == "control"


def test_of_two_terms_at_one_place_the_first_is_marked() -> None:
    uses = FirstUses([word("standard of care"), word("care")])
    assert uses("the standard of care & care").count("<a ") == 1
    assert uses("more care") == 'more <a class="word" href="#word-care">care</a>'


def test_a_page_explains_exactly_what_it_marks() -> None:
    view = view_of(
        {
            "title": "A biopsy",
            "summary": "A [placebo](https://example.org) is no link twice.",
            "good_fit": "- had **chemotherapy**\n- a placebo, a placebo",
        }
    )
    read = read_page_file(pages.renderer().page(view).decode("utf-8"))
    assert sorted(read.word_links) == sorted(f"#{each.anchor}" for each in read.words)
    assert {each.term for each in read.words} >= {"chemotherapy"}
    assert "biopsy" not in {each.term for each in read.words}


def test_terms_that_differ_in_signs_alone_are_explained_once() -> None:
    def find(_texts: Sequence[tuple[str, str]], /) -> tuple[KnownWord, ...]:
        return tuple(replace(word(each), section="good_fit") for each in ("follow-up", "follow up"))

    view = view_of({"good_fit": "The follow-up, or follow up."}, Site(find_words=find))
    assert [each.term for each in view.words_to_know] == ["follow-up"]


def test_words_that_are_not_shown_are_not_explained() -> None:
    page = pages.signed(pages.history(PageContent(texts={**pages.WORDS, "summary": "A placebo."})))
    moved = pages.moved(page, pages.facts(status=pages.fact("status", "COMPLETED", "Finished")))
    out = published(moved)
    assert out is not None
    view = page_view(
        nct_id=moved.nct_id,
        facts=moved.snapshot.facts,
        sections=out.sections,
        dates=out.dates,
        as_of=pages.AS_OF,
        is_draft=False,
        is_sample=False,
        site=SITE,
    )
    assert view.words_to_know == ()
    assert view.description == ""


@given(
    st.lists(st.sampled_from(["placebo", "**placebo**", "biopsy", " ", "<b>", "\n\n- ", "{phase}", "randomised", "é"]))
)
def test_marks_leave_the_reader_text_as_it_is(parts: list[str]) -> None:
    words = {"summary": "".join(parts), "good_fit": " ".join(parts)}
    with_marks, without = view_of(words), view_of(words, Site())
    shown = read_back(pages.renderer().page(with_marks).decode("utf-8"))
    assert shown == read_back(pages.renderer().page(without).decode("utf-8"))
    assert [each.text for each in with_marks.sections] == [each.text for each in without.sections]
    assert [each.digest for each in with_marks.sections] == [each.digest for each in without.sections]
