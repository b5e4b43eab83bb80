"""Identifiers: the registry number, and the names of our own things."""

from __future__ import annotations

import re
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


def parse_nct_id(text: str) -> NctId:
    """Return the identifier in `text`, upper-cased and trimmed; raise BadInput if it is none."""
    candidate = text.strip().upper()
    if not _NCT.fullmatch(candidate):
        raise BadInput(f"expected an id such as NCT05350891, found {text[:40]!r}", field="nctId")
    return NctId(candidate)
