"""How a conversation begins: the line is open, the resident named as the line asks, one secret one matter."""

from backend.channels.web import conversation
from backend.channels.web.answers import OTHER_MATTER, Checks
from backend.channels.web.conversation import Phase
from backend.channels.web.frames import Error, Open
from backend.channels.web.matters import Matter
from backend.channels.web.page_secret import derived_command, derived_id, hash_of
from backend.channels.web.site import Site
from backend.channels.web.texts import Speech
from backend.commands.actor import ResidentActor
from backend.commands.resident import Details, OpenChat
from backend.domain import limits
from backend.domain.county import ServiceLine
from backend.domain.office_days import local_day
from backend.domain.opening import is_open
from backend.protocol.ids import ContactId, LineId, ThreadId, is_id
from backend.protocol.results import Refusal
from backend.protocol.words import Channel, IdentificationRule, Language, SaysFor


class ChatOpening:
    """Opens conversations for the chat socket."""

    def __init__(self, site: Site) -> None:
        """Open on this site's lines."""
        self._site = site

    async def open(self, frame: Open, speech: Speech) -> Matter | Error:
        """Begin a conversation of this secret, or go on with the one that has begun before."""
        known = await self._site.matters.find(frame.secret)
        if known is not None:
            return await self._again(known, frame, speech)
        line = self._site.county.line(frame.line)
        if line is None or Channel.CHAT not in line.channels or not is_id(frame.command_id):
            return _error("unknown_conversation", speech)
        if not is_open(line, Channel.CHAT, self._site.clock()):
            return _error("closed", speech)
        name = frame.name.strip()
        if not name and line.identification is not IdentificationRule.ANONYMOUS:
            return Error(code="name_needed", message=speech.plain("chat.name_needed"))
        if not limits.fits(name, limits.CHAT_NAME):
            message = speech.plain("problem.name_long", limit=limits.CHAT_NAME)
            return Error(code="name_needed", message=message)
        matter = frame.matter if line.matter(frame.matter) else ""
        if not matter and frame.matter != OTHER_MATTER:
            return Error(code="matter_needed", message=speech.plain("problem.matter"))
        wrong = self._principal_problem(line, frame, speech)
        if wrong:
            return Error(code="principal_wrong", message=wrong)
        command = OpenChat(
            command_id=derived_command(frame.secret, "open", frame.command_id),
            line=LineId(line.id),
            contact_id=_contact_id(frame),
            thread=ThreadId(derived_id(frame.secret, "thread")),
            token_hash=hash_of(frame.secret),
            matter=matter,
            details=_details(frame, name),
        )
        result = await self._site.writer.submit(ResidentActor(), command)
        found = None if isinstance(result, Refusal) else await self._site.matters.find(frame.secret)
        return found or _error("try_again", speech)

    def _principal_problem(self, line: ServiceLine, frame: Open, speech: Speech) -> str:
        """Return what is wrong with the name or code of whom the resident acts for."""
        if SaysFor(frame.for_whom) is SaysFor.SELF:
            return ""
        if not limits.fits(frame.principal_name, limits.NAME):
            return speech.plain("problem.name_long", limit=limits.NAME)
        today = local_day(self._site.clock())
        checks = Checks(line, speech, today, allow_test_codes=self._site.county.allow_test_codes)
        return checks.code(frame.principal_code.strip())

    async def _again(self, known: Matter, frame: Open, speech: Speech) -> Matter | Error:
        """Begin a further conversation in the matter that this secret opens; what is known is not asked again."""
        case, contact_id = known.case, _contact_id(frame)
        came = any(one.contact_id == contact_id for one in case.contacts)
        if came or conversation.phase(case, known.thread) is not Phase.ENDED:
            return known
        line = self._site.county.line(case.head.line)
        if line is None or Channel.CHAT not in line.channels or not is_id(frame.command_id):
            return _error("unknown_conversation", speech)
        if not is_open(line, Channel.CHAT, self._site.clock()):
            return _error("closed", speech)
        own = conversation.latest_of(case, known.thread)
        subject = conversation.subject_of(case, known.thread)
        command = OpenChat(
            command_id=derived_command(frame.secret, "open", frame.command_id),
            line=LineId(line.id),
            contact_id=contact_id,
            thread=known.thread,
            token_hash=hash_of(frame.secret),
            matter=subject if line.matter(subject) else "",
            details=Details(name="" if own is None else own.name, language=Language(frame.language)),
        )
        result = await self._site.writer.submit(known.actor, command)
        found = None if isinstance(result, Refusal) else await self._site.matters.find(frame.secret)
        return found or _error("try_again", speech)


def _details(frame: Open, name: str) -> Details:
    says_for = SaysFor(frame.for_whom)
    another = says_for is not SaysFor.SELF
    return Details(
        name=name,
        says_for=says_for,
        principal_name=frame.principal_name.strip() if another else "",
        principal_code=frame.principal_code.strip() if another else "",
        language=Language(frame.language),
    )


def _contact_id(frame: Open) -> ContactId:
    # The page's own id makes it another contact than the page's earlier conversations.
    return ContactId(derived_id(frame.secret, "contact", frame.command_id))


def _error(code: str, speech: Speech) -> Error:
    return Error(code=code, message=speech.plain(f"chat_error.{code}"))
