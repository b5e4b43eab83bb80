"""The laptop dies in mid-sentence: at most the last second of typing is missing, and the file is whole."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from support.killing import killed_while_typing
from support.typist import PAGE, SECTION
from trialeditor.domain.ids import NctId
from trialeditor.services.workspace import Workspace

LIMIT_S = 1.0


def _stored_words(path: Path) -> list[str]:
    """Return the words of the drafts in a workspace that was not closed, which has to be sound."""
    with Workspace.open(path) as workspace:
        assert workspace.database.problems() == []
        with workspace.database.reading() as store:
            drafts = [store.drafts.get(NctId(PAGE), person.id) for person in store.people.all()]
    return [word for draft in drafts if draft for word in draft.content.text(SECTION).split()]


def _kill(path: Path, instants: list[float]) -> None:
    proven = 0
    for run, seconds in enumerate(instants):
        typed, died = killed_while_typing(path, run, seconds)
        stored = set(_stored_words(path))
        safe = [word for word, at in typed if at <= died - LIMIT_S]
        assert [word for word in safe if word not in stored] == []
        proven += len(safe)
    assert proven > len(instants)


def test_words_survive_a_kill(sample: Path) -> None:
    _kill(sample, [0.3, 1.6, 2.5])


@pytest.mark.long
def test_words_survive_fifty_kills(sample: Path) -> None:
    _kill(sample, [random.uniform(0.05, 3.0) for _ in range(50)])  # noqa: S311 - the instants are no secret
