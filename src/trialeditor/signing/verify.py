"""Checking a signature. Garbage in is "not authentic" out, never an exception."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from trialeditor.signing.payload import signed_message

PUBLIC_KEY_BYTES = 32
_P = 2**255 - 19
ORDER_8 = (
    2707385501144840649318225287225658788936804267575313519463743609750303402022,
    55188659117513257062467267217118295137698188065244968500265048394206261417927,
)
_SMALL_ORDER = frozenset({0, 1, _P - 1, *ORDER_8})
"""The y coordinates of the eight points of small order (1, 2, 4, 8) on edwards25519 (RFC 8032, section 5.1). A "key"
that is one of them lets anybody make signatures that hold for any message."""


def is_authentic(payload_bytes: bytes, signature: bytes, public_key: bytes) -> bool:
    """Say whether `signature` was made over `payload_bytes` with the private half of `public_key` (32 raw bytes)."""
    return _verifies(signed_message(payload_bytes), signature, public_key)


def _verifies(message: bytes, signature: bytes, public_key: bytes) -> bool:
    if len(public_key) != PUBLIC_KEY_BYTES or _has_small_order(public_key):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _has_small_order(public_key: bytes) -> bool:
    y = int.from_bytes(public_key, "little") & ((1 << 255) - 1)
    return y % _P in _SMALL_ORDER
