"""The kill campaign: SIGKILL at random instants while people type, import, sign, update the file, and export.

After each of them the file is sound (every page of it whole, the audit trail and the chains of sign-offs unbroken, the
lists saying what the pages say); what was reported done is there; what was not is there as a whole or not at all; and
the last export stands, the old one or the new one. Of words typed in the window at most the last second is missing.

A few kills run with every test run, three hundred with the long ones. `TRIALEDITOR_KILLS` sets how many, in all five;
`TRIALEDITOR_KILL_SEED` repeats a campaign: a failure says which seed it had.
"""

from __future__ import annotations

import json
import os
import random
import secrets
import shutil
import signal
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from support.killing import Death, Victims, killed_while_typing, victims
from support.samples import sample_file
from support.typist import PAGE, SECTION
from trialeditor.domain.ids import NctId
from trialeditor.services.exporting import verify
from trialeditor.services.maintenance import doctor
from trialeditor.services.pages import load_page
from trialeditor.services.sample import sample_passphrases
from trialeditor.services.workspace import Workspace
from trialeditor.storage import migrate
from trialeditor.storage.engine import Database

__all__ = ["sample_file"]

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")

LIMIT_S = 1.0
FEW, MANY = 12, 300
SHARES = {"type": 2, "import": 3, "sign": 2, "migrate": 2, "export": 3}
"""Of twelve kills, so many for each kind of work."""
RECORDS = 1200
"""Three transactions of an import."""
SIGNED_PAGE = "NCT99990003"
FOUND = {"database", "audit trail", "sign-offs", "index"}


@pytest.fixture(scope="module")
def prey() -> Iterator[Victims]:
    """The program, loaded once."""
    with victims() as loaded:
        yield loaded


def _chance(kind: str, usual: str) -> random.Random:
    """Return the dice of a campaign, and say how to throw them again."""
    seed = os.environ.get("TRIALEDITOR_KILL_SEED", usual)
    print(f"{kind}: TRIALEDITOR_KILL_SEED={seed}")  # noqa: T201 - pytest shows it with a failure
    return random.Random(f"{kind} {seed}")  # noqa: S311 - instants are no secret


def _number(kind: str, usual: int) -> int:
    """Return how many kills this kind of work gets, of all."""
    everything = int(os.environ.get("TRIALEDITOR_KILLS", usual))
    return max(1, round(everything * SHARES[kind] / sum(SHARES.values())))


def _sound(path: Path) -> None:
    """Assert that nothing is wrong with a workspace that nobody closed."""
    looked = {check.name: check for check in doctor(path)}
    assert {name: looked[name].message for name in FOUND if not looked[name].ok} == {}


def _in_the_middle(kind: str, deaths: Sequence[Death]) -> None:
    """Assert that a campaign met work that was going on; say how often."""
    early = sum(death.early for death in deaths)
    print(f"{kind}: {len(deaths)} kills, {early} before the end of the work")  # noqa: T201 - shown with -s
    assert 4 * early > len(deaths) or len(deaths) <= FEW


# --- typing -----------------------------------------------------------------------------------------------------------


def kill_typing(prey: Victims, base: Path, folder: Path, chance: random.Random, kills: int) -> None:  # noqa: ARG001 - the window has a process of its own
    """Type into the real window; the words of the last second may be missing, and no other, and none between."""
    with tempfile.TemporaryDirectory(dir=_own_disk(folder)) as own:
        path = Path(shutil.copy(base, Path(own) / "typed.trialeditor"))
        proven = _type_and_die(path, chance, kills)
    assert proven > kills
    print(f"type: {kills} kills, {proven} words proven")  # noqa: T201 - shown with -s


def _own_disk(folder: Path) -> Path:
    """Return where files wait for nobody else's: a second is counted here, and others may be writing to the disk."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    return memory if os.access(memory, os.W_OK) else folder


def _type_and_die(path: Path, chance: random.Random, kills: int) -> int:
    """Return how many words had to be there, and were."""
    proven = 0
    for run in range(kills):
        before = _stored_words(path)
        typed, died = killed_while_typing(path, run, chance.uniform(0.05 if kills > FEW else 1.2, 3.0))
        _sound(path)
        safe = [word for word, at in typed if at <= died - LIMIT_S]
        stored = _stored_words(path)
        assert stored[: len(before)] == before
        fresh = stored[len(before) :]
        assert fresh == [word for word, _ in typed][: len(fresh)]
        assert len(fresh) >= len(safe), f"missing: {safe[len(fresh) :]}"
        proven += len(safe)
    return proven


def _stored_words(path: Path) -> list[str]:
    """Return the words of the section: those of the draft, or of the version where there is none yet."""
    with Workspace.open(path) as workspace:
        page = load_page(workspace, NctId(PAGE))
        with workspace.database.reading() as store:
            drafts = [store.drafts.get(NctId(PAGE), person.id) for person in store.people.all()]
    latest = page.history.latest
    written = [draft.content for draft in drafts if draft] or ([latest.content] if latest else [])
    return [word for content in written for word in content.text(SECTION).split()]


# --- importing --------------------------------------------------------------------------------------------------------


def kill_importing(prey: Victims, base: Path, folder: Path, chance: random.Random, kills: int) -> None:
    """Import; what is in is whole batches, and the same import once more brings the rest."""
    source, path = _records(base, folder), folder / "imported.trialeditor"
    Workspace.create(folder / "empty.trialeditor").close()

    def again() -> list[list[str]]:
        _fresh(folder / "empty.trialeditor", path)
        return [["--workspace", str(path), "import", str(source)]]

    seconds, seen, deaths = prey.seconds(again()), set(), []
    for run in range(kills):
        deaths.append(prey.kill(again(), chance.uniform(0, seconds)))
        _sound(path)
        seen.add(_trials(path))
        if run % 10 == 0:
            prey.seconds([["--workspace", str(path), "import", str(source)]])  # the rest
            assert _trials(path) == RECORDS
    assert seen <= {0, 400, 800, RECORDS}
    assert len(seen) > 1 or kills <= FEW
    _in_the_middle("import", deaths)


def _records(base: Path, folder: Path) -> Path:
    """Write a file of records that differ by number and name."""
    with Workspace.open(base) as workspace, workspace.database.reading() as store:
        nct = NctId(SIGNED_PAGE)
        snapshot = store.snapshots.get(nct, store.snapshots.headers(nct)[0].digest)
    assert snapshot is not None
    record, lines = json.loads(json.dumps(snapshot.record)), []
    for number in range(RECORDS):
        record["protocolSection"]["identificationModule"] |= {"nctId": f"NCT{number:08}", "briefTitle": f"No. {number}"}
        lines.append(json.dumps(record))
    path = folder / "records.ndjson"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _trials(path: Path) -> int:
    """Return the number of trials, each of which has its record."""
    with Workspace.open(path) as workspace, workspace.database.reading() as store:
        rows = store._connection.exec_driver_sql("SELECT count(*) FROM trial").scalar_one()
        whole = "SELECT count(*) FROM trial JOIN snapshot USING (nct_id)"
        assert store._connection.exec_driver_sql(whole).scalar_one() == rows
    return int(rows)


# --- signing ----------------------------------------------------------------------------------------------------------


def kill_signing(prey: Victims, base: Path, folder: Path, chance: random.Random, kills: int) -> None:
    """Edit, submit and sign; each act has its entry in the audit trail, and what was reported is there."""
    path = folder / "signed.trialeditor"
    acts = _acts_of_signing(base, folder, path)[: 3 if kills < FEW else None]
    _fresh(base, path)
    start = _lengths(path)
    seconds = prey.seconds(acts)
    finished = _lengths(path)
    assert finished != start
    deaths = []
    for _run in range(kills):
        _fresh(base, path)
        deaths.append(death := prey.kill(acts, chance.uniform(0, seconds)))
        _sound(path)
        edits, submits, signs = (now - then for now, then in zip(_lengths(path), start, strict=True))
        done = edits + submits + signs
        assert death.done <= done <= death.done + 1
        assert edits >= submits >= signs >= edits - 1
    _in_the_middle("sign", deaths)


def _acts_of_signing(base: Path, folder: Path, path: Path) -> list[list[str]]:
    with Workspace.open(base) as workspace:
        secret = folder / "passphrase"
        secret.write_text(sample_passphrases(workspace)["Rhea Reviewer"], encoding="utf-8")
    here = ["--workspace", str(path)]
    reviewer = ["--as", "Rhea Reviewer", "--meaning", "Approved", "--passphrase-file", str(secret)]
    acts = []
    for turn in range(2):
        acts.append([*here, "edit", SIGNED_PAGE, "--as", "Edna Editor", f"title=A study of walking, number {turn}"])
        acts.append([*here, "submit", SIGNED_PAGE, "--as", "Edna Editor", "--note", "Ready"])
        acts.append([*here, "sign", SIGNED_PAGE, *reviewer, "--next-review", "2027-06-01"])
    return acts


def _lengths(path: Path) -> tuple[int, int, int]:
    """Return how many versions, submissions and valid sign-offs the page has; each has one entry in the trail."""
    with Workspace.open(path) as workspace:
        page = load_page(workspace, NctId(SIGNED_PAGE)).history
        lengths = len(page.revisions), len(page.submissions), len(page.sign_offs)
        with workspace.database.reading() as store:
            told = [each.event.action for each in store.audit.entries() if each.event.subject == SIGNED_PAGE]
    assert lengths == tuple(told.count(action) for action in ("page.edit", "page.submit", "page.sign"))
    return lengths


# --- bringing an older file along -------------------------------------------------------------------------------------


def kill_migrating(prey: Victims, base: Path, folder: Path, chance: random.Random, kills: int) -> None:
    """Open a file of the first format; it stays of that format or is of today's, and what it held is there."""
    path, old, acts = folder / "moved.trialeditor", folder / "old.trialeditor", [["format", ""]]
    _fresh(base, old)
    database = Database.open(old)
    migrate.downgrade(database._engine, migrate.Plan(), old, revision="0001")
    database.close()
    acts[0][1] = str(path)
    _fresh(old, path)
    seconds = prey.seconds(acts)
    wanted, deaths = _content(path), []
    for _run in range(kills):
        for leftover in folder.glob("moved-format-*"):
            leftover.unlink()
        _fresh(old, path)
        deaths.append(prey.kill(acts, chance.uniform(0, seconds)))
        assert _format(path) in {1, migrate.FORMAT}
        for backup in folder.glob("moved-format-*"):
            assert _format(backup) == 1
            _sound(Path(shutil.copy(backup, folder / "restored.trialeditor")))
        Database.open(path).close()
        assert _content(path) == wanted
        assert not list(folder.glob(".moved*part"))
    _in_the_middle("migrate", deaths)


def _format(path: Path) -> int:
    """Return the format that a file says to have, with what its journal holds."""
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()


def _content(path: Path) -> dict[str, list[str]]:
    """Return all rows of all tables."""
    _sound(path)
    with Workspace.open(path) as workspace, workspace.database.reading() as store:
        connection = store._connection
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1").scalars()
        names = [name for name in tables if not name.startswith(("trial_search", "sqlite_"))]
        return {name: sorted(map(repr, connection.exec_driver_sql(f'SELECT * FROM "{name}"'))) for name in names}  # noqa: S608 - a name of the schema


# --- exporting --------------------------------------------------------------------------------------------------------


def kill_exporting(prey: Victims, base: Path, folder: Path, chance: random.Random, kills: int) -> None:
    """Export over an older export, as folder, zip file or bag, all or what changed; one of the two stands whole."""
    path = folder / "work.trialeditor"
    ways = [("site", ()), ("site.zip", ()), ("bag", ("--changed-only",)), ("site", ("--changed-only",)), ("bag", ())]
    _fresh(base, path)
    outs = [folder / name for name in _PACKING]
    older = {out: _keep(prey, path, out) for out in outs}
    prey.seconds(_acts_of_signing(base, folder, path)[:3])
    newer = {out: _keep(prey, path, out, "newer") for out in outs}
    seconds, deaths = 0.0, []
    for run in range(kills):
        name, options = ways[run % len(ways)]
        out = folder / name
        _put_back(older[out], out)
        act = [["--workspace", str(path), "export", str(out), *_PACKING[name], *options]]
        if run < len(ways):
            seconds = max(seconds, prey.seconds(act))
            _put_back(older[out], out)
        deaths.append(prey.kill(act, chance.uniform(0, seconds)))
        assert out.exists()
        assert _tree(out) in (_tree(older[out]), _tree(newer[out]))
        assert verify(out).ok
        _sound(path)
    _in_the_middle("export", deaths)


_PACKING = {"site": (), "site.zip": ("--zip",), "bag": ("--bag",)}


def _keep(prey: Victims, path: Path, out: Path, word: str = "older") -> Path:
    """Export, and keep what came of it elsewhere."""
    prey.seconds([["--workspace", str(path), "export", str(out), *_PACKING[out.name]]])
    kept = out.parent / word / out.name
    _put_back(out, kept)
    return kept


def _tree(out: Path) -> dict[str, bytes]:
    files = [out] if out.is_file() else [path for path in out.rglob("*") if path.is_file()]
    return {path.relative_to(out.parent).as_posix(): path.read_bytes() for path in files}


def _put_back(kept: Path, out: Path) -> None:
    """Put a copy of an export into the place of another, or of nothing."""
    shutil.rmtree(out, ignore_errors=True)
    out.parent.mkdir(exist_ok=True)
    (shutil.copytree if kept.is_dir() else shutil.copyfile)(kept, out)


def _fresh(base: Path, path: Path) -> None:
    """Put a file in the place of a workspace and of what its last program left beside it."""
    for leftover in path.parent.glob(f"{path.name}-*"):
        leftover.unlink()
    shutil.copyfile(base, path)


# --- the campaign -----------------------------------------------------------------------------------------------------

KINDS: dict[str, Callable[[Victims, Path, Path, random.Random, int], None]] = {
    "type": kill_typing,
    "import": kill_importing,
    "sign": kill_signing,
    "migrate": kill_migrating,
    "export": kill_exporting,
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_few_kills(kind: str, prey: Victims, sample_file: Path, tmp_path: Path) -> None:
    KINDS[kind](prey, sample_file, tmp_path, _chance(kind, "12"), _number(kind, FEW))


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_three_hundred_kills(kind: str, prey: Victims, sample_file: Path, tmp_path: Path) -> None:
    KINDS[kind](prey, sample_file, tmp_path, _chance(kind, secrets.token_hex(4)), _number(kind, MANY))
