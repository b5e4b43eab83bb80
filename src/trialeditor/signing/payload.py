"""Signing a payload.

What Ed25519 signs is `PREFIX` followed by the payload's canonical JSON. The prefix keeps a signature made here from
ever counting for anything else (domain separation). Any Ed25519 can check it, a browser's WebCrypto too:
`verify("Ed25519", raw public key of 32 bytes, signature of 64 bytes, PREFIX + payload bytes)`.
"""

from __future__ import annotations

from trialeditor.domain.signoff import Payload
from trialeditor.signing.keys import SigningKey

PREFIX = b"trialeditor-signoff-v1\n"


def signed_message(payload_bytes: bytes) -> bytes:
    """Return the message that a signature over `payload_bytes` covers."""
    return PREFIX + payload_bytes


def sign(payload: Payload, key: SigningKey) -> tuple[bytes, bytes]:
    """Return the payload's bytes and the signature over them; `payload.signer.key` must name `key`."""
    if payload.signer.key != key.key_id:
        raise ValueError("the payload names another key than the one that signs")
    data = payload.to_bytes()
    return data, key.private.sign(signed_message(data))
