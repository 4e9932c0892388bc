"""Nodes that share the database, and since when a person has no desktop."""

import time

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "node",
        sa.Column("incarnation", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("incarnation", name=op.f("pk_node")),
    )
    op.add_column("presence", sa.Column("vanished_at", sa.BigInteger(), nullable=True))
    # When they vanished was not noted: their time begins now. Who was connected to a node that has ended is told of
    # by the first node that starts, since that is an event of the stream.
    presence = sa.table(
        "presence", sa.column("connected", sa.Boolean()), sa.column("vanished_at", sa.BigInteger())
    )
    op.execute(presence.update().where(~presence.c.connected).values(vanished_at=time.time_ns() // 1_000))


def downgrade() -> None:
    op.drop_column("presence", "vanished_at")
    op.drop_table("node")
