"""All that people hand over: every form gives the same records, and each failure names its file."""

from __future__ import annotations

import gzip
import json
import random
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.registry_studies import RECORDS, Record, dump, study
from support import zips
from trialeditor.domain.errors import BadInput
from trialeditor.registry.disk import Disk
from trialeditor.registry.reader import MAX_RECORD, RawRecord
from trialeditor.registry.sources import INSIDE, Meter, handed_over, read_paths, read_text, shown_name

STUDIES = [study(number, status={"overallStatus": "RECRUITING"}, x=["é", '"', number]) for number in range(1, 5)]
IDS = [f"NCT{number:08d}" for number in range(1, 5)]


def numbered(records: Iterable[Record]) -> dict[str, bytes]:
    """Return members as the registry lays them out: numbered folders, one file each."""
    names = (f"NCT{number:08d}" for number in range(1, 9))
    return {f"{name[:7]}xxxx/{name}.json": dump(record) for name, record in zip(names, records, strict=False)}


def folder(path: Path, members: dict[str, bytes]) -> Path:
    for name, data in members.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return path


def split(found: Iterable[RawRecord | BadInput]) -> tuple[list[RawRecord], list[BadInput]]:
    items = list(found)
    problems = [each for each in items if isinstance(each, BadInput)]
    return [each for each in items if isinstance(each, RawRecord)], problems


LINES = b"\n".join(map(dump, STUDIES))
FORMS: dict[str, Callable[[], bytes]] = {
    "lines.ndjson": lambda: LINES,
    "lines.jsonl": lambda: LINES.replace(b"\n", b"\r\n"),
    "array.json": lambda: dump(STUDIES),
    "pretty.json": lambda: json.dumps(STUDIES, indent=2).encode(),
    "page.json": lambda: dump({"studies": STUDIES, "nextPageToken": "x"}),
    "windows.json": lambda: json.dumps(STUDIES, indent=2).replace("\n", "\r\n").encode("utf-16"),
    "marked.json": lambda: b"\xef\xbb\xbf" + dump(STUDIES),
    "text.txt": lambda: LINES,
    "no suffix": lambda: LINES,
    "lines.ndjson.gz": lambda: gzip.compress(LINES),
    "parts.gz": lambda: b"".join(gzip.compress(dump(each) + b"\n") for each in STUDIES),
    "search.zip": lambda: zips.zip_of(numbered(STUDIES)),
    "stored.zip": lambda: zips.zip_of(numbered(STUDIES), method=zipfile.ZIP_STORED),
    "one.zip": lambda: zips.zip_of({"ctg-studies.json": dump(STUDIES), "Contents.txt": b"What is in this file"}),
    "packed.zip": lambda: zips.zip_of({"studies.ndjson.gz": gzip.compress(LINES)}),
    "zip in zip.zip": lambda: zips.zip_of({"a.zip": zips.zip_of(numbered(STUDIES)), "__MACOSX/._a.zip": b"\0\5\x16"}),
    "named otherwise.json": lambda: zips.zip_of(numbered(STUDIES)),
}


PACKED = [FORMS[name]() for name in ("search.zip", "stored.zip", "packed.zip", "zip in zip.zip", "parts.gz")]


@pytest.mark.parametrize("name", FORMS)
def test_every_form_gives_the_same(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(FORMS[name]())
    meter = Meter()
    records, problems = split(read_paths([file], meter=meter))
    assert not problems
    assert [each.record for each in records] == STUDIES
    assert [each.nct_id for each in records] == IDS
    assert {handed_over(each.source) for each in records} == {name}
    assert meter.done == meter.total == file.stat().st_size


def test_a_folder_gives_its_files_in_order(tmp_path: Path) -> None:
    files = folder(tmp_path / "download", numbered(STUDIES[:2]))
    (files / "Contents.txt").write_text("What is in this folder")
    (files / "z.ndjson").write_bytes(b"\n".join(map(dump, STUDIES[2:])))
    meter = Meter()
    records, problems = split(read_paths([files], meter=meter))
    assert not problems
    assert [each.nct_id for each in records] == IDS
    assert records[0].source == "download › NCT0000xxxx/NCT00000001.json"
    assert (records[3].source, records[3].position) == ("download › z.ndjson", "record 2")
    assert meter.done == meter.total == sum(file.stat().st_size for file in files.rglob("*") if file.is_file())


def test_several_things_at_once_and_what_is_missing(tmp_path: Path) -> None:
    one = tmp_path / "one.json"
    one.write_bytes(dump(STUDIES[0]))
    files = folder(tmp_path / "more", numbered(STUDIES[1:]))
    missing = tmp_path / "missing.json"
    records, problems = split(read_paths([missing, one, files]))
    assert sorted(each.nct_id for each in records) == ["NCT00000001", "NCT00000002", "NCT00000003", "NCT00000004"]
    assert [(each.source, each.message) for each in problems] == [(str(missing), "there is no such file")]


def test_a_member_is_named_with_its_zip_file(tmp_path: Path) -> None:
    file = tmp_path / "search.zip"
    bad = dump(study(2, design={"phases": 5}))
    members = {
        "NCT0000xxxx/NCT00000001.json": dump(STUDIES[0]),
        "NCT0000xxxx/NCT00000102.json": bad,
        "c.json": b"{oops",
    }
    file.write_bytes(zips.zip_of({**members, "d.json": dump(STUDIES[3])}))
    records, (shape, text) = split(read_paths([file]))
    assert [each.nct_id for each in records] == [IDS[0], IDS[3]]
    assert shape.source == "search.zip › NCT0000xxxx/NCT00000102.json"
    assert (shape.record, shape.field) == ("record 1 (NCT00000002)", "protocolSection.designModule.phases")
    assert text.source == "search.zip › c.json"


DAMAGED = [
    (zips.locked, "locked with a password"),
    (lambda data, member: zips.packed_with(data, 14, member), "(LZMA)"),
    (zips.with_wrong_check_sum, "its check sum or its size is wrong"),
    (zips.with_broken_data, "its check sum or its size is wrong"),
    (lambda data, member: zips.with_wrong_place(data, 5, member), "not where its list says"),
]


@pytest.mark.parametrize(("damage", "message"), DAMAGED, ids=[message for _, message in DAMAGED])
def test_a_damaged_member_stops_itself_alone(
    tmp_path: Path, damage: Callable[[bytes, int], bytes], message: str
) -> None:
    file = tmp_path / "search.zip"
    file.write_bytes(damage(zips.zip_of(numbered(STUDIES)), 1))
    records, (problem,) = split(read_paths([file]))
    assert [each.nct_id for each in records] == [IDS[0], IDS[2], IDS[3]]
    assert problem.source == "search.zip › NCT0000xxxx/NCT00000002.json"
    assert message in problem.message


def test_a_large_member_with_a_wrong_check_sum_is_told_behind_its_records(tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    lines = b"\n".join(dump({**study(number), "x": "y" * 500_000}) for number in range(1, 12))
    file.write_bytes(zips.with_wrong_check_sum(zips.zip_of({"a.ndjson": lines})))
    records, (problem,) = split(read_paths([file]))
    assert len(records) == 11
    assert "its check sum is wrong" in problem.message


def test_a_zip_file_that_is_cut_off(tmp_path: Path) -> None:
    file = tmp_path / "search.zip"
    file.write_bytes(zips.zip_of(numbered(STUDIES))[:-40])
    (problem,) = read_paths([file])
    assert str(problem).startswith("search.zip: expected a whole zip file, but its end is missing")


def test_a_compressed_file_that_is_cut_off_gives_what_it_can(tmp_path: Path) -> None:
    file = tmp_path / "cut.json.gz"
    packed = gzip.compress(b"\n".join(dump({**study(number), "x": str(number**9) * 9}) for number in range(1, 2000)))
    file.write_bytes(packed[: len(packed) // 2])
    records, problems = split(read_paths([file]))
    assert [each.nct_id for each in records] == [f"NCT{number:08d}" for number in range(1, len(records) + 1)]
    assert len(records) > 900
    assert "end too early" in problems[-1].message


def test_zip_files_in_zip_files_end_at_the_second(tmp_path: Path) -> None:
    inner = zips.zip_of({"inner.json": dump(STUDIES[0])})
    file = tmp_path / "outer.zip"
    file.write_bytes(zips.zip_of({"a.zip": zips.zip_of({"b.zip": inner}), "c.json": dump(STUDIES[1])}))
    records, (problem,) = split(read_paths([file]))
    assert [each.nct_id for each in records] == [IDS[1]]
    assert problem.source == "outer.zip › a.zip › b.zip"
    assert "unpack it first" in problem.message
    file.write_bytes(gzip.compress(inner))
    assert "found a zip file within a compressed file" in str(*read_paths([file]))


def test_a_very_large_zip_file_in_a_zip_file_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trialeditor.registry.sources.MAX_RECORD", 100)
    file = tmp_path / "outer.zip"
    file.write_bytes(zips.zip_of({"a.zip": zips.zip_of(numbered(STUDIES))}))
    assert "found a zip file of more than 100 bytes within a zip file" in str(*read_paths([file]))
    assert MAX_RECORD > 10_000_000


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("search.csv", b"NCT Number,Study Title\n", "found a table (CSV or TSV)"),
        ("search.json", b"NCT Number\tStudy Title\n", "found a table (CSV or TSV)"),
        ("search.csv.gz", gzip.compress(b"NCT Number,Study Title\n", mtime=0), "found a table (CSV or TSV)"),
        ("page.json", b'{"v":1,"sample":false,"page":{},"facts":[]}', "a page that Trial Editor exported"),
        ("a.xlsx", zips.zip_of({"xl/workbook.xml": b"<x/>"}), "found none in this zip file"),
        ("empty.zip", zips.zip_of({}), "found none in this zip file"),
        ("links.zip", zips.zip_of({"__MACOSX/._a.json": b"x", "folder/": b""}), "found none in this zip file"),
        ("empty.json", b"", "found an empty file"),
        ("empty.json.gz", gzip.compress(b"", mtime=0), "found an empty file"),
        ("cut.gz", b"\x1f\x8b\x08", "end too early"),
    ],
)
def test_files_that_hold_no_records(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    (problem,) = read_paths([file])
    assert isinstance(problem, BadInput)
    assert problem.source == name
    assert message in problem.message


def test_a_folder_without_records_says_so(tmp_path: Path) -> None:
    empty = folder(tmp_path / "empty", {"a.csv": b"x", "readme.txt": b"Nothing here"})
    assert [str(each) for each in read_paths([empty])] == ["empty: expected study records, found none in this folder"]


def test_what_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = folder(tmp_path / "d", numbered(STUDIES[:2]))

    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert {str(each) for each in read_paths([files])} == {
        f"d › NCT0000xxxx/NCT0000000{number}.json: the file cannot be opened: Permission denied" for number in (1, 2)
    }


def test_a_place_where_nobody_may_look(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    assert [str(each) for each in read_paths([Path("/a/b.json")])] == [
        "b.json: the file cannot be opened: Permission denied"
    ]


@pytest.mark.parametrize("name", ["lines.ndjson", "search.zip", "lines.ndjson.gz"])
def test_a_drive_that_fails_on_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(FORMS[name]())
    reads = iter(range(100))

    def fail(_disk: Disk, place: int, size: int) -> bytes:
        if next(reads) >= 4:
            raise OSError(5, "Input/output error")
        with file.open("rb") as again:
            again.seek(place)
            return again.read(min(size, 90))

    monkeypatch.setattr(Disk, "at", fail)
    _, problems = split(read_paths([file]))
    assert any("Input/output error" in each.message for each in problems)


@given(seed=st.integers(0, 2**32))
def test_whatever_is_wrong_with_a_packed_file_gives_sentences(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - damage, not a secret
    data = bytearray(rng.choice(PACKED))
    for _ in range(rng.choice([1, 3, 10])):
        at = rng.randrange(len(data))
        data[at : at + rng.choice([0, 1, 1, 1, 4])] = rng.randbytes(rng.choice([0, 1, 1, 4, 8]))
    with TemporaryDirectory() as folder:
        file = Path(folder) / "packed"
        file.write_bytes(data)
        records, problems = split(read_paths([file]))
    assert records or problems
    assert all(each.source.startswith("packed") and each.message for each in problems)


def test_names_that_cannot_be_shown_or_stored(tmp_path: Path) -> None:
    file = tmp_path / "odd.zip"
    name = "../a\x1b[31m\u202egnp.\\b\nc.json"
    file.write_bytes(zips.zip_of({name: b"[5]", "x" * 5000 + ".json": b"[5]"}))
    sources = [each.source for each in read_paths([file])]
    assert sources[0] == f"odd.zip{INSIDE}../a�[31m�gnp./b�c.json"
    assert sources[1].startswith("odd.zip › xxx")
    assert sources[1].endswith("xxx.json")
    assert len(sources[1]) < 250
    assert shown_name(b"\xff.json".decode("utf-8", "surrogateescape")) == "�.json"


def test_one_decoder_serves_a_whole_import(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = iter([dict])
    monkeypatch.setattr("trialeditor.registry.quick_json._shape", lambda: next(made))
    file = tmp_path / "a.zip"
    file.write_bytes(zips.zip_of(numbered(STUDIES)))
    assert len(list(read_paths([file, file]))) == 8
    assert next(made, None) is None


FENCED = "```json\n{}\n```"


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(STUDIES),
        json.dumps(STUDIES, indent=4),
        json.dumps({"studies": STUDIES}),
        "\n".join(map(json.dumps, STUDIES)),
        "\r\n".join(map(json.dumps, STUDIES)),
        f"Dear all,\n\nhere is [1] what I {{found}}:\n{json.dumps(STUDIES)}\nBest, Ann [tel: 5]",
        "Some records:\n\n" + FENCED.replace("{}", json.dumps(STUDIES, indent=1)) + "\n\nThat is all.",
        "\n\n".join(FENCED.replace("{}", json.dumps(each)) + "\nand the next" for each in STUDIES),
        "> first: " + "; then: ".join(map(json.dumps, STUDIES)) + ".",
        "\ufeff\u200b" + json.dumps(STUDIES),
    ],
)
def test_pasted_text_in_every_form(text: str) -> None:
    records, problems = split(read_text(text))
    assert not problems
    assert [each.record for each in records] == STUDIES
    assert {each.source for each in records} == {"pasted text"}


def test_a_broken_record_in_pasted_text_costs_only_itself() -> None:
    lines = [json.dumps(each) for each in STUDIES]
    lines[1] = lines[1].replace("RECRUITING", "\t")
    records, (problem,) = split(read_text("Look:\n" + "\n".join(lines) + "\nBye.", name="an e-mail"))
    assert [each.nct_id for each in records] == [IDS[0], IDS[2], IDS[3]]
    assert problem.source == "an e-mail"
    assert problem.record == "record 2 (NCT00000002)"
    assert problem.field == "protocolSection.statusModule.overallStatus"


@pytest.mark.parametrize("text", ["", "  \n", "NCT05350891 and NCT00000102", "[see above]", "{}", "🙂" * 50])
def test_pasted_text_without_json(text: str) -> None:
    assert [str(each) for each in read_text(text)] == ["pasted text: expected study records as JSON, found none"]


def test_pasted_text_that_only_looks_like_json() -> None:
    assert [each.message for each in read_text('["a", "b"]') if isinstance(each, BadInput)] == [
        "expected a study (an object), found a text"
    ] * 2
    assert all(isinstance(each, BadInput) for each in read_text("[" * 100_000 + '"'))
    assert all(isinstance(each, BadInput) for each in read_text('{"a": "\ud800"}'))


def test_our_own_records_in_a_folder() -> None:
    records, problems = split(read_paths([RECORDS]))
    assert {each.source for each in records} >= {"records › complete.json", "records › page.json"}
    assert {each.source for each in problems} == {"records › page.json"}
