"""The schema: what the migrations make is what the models say, both ways, and it guards what must never change."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from storage.storage_values import EDNA, INDEX, NCT, assert_filled, fill, trial
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.trial import Facet, ListQuery, Stage
from trialeditor.storage import connections, migrate
from trialeditor.storage.append_only import GUARDED_0001, GUARDED_0003, GUARDED_0004, GUARDED_0005
from trialeditor.storage.engine import Database
from trialeditor.storage.migrate import FORMAT, Plan
from trialeditor.storage.store import Store
from trialeditor.storage.tables import Table

GUARDED = (*GUARDED_0001, *GUARDED_0003, *GUARDED_0004, *GUARDED_0005)
KEPT = Path(__file__).parent.parent / "data" / "databases"
NEXT = '''
"""A step more, for the tests: one column more, by a rebuild of the table."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade():
    with op.batch_alter_table("person", recreate="always") as batch:
        batch.add_column(sa.Column("email", sa.String(), nullable=False, server_default=""))
    ENDING


def downgrade():
    with op.batch_alter_table("person", recreate="always") as batch:
        batch.drop_column("email")
'''


@pytest.fixture
def engine(file: Path) -> Iterator[Engine]:
    """Give an engine on an empty file."""
    file.touch()
    made = connections.make_engine(file)
    yield made
    made.dispose()


def plan_of_one_more(folder: Path, *, ending: str = "pass") -> Plan:
    """Return the real plan with one step more, kept in `folder`."""
    steps = folder / "steps"
    steps.mkdir()
    (steps / "r0006_sixth.py").write_text(NEXT.replace("ENDING", ending), encoding="utf-8")
    return Plan(versions=(*Plan().versions, steps), format=FORMAT + 1)


def schema(file: Path) -> list[tuple[str, str]]:
    """Return all that the schema holds."""
    with closing(sqlite3.connect(file)) as raw:
        return raw.execute(
            "SELECT name, sql FROM sqlite_schema WHERE tbl_name <> 'alembic_version' ORDER BY name"
        ).fetchall()


def counts(file: Path) -> dict[str, int]:
    """Return the number of rows of each table."""
    with closing(sqlite3.connect(file)) as raw:
        names = [name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: raw.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608 - names of ours


def test_the_migrated_schema_is_that_of_the_models(database: Database) -> None:
    def is_compared(name: str | None, kind: str, _: object) -> bool:
        return kind != "table" or (name != "alembic_version" and not str(name).startswith("trial_search"))

    options = {"compare_type": True, "compare_server_default": True, "include_name": is_compared}
    with database.reading() as store:
        context = MigrationContext.configure(store._connection, opts=options)
        assert compare_metadata(context, Table.metadata) == []


def test_the_comparison_would_find_a_difference(database: Database) -> None:
    with database.writing() as store:
        store._connection.exec_driver_sql("DROP INDEX ix_audit_subject")
        context = MigrationContext.configure(store._connection)
        assert [change[0] for change in compare_metadata(context, Table.metadata) if change[0] == "add_index"]


def test_up_down_and_up_again(engine: Engine, file: Path) -> None:
    plan = Plan()
    migrate.upgrade(engine, plan, file)
    first = schema(file)
    migrate.downgrade(engine, plan, file)
    assert schema(file) == []
    migrate.upgrade(engine, plan, file)
    assert schema(file) == first
    assert migrate.file_format(engine, file) == FORMAT


def test_the_format_is_the_number_of_steps(database: Database) -> None:
    with database.reading() as store:
        script = ScriptDirectory.from_config(Plan().config(store._connection))
    assert [step.revision for step in script.walk_revisions()][::-1] == [f"{n:04}" for n in range(1, FORMAT + 1)]


def test_an_older_file_is_migrated_after_a_backup(filled: Database, file: Path, tmp_path: Path) -> None:
    filled.close()
    before = counts(file)
    newer = Database.open(file, plan=plan_of_one_more(tmp_path))
    with newer.reading() as store:
        assert_filled(store)
        assert store._connection.exec_driver_sql("SELECT DISTINCT email FROM person").all() == [("",)]
    assert newer.problems() == []
    newer.close()
    assert counts(file) == before
    kept = file.with_name(f"workspace-format-{FORMAT}-backup.trialeditor")
    assert_opens_filled(kept)


def test_the_backup_goes_where_it_should_and_replaces_none(filled: Database, file: Path, tmp_path: Path) -> None:
    filled.close()
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / f"workspace-format-{FORMAT}-backup.trialeditor").write_text("an earlier one", encoding="utf-8")
    Database.open(file, plan=plan_of_one_more(tmp_path), backup_dir=folder).close()
    assert (folder / f"workspace-format-{FORMAT}-backup.trialeditor").read_text(encoding="utf-8") == "an earlier one"
    assert_opens_filled(folder / f"workspace-format-{FORMAT}-backup-2.trialeditor")


@pytest.mark.parametrize("ending", ['raise RuntimeError("broken step")', 'op.execute("DELETE FROM trial")'])
def test_a_step_that_fails_leaves_the_old_file(filled: Database, file: Path, tmp_path: Path, ending: str) -> None:
    filled.close()
    before = schema(file), counts(file)
    with pytest.raises((RuntimeError, StorageUnavailable)):
        Database.open(file, plan=plan_of_one_more(tmp_path, ending=ending))
    assert (schema(file), counts(file)) == before
    assert_opens_filled(file)


def test_without_a_backup_nothing_is_migrated(filled: Database, file: Path, tmp_path: Path) -> None:
    filled.close()
    before = schema(file)
    with pytest.raises(StorageUnavailable):
        Database.open(file, plan=plan_of_one_more(tmp_path), backup_dir=tmp_path / "nowhere")
    assert schema(file) == before


def test_a_migrated_file_is_newer_for_the_program_before(filled: Database, file: Path, tmp_path: Path) -> None:
    filled.close()
    plan = plan_of_one_more(tmp_path)
    Database.open(file, plan=plan).close()
    with pytest.raises(StorageUnavailable, match=f"has format {FORMAT + 1}"):
        Database.open(file)
    again = Database.open(file, plan=plan)
    migrate.downgrade(again._engine, plan, file, revision=f"{FORMAT:04}")
    again.close()
    assert_opens_filled(file)


def assert_opens_filled(file: Path, *, known: int = FORMAT) -> None:
    """Assert that a file opens and holds what `fill` wrote with the format `known`."""
    database = Database.open(file)
    with database.reading() as store:
        assert_filled(store, known=known)
    assert database.problems() == []
    database.close()


def test_guarded_tables_are_all_that_the_design_names() -> None:
    assert {table for table, _ in GUARDED} == {
        *("snapshot", "revision", "sign_off", "submission", "return", "review_date", "retirement"),
        *("key_act", "audit", "blueprint", "policy", "waiver", "explanation", "house_word", "comment", "comment_act"),
        *("mention", "publication"),
    }


@pytest.mark.parametrize(("table", "keys"), GUARDED)
def test_append_only_rows_cannot_be_changed_by_any_sql(
    filled: Database, file: Path, table: str, keys: tuple[tuple[str, ...], ...]
) -> None:
    filled.close()
    with closing(sqlite3.connect(file)) as raw:
        before = raw.execute(f'SELECT rowid, * FROM "{table}"').fetchall()  # noqa: S608 - names of ours
        assert before
        for statement in attempts(raw, table, keys):
            with pytest.raises(sqlite3.IntegrityError, match=f"{table} is append-only"):
                raw.execute(statement)
        assert raw.execute(f'SELECT rowid, * FROM "{table}"').fetchall() == before  # noqa: S608 - names of ours


def attempts(raw: sqlite3.Connection, table: str, keys: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """Yield statements that would change or remove a row, each in its own way."""
    columns = [row[1] for row in raw.execute(f'PRAGMA table_info("{table}")')]
    yield f'DELETE FROM "{table}"'  # noqa: S608 - names of ours
    for column in columns:
        yield f'UPDATE "{table}" SET "{column}" = "{column}"'  # noqa: S608 - names of ours
    names = ", ".join(f'"{column}"' for column in columns)
    yield f'INSERT OR REPLACE INTO "{table}" (rowid, {names}) SELECT rowid, {names} FROM "{table}"'  # noqa: S608 - names of ours
    for key in keys:
        kept = ", ".join(f'"{column}"' for column in columns if column in key or column != "id")
        yield f'REPLACE INTO "{table}" ({kept}) SELECT {kept} FROM "{table}"'  # noqa: S608 - names of ours


def test_rows_of_other_tables_can_be_changed(filled: Database) -> None:
    with filled.writing() as store:
        store._connection.exec_driver_sql("UPDATE person SET name = 'Someone'")
        store._connection.exec_driver_sql("DELETE FROM draft")


def test_every_table_holds_a_row_in_these_tests(database: Database) -> None:
    with database.writing() as store:
        fill(store)
        assert rows_per_table(store).keys() == {table.name for table in Table.metadata.sorted_tables}
        assert 0 not in rows_per_table(store).values()


def rows_per_table(store: Store) -> dict[str, int]:
    """Return the number of rows of each of our tables."""
    execute = store._connection.exec_driver_sql
    return {
        table.name: execute(f'SELECT count(*) FROM "{table.name}"').scalar_one()  # noqa: S608 - names of ours
        for table in Table.metadata.sorted_tables
    }


@pytest.mark.parametrize("kept", sorted(KEPT.glob("*.trialeditor")))
def test_a_kept_database_opens_and_holds_what_it_held(kept: Path, tmp_path: Path) -> None:
    copy = tmp_path / "workspace.trialeditor"
    shutil.copyfile(kept, copy)
    assert_opens_filled(copy, known=int(kept.stem.removeprefix("format-")))


def test_format_1_is_found_by_what_it_knew_and_says_that_the_rest_is_to_be_made(tmp_path: Path) -> None:
    copy = tmp_path / "workspace.trialeditor"
    shutil.copyfile(KEPT / "format-1.trialeditor", copy)
    before = counts(copy)
    database = Database.open(copy)
    with database.reading() as store:
        assert store.settings.get("columns") == "0"
        for query, found in (
            (ListQuery(stages=frozenset({Stage.LAPSED})), 1),
            (ListQuery(stages=frozenset({Stage.NEW})), 0),
            (ListQuery(statuses=frozenset({"RECRUITING"}), owners=frozenset({""})), 1),
            (ListQuery(search="immunotherapy"), 1),
            (ListQuery(search="NCT0535", statuses=frozenset({"RECRUITING"})), 1),
            (ListQuery(phases=frozenset({"PHASE2"})), 0),
        ):
            assert store.trials.count(query) == len(store.trials.list(query, after=None, limit=9)) == found
        counted = store.trials.facet_counts(ListQuery(), Facet.STAGE, limit=9)
        assert [(each.value, each.count) for each in counted] == [("lapsed", 1)]
        assert store.trials.facet_counts(ListQuery(search="immunotherapy"), Facet.PHASE, limit=9) == []
    database.close()
    after = counts(copy)
    theirs = {name for name in before if not name.startswith(("trial_search", "setting"))}
    assert {name: after[name] for name in theirs} == {name: before[name] for name in theirs}
    assert before["sign_off"] == 1


def test_comments_of_format_4_are_searched_for_mentions(tmp_path: Path) -> None:
    copy = tmp_path / "workspace.trialeditor"
    shutil.copyfile(KEPT / "format-4.trialeditor", copy)
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("DROP TRIGGER comment_no_update")
        raw.execute("UPDATE comment SET text = 'Is it so, @edna editor?'")
        raw.commit()
    database = Database.open(copy)
    with database.reading() as store:
        assert store.comments.mentions(NCT) == {1: frozenset({EDNA.id})}
    database.close()


def test_a_trial_of_format_1_is_whole_once_it_is_written_again(tmp_path: Path) -> None:
    copy = tmp_path / "workspace.trialeditor"
    shutil.copyfile(KEPT / "format-1.trialeditor", copy)
    database = Database.open(copy)
    with database.writing() as store:
        store.trials.put(replace(trial(), phases=("PHASE2",), data_as_of=date(2026, 4, 1)))
        there = store.trials.get(NCT)
        assert there is not None
        assert (there.phases, there.data_as_of) == (("PHASE2",), date(2026, 5, 1))
        assert store.trials.index(NCT) == INDEX
        for facet, value in ((Facet.PHASE, "PHASE2"), (Facet.STAGE, "lapsed"), (Facet.OWNER, "")):
            [count] = store.trials.facet_counts(ListQuery(), facet, limit=9)
            assert (count.value, count.count) == (value, 1)
        store._connection.exec_driver_sql("INSERT INTO trial_search (trial_search) VALUES ('integrity-check')")
    database.close()


def test_a_database_of_this_format_is_kept() -> None:
    kept = KEPT / f"format-{FORMAT}.trialeditor"
    with closing(sqlite3.connect(f"{kept.as_uri()}?mode=ro", uri=True)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (FORMAT,)
        assert raw.execute("PRAGMA application_id").fetchone() == (migrate.APPLICATION_ID,)
