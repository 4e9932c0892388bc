"""The index of joined records holds those only: of nearly all others it said nothing, and a planner took it for useless."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_JOINED = sa.text("joined_into IS NOT NULL")


def upgrade() -> None:
    op.drop_index("ix_client_joined_into", "client")
    op.create_index(
        "ix_client_joined_into",
        "client",
        ["joined_into"],
        sqlite_where=_JOINED,
        postgresql_where=_JOINED,
    )


def downgrade() -> None:
    op.drop_index("ix_client_joined_into", "client")
    op.create_index("ix_client_joined_into", "client", ["joined_into"])
