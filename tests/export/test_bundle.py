"""What stands in a bundle."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]  # its stubs are a package of their own
import pytest

from support import pages
from support.golden import Golden
from trialeditor.domain.errors import BadInput
from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import NctId
from trialeditor.export.bundle import Bundle
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.export.formats import SCHEMAS, schema_bytes
from trialeditor.export.writer import write_bundle

BOTH = BundleOptions(formats=Formats.BOTH)
WITH_DRAFTS = BundleOptions(formats=Formats.BOTH, drafts=True)


def files_of(bundle: Bundle) -> dict[str, bytes]:
    """Return what stands in the folder of a bundle."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        write_bundle(bundle, out)
        return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def two_pages() -> Bundle:
    lapsed = pages.moved(
        pages.signed(pages.history(nct_id=pages.OTHER)),
        pages.facts(pages.OTHER, status=pages.fact("status", "COMPLETED", "Finished")),
    )
    return pages.bundle(pages.signed(pages.history()), lapsed, options=BOTH)


def test_golden_bundle(golden: Golden) -> None:
    files = files_of(two_pages())
    ours = ("trials/static/", "schema/", "blueprints/", "verify.html")
    kept = {path: data for path, data in files.items() if not path.startswith(ours)}
    golden.check_folder("bundle", kept)


def test_the_same_pages_give_the_same_bytes() -> None:
    page = pages.signed(pages.history())
    backwards = Facts(by_key=dict(reversed(list(page.snapshot.facts.by_key.items()))))
    turned = replace(page, snapshot=replace(page.snapshot, facts=backwards))
    other = pages.signed(pages.history(nct_id=pages.OTHER))
    first = files_of(pages.bundle(page, other, options=BOTH))
    assert first == files_of(pages.bundle(other, turned, options=BOTH))


def test_the_schemas_that_are_kept_are_those_of_the_files(golden: Golden) -> None:
    golden.check_folder("../../resources/schemas", {name: schema_bytes(kind) for name, kind in SCHEMAS.items()})


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        ("manifest.json", "manifest"),
        ("keys.json", "keys"),
        ("json/index.json", "record-index"),
        ("json/NCT99990001.json", "record"),
        ("json/NCT99990002.json", "record"),
        ("signatures/NCT99990001.json", "signatures"),
    ],
)
def test_the_files_fit_their_schemas(path: str, schema: str) -> None:
    files = files_of(two_pages())
    rules = json.loads(files[f"schema/{schema}.schema.json"])
    jsonschema.Draft202012Validator.check_schema(rules)
    jsonschema.validate(json.loads(files[path]), rules, jsonschema.Draft202012Validator)


def test_formats() -> None:
    page = pages.signed(pages.history())
    html = files_of(pages.bundle(page))
    parts = (
        "trials signatures index.html search.html search lists blueprints schema keys.json manifest.json verify.html"
    )
    assert {path.split("/")[0] for path in html} == set(parts.split())
    record = files_of(pages.bundle(page, options=BundleOptions(formats=Formats.JSON)))
    assert {path for path in record if path.endswith((".html", ".css"))} == {"verify.html"}


def test_an_unsigned_page_leaves_only_when_asked_for() -> None:
    unsigned = pages.history()
    assert not any("NCT" in path for path in files_of(pages.bundle(unsigned)))
    files = files_of(pages.bundle(unsigned, options=WITH_DRAFTS))
    assert b"DRAFT" in files["trials/NCT99990001.html"]
    assert json.loads(files["json/NCT99990001.json"])["page"]["draft"] is True
    assert b"Draft" in files["index.html"]


def test_words_that_do_not_hold_leave_in_no_format() -> None:
    files = files_of(two_pages())
    for path in ("trials/NCT99990002.html", "json/NCT99990002.json"):
        assert b"We are checking this part; the registry changed on June 1, 2026." in files[path]
        assert b"tests surgery followed" not in files[path]
    sections = json.loads(files["json/NCT99990002.json"])["sections"]
    summary = next(section for section in sections if section["key"] == "summary")
    assert (summary["state"], summary["reader_text"], summary["digest"]) == ("checking", None, None)
    assert summary["reasons"] == [{"kind": "fact", "fact": "status", "old": "Open to new patients", "new": "Finished"}]


def test_exports_of_a_sample_say_so() -> None:
    files = files_of(pages.bundle(pages.signed(pages.history()), options=BOTH, is_sample=True))
    for path in ("index.html", "trials/NCT99990001.html"):
        assert b"Sample, not for patients" in files[path]
    assert json.loads(files["manifest.json"])["sample"] is True
    assert json.loads(files["json/index.json"])["sample"] is True


def test_an_id_that_is_none_makes_no_file() -> None:
    page = pages.signed(pages.history(nct_id=NctId("../../NCT1")))
    with pytest.raises(BadInput, match="expected an id"):
        files_of(pages.bundle(page))


def test_the_manifest_lists_every_file_with_its_digest() -> None:
    files = files_of(two_pages())
    manifest = json.loads(files["manifest.json"])
    assert [entry["path"] for entry in manifest["files"]] == sorted(set(files) - {"manifest.json"})
    assert all(entry["size"] == len(files[entry["path"]]) for entry in manifest["files"])
    assert "time" not in json.dumps(list(manifest))
