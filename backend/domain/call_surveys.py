"""After which telephone calls the caller is asked, by a key of their telephone, how it went.

The professional has hung up and the caller is still there: the call is over for everybody else. Whoever has a page is
asked there, whoever was called (back) is not asked on the line, and of how many it is asked the settings say.
"""

from backend.domain.county import County
from backend.protocol.calls import CallEnd, CallState, Direction
from backend.protocol.cases import Contact
from backend.protocol.words import Channel

BEST = 5
"""A key from 1 to 5 answers; of a scale that goes further it would say something else."""


def asks_on_the_line(county: County, line: str, contact: Contact) -> bool:
    """Say whether the caller of this contact is asked now."""
    call = contact.call
    return (
        call is not None
        and call.state is CallState.ENDED
        and call.end is CallEnd.HUNG_UP_BY_STAFF
        and call.direction is Direction.IN
        and call.answered_at is not None
        and contact.channel is Channel.PHONE
        and contact.thread is None
        and county.survey.best_rating == BEST
        and county.feedback.survey.asks(line, Channel.PHONE, contact.contact_id)
    )


def own_question(county: County, line: str) -> str:
    """Return the id of the county's first question that is answered by a rating after a call; empty when it has none."""
    asked = county.feedback.survey.questions_for(line, Channel.PHONE)
    return next((one.id for one in asked if one.kind == "rating"), "")
