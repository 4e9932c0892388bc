"""What is done about handovers on a day of every command."""

from collections.abc import Iterator
from datetime import timedelta

from backend.commands.actor import Actor
from backend.commands.dispatch import AnyCommand
from backend.commands.system import ReturnOffer, StaffConnected
from backend.domain.office_days import local_day
from backend.domain.opening import is_staffed
from backend.protocol.commands import Claim
from backend.protocol.handovers import ReturnedWhy
from tests.commands.handovers import (
    accepting,
    declining,
    giving,
    offering,
    reaching,
    withdrawing,
)
from tests.commands.office import COUNTY, ORAL, SYSTEM, Office, command_id


def of_handovers(office: Office) -> Iterator[tuple[Actor, AnyCommand]]:
    """An offer is taken back, one is declined, one comes back, one is accepted; then a partner helps."""
    aino, bo, page = office.aino, office.bo, office.form(phone="")
    while not is_staffed(COUNTY.lines[0], office.now):
        office.later(hours=1)
    yield aino, Claim(command_id=command_id(), case_id=page.case_id)
    yield aino, (first := offering(page, to_line=ORAL))
    yield aino, withdrawing(first)
    yield SYSTEM, StaffConnected(command_id=command_id(), node="north", staff_id=bo.staff_id)
    yield aino, (second := offering(page, to_staff=bo.staff_id))
    yield bo, declining(second)
    yield aino, (third := offering(page, to_line=ORAL))
    yield (
        SYSTEM,
        ReturnOffer(
            command_id=command_id(),
            case_id=page.case_id,
            handover_id=third.handover_id,
            why=ReturnedWhy.LINE_CLOSED,
        ),
    )
    yield aino, (fourth := offering(page, to_line=ORAL))
    yield bo, accepting(fourth)
    yield bo, reaching(page)
    yield bo, giving(page, check_on=local_day(office.now) + timedelta(days=7))
    yield bo, reaching(page, found=False, note="Kelassa ei ollut aikoja.")
