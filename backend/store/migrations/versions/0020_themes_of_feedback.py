"""Feedback's channel, picked answers, strikings and themes, and what was changed because of it."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0021"
branch_labels = None
depends_on = None

_ADDED = (
    ("channel", sa.String(32), ""),
    ("answers", sa.Text(), ""),
    ("themes", sa.Text(), ""),
    ("struck", sa.Text(), ""),
    ("quotable", sa.Boolean(create_constraint=False), sa.false()),
)


def upgrade() -> None:
    for name, kind, default in _ADDED:
        op.add_column("feedback", sa.Column(name, kind, nullable=False, server_default=default))
    op.add_column("feedback", sa.Column("read_by", sa.String(36)))
    op.add_column("feedback", sa.Column("read_at", sa.BigInteger()))
    op.create_table(
        "feedback_change",
        sa.Column("change_id", sa.String(36), nullable=False),
        sa.Column("theme", sa.String(64), nullable=False),
        sa.Column("line", sa.String(64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("published", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("told_by", sa.String(36), nullable=False),
        sa.PrimaryKeyConstraint("change_id", name="pk_feedback_change"),
    )
    op.create_index("ix_feedback_change_at", "feedback_change", ["at"])


def downgrade() -> None:
    op.drop_table("feedback_change")
    for name in ("read_at", "read_by", *(name for name, _, _ in reversed(_ADDED))):
        op.drop_column("feedback", name)
