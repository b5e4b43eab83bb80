"""The page that checks a bundle in a browser: one file with its style and its script in it, which can reach nothing.

Its source is in resources/verifier. What it shares with this program (schemas, sentences, the elements of a page) comes
in as `tables`, so that the two cannot drift apart unseen. Its policy names the script and the style by their digests.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from pathlib import Path

from trialeditor.domain.canonical import Json, canonical_json

_SCRIPTS = (
    "basics",
    "toml",
    "files",
    "dropped",
    "markup",
    "reading",
    "keys",
    "signoffs",
    "plan",
    "beside",
    "page_check",
    "verify",
    "telling",
    "window",
)
"""The parts of the script, each after those that it uses."""
_NOT_IN_A_SCRIPT = ("<!--", "<script", "</script")


def verifier_page(folder: Path, tables: Mapping[str, Json]) -> bytes:
    """Return the page, made from the parts in `folder`: the same parts and tables give the same bytes."""
    parts = "\n".join(_part(folder / "scripts" / f"{name}.js") for name in _SCRIPTS)
    script = f'(() => {{\n"use strict";\n{parts}}})();\n'
    if any(mark in script for mark in _NOT_IN_A_SCRIPT):
        raise ValueError("the script holds what ends a script in HTML")
    style = _part(folder / "verify.css")
    policy = (
        f"default-src 'none'; script-src '{_source_digest(script)}'; style-src '{_source_digest(style)}';"
        " base-uri 'none'; form-action 'none'"
    )
    page = _part(folder / "verify.html")
    data = canonical_json(tables).decode("utf-8").replace("<", "\\u003c")
    for name, text in (("POLICY", policy), ("STYLE", style), ("TABLES", data), ("SCRIPT", script)):
        page = page.replace(f"@@{name}@@", text, 1)
    return page.encode("utf-8")


def _part(path: Path) -> str:
    return path.read_text("utf-8")


def _source_digest(text: str) -> str:
    """Return the name of an inline script or style in a content security policy (CSP level 3, section 2.3.1)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"
