"""Tools to change a bundle so that its manifest still fits, as a forger would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from support import pages
from trialeditor.domain.history import PageHistory
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.export.formats import MANIFEST, Manifest, decode
from trialeditor.export.manifest import file_entry, manifest_bytes
from trialeditor.export.verify import Verification, verify_bundle

BOTH = BundleOptions(formats=Formats.BOTH)
DRAFTS = BundleOptions(formats=Formats.BOTH, drafts=True)
PAGE = "trials/NCT99990001.html"
RECORD = "json/NCT99990001.json"


def lapsed(page: PageHistory) -> PageHistory:
    return pages.moved(page, pages.facts(page.nct_id, status=pages.fact("status", "COMPLETED", "Finished")))


def remake_manifest(site: Path, change: Callable[[Manifest], dict[str, Any]] = lambda _manifest: {}) -> None:
    """Make a manifest that fits the files, as somebody would who forges them."""
    manifest = decode((site / MANIFEST).read_bytes(), Manifest, source=MANIFEST)
    files = [path for path in site.rglob("*") if path.is_file() and path.name != MANIFEST]
    values: dict[str, Any] = {
        "sample": manifest.sample,
        "drafts": manifest.drafts,
        "formats": tuple(manifest.formats),
        "pages": manifest.pages,
        "audit": manifest.audit,
        "address": manifest.address,
        "theme": manifest.theme,
        "files": [file_entry(path.relative_to(site).as_posix(), path.read_bytes()) for path in files],
    }
    (site / MANIFEST).write_bytes(manifest_bytes(**{**values, **change(manifest)}))


def forge(site: Path, name: str, old: str, new: str) -> Verification:
    """Replace words in a file, fit the manifest to it, and verify."""
    text = (site / name).read_text("utf-8")
    assert old in text
    (site / name).write_text(text.replace(old, new, 1), "utf-8")
    remake_manifest(site)
    return verify_bundle(site, trust=pages.KEYS)
