"""Keys are sealed so that only the passphrase opens them."""

from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signing.signing_values import FAST, PASSPHRASE
from trialeditor.domain.errors import BadInput, WrongPassphrase
from trialeditor.signing.keys import SigningKey, key_id_of, new_key, reseal, unseal
from trialeditor.signing.passphrase import MIN_LENGTH, passphrase_problem
from trialeditor.signing.sealing import Stretching, seal


def test_a_key_opens_with_its_passphrase() -> None:
    made = new_key(PASSPHRASE, stretching=FAST)
    opened = unseal(made.sealed, PASSPHRASE)
    assert (opened.key_id, opened.public_key) == (made.key_id, made.public_key)


def test_the_default_parameters_are_those_of_rfc_9106_and_are_kept_inside() -> None:
    made = new_key(PASSPHRASE)
    head = json.loads(made.sealed)
    assert (head["memory_kib"], head["passes"], head["lanes"]) == (65536, 3, 4)
    assert unseal(made.sealed, PASSPHRASE).key_id == made.key_id


def test_the_key_id_is_the_fingerprint_of_the_public_key() -> None:
    made = new_key(PASSPHRASE, stretching=FAST)
    assert made.key_id == hashlib.sha256(made.public_key).hexdigest()[:32]
    assert key_id_of(made.public_key) == made.key_id


@pytest.mark.parametrize("wrong", ["", "nine blue button", "Nine blue buttons", "nine blue buttons "])
def test_another_passphrase_does_not_open_it(wrong: str) -> None:
    sealed = new_key(PASSPHRASE, stretching=FAST).sealed
    with pytest.raises(WrongPassphrase, match="does not open"):
        unseal(sealed, wrong)


def test_a_passphrase_is_the_same_from_every_keyboard() -> None:
    made = new_key("caf\u00e9 au lait", stretching=FAST)
    assert unseal(made.sealed, "cafe\u0301 au lait").key_id == made.key_id


def test_two_keys_of_one_passphrase_share_nothing() -> None:
    first, second = new_key(PASSPHRASE, stretching=FAST), new_key(PASSPHRASE, stretching=FAST)
    assert first.public_key != second.public_key
    assert json.loads(first.sealed)["salt"] != json.loads(second.sealed)["salt"]


@given(place=st.integers(min_value=0), mask=st.integers(min_value=1, max_value=255))
@settings(max_examples=150, deadline=None)
def test_a_changed_byte_never_opens_another_key(place: int, mask: int) -> None:
    original = seal(bytes(range(32)), PASSPHRASE, FAST)
    sealed = bytearray(original)
    sealed[place % len(sealed)] ^= mask
    try:
        opened = unseal(bytes(sealed), PASSPHRASE)
    except (WrongPassphrase, BadInput):
        return
    # Hexadecimal digits in capitals say the same bytes.
    assert opened.key_id == SigningKey.from_seed(bytes(range(32))).key_id
    assert bytes(sealed).lower() == original


@pytest.mark.parametrize(
    "sealed",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"null",
        b'{"v":2}',
        b"[" * 100_000,
        json.dumps(json.loads(seal(b"x" * 32, PASSPHRASE, FAST)) | {"memory_kib": 2**40}).encode(),
        json.dumps(json.loads(seal(b"x" * 32, PASSPHRASE, FAST)) | {"memory_kib": 1, "lanes": 4}).encode(),
        json.dumps(json.loads(seal(b"x" * 32, PASSPHRASE, FAST)) | {"passes": True}).encode(),
        json.dumps(json.loads(seal(b"x" * 32, PASSPHRASE, FAST)) | {"salt": "00"}).encode(),
        json.dumps(json.loads(seal(b"x" * 32, PASSPHRASE, FAST)) | {"kdf": "md5"}).encode(),
        seal(b"not a seed", PASSPHRASE, FAST),
    ],
)
def test_bytes_that_are_no_sealed_key_are_refused(sealed: bytes) -> None:
    with pytest.raises(BadInput, match="sealed signing key"):
        unseal(sealed, PASSPHRASE)


def test_a_new_passphrase_keeps_the_key() -> None:
    made = new_key(PASSPHRASE, stretching=FAST)
    other = reseal(made.sealed, PASSPHRASE, "ten green gloves", stretching=FAST)
    assert unseal(other, "ten green gloves").key_id == made.key_id
    with pytest.raises(WrongPassphrase):
        unseal(other, PASSPHRASE)


@pytest.mark.parametrize("weak", ["", " " * 12, "\t\n" * 8, "ninechars", "cafe\u0301 lait"])
def test_a_weak_passphrase_is_refused_with_a_sentence(weak: str) -> None:
    assert passphrase_problem(weak).endswith(".")
    with pytest.raises(BadInput):
        new_key(weak, stretching=FAST)
    with pytest.raises(BadInput):
        reseal(new_key(PASSPHRASE, stretching=FAST).sealed, PASSPHRASE, weak, stretching=FAST)


def test_the_shortest_acceptable_passphrase() -> None:
    assert passphrase_problem("abcde" * 2) == ""
    assert "this one has 9" in passphrase_problem("x" * (MIN_LENGTH - 1))


def test_a_key_does_not_show_its_secret() -> None:
    assert "private" not in repr(SigningKey.from_seed(bytes(32)))


def test_stretching_is_argon2id() -> None:
    """RFC 9106, section 5.3, tests with associated data, which we do not use; this is a value of the reference tool.

    `printf %s password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32 -r`
    """
    key = Stretching(memory_kib=65536, passes=2, lanes=1).key("password", b"somesalt")
    assert key.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
