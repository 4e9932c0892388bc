"""Who writes in a case beside its owner, or is asked to."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "case_pair",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case_file.case_id"], name=op.f("fk_case_pair_case_id_case_file")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_case_pair_staff_id_staff")),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_case_pair")),
    )
    op.create_index(op.f("ix_case_pair_staff_id"), "case_pair", ["staff_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_case_pair_staff_id"), "case_pair")
    op.drop_table("case_pair")
