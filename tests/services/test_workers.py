"""Worker processes: all results in order, errors told, and none left behind."""

from __future__ import annotations

import os
import select
import subprocess
import sys

import pytest

from support.working import begin, double, fail
from trialeditor.services.workers import in_processes

PROGRAM = """
from trialeditor.services.workers import in_processes
from support.working import begin, who

if __name__ == "__main__":
    for pid in in_processes(who, range(1000), start=begin, arguments=()):
        print(pid, flush=True)
        input()
"""
SOON_MS = 20_000


def test_results_come_in_order() -> None:
    assert list(in_processes(double, range(9), start=begin, arguments=())) == [2 * each for each in range(9)]


def test_an_error_is_raised_where_results_are_asked_for() -> None:
    with pytest.raises(ValueError, match="0"):
        list(in_processes(fail, range(9), start=begin, arguments=()))


def test_results_end_when_somebody_says_so() -> None:
    answers = iter([False, False, False, True])
    done = list(in_processes(double, range(10_000), start=begin, arguments=(), cancelled=lambda: next(answers)))
    assert done == [0, 2, 4]


def test_whoever_stops_asking_does_not_wait_for_all_the_rest() -> None:
    results = in_processes(double, range(10_000), start=begin, arguments=())
    assert next(iter(results)) == 0
    results.close()  # type: ignore[attr-defined]  # it is a generator


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="this system cannot wait for another's process")
def test_workers_end_with_a_process_that_was_killed() -> None:
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    ) as program:
        assert program.stdout is not None
        worker = os.pidfd_open(int(program.stdout.readline()))
        try:
            program.kill()
            program.wait()
            waiting = select.poll()
            waiting.register(worker, select.POLLIN)
            assert waiting.poll(SOON_MS), "the worker is still there"
        finally:
            os.close(worker)
