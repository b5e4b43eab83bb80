"""The third format: waivers, explained criteria, and the words of the house.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from trialeditor.storage.append_only import GUARDED_0003, guard

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the three tables, append-only."""
    _create("waiver", "nct_id", "code", "section", "quote", "sentence", "reason")
    _create("explanation", "nct_id", "section", "sentence", "listed", "criterion")
    _create("house_word", "kind", "word", "meaning", "source")
    for table, keys in GUARDED_0003:
        for statement in guard(table, keys):
            op.execute(statement)


def downgrade() -> None:
    """Take them away; triggers and indexes go with them."""
    for table, _ in GUARDED_0003:
        op.drop_table(table)


def _create(table: str, *texts: str) -> None:
    of_a_trial = [_refers(table, "nct_id", "trial.nct_id")] if "nct_id" in texts else []
    op.create_table(
        table,
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        sa.Column("stands", sa.Boolean(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("by", "by_name", "at")),
        sa.Column("entry", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in texts),
        *of_a_trial,
        _refers(table, "by", "person.id"),
        _refers(table, "entry", "audit.seq"),
    )
    if of_a_trial:
        op.create_index(f"ix_{table}_nct_id", table, ["nct_id"])


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [target], name=f"fk_{table}_{column}", deferrable=True, initially="DEFERRED"
    )
