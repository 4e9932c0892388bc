"""What a retention run lets go of beside cases: old feedback, answers that may hold a code, and records of nobody."""

from sqlalchemy import Connection, LargeBinary, delete, func, literal, null, select, update

from backend.store import tables
from backend.store.retention import SLICE

_feedback, _ledger = tables.feedback.c, tables.ledger.c


def drop_words_of_feedback(connection: Connection, before: int, most: int = SLICE) -> int:
    """Forget the words of feedback from months before a moment; line, month and rating stay. Return how many."""
    some = (
        select(_feedback.feedback_id)
        .where(_feedback.month < before, _feedback.sealed.is_not(None))
        .limit(most)
        .scalar_subquery()
    )
    return connection.execute(
        update(tables.feedback).where(_feedback.feedback_id.in_(some)).values(sealed=null())
    ).rowcount


def drop_sealed_answers(connection: Connection, before: int, most: int = SLICE) -> int:
    """Forget answers of before a moment that say something of a client; return how many, at most so many."""
    plain = func.substr(_ledger.answer, 1, 1) == literal(b"{", LargeBinary)
    some = select(_ledger.command_id).where(_ledger.at < before, ~plain).limit(most)
    return connection.execute(delete(tables.ledger).where(_ledger.command_id.in_(some))).rowcount
