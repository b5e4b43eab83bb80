"""Sign-offs: what is signed reads back exactly, garbage is refused, and a page's sign-offs are one chain."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.building import MIA, RITA, ROB, WORDS, Story
from trialeditor.domain.canonical import MAX_DEPTH, canonical_json
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import Digest, KeyId, NctId, PersonId
from trialeditor.domain.people import Role
from trialeditor.domain.signoff import Payload, Scope, SignedSection, Signer, chain_problems

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
DIGESTS = st.text("0123456789abcdef", min_size=64, max_size=64).map(Digest)
SECTIONS = st.builds(
    SignedSection,
    key=TEXTS,
    heading=TEXTS,
    reader_text=TEXTS,
    facts=st.dictionaries(TEXTS, JSON, max_size=3),
    digest=DIGESTS,
)
PAYLOADS = st.builds(
    Payload,
    page=st.just(NctId("NCT05350891")),
    revision=DIGESTS,
    revision_number=st.integers(1, 10**6),
    scope=st.sampled_from(Scope),
    blueprint=DIGESTS,
    policy=DIGESTS,
    snapshot=DIGESTS,
    sections=st.lists(SECTIONS, max_size=3).map(tuple),
    findings=st.lists(JSON, max_size=2).map(tuple),
    waivers=st.lists(JSON, max_size=2).map(tuple),
    signer=st.builds(Signer, person=TEXTS.map(PersonId), name=TEXTS, key=TEXTS.map(KeyId)),
    role=st.sampled_from(Role),
    meaning=TEXTS,
    time=st.datetimes(datetime(1970, 1, 1), datetime(9999, 1, 1)).map(  # noqa: DTZ001 - made aware right here
        lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
    ),
    next_review=st.dates(date(1970, 1, 1)),
    prev=st.none() | DIGESTS,
)


@given(PAYLOADS)
def test_what_was_signed_reads_back_exactly(payload: Payload) -> None:
    data = payload.to_bytes()
    again = Payload.from_bytes(data)
    assert again == payload
    assert again.to_bytes() == data


def example() -> dict[str, Any]:
    story = Story()
    story.write(WORDS)
    value: dict[str, Any] = json.loads(story.sign().payload_bytes)
    return value


def test_a_payload_holds_all_that_the_design_names() -> None:
    assert set(example()) == {
        *("v", "page", "revision", "scope", "blueprint", "policy", "snapshot", "sections", "findings", "waivers"),
        *("signer", "role", "meaning", "time", "next_review", "prev"),
    }
    assert set(example()["sections"][0]) == {"key", "heading", "reader_text", "facts", "digest"}


@pytest.mark.parametrize("name", sorted(example()))
def test_a_payload_without_one_of_its_members_is_refused(name: str) -> None:
    value = example()
    del value[name]
    with pytest.raises(BadInput):
        Payload.from_bytes(canonical_json(value))


@pytest.mark.parametrize("name", sorted(example()))
@pytest.mark.parametrize("other", [5, "x", [], {}, True, None, [["a", 1]]])
def test_a_member_of_another_kind_is_refused(name: str, other: Any) -> None:  # noqa: ANN401 - JSON of any kind
    value = example()
    if other == value[name] or _is_possible(name, other):
        return
    with pytest.raises(BadInput):
        Payload.from_bytes(canonical_json({**value, name: other}))


def _is_possible(name: str, other: object) -> bool:
    """Say whether a member may be so: lists of anything, texts of any wording, and the first sign-off's `prev`."""
    if name in {"findings", "waivers"}:
        return isinstance(other, list)
    if name == "sections":
        return other == []
    if name == "prev" and other is None:
        return True
    return isinstance(other, str) and name in {"page", "blueprint", "policy", "snapshot", "meaning", "prev"}


@pytest.mark.parametrize(
    "change",
    [
        {"v": 2},
        {"v": 1.5},
        {"role": "king"},
        {"scope": "world"},
        {"time": "yesterday"},
        {"time": "2026-5-1T00:00:00Z"},
        {"next_review": "20260101"},
        {"next_review": "2026-13-01"},
        {"revision": {"digest": "a", "number": "1"}},
        {"revision": {"digest": "a", "number": 1, "more": 1}},
        {"signer": {"person": 5, "name": "x", "key": "y"}},
        {"more": 1},
    ],
)
def test_a_value_that_would_be_written_otherwise_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        Payload.from_bytes(canonical_json({**example(), **change}))


def test_only_the_canonical_bytes_are_read() -> None:
    data = canonical_json(example())
    assert Payload.from_bytes(data).to_bytes() == data
    for other in (data + b" ", b"\xef\xbb\xbf" + data, data.replace(b'"page":', b'"page":"x","page":'), data[:-1]):
        with pytest.raises(BadInput):
            Payload.from_bytes(other)


def test_facts_nested_too_deeply_are_refused() -> None:
    value = example()
    deep: Any = "x"
    for _ in range(MAX_DEPTH):
        deep = [deep]
    value["sections"][0]["facts"] = {"arms": deep}
    with pytest.raises(BadInput):
        Payload.from_bytes(json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode())


@pytest.mark.parametrize(
    "data", [b"", b"null", b"[]", b"{}", b'"x"', b"\xff\xfe", b"[" * 100_000, b"1e999", b'{"v":1}', b'{"v":NaN}']
)
def test_garbage_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        Payload.from_bytes(data)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        Payload.from_bytes(data)


@pytest.mark.parametrize("number", ["1e400", "-1e400", "1e5"])
def test_a_revision_number_out_of_this_world_is_refused(number: str) -> None:
    data = canonical_json(example()).replace(b'"number":1', f'"number":{number}'.encode())
    with pytest.raises(BadInput):
        Payload.from_bytes(data)


def three() -> Story:
    story = Story()
    story.write(WORDS)
    for signer in (RITA, ROB, MIA):
        story.sign(by=signer)
    return story


def test_a_chain_holds() -> None:
    assert chain_problems([]) == []
    assert chain_problems(three().sign_offs) == []


def test_a_sign_off_taken_out_put_in_or_moved_breaks_the_chain() -> None:
    one, two, last = three().sign_offs
    assert chain_problems([two, last]) == ["sign-off 1 of NCT05350891 does not follow the one before it"]
    assert chain_problems([one, last]) == ["sign-off 2 of NCT05350891 does not follow the one before it"]
    assert len(chain_problems([one, last, two])) == 2
    assert chain_problems([one, two, two, last]) == ["sign-off 3 of NCT05350891 does not follow the one before it"]


def test_a_sign_off_is_known_by_its_bytes_and_its_signature() -> None:
    one, two, _ = three().sign_offs
    assert one.id != two.id
    assert one.section("summary") == one.payload.sections[0]
    assert one.section("nothing") is None
