"""All feedback that is kept, as far as it is counted: of cases and of nobody alike, without words."""

import msgspec
from sqlalchemy import Connection, select

from backend.domain.feedback_counts import Given
from backend.domain.office_days import local_day
from backend.protocol.feedback import FeedbackKind
from backend.store import tables
from backend.store.database import Database, Row
from backend.store.feedback_tables import feedback
from backend.store.times import moment

_survey, _feedback = tables.survey.c, feedback.c
_OF_CASES = select(_survey.at, _survey.line, _survey.kind, _survey.rating)
_OF_NOBODY = select(
    _feedback.month,
    _feedback.line,
    _feedback.kind,
    _feedback.rating,
    _feedback.channel,
    _feedback.themes,
    _feedback.answers,
)
_themes = msgspec.json.Decoder(tuple[str, ...])
_answers = msgspec.json.Decoder(dict[str, str])


def given_feedback(connection: Connection) -> list[Given]:
    """Return each with the month in which it was given, by the Finnish calendar."""
    return _all(
        [tuple(row) for row in connection.execute(_OF_CASES)],
        [tuple(row) for row in connection.execute(_OF_NOBODY)],
    )


def read_given(database: Database) -> list[Given]:
    """Return the same to a server that runs."""
    return _all(database.all(_OF_CASES), database.all(_OF_NOBODY))


def _all(of_cases: list[Row], of_nobody: list[Row]) -> list[Given]:
    found = [
        # From before all feedback was kept loose from its case.
        Given(local_day(moment(at)).replace(day=1), line, FeedbackKind(kind), rating)
        for at, line, kind, rating in of_cases
    ]
    return found + [
        Given(
            # The first of the month at midnight UTC: the day is told by the date alone.
            moment(month).date(),
            line,
            FeedbackKind(kind),
            rating,
            channel,
            themes_of(themes),
            answers_of(answers),
        )
        for month, line, kind, rating, channel, themes, answers in of_nobody
    ]


def themes_of(stored: str) -> tuple[str, ...]:
    """Return the themes as a row keeps them."""
    return _themes.decode(stored) if stored else ()


def answers_of(stored: str) -> dict[str, str]:
    """Return the answers as a row keeps them."""
    return _answers.decode(stored) if stored else {}
