"""What a caller pressed when asked how it went: kept of nobody, like any survey of a matter that is gone."""

import logging

from backend.channels.phone.seams import Writing
from backend.commands.actor import ResidentActor
from backend.commands.resident import Details, GiveFeedback
from backend.domain.call_surveys import BEST
from backend.protocol.feedback import FeedbackKind
from backend.protocol.ids import CommandId, ContactId, LineId, ThreadId, new_id
from backend.protocol.results import Refusal
from backend.protocol.words import Channel
from backend.store.writer import Closed

logger = logging.getLogger(__name__)


async def keep_rating(writer: Writing, line: LineId, rating: int, question: str) -> None:
    """Keep the answer to the county's ``question``, or to the usual one when it is empty. It is tried once.

    No id of it is made of the call: nobody can tell afterwards who has answered.
    """
    if not 1 <= rating <= BEST:
        return
    command = GiveFeedback(
        command_id=CommandId(new_id()),
        line=line,
        kind=FeedbackKind.SURVEY,
        text="",
        rating=0 if question else rating,
        contact_id=ContactId(new_id()),
        thread=ThreadId(new_id()),
        token_hash=b"",
        details=Details(),
        channel=Channel.PHONE,
        answers={question: str(rating)} if question else {},
    )
    try:
        answer = await writer.submit(ResidentActor(), command)
    except Closed:
        logger.info("an answer after a call was not kept: this node ends")
        return
    if isinstance(answer, Refusal):
        logger.info("an answer after a call was not kept: %s", answer.code.value)
