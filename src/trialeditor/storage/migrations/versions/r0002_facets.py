"""The second format: the day until which a trial's state is known to hold.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns, filled as far as the old ones tell."""
    op.add_column("trial", sa.Column("data_as_of", sa.String(), nullable=True))
    op.execute(
        "UPDATE trial SET data_as_of = (SELECT data_as_of FROM snapshot"
        " WHERE snapshot.nct_id = trial.nct_id AND snapshot.digest = trial.snapshot)"
    )


def downgrade() -> None:
    """Take the columns away."""
    op.drop_column("trial", "data_as_of")
