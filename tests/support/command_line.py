"""The command line in this process: arguments in, exit code and output out."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from trialeditor.entry import main


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - a JSON document of any shape
        return json.loads(self.out)


Command: TypeAlias = Callable[..., Answer]


@pytest.fixture
def trialeditor(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command on a workspace in the test's folder; with `code=None` any exit code will do."""
    monkeypatch.setenv("TRIALEDITOR_WORKSPACE", str(tmp_path / "work.trialeditor"))

    def run(*arguments: object, code: int | None = 0) -> Answer:
        capsys.readouterr()
        answered = main([str(each) for each in arguments])
        captured = capsys.readouterr()
        assert code is None or answered == code, f"{answered}: {captured.out}{captured.err}"
        return Answer(code=answered, out=captured.out, err=captured.err)

    return run


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """Let Ctrl+C interrupt, also where the tests were started in the background and it would be ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
