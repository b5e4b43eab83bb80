"""Bullets typed within one line: "• a • b", "- Adults - Consent", "* One * Two"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from trialeditor.registry.criteria_markers import BULLETS, Marker

_ANY = re.compile(f"[{BULLETS}]")
_BULLET = re.compile(rf"(?<![^\s.;:,)\]；，：。])[{BULLETS}]+\s*(?=[^\W_]|[≥≤<>(\[])")
_SPACED = re.compile(r"(?<![\s\d])\s+-\s+(?=[^\W\d_])")
_CLOSED = re.compile(r"(?<=[.;:,)])\s?-\s?(?=[A-Z][a-z])")
_TIGHT = re.compile(r"(?<=[a-z)])-\s+(?=[A-Z][a-z])")
_STAR = re.compile(r"(?<![\s\d])\s+\*\s+(?=[A-Z])")
_TIGHT_STAR = re.compile(r"(?<=[a-z)])\*\s+(?=[A-Z])")
_Span: TypeAlias = "tuple[int, int, Marker]"


def bullets_in(text: str, own: Marker | None) -> Iterator[_Span]:
    """Go through the bullets within a line whose own marker is `own`: where each begins and ends."""
    sign = own.text[-1:] if own and not own.readings else ""
    yield from _spans(_real(text), text)
    yield from _spans(_hyphens(text, sign), text)
    if sign == "*" and _STAR.search(text):
        yield from _spans([*_STAR.finditer(text), *_TIGHT_STAR.finditer(text)], text)


def _spans(matches: list[re.Match[str]], text: str) -> Iterator[_Span]:
    for match in matches:
        yield match.start(), match.end(), Marker(text[match.start() : match.end()].strip())


def _real(text: str) -> list[re.Match[str]]:
    """Return the bullets that are nothing but bullets; one alone before a number may be a broken "≥"."""
    found = list(_BULLET.finditer(text)) if _ANY.search(text) else []
    return [] if len(found) == 1 and text[found[0].end()].isdecimal() else found


def _hyphens(text: str, sign: str) -> list[re.Match[str]]:
    """Return the hyphens that are bullets; a dash between words or numbers ("C1 - T2", "women - if any -") is none."""
    if "-" not in text:
        return []
    closed = list(_CLOSED.finditer(text))
    if sign != "-":
        return closed if len(closed) > 1 else []
    taken = {match.end(): match for match in [*_TIGHT.finditer(text), *closed]}
    spaced = [match for match in _SPACED.finditer(text) if match.end() not in taken]
    if len(taken) + len(spaced) > 1 and _start_alike(text, spaced):
        taken.update({match.end(): match for match in spaced})
    return [taken[end] for end in sorted(taken)]


def _start_alike(text: str, matches: list[re.Match[str]]) -> bool:
    """Say whether all parts begin as the first one does, with a capital or without."""
    return all(text[match.end()].isupper() == text[:1].isupper() for match in matches)
