"""The second format: values to filter lists by, and the day until which a trial's state is known to hold.

What format 1 knows of these values (stage, status, who is assigned) is filled in here. Phases, study types, conditions
and countries it holds as phrases only: the setting `columns` says that the columns are to be made anew of the
snapshots, which the program does when it opens the workspace.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from trialeditor.storage.search import CREATE, CREATE_0002, TRIGGERS

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

FACETS = ("stage", "status", "phase", "study_type", "condition", "country", "owner")
KNOWN = {"stage": "stage", "status": "status", "owner": "coalesce(assignee, '')"}
"""Facets that format 1 has codes for, and where."""
FIRST_SIGN = 0xE000
"""A value's word in the search index is its number in signs for private use; here the numbers are small."""


def upgrade() -> None:
    """Add the columns, filled as far as the old ones tell, and make the search index over them."""
    _drop_search()
    op.drop_index("ix_trial_stage", "trial")
    op.drop_index("ix_trial_status", "trial")
    op.create_table(
        "facet",
        sa.Column("id", sa.Integer(), primary_key=True, nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("kind", "folded", "value")),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.UniqueConstraint("kind", "folded", name="uq_facet_kind_folded"),
    )
    op.add_column("trial", sa.Column("data_as_of", sa.String(), nullable=True))
    for name in ("other_ids", *(f"facet_{facet}" for facet in FACETS)):
        op.add_column("trial", sa.Column(name, sa.String(), nullable=False, server_default=sa.text("''")))
    _fill()
    op.create_index("ix_trial_facets", "trial", ["number", *(f"facet_{facet}" for facet in FACETS)])
    _make_search(CREATE_0002)
    op.execute("INSERT OR REPLACE INTO setting (name, value) VALUES ('columns', '0')")


def downgrade() -> None:
    """Take it all away."""
    _drop_search()
    op.drop_index("ix_trial_facets", "trial")
    for name in ("data_as_of", "other_ids", *(f"facet_{facet}" for facet in FACETS)):
        op.drop_column("trial", name)
    op.drop_table("facet")
    op.create_index("ix_trial_stage", "trial", ["stage"], sqlite_where=sa.text("stage <> 'new'"))
    op.create_index("ix_trial_status", "trial", ["status"])
    _make_search(CREATE)
    op.execute("DELETE FROM setting WHERE name = 'columns'")


def _fill() -> None:
    op.execute(
        "UPDATE trial SET data_as_of = (SELECT data_as_of FROM snapshot"
        " WHERE snapshot.nct_id = trial.nct_id AND snapshot.digest = trial.snapshot)"
    )
    for facet, value in KNOWN.items():
        op.execute(
            f"INSERT INTO facet (kind, folded, value, count) SELECT '{facet}', lower({value}), min({value}), count(*)"  # noqa: S608 - constants
            f" FROM trial GROUP BY lower({value})"
        )
        op.execute(
            f"UPDATE trial SET facet_{facet} = (SELECT char({FIRST_SIGN} + id) FROM facet"  # noqa: S608 - constants
            f" WHERE kind = '{facet}' AND folded = lower({value}))"
        )


def _drop_search() -> None:
    for trigger in TRIGGERS:
        op.execute(f"DROP TRIGGER {trigger}")
    op.execute("DROP TABLE trial_search")


def _make_search(statements: tuple[str, ...]) -> None:
    for statement in statements:
        op.execute(statement)
    op.execute("INSERT INTO trial_search (trial_search) VALUES ('rebuild')")
