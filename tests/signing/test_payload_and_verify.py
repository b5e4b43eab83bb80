"""A signature holds for exactly the bytes that were signed, under exactly one key."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from signing.signing_values import payload
from trialeditor.domain.ids import KeyId
from trialeditor.domain.signoff import Payload
from trialeditor.signing.keys import SigningKey
from trialeditor.signing.payload import PREFIX, sign
from trialeditor.signing.verify import _verifies, is_authentic

KEY = SigningKey.from_seed(hashlib.sha256(b"reviewer").digest())
OTHER = SigningKey.from_seed(hashlib.sha256(b"somebody else").digest())
DATA, SIGNATURE = sign(payload(KEY.key_id), KEY)

# RFC 8032, section 7.1: seed, public key, message, signature.
RFC_8032 = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ),
]


@pytest.mark.parametrize(("seed", "public", "message", "signature"), RFC_8032)
def test_the_curve_is_that_of_rfc_8032(seed: str, public: str, message: str, signature: str) -> None:
    key = SigningKey.from_seed(bytes.fromhex(seed))
    assert key.public_key.hex() == public
    assert key.private.sign(bytes.fromhex(message)).hex() == signature
    assert _verifies(bytes.fromhex(message), bytes.fromhex(signature), key.public_key)


def test_a_signature_holds_and_the_payload_reads_back() -> None:
    assert is_authentic(DATA, SIGNATURE, KEY.public_key)
    assert len(SIGNATURE) == 64
    assert Payload.from_bytes(DATA) == payload(KEY.key_id)


def test_what_is_signed_is_the_prefix_and_the_bytes() -> None:
    Ed25519PublicKey.from_public_bytes(KEY.public_key).verify(SIGNATURE, PREFIX + DATA)
    assert not is_authentic(DATA, KEY.private.sign(DATA), KEY.public_key)


@given(place=st.integers(min_value=0), mask=st.integers(min_value=1, max_value=255))
@settings(deadline=None)
def test_one_changed_byte_breaks_it(place: int, mask: int) -> None:
    assert not is_authentic(_changed(DATA, place, mask), SIGNATURE, KEY.public_key)
    assert not is_authentic(DATA, _changed(SIGNATURE, place, mask), KEY.public_key)
    assert not is_authentic(DATA, SIGNATURE, _changed(KEY.public_key, place, mask))


@given(st.text(max_size=80))
@settings(deadline=None)
def test_other_words_break_it(words: str) -> None:
    words = words.encode("utf-8", "replace").decode()
    other, _ = sign(payload(KEY.key_id, words=words), KEY)
    assert is_authentic(other, SIGNATURE, KEY.public_key) == (other == DATA)


def test_another_key_does_not_verify() -> None:
    assert not is_authentic(DATA, SIGNATURE, OTHER.public_key)


def test_nobody_signs_in_the_name_of_another_key() -> None:
    with pytest.raises(ValueError, match="another key"):
        sign(replace(payload(KeyId("0" * 32))), KEY)


@given(st.binary(max_size=100), st.binary(max_size=100), st.binary(max_size=40))
@settings(deadline=None)
def test_garbage_is_not_authentic_and_never_raises(data: bytes, signature: bytes, public: bytes) -> None:
    assert not is_authentic(data, signature, public)


@pytest.mark.parametrize("sign_bit", [0, 1])
@pytest.mark.parametrize(
    "y",
    [
        "00" * 32,
        "01" + "00" * 31,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ec" + "ff" * 30 + "7f",
        "ed" + "ff" * 30 + "7f",
        "ee" + "ff" * 30 + "7f",
    ],
)
def test_a_key_of_small_order_proves_nothing(y: str, sign_bit: int) -> None:
    """With such a key, R = the neutral point and S = 0 "sign" any message."""
    public = bytearray.fromhex(y)
    public[31] |= sign_bit << 7
    neutral = b"\x01" + bytes(31)
    assert not any(is_authentic(bytes([n]), neutral + bytes(32), bytes(public)) for n in range(32))


def _changed(data: bytes, place: int, mask: int) -> bytes:
    changed = bytearray(data)
    changed[place % len(changed)] ^= mask
    return bytes(changed)
