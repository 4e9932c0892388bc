"""What the retention period has left of cases, its runs, feedback without its giver, and which keys a node has."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("case_file", sa.Column("remains", sa.String(32), nullable=False, server_default="all"))
    op.add_column("case_file", sa.Column("recorded", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_case_file_remains_closed_at", "case_file", ["remains", "closed_at"])
    op.add_column("node", sa.Column("keys", sa.String(2000), nullable=False, server_default=""))
    op.create_table(
        "feedback",
        sa.Column("feedback_id", sa.String(36), nullable=False),
        sa.Column("line", sa.String(64), nullable=False),
        sa.Column("month", sa.BigInteger(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("feedback_id", name="pk_feedback"),
    )
    op.create_index("ix_feedback_month", "feedback", ["month"])
    op.create_table(
        "retention_run",
        sa.Column("run_id", sa.String(36), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=True),
        sa.Column("finished_at", sa.BigInteger(), nullable=True),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("run_id", name="pk_retention_run"),
    )
    op.create_index("ix_retention_run_asked_at", "retention_run", ["asked_at"])


def downgrade() -> None:
    op.drop_table("retention_run")
    op.drop_table("feedback")
    op.drop_column("node", "keys")
    op.drop_index("ix_case_file_remains_closed_at", "case_file")
    for column in ("recorded", "remains"):
        op.drop_column("case_file", column)
