"""The sample workspace: made at the first start, and made anew when a person wants to begin again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from trialeditor.domain.clock import Clock, FixedClock, SystemClock
from trialeditor.domain.errors import NotAllowed
from trialeditor.domain.people import Role
from trialeditor.export.files import staging_folder
from trialeditor.services.outcome import Progress, no_progress
from trialeditor.services.people import add_person
from trialeditor.services.sample_story import ACTOR, Story, Telling, read_story
from trialeditor.services.workspace import Workspace
from trialeditor.signing.sealing import Stretching
from trialeditor.storage.aside import free_name, put_new, refuse_existing, set_aside
from trialeditor.storage.failures import told_of_files

_LIGHT = Stretching(memory_kib=64, passes=1, lanes=1)
"""The sample's passphrases are in a file that everybody can read. Keys that are hard to guess would only cost time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSample:
    """The sample made anew, and where the one before it went."""

    workspace: Workspace
    kept: Path | None
    """The file of the sample as it was, or None when there was none."""


def create_sample(path: Path, *, clock: Clock | None = None, progress: Progress = no_progress) -> Workspace:
    """Make the sample workspace at `path` and open it. It is whole or it is not there.

    Its dates are set as if the story had happened in the months before the clock's today. Raises StorageUnavailable
    when something is there, be it that another start of the program was quicker.
    """
    refuse_existing(path)
    at = clock or SystemClock()
    with _made(path, at, progress) as made:
        put_new(made, path)
    return Workspace.open(path, clock=at)


def reset_sample(path: Path, *, clock: Clock | None = None, progress: Progress = no_progress) -> NewSample:
    """Make the sample at `path` anew and open it; the file that was there is kept beside it, with all its words.

    Nobody may have it open. Raises NotAllowed when it is a team's own workspace, StorageUnavailable when it cannot be
    moved; it is then still there as it was.
    """
    at = clock or SystemClock()
    if not path.exists():
        return NewSample(workspace=create_sample(path, clock=at, progress=progress), kept=None)
    with Workspace.open(path, clock=at) as old:
        if not old.is_sample:
            raise NotAllowed(f"{old.name} is not the sample.", safe="It was left alone.", do="Open the sample first.")
    kept = free_name(path, f"kept-{at.today().isoformat()}")
    with _made(path, at, progress) as made:
        set_aside(path, kept, made)
    return NewSample(workspace=Workspace.open(path, clock=at), kept=kept)


def sample_passphrases(workspace: Workspace) -> Mapping[str, str]:
    """Return the passphrases that the sample's dialogs show, by name; none for any other workspace."""
    return read_story().passphrases if workspace.is_sample else {}


@contextmanager
def _made(path: Path, clock: Clock, progress: Progress) -> Iterator[Path]:
    """Make the sample in a file of its own beside `path`, and give that file: two starts may do this at once."""
    story = read_story()
    with told_of_files(path), staging_folder(path) as folder:
        made = folder / path.name
        _tell(story, made, clock, progress)
        yield made


def _tell(story: Story, path: Path, clock: Clock, progress: Progress) -> None:
    today = clock.today()
    begun = FixedClock(at=story.begins(today))
    with Workspace.create(path, clock=begun, name=story.name, is_sample=True) as workspace:
        for person in story.people:
            roles = frozenset(Role(role) for role in person["roles"])
            secret = person["passphrase"]
            add_person(workspace, name=person["name"], roles=roles, passphrase=secret, actor=ACTOR, stretching=_LIGHT)
        telling = Telling(workspace=workspace, story=story, today=today)
        for done, step in enumerate(story.steps, start=1):
            telling.take(step)
            progress(done, len(story.steps), "Making the sample workspace")
