"""Questions over real sockets: what is asked, what is tried again, and what is bounded."""

from __future__ import annotations

import gzip
import itertools
import json
import zlib
from dataclasses import replace

import pytest

from support.registry_desk import ONE, RECORD, SMALL, Desk, make_desk
from support.registry_server import (
    BASE,
    Handler,
    RegistryServer,
    Step,
    bare,
    closed,
    drip,
    endless,
    found,
    packed,
    page,
    plain,
    raw,
    redirect,
    silent,
    silent_in_the_middle,
    truncated,
)
from trialeditor import __version__


def test_a_record_comes_as_the_registry_sent_it(desk: Desk) -> None:
    answer = desk.get()

    assert json.loads(answer.body) == RECORD
    assert (answer.status, answer.path, answer.is_html) == (200, f"{BASE}{ONE}", False)


def test_the_registry_is_told_who_asks(desk: Desk) -> None:
    desk.get("/studies", {"pageSize": "7", "filter.ids": "NCT00000001|NCT00000002"})
    (seen,) = desk.server.seen

    assert seen.headers["user-agent"].startswith(f"TrialEditor/{__version__} (")
    assert (seen.headers["accept"], seen.headers["accept-encoding"]) == ("application/json", "gzip")
    assert dict(seen.query) == {"pageSize": "7", "filter.ids": "NCT00000001|NCT00000002"}


def test_one_connection_serves_all_questions(desk: Desk) -> None:
    for _ in range(3):
        desk.get()
    desk.get("/studies/NCT00000009")

    assert len({seen.connection for seen in desk.server.seen}) == 1


def test_gzip_is_unpacked(desk: Desk) -> None:
    desk.server.script(ONE, packed(RECORD))

    assert json.loads(desk.get().body) == RECORD


@pytest.mark.parametrize("status", [400, 404])
def test_no_such_record_is_an_answer(desk: Desk, status: int) -> None:
    desk.server.script(ONE, plain(status, "no"))
    answer = desk.get()

    assert (answer.status, answer.body) == (status, b"no")
    assert desk.waits == []


@pytest.mark.parametrize("step", [plain(429, "slow down"), plain(503, "later"), plain(500, "oops"), plain(502, "bad")])
def test_a_busy_registry_is_asked_again_ever_more_slowly(desk: Desk, step: Step) -> None:
    desk.server.script(ONE, step, step, step, found(RECORD))

    assert json.loads(desk.get().body) == RECORD
    assert desk.waits == [1.0, 2.0, 4.0]
    assert desk.said[0].endswith(": asking again in 1 seconds")


def test_a_registry_that_stays_busy_is_let_be(desk: Desk) -> None:
    desk.server.script(ONE, plain(503, "later"))
    trouble = desk.refused()

    assert trouble.what == "the registry is not available at the moment (503)"
    assert trouble.everywhere
    assert len(desk.server.seen) == SMALL.attempts


def test_waits_grow_to_a_bound_and_are_shortened_by_chance(registry_server: RegistryServer) -> None:
    registry_server.script(ONE, plain(500, "oops"))
    desk = make_desk(registry_server, replace(SMALL, attempts=8, longest_wait=10.0))
    desk.client._chance = itertools.cycle([0.0, 1.0]).__next__
    with desk.client:
        desk.refused()

    assert desk.waits == [1.0, 1.0, 4.0, 4.0, 10.0, 5.0, 10.0]


@pytest.mark.parametrize(
    ("headers", "waited"),
    [
        ({"Retry_After": "7"}, 7.0),
        ({"Retry_After": "0"}, 0.0),
        ({"Retry_After": "Fri, 13 Mar 2026 10:00:30 GMT", "Date": "Fri, 13 Mar 2026 10:00:00 GMT"}, 30.0),
        ({"Retry_After": "Fri, 13 Mar 2026 09:00:00 GMT", "Date": "Fri, 13 Mar 2026 10:00:00 GMT"}, 0.0),
        ({"Retry_After": "soon"}, 1.0),
        ({"Retry_After": "-5"}, 1.0),
        ({"Retry_After": "Fri, 13 Mar 99999999999999 10:00:30 GMT", "Date": "Fri, 13 Mar 2026 10:00:00 GMT"}, 1.0),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_the_registry_says_how_long_to_wait(desk: Desk, status: int, headers: dict[str, str], waited: float) -> None:
    desk.server.script(ONE, own_date(status, headers), found(RECORD))
    desk.get()

    assert desk.waits == [waited]


def own_date(status: int, headers: dict[str, str]) -> Step:
    """Answer with no other date than that of `headers`; the server would add its own."""

    def step(handler: Handler) -> None:
        handler.date_time_string = lambda *_: headers.get("Date", "")  # type: ignore[method-assign] # for this answer
        plain(status, "busy", **{key: value for key, value in headers.items() if key != "Date"})(handler)

    return step


def test_a_registry_that_asks_for_an_hour_gets_it(desk: Desk) -> None:
    desk.server.script(ONE, plain(429, "busy", Retry_After="3600"), found(RECORD))

    assert desk.refused().everywhere
    assert (desk.waits, len(desk.server.seen)) == ([], 1)


def test_a_connection_that_breaks_is_made_again(desk: Desk) -> None:
    desk.server.script(ONE, closed, truncated(RECORD), found(RECORD))

    assert json.loads(desk.get().body) == RECORD
    assert desk.waits == [1.0, 2.0]


@pytest.mark.parametrize(
    "step", [closed, truncated(RECORD), raw(gzip.compress(b"{}", mtime=0)[:-9], Content_Encoding="gzip")]
)
def test_an_answer_that_is_never_whole_is_not_taken(desk: Desk, step: Step) -> None:
    desk.server.script(ONE, step)
    trouble = desk.refused()

    assert "cut off" in trouble.what or "damaged" in trouble.what
    assert not trouble.everywhere
    assert len(desk.server.seen) == SMALL.attempts


@pytest.mark.parametrize("step", [silent, silent_in_the_middle, drip])
def test_a_slow_answer_is_given_up_after_a_second_try(hasty_desk: Desk, step: Step) -> None:
    hasty_desk.server.script(ONE, step)
    trouble = hasty_desk.refused()

    assert trouble.what.startswith("the registry did not answer within 0.")
    assert len(hasty_desk.server.seen) == 2


@pytest.mark.parametrize(
    "step",
    [
        endless,
        raw(b"a" * (64 * 1024 + 1)),
        raw(gzip.compress(b"a" * 100_000_000, mtime=0), Content_Encoding="gzip"),
    ],
)
def test_what_is_too_large_is_not_taken(desk: Desk, step: Step) -> None:
    desk.server.script(ONE, step)

    assert "larger than 0.0625 MB" in desk.refused().what
    assert len(desk.server.seen) == 1


def test_what_is_just_not_too_large_is_taken(desk: Desk) -> None:
    body = b"a" * SMALL.body
    desk.server.script(ONE, raw(body), raw(gzip.compress(body), Content_Encoding="gzip"))

    assert desk.get().body == desk.get().body == body


@pytest.mark.parametrize("packing", ["br", "zstd", "deflate", "gzip, gzip"])
def test_what_is_packed_in_another_way_is_not_taken(desk: Desk, packing: str) -> None:
    desk.server.script(ONE, raw(zlib.compress(b"{}"), Content_Encoding=packing))

    assert f"({packing})" in desk.refused().what


def test_a_redirect_is_followed_at_home(desk: Desk) -> None:
    desk.server.script("/studies/NCT00000002", redirect(f"{BASE}{ONE}"))
    answer = desk.get("/studies/NCT00000002")

    assert json.loads(answer.body) == RECORD
    assert answer.path == f"{BASE}{ONE}"


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("http://elsewhere.test/api/v2/studies/NCT00000001", "(elsewhere.test)"),
        ("https://127.0.0.1/login", "(127.0.0.1)"),
        ("//127.0.0.1:1/login", "(127.0.0.1)"),
    ],
)
def test_a_redirect_to_another_host_is_not_followed(desk: Desk, location: str, said: str) -> None:
    desk.server.script(ONE, redirect(location))
    trouble = desk.refused()

    assert said in trouble.what
    assert trouble.everywhere
    assert "log in to your network" in trouble.do


@pytest.mark.parametrize("location", [f"{BASE}{ONE}", "http://[", ""])
def test_a_redirect_that_leads_nowhere_ends(desk: Desk, location: str) -> None:
    desk.server.script(ONE, redirect(location))

    assert desk.refused().what
    assert len(desk.server.seen) <= 3 * SMALL.attempts


@pytest.mark.parametrize("status", [401, 403, 407])
def test_who_is_shut_out_is_told_of_the_browser(desk: Desk, status: int) -> None:
    desk.server.script(ONE, page(status))
    trouble = desk.refused()

    assert f"({status})" in trouble.what
    assert "in a browser, and import the downloaded file" in trouble.do
    assert len(desk.server.seen) == 1


@pytest.mark.parametrize("status", [201, 204, 300, 410, 418])
def test_a_status_that_nobody_knows_is_told(desk: Desk, status: int) -> None:
    desk.server.script(ONE, bare(status))

    assert f"({status})" in desk.refused().what


def test_at_most_so_many_questions_a_minute(registry_server: RegistryServer) -> None:
    registry_server.add(RECORD)
    desk = make_desk(registry_server, replace(SMALL, a_minute=3))
    with desk.client:
        for _ in range(5):
            desk.get()

    assert len(desk.waits) == 2
    assert all(30 < wait <= 60 for wait in desk.waits)
    assert desk.said[0].startswith("keeping to 3 questions a minute")
