"""The end of a program without warning, as when a laptop dies."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from support.repository import ROOT


def killed_while_typing(workspace: Path, run: int, seconds: float) -> tuple[list[tuple[str, float]], float]:
    """Let somebody type for some `seconds`, kill them, and return what they typed when, and when they died."""
    path = os.pathsep.join(each for each in (str(ROOT / "tests"), os.environ.get("PYTHONPATH")) if each)
    environment = {**os.environ, "PYTHONPATH": path}
    command = [sys.executable, "-m", "support.typist", str(workspace), str(run)]
    with subprocess.Popen(  # noqa: S603 - our own script
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True
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
