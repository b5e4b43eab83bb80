"""Identifiers: the registry number, and the names of our own things."""

from __future__ import annotations

import re
import unicodedata
from typing import NewType

from trialeditor.domain.errors import BadInput

NctId = NewType("NctId", str)
"""A ClinicalTrials.gov identifier: `NCT` and eight digits."""

Digest = NewType("Digest", str)
"""SHA-256 in 64 lower-case hexadecimal digits."""

PersonId = NewType("PersonId", str)
KeyId = NewType("KeyId", str)
"""The fingerprint of a public key: the first 32 hexadecimal digits of its SHA-256."""

_NCT = re.compile(r"NCT[0-9]{8}")
# What people and programs put into a number: spaces, hyphens and dashes, "NCT: 05350891", "NCT No. 05350891".
_GAP = r"[\s\-\u2010-\u2015\u2212]{0,2}"
_AFTER_NCT = r"(?:[\s\-\u2010-\u2015\u2212.:#_]|no\.?|number){0,4}"
_GROUPS = ("[0-9]{8}", f"[0-9]{{4}}{_GAP}[0-9]{{4}}", f"[0-9]{{2}}{_GAP}[0-9]{{3}}{_GAP}[0-9]{{3}}")
_IN_TEXT = re.compile(rf"(?<![^\W\d_])NCT{_AFTER_NCT}({'|'.join(_GROUPS)})(?![0-9])", re.IGNORECASE)
_LIKE_ONE = re.compile(r"(?<![^\W\d_])NCT[\s\-\u2010-\u2015:#_]{0,2}[0-9O][0-9OIl]{3,}", re.IGNORECASE)
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def parse_nct_id(text: str) -> NctId:
    """Return the identifier in `text`, upper-cased and trimmed; raise BadInput if it is none."""
    candidate = text.strip().upper()
    if not _NCT.fullmatch(candidate):
        raise BadInput(f"expected an id such as NCT05350891, found {text[:40]!r}", field="nctId")
    return NctId(candidate)


def ncts_in(text: str) -> tuple[NctId, ...]:
    """Return every NCT number in any text, each once, in their order.

    Case does not matter, nor do spaces and hyphens behind NCT or between groups of digits (4+4, 2+3+3), or wide digits.
    """
    digits = ("".join(filter(str.isdigit, found[1])) for found in _IN_TEXT.finditer(_plain(text)))
    return tuple(dict.fromkeys(NctId(f"NCT{each}") for each in digits))


def almost_ncts_in(text: str) -> tuple[str, ...]:
    """Return what looks like an NCT number and is none, as it is written: a digit too few or too many, O for 0."""
    others = _LIKE_ONE.finditer(_IN_TEXT.sub(" ", _plain(text)))
    return tuple(dict.fromkeys(found[0] for found in others))


def _plain(text: str) -> str:
    """Return `text` with wide letters and digits as plain ones, and without characters that nobody sees."""
    return unicodedata.normalize("NFKC", text).translate(_UNSEEN)
