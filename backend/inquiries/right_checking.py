"""Asking the national authorisation register on a professional's word: logged, asked, written into the case, answered."""

from backend.commands.actor import StaffActor, SystemActor
from backend.commands.system import LogUse, NoteRight
from backend.domain.life_cycle import CaseFile
from backend.domain.office_days import local_day
from backend.domain.right_questions import RightQuestion, holds_until, question_of
from backend.inquiries.desk import Desk
from backend.protocol.client_inquiries import CheckRight, RightAnswered
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CommandId, new_id
from backend.protocol.representation import CheckMethod, RightCheck
from backend.protocol.results import Refusal
from backend.protocol.uses import Use, UseBasis
from backend.protocol.wire import Record
from backend.store.batch import Unavailable
from backend.store.case_files import read_file


class _Asked(Record, frozen=True, kw_only=True):
    file: CaseFile
    question: RightQuestion


async def check_right(desk: Desk, actor: StaffActor, asked: CheckRight) -> RightAnswered | ErrorCode:
    """Ask the register whether the person in contact may act for the client. Personal codes leave to it, so it is logged first."""
    if desk.register is None:
        return ErrorCode.REGISTER_AWAY
    found = await desk.reader.run(_question, desk, actor, asked)
    if isinstance(found, ErrorCode):
        return found
    await desk.log(
        LogUse(
            command_id=CommandId(new_id()),
            staff_id=actor.staff_id,
            case_id=asked.case_id,
            what=Use.RIGHT_CHECKED,
            client_id=found.file.head.client.subject,
            basis=UseBasis.CARE_RELATIONSHIP,
            detail="register",
        )
    )
    said = await desk.register.ask(found.question, actor.staff_id)
    if said is None:
        return ErrorCode.REGISTER_AWAY
    now = desk.clock()
    check = RightCheck(
        basis=asked.basis,
        method=CheckMethod.REGISTER,
        allowed=said.allowed,
        at=now,
        by=actor.ref.name,
        valid_until=holds_until(now) if said.allowed else None,
        request_id=said.request_id,
    )
    note = NoteRight(
        command_id=CommandId(new_id()),
        case_id=asked.case_id,
        by=actor.ref,
        check=check,
        delegate=found.question.delegate,
        principal=found.question.principal,
    )
    answer = await desk.writer.submit(SystemActor(), note)
    if isinstance(answer, Refusal):
        if answer.code is ErrorCode.STORE_UNAVAILABLE:
            raise Unavailable
        return answer.code
    return RightAnswered(check=check)


def _question(desk: Desk, actor: StaffActor, asked: CheckRight) -> _Asked | ErrorCode:
    with desk.reader.reading() as database:
        read = read_file(database, desk.reader.cipher, asked.case_id)
    if read is None:
        return ErrorCode.UNKNOWN_CASE
    file = read[0]
    if not file.head.is_in_hands_of(actor.staff_id) or file.head.line not in actor.lines:
        return ErrorCode.NOT_YOURS
    question = question_of(file, local_day(desk.clock()))
    return question if isinstance(question, ErrorCode) else _Asked(file=file, question=question)
