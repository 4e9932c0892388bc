"""What is left to be done about cases that do not wait."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "open_case",
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("line", sa.String(64), nullable=False),
        sa.Column("row", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.case_id"], name="fk_open_case_case_id"),
        sa.PrimaryKeyConstraint("case_id", name="pk_open_case"),
    )
    op.create_index("ix_open_case_line", "open_case", ["line"])


def downgrade() -> None:
    op.drop_table("open_case")
