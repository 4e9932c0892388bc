"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "access_log",
        sa.Column(
            "no", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("what", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("no", name=op.f("pk_access_log")),
    )
    op.create_index(op.f("ix_access_log_case_id_at"), "access_log", ["case_id", "at"], unique=False)
    op.create_index(op.f("ix_access_log_staff_id_at"), "access_log", ["staff_id", "at"], unique=False)
    op.create_table(
        "counter",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counter")),
    )
    op.create_table(
        "event",
        sa.Column("stream", sa.String(length=80), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("stream", "seq", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_at"), "event", ["at"], unique=False)
    op.create_table(
        "ledger",
        sa.Column("command_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.String(length=80), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("command_id", name=op.f("pk_ledger")),
    )
    op.create_index(op.f("ix_ledger_at"), "ledger", ["at"], unique=False)
    op.create_table(
        "setting",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
    )
    op.create_table(
        "staff",
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("user_name", sa.String(length=120), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("full_name", sa.String(length=120), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("initials", sa.String(length=8), nullable=False),
        sa.Column("public_name", sa.String(length=120), nullable=False),
        sa.Column("role", sa.String(length=32), nullable=False),
        sa.Column("unit", sa.String(length=120), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("pk_staff")),
        sa.UniqueConstraint("user_name", name=op.f("uq_staff_user_name")),
    )
    op.create_table(
        "stream",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("trimmed", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_stream")),
    )
    op.create_table(
        "case_file",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("line", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("claimed_by", sa.String(length=36), nullable=True),
        sa.Column("claimed_at", sa.BigInteger(), nullable=True),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.Column("joined_into", sa.String(length=36), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint(
            "(state = 'claimed') = (claimed_by IS NOT NULL)", name=op.f("ck_case_file_holder")
        ),
        sa.CheckConstraint("state IN ('waiting', 'claimed', 'closed')", name=op.f("ck_case_file_state")),
        sa.ForeignKeyConstraint(["claimed_by"], ["staff.staff_id"], name=op.f("fk_case_file_claimed_by")),
        sa.ForeignKeyConstraint(
            ["joined_into"], ["case_file.case_id"], name=op.f("fk_case_file_joined_into")
        ),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_case_file")),
        sa.UniqueConstraint("number", name=op.f("uq_case_file_number")),
    )
    op.create_index(
        "ix_case_file_holder",
        "case_file",
        ["claimed_by"],
        unique=False,
        sqlite_where=sa.text("claimed_by IS NOT NULL"),
        postgresql_where=sa.text("claimed_by IS NOT NULL"),
    )
    op.create_index(op.f("ix_case_file_line_closed_at"), "case_file", ["line", "closed_at"], unique=False)
    op.create_table(
        "connection",
        sa.Column("node", sa.String(length=64), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("desktops", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_connection_staff_id")),
        sa.PrimaryKeyConstraint("node", "staff_id", name=op.f("pk_connection")),
    )
    op.create_table(
        "personal_phrase",
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("phrase_id", sa.String(length=36), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_personal_phrase_staff_id")),
        sa.PrimaryKeyConstraint("staff_id", "phrase_id", name=op.f("pk_personal_phrase")),
    )
    op.create_table(
        "presence",
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("connected", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_presence_staff_id")),
        sa.PrimaryKeyConstraint("staff_id", name=op.f("pk_presence")),
    )
    op.create_table(
        "refresh_token",
        sa.Column("token_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("family", sa.String(length=36), nullable=False),
        sa.Column("issued_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("replaced_at", sa.BigInteger(), nullable=True),
        sa.Column("replaced_by", sa.LargeBinary(length=32), nullable=True),
        sa.Column("revoked_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_refresh_token_staff_id")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_refresh_token")),
    )
    op.create_index(op.f("ix_refresh_token_family"), "refresh_token", ["family"], unique=False)
    op.create_index(op.f("ix_refresh_token_staff_id"), "refresh_token", ["staff_id"], unique=False)
    op.create_table(
        "staff_line",
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("line", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.staff_id"], name=op.f("fk_staff_line_staff_id")),
        sa.PrimaryKeyConstraint("staff_id", "line", name=op.f("pk_staff_line")),
    )
    op.create_index(op.f("ix_staff_line_line"), "staff_line", ["line"], unique=False)
    op.create_table(
        "contact",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("contact_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("thread", sa.String(length=36), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("phone_hash", sa.LargeBinary(length=32), nullable=True),
        sa.Column("code_hash", sa.LargeBinary(length=32), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.case_id"], name=op.f("fk_contact_case_id")),
        sa.PrimaryKeyConstraint("case_id", "contact_id", name=op.f("pk_contact")),
    )
    op.create_index(op.f("ix_contact_code_hash"), "contact", ["code_hash"], unique=False)
    op.create_index(op.f("ix_contact_phone_hash"), "contact", ["phone_hash"], unique=False)
    op.create_table(
        "dismissed_suggestion",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("other_id", sa.String(length=36), nullable=False),
        sa.Column("staff_id", sa.String(length=36), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["case_file.case_id"], name=op.f("fk_dismissed_suggestion_case_id")
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["case_file.case_id"], name=op.f("fk_dismissed_suggestion_other_id")
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.staff_id"], name=op.f("fk_dismissed_suggestion_staff_id")
        ),
        sa.PrimaryKeyConstraint("case_id", "other_id", name=op.f("pk_dismissed_suggestion")),
    )
    op.create_table(
        "entry",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("thread", sa.String(length=36), nullable=True),
        sa.Column("resident_n", sa.Integer(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.case_id"], name=op.f("fk_entry_case_id")),
        sa.PrimaryKeyConstraint("case_id", "no", name=op.f("pk_entry")),
    )
    op.create_index(
        "uq_entry_resident_n",
        "entry",
        ["case_id", "thread", "resident_n"],
        unique=True,
        sqlite_where=sa.text("resident_n IS NOT NULL"),
        postgresql_where=sa.text("resident_n IS NOT NULL"),
    )
    op.create_table(
        "queue_row",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("line", sa.String(length=64), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("not_before", sa.BigInteger(), nullable=True),
        sa.Column("row", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.case_id"], name=op.f("fk_queue_row_case_id")),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_queue_row")),
    )
    op.create_index(op.f("ix_queue_row_line"), "queue_row", ["line"], unique=False)
    op.create_table(
        "resident_access",
        sa.Column("token_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("thread", sa.String(length=36), nullable=False),
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("contact_id", sa.String(length=36), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.case_id"], name=op.f("fk_resident_access_case_id")),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_resident_access")),
    )
    op.create_index(op.f("ix_resident_access_case_id"), "resident_access", ["case_id"], unique=False)
    op.create_index(op.f("ix_resident_access_thread"), "resident_access", ["thread"], unique=False)
    op.create_table(
        "survey",
        sa.Column("case_id", sa.String(length=36), nullable=False),
        sa.Column("contact_id", sa.String(length=36), nullable=False),
        sa.Column("line", sa.String(length=64), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_file.case_id"], name=op.f("fk_survey_case_id")),
        sa.PrimaryKeyConstraint("case_id", "contact_id", name=op.f("pk_survey")),
    )
    op.create_index(op.f("ix_survey_line_at"), "survey", ["line", "at"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_survey_line_at"), table_name="survey")
    op.drop_table("survey")
    op.drop_index(op.f("ix_resident_access_thread"), table_name="resident_access")
    op.drop_index(op.f("ix_resident_access_case_id"), table_name="resident_access")
    op.drop_table("resident_access")
    op.drop_index(op.f("ix_queue_row_line"), table_name="queue_row")
    op.drop_table("queue_row")
    op.drop_index(
        "uq_entry_resident_n",
        table_name="entry",
        sqlite_where=sa.text("resident_n IS NOT NULL"),
        postgresql_where=sa.text("resident_n IS NOT NULL"),
    )
    op.drop_table("entry")
    op.drop_table("dismissed_suggestion")
    op.drop_index(op.f("ix_contact_phone_hash"), table_name="contact")
    op.drop_index(op.f("ix_contact_code_hash"), table_name="contact")
    op.drop_table("contact")
    op.drop_index(op.f("ix_staff_line_line"), table_name="staff_line")
    op.drop_table("staff_line")
    op.drop_index(op.f("ix_refresh_token_staff_id"), table_name="refresh_token")
    op.drop_index(op.f("ix_refresh_token_family"), table_name="refresh_token")
    op.drop_table("refresh_token")
    op.drop_table("presence")
    op.drop_table("personal_phrase")
    op.drop_table("connection")
    op.drop_index(op.f("ix_case_file_line_closed_at"), table_name="case_file")
    op.drop_index(
        "ix_case_file_holder",
        table_name="case_file",
        sqlite_where=sa.text("claimed_by IS NOT NULL"),
        postgresql_where=sa.text("claimed_by IS NOT NULL"),
    )
    op.drop_table("case_file")
    op.drop_table("stream")
    op.drop_table("staff")
    op.drop_table("setting")
    op.drop_index(op.f("ix_ledger_at"), table_name="ledger")
    op.drop_table("ledger")
    op.drop_index(op.f("ix_event_at"), table_name="event")
    op.drop_table("event")
    op.drop_table("counter")
    op.drop_index(op.f("ix_access_log_staff_id_at"), table_name="access_log")
    op.drop_index(op.f("ix_access_log_case_id_at"), table_name="access_log")
    op.drop_table("access_log")
