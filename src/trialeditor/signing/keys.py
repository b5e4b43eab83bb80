"""Signing keys: one Ed25519 key per person, sealed by a passphrase."""

from __future__ import annotations

from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from trialeditor.domain.canonical import digest_bytes
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import KeyId
from trialeditor.signing import sealing
from trialeditor.signing.passphrase import passphrase_problem
from trialeditor.signing.sealing import Stretching

KEY_ID_DIGITS = 32
SEED_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class NewKey:
    """A key that was just made: its fingerprint, the raw public key (32 bytes), and the private key, sealed."""

    key_id: KeyId
    public_key: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """An opened private key. Keep it for one signature, not longer."""

    key_id: KeyId
    public_key: bytes
    private: Ed25519PrivateKey = field(repr=False)

    @staticmethod
    def from_seed(seed: bytes) -> SigningKey:
        """Return the key whose RFC 8032 private key is `seed` (32 bytes)."""
        private = Ed25519PrivateKey.from_private_bytes(seed)
        public = private.public_key().public_bytes_raw()
        return SigningKey(key_id=key_id_of(public), public_key=public, private=private)


def key_id_of(public_key: bytes) -> KeyId:
    """Return the fingerprint of a raw public key: the first 32 hexadecimal digits of its SHA-256."""
    return KeyId(digest_bytes(public_key)[:KEY_ID_DIGITS])


def new_key(passphrase: str, *, stretching: Stretching | None = None) -> NewKey:
    """Make a key and seal it; raise BadInput when the passphrase is too weak.

    `stretching` is for tests and for the sample, whose passphrases are no secret.
    """
    problem = passphrase_problem(passphrase)
    if problem:
        raise BadInput(problem)
    private = Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw()
    sealed = sealing.seal(private.private_bytes_raw(), passphrase, stretching or Stretching())
    return NewKey(key_id=key_id_of(public), public_key=public, sealed=sealed)


def unseal(sealed: bytes, passphrase: str) -> SigningKey:
    """Open a sealed key; raise WrongPassphrase, or BadInput when the bytes are no sealed key."""
    seed = sealing.unseal(sealed, passphrase)
    if len(seed) != SEED_BYTES:
        raise BadInput("expected a sealed signing key; something else is in it", field="key")
    return SigningKey.from_seed(seed)


def reseal(sealed: bytes, old: str, new: str, *, stretching: Stretching | None = None) -> bytes:
    """Return the same key under another passphrase; raise WrongPassphrase, or BadInput when the new one is too weak."""
    problem = passphrase_problem(new)
    if problem:
        raise BadInput(problem)
    return sealing.seal(sealing.unseal(sealed, old), new, stretching or Stretching())
