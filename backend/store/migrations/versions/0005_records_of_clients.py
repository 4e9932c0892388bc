"""Records of clients, what finds them, who belongs together, and whose history a contact is."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_ID = sa.String(36)
_HASH = sa.LargeBinary(length=32)


def upgrade() -> None:
    op.create_table(
        "client",
        sa.Column("client_id", _ID, nullable=False),
        sa.Column("joined_into", _ID),
        sa.Column("legal_hold", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("code_hash", _HASH),
        sa.Column("phone_hash", _HASH),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("client_id", name="pk_client"),
        sa.ForeignKeyConstraint(["joined_into"], ["client.client_id"], name="fk_client_joined_into"),
        sa.UniqueConstraint("code_hash", name="uq_client_code_hash"),
    )
    op.create_index("ix_client_phone_hash", "client", ["phone_hash"])
    op.create_index("ix_client_joined_into", "client", ["joined_into"])
    op.create_table(
        "client_name",
        sa.Column("name_hash", _HASH, nullable=False),
        sa.Column("client_id", _ID, nullable=False),
        sa.PrimaryKeyConstraint("name_hash", "client_id", name="pk_client_name"),
        sa.ForeignKeyConstraint(["client_id"], ["client.client_id"], name="fk_client_name_client_id"),
    )
    op.create_index("ix_client_name_client_id", "client_name", ["client_id"])
    op.create_table(
        "client_relation",
        sa.Column("client_id", _ID, nullable=False),
        sa.Column("other_id", _ID, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        sa.PrimaryKeyConstraint("client_id", "other_id", "kind", name="pk_client_relation"),
        sa.ForeignKeyConstraint(["client_id"], ["client.client_id"], name="fk_client_relation_client_id"),
        sa.ForeignKeyConstraint(["other_id"], ["client.client_id"], name="fk_client_relation_other_id"),
    )
    op.create_index("ix_client_relation_other_id", "client_relation", ["other_id"])
    op.create_table(
        "client_joining",
        sa.Column("other_id", _ID, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("client_id", _ID, nullable=False),
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("undone_at", sa.BigInteger()),
        sa.Column("undone_by", _ID),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("other_id", "at", name="pk_client_joining"),
        sa.ForeignKeyConstraint(["other_id"], ["client.client_id"], name="fk_client_joining_other_id"),
        sa.ForeignKeyConstraint(["client_id"], ["client.client_id"], name="fk_client_joining_client_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name="fk_client_joining_staff_id"),
        sa.ForeignKeyConstraint(["undone_by"], ["staff.staff_id"], name="fk_client_joining_undone_by"),
    )
    op.create_index("ix_client_joining_client_id", "client_joining", ["client_id"])
    op.create_table(
        "broken_glass",
        sa.Column("staff_id", _ID, nullable=False),
        sa.Column("client_id", _ID, nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("staff_id", "client_id", name="pk_broken_glass"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name="fk_broken_glass_staff_id"),
        sa.ForeignKeyConstraint(["client_id"], ["client.client_id"], name="fk_broken_glass_client_id"),
    )
    op.create_index("ix_broken_glass_until", "broken_glass", ["until"])
    for column in ("client_id", "subject_id"):
        op.add_column("case_file", sa.Column(column, _ID, nullable=True))
        op.create_index(f"ix_case_file_{column}", "case_file", [column])
    op.add_column("contact", sa.Column("client_id", _ID, nullable=True))
    op.add_column("contact", sa.Column("brief", sa.LargeBinary(), nullable=True))
    op.create_index("ix_contact_client_id_at", "contact", ["client_id", "at"])


def downgrade() -> None:
    op.drop_index("ix_contact_client_id_at", "contact")
    for column in ("brief", "client_id"):
        op.drop_column("contact", column)
    for column in ("subject_id", "client_id"):
        op.drop_index(f"ix_case_file_{column}", "case_file")
        op.drop_column("case_file", column)
    for table in ("broken_glass", "client_joining", "client_relation", "client_name", "client"):
        op.drop_table(table)
