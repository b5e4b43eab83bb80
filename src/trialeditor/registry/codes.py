"""Codes within the items of facts, in words: what the comparison of records asks for."""

from __future__ import annotations

from collections.abc import Mapping

from trialeditor.domain.comparing import CodeKind
from trialeditor.registry import wording

_TABLES: Mapping[CodeKind, Mapping[str, str]] = {
    CodeKind.SITE_STATUS: wording.SITE_STATUS,
    CodeKind.INTERVENTION_TYPE: wording.INTERVENTION_TYPE,
    CodeKind.ARM_TYPE: wording.ARM_TYPE,
    CodeKind.CONTACT_ROLE: wording.CONTACT_ROLE,
}


def say_code(kind: CodeKind, code: str) -> str:
    """Return the words of a code: honest ones when it is empty or not known to us."""
    return wording.words_for(_TABLES[kind], code)
