"""The sample workspace: real-looking work, made by the same verbs that people use, at stated times."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from trialeditor.domain.clock import Clock, FixedClock, SystemClock
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId, parse_nct_id
from trialeditor.domain.people import Role
from trialeditor.resources import resource_path
from trialeditor.services.editing import write_page
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake
from trialeditor.services.outcome import Progress, no_progress
from trialeditor.services.people import add_person, person_named
from trialeditor.services.reviewing import return_page, sign, submit
from trialeditor.services.workspace import Workspace

_FOLDER = ("samples", "find-a-trial")
_ACTOR = "Sample"


def create_sample(path: Path, *, clock: Clock | None = None, progress: Progress = no_progress) -> Workspace:
    """Make the sample workspace at `path` and open it. It is whole or it is not there."""
    script = _script()
    partial = path.with_name(f"{path.name}.new")
    _remove(partial)
    begun = FixedClock(at=_moment(script["step"][0]["at"]))
    workspace = Workspace.create(partial, clock=begun, name=script["workspace"]["name"], is_sample=True)
    with workspace:
        for person in script["person"]:
            roles = frozenset(Role(role) for role in person["roles"])
            passphrase = person["passphrase"]
            add_person(workspace, name=person["name"], roles=roles, passphrase=passphrase, actor=_ACTOR)
        for done, step in enumerate(script["step"], start=1):
            at = FixedClock(at=_moment(step["at"]))
            _STEPS[step["do"]](replace(workspace, clock=at), step, _passphrases(script))
            progress(done, len(script["step"]), "Making the sample workspace")
    partial.replace(path)
    return Workspace.open(path, clock=clock or SystemClock())


def sample_passphrases(workspace: Workspace) -> Mapping[str, str]:
    """Return the passphrases that the sample's dialogs show, by name; none for any other workspace."""
    return _passphrases(_script()) if workspace.is_sample else {}


def _passphrases(script: Mapping[str, Any]) -> dict[str, str]:
    return {person["name"]: person["passphrase"] for person in script["person"]}


def _script() -> dict[str, Any]:
    return tomllib.loads(resource_path(*_FOLDER, "workspace.toml").read_text(encoding="utf-8"))


def _remove(path: Path) -> None:
    for each in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        each.unlink(missing_ok=True)


def _moment(value: datetime) -> datetime:
    return value.astimezone(UTC)


def _import(workspace: Workspace, step: Mapping[str, Any], _secrets: Mapping[str, str]) -> None:
    file = resource_path(*_FOLDER, *step["file"].split("/"))
    report, _ = import_records(workspace, Intake(paths=(file,), name=step["source"]), actor=_ACTOR)
    for failure in report.failed:
        raise BadInput(failure.message, source=failure.source, record=failure.record, field=failure.field)


def _edit(workspace: Workspace, step: Mapping[str, Any], _secrets: Mapping[str, str]) -> None:
    text = resource_path(*_FOLDER, *step["file"].split("/")).read_text(encoding="utf-8")
    content = page_content(tomllib.loads(text))
    write_page(workspace, _page(step), person_named(workspace, step["as"]), content, message=step.get("message", ""))


def page_content(data: Mapping[str, Any]) -> PageContent:
    """Return the words of a page file: `[texts]` by section key, `[overrides.key]` with text and reason."""
    content = PageContent()
    for key, text in data.get("texts", {}).items():
        content = content.with_text(key, text.strip())
    for key, each in data.get("overrides", {}).items():
        content = content.with_override(key, Override(text=each["text"].strip(), reason=each["reason"]))
    return content


def _submit(workspace: Workspace, step: Mapping[str, Any], _secrets: Mapping[str, str]) -> None:
    submit(workspace, _page(step), person_named(workspace, step["as"]), note=step.get("note", ""))


def _return(workspace: Workspace, step: Mapping[str, Any], _secrets: Mapping[str, str]) -> None:
    return_page(workspace, _page(step), person_named(workspace, step["as"]), note=step["note"])


def _sign(workspace: Workspace, step: Mapping[str, Any], secrets: Mapping[str, str]) -> None:
    due: date = step["next_review"]
    person = person_named(workspace, step["as"])
    role = Role(step["role"])
    secret = secrets[step["as"]]
    sign(workspace, _page(step), person, meaning=step["meaning"], next_review=due, passphrase=secret, role=role)


def _page(step: Mapping[str, Any]) -> NctId:
    return parse_nct_id(step["page"])


_STEPS: Mapping[str, Callable[[Workspace, Mapping[str, Any], Mapping[str, str]], None]] = {
    "import": _import,
    "edit": _edit,
    "submit": _submit,
    "return": _return,
    "sign": _sign,
}
