"""Two programs on one workspace at once: typing, saving, signing and importing, and nothing is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import IO, Any

import pytest

from support.colleague import OWN
from support.offices import SEED, Office
from support.repository import ROOT
from trialeditor.domain.clock import SystemClock
from trialeditor.domain.content import PageContent
from trialeditor.domain.history import PageHistory
from trialeditor.domain.people import Role
from trialeditor.domain.revision import Revision
from trialeditor.services.auditing import audit_verify
from trialeditor.services.indexing import index_of
from trialeditor.services.pages import load_draft
from trialeditor.services.people import change_roles

BOTH = frozenset({Role.EDITOR, Role.REVIEWER})
Said = list[dict[str, Any]]


@contextmanager
def colleague(office: Office, name: str, seed: int, steps: int) -> Iterator[tuple[IO[str], IO[str]]]:
    """Start somebody who waits for a line, and then tells of their work."""
    record = office.folder / "record.json"
    asked = [str(office.workspace.path), str(record), name, str(seed), str(steps)]
    path = os.pathsep.join(each for each in (str(ROOT / "tests"), os.environ.get("PYTHONPATH")) if each)
    with subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, "-m", "support.colleague", *asked],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
        text=True,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        yield process.stdin, process.stdout
    assert process.returncode == 0, f"{name} came to grief"


def at_once(office: Office, seed: int, steps: int) -> dict[str, Said]:
    """Let both people work at the same time; return what each of them said."""
    with ExitStack() as stack:
        pipes = {
            name: stack.enter_context(colleague(office, name, seed + number, steps)) for number, name in enumerate(OWN)
        }
        for asked, _ in pipes.values():
            asked.write("\n")
            asked.flush()
        return {name: [json.loads(line) for line in heard] for name, (_, heard) in pipes.items()}


MANY = 100
"""Steps in which two people meet in every way; in fewer it is chance what they meet."""


@pytest.mark.parametrize(("seed", "steps"), [(1, 40), pytest.param(2, 150, marks=pytest.mark.long)])
def test_two_people_work_on_one_page_at_once(office: Office, seed: int, steps: int) -> None:
    change_roles(office.tick(), office.editor, BOTH, by=office.editor)
    office.sign_off_page()
    first = office.page.history
    said = at_once(office, seed, steps)

    assert all(len(lines) == steps for lines in said.values())
    history = office.page.history
    versions_hold(history, said)
    acts = [line for lines in said.values() for line in lines]
    signed = [line["signed"] for line in acts if "signed" in line]
    kept = [{each.key: each.digest for each in sign_off.payload.sections} for sign_off in history.sign_offs]
    assert sorted(map(str, signed)) == sorted(map(str, kept[len(first.sign_offs) :]))
    submitted = sum("submitted" in line for line in acts)
    assert submitted == len(history.submissions) - len(first.submissions)
    if steps >= MANY:
        assert min(len(signed), submitted) > 0
        assert any(line.get("merged") for line in acts)
        assert any("clashes" in line for line in acts)
    for person in (office.editor, office.reviewer):
        draft = load_draft(office.workspace, SEED, person)
        unsaved = words_typed_last(said[person.name])
        assert (draft is not None) is bool(unsaved)
        assert not draft or unsaved[-1] in "".join(draft.content.texts.values())
    the_workspace_is_sound(office, imported=sum(line.get("changed", 0) for line in acts))


def versions_hold(history: PageHistory, said: dict[str, Said]) -> None:
    """Each version is there, and changed nothing that its author had not seen."""
    made = {name: [line for line in lines if line.get("saved")] for name, lines in said.items()}
    saved = [each for each in history.revisions if each.kind.value == "saved"]
    for name, lines in made.items():
        mine = [each for each in saved if each.author_name == name]
        assert len(mine) == len(lines)
        for revision, line in zip(mine, lines, strict=True):
            version_holds(history, revision, line)


def version_holds(history: PageHistory, revision: Revision, line: dict[str, Any]) -> None:
    parent, begun = history.revision(revision.number - 1), history.revision(line["base"])
    assert parent
    assert begun
    typed = PageContent(texts=line["texts"])
    for key in {*revision.content.texts, *parent.content.texts}:
        if key in line["merged"]:
            assert revision.content.same_words(parent.content, key)
            assert not revision.content.same_words(begun.content, key)
        else:
            assert revision.content.text(key) == typed.text(key)
        if not revision.content.same_words(parent.content, key):
            assert parent.content.same_words(begun.content, key), f"version {revision.number} took {key} away"


def the_workspace_is_sound(office: Office, *, imported: int) -> None:
    workspace = replace(office.workspace, clock=SystemClock())
    assert workspace.database.problems() == []
    assert audit_verify(workspace).problems == ()
    with workspace.database.reading() as store:
        assert store.trials.index(SEED) == index_of(office.page)
        entries = store.audit.entries()
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert sum(entry.event.action == "record.import" for entry in entries) == imported + 1


def words_typed_last(lines: Sequence[dict[str, Any]]) -> list[str]:
    """Return the words that somebody typed since they last saved or submitted."""
    last = max((number for number, line in enumerate(lines) if "saved" in line or "submitted" in line), default=-1)
    return [line["word"] for line in lines[last + 1 :] if line["act"] == "type"]
