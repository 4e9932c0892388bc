"""A chat in which the resident has fallen silent: asked after, then ended; the case stays with its holder."""

import msgspec

from backend.commands import automatic
from backend.commands.answers import Answer, done, refused
from backend.commands.permits import followed
from backend.commands.system import EndSilentChat, RemindChat
from backend.domain.life_cycle import CaseFile
from backend.protocol.cases import Contact
from backend.protocol.entries import ChatEnded
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal
from backend.protocol.words import Channel
from backend.store.unit import Unit


def remind_chat(unit: Unit, command: RemindChat) -> Answer:
    """Ask on the page whether the resident is still there."""
    found = _open_chat(unit, command)
    if isinstance(found, Refusal):
        return found
    file, contact = found
    texts = automatic.messages(unit, file)
    if texts is not None:
        automatic.say(unit, file, contact, texts.chat_idle)
    return done(command, file.case_id)


def end_silent_chat(unit: Unit, command: EndSilentChat) -> Answer:
    """End the conversation; what was written is answered on the page all the same."""
    found = _open_chat(unit, command)
    if isinstance(found, Refusal):
        return found
    file, contact = found
    file.put(msgspec.structs.replace(contact, done=True))
    still = any(one.channel is Channel.CHAT and not one.done for one in file.contacts)
    file.set_head(chat_open=still)
    ended = ChatEnded(contact_id=contact.contact_id, by_resident=False)
    unit.add_entry(file, ended, thread=contact.thread)
    texts = automatic.messages(unit, file)
    if texts is not None:
        automatic.say(unit, file, contact, texts.chat_ended)
    return done(command, file.case_id)


def _open_chat(unit: Unit, command: RemindChat | EndSilentChat) -> tuple[CaseFile, Contact] | Refusal:
    file = followed(unit, command.case_id)
    contact = None if file is None else file.contact(command.contact_id)
    if file is None or contact is None:
        return refused(command, ErrorCode.UNKNOWN_CONTACT)
    if file.is_closed or contact.done or contact.channel is not Channel.CHAT:
        return refused(command, ErrorCode.CONVERSATION_ENDED)
    return file, contact
