"""A bundle that is whole and true is found so; every other one is named, and why."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from support import pages
from trialeditor.domain.content import PageContent
from trialeditor.domain.history import PageHistory, ReviewDateChange
from trialeditor.domain.ids import NctId, PersonId
from trialeditor.domain.people import KeyAct, KeyActKind, KeyRing, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.signoff import Scope
from trialeditor.export.bundle import BundleOptions, Formats
from trialeditor.export.formats import MANIFEST, Manifest, decode, encode
from trialeditor.export.keylist import KeyList
from trialeditor.export.manifest import file_entry, manifest_bytes
from trialeditor.export.verify import Verification, verify_bundle
from trialeditor.export.writer import write_bundle

BOTH = BundleOptions(formats=Formats.BOTH)
DRAFTS = BundleOptions(formats=Formats.BOTH, drafts=True)
PAGE = "trials/NCT99990001.html"
RECORD = "json/NCT99990001.json"


def lapsed(page: PageHistory) -> PageHistory:
    return pages.moved(page, pages.facts(page.nct_id, status=pages.fact("status", "COMPLETED", "Finished")))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle of a signed page, one whose summary is being checked, and a draft."""
    out = tmp_path_factory.mktemp("verify") / "site"
    write_bundle(
        pages.bundle(
            pages.signed(pages.history(pages.overridden("contacts", "Call **us**."))),
            lapsed(pages.signed(pages.history(nct_id=pages.OTHER))),
            pages.history(nct_id=NctId("NCT99990003")),
            options=DRAFTS,
            is_sample=True,
        ),
        out,
    )
    return out


@pytest.fixture
def site(whole: Path, tmp_path: Path) -> Path:
    """A copy of it to damage."""
    return Path(shutil.copytree(whole, tmp_path / "site"))


def remake_manifest(site: Path, change: Callable[[Manifest], dict[str, Any]] = lambda _manifest: {}) -> None:
    """Make a manifest that fits the files, as somebody would who forges them."""
    manifest = decode((site / MANIFEST).read_bytes(), Manifest, source=MANIFEST)
    files = [path for path in site.rglob("*") if path.is_file() and path.name != MANIFEST]
    values: dict[str, Any] = {
        "sample": manifest.sample,
        "drafts": manifest.drafts,
        "formats": tuple(manifest.formats),
        "pages": manifest.pages,
        "files": [file_entry(path.relative_to(site).as_posix(), path.read_bytes()) for path in files],
    }
    (site / MANIFEST).write_bytes(manifest_bytes(**{**values, **change(manifest)}))


def forge(site: Path, name: str, old: str, new: str) -> Verification:
    """Replace words in a file, fit the manifest to it, and verify."""
    text = (site / name).read_text("utf-8")
    assert old in text
    (site / name).write_text(text.replace(old, new, 1), "utf-8")
    remake_manifest(site)
    return verify_bundle(site, trust=pages.KEYS)


def test_a_whole_bundle(whole: Path, tmp_path: Path) -> None:
    count = sum(path.is_file() for path in whole.rglob("*"))
    assert verify_bundle(whole) == Verification(ok=True, checked=count, trusted=False, problems=())
    assert verify_bundle(whole, trust=pages.KEYS) == Verification(ok=True, checked=count, trusted=True, problems=())
    options = BundleOptions(formats=Formats.BOTH, zip=True)
    write_bundle(pages.bundle(pages.signed(pages.history()), options=options), tmp_path / "site.zip")
    assert verify_bundle(tmp_path / "site.zip", trust=pages.KEYS).trusted
    remake_manifest(Path(shutil.copytree(whole, tmp_path / "copy")))
    assert verify_bundle(tmp_path / "copy").ok


def test_an_empty_bundle(tmp_path: Path) -> None:
    write_bundle(pages.bundle(options=BOTH), tmp_path / "site")
    assert verify_bundle(tmp_path / "site").ok


def test_one_byte_changed_in_any_file_is_named(site: Path) -> None:
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name, data = path.relative_to(site).as_posix(), path.read_bytes()
        for at in {0, len(data) // 3, len(data) // 2, len(data) - 1}:
            path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
            problems = verify_bundle(site).problems
            assert any(problem.startswith(name) for problem in problems), f"{name} at {at}: {problems}"
        path.write_bytes(data)
    assert verify_bundle(site).ok


def test_a_manifest_changed_in_any_byte_is_named(site: Path) -> None:
    path = site / MANIFEST
    data = path.read_bytes()
    for at in range(0, len(data), 29):
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        assert any(problem.startswith(MANIFEST) for problem in verify_bundle(site).problems), at


def test_a_file_that_is_missing_or_was_added_is_named(site: Path) -> None:
    for name in sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()):
        data = (site / name).read_bytes()
        (site / name).unlink()
        assert f"{name}: is missing" in verify_bundle(site).problems
        (site / name).write_bytes(data)
    (site / "trials" / "NCT99990009.html").write_text("x")
    assert verify_bundle(site).problems == ("trials/NCT99990009.html: was added; the manifest does not list it",)
    remake_manifest(site)
    assert verify_bundle(site).problems == ("trials/NCT99990009.html: belongs to no page",)


FORGERIES = {
    "a word": (PAGE, "spread far cannot join", "spread far can join", "section not_a_fit: the words are not"),
    "a mark": (PAGE, "<li>you are", "<li>you are not", "section good_fit"),
    "a link": (PAGE, 'href="https://clinicaltrials.gov" ', 'href="https://example.org" ', "section how_to_participate"),
    "the order of steps": (PAGE, "<ol>", '<ol start="2">', "attribute"),
    "a nested item": (PAGE, "<li>after radiation</li>", "", "section good_fit"),
    "an override": (PAGE, "Call <strong>us</strong>.", "Call me.", "section contacts"),
    "a title": (PAGE, "<h1>Surgery", "<h1>Miracle surgery", "section title"),
    "the window's title": (PAGE, "<title>Surgery", "<title>Miracle surgery", "window's title"),
    "a heading": (PAGE, "data-heading>Not a fit<", "data-heading>A fit<", "section not_a_fit: its heading"),
    "a group": (PAGE, "data-group>Who should", "data-group>Nobody should", "section good_fit: its heading"),
    "a false fact": (
        PAGE,
        'data-section="not_a_fit" data-state="signed"',
        'data-section="not_a_fit" data-state="fact"',
        "section not_a_fit: words that people sign",
    ),
    "a false draft": (
        PAGE,
        'data-section="not_a_fit" data-state="signed"',
        'data-section="not_a_fit" data-state="draft"',
        "section not_a_fit: its words are not signed",
    ),
    "a false check": (
        PAGE,
        'data-section="not_a_fit" data-state="signed"',
        'data-section="not_a_fit" data-state="checking"',
        "section not_a_fit: the notice",
    ),
    "a state": (PAGE, 'data-state="signed"', 'data-state="fine"', "state is not one"),
    "another section": (
        PAGE,
        'data-section="not_a_fit"',
        'data-section="good_fit"',
        "section not_a_fit: it is missing",
    ),
    "an unknown section": (PAGE, 'data-section="conditions"', 'data-section="more"', "blueprint has no such section"),
    "a paragraph beside": (PAGE, "</article>", "<p>You will be cured.</p></article>", "You will be cured."),
    "words in a group": (
        PAGE,
        '<div class="members">',
        '<div class="members"><p>Join!</p>',
        "words that nobody signed",
    ),
    "words in a section": (PAGE, "</h2>", "</h2><p>Join!</p>", "words that nobody signed"),
    "a script": (PAGE, "</article>", "<script>1</script></article>", "a <script> element"),
    "a comment": (PAGE, "</article>", "<!-- --></article>", "a comment"),
    "a handler": (PAGE, "<article>", '<article onclick="x">', "attribute 'onclick'"),
    "a style": (PAGE, "<article>", '<article style="display:none">', "attribute 'style'"),
    "a frame's link": (PAGE, 'href="../index.html"', 'href="https://example.org"', "a link to 'https://example.org'"),
    "a stylesheet": (PAGE, "../static/page.css", "https://example.org/x.css", "an element in its head"),
    "no policy": (PAGE, "default-src 'none'", "default-src *", "an element in its head"),
    "a reviewer": (PAGE, "by Rhea Reviewer, reviewer", "by Dr. Somebody, reviewer", "section review"),
    "a review": (PAGE, "Last reviewed May 15, 2026", "Last reviewed June 15, 2026", "section review"),
    "a next review": (PAGE, "Next review May 15, 2027", "Next review May 15, 2029", "section review"),
    "another trial": (PAGE, 'data-fact="nct_id">NCT99990001', 'data-fact="nct_id">NCT99990002', "another trial"),
    "a fact twice": (PAGE, "</article>", '<p data-fact="phase">Cured</p></article>', "the fact phase twice"),
    "a fact that is none": (PAGE, "</article>", '<p data-fact="sex">Cured</p></article>', "no page shows there: sex"),
    "a spoken label": (
        PAGE,
        'aria-label="Sample, not for patients"',
        'aria-label="Safe"',
        "words that nobody signed: 'Safe'",
    ),
    "no sample": (PAGE, "<strong>Sample, not for patients</strong>", "<strong>Find a Trial</strong>", "sample"),
    "a notice": (
        "trials/NCT99990002.html",
        "We are checking this part; the registry changed on June 1, 2026.",
        "All is well.",
        "section summary: the notice",
    ),
    "no draft": ("trials/NCT99990003.html", "<strong>DRAFT</strong>", "<strong>Find a Trial</strong>", "DRAFT"),
    "a record's words": (RECORD, "spread far cannot join", "spread far can join", "section not_a_fit"),
    "a record's title": (RECORD, '"title":"Surgery', '"title":"Miracle', "what it says of itself"),
    "a record's heading": (RECORD, ": Not a fit", ": A fit", "section not_a_fit: its heading"),
    "a record's state": (RECORD, '"state":"signed"', '"state":"fact"', "words that people sign are shown as facts"),
    "a record's review": (RECORD, "by Rhea Reviewer", "by Dr. Somebody", "section review"),
    "a record's mark": (RECORD, '"sample":true', '"sample":false', "sample"),
    "a list's title": ("index.html", ">Surgery", ">Miracle", "index.html: does not list"),
    "a list's link": ("index.html", "trials/NCT99990001.html", "https://example.org", "a link to"),
    "a list's draft": ("index.html", '<p class="mark" data-banner="draft">Draft</p>', "", "not marked"),
    "a list's words": ("index.html", "<h1>", "<h1>Miracle ", "words that nobody signed"),
    "a record list": ("json/index.json", '"draft":true', '"draft":false', "json/index.json: does not list"),
    "a signed word": ("signatures/NCT99990001.json", "spread far cannot", "spread far can", "does not fit"),
    "a signed date": ("signatures/NCT99990001.json", "2027-05-15", "2037-05-15", "does not fit what it signs"),
    "a signer": ("signatures/NCT99990001.json", "Rhea Reviewer", "Anne Another", "does not fit what it signs"),
    "a blueprint": ("*.toml", 'heading = "Not a fit"', 'heading = "A fit"', "is not the blueprint that its name says"),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_forged_words_are_named_though_the_manifest_fits(site: Path, name: str) -> None:
    path, old, new, expected = FORGERIES[name]
    if path == "*.toml":
        path = next((site / "blueprints").iterdir()).relative_to(site).as_posix()
    problems = forge(site, path, old, new).problems
    assert any(expected in problem and path.split("/")[-1] in problem for problem in problems), problems


def test_a_section_cut_out_is_named(site: Path) -> None:
    text = (site / PAGE).read_text("utf-8")
    start = text.index('<section class="part prose" id="not_a_fit"')
    (site / PAGE).write_text(text[:start] + text[text.index("</section>", start) + 10 :], "utf-8")
    remake_manifest(site)
    assert verify_bundle(site).problems == (f"{PAGE}: section not_a_fit: it is missing",)


def test_dates_in_the_manifest_are_those_that_were_signed(site: Path) -> None:
    def later(manifest: Manifest) -> dict[str, Any]:
        import msgspec  # noqa: PLC0415 - a small forger's tool

        first, *rest = manifest.pages
        assert first.review is not None
        review = msgspec.structs.replace(first.review, next_review=date(2030, 1, 1))
        return {"pages": [msgspec.structs.replace(first, review=review), *rest]}

    remake_manifest(site, later)
    assert "NCT99990001: its next review date is beyond the signed one" in verify_bundle(site).problems


def test_a_draft_in_a_bundle_without_drafts_is_named(site: Path) -> None:
    remake_manifest(site, lambda _manifest: {"drafts": False})
    assert verify_bundle(site).problems == ("manifest.json: NCT99990003 is a draft in a bundle without drafts",)


def test_swapped_signatures_are_named(site: Path) -> None:
    first, second = site / "signatures/NCT99990001.json", site / "signatures/NCT99990002.json"
    one, two = first.read_text(), second.read_text()
    first.write_text(two.replace('"nct":"NCT99990002"', '"nct":"NCT99990001"', 1))
    second.write_text(one.replace('"nct":"NCT99990001"', '"nct":"NCT99990002"', 1))
    remake_manifest(site)
    problems = verify_bundle(site).problems
    for name, other in (("NCT99990001", "NCT99990002"), ("NCT99990002", "NCT99990001")):
        assert f"signatures/{name}.json, sign-off 1: it signs {other}, not {name}" in problems
        assert any(problem.startswith(f"trials/{name}.html: section") for problem in problems)


def site_of(tmp_path: Path, *histories: PageHistory, keys: KeyList = pages.KEYS) -> Path:
    write_bundle(pages.bundle(*histories, options=BOTH, keys=keys), tmp_path / "made")
    return tmp_path / "made"


def test_somebody_elses_keys_are_consistent_but_not_trusted(tmp_path: Path) -> None:
    ring = KeyRing(acts=(pages.added(pages.REVIEWER, pages.signing_key(9)),))
    forged = replace(pages.history(), keys=ring)
    site = site_of(tmp_path, pages.signed(forged, pages.By(key=9)), keys=KeyList(ring=ring, names=pages.NAMES))
    assert verify_bundle(site).ok
    trusting = verify_bundle(site, trust=pages.KEYS)
    assert not trusting.trusted
    assert any("the key of Rhea Reviewer is not in the key list" in problem for problem in trusting.problems)


def test_a_key_of_another_person_does_not_sign_in_her_name(tmp_path: Path) -> None:
    ring = KeyRing(acts=(pages.added(pages.REVIEWER, pages.signing_key(2)),))
    site = site_of(tmp_path, pages.signed(replace(pages.history(), keys=ring), pages.By(key=2)))
    assert any("the key is not that of Rhea Reviewer" in problem for problem in verify_bundle(site).problems)


@pytest.mark.parametrize(
    ("kind", "entry", "after", "holds"),
    [
        (KeyActKind.RETIRED, 20, None, True),
        (KeyActKind.RETIRED, 5, None, False),
        (KeyActKind.REVOKED, 20, 15, True),
        (KeyActKind.REVOKED, 20, 5, False),
    ],
)
def test_what_happened_to_a_key_is_taken_from_the_trusted_list(
    tmp_path: Path, kind: KeyActKind, entry: int, after: int | None, holds: bool
) -> None:
    site = site_of(tmp_path, pages.signed(pages.history()))
    act = KeyAct(
        kind=kind,
        key_id=pages.signing_key(1).key_id,
        person_id=pages.REVIEWER,
        public_key=pages.signing_key(1).public_key,
        entry=entry,
        after_entry=after,
        at=datetime(2026, 6, 1, tzinfo=UTC),
    )
    trust = replace(pages.KEYS, ring=KeyRing(acts=(*pages.RING.acts, act)))
    result = verify_bundle(site, trust=trust)
    assert result.ok is result.trusted is holds
    assert verify_bundle(site).ok


def test_a_list_that_asks_for_two_roles_is_not_content_with_one(tmp_path: Path) -> None:
    two = Policy(sign_roles=(Role.REVIEWER, Role.MEDICAL_REVIEWER))
    once = pages.signed(pages.history())
    site = site_of(tmp_path, once)
    assert not verify_bundle(site, trust=replace(pages.KEYS, policy=two)).ok
    by_anne = pages.By(person=pages.ANNE, name="Anne Another", key=2, role=Role.MEDICAL_REVIEWER)
    twice = pages.signed(replace(once, policy=two), by_anne)
    site = site_of(tmp_path, twice, keys=replace(pages.KEYS, policy=two))
    assert verify_bundle(site, trust=replace(pages.KEYS, policy=two)).trusted
    page = (site / PAGE).read_text("utf-8")
    assert "by Rhea Reviewer, reviewer, and Anne Another, medical reviewer." in page


def test_pages_in_all_their_states_verify(tmp_path: Path) -> None:
    signed = pages.signed(pages.history())
    again = pages.signed(signed, pages.By(time=datetime(2026, 7, 1, tzinfo=UTC), next_review=date(2027, 7, 1)))
    sooner = ReviewDateChange(
        nct_id=pages.NCT,
        next_review=date(2027, 1, 2),
        by=PersonId("p-edna"),
        by_name="Edna Editor",
        at=datetime(2026, 8, 1, tzinfo=UTC),
        reason="New results",
        entry=30,
    )
    part = pages.By(scope=Scope.SECTIONS, time=datetime(2026, 7, 1, tzinfo=UTC))
    for page in (
        signed,
        again,
        replace(again, review_dates=(sooner,)),
        pages.signed(pages.history(), part),
        pages.signed(lapsed(signed), replace(part, sections=("summary", "how_to_participate"))),
        lapsed(again),
        pages.signed(pages.history(pages.overridden("contacts", ""))),
        pages.signed(pages.history(PageContent(texts=dict.fromkeys(pages.WORDS, "<b>&amp;</b> {{ x }}\n\n- y")))),
    ):
        result = verify_bundle(site_of(tmp_path, page), trust=pages.KEYS)
        assert result.problems == ()
        shutil.rmtree(tmp_path / "made")


def test_a_sign_off_taken_out_of_the_chain_is_named(tmp_path: Path) -> None:
    twice = pages.signed(pages.signed(pages.history()))
    site = site_of(tmp_path, twice)
    path = site / "signatures/NCT99990001.json"
    data = json.loads(path.read_text())
    data["sign_offs"] = data["sign_offs"][1:]
    path.write_text(json.dumps(data))
    remake_manifest(site)
    assert any("does not follow the one before it" in problem for problem in verify_bundle(site).problems)


@pytest.mark.parametrize("garbage", [b"", b"{", b"[]", b"\xff\xfe", b"null", b"[" * 100_000, b'{"v": 2}', b"1" * 5000])
@pytest.mark.parametrize(
    "name",
    [MANIFEST, "keys.json", "index.html", PAGE, RECORD, "json/index.json", "signatures/NCT99990001.json", "*.toml"],
)
def test_garbage_in_any_file_is_a_problem_and_no_crash(site: Path, name: str, garbage: bytes) -> None:
    path = next((site / "blueprints").iterdir()) if name == "*.toml" else site / name
    path.write_bytes(garbage)
    if name != MANIFEST:
        remake_manifest(site)
    assert any(path.name in problem for problem in verify_bundle(site, trust=None).problems)


def test_what_is_no_bundle(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "garbage.zip").write_bytes(b"PK\x03\x04" + b"\0" * 200)
    (tmp_path / "none.zip").write_bytes(b"")
    for name in ("empty", "garbage.zip", "none.zip", "nowhere"):
        result = verify_bundle(tmp_path / name)
        assert not result.ok
        assert len(result.problems) == 1


def test_hostile_zip_files(tmp_path: Path) -> None:
    bomb, slip, twice = tmp_path / "bomb.zip", tmp_path / "slip.zip", tmp_path / "twice.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(MANIFEST, b"0" * 50_000_000)
    with zipfile.ZipFile(slip, "w") as packed:
        packed.writestr("../outside.txt", b"x")
    with zipfile.ZipFile(twice, "w") as packed:
        packed.writestr(MANIFEST, b"{}")
        with pytest.warns(UserWarning, match="Duplicate"):
            packed.writestr(MANIFEST, b"{}")
    assert any("is packed" in problem for problem in verify_bundle(bomb).problems)
    assert any("is not a plain name" in problem for problem in verify_bundle(slip).problems)
    assert any("twice" in problem for problem in verify_bundle(twice).problems)
    assert not (tmp_path.parent / "outside.txt").exists()


def test_a_cut_off_zip_file(tmp_path: Path) -> None:
    options = BundleOptions(zip=True)
    write_bundle(pages.bundle(pages.signed(pages.history()), options=options), tmp_path / "site.zip")
    data = (tmp_path / "site.zip").read_bytes()
    for part in (1, 3, 7, 9):
        (tmp_path / "cut.zip").write_bytes(data[: len(data) * part // 10])
        assert not verify_bundle(tmp_path / "cut.zip").ok
    for at in range(0, len(data), 997):
        (tmp_path / "cut.zip").write_bytes(data[:at] + bytes([data[at] ^ 0x10]) + data[at + 1 :])
        verify_bundle(tmp_path / "cut.zip")  # says what it says, and raises nothing


def test_a_link_in_a_folder_is_not_followed(site: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (site / PAGE).unlink()
    (site / PAGE).symlink_to(tmp_path / "secret")
    problems = verify_bundle(site).problems
    assert f"'{PAGE}' is not a plain file with a plain name" in problems
    assert f"{PAGE}: is missing" in problems


def test_a_manifest_in_another_form_is_named(site: Path) -> None:
    data = decode((site / MANIFEST).read_bytes(), Manifest, source=MANIFEST)
    (site / MANIFEST).write_text(json.dumps(json.loads(encode(data)), indent=1))
    assert verify_bundle(site).problems == ("manifest.json: was changed",)
