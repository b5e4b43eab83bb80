"""All real records that lie beside the project, taken the whole way from import to bundle, as a team takes them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.drift import AT, PASSPHRASE, bring_in, open_with_people
from support.shared_data import STUDIES
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import NotAllowed
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Role
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.services.editing import write_page
from trialeditor.services.exporting import export, export_keys
from trialeditor.services.people import add_person, person_named
from trialeditor.services.reviewing import sign, submit
from trialeditor.services.sample import create_sample
from trialeditor.services.site import set_site_address
from trialeditor.services.themes import read_theme, set_theme, start_theme
from trialeditor.services.workspace import Workspace

ADDRESS = "https://example.org/find"
SOON_OVER, LATER = date(2026, 6, 1), date(2036, 1, 1)
WORDS = {
    "title": "A study for people with {conditions}",
    "summary": "This study plans for {enrollment.count|about}. Its status is: {status|inline}.",
    "studies": "The study looks at {interventions|inline}. It asks **whether** this helps, and *for whom*.\n\n"
    "- people are asked first\n- visits come next\n  - at the clinic\n  - or *at home*\n\nRead [about it]"
    "(https://example.org/a_very_long_address_that_has_no_place_to_break/and/goes/on?with=parameters&and=more).",
    "good_fit": "You may be able to join if:\n\n- you are {age.minimum|range}\n- your doctor agrees",
    "not_a_fit": "You may not be able to join for other reasons. See the full list.",
    "potential_benefit": "It may help, or it may not.",
    "similar_studies": "[An earlier study](https://example.org/study) looked at the same question.",
    "how_to_participate": "1. Read this page with your doctor.\n2. Look up {nct_id} on [ClinicalTrials.gov]"
    "(https://clinicaltrials.gov).\n3. Ask what you want to know.",
}
BESIDE_THE_CHECKS = {
    "title": "A study that needs people",
    "studies": "The study compares two ways of care. It asks **whether** this helps, and *for whom*.",
}
"""For records whose own words, bound into ours, promise more than a page may."""
NOTED = ("informed consent", "to agree in writing, after everything was explained")
"""Words that most records have among their criteria, and what stands beside them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """What was exported of all records: the website, beside it what is not signed yet, and the sample."""

    site: Path
    drafts: Path
    sample: Path
    keys: Path
    """The workspace's key list, which came another way than the bundle."""
    signed: frozenset[NctId]
    unsigned: frozenset[NctId]

    @property
    def bundles(self) -> tuple[Path, ...]:
        """Return the folders of all of them."""
        return self.site, self.drafts, self.sample

    @property
    def html(self) -> tuple[Path, ...]:
        """Return all their pages, lists and searches; the verifiers are the business of their own tests."""
        found = [file for bundle in self.bundles for file in bundle.rglob("*.html")]
        return tuple(sorted(file for file in found if file.name != "verify.html"))


def make_corpus(folder: Path) -> Corpus:
    """Do all of it; nobody is asked anything, and no check is switched off."""
    with open_with_people(folder / "corpus.trialeditor") as workspace:
        _put_up(workspace)
        bring_in(workspace, STUDIES)
        ncts = list(map(_nct_of, _records()))
        unsigned = frozenset(ncts[5::11])
        for number, nct_id in enumerate(ncts):
            _write(workspace, nct_id)
            if nct_id not in unsigned:
                _sign(workspace, nct_id, SOON_OVER if number % 13 == 0 else LATER)
        bring_in(workspace, _paused(folder / "paused.ndjson.gz", _every_seventh()))
        _export(workspace, folder / "site")
        _export(workspace, folder / "drafts", drafts=True, only=unsigned)
        export_keys(workspace, folder / "keys.json", actor="Test")
    with create_sample(folder / "sample.trialeditor", clock=FixedClock(at=AT)) as sample:
        _export(sample, folder / "sample", drafts=True)
    return Corpus(
        site=folder / "site",
        drafts=folder / "drafts",
        sample=folder / "sample",
        keys=folder / "keys.json",
        signed=frozenset(ncts) - unsigned,
        unsigned=unsigned,
    )


def make_themed(folder: Path, strings: str = "") -> Path:
    """Take some dozens of the records that way with a theme: the one to begin from, with its strings or others."""
    folder.mkdir()
    with open_with_people(folder / "some.trialeditor") as workspace:
        _put_up(workspace)
        some = list(islice(_records(), 7, None, 40))
        bring_in(workspace, _packed(folder / "some.ndjson.gz", some))
        for nct_id in map(_nct_of, some):
            _write(workspace, nct_id)
            _sign(workspace, nct_id, LATER)
        start_theme(workspace, folder / "theme")
        if strings:
            (folder / "theme" / "strings.toml").write_text(strings, encoding="utf-8")
        checked = read_theme(folder / "theme")
        assert checked.problems == ()
        set_theme(workspace, checked.theme, person_named(workspace, "Paula Publisher"))
        _export(workspace, folder / "out")
        export_keys(workspace, folder / "keys.json", actor="Test")
    return folder / "out"


def _put_up(workspace: Workspace) -> None:
    roles = frozenset({Role.PUBLISHER})
    add_person(workspace, name="Paula Publisher", roles=roles, passphrase=PASSPHRASE, actor="Test")
    set_site_address(workspace, ADDRESS, person_named(workspace, "Paula Publisher"))


def _records() -> Iterator[dict[str, Any]]:
    with gzip.open(STUDIES, "rb") as lines:
        yield from map(json.loads, lines)


def _nct_of(record: dict[str, Any]) -> NctId:
    return NctId(record["protocolSection"]["identificationModule"]["nctId"])


def _every_seventh() -> Iterator[dict[str, Any]]:
    return (record for number, record in enumerate(_records()) if number % 7 == 3)


def _paused(target: Path, records: Iterable[dict[str, Any]]) -> Path:
    """Write records as they are some time later, when all of them are paused: what was said of their status lapses."""

    def pause(record: dict[str, Any]) -> dict[str, Any]:
        record["protocolSection"].setdefault("statusModule", {})["overallStatus"] = "SUSPENDED"
        return record

    return _packed(target, map(pause, records))


def _packed(target: Path, records: Iterable[dict[str, Any]]) -> Path:
    with gzip.open(target, "wb", compresslevel=1) as out:
        out.writelines(json.dumps(record).encode() + b"\n" for record in records)
    return target


def _write(workspace: Workspace, nct_id: NctId) -> None:
    """Write a page and submit it; where a check stops it, with other words, as an editor would."""
    editor = person_named(workspace, "Edna Editor")
    content = PageContent(texts=WORDS).with_note("eligibility", *NOTED)
    write_page(workspace, nct_id, editor, content)
    try:
        submit(workspace, nct_id, editor)
    except NotAllowed:
        write_page(workspace, nct_id, editor, replace(content, texts=WORDS | BESIDE_THE_CHECKS))
        submit(workspace, nct_id, editor)


def _sign(workspace: Workspace, nct_id: NctId, until: date) -> None:
    reviewer = person_named(workspace, "Rhea Reviewer")
    sign(workspace, nct_id, reviewer, meaning="I have read it", next_review=until, passphrase=PASSPHRASE)


def _export(workspace: Workspace, out: Path, *, drafts: bool = False, only: frozenset[NctId] | None = None) -> None:
    export(workspace, out, BundleOptions(formats=Formats.BOTH, drafts=drafts, only=only), actor="Test")
