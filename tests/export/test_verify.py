"""A bundle that is whole and true is found so; every other one is named, and why."""

from __future__ import annotations

import json
import shutil
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from support import pages
from support.forging import BOTH, PAGE, RECORD, lapsed, remake_manifest
from trialeditor.domain.blueprint import parse_blueprint
from trialeditor.domain.content import PageContent
from trialeditor.domain.history import PageHistory, ReviewDateChange
from trialeditor.domain.ids import PersonId
from trialeditor.domain.people import KeyAct, KeyActKind, KeyRing, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.publishing import published
from trialeditor.domain.revision import RevisionKind, make_revision
from trialeditor.domain.signoff import Scope
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.export.formats import MANIFEST, Manifest, decode, encode
from trialeditor.export.keylist import KeyList
from trialeditor.export.verify import Verification, verify_bundle
from trialeditor.export.writer import write_bundle


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
        pages.moved(pages.signed(lapsed(signed), part), pages.facts()),  # signed over other facts, which came back
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
    assert any("is packed too tight" in problem for problem in verify_bundle(bomb).problems)
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


def test_a_page_whose_plan_changed_where_nobody_reads_it_stays_what_was_signed(tmp_path: Path) -> None:
    """A new hint is adopted without a new signature, and the bundle shows that it reads the same."""
    page = pages.signed(pages.history())
    plan = parse_blueprint(pages.blueprint().text.replace("required = true", 'required = true\nhint = "New"', 1))
    assert plan.digest != pages.blueprint().digest
    adopted = make_revision(
        nct_id=page.nct_id,
        parent=page.revisions[-1],
        content=page.revisions[-1].content,
        kind=RevisionKind.ADOPTED,
        author=page.revisions[-1].author,
        author_name="Edna Editor",
        created=page.revisions[-1].created,
        message="",
        snapshot=page.snapshot.digest,
        blueprint=plan.digest,
    )
    newer = replace(page, revisions=(*page.revisions, adopted), blueprints={**page.blueprints, plan.digest: plan})
    out = published(newer)
    assert out is not None
    assert out.revision == adopted
    site = tmp_path / "site"
    write_bundle(pages.bundle(newer), site)
    assert len(list((site / "blueprints").iterdir())) == 2
    result = verify_bundle(site, trust=pages.KEYS)
    assert result.trusted, result.problems
