"""Records by number, over real sockets: every number gets its record or a reason, and no record comes unasked."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from support.registry_desk import SMALL, Desk, make_desk
from support.registry_server import (
    BASE,
    RegistryServer,
    Step,
    closed,
    found,
    packed,
    page,
    plain,
    raw,
    redirect,
    silent,
    study,
    truncated,
)
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId
from trialeditor.registry.by_number import IN_A_ROW, LIST, fetch_records
from trialeditor.registry.reader import RawRecord

STUDIES = Path(__file__).parents[3] / "shared" / "data" / "studies.ndjson.gz"


def nct(number: int) -> NctId:
    return NctId(f"NCT{number:08d}")


def fetch(desk: Desk, *numbers: int | NctId) -> tuple[list[RawRecord], list[BadInput]]:
    """Return the records and the problems that come for these numbers."""
    asked = [nct(each) if isinstance(each, int) else each for each in numbers]
    items = list(fetch_records(desk.client, asked))
    return [each for each in items if isinstance(each, RawRecord)], [e for e in items if isinstance(e, BadInput)]


def one_problem(desk: Desk, *numbers: int) -> BadInput:
    records, (problem,) = fetch(desk, *numbers)
    assert records == []
    return problem


def ids(records: Sequence[RawRecord]) -> list[str]:
    return [each.nct_id for each in records]


def test_one_number_brings_one_record(desk: Desk) -> None:
    (record,), problems = fetch(desk, 1)

    assert (record.nct_id, record.record, record.position) == ("NCT00000001", study(1), "by number")
    assert record.source == f"the registry at 127.0.0.1:{desk.server.url.split(':')[2].split('/')[0]}"
    assert (problems, desk.server.paths) == ([], ["/studies/NCT00000001"])


def test_several_numbers_are_one_question(desk: Desk) -> None:
    desk.server.add(study(2), study(3))
    records, problems = fetch(desk, 3, 1, 2)
    (seen,) = desk.server.seen

    assert (sorted(ids(records)), problems) == ([nct(1), nct(2), nct(3)], [])
    assert dict(seen.query) == {"filter.ids": "NCT00000003|NCT00000001|NCT00000002", "pageSize": "3"}


def test_many_numbers_are_several_questions(desk: Desk) -> None:
    numbers = range(1, 2 * LIST + 21)
    desk.server.add(*map(study, numbers))
    records, problems = fetch(desk, *numbers)

    assert (len(records), problems) == (len(numbers), [])
    assert [seen.query["pageSize"] for seen in desk.server.seen] == [str(LIST), str(LIST), "20"]


def test_a_list_may_come_in_pages(desk: Desk) -> None:
    desk.server.largest_page = 2
    desk.server.add(*(study(number) for number in range(1, 6)))
    records, problems = fetch(desk, *range(1, 6))

    assert (len(records), problems) == (5, [])
    assert [seen.query.get("pageToken") for seen in desk.server.seen] == [None, "token2", "token4"]


def test_a_page_may_be_empty_and_not_the_last(desk: Desk) -> None:
    whole = {"studies": [study(1), study(2)]}
    desk.server.script("/studies", found({"studies": [], "nextPageToken": "more"}), found(whole))

    assert ids(fetch(desk, 1, 2)[0]) == [nct(1), nct(2)]


def test_pages_without_an_end_are_left(desk: Desk) -> None:
    desk.server.add(study(2))
    desk.server.script("/studies", found({"studies": [], "nextPageToken": "more"}))

    assert ids(fetch(desk, 1, 2)[0]) == [nct(1), nct(2)]
    assert desk.server.paths.count("/studies") == 2


def test_what_a_list_leaves_out_is_asked_for_by_itself(desk: Desk) -> None:
    desk.server.add(study(2))
    desk.server.script("/studies", found({"studies": [study(1)]}))
    records, problems = fetch(desk, 1, 2, 7)

    assert ids(records) == [nct(1), nct(2)]
    assert [(each.record, each.message) for each in problems] == [
        ("NCT00000007", "the registry has no record of this number; check its digits")
    ]
    assert desk.server.paths == ["/studies", "/studies/NCT00000002", "/studies/NCT00000007"]


@pytest.mark.parametrize("others", [(), (1, 2)])
def test_a_number_that_was_given_up_brings_the_record_in_its_place(desk: Desk, others: tuple[int, ...]) -> None:
    desk.server.add(study(2), study(30, nctIdAliases=["NCT00000003", "NCT00000004"]))
    records, (problem,) = fetch(desk, *others, 3)

    assert sorted(ids(records)) == sorted([*map(nct, others), nct(30)])
    assert problem.record == "NCT00000003"
    assert problem.message == (
        "the registry replaced this number; NCT00000003 is now NCT00000030, and the record came in under that number"
    )


def test_a_record_comes_once_under_all_its_numbers(desk: Desk) -> None:
    desk.server.add(study(30, nctIdAliases=["NCT00000003", "NCT00000004"]))
    records, problems = fetch(desk, 3, 30, 4)

    assert ids(records) == [nct(30)]
    assert [each.record for each in problems] == [nct(3), nct(4)]


def test_a_redirect_is_believed_without_a_list_of_former_numbers(desk: Desk) -> None:
    desk.server.add(study(30))
    desk.server.script("/studies/NCT00000003", redirect(f"{BASE}/studies/NCT00000030"))
    records, (problem,) = fetch(desk, 3)

    assert (ids(records), problem.record) == ([nct(30)], nct(3))


def test_another_record_than_asked_for_is_not_taken(desk: Desk) -> None:
    desk.server.script("/studies/NCT00000003", found(study(1)))

    problem = one_problem(desk, 3)
    assert problem.message == "the registry sent the record of NCT00000001, which was not asked for and was not taken"


def test_a_list_that_was_not_asked_for_is_not_taken(desk: Desk) -> None:
    strangers = [study(number) for number in range(100, 150)]
    desk.server.add(study(2))
    desk.server.script("/studies", found({"studies": strangers, "nextPageToken": "more"}))
    records, problems = fetch(desk, 1, 2)

    assert (ids(records), problems) == ([nct(1), nct(2)], [])
    assert desk.server.paths.count("/studies") == 1


def test_a_number_of_zeros_spoils_no_list(desk: Desk) -> None:
    desk.server.add(study(2))
    records, (problem,) = fetch(desk, 1, 0, 2)

    assert ids(records) == [nct(1), nct(2)]
    assert problem.message == (
        "the registry does not take this for a number (Incorrect format of NCT number NCT00000000)"
    )


def test_what_the_registry_says_cannot_steer_a_terminal(desk: Desk) -> None:
    desk.server.script("/studies/NCT00000003", plain(400, "\x1b[31mno\x07\nsecond line"))

    assert one_problem(desk, 3).message.endswith("([31mno)")


IDENTIFICATION = "protocolSection.identificationModule"


def with_identification(text: str, more: str = "") -> bytes:
    """Return a record's bytes with this inside its identification, and `more` behind it."""
    return b'{"protocolSection": {"identificationModule": {%s}%s}}' % (text.encode("latin-1"), more.encode())


@pytest.mark.parametrize(
    ("body", "field", "message"),
    [
        (with_identification('"nctId": "NCT00000003"')[:-3], "", "expected the rest of the record"),
        (b'{"error": "no"}', "protocolSection", "expected a study"),
        (b'{"studies": []}', "", "expected a study, found an empty list"),
        (with_identification(""), f"{IDENTIFICATION}.nctId", "found none"),
        (with_identification('"nctId": "NCT00000003", "nctId": "NCT00000003"'), "nctId", "once"),
        (with_identification('"nctId": "NCT00000003"', ', "x": NaN'), "", "NaN"),
        (with_identification('"nctId": "NCT00000003", "briefTitle": 7'), f"{IDENTIFICATION}.briefTitle", "text"),
        (with_identification('"nctId": "NCT00000003", "briefTitle": "\xff"'), "", "UTF-8"),
        (with_identification('"nctId": "NCT00000003", "briefTitle": "\\ud800"'), "", "surrogate"),
    ],
)
def test_a_record_from_the_network_is_read_as_strictly_as_one_from_a_file(
    desk: Desk, body: bytes, field: str, message: str
) -> None:
    desk.server.script("/studies/NCT00000003", raw(body))
    problem = one_problem(desk, 3)

    assert problem.record == "NCT00000003"
    assert field in problem.field
    assert message in problem.message


def test_one_damaged_record_in_a_list_stops_itself_alone(desk: Desk) -> None:
    damaged = study(2, briefTitle=7)
    desk.server.script("/studies", found({"studies": [study(1), damaged, study(3)]}))
    records, (problem,) = fetch(desk, 1, 2, 3)

    assert ids(records) == [nct(1), nct(3)]
    assert (problem.record, problem.field) == (nct(2), "protocolSection.identificationModule.briefTitle")
    assert desk.server.paths == ["/studies"]


@pytest.mark.parametrize(
    "step",
    [
        page(200),
        page(404),
        plain(400, "no such filter"),
        plain(500, "oops"),
        truncated({"studies": [study(1)]}),
        closed,
        raw(b'{"studies": ['),
        raw(b"a" * (SMALL.body + 1)),
    ],
)
def test_where_lists_do_not_work_numbers_are_asked_for_singly(desk: Desk, step: Step) -> None:
    desk.server.add(study(2))
    desk.server.script("/studies", step)
    records, problems = fetch(desk, 1, 2)

    assert (ids(records), problems) == ([nct(1), nct(2)], [])


@pytest.mark.parametrize("step", [page(200), page(404), raw(b"\xef\xbb\xbfWelcome to our hotel"), raw(b"")])
def test_a_page_to_log_in_is_not_the_registry(desk: Desk, step: Step) -> None:
    desk.server.script("/studies/NCT00000003", step)

    assert one_problem(desk, 3).message.startswith("what answered is not the registry: it sent ")


@pytest.mark.parametrize("step", [page(200), closed, plain(500, "oops")])
def test_trouble_with_one_number_stops_itself_alone(desk: Desk, step: Step) -> None:
    desk.server.add(study(2), study(4))
    desk.server.script("/studies", plain(400, "no lists today"))
    desk.server.script("/studies/NCT00000003", step)
    records, (problem,) = fetch(desk, 1, 2, 3, 4)

    assert (ids(records), problem.record) == ([nct(1), nct(2), nct(4)], nct(3))


@pytest.mark.parametrize("step", [page(200), closed, plain(500, "oops")])
def test_the_same_trouble_again_and_again_ends_with_one_word(desk: Desk, step: Step) -> None:
    assert_ends_with_one_word(desk, step)


def test_silence_again_and_again_ends_with_one_word(hasty_desk: Desk) -> None:
    assert_ends_with_one_word(hasty_desk, silent)


def assert_ends_with_one_word(desk: Desk, step: Step) -> None:
    """Ask for eight numbers, where each question meets the same."""
    for path in ("/studies", *(f"/studies/{nct(number)}" for number in range(1, 9))):
        desk.server.script(path, step)
    records, problems = fetch(desk, *range(1, 9))

    assert records == []
    assert len(problems) <= IN_A_ROW
    assert problems[-1].record in {"NCT00000002 and 6 more", "NCT00000003 and 5 more"}
    assert "What came in before is safe." in problems[-1].message


def test_without_a_network_there_is_one_word_and_not_six_hundred(registry_server: RegistryServer) -> None:
    registry_server.stop()
    desk = make_desk(registry_server)
    with desk.client:
        problem = one_problem(desk, *range(1, 601))

    assert problem.record == "NCT00000001 and 599 more"
    assert problem.message.startswith("127.0.0.1 cannot be reached (")
    assert "What came in before is safe. Check that you are connected to the internet." in problem.message


def test_a_busy_registry_ends_it_after_what_came(desk: Desk) -> None:
    whole = {"studies": [study(number) for number in range(1, LIST + 1)]}
    desk.server.script("/studies", found(whole), plain(429, "slow down"))
    records, (problem,) = fetch(desk, *range(1, LIST + 11))

    assert len(records) == LIST
    assert problem.record == f"{nct(LIST + 1)} and 9 more"
    assert problem.message == ("the registry is asked too often (429). What came in before is safe. Try again later.")


def test_progress_counts_numbers_and_tells_of_waits(desk: Desk) -> None:
    desk.server.add(study(2))
    desk.server.script("/studies", plain(503, "later", Retry_After="4"), found({"studies": [study(1), study(2)]}))
    heard: list[tuple[int, int | None, str]] = []
    list(fetch_records(desk.client, [nct(1), nct(2)], progress=lambda *told: heard.append(told)))

    asking = f"Asking {desk.client.name}"
    assert heard == [
        (0, 2, asking),
        (0, 2, "The registry is not available at the moment (503): asking again in 4 seconds"),
        (1, 2, asking),
        (2, 2, asking),
    ]


def test_numbers_may_come_one_after_the_other(desk: Desk) -> None:
    def numbers() -> Iterator[NctId]:
        yield nct(1)
        yield nct(8)

    heard: list[int | None] = []
    items = list(
        fetch_records(desk.client, numbers(), total=2, progress=lambda _done, total, _what: heard.append(total))
    )

    assert len(items) == 2
    assert set(heard) == {2}


def test_a_stop_ends_the_records_without_a_word(desk: Desk) -> None:
    desk.server.add(study(2))
    desk.server.script("/studies/NCT00000002", silent)
    desk.server.script("/studies", found({"studies": [study(1)]}))
    came: list[object] = []
    came.extend(fetch_records(desk.client, [nct(1), nct(2)], cancelled=lambda: bool(came)))

    assert [each.nct_id for each in came if isinstance(each, RawRecord)] == [nct(1)]
    assert len(came) == 1


@pytest.mark.skipif(not STUDIES.exists(), reason="the real records are not beside the project")
def test_real_records_come_through_the_network_unchanged(registry_server: RegistryServer) -> None:
    with gzip.open(STUDIES) as stream:
        lines = [json.loads(next(stream)) for _ in range(60)]
    registry_server.add(*lines)
    wanted = [NctId(each["protocolSection"]["identificationModule"]["nctId"]) for each in lines]
    registry_server.script(f"/studies/{wanted[0]}", packed(lines[0]))
    desk = make_desk(registry_server, replace(SMALL, body=64 * 1024 * 1024))
    with desk.client:
        records, problems = fetch(desk, *wanted)
        first, _ = fetch(desk, wanted[0])

    assert problems == []
    assert {each.nct_id: each.record for each in records} == dict(zip(wanted, lines, strict=True))
    assert first[0].record == lines[0]
