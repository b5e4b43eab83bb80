"""What makes a passphrase acceptable, and the form in which it is used.

Length is what counts, and no mixture of signs is asked for (NIST SP 800-63B, section 3.1.1.2); what everybody would try
first is refused.
"""

from __future__ import annotations

import unicodedata

MIN_LENGTH = 10
FEWEST_SIGNS = 5
_SHORTEST_PART = 3


def normalized(passphrase: str) -> str:
    """Return the passphrase in NFC, so that it is the same from every keyboard. Nothing else about it is changed."""
    return unicodedata.normalize("NFC", passphrase)


def passphrase_problem(passphrase: str, *, name: str = "") -> str:
    """Return a sentence on why `passphrase` cannot protect the signing key of `name`; empty when it can."""
    if not passphrase.strip():
        return "Type a passphrase: spaces alone do not protect a signature."
    count = len(normalized(passphrase))
    if count < MIN_LENGTH:
        return f"A passphrase needs at least {MIN_LENGTH} characters; this one has {count}. A short sentence does well."
    if len(set(normalized(passphrase).casefold())) < FEWEST_SIGNS:
        return "The same few characters again and again are soon guessed. A short sentence does well."
    if len(_without(passphrase, name)) < FEWEST_SIGNS:
        return "A name is no secret. Add some words that nobody would guess."
    return ""


def _without(passphrase: str, name: str) -> str:
    """Return what is left of a passphrase when the parts of a name are taken out."""
    left = normalized(passphrase).casefold()
    for part in sorted(normalized(name).casefold().split(), key=len, reverse=True):
        if len(part) >= _SHORTEST_PART:
            left = left.replace(part, "")
    return left.strip()
