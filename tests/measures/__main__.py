"""`make measure`: how much the checks find and how often they stop what is right, on the labelled halves apart.

All of it is kept in `build/measure/`. `--misses` prints what went wrong in the half that was written beside the checks;
what went wrong in the blind half stands in its file, and checks are not fitted to single lines of it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable

from measures.kinds import KINDS
from measures.labels import HALVES
from measures.scores import Board, table
from support.repository import ROOT

OUT = ROOT / "build" / "measure"
_SEEN = "seen"


def main(arguments: list[str]) -> int:
    """Measure what is named, or all."""
    parser = argparse.ArgumentParser(prog="make measure", description=__doc__)
    parser.add_argument("kinds", nargs="*", choices=[[], *KINDS], help="which; all when none is named")
    parser.add_argument("--half", choices=HALVES, help="which half; both when none is named")
    parser.add_argument("--misses", action="store_true", help="print what went wrong in the seen half")
    asked = parser.parse_args(arguments)
    names = asked.kinds or list(KINDS)
    for half in [asked.half] if asked.half else HALVES:
        boards = [KINDS[name](half) for name in names]
        sys.stdout.write(f"\n{half}\n{table(boards)}\n")
        _keep(half, boards)
        if asked.misses and half == _SEEN:
            sys.stdout.write(f"{_misses(boards)}\n")
    return 0


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
