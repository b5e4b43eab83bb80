"""A backup put back: all of it or nothing, with what stood there kept, and no open window writing over it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from support.killing import victims
from support.offices import SEED, WORDS, Office
from trialeditor.domain.errors import NewerDatabase, NotAllowed, NotFound, StorageUnavailable
from trialeditor.domain.revision import Draft
from trialeditor.export.export_page import BundleOptions
from trialeditor.services.auditing import audit_verify
from trialeditor.services.editing import autosave
from trialeditor.services.exporting import export
from trialeditor.services.restoring import Restored, look_back, restore_backup
from trialeditor.services.workspace import Workspace
from trialeditor.services.workspaces import back_up
from trialeditor.storage import connections, journal
from trialeditor.storage import restoring as storage
from trialeditor.storage.engine import Database

KEPT = Path(__file__).parents[1] / "data" / "databases"
TITLE = "An operation and immunotherapy"
BEFORE = "Surgery and immunotherapy"


@pytest.fixture
def backed(office: Office) -> Office:
    """Give an office that was backed up, signed a page since, and holds a draft."""
    office.bring_in()
    office.write({"title": BEFORE})
    back_up(office.tick(), _backup(office), actor="Ann")
    office.write({**WORDS, "title": TITLE})
    office.submit()
    office.sign()
    autosave(office.tick(), _draft(office, "Only a draft"))
    return office


def _backup(office: Office) -> Path:
    return office.folder / "backup.trialeditor"


def _draft(office: Office, words: str, *, version: int = 0) -> Draft:
    content = replace(office.page.content, texts={**office.page.content.texts, "title": words})
    return Draft(
        nct_id=SEED,
        person=office.editor.id,
        content=content,
        base=len(office.page.history.revisions),
        version=version,
        saved_at=office.workspace.clock.now(),
    )


def _restore(office: Office, file: Path | None = None, **more: str) -> Restored:
    return restore_backup(office.workspace.path, file or _backup(office), clock=office.workspace.clock, **more)


def _title(path: Path) -> str:
    with Workspace.open(path) as workspace, workspace.database.reading() as store:
        latest = store.revisions.latest(SEED)
    assert latest is not None
    return latest.content.texts["title"]


def _leftovers(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if each.name.startswith("."))


def test_a_restore_puts_the_state_of_the_backup_back(backed: Office) -> None:
    with backed.workspace.database.reading() as store:
        left = store.audit.head()
    assert left is not None
    done = _restore(backed, as_name="Edna Editor")
    assert _title(backed.workspace.path) == BEFORE
    assert done.kept is not None
    assert _title(done.kept) == TITLE
    with Workspace.open(backed.workspace.path) as workspace:
        with workspace.database.reading() as store:
            entry = store.audit.head()
            assert store.sign_offs.count() == 0
        assert audit_verify(workspace).problems == ()
    assert entry is not None
    assert (entry.seq, entry.event.actor, entry.event.action) == (done.entry, "Edna Editor", "workspace.restore")
    assert entry.event.detail == {
        "file": "backup.trialeditor",
        "kept": done.kept.name,
        "left_entry": left.seq,
        "left_hash": left.hash,
    }
    assert _leftovers(backed.folder) == []


def test_what_would_be_lost_is_told_before_and_kept(backed: Office) -> None:
    look = look_back(backed.workspace.path, _backup(backed))
    assert look.present is not None
    assert (look.backup.pages, look.backup.versions, look.backup.signatures) == (1, 1, 0)
    assert (look.present.pages, look.present.versions, look.present.signatures) == (1, 2, 1)
    assert look.other == ""
    [lost] = look.lost_drafts
    assert (lost.nct_id, lost.person) == (SEED, "Edna Editor")
    editor = backed.editor.id
    done = _restore(backed)
    assert done.lost_drafts == look.lost_drafts
    assert done.kept is not None
    with Workspace.open(done.kept) as kept, kept.database.reading() as store:
        draft = store.drafts.get(SEED, editor)
    assert draft is not None
    assert draft.content.texts["title"] == "Only a draft"


def test_a_window_that_was_open_neither_writes_nor_reads_on(backed: Office) -> None:
    """Its draft has version 0 and rests on version 2, which is not there: it would be taken for a new one."""
    database = backed.workspace.database
    draft = _draft(backed, "From a window")
    _restore(backed)
    for work in (lambda: autosave(backed.workspace, draft), lambda: database.reading().__enter__()):
        with pytest.raises(StorageUnavailable, match="was restored into the workspace") as told:
            work()
        assert told.value.safe
        assert told.value.do
    with Workspace.open(backed.workspace.path) as workspace, workspace.database.reading() as store:
        assert store.drafts.all() == []


def test_a_reader_keeps_its_state_while_a_backup_is_restored(backed: Office) -> None:
    with backed.workspace.database.reading() as store:
        before = store.revisions.count()
        _restore(backed)
        assert store.revisions.count() == before


def test_a_restore_that_was_taken_out_of_the_trail_is_found(backed: Office) -> None:
    """Taking off the end leaves a chain that agrees with itself."""
    done = _restore(backed)
    with closing(sqlite3.connect(backed.workspace.path)) as raw:
        raw.execute("DROP TRIGGER audit_no_delete")
        raw.execute("DELETE FROM audit WHERE seq = ?", (done.entry,))
        raw.commit()
    with Workspace.open(backed.workspace.path) as workspace:
        assert audit_verify(workspace).problems == (
            "the backup that was restored last is not the one that the trail tells of",
        )


def test_a_bundle_of_the_trail_that_was_left_names_the_restore(backed: Office) -> None:
    export(backed.tick(), backed.folder / "bundle", BundleOptions(), actor="Ann")
    done = _restore(backed)
    with Workspace.open(backed.workspace.path) as workspace:
        found = audit_verify(workspace, backed.folder / "bundle").problems
    assert f"(a backup was restored: see entry {done.entry})" in found[0]


def test_restoring_the_copy_of_before_brings_all_back(backed: Office) -> None:
    done = _restore(backed)
    assert done.kept is not None
    again = _restore(backed, done.kept)
    assert _title(backed.workspace.path) == TITLE
    with Workspace.open(backed.workspace.path) as workspace, workspace.database.reading() as store:
        assert [each.person for each in store.drafts.all()]
        entry = store.audit.entry(again.entry)
    assert entry is not None
    assert entry.event.detail["left_entry"] == done.entry


def test_who_writes_keeps_a_restore_out(backed: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    with backed.workspace.database.writing():
        _quickly(monkeypatch)
        with pytest.raises(StorageUnavailable, match="locked"):
            _restore(backed)
    assert _title(backed.workspace.path) == TITLE
    assert not list(backed.folder.glob("*before-restore*"))


def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    make = connections.make_engine
    monkeypatch.setattr(connections, "make_engine", lambda path, **more: make(path, **{**more, "busy_seconds": 0.05}))


def test_what_is_written_before_the_last_moment_is_in_the_copy(backed: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """An act and a draft come in after the look at the trail: the first makes it look again."""
    write_over = storage.write_over
    seen: list[int] = []

    def late(path: Path, made: Path, held: storage.Held) -> None:
        if not seen:
            with backed.workspace.database.writing() as store:
                seen.append(backed.workspace.record(store, "Late", "workspace.backup", "x", file="y").seq)
        write_over(path, made, held)

    monkeypatch.setattr(storage, "write_over", late)
    done = _restore(backed)
    with Workspace.open(backed.workspace.path) as workspace, workspace.database.reading() as store:
        entry = store.audit.entry(done.entry)
    assert entry is not None
    assert entry.event.detail["left_entry"] == seen[0]


def test_without_a_log_nobody_comes_between(backed: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a network drive, where no log is kept."""
    backed.workspace.close()
    monkeypatch.setattr(journal, "choose", lambda _path: journal.Journal(mode="delete"))
    done = _restore(backed)
    assert _title(backed.workspace.path) == BEFORE
    assert done.kept is not None
    assert _title(done.kept) == TITLE
    assert done.lost_drafts


def test_a_full_disk_changes_nothing(backed: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(*_anything: object) -> None:
        raise sqlite3_full()

    monkeypatch.setattr(storage, "_show", no_room)
    with pytest.raises(StorageUnavailable, match="full"):
        _restore(backed)
    assert _title(backed.workspace.path) == TITLE
    assert _leftovers(backed.folder) == []
    assert not list(backed.folder.glob("*before-restore*"))
    autosave(backed.tick(), replace(_draft(backed, "It goes on"), version=0, person=backed.reviewer.id))


def sqlite3_full() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    return error


def test_a_damaged_workspace_is_kept_aside(backed: Office) -> None:
    path = backed.workspace.path
    backed.workspace.close()
    whole = path.read_bytes()
    torn = whole[:8192] + b"\0" * (len(whole) - 8192)
    path.write_bytes(torn)
    path.with_name(f"{path.name}-wal").write_bytes(b"an old log")
    assert look_back(path, _backup(backed)).present is None
    done = _restore(backed)
    assert done.was_damaged
    assert done.kept is not None
    assert done.kept.read_bytes() == torn
    assert done.kept.with_name(f"{done.kept.name}-wal").exists()
    with Workspace.open(path) as workspace:
        assert audit_verify(workspace).problems == ()
        assert workspace.database.problems() == []


def test_a_damaged_workspace_that_is_in_use_stays(backed: Office) -> None:
    path = backed.workspace.path
    backed.workspace.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\0" * (len(whole) - 8192))
    with closing(sqlite3.connect(path, isolation_level=None)) as window:
        window.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageUnavailable, match="locked"):
            _restore(backed)
    assert not list(backed.folder.glob("*damaged*"))
    assert _leftovers(backed.folder) == []


def test_a_disk_without_second_names_keeps_a_copy_of_the_damaged(
    backed: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = backed.workspace.path
    backed.workspace.close()
    path.write_bytes(b"torn" * 1000)

    def refuse(*_anything: object) -> None:
        raise PermissionError("no second names here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    done = _restore(backed)
    assert done.kept is not None
    assert done.kept.read_bytes() == b"torn" * 1000
    assert _title(path) == BEFORE


def test_a_journal_that_a_kill_left_is_no_obstacle(backed: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a network drive: it has to be rolled back before anything can be read."""
    path = backed.workspace.path
    backed.workspace.close()
    monkeypatch.setattr(journal, "choose", lambda _path: journal.Journal(mode="delete"))
    Database.open(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA cache_size = 1")
        raw.execute("BEGIN")
        raw.execute("INSERT INTO setting VALUES ('x', zeroblob(400000))")
        copies = {each: each.read_bytes() for each in (path, path.with_name(f"{path.name}-journal"))}
        raw.execute("ROLLBACK")
    for each, content in copies.items():
        each.write_bytes(content)
    _restore(backed)
    assert _title(path) == BEFORE


def test_a_lost_workspace_comes_back(backed: Office) -> None:
    backed.workspace.close()
    backed.workspace.path.unlink()
    done = _restore(backed)
    assert (done.kept, done.was_damaged) == (None, False)
    assert _title(backed.workspace.path) == BEFORE


def test_an_older_backup_is_brought_to_todays_format(backed: Office) -> None:
    old = backed.folder / "old.trialeditor"
    shutil.copy(KEPT / "format-1.trialeditor", old)
    before = old.read_bytes()
    assert look_back(backed.workspace.path, old).other
    _restore(backed, old)
    assert old.read_bytes() == before
    with Database.open(backed.workspace.path).reading() as store:
        head = store.audit.head()
    assert head is not None
    assert head.event.action == "workspace.restore"


@pytest.mark.parametrize("kind", ["missing", "text", "torn", "newer", "forged", "itself"])
def test_what_is_no_backup_is_refused_by_name(backed: Office, kind: str) -> None:
    file = backed.folder / f"{kind}.trialeditor"
    if kind == "text":
        file.write_text("shopping list " * 100, encoding="utf-8")
    elif kind == "torn":
        whole = _backup(backed).read_bytes()
        file.write_bytes(whole[:8192] + b"\0" * (len(whole) - 8192))
    elif kind in {"newer", "forged"}:
        shutil.copy(_backup(backed), file)
        with closing(sqlite3.connect(file)) as raw:
            raw.executescript(
                "PRAGMA user_version = 99"
                if kind == "newer"
                else "DROP TRIGGER audit_no_update; UPDATE audit SET actor = 'Nobody' WHERE seq = 2"
            )
    file = backed.workspace.path if kind == "itself" else file
    with pytest.raises((StorageUnavailable, NewerDatabase, NotAllowed)) as told:
        _restore(backed, file)
    assert file.name in told.value.what
    assert told.value.safe
    assert told.value.do
    assert _title(backed.workspace.path) == TITLE
    assert _leftovers(backed.folder) == []


def test_who_restores_is_somebody_whom_the_backup_knows(backed: Office) -> None:
    with pytest.raises(NotFound, match="Nobody in the backup"):
        _restore(backed, as_name="Somebody Else")
    assert _title(backed.workspace.path) == TITLE


def test_a_kill_leaves_the_old_or_the_new(backed: Office) -> None:
    path = backed.workspace.path
    backed.workspace.close()
    act = [["--workspace", str(path), "restore", str(_backup(backed))]]
    whole = path.read_bytes()
    with victims() as prey:
        seconds = prey.seconds(act)
        met: set[bool] = set()
        for number in range(1, 11):
            for each in backed.folder.glob("office*"):
                each.unlink()
            path.write_bytes(whole)
            prey.kill(act, seconds * number / 10)
            with Workspace.open(path) as workspace:
                assert workspace.database.problems() == []
                assert audit_verify(workspace).problems == ()
                with workspace.database.reading() as store:
                    head = store.audit.head()
                    is_new = head is not None and head.event.action == "workspace.restore"
                    assert (store.sign_offs.count(), len(store.drafts.all())) == ((0, 0) if is_new else (1, 1))
                    met.add(is_new)
    assert met
