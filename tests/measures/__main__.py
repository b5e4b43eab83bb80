"""`make measure`: how much the checks find and how often they stop what is right, on the labelled halves apart.

All of it is kept in `build/measure/`. The mutation run alters true sentences about real records. `--misses` prints what
went wrong in the half that was written beside the checks, and in the mutation run; what went wrong in the blind half
stands in its file, and checks are not fitted to single lines of it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable

from measures import manual
from measures.kinds import KINDS
from measures.labels import HALVES, LATER, LATER_KINDS
from measures.mutations import mutations
from measures.scores import Board, table
from support.repository import ROOT

OUT = ROOT / "build" / "measure"
_BLIND, _RECORDS = "blind", "records"
_MUTATIONS = "mutations"


def main(arguments: list[str]) -> int:
    """Measure what is named, or all."""
    parser = argparse.ArgumentParser(prog="make measure", description=__doc__)
    parser.add_argument("kinds", nargs="*", choices=[[], *KINDS, _MUTATIONS], help="which; all when none is named")
    parser.add_argument("--half", choices=[*HALVES, LATER], help="which set; all when none is named")
    parser.add_argument("--misses", action="store_true", help="print what went wrong, but for the blind half")
    parser.add_argument("--manual", action="store_true", help="measure all, and put the figures into the manual")
    asked = parser.parse_args(arguments)
    names = asked.kinds if asked.kinds and not asked.manual else [*KINDS, _MUTATIONS]
    halves = {
        half: [KINDS[name](half) for name in names if name in (LATER_KINDS if half == LATER else KINDS)]
        for half in ([asked.half] if asked.half and not asked.manual else (*HALVES, LATER))
    }
    if _MUTATIONS in names and not (asked.half and not asked.kinds):
        halves[_RECORDS] = [mutations()]
    for half, boards in halves.items():
        _tell(half, boards, misses=asked.misses and half != _BLIND)
    if asked.manual:
        manual.write(halves)
    return 0


def _tell(half: str, boards: list[Board], *, misses: bool) -> None:
    """Print the boards of one half, and keep them."""
    if not boards:
        return
    sys.stdout.write(f"\n{half}\n{table(boards)}\n")
    _keep(half, boards)
    if misses:
        sys.stdout.write(f"{_misses(boards)}\n")


def _misses(boards: Iterable[Board]) -> str:
    return "\n".join(f"{board.kind}  {line}" for board in boards for row in board.rows.values() for line in row.lines)


def _keep(half: str, boards: Iterable[Board]) -> None:
    """Keep each board, so that two versions can be compared."""
    OUT.mkdir(parents=True, exist_ok=True)
    for board in boards:
        document = {"rows": [row.to_json() for row in board.rows.values()], "notes": board.notes}
        text = json.dumps(document, indent=1, ensure_ascii=False)
        (OUT / f"{half}-{board.kind}.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
