"""`import` of a bundle: out of one workspace, into another."""

from __future__ import annotations

import json
from pathlib import Path

from support.command_line import Command
from support.offices import seed_record


def test_a_bundle_goes_into_another_workspace(trialeditor: Command, tmp_path: Path) -> None:
    sample, other, bundle = tmp_path / "sample.trialeditor", tmp_path / "other.trialeditor", tmp_path / "bundle"
    trialeditor("init", "--sample", "--workspace", sample)
    trialeditor("export", bundle, "--format", "json", "--workspace", sample)
    trialeditor("init", "--workspace", other)
    for name, role in (("Nia New", "editor"), ("Petra Pub", "publisher")):
        trialeditor("person", "add", name, "--role", role, "--role", "editor", "--workspace", other)
    assert "--as" in trialeditor("import", bundle, "--workspace", other, code=3).err
    first = trialeditor("import", bundle, "--as", "Nia New", "--workspace", other, "--json").json
    assert (first["new"], first["failed"]) == (first["read"], [])
    assert first["unknown_signers"] == ["Rhea Reviewer"]
    trialeditor("import", bundle, "--as", "Nia New", "--trust-signers", "--workspace", other, code=3)
    second = trialeditor("import", bundle, "--as", "Petra Pub", "--trust-signers", "--workspace", other).out
    assert "added" in second
    signed = [line["nct"] for line in trialeditor("list", "--stage", "signed", "--workspace", sample, "--json").json]
    assert set(signed) <= {page["nct"] for page in first["pages"]}
    for nct in signed:
        ours, theirs = (
            trialeditor("show", nct, "sections", "--workspace", workspace, "--json").json
            for workspace in (other, sample)
        )
        assert ours == theirs
    assert trialeditor("audit", "verify", "--workspace", other, "--json").json["ok"]


def test_a_bundle_without_history_cannot_be_taken_in(trialeditor: Command, tmp_path: Path) -> None:
    trialeditor("init", "--sample")
    trialeditor("export", tmp_path / "bundle", "--format", "json", "--no-history")
    assert "no history" in trialeditor("import", tmp_path / "bundle", "--as", "Edna Editor", code=3).err


def test_invented_trials_keep_their_mark_and_come_to_no_real_ones(trialeditor: Command, tmp_path: Path) -> None:
    sample, empty, real = (tmp_path / f"{name}.trialeditor" for name in ("sample", "empty", "real"))
    bundle = tmp_path / "bundle"
    trialeditor("init", "--sample", "--workspace", sample)
    trialeditor("export", bundle, "--format", "json", "--workspace", sample)
    for workspace in (empty, real):
        trialeditor("init", "--workspace", workspace)
        trialeditor("person", "add", "Nia New", "--role", "editor", "--workspace", workspace)
    (tmp_path / "one.json").write_text(json.dumps(seed_record()), encoding="utf-8")
    trialeditor("import", tmp_path / "one.json", "--workspace", real)
    before = trialeditor("list", "--workspace", real, "--json").json

    refused = trialeditor("import", bundle, "--as", "Nia New", "--workspace", real, code=3)
    assert "not for patients" in refused.err
    assert trialeditor("list", "--workspace", real, "--json").json == before
    assert not any("sample" in line["action"] for line in trialeditor("audit", "--workspace", real, "--json").json)

    taken = trialeditor("import", bundle, "--as", "Nia New", "--workspace", empty).out
    assert "where there are publishers, it asks for one who is an editor or a reviewer too" in taken  # here are none
    trialeditor("import", bundle, "--as", "Nia New", "--trust-signers", "--workspace", empty)
    again = tmp_path / "again"
    trialeditor("export", again, "--drafts", "--workspace", empty)
    assert json.loads((again / "manifest.json").read_text())["sample"] is True
    pages = list((again / "trials").glob("*.html"))
    assert pages
    assert all("Sample, not for patients" in page.read_text() for page in pages)
