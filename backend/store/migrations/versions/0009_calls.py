"""Telephone calls: what an exchange is asked, whose telephone is whose, and wrap-ups that end."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_GOING = sa.text("ended IS NULL")


def upgrade() -> None:
    op.add_column("staff", sa.Column("extension", sa.String(32), nullable=False, server_default=""))
    op.add_column("presence", sa.Column("until", sa.BigInteger()))
    op.create_table(
        "call",
        sa.Column("call_id", sa.String(36), nullable=False),
        sa.Column("exchange", sa.String(32), nullable=False),
        sa.Column("case_id", sa.String(36)),
        sa.Column("contact_id", sa.String(36)),
        sa.Column("staff_id", sa.String(36)),
        sa.Column("partner_id", sa.String(36)),
        sa.Column("began", sa.BigInteger(), nullable=False),
        sa.Column("ended", sa.BigInteger()),
        sa.PrimaryKeyConstraint("call_id", name="pk_call"),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.case_id"], name="fk_call_case_id_case_file"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name="fk_call_staff_id_staff"),
        sa.ForeignKeyConstraint(["partner_id"], ["staff.staff_id"], name="fk_call_partner_id_staff"),
    )
    op.create_index("ix_call_case_id", "call", ["case_id"])
    for column in ("exchange", "staff_id", "partner_id"):
        op.create_index(f"ix_call_{column}", "call", [column], sqlite_where=_GOING, postgresql_where=_GOING)
    op.create_table(
        "call_order",
        sa.Column("order_id", sa.String(36), nullable=False),
        sa.Column("call_id", sa.String(36), nullable=False),
        sa.Column("exchange", sa.String(32), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("order_id", name="pk_call_order"),
    )
    op.create_index("ix_call_order_call_id", "call_order", ["call_id"])
    op.create_index("ix_call_order_exchange", "call_order", ["exchange"])


def downgrade() -> None:
    op.drop_table("call_order")
    op.drop_table("call")
    op.drop_column("presence", "until")
    op.drop_column("staff", "extension")
