"""The page that checks a bundle in a browser: one file with its style and its script in it, which can reach nothing.

Its source is in resources/verifier. What it shares with this program (schemas, sentences, the elements of a page) comes
in as `tables`, so that the two cannot drift apart unseen. Its policy names the script and the style by their digests.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from trialeditor.domain.canonical import Json
from trialeditor.rendering.inline import data_text, policy_of

_SCRIPTS = (
    "basics",
    "toml",
    "files",
    "bag",
    "dropped",
    "markup",
    "reading",
    "standing",
    "keys",
    "signoffs",
    "plan",
    "words",
    "theme",
    "static",
    "beside",
    "page_check",
    "verify",
    "telling",
    "window",
)
"""The parts of the script, each after those that it uses."""


def verifier_page(folder: Path, tables: Mapping[str, Json]) -> bytes:
    """Return the page, made from the parts in `folder`: the same parts and tables give the same bytes."""
    scripts = "\n".join(_part(folder / "scripts" / f"{name}.js") for name in _SCRIPTS)
    script = f'(() => {{\n"use strict";\n{scripts}}})();\n'
    style = _part(folder / "verify.css")
    page = _part(folder / "verify.html")
    parts = {"POLICY": policy_of(script, style), "STYLE": style, "TABLES": data_text(tables), "SCRIPT": script}
    for name, text in parts.items():
        page = page.replace(f"@@{name}@@", text, 1)
    return page.encode("utf-8")


def _part(path: Path) -> str:
    return path.read_text("utf-8")
