"""How words are compared and ordered whatever their spelling: "São Paulo" and "sao paulo" are one place."""

from __future__ import annotations

import unicodedata


def folded(words: str) -> str:
    """Return words as they are compared: without regard to case, diacritics and the number of spaces."""
    plain = words.casefold()
    if not plain.isascii():
        apart = unicodedata.normalize("NFKD", plain)
        plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(plain.split())
