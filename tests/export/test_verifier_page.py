"""The page that checks bundles in a browser says of every bundle what `verify` says of it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from support import pages
from support.forgeries import FORGERIES
from support.forging import BOTH, PAGE, RECORD, forge, lapsed, remake_manifest
from support.web_verifier import WebVerifier, zipped
from trialeditor.domain.canonical import Json
from trialeditor.domain.history import PageHistory
from trialeditor.domain.people import KeyAct, KeyActKind, KeyRing, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.reading import section_digest
from trialeditor.domain.signoff import Scope
from trialeditor.export.export_page import BundleOptions
from trialeditor.export.formats import MANIFEST
from trialeditor.export.keylist import KeyList, key_list_bytes
from trialeditor.export.signatures import signatures_bytes
from trialeditor.export.verify import Verification, verify_bundle
from trialeditor.export.writer import write_bundle
from trialeditor.signing.payload import sign

KEYS = key_list_bytes(pages.KEYS)
TWO_ROLES = Policy(sign_roles=(Role.REVIEWER, Role.MEDICAL_REVIEWER))


@pytest.fixture
def browser(qtbot: QtBot, whole: Path) -> Iterator[WebVerifier]:
    verifier = WebVerifier(qtbot, whole / "verify.html")
    yield verifier
    verifier.close()


def alike(found: dict[str, Any], ours: Verification) -> None:
    """Hold what the page found to what the command finds; a decoder's own words may differ."""
    assert "trouble" not in found, found
    assert {bare(each) for each in found["problems"]} == {bare(each) for each in ours.problems}
    assert (found["ok"], found["trusted"], found["checked"]) == (ours.ok, ours.trusted, ours.checked)


def bare(problem: str) -> str:
    """Return a problem without the words of a decoder."""
    if problem.startswith("blueprints/") and "was changed" not in problem:
        return problem.split(":", maxsplit=1)[0]
    for words in ("cannot be read", "not a sign-off payload", "the signature is not base64", "in its head"):
        problem = problem.split(words, maxsplit=1)[0]
    return re.sub("no page has: (?:the attribute '[^']*<|loose signs).*", "no page has", problem)


def both_say_the_same(browser: WebVerifier, site: Path, trust: KeyList | None = pages.KEYS) -> Verification:
    ours = verify_bundle(site, trust=trust)
    alike(browser.check(site, key_list_bytes(trust) if trust else None), ours)
    return ours


def site_of(out: Path, *histories: PageHistory, keys: KeyList = pages.KEYS) -> Path:
    write_bundle(pages.bundle(*histories, options=BOTH, keys=keys), out)
    return out


def test_a_whole_bundle(browser: WebVerifier, whole: Path) -> None:
    assert both_say_the_same(browser, whole, None).ok
    assert browser.ask("document.getElementById('verdict-title').textContent") == "Consistent; signers not confirmed"
    assert both_say_the_same(browser, whole).trusted
    report = browser.check(whole, KEYS)
    signed = report["pages"][0]["signOffs"][0]
    told = ("Rhea Reviewer", "reviewer", "counts")
    assert (signed["name"], signed["role"], signed["standing"]) == told
    assert signed["time"]
    assert signed["meaning"]
    assert report["sample"]
    assert report["drafts"] == 1


def test_a_folder_that_somebody_packed_is_the_same_bundle(browser: WebVerifier, whole: Path, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("site/trials/", b"")
        for path in whole.rglob("*"):
            if path.is_file():
                archive.writestr(f"site/{path.relative_to(whole).as_posix()}", path.read_bytes())
        for name in ("__MACOSX/site/._index.html", "site/.DS_Store", "site/trials/Thumbs.db"):
            archive.writestr(name, b"x")
    (tmp_path / "site.zip").write_bytes(packed.getvalue())
    ours = both_say_the_same(browser, tmp_path / "site.zip")
    assert ours.trusted
    assert ours.notes[0] in str(browser.ask("document.getElementById('notes').textContent"))


def test_a_bag_and_the_bundle_in_it(browser: WebVerifier, tmp_path: Path) -> None:
    history = pages.signed(pages.history())
    bag, packed = tmp_path / "bag", tmp_path / "bag.zip"
    for out, is_zip in ((bag, False), (packed, True)):
        write_bundle(pages.bundle(history, options=BundleOptions(bag=True, zip=is_zip)), out)
        assert both_say_the_same(browser, out).trusted
    for path in sorted(path for path in bag.rglob("*") if path.is_file() and path.suffix in {".txt", ".html", ".css"}):
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 1]) + data[len(data) // 2 + 1 :])
        assert not both_say_the_same(browser, bag).ok
        path.unlink()
        both_say_the_same(browser, bag)
        path.write_bytes(data)
    (bag / "data" / "letter.txt").write_text("x")
    (bag / "manifest-rot13.txt").write_text("00 data/keys.json\n00 data/keys.json\n00 keys.json\nwhat\n")
    (bag / "bag-info.txt").write_text("Payload-Oxum: 1.1\nPayload-Oxum: 2.2\n")
    assert len(both_say_the_same(browser, bag).problems) > 7


def test_forged_words_are_named_as_the_command_names_them(browser: WebVerifier, site: Path) -> None:
    whole_manifest = (site / MANIFEST).read_bytes()
    for path, old, new, _expected in FORGERIES.values():
        name = next((site / "blueprints").iterdir()).relative_to(site).as_posix() if path == "*.toml" else path
        data = (site / name).read_bytes()
        ours = forge(site, name, old, new)
        assert not ours.ok
        alike(browser.check(site, KEYS), ours)
        (site / name).write_bytes(data)
        (site / MANIFEST).write_bytes(whole_manifest)


def test_a_byte_changed_a_file_gone_and_a_file_added(browser: WebVerifier, site: Path) -> None:
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2] + bytes([data[len(data) // 2] ^ 1]) + data[len(data) // 2 + 1 :])
        assert not both_say_the_same(browser, site).ok
        path.unlink()
        assert not both_say_the_same(browser, site).ok
        path.write_bytes(data)
    (site / "trials" / "NCT99990009.html").write_text("x")
    assert not both_say_the_same(browser, site).ok
    remake_manifest(site)
    assert not both_say_the_same(browser, site).ok


def test_garbage_in_any_file_stops_nothing(browser: WebVerifier, site: Path) -> None:
    plan = next((site / "blueprints").iterdir()).relative_to(site).as_posix()
    names = (MANIFEST, "keys.json", "index.html", PAGE, RECORD, "json/index.json", "signatures/NCT99990001.json", plan)
    kinds = (b"", b"{", b"null", b"\xff\xfe", b"[" * 100_000)
    for number, name in enumerate(names):
        data = (site / name).read_bytes()
        for garbage in (kinds[number % len(kinds)], kinds[(number + 2) % len(kinds)]):
            (site / name).write_bytes(garbage)
            found, ours = browser.check(site), verify_bundle(site)
            assert {each.split(":")[0] for each in found["problems"]} == {each.split(":")[0] for each in ours.problems}
        (site / name).write_bytes(data)


def swapped(site: Path) -> None:
    first, second = site / "signatures/NCT99990001.json", site / "signatures/NCT99990002.json"
    one, two = first.read_text(), second.read_text()
    first.write_text(two.replace('"nct":"NCT99990002"', '"nct":"NCT99990001"', 1))
    second.write_text(one.replace('"nct":"NCT99990001"', '"nct":"NCT99990002"', 1))


def test_swapped_signatures_and_a_cut_chain(browser: WebVerifier, site: Path, tmp_path: Path) -> None:
    swapped(site)
    remake_manifest(site)
    assert not both_say_the_same(browser, site).ok
    twice = site_of(tmp_path / "twice", pages.signed(pages.signed(pages.history())))
    path = twice / "signatures/NCT99990001.json"
    data = json.loads(path.read_text())
    data["sign_offs"] = data["sign_offs"][1:]
    path.write_text(json.dumps(data))
    remake_manifest(twice)
    assert not both_say_the_same(browser, twice).ok


def test_whose_keys_they_are(browser: WebVerifier, tmp_path: Path) -> None:
    theirs = KeyRing(acts=(pages.added(pages.REVIEWER, pages.signing_key(9)),))
    forged = pages.signed(replace(pages.history(), keys=theirs), pages.By(key=9))
    site = site_of(tmp_path / "other", forged, keys=KeyList(ring=theirs, names=pages.NAMES))
    assert both_say_the_same(browser, site, None).ok
    assert not both_say_the_same(browser, site).ok
    ring = KeyRing(acts=(pages.added(pages.REVIEWER, pages.signing_key(2)),))
    borrowed = pages.signed(replace(pages.history(), keys=ring), pages.By(key=2))
    assert not both_say_the_same(browser, site_of(tmp_path / "borrowed", borrowed), None).ok


def test_what_happened_to_a_key(browser: WebVerifier, tmp_path: Path) -> None:
    site = site_of(tmp_path / "site", pages.signed(pages.history()))
    ends: list[tuple[KeyActKind, int, int | None]] = [(KeyActKind.RETIRED, 20, None), (KeyActKind.RETIRED, 5, None)]
    ends += [(KeyActKind.REVOKED, 20, 15), (KeyActKind.REVOKED, 20, 5), (KeyActKind.REVOKED, 20, None)]
    verdicts = []
    for kind, entry, after in ends:
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
        verdicts.append(both_say_the_same(browser, site, trust).ok)
    assert verdicts == [True, False, True, False, False]


def test_pages_in_all_their_states(browser: WebVerifier, tmp_path: Path) -> None:
    once = pages.signed(pages.history())
    again = pages.signed(once, pages.By(time=datetime(2026, 7, 1, tzinfo=UTC), next_review=date(2027, 7, 1)))
    part = pages.By(scope=Scope.SECTIONS, time=datetime(2026, 7, 1, tzinfo=UTC))
    by_anne = pages.By(person=pages.ANNE, name="Anne Another", key=2, role=Role.MEDICAL_REVIEWER)
    content = replace(pages.history(pages.overridden("contacts", "")).revisions[0].content)
    odd = replace(
        content, texts=dict.fromkeys(pages.WORDS, "<b>&amp;</b> {{ x }} e\u0301\u0323 𝒳\n\n1. a\n2. [b](tel:1)")
    )
    states = [again, lapsed(again), pages.signed(pages.history(), part), pages.signed(pages.history(odd))]
    states += [pages.signed(lapsed(once), part), pages.moved(pages.signed(lapsed(once), part), pages.facts())]
    for number, page in enumerate(states):
        assert both_say_the_same(browser, site_of(tmp_path / str(number), page)).ok
    two = replace(pages.KEYS, policy=TWO_ROLES)
    site = site_of(tmp_path / "two", pages.signed(replace(once, policy=TWO_ROLES), by_anne), keys=two)
    assert both_say_the_same(browser, site, two).ok
    assert not both_say_the_same(browser, site_of(tmp_path / "one", once), two).ok


def test_values_of_all_kinds_have_one_canonical_form(browser: WebVerifier, tmp_path: Path) -> None:
    """Numbers as ECMAScript writes them, member names by UTF-16 (RFC 8785): digest and signature fit in both."""
    values: list[Json] = [
        0.1,
        1e21,
        1e-7,
        123456789.5,
        -0.0,
        5e-324,
        1.7976931348623157e308,
        2**53 - 1,
        "\u2028\x7f\x1f𝒳é",
        None,
    ]
    facts: dict[str, Json] = {"a": values, "\ufb33": 1, "😀": {"é": True, "z": []}, "\r": False, "1": -5}
    page = pages.signed(pages.history())
    first = page.sign_offs[0]
    odd = [
        replace(each, facts=facts, digest=section_digest(each.key, each.heading, each.reader_text, facts))
        for each in first.payload.sections
    ]
    data, signature = sign(replace(first.payload, sections=tuple(odd)), pages.signing_key(1))
    payload = replace(first.payload, sections=tuple(odd))
    site = site_of(tmp_path / "site", page)
    made = replace(first, payload=payload, payload_bytes=data, signature=signature)
    (site / "signatures/NCT99990001.json").write_bytes(signatures_bytes(page.nct_id, (made,)))
    remake_manifest(site)
    ours = both_say_the_same(browser, site)
    assert not any("does not fit" in each or "payload" in each for each in ours.problems)


def test_hostile_zip_files(browser: WebVerifier, whole: Path) -> None:
    def packed(name: str, data: bytes, packing: int = zipfile.ZIP_STORED) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", packing) as archive:
            archive.writestr(name, data)
        return made.getvalue()

    bomb = browser.drop(("bomb.zip", packed(MANIFEST, b"0" * 50_000_000, zipfile.ZIP_DEFLATED)))
    assert bomb["problems"] == ["'manifest.json' is packed too tight to be a page", "manifest.json: is missing"]
    slip = browser.drop(("slip.zip", packed("../outside.txt", b"x")))
    assert slip["problems"] == ["'../outside.txt' is not a plain name", "manifest.json: is missing"]
    data = zipped(whole)
    for part in (1, 5, 9):
        assert "not a zip file" in browser.drop(("cut.zip", data[: len(data) * part // 10]))["trouble"]
    assert "not a zip file" in browser.drop(("x.zip", b"PK\x03\x04" + b"\0" * 200))["trouble"]


def test_what_is_no_bundle_or_no_key_list_is_said(browser: WebVerifier, whole: Path) -> None:
    assert "no bundle" in browser.drop(("letter.txt", b"Hello"))["trouble"]
    assert "mine.json: cannot be read" in browser.drop(("mine.json", b"{}"))["trouble"]
    assert browser.check(whole)["ok"]


def test_a_browser_that_cannot_check_signatures_says_so(browser: WebVerifier, whole: Path) -> None:
    browser.ask("crypto.subtle.importKey = () => Promise.reject(new Error('unknown algorithm'))")
    found = browser.check(whole, KEYS)
    assert (found["problems"], found["ok"], found["trusted"], found["signaturesChecked"]) == ([], False, False, False)
    title = browser.ask("document.getElementById('verdict-title').textContent")
    assert title == "Files and words agree; the signatures could not be checked"


def test_it_can_reach_nothing(browser: WebVerifier) -> None:
    browser.ask("fetch('https://example.org/').then(() => { window.sent = 'sent'; }, () => { window.sent = 'no'; })")
    browser.wait_for("window.sent === 'no'")
    browser.ask("document.head.insertAdjacentHTML('beforeend', '<style>body { color: red }</style>')")
    assert browser.ask("getComputedStyle(document.body).color") != "rgb(255, 0, 0)"
