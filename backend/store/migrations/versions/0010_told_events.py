"""What an exchange that only tells has told, until it is passed on."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_WAITS = sa.text("NOT passed_on")


def upgrade() -> None:
    op.create_table(
        "told_event",
        sa.Column("event_id", sa.String(36), nullable=False),
        sa.Column("call_id", sa.String(36), nullable=False),
        sa.Column("exchange", sa.String(32), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("told_at", sa.BigInteger(), nullable=False),
        sa.Column("passed_on", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", name="pk_told_event"),
    )
    op.create_index("ix_told_event_told_at", "told_event", ["told_at"])
    op.create_index(
        "ix_told_event_exchange", "told_event", ["exchange"], sqlite_where=_WAITS, postgresql_where=_WAITS
    )


def downgrade() -> None:
    op.drop_table("told_event")
