"""What kind of feedback it was: a survey's, or one that came by itself."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("survey", "feedback"):
        op.add_column(table, sa.Column("kind", sa.String(32), nullable=False, server_default="survey"))


def downgrade() -> None:
    for table in ("survey", "feedback"):
        op.drop_column(table, "kind")
