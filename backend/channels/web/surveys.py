"""The survey after a contact: few questions, each may be skipped; a wanted reply has a date."""

from collections.abc import Mapping
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
from backend.protocol.words import Channel

PREFIX = "q-"
"""Before the names of the county's own questions in a form."""


@dataclass(frozen=True)
class Given:
    """What came of it: a sentence of thanks, or what is wrong by field."""

    sentence: str = ""
    problems: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """A question of the county's own as a page draws it; ``options`` are codes with their words, none for words."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...] = ()


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

    def asks(self, matter: Matter) -> bool:
        """Say whether this page asks how it went: as often as the settings say, of whom anything may be asked at all."""
        rated = matter.case.head.line, self._channel(matter)
        return (
            matter.asks
            and rated[1] is not None
            and self._county.feedback.survey.asks(rated[0], rated[1], matter.contact_id)
        )

    def questions(self, line: str, channel: Channel | None, speech: Speech) -> list[Asked]:
        """Return what a line asks after a channel beside the rating and the words."""
        if channel is None:
            return []
        degrees = tuple((str(no), words) for no, words in enumerate(speech.several("survey.degrees"), 1))
        return [
            Asked(
                name=PREFIX + one.id,
                label=one.names.in_language(speech.language),
                options=degrees
                if one.kind == "rating"
                else tuple((each.id, each.names.in_language(speech.language)) for each in one.options),
            )
            for one in self._county.feedback.survey.questions_for(line, channel)
        ]

    def questions_of(self, matter: Matter, speech: Speech) -> list[Asked]:
        """Return what is asked of this matter."""
        return self.questions(matter.case.head.line, self._channel(matter), speech)

    @staticmethod
    def _channel(matter: Matter) -> Channel | None:
        contacts = matter.case.contacts
        return next((one.channel for one in contacts if one.contact_id == matter.contact_id), None)

    def _answers(
        self, line: str, channel: Channel | None, posted: Mapping[str, str], speech: Speech
    ) -> tuple[dict[str, str], list[str]]:
        """Return what was picked, and what was written under its question; what was not asked is left out."""
        picked: dict[str, str] = {}
        written: list[str] = []
        asked = () if channel is None else self._county.feedback.survey.questions_for(line, channel)
        for one in asked:
            answer = posted.get(PREFIX + one.id, "").replace("\r\n", "\n").replace("\0", "").strip()
            if one.takes(answer):
                picked[one.id] = answer
            elif answer and one.kind == "words":
                written.append(f"{one.names.in_language(speech.language)}\n{answer}")
        return picked, written

    async def give(
        self,
        matter: Matter,
        speech: Speech,
        *,
        rating: int,
        text: str,
        reply: bool,
        phone: str,
        posted: Mapping[str, str],
    ) -> Given:
        """Store the survey, once for each secret; one sent again is answered as the first was.

        ``posted`` holds the answers to the county's own questions.
        """
        line, channel = matter.case.head.line, self._channel(matter)
        answers, written = self._answers(line, channel, posted, speech)
        text = "\n\n".join(filter(None, [text.replace("\r\n", "\n").strip(), *written]))
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
            answers=answers,
        )
        result = await self._writer.submit(matter.actor, command)
        if isinstance(result, Refusal) and result.code is ErrorCode.UNKNOWN_CASE:
            # It was let go of between the drawing of the page and now.
            return await self.keep(
                matter.secret, speech, rating=rating, text=text, line=line, channel=channel, answers=answers
            )
        if isinstance(result, Refusal):
            return Given(problems={"text": speech.plain("problem.not_saved")})
        if result.value:
            promised = self._day(datetime.fromisoformat(result.value), speech)
            return Given(speech.plain("survey.thanks_reply", when=promised))
        return Given(speech.plain("survey.thanks"))

    async def keep(
        self,
        secret: str,
        speech: Speech,
        *,
        rating: int,
        text: str,
        line: LineId | None = None,
        channel: Channel | None = None,
        answers: dict[str, str] | None = None,
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
            channel=channel,
            answers=answers or {},
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
