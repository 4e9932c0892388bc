"""Questions that colleagues and lines are asked about a case."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0013"
branch_labels = None
depends_on = None

_OPEN = sa.text("state = 'open'")
_WAITS = sa.text("for_asker")


def upgrade() -> None:
    op.create_table(
        "consultation",
        sa.Column("consultation_id", sa.String(36), nullable=False),
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("to_line", sa.String(64), nullable=True),
        sa.Column("to_staff", sa.String(36), nullable=True),
        sa.Column("asked_by", sa.String(36), nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("for_asker", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.case_id"], name="fk_consultation_case_id_case_file"),
        sa.ForeignKeyConstraint(["to_staff"], ["staff.staff_id"], name="fk_consultation_to_staff_staff"),
        sa.ForeignKeyConstraint(["asked_by"], ["staff.staff_id"], name="fk_consultation_asked_by_staff"),
        sa.PrimaryKeyConstraint("consultation_id", name="pk_consultation"),
    )
    op.create_index("ix_consultation_case_id", "consultation", ["case_id"])
    op.create_index(
        "ix_consultation_to_line", "consultation", ["to_line"], sqlite_where=_OPEN, postgresql_where=_OPEN
    )
    op.create_index(
        "ix_consultation_to_staff", "consultation", ["to_staff"], sqlite_where=_OPEN, postgresql_where=_OPEN
    )
    op.create_index(
        "ix_consultation_asked_by", "consultation", ["asked_by"], sqlite_where=_WAITS, postgresql_where=_WAITS
    )


def downgrade() -> None:
    op.drop_table("consultation")
