"""Files of every shape, and everything that can be wrong with one."""

from __future__ import annotations

import codecs
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.registry_studies import RECORDS, Record, dump, load, read, study
from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.registry.pieces import STRANGERS_IN_A_ROW
from trialeditor.registry.reader import RawRecord, read_records

ONE, TWO, THREE = study(1), study(2), study(3)
IDS = ["NCT00000001", "NCT00000002", "NCT00000003"]
MODULE = "protocolSection.identificationModule"
TITLE = f"{MODULE}.briefTitle"
DEEP = "x" + "[0]" * 52 + "…"
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
        b",\n".join(map(dump, [ONE, TWO, THREE])) + b",",
        b"\r\n\r\n".join(map(dump, [ONE, TWO, THREE])) + b"\r\n",
        dump([ONE]) + b"\n" + dump([TWO, THREE]),
        b"\xef\xbb\xbf" + dump([ONE, TWO, THREE]),
        b"\n".join(b"\xef\xbb\xbf" + dump(each) for each in (ONE, TWO, THREE)),
        json.dumps([ONE, TWO, THREE]).encode("utf-16"),
        codecs.BOM_UTF16_BE + "\r\n".join(map(json.dumps, [ONE, TWO, THREE])).encode("utf-16-be"),
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
        (json.dumps(ONE).encode("utf-16-le"), "", "", "expected JSON in UTF-8"),
        (json.dumps(ONE).encode("utf-32"), "", "", "expected JSON in UTF-8"),
        (b"\0" * 50, "", "", "expected JSON in UTF-8"),
        (dump(ONE)[:-5], "record 1 (NCT00000001)", TITLE, "found the end of the file"),
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
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": NaN'), "NCT00000002", "x", "NaN"),
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": -Infinity'), "NCT00000002", "x", "-Infinity"),
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": 1e999'), "NCT00000002", "x", "too large"),
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": 9007199254740993'), "NCT00000002", "x", "too large"),
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": ' + b"9" * 6000), "NCT00000002", "x", "too large"),
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": 1, "x": 2'), "NCT00000002", "x", "once"),
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": "\\ud800"'), "NCT00000002", "x", "surrogate"),
        (dump({**TWO, "x": 1}).replace(b'"x": 1', b'"x": "\xff"'), "NCT00000002", "x", "UTF-8"),
        (dump({**TWO, "x": nested(300)}), "NCT00000002", DEEP, "levels of nesting"),
        (
            dump({**TWO, "x": 1}).replace(b"1}", b"[" * 5000 + b"]" * 5000 + b"}"),
            "NCT00000002",
            DEEP,
            "levels of nesting",
        ),
        (dump({**TWO, "x": "y" * 5000}), "NCT00000002", "", "expected at most 4,000 bytes"),
        (dump(TWO).replace(b'"A study"', b"tru"), "NCT00000002", TITLE, "not JSON"),
        (dump(TWO).replace(b'"A study"', b"'A study'"), "NCT00000002", TITLE, "not JSON"),
        (dump(TWO).replace(b'"A study"', b'"A study",'), "NCT00000002", MODULE, "not JSON"),
        (dump(TWO).replace(b'"A study"', b'"A study'), "NCT00000002", TITLE, ""),
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
    ids, problems = read(data, max_bytes=4000 if "4,000" in message else 1 << 20)
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
    assert read(data, max_bytes=1 << 25) == (IDS, [])


def test_a_good_record_resets_the_count_of_bad_ones() -> None:
    bad = [5] * (STRANGERS_IN_A_ROW - 1)
    ids, problems = read(dump([*bad, ONE, *bad, TWO]))
    assert ids == IDS[:2]
    assert len(problems) == 2 * len(bad)


def test_load_is_what_the_reader_reads() -> None:
    found = next(read_records("x", io.BytesIO((RECORDS / "sparse.json").read_bytes())))
    assert isinstance(found, RawRecord)
    assert found.record == load("sparse.json")


def test_a_page_without_studies_says_so() -> None:
    ids, problems = read(b'{"studies": 5}\n{"nextPageToken": "x"}\n' + dump(ONE))
    assert ids == IDS[:1]
    assert [(each.record, each.field) for each in problems] == [("record 1", "studies"), ("record 2", "studies")]


def test_text_of_another_kind_is_told_once_and_lost_lines_each() -> None:
    assert len(read(b"Dear Ann,\nhow are you?\n  Bye.\n" * 50)[1]) == 1
    ids, problems = read(dump(ONE) + b"\noops\n\nno\n" + dump(TWO))
    assert ids == IDS[:2]
    assert [each.record for each in problems] == ["record 2", "record 3"]


def test_strangers_are_passed_over_up_to_the_next_study() -> None:
    for data in (dump([*[5] * 3000, ONE, 6, TWO]), b"5\n" * 3000 + dump(ONE) + b"\n6\n" + dump(TWO)):
        ids, problems = read(dump(THREE) + b"\n" + data)
        assert ids == [IDS[2], *IDS[:2]]
        assert len(problems) == STRANGERS_IN_A_ROW + 2
        assert "passed over the rest up to the next study" in problems[STRANGERS_IN_A_ROW].message


def test_damaged_studies_are_all_named_however_many_there_are() -> None:
    lines = [dump(study(number, design={"phases": 1})) for number in range(3000)]
    assert len(read(b"\n".join(lines))[1]) == 3000
    assert len(read(b"[" + b",".join(lines) + b"]")[1]) == 3000


def test_a_list_goes_on_behind_a_bracket_that_does_not_belong_there() -> None:
    assert read(b"[" + dump(ONE) + b"], " + dump(TWO) + b", " + dump(THREE) + b"]") == (IDS, [])


@pytest.mark.parametrize("first", ["hasResults", "derivedSection", "annotationSection"])
def test_keys_may_come_in_any_order(first: str) -> None:
    odd = [{first: {}, **each} if first != "hasResults" else {first: True, **each} for each in (ONE, TWO, THREE)]
    for data in (dump(odd), b"\n".join(map(dump, odd)), json.dumps(odd, indent=1).encode()):
        assert read(data) == (IDS, [])
    broken = dump(odd).replace(b'"NCT00000002", ', b'"NCT00000002" ')
    ids, problems = read(broken)
    assert (ids, problems[0].record) == ([IDS[0], IDS[2]], "record 2 (NCT00000002)")
