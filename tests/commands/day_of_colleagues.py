"""A day among colleagues: questions asked of them, and two who work at one case."""

from collections.abc import Iterator
from typing import Any

from backend.commands.actor import Actor
from backend.commands.dispatch import AnyCommand
from backend.commands.system import RemindConsultation
from backend.protocol.commands import Claim
from backend.protocol.consultation_commands import (
    AnswerConsultation,
    AskConsultation,
    NoteAnswerRead,
    WithdrawConsultation,
)
from backend.protocol.ids import ConsultationId, new_id
from backend.protocol.pair_commands import (
    DeclineInvitation,
    InvitePartner,
    JoinCase,
    LeaveCase,
    MakeOwner,
)
from tests.commands.office import ORAL, SYSTEM, Office, Page, command_id


def of_two(office: Office) -> Iterator[tuple[Actor, AnyCommand]]:
    """Bo declines, is asked again, comes, gets the case and lets Aino go."""
    aino, bo, page = office.aino, office.bo, office.form()
    case = {"case_id": page.case_id}
    yield aino, Claim(command_id=command_id(), **case)
    yield aino, InvitePartner(command_id=command_id(), staff_id=bo.staff_id, note="Yhdessä?", **case)
    yield bo, DeclineInvitation(command_id=command_id(), reason="Olen puhelussa.", **case)
    yield aino, InvitePartner(command_id=command_id(), staff_id=bo.staff_id, **case)
    yield bo, JoinCase(command_id=command_id(), **case)
    yield aino, MakeOwner(command_id=command_id(), staff_id=bo.staff_id, **case)
    yield bo, LeaveCase(command_id=command_id(), staff_id=aino.staff_id, **case)


def asking_colleagues(office: Office, page: Page) -> Iterator[tuple[Actor, AnyCommand]]:
    """A question to the line that is taken back, and one to a colleague that is answered and read."""
    aino, bo = office.aino, office.bo
    first, second = ConsultationId(new_id()), ConsultationId(new_id())
    asked: dict[str, Any] = {"case_id": page.case_id, "question": "Tarvitaanko kuva?", "within": 30}
    yield aino, AskConsultation(command_id=command_id(), consultation_id=first, to_line=ORAL, **asked)
    yield aino, WithdrawConsultation(command_id=command_id(), consultation_id=first)
    to_bo = AskConsultation(command_id=command_id(), consultation_id=second, to_staff=bo.staff_id, **asked)
    yield aino, to_bo
    yield SYSTEM, RemindConsultation(command_id=command_id(), consultation_id=second)
    yield bo, AnswerConsultation(command_id=command_id(), consultation_id=second, text="Kyllä.")
    yield aino, NoteAnswerRead(command_id=command_id(), consultation_id=second)
