"""All feedback that is kept, as far as it is counted: of cases and of nobody alike, without words."""

from sqlalchemy import Connection, select

from backend.domain.feedback_counts import Given
from backend.domain.office_days import local_day
from backend.protocol.feedback import FeedbackKind
from backend.store import tables
from backend.store.times import moment

_survey, _feedback = tables.survey.c, tables.feedback.c
_OF_CASES = select(_survey.at, _survey.line, _survey.kind, _survey.rating)
_OF_NOBODY = select(_feedback.month, _feedback.line, _feedback.kind, _feedback.rating)


def given_feedback(connection: Connection) -> list[Given]:
    """Return each with the month in which it was given, by the Finnish calendar."""
    of_cases = [
        Given(local_day(moment(at)).replace(day=1), line, FeedbackKind(kind), rating)
        for at, line, kind, rating in connection.execute(_OF_CASES)
    ]
    return of_cases + [
        # The first of the month at midnight UTC: the day is told by the date alone.
        Given(moment(month).date(), line, FeedbackKind(kind), rating)
        for month, line, kind, rating in connection.execute(_OF_NOBODY)
    ]
