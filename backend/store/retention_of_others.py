"""What a retention run lets go of beside cases: old feedback, answers that may hold a code, and records of nobody."""

from sqlalchemy import Connection, LargeBinary, delete, func, literal, null, or_, select, update

from backend.store import feedback_tables, schema, tables
from backend.store.retention import SLICE

_feedback, _ledger, _client = feedback_tables.feedback.c, tables.ledger.c, tables.client.c
# Whatever table comes to speak of clients, nothing of one stays in it.
_SPEAKS_OF_CLIENTS = tuple(
    (table, key.parent)
    for table in reversed(schema.metadata.sorted_tables)
    for key in sorted(table.foreign_keys, key=lambda key: key.parent.name)
    if key.column is tables.client.c.client_id and table is not tables.client
)


def drop_words_of_feedback(connection: Connection, before: int, most: int = SLICE) -> int:
    """Forget the words of feedback from months before a moment; line, month and rating stay. Return how many."""
    some = (
        select(_feedback.feedback_id)
        .where(_feedback.month < before, _feedback.sealed.is_not(None))
        .limit(most)
        .scalar_subquery()
    )
    return connection.execute(
        update(feedback_tables.feedback)
        .where(_feedback.feedback_id.in_(some))
        .values(sealed=null(), struck="", quotable=False)
    ).rowcount


def drop_sealed_answers(connection: Connection, before: int, most: int = SLICE) -> int:
    """Forget answers of before a moment that say something of a client; return how many, at most so many."""
    plain = func.substr(_ledger.answer, 1, 1) == literal(b"{", LargeBinary)
    some = select(_ledger.command_id).where(_ledger.at < before, ~plain).limit(most)
    return connection.execute(delete(tables.ledger).where(_ledger.command_id.in_(some))).rowcount


def drop_clients(connection: Connection, before: int, after: str = "", most: int = 20) -> tuple[int, str]:
    """Remove records without a case and on no hold that nobody has used since a moment; return how many, and where to go on.

    A person's joined records go together or not at all. What says that two clients belong together goes with either.
    """
    roots = connection.scalars(
        select(_client.client_id)
        .where(_client.client_id > after, _client.joined_into.is_(None), _client.changed_at < before)
        .order_by(_client.client_id)
        .limit(most)
    ).all()
    gone = 0
    for root in roots:
        family = _family(connection, root)
        if _is_used(connection, family, before):
            continue
        for table, column in _SPEAKS_OF_CLIENTS:
            connection.execute(delete(table).where(column.in_(family)))
        # The last to be joined first: each leads to the one before it.
        for client_id in reversed(family):
            connection.execute(delete(tables.client).where(_client.client_id == client_id))
        gone += len(family)
    return gone, roots[-1] if len(roots) == most else ""


def _family(connection: Connection, root: str) -> list[str]:
    family = [root]
    for one in family:
        family += connection.scalars(select(_client.client_id).where(_client.joined_into == one))
    return family


def _is_used(connection: Connection, family: list[str], before: int) -> bool:
    log, file = tables.access_log.c, tables.case_file.c
    questions = (
        select(_client.client_id).where(
            _client.client_id.in_(family), or_(_client.legal_hold, _client.changed_at >= before)
        ),
        select(file.case_id).where(file.client_id.in_(family)),
        select(file.case_id).where(file.subject_id.in_(family)),
        select(log.no).where(log.client_id.in_(family), log.at >= before),
    )
    return any(connection.execute(one.limit(1)).first() is not None for one in questions)


def unused_clients(connection: Connection, before: int) -> int:
    """Return how many records `drop_clients` would remove."""
    roots = connection.scalars(
        select(_client.client_id).where(_client.joined_into.is_(None), _client.changed_at < before)
    ).all()
    families = (_family(connection, root) for root in roots)
    return sum(len(family) for family in families if not _is_used(connection, family, before))
