"""Pages that an export leaves behind: told by reason, the first of them by name."""

from __future__ import annotations

from pathlib import Path

from support.command_line import Command
from trialeditor.cli.bundles import say_stayed
from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import Stage
from trialeditor.services.exporting import ExportReport


def report(stages: dict[NctId, Stage]) -> ExportReport:
    return ExportReport(
        pages=0, written=0, unchanged=0, files=0, out=Path("out"), withheld=tuple(stages), stages=stages
    )


def test_many_pages_that_stay_take_a_line_for_each_reason() -> None:
    stages = {NctId(f"NCT{number:08}"): Stage.DRAFT for number in range(1, 151)}
    stages |= {NctId("NCT00000200"): Stage.RETIRED, NctId("NCT00000201"): Stage.CHANGES_REQUESTED}
    retired, unsigned = say_stayed(report(stages))
    assert retired == "1 page stays, retired: NCT00000200."
    assert unsigned.startswith("151 pages stay, not signed as the policy asks: NCT00000001, NCT00000002, ")
    assert unsigned.endswith(", NCT00000010 and 141 more.")
    assert say_stayed(report({})) == []


def test_ten_pages_are_all_named() -> None:
    stages = {NctId(f"NCT{number:08}"): Stage.LAPSED for number in range(10)}
    [line] = say_stayed(report(stages))
    assert line.endswith(", NCT00000009.")


def test_json_names_all_and_where_each_stands(trialeditor: Command, sample: Path, tmp_path: Path) -> None:
    done = trialeditor("--workspace", str(sample), "export", str(tmp_path / "out"), "--json").json
    assert done["stages"].keys() == set(done["withheld"])
    assert done["stages"]["NCT99990013"] == "retired"
    told = trialeditor("--workspace", str(sample), "export", str(tmp_path / "told")).out
    assert "1 page stays, retired: NCT99990013." in told
