"""When a case that was closed with a follow-up comes back."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0010"
branch_labels = None
depends_on = None

_WAITED_FOR = sa.text("follow_up_at IS NOT NULL")


def upgrade() -> None:
    op.add_column("case_file", sa.Column("follow_up_at", sa.BigInteger()))
    op.create_index(
        "ix_case_file_follow_up_at",
        "case_file",
        ["follow_up_at"],
        sqlite_where=_WAITED_FOR,
        postgresql_where=_WAITED_FOR,
    )


def downgrade() -> None:
    op.drop_index("ix_case_file_follow_up_at", "case_file")
    op.drop_column("case_file", "follow_up_at")
