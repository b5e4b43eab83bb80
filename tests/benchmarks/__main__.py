"""`make bench`: every benchmark in one table, and as JSON in `build/bench/`. Exit code 1 when a bar is not met."""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from benchmarks import checking, drift, exporting, importing, search, typing_probe
from benchmarks.rows import Row, table
from support.repository import ROOT
from support.shared_data import STUDIES

OUT = ROOT / "build" / "bench"
BENCHMARKS: Mapping[str, Callable[[Path, Path], Iterator[Row]]] = {
    "import": importing.rows,
    "search": search.rows,
    "drift": drift.rows,
    "export": exporting.rows,
    "typing": typing_probe.rows,
    "check": checking.rows,
}
"""Each makes its rows of the corpus and an empty folder."""


def main(arguments: list[str]) -> int:
    """Run the benchmarks that are named, or all."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *BENCHMARKS], help="which; all when none is named")
    names = parser.parse_args(arguments).names or list(BENCHMARKS)
    if not STUDIES.exists():
        sys.stderr.write(f"The benchmarks need real registry records in {STUDIES.name}, which are not here.\n")
        return 3
    rows = [row for name in names for row in _rows_of(name)]
    sys.stdout.write(f"{table(rows)}\n")
    _keep(names, rows)
    return 0 if all(row.met for row in rows) else 1


def _rows_of(name: str) -> list[Row]:
    sys.stderr.write(f"· {name}\n")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        return list(BENCHMARKS[name](STUDIES, Path(folder)))


def _keep(names: list[str], rows: list[Row]) -> None:
    """Keep the numbers, so that two versions can be compared on one machine."""
    OUT.mkdir(parents=True, exist_ok=True)
    machine = {"python": platform.python_version(), "system": platform.system(), "machine": platform.machine()}
    document = {"machine": machine, "rows": [row.to_json() for row in rows]}
    for name in ("latest.json", f"{'-'.join(names)}.json"):
        (OUT / name).write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
