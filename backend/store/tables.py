"""Every table. Client data stands only in `sealed` columns, look-ups only as keyed hashes.

Times are microseconds since the epoch (`times`), ids the 36-character strings of the protocol. A `sealed`
column holds one message of the protocol or of the domain, encrypted; the columns beside it are what
queries need and say nothing about the client.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    false,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _of_some(name: str, column: str, *, where: str) -> Index:
    """Return an index of those rows only for which the condition holds."""
    return Index(name, column, sqlite_where=text(where), postgresql_where=text(where))


_ID = String(36)
_LINE = String(64)
_WORD = String(32)

staff = Table(
    "staff",
    metadata,
    Column("staff_id", _ID, primary_key=True),
    Column("user_name", String(120), nullable=False, unique=True),
    Column("password_hash", Text, nullable=False),
    Column("full_name", String(120), nullable=False),
    Column("name", String(60), nullable=False),
    Column("initials", String(8), nullable=False),
    Column("public_name", String(120), nullable=False),
    Column("role", _WORD, nullable=False),
    Column("unit", String(120), nullable=False),
    Column("active", Boolean(create_constraint=False), nullable=False),
    Column("extension", _WORD, nullable=False, server_default=""),
)

staff_line = Table(
    "staff_line",
    metadata,
    Column("staff_id", _ID, ForeignKey("staff.staff_id"), primary_key=True),
    Column("line", _LINE, primary_key=True),
    Index(None, "line"),
)

refresh_token = Table(
    "refresh_token",
    metadata,
    Column("token_hash", LargeBinary(32), primary_key=True),
    Column("staff_id", _ID, ForeignKey("staff.staff_id"), nullable=False),
    Column("family", _ID, nullable=False),
    Column("issued_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("replaced_at", BigInteger),
    Column("replaced_by", LargeBinary(32)),
    Column("revoked_at", BigInteger),
    Index(None, "family"),
    Index(None, "staff_id"),
)

presence = Table(
    "presence",
    metadata,
    Column("staff_id", _ID, ForeignKey("staff.staff_id"), primary_key=True),
    Column("state", _WORD, nullable=False),
    Column("since", BigInteger, nullable=False),
    Column("connected", Boolean(create_constraint=False), nullable=False),
    Column("vanished_at", BigInteger),
    Column("until", BigInteger),
)

# A process that serves; one that is started anew under the same name is another incarnation.
node = Table(
    "node",
    metadata,
    Column("incarnation", _ID, primary_key=True),
    Column("name", String(64), nullable=False),
    Column("started_at", BigInteger, nullable=False),
    Column("seen_at", BigInteger, nullable=False),
    # Which keys it can open with, and by which it seals.
    Column("keys", String(2000), nullable=False, server_default=""),
)

connection = Table(
    "connection",
    metadata,
    # The incarnation of the node.
    Column("node", String(64), primary_key=True),
    Column("staff_id", _ID, ForeignKey("staff.staff_id"), primary_key=True),
    Column("desktops", Integer, nullable=False),
)

personal_phrase = Table(
    "personal_phrase",
    metadata,
    Column("staff_id", _ID, ForeignKey("staff.staff_id"), primary_key=True),
    Column("phrase_id", _ID, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

counter = Table(
    "counter",
    metadata,
    Column("name", _WORD, primary_key=True),
    Column("value", BigInteger, nullable=False),
)

case_file = Table(
    "case_file",
    metadata,
    Column("case_id", _ID, primary_key=True),
    Column("number", BigInteger, nullable=False, unique=True),
    Column("line", _LINE, nullable=False),
    Column("state", _WORD, nullable=False),
    Column("claimed_by", _ID, ForeignKey("staff.staff_id")),
    Column("claimed_at", BigInteger),
    Column("opened_at", BigInteger, nullable=False),
    Column("closed_at", BigInteger),
    Column("joined_into", _ID, ForeignKey("case_file.case_id")),
    Column("sealed", LargeBinary, nullable=False),
    # The records of who is in contact and of whom the case is about; the same one when nobody acts for another.
    Column("client_id", _ID),
    Column("subject_id", _ID),
    # What the retention period has left of it, whether its words stand elsewhere, when a follow-up of it comes back.
    Column("remains", _WORD, nullable=False, server_default="all"),
    Column("recorded", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("follow_up_at", BigInteger),
    CheckConstraint("state IN ('waiting', 'claimed', 'closed')", name="state"),
    CheckConstraint("(state = 'claimed') = (claimed_by IS NOT NULL)", name="holder"),
    _of_some("ix_case_file_holder", "claimed_by", where="claimed_by IS NOT NULL"),
    _of_some("ix_case_file_follow_up_at", "follow_up_at", where="follow_up_at IS NOT NULL"),
    Index(None, "line", "closed_at"),
    Index(None, "client_id"),
    Index(None, "subject_id"),
    Index(None, "remains", "closed_at"),
)

# Only what finds a contact; the contacts themselves are a part of the sealed case.
contact = Table(
    "contact",
    metadata,
    Column("case_id", _ID, ForeignKey("case_file.case_id"), primary_key=True),
    Column("contact_id", _ID, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("channel", _WORD, nullable=False),
    Column("thread", _ID),
    Column("at", BigInteger, nullable=False),
    Column("phone_hash", LargeBinary(32)),
    Column("code_hash", LargeBinary(32)),
    # Whose history the contact belongs to, and of the case what a line of the history shows: sealed, and small.
    Column("client_id", _ID),
    Column("brief", LargeBinary),
    Index(None, "phone_hash"),
    Index(None, "code_hash"),
    Index(None, "client_id", "at"),
)

# A person across cases. A record that was joined into another leads to it and keeps its own cases.
client = Table(
    "client",
    metadata,
    Column("client_id", _ID, primary_key=True),
    Column("joined_into", _ID, ForeignKey("client.client_id")),
    Column("legal_hold", Boolean(create_constraint=False), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("changed_at", BigInteger, nullable=False),
    Column("code_hash", LargeBinary(32), unique=True),
    Column("phone_hash", LargeBinary(32)),
    Column("sealed", LargeBinary, nullable=False),
    Index(None, "phone_hash"),
    # Nearly none is: with all the others in it, a planner that counts takes the index for useless.
    _of_some("ix_client_joined_into", "joined_into", where="joined_into IS NOT NULL"),
)

# Under which last names, each with the day of birth, a client is found.
client_name = Table(
    "client_name",
    metadata,
    Column("name_hash", LargeBinary(32), primary_key=True),
    Column("client_id", _ID, ForeignKey("client.client_id"), primary_key=True),
    Index(None, "client_id"),
)

client_relation = Table(
    "client_relation",
    metadata,
    Column("client_id", _ID, ForeignKey("client.client_id"), primary_key=True),
    Column("other_id", _ID, ForeignKey("client.client_id"), primary_key=True),
    Column("kind", _WORD, primary_key=True),
    Column("at", BigInteger, nullable=False),
    # Empty when it follows from what an identification service or a register said.
    Column("staff_id", _ID, nullable=False),
    Index(None, "other_id"),
)

# Each joining of records there has been, with who, when and why, and its undoing.
client_joining = Table(
    "client_joining",
    metadata,
    Column("other_id", _ID, ForeignKey("client.client_id"), primary_key=True),
    Column("at", BigInteger, primary_key=True),
    Column("client_id", _ID, ForeignKey("client.client_id"), nullable=False),
    Column("staff_id", _ID, ForeignKey("staff.staff_id"), nullable=False),
    Column("undone_at", BigInteger),
    Column("undone_by", _ID, ForeignKey("staff.staff_id")),
    Column("sealed", LargeBinary, nullable=False),
    Index(None, "client_id"),
)

broken_glass = Table(
    "broken_glass",
    metadata,
    Column("staff_id", _ID, ForeignKey("staff.staff_id"), primary_key=True),
    Column("client_id", _ID, ForeignKey("client.client_id"), primary_key=True),
    Column("until", BigInteger, nullable=False),
    Index(None, "until"),
)

entry = Table(
    "entry",
    metadata,
    Column("case_id", _ID, ForeignKey("case_file.case_id"), primary_key=True),
    Column("no", Integer, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("kind", _WORD, nullable=False),
    Column("thread", _ID),
    Column("resident_n", Integer),
    Column("sealed", LargeBinary, nullable=False),
    # The page sends a text again when it got no receipt: the same number is stored once.
    Index(
        "uq_entry_resident_n",
        "case_id",
        "thread",
        "resident_n",
        unique=True,
        sqlite_where=text("resident_n IS NOT NULL"),
        postgresql_where=text("resident_n IS NOT NULL"),
    ),
)

queue_row = Table(
    "queue_row",
    metadata,
    Column("case_id", _ID, ForeignKey("case_file.case_id"), primary_key=True),
    Column("line", _LINE, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("since", BigInteger, nullable=False),
    Column("not_before", BigInteger),
    Column("row", LargeBinary, nullable=False),
    Index(None, "line"),
)

resident_access = Table(
    "resident_access",
    metadata,
    Column("token_hash", LargeBinary(32), primary_key=True),
    Column("thread", _ID, nullable=False),
    Column("case_id", _ID, ForeignKey("case_file.case_id"), nullable=False),
    Column("contact_id", _ID, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger),
    Index(None, "thread"),
    Index(None, "case_id"),
)

# Residents who are away at an identification service. The state they bring back finds the row, once.
pending_identification = Table(
    "pending_identification",
    metadata,
    Column("state_hash", LargeBinary(32), primary_key=True),
    Column("browser_hash", LargeBinary(32), nullable=False),
    Column("thread", _ID, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index(None, "thread"),
    Index(None, "expires_at"),
)

dismissed_suggestion = Table(
    "dismissed_suggestion",
    metadata,
    Column("case_id", _ID, ForeignKey("case_file.case_id"), primary_key=True),
    Column("other_id", _ID, ForeignKey("case_file.case_id"), primary_key=True),
    Column("staff_id", _ID, ForeignKey("staff.staff_id"), nullable=False),
    Column("at", BigInteger, nullable=False),
)

survey = Table(
    "survey",
    metadata,
    Column("case_id", _ID, ForeignKey("case_file.case_id"), primary_key=True),
    Column("contact_id", _ID, primary_key=True),
    Column("line", _LINE, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("rating", Integer, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("kind", _WORD, nullable=False, server_default="survey"),
    Index(None, "line", "at"),
)

# What the retention runs let go of: numbers only. An id made of the night keeps two leaders from beginning the same one.
retention_run = Table(
    "retention_run",
    metadata,
    Column("run_id", _ID, primary_key=True),
    Column("asked_at", BigInteger, nullable=False),
    Column("started_at", BigInteger),
    Column("finished_at", BigInteger),
    Column("counts", Text, nullable=False),
    Index(None, "asked_at"),
)

ledger = Table(
    "ledger",
    metadata,
    Column("command_id", _ID, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("actor", String(80), nullable=False),
    Column("answer", LargeBinary, nullable=False),
    Index(None, "at"),
)

stream = Table(
    "stream",
    metadata,
    Column("name", String(80), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("trimmed", BigInteger, nullable=False, server_default="0"),
)

event = Table(
    "event",
    metadata,
    Column("stream", String(80), primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Index(None, "at"),
)

access_log = Table(
    "access_log",
    metadata,
    Column("no", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("at", BigInteger, nullable=False),
    Column("staff_id", _ID, nullable=False),
    Column("case_id", _ID, nullable=False),
    Column("what", _WORD, nullable=False),
    Column("client_id", _ID, nullable=False, server_default=""),
    Column("basis", _WORD, nullable=False, server_default=""),
    Column("sealed", LargeBinary),
    Column("chain", LargeBinary(32), nullable=False),
    Index(None, "client_id", "at"),
    Index(None, "at"),
    Index(None, "case_id", "at"),
    Index(None, "staff_id", "at"),
)

setting = Table(
    "setting",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)
