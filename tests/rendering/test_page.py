"""What a page shows, and what it must not."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support import pages
from support.golden import Golden
from trialeditor.domain.content import PageContent
from trialeditor.domain.facts import Fact, Facts
from trialeditor.domain.history import PageHistory
from trialeditor.domain.lapsing import section_states
from trialeditor.domain.publishing import published
from trialeditor.domain.reading import read_page
from trialeditor.domain.signoff import Scope
from trialeditor.rendering import wording
from trialeditor.rendering.aging import POLICY, SCRIPT
from trialeditor.rendering.index import IndexEntry, index_view
from trialeditor.rendering.page import PageView, Tone, page_view
from trialeditor.rendering.reading_back import read_back, read_page_file, read_words
from trialeditor.rendering.section import ShownState
from trialeditor.rendering.words import english

RENDERER = pages.renderer()


def view_of(page: PageHistory, *, is_draft: bool = False, is_sample: bool = False) -> PageView:
    """The published version of a page, or a draft of its newest revision."""
    out = None if is_draft else published(page)
    return page_view(
        nct_id=page.nct_id,
        facts=page.snapshot.facts,
        sections=out.sections if out else section_states(page, page.revisions[-1]),
        dates=out.dates if out else None,
        as_of=page.snapshot.as_of,
        is_draft=is_draft,
        is_sample=is_sample,
    )


def html_of(view: PageView) -> str:
    return RENDERER.page(view).decode("utf-8")


def test_golden_page(golden: Golden) -> None:
    golden.check("page.html", RENDERER.page(view_of(pages.signed(pages.history()))))


def test_golden_draft_of_a_sample(golden: Golden) -> None:
    golden.check("draft.html", RENDERER.page(view_of(pages.history(), is_draft=True, is_sample=True)))


def test_every_part_of_the_page_is_there_in_order() -> None:
    html = html_of(view_of(pages.signed(pages.history())))
    parts = [
        "Skip to main content",
        "<h1>Surgery and immunotherapy for nasopharyngeal cancer that came back</h1>",
        "A Phase 2 Study of Surgery &amp; Immunotherapy",
        "Phase 2",
        "Eye &amp; ENT Hospital of Fudan University",
        "NCT99990001",
        "Open to new patients",
        "in about 80 people",
        "Quick facts",
        "77 people (planned)",
        "<h2 data-group>Who should consider this trial</h2>",
        "Good fit",
        "Not a fit",
        "<details>",
        "Inclusion criteria",
        "Exclusion criteria",
        "Where this trial is running",
        "<strong>Anhui</strong>: Hefei",
        "Study contacts",
        "Li Wei",
        "How to participate",
        "https://clinicaltrials.gov/study/NCT99990001",
        "Conditions",
        "Last reviewed May 15, 2026 by Rhea Reviewer, reviewer.",
        "Next review May 15, 2027.",
        "Registry data as of May 12, 2026.",
        "is not medical advice",
    ]
    at = 0
    for part in parts:
        assert part in html[at:], f"{part!r} is not where it belongs"
        at = html.index(part, at)


def test_the_page_runs_one_script_and_loads_only_its_stylesheet() -> None:
    html = html_of(view_of(pages.signed(pages.history())))
    assert f'content="{POLICY}"' in html
    assert re.findall(r"<script>(.*?)</script>", html, re.DOTALL) == [SCRIPT]
    assert html.count("<script") == html.count('<script type="application/ld+json">') + 1
    assert html.count("<link ") == 1
    assert 'href="static/page.css"' in html
    assert '<html lang="en">' in html


def test_an_optional_section_without_words_is_left_out() -> None:
    view = view_of(pages.signed(pages.history()))
    assert view.section("similar_studies") is None
    assert "Why it matters" not in html_of(view)


def test_a_section_that_the_registry_overtook_gives_way_to_a_notice() -> None:
    page = pages.moved(pages.signed(pages.history()), pages.facts(status=pages.fact("status", "COMPLETED", "Finished")))
    view = view_of(page)
    summary = view.section("summary")
    assert summary is not None
    assert summary.state is ShownState.CHECKING
    assert summary.text == "We are checking this part; the registry changed on June 1, 2026."
    assert summary.digest is None
    assert "about 80 people" not in html_of(view)
    assert view.tone is Tone.CLOSED


def test_a_title_that_is_being_checked_leaves_the_registrys_title() -> None:
    changed = pages.facts(conditions=pages.fact("conditions", ("Flu",), "Flu", ("Flu",)))
    view = view_of(pages.moved(pages.signed(pages.history()), changed))
    assert view.title == "Surgery Plus PD-1 <for> rNPC"
    assert '<h1 data-fact="brief_title">Surgery Plus PD-1 &lt;for&gt; rNPC</h1>' in html_of(view)
    assert "came back" not in view.title


def test_words_without_a_state_never_show_on_a_published_page() -> None:
    page = pages.history()
    readings = read_page(pages.blueprint(), page.revisions[-1].content, page.snapshot.facts)
    shown = page_view(
        nct_id=page.nct_id,
        facts=page.snapshot.facts,
        sections=readings,
        dates=None,
        as_of=pages.AS_OF,
        is_draft=False,
        is_sample=False,
    )
    assert {each.state for each in shown.sections} == {ShownState.FACT, ShownState.CHECKING}
    assert "You may be able to join" not in html_of(shown)


def test_a_draft_shows_all_its_words_and_says_so() -> None:
    html = html_of(view_of(pages.history(), is_draft=True))
    assert "DRAFT" in html
    assert "You may be able to join" in html
    assert "This draft has not been reviewed." in html
    assert 'content="noindex, nofollow"' in html


def test_a_page_without_a_whole_review_says_so() -> None:
    one_by_one = pages.signed(pages.history(), pages.By(scope=Scope.SECTIONS))
    assert "This page has not been reviewed." in html_of(view_of(one_by_one))


def test_a_reason_for_stopping_is_said_to_be_the_registrys() -> None:
    reason = Fact(key="status.why_stopped", value="FDA", phrase="FDA", path="x")
    known = pages.facts(status__why_stopped=reason)
    shown = read_page_file(html_of(view_of(pages.history(values=known), is_draft=True)))
    assert (reason.key, "FDA") in shown.facts
    assert english()["status.reason"] in shown.others
    assert english()["status.reason"] in wording.fixed(english())


def test_an_override_without_words_keeps_its_heading() -> None:
    view = view_of(pages.signed(pages.history(pages.overridden("contacts", ""))))
    section = view.section("contacts")
    assert section is not None
    assert (section.state, section.text) == (ShownState.SIGNED, "")
    assert "Study contacts" in html_of(view)


def test_a_section_for_the_preview_is_exactly_the_pages_part() -> None:
    view = view_of(pages.signed(pages.history()))
    html = html_of(view)
    for section in view.sections:
        inner = RENDERER.section(view, section.key)
        assert inner is not None
        opening = html.index(f'data-section="{section.key}"')
        start = html.index(">\n", opening) + 2
        assert html[start : start + len(inner)] == inner
        assert html[start + len(inner) :].startswith(("\n</section>", "\n</div>"))
        assert read_words(inner, is_made=section.state is ShownState.FACT) == section.text
    assert RENDERER.section(view, "nothing") is None


def test_the_same_view_gives_the_same_bytes() -> None:
    page = pages.signed(pages.history())
    backwards = Facts(by_key=dict(reversed(list(page.snapshot.facts.by_key.items()))))
    turned = replace(page, snapshot=replace(page.snapshot, facts=backwards))
    assert RENDERER.page(view_of(page)) == pages.renderer().page(view_of(turned))


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "[here](javascript:alert(1))",
    "{{ 7 * 7 }} {% include 'page.html.jinja' %} {# x #}",
    "</title></style></section><b>bold</b>",
    "../../../etc/passwd",
    "<!-- -->",
    "&lt;script&gt;&amp;nbsp;",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_stays_text_in_every_field(hostile: str) -> None:
    values = {
        key: replace(fact, phrase=hostile, items=tuple(hostile for _ in fact.items))
        for key, fact in pages.facts().by_key.items()
        if key != "nct_id"
    }
    page = pages.history(
        PageContent(texts=dict.fromkeys([*pages.WORDS, "similar_studies"], hostile)),
        Facts(by_key={**pages.facts().by_key, **values}),
    )
    page = pages.signed(page, pages.By(name=hostile))
    view = view_of(page)
    read = read_page_file(html_of(view))  # refuses every element and attribute that is not ours
    assert {each.key: each.text for each in read.sections} == {each.key: each.text for each in view.sections}
    assert "javascript:" not in "".join(read.links)
    own = {"nct_id", "criteria"}
    assert all(fact[0] in own or fact[1] == " ".join(hostile.split()) for fact in read.facts[1:])
    index = RENDERER.index(index_view([IndexEntry.of(view, pages.facts())], is_sample=False)).decode("utf-8")
    assert ("title", view.title) in read_page_file(index).facts


TEXTS = st.text(
    st.one_of(st.sampled_from("ab 1.-*_[](){}<>&\"'\n\t\\|:/•é\u0301\u00a0"), st.characters(exclude_categories=["Cs"])),
    max_size=80,
)


@given(text=TEXTS, phrase=TEXTS)
def test_what_is_read_back_is_the_reader_text(text: str, phrase: str) -> None:
    content = PageContent(texts=dict.fromkeys(pages.WORDS, f"{text} {{phase}}{text}"))
    values = pages.facts(phase=pages.fact("phase", ("PHASE2",), phrase))
    page = pages.history(content, values)
    view = view_of(page, is_draft=True)
    expected = {each.key: each.text for each in view.sections}
    assert read_back(html_of(view)) == expected
    readings = {each.key: each.reader_text for each in read_page(pages.blueprint(), content, values)}
    assert all(expected[key] == readings[key] for key in expected if key != "review")


@pytest.mark.parametrize(
    "words",
    [
        "- a\n- b\n  - c\n    - d\n- e",
        "1. a\n  - b\n2. c",
        "- a\n1. b",
        "a\n\n- **b *c* d**\n\ne [f *g*](https://example.org/?a=1&b=2) h",
        "**a**b _c_ [mail](mailto:a@example.org)",
    ],
)
def test_lists_emphasis_and_links_are_read_back(words: str) -> None:
    page = pages.history(PageContent(texts={**pages.WORDS, "good_fit": words, "title": words}))
    view = view_of(page, is_draft=True)
    assert read_back(html_of(view)) == {each.key: each.text for each in view.sections}


def test_the_index_lists_pages_by_title() -> None:
    first = view_of(pages.signed(pages.history()))
    entries = [
        IndexEntry.of(replace(first, title="b"), pages.facts()),
        IndexEntry.of(replace(first, title="A", is_draft=True), pages.facts()),
    ]
    read = read_page_file(RENDERER.index(index_view(entries, is_sample=True)).decode("utf-8"))
    assert [words for key, words in read.facts if key == "title"] == ["A", "b"]
    assert read.banners == (("sample", "Sample, not for patients"), ("draft", "Draft"))


def test_an_empty_index_says_so() -> None:
    assert b"No page is ready yet." in RENDERER.index(index_view([], is_sample=False))
