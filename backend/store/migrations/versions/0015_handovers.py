"""Warm handovers: open offers, and whose client is in between."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "handover_offer",
        sa.Column("handover_id", sa.String(36), nullable=False),
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("to_line", sa.String(64), nullable=True),
        sa.Column("to_staff", sa.String(36), nullable=True),
        sa.Column("offered_by", sa.String(36), nullable=False),
        sa.Column("answer_by", sa.BigInteger(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case_file.case_id"], name="fk_handover_offer_case_id_case_file"
        ),
        sa.ForeignKeyConstraint(["to_staff"], ["staff.staff_id"], name="fk_handover_offer_to_staff_staff"),
        sa.ForeignKeyConstraint(
            ["offered_by"], ["staff.staff_id"], name="fk_handover_offer_offered_by_staff"
        ),
        sa.PrimaryKeyConstraint("handover_id", name="pk_handover_offer"),
    )
    for column in ("case_id", "to_line", "to_staff", "offered_by"):
        op.create_index(f"ix_handover_offer_{column}", "handover_offer", [column])
    op.create_table(
        "in_between",
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("line", sa.String(64), nullable=False),
        sa.Column("row", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.case_id"], name="fk_in_between_case_id_case_file"),
        sa.PrimaryKeyConstraint("case_id", "line", name="pk_in_between"),
    )
    op.create_index("ix_in_between_line", "in_between", ["line"])


def downgrade() -> None:
    op.drop_table("in_between")
    op.drop_table("handover_offer")
