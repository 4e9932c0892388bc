"""What follows in a case from what is permitted: the answer that stands in it, and the pages that nothing goes to.

Done in one place after every command, so that none can pass it by.
"""

import msgspec

from backend.commands import automatic
from backend.domain import life_cycle, situations
from backend.domain.authority import hidden
from backend.domain.life_cycle import CaseFile
from backend.protocol.authority import Deed, Verdict, Why
from backend.protocol.cases import Contact
from backend.protocol.entries import ChatEnded
from backend.protocol.words import Channel, SaysFor
from backend.store.unit import Unit


def settle(unit: Unit) -> None:
    """Bring every case that was changed into line."""
    for file in unit.changed():
        _shut_or_open(unit, file)
        answer = situations.authority_of(file.head, file.contacts, unit.county, unit.now)
        if answer != file.head.authority:
            file.set_head(authority=answer)


def verdict(unit: Unit, file: CaseFile, deed: Deed) -> Verdict:
    """Ask the engine about the person in contact, or about the professional, as of now."""
    return situations.authority_of(file.head, file.contacts, unit.county, unit.now).verdict(deed)


def verdict_for(unit: Unit, file: CaseFile, contact: Contact, deed: Deed) -> Verdict:
    """Ask the engine about whoever made this contact, as of now."""
    return situations.verdict_for(deed, contact, file.head, file.contacts, unit.county, unit.now)


def kept_from_number(file: CaseFile, contact: Contact) -> Why | None:
    """Return why the number of this contact is not to be called: it is that of somebody whom nothing goes to.

    Families share phones: who answers a number that a guardian has given may be the guardian, whoever asked for the call.
    """
    number = file.number_of(contact)
    for one in file.contacts:
        if one is contact or (number and file.number_of(one) == number):
            why = situations.kept_from(one, file.head, file.contacts)
            if why is not None:
                return why
    return None


def _shut_or_open(unit: Unit, file: CaseFile) -> None:
    """With a code of 3 or 4 nobody who acts for the minor waits for anything; with another code they do again."""
    if file.is_closed:
        file.shut = ()
    elif hidden(file.head.assessment) is not None:
        _shut(unit, file)
    elif file.shut:
        _open_again(file)


def _shut(unit: Unit, file: CaseFile) -> None:
    waiting = [
        one
        for one in file.contacts
        if not one.done and situations.kept_from(one, file.head, file.contacts) is not None
    ]
    if not waiting:
        return
    texts = automatic.messages(unit, file)
    for contact in waiting:
        file.put(msgspec.structs.replace(contact, done=True))
        if contact.channel is Channel.CHAT:
            # As every conversation ends; nothing tells that this one ended otherwise.
            unit.add_entry(
                file, ChatEnded(contact_id=contact.contact_id, by_resident=False), thread=contact.thread
            )
            if texts is not None:
                automatic.put(unit, file, contact, texts.chat_ended)
    file.shut = (*file.shut, *(one.contact_id for one in waiting))
    _promise_anew(file)
    if all(situations.acts_as(one, file.contacts) is not SaysFor.SELF for one in file.contacts):
        file.set_head(waiting_since=None)


def _open_again(file: CaseFile) -> None:
    """A conversation that has ended stays so: the page may begin another."""
    file.contacts = tuple(
        msgspec.structs.replace(one, done=False)
        if one.contact_id in file.shut and one.channel is not Channel.CHAT
        else one
        for one in file.contacts
    )
    file.shut = ()
    _promise_anew(file)


def _promise_anew(file: CaseFile) -> None:
    """The earliest promise of what still waits holds, and that of what waits no more does not."""
    life_cycle.promise_anew(file)
    file.set_head(chat_open=any(one.channel is Channel.CHAT and not one.done for one in file.contacts))
