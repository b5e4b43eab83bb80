"""What people hand over by mistake, recognized by its first bytes or its keys, and what to do instead."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable

HEAD = 1 << 16
"""Bytes to have for `mistaken_file`: the whole of most records, so that these are read in one step."""
_BEGINNING = 1 << 12

_UNPACK = "unpack it first, then import the folder"
_CHOOSE = "On the registry's search page choose Download, then the format JSON"

_BEGINNINGS: tuple[tuple[tuple[bytes, ...], str], ...] = (
    ((b"%PDF",), f"found a PDF document. {_CHOOSE}"),
    ((b"\xd0\xcf\x11\xe0", b"{\\rtf"), f"found an office document. {_CHOOSE}"),
    ((b"SQLite format 3\0",), "found a database. To open a workspace, choose File, Open workspace"),
    ((b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ", b"BZh", b"(\xb5/\xfd"), f"found an archive of another kind; {_UNPACK}"),
    ((b"\x1f\x8b",), f"found a compressed file within a compressed file; {_UNPACK}"),
)
_TABLE = re.compile(r'["\s]*(?:NCT ?Number|Rank|NCT_?ID|Study Title)"?\s*[,;\t]', re.IGNORECASE)
_CITATIONS = re.compile(r"\s*TY  - ")
_WEB_PAGE = re.compile(r"\s*(?:<!doctype html|<html)", re.IGNORECASE)
_XML = re.compile(r"\s*<(?:\?xml|clinical_study|search_results)", re.IGNORECASE)
_TEXTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (_TABLE, f"found a table (CSV or TSV), which leaves out most of each record. {_CHOOSE}"),
    (_CITATIONS, f"found a list of citations (RIS). {_CHOOSE}"),
    (_WEB_PAGE, f"found a web page. {_CHOOSE}"),
    (_XML, f"found XML, the registry's older form. {_CHOOSE}"),
)
_TAR_MARK = slice(257, 262)

_OURS = frozenset({"v", "sample", "page", "facts"})
_OLDER = ("FullStudiesResponse", "StudyFieldsResponse", "FullStudy", "Study", "ProtocolSection")


def mistaken_file(head: bytes, *, name: str = "") -> str:
    """Return what is wrong with a file that begins with `head`, or nothing when it may hold records."""
    if head.startswith((b"{", b"[")):
        return ""
    for beginnings, sentence in _BEGINNINGS:
        if head.startswith(beginnings):
            return f"expected study records, {sentence}"
    if head[_TAR_MARK] == b"ustar":
        return f"expected study records, found an archive of another kind; {_UNPACK}"
    text = _text(head)
    for pattern, sentence in _TEXTS:
        if pattern.match(text) or (pattern is _TABLE and name.lower().endswith((".csv", ".tsv"))):
            return f"expected study records, {sentence}"
    return ""


def mistaken_object(keys: Iterable[str]) -> str:
    """Return what an object with these `keys` is, when it is something that people take for a study."""
    held = set(keys)
    if held >= _OURS:
        return "a page that Trial Editor exported, which is not the registry's record. Import the record itself"
    if {"v", "format", "digest"} <= held:
        return "the list of an exported bundle, which holds no records. Import the registry's own files"
    if not held.isdisjoint(_OLDER):
        return f"a record in the registry's older form, which is no longer given out. {_CHOOSE}"
    return ""


def _text(head: bytes) -> str:
    encoding = "utf-16" if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    return head[:_BEGINNING].decode(encoding, "replace")
