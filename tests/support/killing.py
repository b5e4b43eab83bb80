"""The end of a program without warning, as when a laptop dies."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from support.repository import ROOT


@dataclass(frozen=True, slots=True, kw_only=True)
class Death:
    """How a piece of work ended: how many of its acts were reported done, and whether it was killed before its end."""

    done: int
    early: bool


class Victims:
    """Pieces of work, one after the other, each killed at a chosen instant."""

    def __init__(self, asked: IO[str], heard: IO[str]) -> None:
        """Talk to `support.victims`."""
        self._asked = asked
        self._heard = heard

    def seconds(self, acts: Sequence[Sequence[str]]) -> float:
        """Do the work without harm, and return how long it takes."""
        self._begin(acts)
        begun = time.monotonic()
        while self._line() != "done":
            pass
        ended = time.monotonic()
        self._bury()
        return ended - begun

    def kill(self, acts: Sequence[Sequence[str]], after: float) -> Death:
        """Begin the work and kill it after so many seconds."""
        victim = self._begin(acts)
        time.sleep(after)
        os.kill(victim, signal.SIGKILL)
        said = self._bury()
        return Death(done=sum(line.startswith("did") for line in said), early="done" not in said)

    def _bury(self) -> list[str]:
        """Let the victim's parent look after it; return what the victim still said."""
        self._ask("")
        said = []
        while (line := self._line()) != "gone":
            said.append(line)
        return said

    def _begin(self, acts: Sequence[Sequence[str]]) -> int:
        self._ask(json.dumps(acts))
        word, _, number = self._line().partition(" ")
        assert word == "begun"
        return int(number)

    def _ask(self, line: str) -> None:
        self._asked.write(f"{line}\n")
        self._asked.flush()

    def _line(self) -> str:
        line = self._heard.readline().strip()
        assert line, "the victims are gone; their words stand above"
        assert not line.startswith("failed"), line
        return line


@contextmanager
def victims() -> Iterator[Victims]:
    """Load the program once, and let it go at the end."""
    command = [sys.executable, "-m", "support.victims"]
    with subprocess.Popen(  # noqa: S603 - our own script
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment(), text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield Victims(process.stdin, process.stdout)
        process.stdin.close()


def killed_while_typing(workspace: Path, run: int, seconds: float) -> tuple[list[tuple[str, float]], float]:
    """Let somebody type for some `seconds`, kill them, and return what they typed when, and when they died."""
    command = [sys.executable, "-m", "support.typist", str(workspace), str(run)]
    with subprocess.Popen(  # noqa: S603 - our own script
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=_environment(), text=True
    ) as typist:
        assert typist.stdout is not None
        assert typist.stderr is not None
        first = typist.stdout.readline()
        assert first == "ready\n", typist.stderr.read()
        time.sleep(seconds)
        died = time.monotonic()
        typist.kill()
        lines = typist.stdout.read().splitlines()
    pairs = [line.split() for line in lines]
    return [(pair[0], float(pair[1])) for pair in pairs if len(pair) == 2], died


def _environment() -> dict[str, str]:
    path = os.pathsep.join(each for each in (str(ROOT / "tests"), os.environ.get("PYTHONPATH")) if each)
    return {**os.environ, "PYTHONPATH": path}
