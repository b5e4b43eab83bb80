"""A small office for tests: a workspace, two people, and a record like that of the seed page, by the real verbs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from trialeditor.domain.clock import FixedClock
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.lapsing import SectionState
from trialeditor.domain.people import Person, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.trial import Stage
from trialeditor.resources import resource_path
from trialeditor.services import people
from trialeditor.services.arriving import ImportReport
from trialeditor.services.editing import Edit, edit
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake
from trialeditor.services.pages import PageFile, load_page
from trialeditor.services.people import add_person, person_named
from trialeditor.services.reviewing import sign, submit
from trialeditor.services.workspace import Workspace
from trialeditor.signing.keys import NewKey, new_key
from trialeditor.signing.sealing import Stretching

SEED = NctId("NCT05350891")
PASSPHRASE = "correct horse battery staple"  # noqa: S105 - it guards nothing but test keys
BEGUN = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)
DUE = date(2027, 5, 12)
WORDS = {
    "title": "Surgery and immunotherapy",
    "summary": "This study tests surgery and immunotherapy.",
    "studies": "{enrollment.count|About} will take part.",
    "good_fit": "You may be able to join if you are an adult.",
    "not_a_fit": "You cannot join if the cancer has spread.",
}
"""Words for each section that has to be written."""


def seed_record() -> dict[str, Any]:
    """Return the record of the seed page, with an enrollment, a status and two more sites for tests to move."""
    file = resource_path("samples", "find-a-trial", "records", f"{SEED}.json")
    record: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    protocol = record["protocolSection"]
    protocol["statusModule"] = {**protocol.get("statusModule", {}), "overallStatus": "RECRUITING"}
    record["derivedSection"] = {"miscInfoModule": {"versionHolder": "2026-05-01"}}
    protocol["contactsLocationsModule"]["locations"] = [
        {"facility": "First Hospital", "city": "Hefei", "state": "Anhui", "country": "China", "status": "RECRUITING"},
        {"facility": "Second Hospital", "city": "Beijing", "country": "China", "status": "RECRUITING"},
    ]
    return record


@dataclass
class Office:
    """A workspace with an editor and a reviewer. Each verb is done one minute after the one before."""

    workspace: Workspace
    folder: Path
    minutes: int = 0
    record: dict[str, Any] = field(default_factory=seed_record)

    @property
    def editor(self) -> Person:
        return person_named(self.workspace, "Edna Editor")

    @property
    def reviewer(self) -> Person:
        return person_named(self.workspace, "Rhea Reviewer")

    @property
    def page(self) -> PageFile:
        return load_page(self.workspace, SEED)

    def state(self, key: str) -> SectionState:
        return next(state for state in self.page.states if state.key == key)

    def lapsed(self) -> dict[str, list[tuple[str, str | None]]]:
        """Return the lapsed sections of the seed page with the kinds and facts of their reasons."""
        return {
            state.key: [(reason.kind.value, reason.fact) for reason in state.reasons]
            for state in self.page.states
            if state.status.value == "lapsed"
        }

    def tick(self) -> Workspace:
        """Return the workspace a minute later."""
        self.minutes += 1
        self.workspace = replace(self.workspace, clock=FixedClock(at=BEGUN + timedelta(minutes=self.minutes)))
        return self.workspace

    def rule(self, policy: Policy) -> None:
        """Put another policy in force."""
        with self.tick().database.writing() as store:
            store.policies.add(policy)
            store.settings.set("policy", policy.digest)

    def bring_in(self, change: Callable[[dict[str, Any]], None] | None = None) -> ImportReport:
        """Import the record, after `change` was made to it."""
        self.record = deepcopy(self.record)
        if change:
            change(self.record)
        file = self.folder / "record.json"
        file.write_text(json.dumps(self.record), encoding="utf-8")
        return import_records(self.tick(), Intake(paths=(file,)), actor="Test")[0]

    def stage(self) -> Stage:
        return self.page.stage

    def write(
        self,
        texts: Mapping[str, str] = MappingProxyType({}),
        *,
        by: Person | None = None,
        reason: str = "",
        **more: str,
    ) -> None:
        """Make a revision with `texts` and `more`, by section."""
        edits = [Edit(key=key, text=text, reason=reason) for key, text in {**texts, **more}.items()]
        edit(self.tick(), SEED, by or self.editor, edits)

    def submit(self, *, by: Person | None = None) -> None:
        submit(self.tick(), SEED, by or self.editor, note="Please read")

    def sign(
        self,
        *,
        by: Person | None = None,
        keys: tuple[str, ...] | None = None,
        due: date = DUE,
        seen: Mapping[str, Digest] | None = None,
    ) -> None:
        person, secret = by or self.reviewer, PASSPHRASE
        sign(self.tick(), SEED, person, meaning="Reviewed", next_review=due, passphrase=secret, keys=keys, seen=seen)

    def sign_off_page(self) -> None:
        """Bring the seed page from nothing to signed."""
        self.bring_in()
        self.write(WORDS)
        self.submit()
        self.sign()


def _quick_key(passphrase: str, **_asked: object) -> NewKey:
    return new_key(passphrase, stretching=Stretching(memory_kib=64, passes=1, lanes=1))


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """An office with nothing in its workspace but its two people, whose keys are quick to open."""
    monkeypatch.setattr(people, "new_key", _quick_key)
    with Workspace.create(tmp_path / "office.trialeditor", clock=FixedClock(at=BEGUN), name="Office") as workspace:
        add_person(workspace, name="Edna Editor", roles=frozenset({Role.EDITOR}), passphrase=PASSPHRASE, actor="Test")
        roles = frozenset({Role.REVIEWER, Role.EDITOR})
        add_person(workspace, name="Rhea Reviewer", roles=roles, passphrase=PASSPHRASE, actor="Test")
        yield Office(workspace=workspace, folder=tmp_path)
