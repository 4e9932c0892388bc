"""Every row of the access log is chained to the one before it."""

import sqlalchemy as sa
from alembic import context, op

from backend.store.access_log import HEAD, ChainHead, UseRow

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_AT_ONCE = 500

_log = sa.table(
    "access_log",
    sa.column("no", sa.BigInteger()),
    sa.column("at", sa.BigInteger()),
    sa.column("staff_id", sa.String()),
    sa.column("case_id", sa.String()),
    sa.column("what", sa.String()),
    sa.column("chain", sa.LargeBinary()),
)
_setting = sa.table("setting", sa.column("name", sa.String()), sa.column("value", sa.Text()))


def upgrade() -> None:
    op.add_column("access_log", sa.Column("chain", sa.LargeBinary(length=32), nullable=True))
    _chain_what_is_there()
    with op.batch_alter_table("access_log") as batch:
        batch.alter_column("chain", existing_type=sa.LargeBinary(length=32), nullable=False)


def downgrade() -> None:
    op.execute(_setting.delete().where(_setting.c.name == HEAD))
    op.drop_column("access_log", "chain")


def _chain_what_is_there() -> None:
    connection = op.get_bind()
    cipher = context.config.attributes.get("cipher")
    head, after = ChainHead(), -1
    page = (
        sa.select(_log.c.no, _log.c.at, _log.c.staff_id, _log.c.case_id, _log.c.what)
        .where(_log.c.no > sa.bindparam("after"))
        .order_by(_log.c.no)
        .limit(_AT_ONCE)
    )
    put = _log.update().where(_log.c.no == sa.bindparam("which")).values(chain=sa.bindparam("link"))
    while rows := connection.execute(page, {"after": after}).all():
        if cipher is None:
            raise ValueError("the access log can only be chained with the key file")
        links = []
        for no, *row in rows:
            head, after = head.after(cipher, UseRow(*row)), no
            links.append({"which": no, "link": head.link})
        connection.execute(put, links)
    if cipher is not None:
        connection.execute(_setting.insert().values(name=HEAD, value=head.sealed(cipher)))
