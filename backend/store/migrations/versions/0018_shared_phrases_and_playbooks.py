"""Shared phrases and playbooks with all their versions, and what is suggested about them."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "guidance_version",
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("item_id", sa.String(64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.String(36)),
        sa.Column("content", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("kind", "item_id", "version", name="pk_guidance_version"),
    )


def downgrade() -> None:
    op.drop_table("guidance_version")
