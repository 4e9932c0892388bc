"""Residents who are away at an identification service."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pending_identification",
        sa.Column("state_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("browser_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("thread", sa.String(36), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("state_hash", name="pk_pending_identification"),
    )
    op.create_index("ix_pending_identification_thread", "pending_identification", ["thread"])
    op.create_index("ix_pending_identification_expires_at", "pending_identification", ["expires_at"])


def downgrade() -> None:
    op.drop_table("pending_identification")
