"""`audit`, `audit verify`, `keys retire` and `keys revoke`, on the sample."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from support.command_line import Command

REVIEWER = "Rhea Reviewer"


@pytest.mark.usefixtures("sample")
def test_the_trail_is_told_and_holds(trialeditor: Command, tmp_path: Path) -> None:
    entries = trialeditor("audit", "NCT99990002", "--json").json
    assert {"seq", "at", "actor", "action", "subject", "detail", "hash"} <= entries[0].keys()
    assert {entry["subject"] for entry in entries if entry["action"].startswith("page.")} == {"NCT99990002"}
    assert "page.sign" in trialeditor("audit", "NCT99990002").out
    verdict = trialeditor("audit", "verify", "--json").json
    assert (verdict["ok"], verdict["trusted"], verdict["problems"]) == (True, False, [])
    trialeditor("export", tmp_path / "site")
    assert trialeditor("audit", "verify", "--against", tmp_path / "site", "--json").json["trusted"]
    trialeditor("audit", "verify", "--against", tmp_path / "nowhere", code=3)
    trialeditor("audit", "--against", tmp_path / "site", code=2)


@pytest.mark.usefixtures("sample")
def test_a_forged_bundle_proves_the_trail_and_is_not_relied_on(trialeditor: Command, tmp_path: Path) -> None:
    trialeditor("export", tmp_path / "site")
    assert trialeditor("audit", "verify", "--against", tmp_path / "site", "--json").json["bundle_problems"] == []
    page = min((tmp_path / "site" / "trials").glob("NCT*.html"))
    page.write_text(page.read_text("utf-8").replace("</main>", "<p>Join!</p></main>"), "utf-8")
    verdict = trialeditor("audit", "verify", "--against", tmp_path / "site", "--json").json
    assert (verdict["ok"], verdict["trusted"]) == (True, True)
    assert f"trials/{page.name}: was changed" in verdict["bundle_problems"]
    told = trialeditor("audit", "verify", "--against", tmp_path / "site").out
    assert "do not rely on the bundle itself" in told
    assert f"trials/{page.name}: was changed" in told


@pytest.mark.usefixtures("sample")
def test_the_trail_is_searched_and_saved(trialeditor: Command, tmp_path: Path) -> None:
    signed = trialeditor("audit", "--act", "page.sign", "--by", REVIEWER, "--json").json
    assert {(entry["action"], entry["actor"]) for entry in signed} == {("page.sign", REVIEWER)}
    found = trialeditor("audit", "--search", "asked changes", "--json").json
    assert {entry["action"] for entry in found} == {"page.return"}
    assert trialeditor("audit", "--until", "2001-01-01", "--json").json == []
    table = tmp_path / "trail.csv"
    trialeditor("audit", "NCT99990002", "--csv", table)
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    entries = trialeditor("audit", "NCT99990002", "--json").json
    assert [int(row["entry"]) for row in rows] == [entry["seq"] for entry in entries]
    assert [json.loads(row["detail (JSON)"]) for row in rows] == [entry["detail"] for entry in entries]


@pytest.mark.usefixtures("sample")
def test_a_sheet_tells_who_signed(trialeditor: Command, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.html"
    trialeditor("audit", "NCT99990002", "--sheet", sheet)
    assert REVIEWER in sheet.read_text(encoding="utf-8")
    trialeditor("audit", "--sheet", sheet, code=2)
    trialeditor("audit", "NCT00000404", "--sheet", sheet, code=3)


@pytest.mark.usefixtures("sample")
def test_a_retired_key_signs_no_more_and_what_it_signed_holds(trialeditor: Command) -> None:
    told = trialeditor("keys", "retire", REVIEWER, "--as", REVIEWER, "--reason", "New machine", "--json").json
    assert (told["signatures"], told["lapsing"], told["done"]) == (0, [], True)
    assert "NCT99990002" in {line["nct"] for line in trialeditor("list", "--stage", "signed", "--json").json}
    assert trialeditor("audit", "verify", "--json").json["ok"]
    trialeditor("keys", "retire", REVIEWER, "--as", REVIEWER, "--reason", "Again", code=3)


@pytest.mark.usefixtures("sample")
def test_a_revoked_key_takes_its_signatures_along_from_an_entry_on(trialeditor: Command) -> None:
    asked = ("keys", "revoke", REVIEWER, "--as", REVIEWER, "--reason", "It was stolen")
    signed = [line["nct"] for line in trialeditor("list", "--stage", "signed", "--json").json]
    first = trialeditor("audit", signed[0], "--json").json
    after = max(entry["seq"] for entry in first if entry["action"] == "page.sign")
    planned = trialeditor(*asked, "--after", after, "--dry-run", "--json").json
    assert not planned["done"]
    assert signed[0] not in {page["nct"] for page in planned["lapsing"]}
    assert [line["nct"] for line in trialeditor("list", "--stage", "signed", "--json").json] == signed
    assert "Nothing was changed." in trialeditor(*asked, "--dry-run").out
    done = trialeditor(*asked, "--json").json
    assert {page["nct"] for page in done["lapsing"]} >= set(signed)
    assert trialeditor("list", "--stage", "signed", "--json").json == []
    assert trialeditor("audit", "verify", "--json").json["ok"]


@pytest.mark.usefixtures("sample")
def test_only_a_publisher_ends_keys(trialeditor: Command) -> None:
    trialeditor("keys", "revoke", REVIEWER, "--as", "Edna Editor", "--reason", "x", code=3)
    trialeditor("keys", "revoke", REVIEWER, "--as", REVIEWER, "--reason", " ", code=2)
    trialeditor("keys", "revoke", REVIEWER, "--as", REVIEWER, "--reason", "x", "--after", "99999", code=2)
