"""Putting a workspace back to the state of a backup.

The backup is checked first. Of what stands, a verified backup is written while nobody else can write; then the state of
the backup takes its place, in one step, with an entry that says from which backup and which trail was left. Windows
that were open before can neither read nor write on: their versions and numbers belong to the state that was left.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from trialeditor.domain.audit import AuditEntry, AuditEvent, trail_problems
from trialeditor.domain.canonical import Json
from trialeditor.domain.clock import Clock
from trialeditor.domain.errors import NotAllowed, NotFound, StorageUnavailable, TrialEditorError
from trialeditor.domain.ids import NctId
from trialeditor.domain.revision import Draft
from trialeditor.storage import restoring
from trialeditor.storage.aside import free_name
from trialeditor.storage.engine import Database
from trialeditor.storage.failures import locked, told_of_files
from trialeditor.storage.restoring import Keep, is_damaged
from trialeditor.storage.store import Store

_TRIES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How much is in a workspace, and what was done in it last."""

    newest: AuditEntry | None
    pages: int
    versions: int
    signatures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LostDraft:
    """Words that nobody saved as a version yet, and that the backup does not have."""

    nct_id: NctId
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreLook:
    """What a restore would bring, and what it would leave."""

    file: Path
    backup: Standing
    present: Standing | None
    """None when there is no workspace now, or its file is damaged."""
    lost_drafts: tuple[LostDraft, ...]
    other: str = ""
    """The name of the workspace of which the backup is, when it is another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was done."""

    path: Path
    file: Path
    kept: Path | None
    """Where the state that was left is now; None when there was none."""
    was_damaged: bool
    """Whether what is kept is the damaged file, and no backup of it."""
    entry: int
    lost_drafts: tuple[LostDraft, ...]


class _MovedError(Exception):
    """Somebody wrote between the look at the trail and the moment from which nobody could."""


def look_back(path: Path, file: Path) -> RestoreLook:
    """Check a backup, and compare it with the workspace at `path`; neither is changed.

    Raises as `restore_backup` does.
    """
    with _checked(path, file) as made, _opened(made) as backup, backup.reading() as theirs:
        standing, drafts = _standing(theirs), theirs.drafts.all()
        if not path.exists() or is_damaged(path):
            return RestoreLook(file=file, backup=standing, present=None, lost_drafts=())
        with _opened(path) as present, present.reading() as ours:
            lost = _lost(ours, drafts)
            other = "" if _began(ours) == _began(theirs) else theirs.settings.get("name") or file.stem
            return RestoreLook(file=file, backup=standing, present=_standing(ours), lost_drafts=lost, other=other)


def restore_backup(path: Path, file: Path, *, clock: Clock, as_name: str = "", actor: str = "") -> Restored:
    """Put the workspace at `path` back to the state of the backup in `file`; return what was kept of what stood there.

    `as_name` is somebody whom the backup knows; `actor` is named without them. Raises NewerDatabase, or
    StorageUnavailable when the backup is no sound workspace, its trail does not hold, or the workspace is in use, not
    ours or on a full disk; NotFound for a name that is not in the backup. Then the workspace is as it was.
    """
    damaged = path.exists() and is_damaged(path)
    for _ in range(_TRIES):
        with _checked(path, file) as made, suppress(_MovedError):
            by = _named(made, as_name, file) if as_name else actor
            return _Restore(path, file, made, clock, by).run(damaged=damaged)
    raise locked(path)


class _Restore:
    """One attempt."""

    def __init__(self, path: Path, file: Path, made: Path, clock: Clock, by: str) -> None:
        self._path, self._file, self._made = path, file, made
        self._clock, self._by = clock, by
        self._lost: tuple[LostDraft, ...] = ()
        self._is_kept = False

    def run(self, *, damaged: bool) -> Restored:
        """Choose the way by what stands at the path."""
        if not self._path.exists():
            entry = self._enter(None, None)
            restoring.put_in_place(self._path, self._made)
            return self._done(None, entry)
        if damaged:
            kept = free_name(self._path, "damaged")
            entry = self._enter(restoring.head_of_damaged(self._path), kept)
            restoring.take_the_place(self._path, self._made, kept)
            return self._done(kept, entry, damaged=True)
        return self._write_over(free_name(self._path, "before-restore"))

    def _write_over(self, kept: Path) -> Restored:
        with _opened(self._path) as present, present.reading() as store:
            head = store.audit.head()
        entry = self._enter((head.seq, head.hash) if head else None, kept)
        with _opened(self._made) as backup, backup.reading() as theirs:
            drafts = theirs.drafts.all()

        def held(store: Store, keep: Keep) -> None:
            if store.audit.head() != head:
                raise _MovedError
            self._lost = _lost(store, drafts)
            keep(kept)
            self._is_kept = True

        try:
            restoring.write_over(self._path, self._made, held)
        except BaseException:
            if self._is_kept and not self._is_there(entry):
                kept.unlink()  # it is what stands, and takes room that may be what was missing
            raise
        return self._done(kept, entry)

    def _is_there(self, entry: AuditEntry) -> bool:
        """Say whether the workspace may have been put back in spite of what was raised."""
        try:
            with _opened(self._path) as database, database.reading() as store:
                return store.audit.entry(entry.seq) == entry
        except TrialEditorError:
            return True

    def _enter(self, left: tuple[int, str] | None, kept: Path | None) -> AuditEntry:
        """Write into the copy what is being done, so that it comes with the state that it tells of."""
        detail: dict[str, Json] = {"file": self._file.name}
        if left is not None:
            detail |= {"left_entry": left[0], "left_hash": left[1]}
        if kept is not None:
            detail["kept"] = kept.name
        with _opened(self._made) as database, database.writing() as store:
            subject = store.settings.get("name") or self._path.stem
            event = AuditEvent(
                at=self._clock.now(), actor=self._by, action="workspace.restore", subject=subject, detail=detail
            )
            entry = store.audit.append(event)
            store.settings.set(restoring.MARK, entry.hash)
        return entry

    def _done(self, kept: Path | None, entry: AuditEntry, *, damaged: bool = False) -> Restored:
        return Restored(
            path=self._path,
            file=self._file,
            kept=kept,
            was_damaged=damaged,
            entry=entry.seq,
            lost_drafts=self._lost,
        )


@contextmanager
def _checked(path: Path, file: Path) -> Iterator[Path]:
    """Give a copy of a backup beside the workspace, brought to today's format, once it was found to be sound."""
    if path.exists() and file.exists() and path.samefile(file):
        raise NotAllowed(
            f"{file.name} is the workspace itself.", safe="It was not changed.", do="Choose a backup of it."
        )
    with told_of_files(path), restoring.brought_up(file, path.with_name(f".{path.name}.restoring")) as made:
        with _opened(made) as database, database.reading() as store:
            problems = [*trail_problems(store.audit.entries()), *database.problems()]
        if problems:
            raise StorageUnavailable(
                f"The backup {file.name} is not what was written: {'; '.join(problems[:3])}.",
                safe="The workspace was not changed.",
                do="Restore another backup.",
            )
        yield made


def _opened(path: Path) -> closing[Database]:
    return closing(Database.open(path))


def _named(made: Path, name: str, file: Path) -> str:
    """Return the printed name of somebody whom the backup knows: the entry is to stand in its trail."""
    with _opened(made) as database, database.reading() as store:
        person = store.people.by_name(name)
    if person is None:
        raise NotFound(
            f"Nobody in the backup {file.name} is called {name!r}.", do="Name somebody else, or leave --as out."
        )
    return person.name


def _standing(store: Store) -> Standing:
    return Standing(
        newest=store.audit.head(),
        pages=len(store.trials.ncts_with_pages()),
        versions=store.revisions.count(),
        signatures=store.sign_offs.count(),
    )


def _began(store: Store) -> AuditEntry | None:
    """Return the entry that a workspace begins with: its backups have the same."""
    return store.audit.entry(1)


def _lost(store: Store, theirs: list[Draft]) -> tuple[LostDraft, ...]:
    """Return the working copies whose words the backup does not have."""
    there = {(draft.nct_id, draft.person): draft.content for draft in theirs}
    names = {person.id: person.name for person in store.people.all()}
    return tuple(
        LostDraft(nct_id=draft.nct_id, person=names.get(draft.person, draft.person))
        for draft in store.drafts.all()
        if there.get((draft.nct_id, draft.person)) != draft.content
    )
