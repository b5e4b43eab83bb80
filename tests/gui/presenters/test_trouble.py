"""Errors in the window: each says what happened, what is safe and what to do."""

from __future__ import annotations

import pytest

from trialeditor.domain import errors
from trialeditor.domain.errors import (
    BadInput,
    Conflict,
    NewerDatabase,
    NotAllowed,
    NotFound,
    RestoredSince,
    StorageUnavailable,
    TrialEditorError,
    WrongPassphrase,
)
from trialeditor.gui.faces import Tone
from trialeditor.gui.presenters.wording import trouble
from trialeditor.services.outcome import Cancelled

BARE = [
    TrialEditorError("It failed."),
    BadInput("expected a study", source="a.json"),
    NotFound("NCT00000001 is not in this workspace."),
    NotAllowed("You wrote these words; somebody else signs them."),
    Conflict("Rhea saved first.", yours="a", theirs="b"),
    WrongPassphrase("The passphrase does not open the key."),
    StorageUnavailable("The disk is full."),
    NewerDatabase("It is of a newer version."),
    RestoredSince("A backup was restored."),
    Cancelled("The export was stopped."),
]


@pytest.mark.parametrize("error", BARE, ids=lambda error: type(error).__name__)
def test_every_kind_says_what_is_safe_and_what_to_do(error: TrialEditorError) -> None:
    face = trouble(error)
    assert face.what == error.what
    sentences = [each for each in face.detail.split(". ") if each]
    assert face.detail.endswith(".")
    is_step = isinstance(error, NotAllowed)  # why it is not allowed says what to do
    assert len(sentences) >= (1 if is_step else 2)


def test_every_kind_is_looked_at() -> None:
    kinds = {kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, TrialEditorError)}
    assert kinds <= {type(each) for each in BARE}


def test_what_an_error_says_itself_is_not_said_otherwise() -> None:
    error = StorageUnavailable("The disk is full.", safe="Your words are in the window.", do="Make room.")
    assert trouble(error).detail == "Your words are in the window. Make room."


def test_to_be_stopped_is_no_trouble() -> None:
    assert trouble(Cancelled("The export was stopped.")).tone is Tone.INFO
    assert trouble(NotFound("It is gone.")).tone is Tone.BAD
