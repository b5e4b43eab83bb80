"""Whatever the registry sends, records by number come to an end: each number has its record or a reason."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from hypothesis import example, given
from hypothesis import strategies as st
from typing_extensions import override

from support.registry_server import study
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId
from trialeditor.registry.by_number import fetch_records
from trialeditor.registry.client import RegistryClient
from trialeditor.registry.client_asking import Answer, Say
from trialeditor.registry.reader import RawRecord


class Echo(RegistryClient):
    """Answers every question by the same bytes."""

    def __init__(self, answer: Answer) -> None:
        super().__init__("https://registry.test/api/v2")
        self.answer = answer

    @override
    def get(self, path: str, query: Mapping[str, str], *, say: Say, cancelled: Callable[[], bool]) -> Answer:
        return self.answer


STUDIES = [*map(study, (1, 2, 3, 9)), study(9, nctIdAliases=["NCT00000001", "x", ""]), study(1, nctIdAliases=7)]
MARKS = [b'{"studies": [', b"]", b"}", b"[", b",", b'"nextPageToken": "x"', b"null", b"7", b"\xff", b"<html>"]
PIECES = st.sampled_from([*MARKS, b"[" * 9_000, *(json.dumps(each).encode() for each in STUDIES)])


@example(body=b'{"studies": [], "x": ' + b"[" * 100_000, status=200, is_html=False, numbers=[1, 2])
@given(
    body=st.binary() | st.lists(PIECES, max_size=8).map(b"".join),
    status=st.sampled_from([200, 200, 200, 400, 404]),
    is_html=st.booleans(),
    numbers=st.lists(st.integers(0, 3), min_size=1, max_size=3, unique=True),
)
def test_whatever_comes_every_number_has_its_record_or_a_reason(
    body: bytes, status: int, is_html: bool, numbers: list[int]
) -> None:
    asked = [NctId(f"NCT{number:08d}") for number in numbers]
    client = Echo(Answer(status=status, path="/api/v2/studies/x", is_html=is_html, body=body))
    items = list(fetch_records(client, asked))

    told = " ".join(item.nct_id if isinstance(item, RawRecord) else item.record for item in items)
    assert all(each in told for each in asked) or " more" in told
    assert all(item.message for item in items if isinstance(item, BadInput))
    came = [item.nct_id for item in items if isinstance(item, RawRecord)]
    assert set(came) <= {*asked, "NCT00000009"}
    assert len(came) == len(set(came)) or came.count(NctId("NCT00000009")) > 1
