"""What people hand over by mistake gets a sentence that helps."""

from __future__ import annotations

import gzip
import json

import pytest

from registry.registry_studies import RECORDS, dump, study
from support.zips import zip_of
from trialeditor.registry.mistaken import mistaken_file, mistaken_object


@pytest.mark.parametrize(
    ("head", "word"),
    [
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "office document"),
        (b"SQLite format 3\0", "Open workspace"),
        (b"7z\xbc\xaf\x27\x1c", "unpack it first"),
        (gzip.compress(b"", mtime=0), "within a compressed file"),
        (b"\0" * 257 + b"ustar\0", "unpack it first"),
        (b"NCT Number,Study Title,Study URL\nNCT1,x,y", "CSV or TSV"),
        (b'\xef\xbb\xbf"NCT Number","Study Title"\n', "CSV or TSV"),
        (b"NCT Number\tStudy Title\n", "CSV or TSV"),
        ("NCT Number;Study Title\n".encode("utf-16"), "CSV or TSV"),
        (b"Rank,NCT Number,Title", "CSV or TSV"),
        (b"nct_id,brief_title\n", "CSV or TSV"),
        (b"TY  - DBASE\nDP  - x", "citations"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b'<?xml version="1.0"?><clinical_study>', "older form"),
    ],
)
def test_files_of_another_kind(head: bytes, word: str) -> None:
    sentence = mistaken_file(head)
    assert sentence.startswith("expected study records, found ")
    assert word in sentence


def test_a_table_is_known_by_its_name_too() -> None:
    assert "CSV or TSV" in mistaken_file(b"a,b\n1,2", name="search.CSV")


@pytest.mark.parametrize(
    "head",
    [b"", b"{", dump([study()]), (RECORDS / "complete.json").read_bytes(), b"nonsense", b"\xff" * 10, zip_of({})],
)
def test_what_may_be_records_is_let_through(head: bytes) -> None:
    assert mistaken_file(head) == ""


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ({"v": 1, "sample": False, "page": {}, "status": "", "facts": [], "sections": []}, "Trial Editor exported"),
        ({"v": 1, "format": "trialeditor-bundle", "digest": "", "pages": []}, "exported bundle"),
        ({"FullStudiesResponse": {}}, "older form"),
        ({"Study": {}}, "older form"),
    ],
)
def test_objects_of_another_kind(value: dict[str, object], word: str) -> None:
    assert word in mistaken_object(json.loads(json.dumps(value)))


def test_other_objects_are_left_to_the_reader() -> None:
    assert mistaken_object(["a", "v"]) == ""
