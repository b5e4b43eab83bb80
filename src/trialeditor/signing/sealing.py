"""The sealed form of a private key: Argon2id stretches the passphrase, ChaCha20-Poly1305 closes the box.

The sealed bytes are canonical JSON with a version and every parameter inside, so that keys made with other
parameters still open: `{v, kdf, memory_kib, passes, lanes, salt, cipher, nonce, box}`, binary parts in hexadecimal.
All but the box is authenticated with it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from trialeditor.domain.canonical import Json, canonical_json
from trialeditor.domain.errors import BadInput, WrongPassphrase
from trialeditor.signing.passphrase import normalized

VERSION = 1
KDF = "argon2id"
CIPHER = "chacha20-poly1305"
SALT_BYTES = 16
NONCE_BYTES = 12
KEY_BYTES = 32
MAX_MEMORY_KIB = 1024 * 1024
MAX_PASSES = 64
MAX_LANES = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretching:
    """How hard a passphrase is to guess. The default is RFC 9106, section 4, second recommended option."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    def key(self, passphrase: str, salt: bytes) -> bytes:
        """Return the 32-byte key that Argon2id makes of `passphrase` and `salt`."""
        return hash_secret_raw(
            secret=normalized(passphrase).encode("utf-8"),
            salt=salt,
            time_cost=self.passes,
            memory_cost=self.memory_kib,
            parallelism=self.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
        )


def seal(secret: bytes, passphrase: str, stretching: Stretching) -> bytes:
    """Return `secret` sealed with `passphrase`; twice the same gives other bytes (fresh salt and nonce)."""
    salt, nonce = os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES)
    head = _head(stretching, salt, nonce)
    box = ChaCha20Poly1305(stretching.key(passphrase, salt)).encrypt(nonce, secret, canonical_json(head))
    return canonical_json({**head, "box": box.hex()})


def unseal(sealed: bytes, passphrase: str) -> bytes:
    """Return the secret in `sealed`; raise WrongPassphrase, or BadInput when the bytes are no sealed key."""
    try:
        data = json.loads(sealed)
        stretching, salt, nonce, box = _read(data)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise BadInput("expected a sealed signing key; it was damaged or is something else", field="key") from error
    head = canonical_json(_head(stretching, salt, nonce))
    try:
        return ChaCha20Poly1305(stretching.key(passphrase, salt)).decrypt(nonce, box, head)
    except InvalidTag:
        raise WrongPassphrase(
            "The passphrase does not open this key.", safe="Nothing was signed.", do="Type it again; capitals count."
        ) from None


def _head(stretching: Stretching, salt: bytes, nonce: bytes) -> Mapping[str, Json]:
    return {
        "v": VERSION,
        "kdf": KDF,
        "memory_kib": stretching.memory_kib,
        "passes": stretching.passes,
        "lanes": stretching.lanes,
        "salt": salt.hex(),
        "cipher": CIPHER,
        "nonce": nonce.hex(),
    }


def _read(data: Mapping[str, Any]) -> tuple[Stretching, bytes, bytes, bytes]:
    if (data["v"], data["kdf"], data["cipher"]) != (VERSION, KDF, CIPHER):
        raise ValueError("a sealed key of another version")
    stretching = Stretching(
        memory_kib=_bounded(data["memory_kib"], MAX_MEMORY_KIB),
        passes=_bounded(data["passes"], MAX_PASSES),
        lanes=_bounded(data["lanes"], MAX_LANES),
    )
    if stretching.memory_kib < 8 * stretching.lanes:
        raise ValueError("less memory than Argon2 asks for (RFC 9106, section 3.1)")
    return stretching, _hex(data["salt"], SALT_BYTES), _hex(data["nonce"], NONCE_BYTES), bytes.fromhex(data["box"])


def _bounded(value: object, highest: int) -> int:
    """Return a parameter; refuse one that would keep the machine busy for ever."""
    if type(value) is not int or not 1 <= value <= highest:
        raise ValueError("a parameter out of bounds")
    return value


def _hex(text: str, length: int) -> bytes:
    data = bytes.fromhex(text)
    if len(data) != length:
        raise ValueError("a part of the wrong length")
    return data
