"""The survey after a contact: at most three questions, each may be skipped; a wanted reply has a date."""

from dataclasses import dataclass, field
from datetime import datetime

from backend.channels.web import times_in_words
from backend.channels.web.answers import phone_problem
from backend.channels.web.matters import Matter
from backend.channels.web.page_secret import derived_command, derived_id, hash_of
from backend.channels.web.seams import Writing
from backend.channels.web.texts import Speech
from backend.commands.actor import ResidentActor
from backend.commands.resident import Details, GiveFeedback, GiveSurvey
from backend.domain import limits
from backend.domain.county import County
from backend.domain.phone_numbers import WrongNumber, read_number
from backend.domain.promises import feedback_reply_by
from backend.protocol.clock import Clock
from backend.protocol.errors import ErrorCode
from backend.protocol.feedback import FeedbackKind
from backend.protocol.ids import ContactId, LineId, ThreadId
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
        if isinstance(result, Refusal) and result.code is ErrorCode.UNKNOWN_CASE:
            # It was let go of between the drawing of the page and now.
            line = LineId(matter.case.head.line)
            return await self.keep(matter.secret, speech, rating=rating, text=text, line=line)
        if isinstance(result, Refusal):
            return Given(problems={"text": speech.plain("problem.not_saved")})
        if result.value:
            promised = self._day(datetime.fromisoformat(result.value), speech)
            return Given(speech.plain("survey.thanks_reply", when=promised))
        return Given(speech.plain("survey.thanks"))

    async def keep(
        self, secret: str, speech: Speech, *, rating: int, text: str, line: LineId | None = None
    ) -> Given:
        """Keep what was said of a matter that has been let go of: of nobody, so nobody can be answered."""
        text = text.replace("\r\n", "\n").strip()
        problems = self._problems(speech, text=text, reply=False, phone="")
        if problems:
            return Given(problems=problems)
        command = GiveFeedback(
            command_id=derived_command(secret, "survey of what is gone"),
            line=line,
            kind=FeedbackKind.SURVEY,
            text=text,
            rating=rating,
            contact_id=ContactId(derived_id(secret, "survey contact")),
            thread=ThreadId(derived_id(secret, "thread")),
            token_hash=hash_of(secret),
            details=Details(language=speech.language),
        )
        result = await self._writer.submit(ResidentActor(), command)
        if isinstance(result, Refusal):
            return Given(problems={"text": speech.plain("problem.not_saved")})
        return Given(speech.plain("survey.kept_loose"))

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
