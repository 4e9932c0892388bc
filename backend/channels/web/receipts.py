"""Sending a form or a callback request, and the receipt: a reference, what happens next and by when."""

from starlette.responses import Response

from backend.channels.web import promises_in_words
from backend.channels.web.answers import Answers
from backend.channels.web.matters import Matter
from backend.channels.web.page_secret import derived_command, derived_id, hash_of
from backend.channels.web.sent_form_cards import cards, forms_of
from backend.channels.web.site import Site
from backend.channels.web.texts import Speech
from backend.commands.actor import ResidentActor
from backend.commands.resident import Details, RequestCallback, SubmitForm
from backend.domain.county import ServiceLine
from backend.domain.office_days import local_day
from backend.domain.personal_codes import CodeProblem, read_code
from backend.domain.phone_numbers import WrongNumber, for_display, read_number
from backend.protocol.ids import ContactId, LineId, ThreadId
from backend.protocol.results import Refusal
from backend.protocol.words import Channel, Language, PreferredWay, SaysFor


class Receipts:
    """Sends what was answered and shows the receipt; the same page sent again leads to the same matter."""

    def __init__(self, site: Site) -> None:
        """Send for this site."""
        self._site = site

    async def send(
        self, channel: Channel, line: ServiceLine, answers: Answers, ids: tuple[str, str], language: Language
    ) -> Response | None:
        """Send checked answers. None when they could not be stored: nothing was, and the page keeps them."""
        command_id, secret = ids
        details = self._details(channel, answers)
        speech = self._site.speech(language)
        # Every identifier follows from the page's secret and the answers: a page sent twice is one contact,
        # and what was changed after going back is a further one of the same matter and not lost.
        told = (channel.value, line.id, *(value for _, value in answers.items()))
        contact_id = ContactId(derived_id(secret, "contact", *told))
        stored_as = derived_command(secret, "send", command_id, *told)
        thread = ThreadId(derived_id(secret, "thread"))
        matter = line.matter(answers.matter)
        subject = answers.matter if matter is not None else ""
        if channel is Channel.CALLBACK:
            command: SubmitForm | RequestCallback = RequestCallback(
                command_id=stored_as,
                line=LineId(line.id),
                contact_id=contact_id,
                thread=thread,
                token_hash=hash_of(secret),
                matter=subject,
                details=details,
                best_time=details.preferred_time,
                text=answers.text,
            )
        else:
            command = SubmitForm(
                command_id=stored_as,
                line=LineId(line.id),
                contact_id=contact_id,
                thread=thread,
                token_hash=hash_of(secret),
                matter=subject,
                text=answers.text,
                details=details,
            )
        result = await self._site.writer.submit(ResidentActor(), command)
        if isinstance(result, Refusal):
            return None
        found = await self._site.matters.find(secret)
        return None if found is None else await self._receipt(channel, line, details, found, speech)

    def _details(self, channel: Channel, answers: Answers) -> Details:
        phone = read_number(answers.phone)
        says_for = SaysFor(answers.for_whom)
        # A callback is a wish to be called, whatever was said of the way before.
        wished = PreferredWay(answers.way) if answers.way else PreferredWay.PHONE
        way = PreferredWay.PHONE if channel is Channel.CALLBACK else wished
        wants_call = way is PreferredWay.PHONE
        time = answers.time if wants_call and answers.time else ""
        return Details(
            name=answers.name,
            phone="" if isinstance(phone, WrongNumber) or not wants_call else phone,
            personal_code=self._code(answers.code),
            says_for=says_for,
            principal_name="" if says_for is SaysFor.SELF else answers.principal_name,
            principal_code="" if says_for is SaysFor.SELF else self._code(answers.principal_code),
            language=Language(answers.answer_language),
            interpreter=answers.interpreter,
            preferred_way=way,
            # Professionals read this, in the county's own language.
            preferred_time=self._site.speech(Language.FINNISH).plain(f"question.time_{time}") if time else "",
        )

    def _code(self, typed: str) -> str:
        if not typed:
            return ""
        today = local_day(self._site.clock())
        code = read_code(typed, today, allow_test=self._site.county.allow_test_codes)
        return "" if isinstance(code, CodeProblem) else code

    async def _receipt(
        self, channel: Channel, line: ServiceLine, details: Details, matter: Matter, speech: Speech
    ) -> Response:
        now = self._site.clock()
        call = bool(details.phone)
        when = (
            promises_in_words.call_when(line, now, speech)
            if channel is Channel.CALLBACK
            else promises_in_words.answer_when(line, now, speech)
        )
        return self._site.pages.draw(
            "receipt.html",
            speech.language,
            path=f"{line.id}/{channel.value}",
            line=line,
            reference=reference(matter),
            link=f"/{speech.language.value}/s/{matter.secret}",
            call=call,
            identify=await self._site.identify(self._site.offer(matter.thread, matter.case), speech),
            forms=cards(self._site, forms_of(matter, now), speech).forms,
            phone=for_display(details.phone, speech.language.value),
            when=when,
            attempts=self._site.county.callback.attempts,
        )


def reference(matter: Matter) -> str:
    """Return the number a resident may tell aloud; it opens nothing."""
    return f"{matter.case.head.number}"
