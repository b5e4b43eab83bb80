"""What makes a passphrase acceptable, and the form in which it is used."""

from __future__ import annotations

import unicodedata

MIN_LENGTH = 10


def normalized(passphrase: str) -> str:
    """Return the passphrase in NFC, so that it is the same from every keyboard. Nothing else about it is changed."""
    return unicodedata.normalize("NFC", passphrase)


def passphrase_problem(passphrase: str) -> str:
    """Return a sentence on why `passphrase` cannot protect a signing key; empty when it can."""
    if not passphrase.strip():
        return "Type a passphrase: spaces alone do not protect a signature."
    count = len(normalized(passphrase))
    if count < MIN_LENGTH:
        return f"A passphrase needs at least {MIN_LENGTH} characters; this one has {count}. A short sentence does well."
    return ""
