"""The fourth format: comments, and what was done to their threads.

Revision ID: 0004
Revises: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from trialeditor.storage.append_only import GUARDED_0004, guard

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both tables, append-only."""
    op.create_table(
        "comment",
        *_first(),
        *(_text(name) for name in ("section", "quote", "quote_before", "quote_after", "text")),
        sa.Column("suggestion", sa.String(), nullable=True),
        *_last("comment"),
    )
    op.create_table("comment_act", *_first(), _text("kind"), *_last("comment_act"))
    for table, keys in GUARDED_0004:
        op.create_index(f"ix_{table}_nct_id", table, ["nct_id"])
        for statement in guard(table, keys):
            op.execute(statement)


def downgrade() -> None:
    """Take them away; triggers and indexes go with them."""
    for table in ("comment_act", "comment"):
        op.drop_table(table)


def _first() -> tuple[sa.Column[int] | sa.Column[str], ...]:
    return (
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        _text("nct_id"),
        sa.Column("thread", sa.Integer(), nullable=False),
    )


def _last(table: str) -> tuple[sa.Column[int] | sa.Column[str] | sa.ForeignKeyConstraint, ...]:
    return (
        *(_text(name) for name in ("by", "by_name", "at")),
        sa.Column("entry", sa.Integer(), nullable=False),
        _refers(table, "nct_id", "trial.nct_id"),
        _refers(table, "thread", "comment.id"),
        _refers(table, "by", "person.id"),
        _refers(table, "entry", "audit.seq"),
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [target], name=f"fk_{table}_{column}", deferrable=True, initially="DEFERRED"
    )
