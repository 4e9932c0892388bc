"""Commands of staff about feedback."""

from backend.protocol.feedback import Change, FeedbackKind, Struck
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


class TagFeedback(Tagged, frozen=True, kw_only=True):
    """Say what feedback is about, what of its words nobody is to read outside, and whether they may be quoted at all."""

    command_id: CommandId
    feedback_id: str
    themes: tuple[str, ...] = ()
    struck: tuple[Struck, ...] = ()
    quotable: bool = False


class TellChange(Tagged, frozen=True, kw_only=True):
    """Tell what was changed because of feedback, or tell it anew; whoever tells it again keeps its day."""

    command_id: CommandId
    change: Change


class TakeBackChange(Tagged, frozen=True, kw_only=True):
    """Tell it no more."""

    command_id: CommandId
    change_id: str


FeedbackCommand = RegisterFeedback | TagFeedback | TellChange | TakeBackChange
