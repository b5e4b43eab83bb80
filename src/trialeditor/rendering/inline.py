"""Pages that are one file: a script and a style in them, and a policy that lets nothing else in and nothing out."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping

from trialeditor.domain.canonical import Json, canonical_json

_NOT_IN_A_SCRIPT = ("<!--", "<script", "</script")


def policy_of(script: str, style: str) -> str:
    """Return the content security policy of such a page; it names the script and the style by their digests."""
    if any(mark in script for mark in _NOT_IN_A_SCRIPT):
        raise ValueError("the script holds what ends a script in HTML")
    return (
        f"default-src 'none'; script-src '{_source_digest(script)}'; style-src '{_source_digest(style)}';"
        " base-uri 'none'; form-action 'none'"
    )


def data_text(data: Mapping[str, Json]) -> str:
    """Return data for a script element of the type application/json: no sign in it ends the element."""
    return canonical_json(data).decode("utf-8").replace("<", "\\u003c")


def _source_digest(text: str) -> str:
    """Return the name of an inline script or style in a content security policy (CSP level 3, section 2.3.1)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"
