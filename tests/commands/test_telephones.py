"""Whose telephone is whose, and what a call makes of one's presence."""

import msgspec
import pytest

from backend.commands.call_system import EndWrapUp
from backend.commands.system import NodeStarted, StaffConnected, StaffDisconnected
from backend.domain.call_orders import Ring
from backend.domain.call_reports import Over
from backend.protocol.call_commands import SetExtension
from backend.protocol.commands import SetPresence
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal
from backend.protocol.words import PresenceState, Role
from tests.commands.callers import Callers
from tests.commands.hiring import save
from tests.commands.office import COUNTY, ORAL, SYSTEM, Office, command_id


@pytest.fixture
def callers(office: Office) -> Callers:
    return Callers(office)


def test_who_says_last_that_a_telephone_is_theirs_sits_at_it(office: Office, callers: Callers) -> None:
    office.done(office.aino, SetExtension(command_id=command_id(), extension=" 201 "))
    caller = callers.comes_in()
    caller.claimed(office.aino)
    assert callers.order(Ring).extension == "201"
    office.later(minutes=1)
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    other = callers.comes_in()
    office.done(office.aino, SetPresence(command_id=command_id(), state=PresenceState.BREAK))
    with pytest.raises(AssertionError, match="NO_PHONE"):
        other.claimed(callers.meri)


def test_everybody_sees_who_can_be_asked_into_a_call(office: Office, callers: Callers) -> None:
    office.done(SYSTEM, NodeStarted(command_id=command_id(), node="one", name="one"))
    for actor in (office.aino, callers.meri):
        office.done(SYSTEM, StaffConnected(command_id=command_id(), node="one", staff_id=actor.staff_id))
    people = office.people().people
    assert (people[callers.meri.staff_id].has_phone, people[office.aino.staff_id].has_phone) == (True, False)
    office.done(office.aino, SetExtension(command_id=command_id(), extension="201"))
    people = office.people().people
    assert (people[callers.meri.staff_id].has_phone, people[office.aino.staff_id].has_phone) == (False, True)
    office.done(office.aino, SetExtension(command_id=command_id(), extension=""))
    assert not office.people().people[office.aino.staff_id].has_phone


@pytest.mark.parametrize("wrong", ["201&PJSIP/900", "2 01", "x" * 33, "201\n", "a/b", "-1"])
def test_what_names_no_telephone_is_refused(office: Office, wrong: str) -> None:
    if wrong == "201\n":
        office.done(office.aino, SetExtension(command_id=command_id(), extension=wrong))
        return
    asked = SetExtension(command_id=command_id(), extension=wrong)
    assert office.refused(office.aino, asked) is ErrorCode.INVALID_PHONE


def test_an_administrator_gives_telephones_by_the_same_rules(office: Office, callers: Callers) -> None:
    outi = office.hire("Outi Pelto", role=Role.ADMINISTRATOR)
    new = msgspec.structs.replace(save("Eeva Koe", ORAL), extension="201&900")
    answer = office.ask(outi, new)
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.where) == (ErrorCode.INVALID_PHONE, "extension")
    right = msgspec.structs.replace(save("Eeva Koe", ORAL), extension="201")
    office.done(outi, right)
    caller = callers.comes_in()
    with pytest.raises(AssertionError, match="NO_PHONE"):
        caller.claimed(callers.meri)


def test_nobody_changes_telephones_or_goes_on_a_break_in_the_middle_of_a_call(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in()
    caller.answered(callers.meri)
    for command in (
        SetExtension(command_id=command_id(), extension="300"),
        SetPresence(command_id=command_id(), state=PresenceState.BREAK),
    ):
        assert office.refused(callers.meri, command) is ErrorCode.CALL_GOING
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    office.done(callers.meri, SetPresence(command_id=command_id(), state=PresenceState.BREAK))


@pytest.mark.parametrize("state", [PresenceState.ON_CALL, PresenceState.WRAP_UP])
def test_nobody_says_of_themself_what_a_call_says(
    office: Office, callers: Callers, state: PresenceState
) -> None:
    said = SetPresence(command_id=command_id(), state=state)
    assert office.refused(callers.meri, said) is ErrorCode.MALFORMED


def test_the_work_after_a_call_ends_by_itself_or_when_one_says_so(office: Office, callers: Callers) -> None:
    for early in (False, True):
        caller = callers.comes_in()
        caller.answered(callers.meri)
        callers.tell(Over(call_id=caller.call_id, at=office.now))
        until = office.people().people[callers.meri.staff_id].until
        assert until is not None
        assert callers.presence(callers.meri) is PresenceState.WRAP_UP
        if early:
            office.done(callers.meri, SetPresence(command_id=command_id(), state=PresenceState.BREAK))
        office.later(seconds=COUNTY.phone.wrap_up_seconds)
        over = EndWrapUp(command_id=command_id(), staff_id=callers.meri.staff_id, until=until)
        office.done(SYSTEM, over)
        state = PresenceState.BREAK if early else PresenceState.AVAILABLE
        assert callers.presence(callers.meri) is state
        assert office.people().people[callers.meri.staff_id].until is None


def test_who_comes_back_in_the_middle_of_a_call_is_on_it(office: Office, callers: Callers) -> None:
    meri = callers.meri.staff_id
    office.done(SYSTEM, NodeStarted(command_id=command_id(), node="one", name="one"))
    office.done(SYSTEM, StaffConnected(command_id=command_id(), node="one", staff_id=meri))
    caller = callers.comes_in()
    caller.answered(callers.meri)
    office.done(SYSTEM, StaffDisconnected(command_id=command_id(), node="one", staff_id=meri))
    office.later(minutes=5)
    office.done(SYSTEM, StaffConnected(command_id=command_id(), node="one", staff_id=meri))
    assert callers.presence(callers.meri) is PresenceState.ON_CALL
