"""`import` of a bundle: out of one workspace, into another."""

from __future__ import annotations

from pathlib import Path

from support.command_line import Command


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
