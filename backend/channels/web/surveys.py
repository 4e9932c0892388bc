"""The survey after a contact: at most three questions, each may be skipped; a wanted reply has a date."""

from dataclasses import dataclass, field
from datetime import datetime

from backend.channels.web import times_in_words
from backend.channels.web.answers import phone_problem
from backend.channels.web.matters import Matter
from backend.channels.web.page_secret import derived_command, derived_id
from backend.channels.web.seams import Writing
from backend.channels.web.texts import Speech
from backend.commands.resident import GiveSurvey
from backend.domain import limits
from backend.domain.county import County
from backend.domain.phone_numbers import WrongNumber, read_number
from backend.domain.promises import feedback_reply_by
from backend.protocol.clock import Clock
from backend.protocol.ids import ContactId
from backend.protocol.results import Refusal


@dataclass(frozen=True)
class Given:
    """What came of it: a sentence of thanks, or what is wrong by field."""

    sentence: str = ""
    problems: dict[str, str] = field(default_factory=dict)


class Surveys:
    """Takes surveys from the chat and from the secret link alike."""

    def __init__(self, county: County, writer: Writing, clock: Clock) -> None:
        """Store with this writer."""
        self._county = county
        self._writer = writer
        self._clock = clock

    def reply_by(self, speech: Speech) -> str:
        """Return the day by which a reply is promised that is asked for now."""
        now = self._clock()
        return self._day(feedback_reply_by(now, self._county.survey.reply_office_days), speech)

    async def give(
        self, matter: Matter, speech: Speech, *, rating: int, text: str, reply: bool, phone: str
    ) -> Given:
        """Store the survey, once for each secret; one sent again is answered as the first was."""
        text = text.replace("\r\n", "\n").strip()
        problems = self._problems(speech, text=text, reply=reply, phone=phone)
        if problems:
            return Given(problems=problems)
        number = read_number(phone) if reply else ""
        command = GiveSurvey(
            command_id=derived_command(matter.secret, "survey"),
            case_id=matter.case_id,
            contact_id=matter.contact_id,
            new_contact_id=ContactId(derived_id(matter.secret, "survey contact")),
            rating=rating,
            text=text,
            wants_reply=reply,
            phone="" if isinstance(number, WrongNumber) else number,
        )
        result = await self._writer.submit(matter.actor, command)
        if isinstance(result, Refusal):
            return Given(problems={"text": speech.plain("problem.not_saved")})
        if result.value:
            promised = self._day(datetime.fromisoformat(result.value), speech)
            return Given(speech.plain("survey.thanks_reply", when=promised))
        return Given(speech.plain("survey.thanks"))

    def _day(self, at: datetime, speech: Speech) -> str:
        return times_in_words.day(at, self._clock(), speech)

    def _problems(self, speech: Speech, *, text: str, reply: bool, phone: str) -> dict[str, str]:
        found: dict[str, str] = {}
        if not limits.fits(text, limits.FEEDBACK):
            found["text"] = speech.plain("problem.too_long", count=len(text), limit=limits.FEEDBACK)
        if reply:
            wrong = phone_problem(phone, speech) if phone.strip() else speech.plain("problem.reply_phone")
            if wrong:
                found["phone"] = wrong
        return found
