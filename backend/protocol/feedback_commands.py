"""Commands of staff about feedback."""

from backend.protocol.feedback import FeedbackKind
from backend.protocol.ids import CommandId, LineId
from backend.protocol.wire import Tagged
from backend.protocol.words import Language


class RegisterFeedback(Tagged, frozen=True, kw_only=True):
    """Write down feedback that a resident told: a case when they want a reply, else a row of nobody.

    ``line`` is none for the service in general. Who wants a reply is called, so ``phone`` is needed then.
    """

    command_id: CommandId
    line: LineId | None
    kind: FeedbackKind
    text: str
    rating: int = 0
    wants_reply: bool = False
    name: str = ""
    phone: str = ""
    language: Language = Language.FINNISH


FeedbackCommand = RegisterFeedback
