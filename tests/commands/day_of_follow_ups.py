"""What is done about follow-ups on a day of every command."""

from collections.abc import Iterator
from datetime import timedelta

from backend.commands.actor import Actor
from backend.commands.dispatch import AnyCommand
from backend.commands.system import ResumeFollowUp
from backend.domain.office_days import local_day
from backend.protocol.commands import Claim, Close
from backend.protocol.follow_up_commands import SetFollowUp
from backend.protocol.outcomes import Outcome
from tests.commands.office import SYSTEM, Office, command_id


def of_follow_ups(office: Office) -> Iterator[tuple[Actor, AnyCommand]]:
    """A case is closed with a day, which is called off, and the clock asks for it all the same."""
    case_id = office.form(phone="").case_id
    on = local_day(office.now) + timedelta(days=2)
    outcome = Outcome(reason="guidance", agreed="Neuvottu", follow_up_on=on, follow_up_what="Vointi")
    yield office.bo, Claim(command_id=command_id(), case_id=case_id)
    yield office.bo, Close(command_id=command_id(), case_id=case_id, outcome=outcome)
    off = SetFollowUp(command_id=command_id(), case_id=case_id, on=None, reason="Ei enää tarpeen")
    yield office.bo, off
    yield SYSTEM, ResumeFollowUp(command_id=command_id(), case_id=case_id, at=office.now)
