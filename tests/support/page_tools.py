"""What pages are held to from outside: axe-core, the Nu Html Checker, schema.org. Installed by `make test-long`."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from support.chromium import PROGRAM, Chromium
from support.repository import ROOT

_FOLDER = ROOT / "build" / "page-tools" / "node_modules"
_AXE = _FOLDER / "axe-core" / "axe.min.js"
_NU = _FOLDER / "vnu-jar" / "build" / "dist" / "vnu.jar"
_SCHEMA = _FOLDER / "schema-dts" / "dist" / "schema.d.ts"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""Axe-core's tags for WCAG 2.2 AA and what came before it, and its best practices."""
MISSING = next((f"{each.name} is not installed" for each in (_AXE, _NU, _SCHEMA) if not each.is_file()), "")
MISSING = MISSING or ("" if PROGRAM and shutil.which("java") else "chromium or java is not installed")
WIDTHS = (320, 768, 1280)
"""CSS pixels. 320 is also a window of 1280 at 400 % zoom, which WCAG 2.2, 1.4.10 asks for."""
PAPER = 680
"""The width of A4 between its margins."""
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
CUT = """[...document.querySelectorAll('main *')].filter((each) => each.clientWidth > 1
  && each.scrollWidth > each.clientWidth && getComputedStyle(each).overflowX !== 'visible')
  .map((each) => each.outerHTML.slice(0, 200))"""
"""Elements whose words do not fit into them; those of one pixel are for screen readers alone."""
OPEN_ALL = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
_NO_ORIGIN = "blocked by “style-src” directive"
_INLINE = "Inline script violates Content Security Policy"


def axe_problems(browser: Chromium) -> list[str]:
    """Return what axe-core finds in the page that is open: the rule, and the first element that breaks it."""
    browser.ask(f"{_AXE.read_text('utf-8')};0")
    found = browser.ask(
        f"axe.run(document, {{ runOnly: {json.dumps(RULES)} }}).then((result) => result.violations.map("
        "(each) => `${each.id}: ${each.nodes[0].html.slice(0, 200)} ${each.nodes[0].failureSummary}`))"
    )
    return [str(each) for each in found]


def sideways(browser: Chromium) -> Iterator[str]:
    """Go through the widths at which the open page is wider than its window, and paper."""
    for width in WIDTHS:
        browser.dress("light", width=width, height=900)
        if browser.ask(SIDEWAYS):
            yield f"it scrolls sideways at {width}"
        yield from (f"cut at {width}: {element}" for element in browser.ask(CUT))
    browser.dress("light", width=PAPER, height=900, media="print")
    if browser.ask(SIDEWAYS):
        yield "it is wider than paper"


def nu_problems(files: Sequence[Path]) -> list[str]:
    """Return what the Nu Html Checker says of HTML and CSS files, warnings too."""
    command = ["java", "-jar", str(_NU), "--format", "json", "--exit-zero-always", "--also-check-css"]
    ran = subprocess.run([*command, *map(str, files)], check=True, capture_output=True)  # noqa: S603 - our own files
    messages = json.loads(ran.stderr)["messages"]
    return [f"{Path(each['url']).name}: {each['message']}" for each in messages if not _is_mistaken(each)]


def _is_mistaken(message: Mapping[str, Any]) -> bool:
    """Say whether Nu takes a policy to forbid what it allows.

    It reads files, which have no origin, so `'self'` names nothing there. It takes JSON-LD, which nobody runs, for an
    inline script, and sees no digest beside `'strict-dynamic'`. A test compares scripts with the policy's digests.
    """
    said = str(message["message"])
    return _NO_ORIGIN in said or _INLINE in said


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What schema.org publishes: the properties of each type with those of the types above it, and its members."""

    properties: Mapping[str, frozenset[str]]
    members: frozenset[str]

    def problems(self, value: Mapping[str, Any]) -> Iterable[str]:
        """Go through what in JSON-LD is no type, property or member of the vocabulary."""
        kind = str(value.get("@type"))
        if kind not in self.properties:
            yield f"no type {kind}"
            return
        for key, each in value.items():
            if not key.startswith("@") and key not in self.properties[kind]:
                yield f"{kind} has no {key}"
            for one in each if isinstance(each, list) else [each]:
                if isinstance(one, dict):
                    yield from self.problems(one)
                elif str(one).startswith("https://schema.org/") and one not in self.members:
                    yield f"no member {one}"


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Read schema.org's vocabulary as `schema-dts` publishes it: interfaces that extend each other."""
    text = _SCHEMA.read_text("utf-8")
    own: dict[str, frozenset[str]] = {}
    above: dict[str, list[str]] = {}
    for name, bases, body in re.findall(r"interface (\w+)(?: extends ([^{]+))? \{(.*?)\n\}", text, re.DOTALL):
        own[name] = frozenset(re.findall(r'^    "([^"@]+)"\??:', body, re.MULTILINE))
        above[name] = [each.strip() for each in bases.split(",") if each.strip()]
    leaves = {name.removesuffix("Leaf"): name for name in own if name.endswith("Leaf")}
    members = frozenset(re.findall(r'"(https://schema\.org/\w+)"', text))
    return Vocabulary({kind: _all_of(leaf, own, above) for kind, leaf in leaves.items()}, members)


def _all_of(name: str, own: Mapping[str, frozenset[str]], above: Mapping[str, list[str]]) -> frozenset[str]:
    return own.get(name, frozenset()).union(*(_all_of(each, own, above) for each in above.get(name, [])))
