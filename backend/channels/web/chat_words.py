"""What a resident's chat does to the case: says, ends, turns into a form or a callback; and what is said back."""

from datetime import datetime

from backend.channels.web import conversation, promises_in_words
from backend.channels.web.answers import phone_problem
from backend.channels.web.frames import Convert, Ended, Error
from backend.channels.web.matters import Matter
from backend.channels.web.page_secret import derived_command, derived_id
from backend.channels.web.site import Site
from backend.channels.web.texts import Speech
from backend.commands.resident import (
    AddToCase,
    ConvertChat,
    Details,
    EndChat,
    IdentificationDropped,
    ResidentSays,
)
from backend.domain import limits
from backend.domain.phone_numbers import WrongNumber, read_number
from backend.protocol.cases import Case
from backend.protocol.entries import IdentificationEnd
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ContactId
from backend.protocol.results import Refusal
from backend.protocol.words import Channel, Language, PreferredWay


class ChatWords:
    """Commands of one conversation. Every command id follows from the secret, so a repetition does nothing."""

    def __init__(self, site: Site) -> None:
        """Submit to this site's writer."""
        self._site = site

    def text_problem(self, text: str, speech: Speech, n: int) -> Error | None:
        """Return what is wrong with a message's length."""
        if not text.strip():
            return Error(code="empty", message=speech.plain("chat_error.empty"), n=n)
        if not limits.fits(text, limits.MESSAGE):
            message = speech.plain("chat_error.too_long", count=len(text.strip()), limit=limits.MESSAGE)
            return Error(code="too_long", message=message, n=n)
        return None

    async def say(
        self, matter: Matter, case: Case, n: int, text: str, speech: Speech
    ) -> tuple[int, datetime] | Error:
        """Store the n-th text and return its entry's number and time; the same text again returns the same."""
        text = _clean(text)
        chat = conversation.chat_of(case, matter.thread)
        contact_id = matter.contact_id if chat is None else chat.contact_id
        # The second round is for a text whose number another tab took a moment ago.
        for _ in range(2):
            number = conversation.number_for(case, matter.thread, n, text)
            command = ResidentSays(
                # The ledger keeps refusals too: a number refused after one conversation's end is free in the next.
                command_id=derived_command(matter.secret, "says", contact_id, str(number), text),
                case_id=matter.case_id,
                contact_id=contact_id,
                n=number,
                text=text,
            )
            result = await self._site.writer.submit(matter.actor, command)
            if isinstance(result, Refusal):
                return self._refused(result, speech, n)
            now = await self._site.matters.find(matter.secret)
            if now is None:
                break
            case = now.case
            entry = conversation.saved_as(case, matter.thread, number, text)
            if entry is not None:
                return entry.no, entry.at
        return Error(code="try_again", message=speech.plain("chat_error.try_again"), n=n)

    async def not_now(self, matter: Matter, case: Case) -> None:
        """Tell who asked that the resident would not identify now."""
        command = IdentificationDropped(
            command_id=derived_command(matter.secret, "not now", str(len(case.entries))),
            case_id=matter.case_id,
            why=IdentificationEnd.CANCELLED,
        )
        await self._site.writer.submit(matter.actor, command)

    async def add(
        self, matter: Matter, _case: Case, n: int, text: str, speech: Speech
    ) -> tuple[int, datetime] | Error:
        """Add the n-th text to the matter after its conversation is over, as the status page does; once."""
        text = _clean(text)
        command = AddToCase(
            command_id=derived_command(matter.secret, "adds", str(n), text), case_id=matter.case_id, text=text
        )
        result = await self._site.writer.submit(matter.actor, command)
        if isinstance(result, Refusal):
            return self._refused(result, speech, n)
        now = await self._site.matters.find(matter.secret)
        entry = None if now is None else conversation.saved_as(now.case, matter.thread, 0, text)
        if entry is None:
            return Error(code="try_again", message=speech.plain("chat_error.try_again"), n=n)
        return entry.no, entry.at

    async def end(self, matter: Matter) -> None:
        """End the conversation; ending it again does nothing."""
        contact_id = self._chat_id(matter)
        command = EndChat(
            # A page may hold one conversation after another: each is ended by itself.
            command_id=derived_command(matter.secret, "end", contact_id),
            case_id=matter.case_id,
            contact_id=contact_id,
        )
        await self._site.writer.submit(matter.actor, command)

    async def convert(self, matter: Matter, frame: Convert, speech: Speech) -> Error | None:
        """Turn the chat into a form or a callback; what was written goes along, the place is kept."""
        phone = read_number(frame.phone) if frame.to == "callback" else ""
        if isinstance(phone, WrongNumber):
            return Error(code="phone_invalid", message=phone_problem(frame.phone, speech))
        channel = Channel.CALLBACK if frame.to == "callback" else Channel.FORM
        contact_id = self._chat_id(matter)
        # Professionals read the time, in the county's own language.
        finnish = self._site.speech(Language.FINNISH)
        best_time = finnish.plain(f"question.time_{frame.time}") if channel is Channel.CALLBACK else ""
        command = ConvertChat(
            command_id=derived_command(matter.secret, "convert", contact_id, frame.to, phone, frame.time),
            case_id=matter.case_id,
            contact_id=contact_id,
            new_contact_id=ContactId(derived_id(matter.secret, "converted", contact_id)),
            to_channel=channel,
            details=Details(
                phone=phone,
                language=speech.language,
                preferred_way=PreferredWay.PHONE if phone else PreferredWay.STATUS_PAGE,
                preferred_time=best_time,
            ),
            best_time=best_time,
        )
        result = await self._site.writer.submit(matter.actor, command)
        return self._refused(result, speech, 0) if isinstance(result, Refusal) else None

    def ended(self, matter: Matter, case: Case, speech: Speech, *, asks: bool) -> Ended:
        """Return the closing words: who ended it, and what happens next by when; ``asks`` for a survey if it may."""
        line = self._site.county.line(case.head.line)
        by = conversation.ended_by(case, matter.thread)
        latest = conversation.latest_of(case, matter.thread)
        now = self._site.clock()
        if by == "converted" and line is not None and latest is not None:
            if latest.channel is Channel.CALLBACK:
                due = latest.promised_by or case.head.promised_by
                sentence = speech.plain("chat.ended_call", when=promises_in_words.due_when(due, now, speech))
            else:
                sentence = speech.plain(
                    "chat.ended_form", when=promises_in_words.answer_when(line, now, speech)
                )
            return Ended(by="converted", sentence=sentence, survey=False)
        survey = asks and not conversation.is_surveyed(case, matter.thread)
        if by == "resident":
            return Ended(by="resident", sentence=speech.plain("chat.ended_self"), survey=survey)
        return Ended(by="staff", sentence=speech.plain("chat.ended_staff"), survey=survey)

    def _chat_id(self, matter: Matter) -> ContactId:
        chat = conversation.chat_of(matter.case, matter.thread)
        return matter.contact_id if chat is None else chat.contact_id

    def _refused(self, refusal: Refusal, speech: Speech, n: int) -> Error:
        match refusal.code:
            case ErrorCode.CONVERSATION_ENDED | ErrorCode.CASE_CLOSED | ErrorCode.UNKNOWN_CONTACT:
                return Error(code="ended", message=speech.plain("chat_error.ended"), n=n)
            case ErrorCode.TOO_MANY:
                return Error(code="too_fast", message=speech.plain("chat_error.too_fast"), n=n)
            case ErrorCode.INVALID_PHONE:
                return Error(code="phone_invalid", message=speech.plain("problem.phone_wrong"))
            case _:
                return Error(code="try_again", message=speech.plain("chat_error.try_again"), n=n)


def _clean(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\0", "").strip()
