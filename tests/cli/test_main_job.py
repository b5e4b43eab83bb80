"""The whole main job on real registry records, by the command line."""

from __future__ import annotations

import gzip
import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from support.command_line import Command
from support.repository import ROOT

CORPUS = ROOT.parent / "shared" / "data" / "studies.ndjson.gz"
WORDS = {
    "title": "A study of a new treatment",
    "summary": "This study tests a treatment in {enrollment.count|about}.",
    "studies": "It tests how well the treatment works.",
    "good_fit": "You may be able to join if a doctor agrees.",
    "not_a_fit": "You cannot join if the study is closed.",
}


@pytest.fixture(scope="module")
def records() -> list[dict[str, Any]]:
    """The first 100 real records."""
    if not CORPUS.exists():
        pytest.skip("the registry records are not beside this checkout")
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in islice(lines, 100)]


@pytest.fixture
def array(records: list[dict[str, Any]], tmp_path: Path) -> Path:
    file = tmp_path / "first-100.json"
    file.write_text(json.dumps(records), encoding="utf-8")
    return file


def _nct(record: dict[str, Any]) -> str:
    return str(record["protocolSection"]["identificationModule"]["nctId"])


def _people(trialeditor: Command, folder: Path) -> Path:
    secret = folder / "passphrase"
    secret.write_text("four plain words here\n", encoding="utf-8")
    trialeditor("person", "add", "Edna Editor", "--role", "editor")
    trialeditor("person", "add", "Rhea Reviewer", "--role", "reviewer", "--passphrase-file", secret)
    return secret


def _counts(report: dict[str, object]) -> dict[str, object]:
    return {key: report[key] for key in ("read", "new", "changed", "unchanged", "failed")}


def test_a_hundred_records_are_new_and_then_unchanged(trialeditor: Command, array: Path) -> None:
    trialeditor("init")
    first = trialeditor("import", array, "--json").json
    assert _counts(first) == {"read": 100, "new": 100, "changed": 0, "unchanged": 0, "failed": []}
    second = trialeditor("--json", "import", array).json
    assert _counts(second) == {"read": 100, "new": 0, "changed": 0, "unchanged": 100, "failed": []}
    listed = trialeditor("list", "--json").json
    assert len(listed) == 100
    assert {line["stage"] for line in listed} == {"new"}
    assert len(trialeditor("list", "--limit", "7", "--json").json) == 7


def test_a_page_from_its_record_to_a_verified_bundle(
    trialeditor: Command, array: Path, records: list[dict[str, Any]], tmp_path: Path
) -> None:
    trialeditor("init")
    trialeditor("import", array)
    secret = _people(trialeditor, tmp_path)
    nct = _nct(records[7])
    texts = [f"{key}={words}" for key, words in WORDS.items()]
    edited = trialeditor("edit", nct, "--as", "Edna Editor", *texts, "--message", "First words", "--json").json
    assert (edited["revision"], edited["stage"]) == (1, "draft")
    assert trialeditor("submit", nct, "--as", "Edna Editor", "--note", "Ready", "--json").json["stage"] == "in_review"

    sign = ("sign", nct, "--meaning", "Approved", "--next-review", "2030-01-31", "--passphrase-file", secret)
    refused = trialeditor(*sign, "--as", "Edna Editor", code=3)
    assert "Edna Editor is not a reviewer" in refused.err
    signed = trialeditor(*sign, "--as", "Rhea Reviewer", "--json").json
    assert (signed["stage"], signed["next_review"]) == ("signed", "2030-01-31")
    sections = trialeditor("show", nct, "sections", "--json").json
    assert {each["state"] for each in sections} == {"signed", "fact", "empty"}
    assert [each["valid"] for each in trialeditor("show", nct, "signoffs", "--json").json] == [True]

    bundle = tmp_path / "bundle"
    assert trialeditor("export", bundle, "--format", "both", "--json").json["pages"] == 1
    assert trialeditor("verify", bundle, "--json").json["ok"] is True
    trialeditor("keys", "export", tmp_path / "keys.json")
    trusted = trialeditor("verify", bundle, "--trust", tmp_path / "keys.json", "--json").json
    assert (trusted["ok"], trusted["trusted"], trusted["problems"]) == (True, True, [])

    page = bundle / "trials" / f"{nct}.html"
    data = bytearray(page.read_bytes())
    at = data.index(b"how well")
    data[at] = ord("H")
    page.write_bytes(data)
    found = trialeditor("verify", bundle, "--json", code=1).json
    assert found["ok"] is False
    assert any(f"trials/{nct}.html" in problem for problem in found["problems"])


@pytest.mark.usefixtures("sample")
def test_the_page_that_checks_bundles_is_the_same_from_everywhere(trialeditor: Command, tmp_path: Path) -> None:
    trialeditor("export", tmp_path / "bundle", "--format", "json")
    trialeditor("verifier", tmp_path / "verify.html")
    assert (tmp_path / "verify.html").read_bytes() == (tmp_path / "bundle" / "verify.html").read_bytes()
    assert trialeditor("verify", tmp_path / "bundle", "--json").json["ok"] is True


@pytest.mark.usefixtures("sample")
def test_the_same_workspace_exports_the_same_bytes_twice(trialeditor: Command, array: Path, tmp_path: Path) -> None:
    trialeditor("import", array)
    for name in ("one.zip", "two.zip"):
        trialeditor("export", tmp_path / name, "--zip", "--drafts")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    again = trialeditor("export", tmp_path / "one.zip", "--zip", "--drafts", "--changed-only", "--json").json
    assert again["files"] == again["unchanged"] + again["written"]


def test_every_fact_of_a_real_record_has_a_phrase_and_a_path(
    trialeditor: Command, array: Path, records: list[dict[str, Any]]
) -> None:
    trialeditor("init")
    trialeditor("import", array)
    facts = trialeditor("show", _nct(records[3]), "facts", "--json").json
    assert all(fact["phrase"] and fact["path"] for fact in facts)
    assert {"key", "value", "phrase", "path"} == set(facts[0])
    criteria = trialeditor("show", _nct(records[3]), "criteria", "--json").json
    assert set(criteria) == {"inclusion", "exclusion", "other"}


@pytest.mark.parametrize("sections", ["", ","])
def test_no_sections_are_not_the_whole_page(trialeditor: Command, sections: str) -> None:
    trialeditor("init", "--sample")
    asked = ("sign", "NCT99990001", "--meaning", "I read it", "--next-review", "2099-01-31", "--sections", sections)
    assert "nothing to sign" in trialeditor(*asked, "--as", "Rhea Reviewer", code=3).err


def test_who_may_not_sign_is_told_so_before_a_passphrase_is_asked_for(trialeditor: Command) -> None:
    trialeditor("init", "--sample")
    asked = ("sign", "NCT99990001", "--meaning", "I read it", "--next-review", "2099-01-31")
    assert "Edna Editor is not a reviewer" in trialeditor(*asked, "--as", "Edna Editor", code=3).err
