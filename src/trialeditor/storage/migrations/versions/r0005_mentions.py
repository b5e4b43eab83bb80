"""The fifth format: whom comments mention, how far people read them, and which versions left in a bundle.

Revision ID: 0005
Revises: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from trialeditor.storage.append_only import GUARDED_0005, guard

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, and find the mentions of the comments that are there."""
    op.create_table(
        "mention",
        sa.Column("comment", sa.Integer(), primary_key=True, nullable=False, autoincrement=False),
        sa.Column("person_id", sa.String(), primary_key=True, nullable=False),
        _refers("mention", "comment", "comment.id"),
        _refers("mention", "person_id", "person.id"),
    )
    op.create_index("ix_mention_person_id", "mention", ["person_id"])
    op.create_table(
        "comments_seen",
        sa.Column("nct_id", sa.String(), primary_key=True, nullable=False),
        sa.Column("person_id", sa.String(), primary_key=True, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        _refers("comments_seen", "nct_id", "trial.nct_id"),
        _refers("comments_seen", "person_id", "person.id"),
    )
    op.create_table(
        "publication",
        sa.Column("nct_id", sa.String(), primary_key=True, nullable=False),
        sa.Column("revision", sa.Integer(), primary_key=True, nullable=False, autoincrement=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["nct_id", "revision"],
            ["revision.nct_id", "revision.number"],
            name="fk_publication_nct_id_revision",
            deferrable=True,
            initially="DEFERRED",
        ),
        _refers("publication", "entry", "audit.seq"),
    )
    _find_mentions()
    for table, keys in GUARDED_0005:
        for statement in guard(table, keys):
            op.execute(statement)


def downgrade() -> None:
    """Take them away; triggers and indexes go with them."""
    for table in ("publication", "comments_seen", "mention"):
        op.drop_table(table)


def _find_mentions() -> None:
    """Note whom each comment mentions as "@Name"."""
    connection = op.get_bind()
    people = connection.execute(sa.text("SELECT id, name FROM person")).all()
    for number, words in connection.execute(sa.text("SELECT id, text FROM comment")).all():
        for person, name in people:
            if f"@{name.casefold()}" in words.casefold():
                insert = sa.text("INSERT INTO mention (comment, person_id) VALUES (:comment, :person)")
                connection.execute(insert, {"comment": number, "person": person})


def _refers(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [target], name=f"fk_{table}_{column}", deferrable=True, initially="DEFERRED"
    )
