"""How fast records come in, and with how much memory: each run in a process of its own, on the same file."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.plain_import import plain_import
from benchmarks.rows import Row
from benchmarks.varied import write_varied
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake
from trialeditor.services.workspace import Workspace

RECORDS = 20_000
_FEW = 2_000
"""Records of the small import, whose memory the large one's is compared with."""
_KILO = 1024


def rows(corpus: Path, folder: Path) -> Iterator[Row]:
    """Import the varied corpus with ours and with the plain script."""
    many = write_varied(corpus, folder / "many.ndjson.gz", RECORDS)
    few = write_varied(corpus, folder / "few.ndjson.gz", _FEW)
    ours, plain = _measured("ours", many, folder), _measured("plain", many, folder)
    small = _measured("ours", few, folder)
    yield Row(
        what=f"import of {RECORDS:,} records",
        ours=RECORDS / ours["seconds"],
        yardstick=RECORDS / plain["seconds"],
        yardstick_name="plain script, same tables",
        unit="records/s",
        at_least=0.6,
    )
    yield Row(
        what="the same, by the processor's time",
        ours=RECORDS / ours["cpu"],
        yardstick=RECORDS / plain["cpu"],
        yardstick_name="plain script, same tables",
        unit="records/s",
        at_least=0.6,
    )
    yield Row(
        what="the same again, all unchanged",
        ours=RECORDS / ours["again"],
        yardstick=RECORDS / ours["seconds"],
        yardstick_name="ours, the first time",
        unit="records/s",
        at_least=1.0,
    )
    yield Row(
        what=f"peak memory of {RECORDS:,} records",
        ours=ours["peak"],
        yardstick=small["peak"],
        yardstick_name=f"the same of {_FEW:,} records",
        unit="MB",
        at_most=1.25,
    )


def _measured(which: str, source: Path, folder: Path) -> dict[str, float]:
    """Run this module in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.importing", which, str(source), str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own module
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _main(which: str, source: Path, folder: Path) -> dict[str, float]:
    path = folder / f"{which}-{source.name}.trialeditor"
    path.unlink(missing_ok=True)
    with Workspace.create(path) as workspace:
        if which == "plain":
            seconds, cpu = _timed(lambda: plain_import(source, path))
            return {"seconds": seconds, "cpu": cpu, "peak": _peak()}
        seconds, cpu = _timed(lambda: _import(workspace, source))
        again, _ = _timed(lambda: _import(workspace, source))
        return {"seconds": seconds, "cpu": cpu, "again": again, "peak": _peak()}


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds that passed, and those of them that the processor worked for us."""
    begun, worked = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - begun, time.process_time() - worked


def _import(workspace: Workspace, source: Path) -> None:
    report, _ = import_records(workspace, Intake(paths=(source,)), actor="Benchmark")
    if report.failed:
        raise AssertionError(report.failed[0])


def _peak() -> float:
    """Return the most memory that this process had, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KILO


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))))
