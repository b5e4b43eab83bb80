"""The story that the sample tells (`resources/samples/find-a-trial`): who did what, and when, step by step.

It is written for one day, `told_on`. Told on another, all its dates move by the same number of whole weeks, those in
the records too: days of the week stay what they are, and nothing in the sample looks stale.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from trialeditor.domain.canonical import Json
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId, parse_nct_id
from trialeditor.domain.people import Person, Role
from trialeditor.domain.revision import Draft
from trialeditor.resources import resource_path
from trialeditor.services.assigning import assign
from trialeditor.services.editing import autosave, write_page
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake
from trialeditor.services.pages import load_page
from trialeditor.services.people import person_named
from trialeditor.services.retiring import retire
from trialeditor.services.reviewing import return_page, sign, submit
from trialeditor.services.workspace import Workspace

ACTOR = "Sample"
END_OF_MONTH = "end of this month"
"""Stands for a next review date: the last day of the month in which the story is told."""
_FOLDER = ("samples", "find-a-trial")
_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")

Step = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story as its file has it."""

    name: str
    told_on: date
    people: Sequence[Mapping[str, Any]]
    steps: Sequence[Step]

    @property
    def passphrases(self) -> dict[str, str]:
        """Return each person's passphrase by name."""
        return {person["name"]: person["passphrase"] for person in self.people}

    def shift(self, today: date) -> timedelta:
        """Return by how much dates move when the story is told `today`: whole weeks, so that none is in the future."""
        return timedelta(weeks=(today - self.told_on).days // 7)

    def begins(self, today: date) -> datetime:
        """Return the moment of the first step."""
        return _moment(self.steps[0]["at"] + self.shift(today))


def read_story() -> Story:
    """Return the story that comes with the program."""
    data = tomllib.loads(resource_path(*_FOLDER, "workspace.toml").read_text(encoding="utf-8"))
    head = data["workspace"]
    return Story(name=head["name"], told_on=head["told_on"], people=data["person"], steps=data["step"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A story on its way into a workspace."""

    workspace: Workspace
    story: Story
    today: date

    def take(self, step: Step) -> None:
        """Do one step by the verb that people use for it, with a clock that stands at the step's moment."""
        at = FixedClock(at=_moment(step["at"] + self.story.shift(self.today)))
        _STEPS[step["do"]](replace(self, workspace=replace(self.workspace, clock=at)), step)

    def person(self, step: Step) -> Person:
        """Return who takes the step."""
        return person_named(self.workspace, step["as"])

    def moved(self, day: date) -> date:
        """Return a date of the story as it is told today."""
        return day + self.story.shift(self.today)


def _import(telling: Telling, step: Step) -> None:
    shift = telling.story.shift(telling.today)
    records = [moved(_record(file), shift) for file in step["files"]]
    if "as_of" in step:
        records = [_known_until(record, telling.moved(step["as_of"])) for record in records]
    intake = Intake(text=json.dumps(records), name=step["source"])
    report, _ = import_records(telling.workspace, intake, actor=ACTOR)
    for failure in report.failed:
        raise BadInput(failure.message, source=failure.source, record=failure.record, field=failure.field)


def _record(file: str) -> Any:  # noqa: ANN401 - JSON of our own
    return json.loads(_read(file))


def moved(value: Json, shift: timedelta) -> Json:
    """Return JSON in which each text that is a date, `2026-05-12` or `2026-05`, is moved by `shift`. Pure."""
    if isinstance(value, str):
        return _moved_date(value, shift)
    if isinstance(value, Mapping):
        return {key: moved(each, shift) for key, each in value.items()}
    if isinstance(value, Sequence):
        return [moved(each, shift) for each in value]
    return value


def _moved_date(text: str, shift: timedelta) -> str:
    found = _DATE.fullmatch(text)
    if not found:
        return text
    day = date(int(found[1]), int(found[2]), int(found[3] or 1)) + shift
    return day.isoformat() if found[3] else f"{day:%Y-%m}"


def _known_until(record: Json, day: date) -> Json:
    """Return a record as it was seen again on a later day."""
    head = record if isinstance(record, Mapping) else {}
    return {**head, "derivedSection": {"miscInfoModule": {"versionHolder": day.isoformat()}}}


def _edit(telling: Telling, step: Step) -> None:
    content = page_content(tomllib.loads(_read(step["file"])))
    write_page(telling.workspace, _page(step), telling.person(step), content, message=step.get("message", ""))


def _draft(telling: Telling, step: Step) -> None:
    page = load_page(telling.workspace, _page(step))
    draft = Draft(
        nct_id=page.nct_id,
        person=telling.person(step).id,
        content=page_content(tomllib.loads(_read(step["file"]))),
        base=page.revision_number,
        version=0,
        saved_at=telling.workspace.clock.now(),
    )
    autosave(telling.workspace, draft)


def page_content(data: Mapping[str, Any]) -> PageContent:
    """Return the words of a page file: `[texts]` by section key, `[overrides.key]` with text and reason."""
    content = PageContent()
    for key, text in data.get("texts", {}).items():
        content = content.with_text(key, text.strip())
    for key, each in data.get("overrides", {}).items():
        content = content.with_override(key, Override(text=each["text"].strip(), reason=each["reason"]))
    return content


def _submit(telling: Telling, step: Step) -> None:
    submit(telling.workspace, _page(step), telling.person(step), note=step.get("note", ""))


def _return(telling: Telling, step: Step) -> None:
    return_page(telling.workspace, _page(step), telling.person(step), note=step["note"])


def _sign(telling: Telling, step: Step) -> None:
    sign(
        telling.workspace,
        _page(step),
        telling.person(step),
        meaning=step["meaning"],
        next_review=_due(telling, step["next_review"]),
        passphrase=telling.story.passphrases[step["as"]],
        role=Role(step["role"]),
    )


def _due(telling: Telling, when: date | str) -> date:
    if isinstance(when, date):
        return telling.moved(when)
    if when != END_OF_MONTH:
        raise BadInput(f"expected a date or “{END_OF_MONTH}”, found {when!r}", source="workspace.toml")
    next_month = telling.today.replace(day=28) + timedelta(days=4)
    return next_month - timedelta(days=next_month.day)


def _assign(telling: Telling, step: Step) -> None:
    pages = [parse_nct_id(page) for page in step["pages"]]
    assign(telling.workspace, pages, person_named(telling.workspace, step["to"]), actor=step["as"])


def _retire(telling: Telling, step: Step) -> None:
    retire(telling.workspace, [_page(step)], telling.person(step), reason=step["reason"])


def _page(step: Step) -> NctId:
    return parse_nct_id(step["page"])


def _read(file: str) -> str:
    return resource_path(*_FOLDER, *file.split("/")).read_text(encoding="utf-8")


def _moment(value: datetime) -> datetime:
    return value.astimezone(UTC)


_STEPS: Mapping[str, Callable[[Telling, Step], None]] = {
    "import": _import,
    "edit": _edit,
    "draft": _draft,
    "submit": _submit,
    "return": _return,
    "sign": _sign,
    "assign": _assign,
    "retire": _retire,
}
