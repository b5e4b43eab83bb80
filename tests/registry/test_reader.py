"""Files of every shape, and everything that can be wrong with one."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.registry_studies import RECORDS, Record, dump, load, read, study
from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.registry.reader import BAD_IN_A_ROW, RawRecord, open_source, read_records

ONE, TWO, THREE = study(1), study(2), study(3)
IDS = ["NCT00000001", "NCT00000002", "NCT00000003"]
BROKEN = b'{"protocolSection": {"identificationModule": {"nctId": "NCT00000002", "briefTitle": '


def nested(depth: int) -> Json:
    value: Json = 1
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    "data",
    [
        dump([ONE, TWO, THREE]),
        json.dumps([ONE, TWO, THREE], indent=2).encode(),
        dump({"studies": [ONE, TWO, THREE], "nextPageToken": "x"}),
        dump({"nextPageToken": "x", "totalCount": 3, "studies": [ONE, TWO, THREE]}),
        dump({"note": {"a": "]"}, "studies": [ONE, TWO, THREE]}),
        b"\n".join(map(dump, [ONE, TWO, THREE])),
        b"\r\n\r\n".join(map(dump, [ONE, TWO, THREE])) + b"\r\n",
        dump([ONE]) + b"\n" + dump([TWO, THREE]),
        b"\xef\xbb\xbf" + dump([ONE, TWO, THREE]),
        json.dumps([{**ONE, "x": 'é€😀\\"]}'}, TWO, THREE], ensure_ascii=False).encode(),
    ],
)
def test_every_shape(data: bytes) -> None:
    assert read(data) == (IDS, [])


def test_one_study_in_a_file() -> None:
    assert read((RECORDS / "complete.json").read_bytes()) == (["NCT99000101"], [])


def test_the_whole_record_is_kept_and_its_place_named() -> None:
    found = list(read_records("page.json", io.BytesIO((RECORDS / "page.json").read_bytes())))
    last = found[2]
    assert isinstance(last, RawRecord)
    assert last.position == "record 3"
    assert last.source == "page.json"
    assert last.record["newKeyOfTomorrow"] == [1]
    problem = found[1]
    assert isinstance(problem, BadInput)
    path = "protocolSection.identificationModule.nctId"
    assert str(problem) == f"page.json, record 2, {path}: expected an id such as NCT05350891, found none"


@pytest.mark.parametrize("data", [b"[]", dump({"studies": []})])
def test_empty_lists_are_no_error(data: bytes) -> None:
    assert read(data) == ([], [])


@pytest.mark.parametrize(
    ("data", "record", "field", "message"),
    [
        (b"", "", "", "found an empty file"),
        (b" \n\t ", "", "", "found an empty file"),
        (b"nonsense", "record 1", "", "expected JSON"),
        (b"%PDF-1.7 ...", "record 1", "", "expected JSON"),
        (b"{}", "record 1", "protocolSection", "found an empty object"),
        (dump({"b": 1, "a": 2}), "record 1", "protocolSection", "found an object with the keys a, b"),
        (b"5", "record 1", "", "expected JSON"),
        (dump([5]), "record 1", "", "found a number"),
        (dump([None]), "record 1", "", "found null"),
        (dump(["x"]), "record 1", "", "found a text"),
        (dump([[]]), "record 1", "", "found a list"),
        (dump([True]), "record 1", "", "found true or false"),
        (json.dumps(ONE).encode("utf-16"), "", "", "expected JSON in UTF-8"),
        (json.dumps(ONE).encode("utf-16-le"), "", "", "expected JSON in UTF-8"),
        (json.dumps(ONE).encode("utf-32"), "", "", "expected JSON in UTF-8"),
        (b"\0" * 50, "", "", "expected JSON in UTF-8"),
        (dump(ONE)[:-5], "record 1 (NCT00000001)", "", "found the end of the file"),
        (dump({"studies": [ONE]})[:-2], "", "", "expected the end of the list of studies"),
        (b'{"nextPageToken": "abc', "", "", "expected the next key of the page of studies"),
    ],
)
def test_files_that_hold_no_study(data: bytes, record: str, field: str, message: str) -> None:
    _, problems = read(data)
    assert len(problems) <= 2
    problem = problems[0]
    assert (problem.source, problem.record, problem.field) == ("file.json", record, field)
    assert message in problem.message


@pytest.mark.parametrize(
    ("bad", "record", "field", "message"),
    [
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": NaN'), "NCT00000002", "", "NaN"),
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": -Infinity'), "NCT00000002", "", "-Infinity"),
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": 1e999'), "NCT00000002", "", "too large"),
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": 9007199254740993'), "NCT00000002", "", "too large"),
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": ' + b"9" * 6000), "NCT00000002", "", "too large"),
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": 1, "x": 2'), "NCT00000002", "x", "once"),
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": "\\ud800"'), "NCT00000002", "", "surrogate"),
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": "\xff"'), "NCT00000002", "", "UTF-8"),
        (dump({**TWO, "x": nested(300)}), "NCT00000002", "", "levels of nesting"),
        (dump({**TWO, "x": 1}).replace(b"1}", b"[" * 5000 + b"]" * 5000 + b"}"), "", "", "levels of nesting"),
        (dump({**TWO, "x": "y" * 5000}), "NCT00000002", "", "expected at most 4,000 characters"),
        (dump(TWO).replace(b'"A study"', b"tru"), "NCT00000002", "", "not JSON"),
        (dump(TWO).replace(b'"A study"', b"'A study'"), "NCT00000002", "", "not JSON"),
        (dump(TWO).replace(b'"A study"', b'"A study",'), "NCT00000002", "", "not JSON"),
        (dump(TWO).replace(b'"A study"', b'"A study'), "NCT00000002", "", ""),
        (dump({"nctId": "NCT00000002"}), "", "protocolSection", "expected a study"),
        (dump({"protocolSection": 5}), "", "protocolSection", "expected an object, found a whole number"),
        (dump(study(2, design={"phases": 2})), "NCT00000002", "protocolSection.designModule.phases", "a list"),
    ],
)
@pytest.mark.parametrize("shape", ["array", "page", "lines"])
def test_one_bad_record_among_good_ones(bad: bytes, record: str, field: str, message: str, shape: str) -> None:
    before, after = dump(ONE), dump(THREE)
    data = {
        "array": b"[" + before + b", " + bad + b", " + after + b"]",
        "page": b'{"studies": [' + before + b", " + bad + b", " + after + b'], "nextPageToken": "x"}',
        "lines": before + b"\n" + bad + b"\n" + after,
    }[shape]
    ids, problems = read(data, max_characters=4000 if "4,000" in message else 1 << 20)
    assert ids == ["NCT00000001", "NCT00000003"]
    assert problems[0].record == ("record 2" + (f" ({record})" if record else ""))
    assert problems[0].field == field
    assert message in problems[0].message


def test_a_line_cut_off_in_the_middle_costs_only_itself() -> None:
    ids, problems = read(dump(ONE) + b"\n" + BROKEN + b'"abc\n' + dump(THREE) + b"\ngarbage\n" + dump(study(4)))
    assert ids == ["NCT00000001", "NCT00000003", "NCT00000004"]
    assert [each.record for each in problems] == ["record 2 (NCT00000002)", "record 4"]


def test_elements_that_are_no_studies_cost_only_themselves() -> None:
    ids, problems = read(dump([ONE, 5, "x", None, [1], {"a": 1}, THREE]))
    assert ids == ["NCT00000001", "NCT00000003"]
    assert [each.record for each in problems] == [f"record {number}" for number in range(2, 7)]


def test_broken_elements_with_keys_in_any_order_are_skipped_by_their_brackets() -> None:
    odd = b'{"hasResults": false, ' + dump(ONE)[1:]
    ids, problems = read(b'[{"a": [1, {"b": nope}]}, ' + odd + b", oops, " + odd.replace(b"01", b"02") + b"]")
    assert ids == ["NCT00000001", "NCT00000002"]
    assert [each.record for each in problems] == ["record 1", "record 3"]


def test_a_missing_comma_is_told_and_costs_nothing() -> None:
    ids, problems = read(b"[" + dump(ONE) + b" " + dump(TWO) + b"} ," + dump(THREE) + b"]")
    assert ids == IDS
    assert [each.message for each in problems] == [
        "expected a comma after record 1, found something else",
        "expected a comma after record 2, found something else",
    ]


@given(cut=st.integers(min_value=1, max_value=len(dump([ONE, TWO, THREE])) - 1))
def test_a_file_cut_anywhere_gives_its_whole_records_and_says_so(cut: int) -> None:
    data = dump([ONE, TWO, THREE])
    ids, problems = read(data[:cut])
    whole = [data.index(dump(each)) + len(dump(each)) <= cut for each in (ONE, TWO, THREE)]
    assert ids == IDS[: sum(whole)]
    assert len(problems) == 1
    assert "found the end of the file" in problems[0].message


JSONS = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(codec="utf-8"), max_size=8),
    lambda child: st.lists(child, max_size=4) | st.dictionaries(st.text(max_size=4), child, max_size=4),
    max_leaves=12,
)


@given(extras=st.lists(JSONS, max_size=4), indent=st.sampled_from([None, 0, 2]), ascii_only=st.booleans())
def test_whatever_is_in_a_record_comes_through_unchanged(
    extras: list[Json], indent: int | None, ascii_only: bool
) -> None:
    records: list[Record] = [{**study(number), "extra": extra} for number, extra in enumerate(extras, 1)]
    data = json.dumps(records, indent=indent, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    found = list(read_records("x", io.BytesIO(data)))
    encodable = [_is_utf8(record) for record in records]
    assert [each.record for each in found if isinstance(each, RawRecord)] == [
        record for record, is_utf8 in zip(records, encodable, strict=True) if is_utf8
    ]


def _is_utf8(record: Record) -> bool:
    try:
        json.dumps(record, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


@given(st.binary(max_size=300))
def test_any_bytes_give_sentences(data: bytes) -> None:
    ids, _ = read(data)
    assert ids == []


@given(st.lists(st.sampled_from([b"[", b"]", b"{", b"}", b",", b":", b'"', b"\\", b"\n", b"1", b"nul", dump(ONE)])))
def test_any_pieces_of_json_give_sentences(parts: list[bytes]) -> None:
    ids, problems = read(b"".join(parts))
    assert set(ids) <= {"NCT00000001"}
    assert all(each.message and each.source == "file.json" for each in problems)


def test_records_longer_than_a_chunk() -> None:
    data = dump([{**ONE, "x": "é" * 2_000_000}, TWO, {**THREE, "y": ['"', "\\"] * 300_000}])
    assert read(data, max_characters=1 << 25) == (IDS, [])


def test_opening(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.json", tmp_path / "b.whatever"
    plain.write_bytes(dump(ONE))
    packed.write_bytes(gzip.compress(dump([ONE, TWO])))
    for path, count in ((plain, 1), (packed, 2)):
        with open_source(path) as stream:
            assert len(list(read_records(path.name, stream))) == count


def test_a_damaged_archive_gives_what_it_can(tmp_path: Path) -> None:
    path = tmp_path / "cut.json.gz"
    lines = b"\n".join(dump({**study(number), "x": str(hash(number)) * 50}) for number in range(1, 2000))
    packed = gzip.compress(lines)
    path.write_bytes(packed[: len(packed) // 2])
    with open_source(path) as stream:
        found = list(read_records("cut.json.gz", stream))
    assert isinstance(found[-1], BadInput)
    assert "reading stopped before its end" in found[-1].message
    path.write_bytes(packed[:200] + b"\xff\x00" * 40 + packed[280:])
    with open_source(path) as stream:
        assert any(isinstance(each, BadInput) for each in read_records("cut.json.gz", stream))


@pytest.mark.parametrize(("name", "message"), [("missing.json", "no such file"), (".", "found a folder")])
def test_what_cannot_be_opened(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(BadInput, match=message) as caught:
        open_source(tmp_path / name)
    assert caught.value.source == str(tmp_path / name)


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"{}")

    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(BadInput, match="cannot be opened: Permission denied"):
        open_source(path)


def test_a_good_record_resets_the_count_of_bad_ones() -> None:
    bad = [5] * (BAD_IN_A_ROW - 1)
    ids, problems = read(dump([*bad, ONE, *bad, TWO]))
    assert ids == IDS[:2]
    assert len(problems) == 2 * len(bad)


def test_load_is_what_the_reader_reads() -> None:
    found = next(read_records("x", io.BytesIO((RECORDS / "sparse.json").read_bytes())))
    assert isinstance(found, RawRecord)
    assert found.record == load("sparse.json")
