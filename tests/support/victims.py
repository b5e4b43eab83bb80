"""Work that somebody means to kill: `python -m support.victims` loads the program once and forks for each piece.

Reads a line for each piece: a JSON list of acts, each a list of words: a command line, or `format` and a workspace
file to bring to today's format. The fork says `begun PID`, `did N` after each act and `done`. At the next line, empty,
its parent waits for its end and says `gone`; until then its number is nobody else's. Qt is not loaded, and nothing is
open when the fork happens.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import warnings
from pathlib import Path

import alembic.command
import alembic.config

from trialeditor.entry import main as command_line
from trialeditor.storage.engine import Database

LOADED = (alembic.command, alembic.config)
"""A migration would load them first, which is no work worth killing."""


def serve() -> None:
    """Take in pieces of work until there are no more."""
    while line := sys.stdin.readline():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # newer Pythons warn of any fork
            child = os.fork()
        if not child:
            _work(json.loads(line))
            os._exit(0)
        sys.stdin.readline()
        os.waitpid(child, 0)
        say("gone")


def _work(acts: list[list[str]]) -> None:
    say(f"begun {os.getpid()}")
    for number, act in enumerate(acts):
        if act[0] == "format":
            Database.open(Path(act[1])).close()
        else:
            _command(act)
        say(f"did {number}")
    say("done")


def _command(act: list[str]) -> None:
    """Run a command; what it says goes nowhere, unless it fails."""
    heard = io.StringIO()
    with contextlib.redirect_stdout(heard), contextlib.redirect_stderr(heard):
        code = command_line(act)
    if code:
        say(f"failed {json.dumps([act, heard.getvalue()])}")
        os._exit(1)


def say(line: str) -> None:
    """Tell whoever holds the knife."""
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    serve()
