"""What the page that checks a bundle in a browser has to know of this program: its formats, sentences and rules.

It does there what `export.verify` does here, and finds the same problems in the same words.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from trialeditor.domain.canonical import Json
from trialeditor.domain.people import SIGNING_ROLES, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.reading import DIGEST_VERSION
from trialeditor.domain.signoff import PAYLOAD_VERSION, Scope
from trialeditor.export.beside import ROBOTS
from trialeditor.export.exporter import Exporter
from trialeditor.export.exporters import EXPORTERS
from trialeditor.export.formats import SCHEMAS, WAYS
from trialeditor.export.inventory import FREE_PATHS
from trialeditor.export.shown import HEAD_ELEMENTS, PAGE_FACTS
from trialeditor.export.sources import LITTER
from trialeditor.export.static_check import MOST_LINES, our_sheets
from trialeditor.rendering import aging, markup, wording
from trialeditor.rendering.standing import OFF_PAPER, OUT_OF_SIGHT
from trialeditor.rendering.structured_data import KINDS, STATUSES, TERMS
from trialeditor.rendering.theming.strings_check import THEME_RULES
from trialeditor.rendering.verifier import verifier_page
from trialeditor.rendering.words import english
from trialeditor.rendering.words_to_know import WORD
from trialeditor.signing.payload import PREFIX
from trialeditor.signing.verify import ORDER_8


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A JSON object of a sign-off payload, as `domain.signoff.Payload` writes it."""


class _Section(_Part, frozen=True, kw_only=True):
    key: str
    heading: str
    reader_text: str
    facts: dict[str, Any]
    digest: str


class _Signer(_Part, frozen=True, kw_only=True):
    person: str
    name: str
    key: str


class _Revision(_Part, frozen=True, kw_only=True):
    digest: str
    number: int


class _Payload(_Part, frozen=True, kw_only=True):
    v: int
    page: str
    revision: _Revision
    scope: Scope
    blueprint: str
    policy: str
    snapshot: str
    sections: list[_Section]
    findings: list[Any]
    waivers: list[Any]
    signer: _Signer
    role: Role
    meaning: str
    time: str
    next_review: date
    prev: str | None


def verifier_bytes(folder: Path) -> bytes:
    """Return the page as a file; `folder` holds its parts (resources/verifier)."""
    return verifier_page(folder, _tables())


def _tables() -> dict[str, Json]:
    words = english()
    return {
        "schemas": {name: msgspec.json.schema(kind) for name, kind in SCHEMAS.items()},
        "payload": _payload_schema(),
        "digest_version": DIGEST_VERSION,
        "free_paths": FREE_PATHS,
        "litter": LITTER,
        "sheet": {"digests": sorted(our_sheets()), "most_lines": MOST_LINES},
        "standing": {
            "out_of_sight": {name: list(begins) for name, begins in OUT_OF_SIGHT.items()},
            "off_paper": list(OFF_PAPER),
        },
        "paths": {name: _paths(exporter) for name, exporter in EXPORTERS.items()},
        "ways": list(WAYS),
        "page_facts": sorted(PAGE_FACTS),
        "metas": [[list(pair) for pair in meta] for meta in sorted(HEAD_ELEMENTS)],
        "markup": {
            "elements": sorted(markup.ELEMENTS),
            "attributes": sorted(markup.ATTRIBUTES),
            "void": sorted(markup.VOID),
            "depth": markup.MAX_DEPTH,
            "scripted": sorted(markup.SCRIPTED),
        },
        "word": WORD,
        "policies": {"page": aging.POLICY, "plain": aging.PLAIN_POLICY},
        "script": aging.SCRIPT,
        "data_terms": sorted(TERMS),
        "study": {"kinds": sorted(KINDS), "statuses": dict(STATUSES)},
        "robots": [list(pair) for pair in ROBOTS],
        "policy": Policy().to_json(),
        "signing": _signing(),
        "strings": dict(words.texts),
        "theme": dict(THEME_RULES),
        "fixed": {"keys": sorted(wording.fixed_keys(words)), "earlier": sorted(wording.EARLIER)},
    }


def _payload_schema() -> dict[str, Json]:
    schema: dict[str, Any] = msgspec.json.schema(_Payload)
    schema["$defs"]["_Payload"]["properties"]["v"] = {"enum": [PAYLOAD_VERSION]}
    return schema


def _signing() -> dict[str, Json]:
    return {
        "prefix": PREFIX.decode("ascii"),
        "roles": sorted(SIGNING_ROLES),
        "order_8": [str(number) for number in ORDER_8],
        # RFC 8032, section 7.1, test 1: an empty message.
        "test": {
            "key": "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "signature": "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf"
            "9b46bd25bf5f0595bbe24655141438e7a100b",
        },
    }


def _paths(exporter: type[Exporter]) -> Json:
    """Return the files that a format has to have: those that all pages share, and those of a page, as patterns."""
    shared = exporter.paths(())
    return {"shared": sorted(shared), "page": sorted(exporter.paths(["{nct}"]) - shared)}
