"""The first format: all tables of the model, their append-only triggers, and the search index.

Revision ID: 0001
Revises:
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from trialeditor.storage.append_only import GUARDED_0001, guard
from trialeditor.storage.search import CREATE

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "review_date",
    "retirement",
    "return",
    "submission",
    "sign_off",
    "revision",
    "draft",
    "trial",
    "snapshot",
    "private_key",
    "key_act",
    "person",
    "policy",
    "blueprint",
    "audit",
    "setting",
)


def upgrade() -> None:
    """Create everything."""
    _create_workspace()
    _create_people()
    _create_registry()
    _create_pages()
    _create_review()
    for table, keys in GUARDED_0001:
        for statement in guard(table, keys):
            op.execute(statement)
    for statement in CREATE:
        op.execute(statement)


def downgrade() -> None:
    """Remove everything; triggers and indexes go with their tables."""
    op.execute("DROP TABLE trial_search")
    for table in TABLES:
        op.drop_table(table)


def _create_workspace() -> None:
    op.create_table("setting", _key("name"), _text("value"))
    op.create_table(
        "audit",
        _id("seq"),
        *map(_text, ("at", "actor", "action", "subject", "detail")),
        _text("prev", nullable=True),
        _text("hash"),
    )
    op.create_index("ix_audit_subject", "audit", ["subject"])
    op.create_table("blueprint", _key("digest"), _text("text"))
    op.create_table("policy", _key("digest"), _text("text"))


def _create_people() -> None:
    op.create_table(
        "person", _key("id"), *map(_text, ("name", "folded_name", "roles")), _unique("person", "folded_name")
    )
    op.create_table(
        "key_act",
        _id("id"),
        *map(_text, ("kind", "key_id", "person_id")),
        _blob("public_key"),
        _number("entry"),
        _number("after_entry", nullable=True),
        *map(_text, ("at", "reason")),
        _refers("key_act", "person_id", "person.id"),
        _refers("key_act", "entry", "audit.seq"),
    )
    op.create_index("ix_key_act_key_id", "key_act", ["key_id"])
    op.create_table("private_key", _key("key_id"), _blob("sealed"))


def _create_registry() -> None:
    op.create_table(
        "snapshot",
        _id("id"),
        *map(_text, ("nct_id", "digest")),
        _text("data_as_of", nullable=True),
        *map(_text, ("last_update_posted", "source", "imported_at")),
        _blob("record"),
        _unique("snapshot", "nct_id", "digest"),
    )
    shown = ("brief_title", "official_title", "status", "status_phrase", "phase", "study_type")
    named = ("conditions", "interventions", "sponsor", "places", "last_update_posted")
    op.create_table(
        "trial",
        _id("number"),
        *map(_text, ("nct_id", "snapshot", *shown, *named)),
        _text("assignee", nullable=True),
        *map(_text, ("stage", "lapsed")),
        *(_text(name, nullable=True) for name in ("review_due", "page_title", "page_words")),
        _unique("trial", "nct_id"),
        _refers("trial", "nct_id,snapshot", "snapshot.nct_id,snapshot.digest"),
        _refers("trial", "assignee", "person.id"),
    )
    op.create_index("ix_trial_stage", "trial", ["stage"], sqlite_where=sa.text("stage <> 'new'"))
    op.create_index("ix_trial_review_due", "trial", ["review_due"], sqlite_where=sa.text("review_due IS NOT NULL"))
    op.create_index("ix_trial_status", "trial", ["status"])


def _create_pages() -> None:
    op.create_table(
        "draft",
        _key("nct_id"),
        _key("person_id"),
        _text("content"),
        _number("base"),
        _number("version"),
        _text("saved_at"),
        _refers("draft", "nct_id", "trial.nct_id"),
        _refers("draft", "person_id", "person.id"),
    )
    op.create_index("ix_draft_person_id", "draft", ["person_id"])
    op.create_table(
        "revision",
        _id("id"),
        _text("nct_id"),
        _number("number"),
        _text("digest"),
        _text("parent", nullable=True),
        *map(_text, ("content", "kind", "author", "author_name", "created", "message", "snapshot", "blueprint")),
        _unique("revision", "nct_id", "number"),
        _unique("revision", "nct_id", "digest"),
        _refers("revision", "nct_id", "trial.nct_id"),
        _refers("revision", "author", "person.id"),
        _refers("revision", "nct_id,snapshot", "snapshot.nct_id,snapshot.digest"),
        _refers("revision", "blueprint", "blueprint.digest"),
    )


def _create_review() -> None:
    op.create_table(
        "sign_off",
        _id("id"),
        _text("nct_id"),
        *map(_blob, ("payload", "signature")),
        _text("key_id"),
        _number("entry"),
        _refers("sign_off", "nct_id", "trial.nct_id"),
        _refers("sign_off", "entry", "audit.seq"),
    )
    op.create_index("ix_sign_off_nct_id", "sign_off", ["nct_id"])
    revision = ("nct_id,revision", "revision.nct_id,revision.number")
    for table in ("submission", "return"):
        _create_act(table, _number("revision"), "note", refers=revision)
    retired: sa.Column[object] = sa.Column("retired", sa.Boolean(), nullable=False)
    _create_act("retirement", retired, "reason", refers=("nct_id", "trial.nct_id"))
    _create_act("review_date", _text("next_review"), "reason", refers=("nct_id", "trial.nct_id"))


def _create_act(table: str, own: sa.Column[object], words: str, *, refers: tuple[str, str]) -> None:
    op.create_table(
        table,
        _id("id"),
        _text("nct_id"),
        own,
        *map(_text, ("by", "by_name", "at", words)),
        _number("entry"),
        _unique(table, "nct_id", "entry"),
        _refers(table, *refers),
        _refers(table, "by", "person.id"),
        _refers(table, "entry", "audit.seq"),
    )


def _id(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Integer(), primary_key=True, nullable=False)


def _key(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.String(), primary_key=True, nullable=False)


def _text(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.String(), nullable=nullable)


def _number(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _blob(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name="_".join(("uq", table, *columns)))


def _refers(table: str, columns: str, targets: str) -> sa.ForeignKeyConstraint:
    names = columns.split(",")
    name = "_".join(("fk", table, *names))
    return sa.ForeignKeyConstraint(names, targets.split(","), name=name, deferrable=True, initially="DEFERRED")
