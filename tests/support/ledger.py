"""What the command line says of the workspace that a window works on: each journey ends with a look into it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from support.command_line import Command


@dataclass(frozen=True)
class Ledger:
    """Asks the commands, each with `--json`, and answers from their documents."""

    run: Command

    def line(self, nct: str) -> dict[str, Any]:
        """The line of a trial in the list."""
        return next(line for line in self.listed() if line["nct"] == nct)

    def listed(self, *options: str) -> list[dict[str, Any]]:
        """The lines of the list."""
        lines: list[dict[str, Any]] = self.run("list", *options, "--json").json
        return lines

    def numbers(self, *options: str) -> list[str]:
        """The NCT numbers of the list."""
        return [line["nct"] for line in self.listed(*options)]

    def stage(self, nct: str) -> str:
        """The stage of a page."""
        return str(self.line(nct)["stage"])

    def stages(self) -> dict[str, str]:
        """The stage of each page."""
        return {line["nct"]: line["stage"] for line in self.listed()}

    def section(self, nct: str, key: str) -> dict[str, Any]:
        """One section of the newest version."""
        return next(each for each in self._show(nct, "sections") if each["key"] == key)

    def texts(self, nct: str) -> dict[str, str]:
        """The words of the newest version, by section."""
        return {each["key"]: each["text"] for each in self._show(nct, "sections") if each["kind"] == "written"}

    def states(self, nct: str) -> dict[str, str]:
        """The state of each section that is signed."""
        return {each["key"]: each["state"] for each in self._show(nct, "sections") if each["state"] != "fact"}

    def versions(self, nct: str) -> list[dict[str, Any]]:
        """The versions of a page, oldest first."""
        return self._show(nct, "history")

    def acts(self, nct: str) -> list[tuple[str, str, str]]:
        """What was done with the newest version, oldest first: what, by whom, and with which words."""
        return [(act["kind"], act["by"], act["note"]) for act in self.versions(nct)[-1]["acts"]]

    def signatures(self, nct: str) -> list[dict[str, Any]]:
        """The sign-offs of a page, oldest first."""
        return self._show(nct, "signoffs")

    def drift(self, nct: str) -> dict[str, set[tuple[str, str]]]:
        """The lapsed sections of a page, each with what its facts said and say."""
        document = self.run("drift", nct, "--json").json
        return {
            section["key"]: {
                (reason["old"], reason["new"]) for reason in section["reasons"] if reason["kind"] == "fact"
            }
            for page in document
            for section in page["sections"]
        }

    def verified(self, bundle: Path, *options: str | Path) -> dict[str, Any]:
        """What the verification of a bundle says."""
        document: dict[str, Any] = self.run("verify", bundle, *options, "--json").json
        return document

    def _show(self, nct: str, aspect: str) -> list[dict[str, Any]]:
        document: list[dict[str, Any]] = self.run("show", nct, aspect, "--json").json
        return document


@pytest.fixture
def ledger(trialeditor: Command) -> Ledger:
    """The command line on the test's workspace."""
    return Ledger(run=trialeditor)
