"""Somebody who works on one page while others do: `python -m support.colleague WORKSPACE RECORD NAME SEED STEPS`.

Says `ready`, waits for a line, works, and then says what became of each act, a line of JSON each: nobody has to listen
meanwhile. Acts as the window does:
types on in a working copy that may rest on an old version, saves and submits it, signs single sections that were shown
a moment ago, and imports the record in another state.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from support.offices import BEGUN, DUE, PASSPHRASE, SEED
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.errors import Conflict, NotAllowed, StorageUnavailable
from trialeditor.domain.people import Person
from trialeditor.domain.revision import Draft
from trialeditor.services.editing import autosave, save_version
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake
from trialeditor.services.merging import merge_onto
from trialeditor.services.pages import load_draft, load_page
from trialeditor.services.people import person_named
from trialeditor.services.reviewing import sign, signing_sheet, submit
from trialeditor.services.workspace import Workspace

OWN: Mapping[str, tuple[str, ...]] = {
    "Edna Editor": ("title", "summary", "studies"),
    "Rhea Reviewer": ("studies", "good_fit", "not_a_fit"),
}
"""One section is everybody's; what one writes alone, the other can sign."""
TRIES = 20
"""Each waits for some seconds (`storage/connections.py`)."""
STATUSES = ("RECRUITING", "COMPLETED", "TERMINATED", "SUSPENDED")


def tried(act: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Do what a window does while another one writes and writes, as it can on a busy machine: try again.

    A lock is met before anything is written, so nothing is done twice.
    """
    for _ in range(TRIES):
        try:
            return act()
        except StorageUnavailable as error:
            if "is locked" not in error.what:
                raise
    return act()


@dataclass(slots=True)
class Colleague:
    """One person's hands."""

    workspace: Workspace
    person: Person
    record: Path
    chance: random.Random
    step: int = 0
    draft: Draft | None = None
    lines: list[dict[str, Any]] = field(default_factory=list)

    def work(self, steps: int) -> None:
        """Do so many acts, and note what became of each."""
        acts: list[Callable[[], dict[str, Any]]] = [self.type] * 6 + [self.save] * 2 + [self.submit] * 2
        acts += [self.sign] * 3 + [self.bring_in]
        for step in range(steps):
            self.step = step
            clock = FixedClock(at=BEGUN + timedelta(days=1, minutes=step))
            self.workspace = replace(self.workspace, clock=clock)
            act = self.chance.choice(acts)
            try:
                self.lines.append({"act": act.__name__, **tried(act)})
            except NotAllowed as error:
                self.lines.append({"act": f"{act.__name__} refused", "why": str(error)})

    def word(self) -> str:
        """Return a word that nobody else writes, in letters."""
        digits = str(1000 * (len(self.person.name)) + self.step)
        return "word" + "".join(chr(ord("a") + int(digit)) for digit in digits)

    def begun(self) -> Draft:
        """Return the working copy, or one begun from the newest version."""
        if self.draft:
            return self.draft
        page = load_page(self.workspace, SEED)
        return Draft(
            nct_id=SEED,
            person=self.person.id,
            content=page.content,
            base=page.revision_number,
            version=0,
            saved_at=BEGUN,
        )

    def type(self) -> dict[str, Any]:
        """Put other words into a section, and keep the working copy."""
        draft, key, word = self.begun(), self.chance.choice(OWN[self.person.name]), self.word()
        content = draft.content.with_text(key, f"Somebody wrote {word} here.")
        self.draft = autosave(self.workspace, replace(draft, content=content))
        return {"section": key, "word": word}

    def save(self) -> dict[str, Any]:
        """Make a version of the working copy; where both changed a section, choose for each, and try once more."""
        draft = self.begun()
        try:
            return self.saved(draft)
        except Conflict as conflict:
            return {"clashes": [clash.key for clash in conflict.clashes], **self.chosen(draft)}

    def chosen(self, draft: Draft) -> dict[str, Any]:
        page = load_page(self.workspace, SEED)
        merged = merge_onto(page, draft.content, draft.base)
        mine = [clash.key for clash in merged.clashes if self.chance.random() < 0.5]
        try:
            return self.saved(replace(draft, content=merged.choosing(mine), base=page.revision_number))
        except Conflict as again:
            return {"lost": [clash.key for clash in again.clashes]}

    def saved(self, draft: Draft) -> dict[str, Any]:
        changes = save_version(
            self.workspace, SEED, self.person, draft.content, base=draft.base, draft_version=draft.version
        )
        self.draft = None
        return {"saved": True, "base": draft.base, "merged": changes.merged, "texts": dict(draft.content.texts)}

    def submit(self) -> dict[str, Any]:
        """Put the page before the reviewers, with the working copy."""
        try:
            submit(self.workspace, SEED, self.person)
        except Conflict as conflict:
            return {"clashes": [clash.key for clash in conflict.clashes]}
        self.draft = load_draft(self.workspace, SEED, self.person)
        return {"submitted": True}

    def sign(self) -> dict[str, Any]:
        """Sign a section of the other one, as it was shown."""
        others = {key for keys in OWN.values() for key in keys} - set(OWN[self.person.name])
        keys = (self.chance.choice(sorted(others)),)
        sheet = signing_sheet(self.workspace, SEED, self.person, keys=keys)
        sign(
            self.workspace,
            SEED,
            self.person,
            meaning="Read",
            next_review=DUE,
            passphrase=PASSPHRASE,
            keys=keys,
            seen=sheet.seen,
        )
        return {"signed": {state.key: state.reading.digest for state in sheet.sections}}

    def bring_in(self) -> dict[str, Any]:
        """Import the record in another state."""
        record = deepcopy(json.loads(self.record.read_text(encoding="utf-8")))
        protocol = record["protocolSection"]
        protocol["statusModule"]["overallStatus"] = self.chance.choice(STATUSES)
        protocol["designModule"]["enrollmentInfo"]["count"] = self.chance.randint(20, 900)
        file = self.record.with_name(f"{self.person.id}-{self.step}.json")
        file.write_text(json.dumps(record), encoding="utf-8")
        report, _ = import_records(self.workspace, Intake(paths=(file,)), actor=self.person.name)
        return {"changed": report.changed, "read": report.read}


def main(workspace: str, record: str, name: str, seed: str, steps: str) -> None:
    """Work as somebody."""
    with Workspace.open(Path(workspace)) as opened:
        person = person_named(opened, name)
        print("ready", flush=True)  # noqa: T201 - whoever started it listens
        sys.stdin.readline()
        chance = random.Random(int(seed))  # noqa: S311 - the same each time
        somebody = Colleague(workspace=opened, person=person, record=Path(record), chance=chance)
        somebody.work(int(steps))
    for line in somebody.lines:
        print(json.dumps(line))  # noqa: T201 - the same


if __name__ == "__main__":
    main(*sys.argv[1:])
