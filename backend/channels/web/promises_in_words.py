"""What a resident is promised, in words: when a call comes and by when an answer is there."""

from datetime import datetime

from backend.channels.web import times_in_words
from backend.channels.web.texts import Speech
from backend.domain.county import ServiceLine
from backend.domain.promises import callback_window, promised_by
from backend.protocol.words import Channel


def call_when(line: ServiceLine, now: datetime, speech: Speech) -> str:
    """Return "today before 16": when the call comes that is asked for now."""
    return times_in_words.before(callback_window(line, now).before, now, speech)


def answer_when(line: ServiceLine, now: datetime, speech: Speech) -> str:
    """Return by when a form that is sent now is answered."""
    return times_in_words.before(promised_by(line, Channel.FORM, now), now, speech)


def due_when(due: datetime, now: datetime, speech: Speech) -> str:
    """Return a promise that was given earlier."""
    return times_in_words.before(due, now, speech)
