"""The main job as a user does it, with whatever `trialeditor` was installed: commands, worker processes, the window.

Runs in an empty folder with an empty home, so that nothing of a checkout can help.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from workshop import CannotMake, run, say

FOUND = 1
"""The exit code of a check that finds something."""
MANY = 64
"""So many pages are checked by worker processes."""
PAGE = "NCT99990003"
VARIABLES = ("PATH", "LANG", "LD_LIBRARY_PATH", "TMPDIR", "SYSTEMROOT", "TEMP")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An empty folder to work in, and the command that is the program there."""

    command: Sequence[str | Path]
    folder: Path

    def do(self, *arguments: str, code: int = 0) -> str:
        """Run a command there that ends with this exit code; return what it printed."""
        home = {name: str(self.folder / "home") for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA")}
        plain = {name: os.environ[name] for name in VARIABLES if name in os.environ}
        environ = plain | home | {"QT_QPA_PLATFORM": "offscreen"}
        return run(*self.command, *arguments, cwd=self.folder, environ=environ, code=code)

    def asked(self, *arguments: str, code: int = 0) -> object:
        """Run a command there; return the JSON document that it answers."""
        return json.loads(self.do(*arguments, "--json", code=code))


@contextmanager
def empty_place(program: Path) -> Iterator[Place]:
    """Give an empty place on this machine, and remove it."""
    with tempfile.TemporaryDirectory(prefix="trialeditor-proof-") as folder:
        (Path(folder) / "home").mkdir()
        yield Place(command=(program.absolute(),), folder=Path(folder))


def main_job(place: Place) -> None:
    """Do the main job by commands: a sample workspace, checks in worker processes, an export that verifies."""
    work = ("--workspace", "work.trialeditor")
    place.do(*work, "init", "--sample")
    report = place.asked(*work, "doctor")
    _expect(isinstance(report, dict) and report["ok"] is True, f"doctor is content, and says {report}")
    findings = place.asked(*work, "check", PAGE, code=FOUND)
    many = place.asked(*work, "check", *[PAGE] * MANY, code=FOUND)
    _expect(isinstance(findings, list) and many == findings * MANY, "worker processes find the same")
    place.do(*work, "export", "bundle")
    place.do(*work, "keys", "export", "keys.json")
    verified = place.asked("verify", "bundle", "--trust", "keys.json")
    _expect(isinstance(verified, dict) and verified["ok"] is True, f"the bundle verifies, and says {verified}")
    audit = place.asked(*work, "audit", "verify")
    _expect(isinstance(audit, dict) and audit["ok"] is True, "the audit trail verifies")
    say("commands: fine")
    resources_job(place, *work)


def resources_job(place: Place, *work: str) -> None:
    """Make by command what comes out of each folder of resources: verifier, fact check, theme, schemas, calendar."""
    place.do("verifier", "verify.html")
    place.do(*work, "factcheck", "send", PAGE, "--as", "Edna Editor", "--out", "facts.html")
    place.do(*work, "theme", "start", "look")
    place.do(*work, "due", "--ics", "due.ics")
    for name in ("verify.html", "facts.html", "look/**/*", "due.ics", "bundle/schema/*.json", "bundle/verify.html"):
        _expect(any(file.stat().st_size for file in place.folder.glob(name)), f"the commands leave {name}")
    place.do("--workspace", "second.trialeditor", "init")
    taken = place.asked("--workspace", "second.trialeditor", "import", "bundle", "--look")
    _expect(bool(taken), "another workspace can take the bundle in")
    say("resources: fine")


def window_job(place: Place) -> None:
    """Do the main job in the window, off screen, with the web engine's preview."""
    place.do("tour", "--out", "tour")
    for pattern in ("*.png", "bundle/manifest.json"):
        _expect(any((place.folder / "tour").glob(pattern)), f"the tour leaves {pattern}")
    say("window: fine")


def _expect(holds: bool, what: str) -> None:
    if not holds:
        raise CannotMake(f"This does not hold: {what}.")
