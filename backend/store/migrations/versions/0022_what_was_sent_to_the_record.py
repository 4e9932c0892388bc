"""Which closed cases were sent to a patient record, and which still wait."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0020"
branch_labels = None
depends_on = None

_WAITS = sa.text("state <> 'sent'")


def upgrade() -> None:
    op.create_table(
        "fhir_delivery",
        sa.Column("case_id", sa.String(36), sa.ForeignKey("case_file.case_id"), primary_key=True),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("upto", sa.Integer, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_at", sa.BigInteger, nullable=False),
        sa.Column("sent_at", sa.BigInteger),
        sa.Column("problem", sa.String(32), nullable=False, server_default=""),
    )
    op.create_index(
        "ix_fhir_delivery_next_at",
        "fhir_delivery",
        ["next_at"],
        sqlite_where=_WAITS,
        postgresql_where=_WAITS,
    )


def downgrade() -> None:
    op.drop_table("fhir_delivery")
