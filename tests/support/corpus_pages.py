"""Pages of all real records that lie beside the project, with written sections, in every state that a page can have."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from support.building import Story, default_blueprint
from support.pages import renderer
from support.repository import ROOT
from trialeditor.domain.content import PageContent
from trialeditor.domain.facts import Facts
from trialeditor.domain.history import SnapshotView
from trialeditor.domain.ids import Digest
from trialeditor.domain.lapsing import section_states
from trialeditor.domain.publishing import published
from trialeditor.export.exporter import Listed
from trialeditor.export.formats import PageEntry
from trialeditor.export.html_site import HtmlSite
from trialeditor.export.manifest import page_entry
from trialeditor.registry.facts import facts_of
from trialeditor.registry.reader import RawRecord
from trialeditor.registry.sources import read_paths
from trialeditor.rendering.index import IndexEntry
from trialeditor.rendering.page import PageView, page_view
from trialeditor.rendering.site import Site
from trialeditor.services.glossary import glossary_with

STUDIES = ROOT.parent / "shared" / "data" / "studies.ndjson.gz"
ADDRESS = "https://example.org/find"
_AS_OF = date(2026, 5, 12)
WORDS = {
    "title": "A new medicine, or a placebo, for people with {conditions}",
    "summary": "This study tests a treatment in {enrollment.count|about}. It is randomized: chance decides.",
    "studies": "Some people get the treatment, **others** get a *placebo*.\n\n- a biopsy comes first\n"
    "- follow-up lasts\n  - for a year\n  - or *longer*\n\nRead [about it](https://example.org/a_very_long_address_that_"
    "has_no_place_to_break/and/goes/on?with=parameters&and=more).",
    "good_fit": "You may be able to join if:\n\n- you are {age.minimum|range}\n- your disease came back",
    "not_a_fit": "You cannot join if you had chemotherapy. There are more reasons in the full list.",
    "potential_benefit": "It may help, or it may not.",
    "similar_studies": "[An earlier study](https://example.org/study) had 12 people.",
    "how_to_participate": "1. Read this page with your doctor.\n2. Look up {nct_id} on [ClinicalTrials.gov]"
    "(https://clinicaltrials.gov).\n3. Ask what you want to know.",
}
_SITE = Site(address=ADDRESS, find_words=glossary_with(()))


def corpus_views() -> Iterator[PageView]:
    """Make the pages: most are signed; some have words that lapsed, are drafts or samples, or were not reviewed."""
    for view, _ in _corpus():
        yield view


def _corpus() -> Iterator[tuple[PageView, Facts]]:
    for number, record in enumerate(read_paths([STUDIES])):
        assert isinstance(record, RawRecord), record
        yield _view(number, record)


def _view(number: int, record: RawRecord) -> tuple[PageView, Facts]:
    story = Story(blueprint=default_blueprint())
    story.snapshot = _snapshot(record)
    story.write_content(PageContent(texts=WORDS))
    story.submit()
    story.sign()
    if number % 7 == 3:
        story.earlier[story.snapshot.digest] = story.snapshot
        story.snapshot = _paused(story.snapshot)
    is_draft = number % 11 == 5
    history = story.history
    out = None if is_draft else published(history)
    view = page_view(
        nct_id=record.nct_id,
        facts=history.snapshot.facts,
        sections=out.sections if out else section_states(history, history.revisions[-1]),
        dates=out.dates if out and number % 13 else None,
        as_of=_AS_OF,
        is_draft=is_draft,
        is_sample=number % 17 == 6,
        site=_SITE,
    )
    return view, history.snapshot.facts


def _paused(snapshot: SnapshotView) -> SnapshotView:
    facts = snapshot.facts
    status = replace(facts["status"], value="SUSPENDED", phrase="Paused for now")
    return replace(snapshot, digest=Digest("6" * 64), facts=Facts(by_key={**facts.by_key, "status": status}))


def _snapshot(record: RawRecord) -> SnapshotView:
    digest = hashlib.sha256(json.dumps(record.nct_id).encode()).hexdigest()
    return SnapshotView(digest=Digest(digest), facts=facts_of(record.record), as_of=_AS_OF)


def write_corpus(folder: Path) -> list[Path]:
    """Write all pages, and what they share, as a bundle has them; return the HTML files, those of the lists last."""
    press, listed, files = renderer(), [], []
    (folder / "trials").mkdir(parents=True)
    for view, facts in _corpus():
        file = folder / "trials" / f"{view.nct_id}.html"
        file.write_bytes(press.page(view))
        files.append(file)
        listed.append(Listed(entry=_entry(view), line=IndexEntry.of(view, facts)))
    for shared in HtmlSite(press).shared_files(listed, is_sample=False, address=ADDRESS):
        file = folder / shared.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(shared.data)
        files += [file] if file.suffix == ".html" else []
    return files


def _entry(view: PageView) -> PageEntry:
    none = Digest("0" * 64)
    return page_entry(view, revision_number=1, revision=none, snapshot=none, blueprint=none)
