"""What estimates of the wait are made of."""

from backend.commands.system import StaffConnected, StaffDisconnected
from backend.protocol.commands import Claim, Close, SetPresence
from backend.protocol.outcomes import Outcome
from backend.protocol.words import Channel, PresenceState
from backend.store.residents import recent_handling, staff_present
from tests.commands.office import CHILD, ORAL, SYSTEM, Office, Page, command_id


def handled(office: Office, page: Page, minutes: int) -> None:
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.later(minutes=minutes)
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    office.done(office.aino, Close(command_id=command_id(), case_id=page.case_id, outcome=outcome))


def test_recent_handling_is_the_time_in_hand_the_newest_last(office: Office) -> None:
    for minutes in (10, 20, 30):
        page = office.chat()
        office.later(hours=1)
        handled(office, page, minutes)
    handled(office, office.form(), 3)
    assert recent_handling(office.reader, ORAL, Channel.CHAT) == (10, 20, 30)
    assert recent_handling(office.reader, ORAL, Channel.CHAT, most=2) == (20, 30)
    assert recent_handling(office.reader, ORAL, Channel.FORM) == (3,)
    assert recent_handling(office.reader, CHILD, Channel.CHAT) == ()


def test_who_is_present_counts_and_so_does_what_they_hold(office: Office) -> None:
    assert staff_present(office.reader, ORAL) == (0, 0)
    for actor in (office.aino, office.bo):
        office.done(SYSTEM, StaffConnected(command_id=command_id(), node="a", staff_id=actor.staff_id))
    page = office.chat()
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    assert staff_present(office.reader, ORAL) == (2, 1)
    assert staff_present(office.reader, CHILD) == (1, 1)
    office.done(office.bo, SetPresence(command_id=command_id(), state=PresenceState.BREAK))
    assert staff_present(office.reader, ORAL) == (1, 1)
    gone = StaffDisconnected(command_id=command_id(), node="a", staff_id=office.aino.staff_id)
    office.done(SYSTEM, gone)
    assert staff_present(office.reader, ORAL) == (0, 0)
