"""Asking a resident to identify, and what is said when that came to nothing."""

from backend.commands.actor import ResidentActor, StaffActor
from backend.commands.answers import Answer, done, refused
from backend.commands.permits import in_hand, of_resident
from backend.commands.resident import IdentificationDropped
from backend.commands.speaking import latest_thread
from backend.domain.life_cycle import CaseFile
from backend.domain.situations import kept_from_page
from backend.protocol.client_commands import AskIdentification
from backend.protocol.entries import IdentificationAsked, IdentificationEnd, IdentificationEnded
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal
from backend.store.unit import Unit


def ask(unit: Unit, actor: StaffActor, command: AskIdentification) -> Answer:
    """Ask the resident to identify: the page offers it until that is done or declined. Asked already is done."""
    file = in_hand(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    if not unit.county.identifies:
        return refused(command, ErrorCode.IDENTIFICATION_AWAY)
    thread = command.thread or latest_thread(file)
    if thread is None:
        return refused(command, ErrorCode.NO_RESIDENT_PAGE)
    if file.contact_of(thread) is None:
        return refused(command, ErrorCode.UNKNOWN_CONTACT)
    why = kept_from_page(thread, file.head, file.contacts)
    if why is not None:
        return refused(command, ErrorCode.NOT_PERMITTED, why=why)
    if file.asked_thread == thread:
        return done(command, file.case_id)
    unit.add_entry(file, IdentificationAsked(), author=actor.ref, thread=thread)
    file.asked_thread = thread
    file.set_head(identification_asked_at=unit.now)
    return done(command, file.case_id)


def dropped(unit: Unit, actor: ResidentActor, command: IdentificationDropped) -> Answer:
    """Say that an identification came to nothing. Of whoever would not, or broke it off, it is asked no longer."""
    found = of_resident(unit, actor, command)
    if isinstance(found, Refusal):
        return found
    file, thread = found
    if file.is_closed:
        return done(command, file.case_id)
    unit.add_entry(file, IdentificationEnded(why=command.why), thread=thread)
    if file.asked_thread == thread and command.why is IdentificationEnd.CANCELLED:
        no_longer_asked(file)
    return done(command, file.case_id)


def no_longer_asked(file: CaseFile) -> None:
    """Note that nothing is asked of the resident any more."""
    file.asked_thread = None
    file.set_head(identification_asked_at=None)
