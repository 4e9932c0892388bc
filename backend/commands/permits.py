"""Which case a command may touch: the actor's lines, the holder's hands, the resident's own page."""

from typing import Protocol

from backend.commands.actor import ResidentActor, StaffActor
from backend.commands.answers import refused
from backend.domain.life_cycle import CaseFile
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, CommandId, ThreadId
from backend.protocol.results import Refusal
from backend.store.unit import Unit


class OfCase(Protocol):
    """A command about one case."""

    @property
    def command_id(self) -> CommandId:
        """The command's id."""
        ...

    @property
    def case_id(self) -> CaseId:
        """The case it is about."""
        ...


def of_line(unit: Unit, actor: StaffActor, command: OfCase) -> CaseFile | Refusal:
    """Return a case of the actor's lines, in whatever state and hands.

    One in the actor's own hands is theirs whatever the line: whoever was asked into a call has got it with the client,
    and a work pair may come from anywhere.
    """
    file = unit.case(command.case_id)
    if file is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    if file.head.line not in actor.lines and not file.head.is_in_hands_of(actor.staff_id):
        return refused(command, ErrorCode.NOT_ALLOWED)
    return file


def owned(unit: Unit, actor: StaffActor, command: OfCase) -> CaseFile | Refusal:
    """Return a case that the actor owns: to close it, to give it away and to speak on the telephone is one person's."""
    file = in_hand(unit, actor, command)
    if isinstance(file, Refusal) or file.head.is_owned_by(actor.staff_id):
        return file
    return refused(command, ErrorCode.NOT_YOURS, by=file.head.claimed_by)


def in_hand(unit: Unit, actor: StaffActor, command: OfCase) -> CaseFile | Refusal:
    """Return a case that the actor has in hand, as its owner or as its work pair: both write in it."""
    file = of_line(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    if file.is_closed:
        return refused(command, ErrorCode.CASE_CLOSED)
    if not file.head.is_in_hands_of(actor.staff_id):
        return refused(command, ErrorCode.NOT_YOURS, by=file.head.claimed_by)
    return file


def of_resident(unit: Unit, actor: ResidentActor, command: OfCase) -> tuple[CaseFile, ThreadId] | Refusal:
    """Return the case that the resident's page opens and the page's thread; the one it was joined into, if so."""
    if actor.thread is None or actor.case_id is None or actor.case_id != command.case_id:
        return refused(command, ErrorCode.NOT_ALLOWED)
    file = followed(unit, command.case_id)
    if file is None or file.contact_of(actor.thread) is None:
        return refused(command, ErrorCode.UNKNOWN_CASE)
    return file, actor.thread


def followed(unit: Unit, case_id: CaseId) -> CaseFile | None:
    """Return the case, or the one that it was joined into."""
    file = unit.case(case_id)
    while file is not None and file.head.joined_into is not None:
        file = unit.case(file.head.joined_into)
    return file
