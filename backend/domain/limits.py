"""The longest text each public field may hold, in characters, and nothing else.

Pages show these, the server enforces them, and both read them here, so that they cannot drift apart.
A limit counts Unicode code points after trimming; the byte limits below bound what is read at all.
"""

from typing import Final

NAME: Final = 120
"""A person's name as the person writes it."""

PHONE_NUMBER: Final = 40
"""A telephone number as typed, with spaces and signs; an E.164 number has at most 15 digits."""

PERSONAL_CODE_TYPED: Final = 20
"""A personal identity code as typed: eleven characters, with stray spaces."""

INTERPRETER_LANGUAGE: Final = 60
"""The language for which an interpreter is needed."""

ANSWER_TIME: Final = 200
"""When a call or an answer suits the resident."""

MESSAGE: Final = 4000
"""One message of a chat, one form's matter, one addition to a case."""

FEEDBACK: Final = 2000
"""The free text of the survey."""

CHANGE: Final = 600
"""What was changed because of feedback, in one language."""

REASON: Final = 500
"""A written reason: for breaking glass, for what was checked, for a joining."""

REASON_LEAST: Final = 10
"""The shortest reason that may tell somebody anything."""

CHAT_NAME: Final = 60
"""What a resident wants to be called in a chat."""

HANDOVER_MINUTES: Final = 24 * 60
"""The longest promise of an answer to an offered case: a day."""

CONSULTATION_MINUTES: Final = 7 * 24 * 60
"""The longest time within which an answer of a colleague may be asked for: a week."""

EXCHANGE_NAME: Final = 32
"""The settings' name of a telephone exchange."""

FORM_BODY_BYTES: Final = 64 * 1024
"""A posted page; anything longer is answered with 413 before it is parsed."""

FRAME_BYTES: Final = 32 * 1024
"""One frame of a resident's chat socket: a longest message in four-byte characters, and some room."""


def fits(text: str, limit: int) -> bool:
    """Say whether `text` without surrounding white space is within `limit` characters."""
    return len(text.strip()) <= limit
