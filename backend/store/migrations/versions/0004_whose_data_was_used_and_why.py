"""The access log says whose data was used, on what basis and why."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("access_log", sa.Column("client_id", sa.String(36), nullable=False, server_default=""))
    op.add_column("access_log", sa.Column("basis", sa.String(32), nullable=False, server_default=""))
    op.add_column("access_log", sa.Column("sealed", sa.LargeBinary(), nullable=True))
    op.create_index("ix_access_log_client_id_at", "access_log", ["client_id", "at"])
    op.create_index("ix_access_log_at", "access_log", ["at"])


def downgrade() -> None:
    op.drop_index("ix_access_log_at", "access_log")
    op.drop_index("ix_access_log_client_id_at", "access_log")
    for column in ("sealed", "basis", "client_id"):
        op.drop_column("access_log", column)
