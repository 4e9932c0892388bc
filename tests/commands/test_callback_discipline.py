"""No callback is lost: none blocks another, none goes with others, and each ends with a reason and an author.

A county was reprimanded for emptying its callback queue (domain rules, section 6).
"""

import typing

import pytest

from backend.commands.dispatch import AnyCommand
from backend.commands.system import SystemCommand
from backend.domain.call_reports import Over
from backend.domain.promises import promised_by
from backend.protocol.commands import Claim, Close, Command
from backend.protocol.entries import Closed
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CallId, CaseId, ContactId
from backend.protocol.outcomes import Outcome
from backend.protocol.words import CaseState, Channel
from tests.commands.callers import NUMBER, Callers
from tests.commands.client_desk import sound
from tests.commands.office import CHILD, COUNTY, ORAL, Office, command_id


@pytest.fixture
def callers(office: Office) -> Callers:
    return Callers(office)


def closing(case_id: CaseId, reason: str) -> Close:
    outcome = Outcome(reason="guidance", agreed="Ei tavoitettu", callback_reason=reason)
    return Close(command_id=command_id(), case_id=case_id, outcome=outcome)


def test_callbacks_of_one_person_to_two_lines_go_each_its_own_way(office: Office, callers: Callers) -> None:
    teeth, child = callers.comes_in(ORAL), callers.comes_in(CHILD)
    for one in (teeth, child):
        callers.tell(Over(call_id=one.call_id, at=office.now))
    for line, one in ((ORAL, teeth), (CHILD, child)):
        rules = COUNTY.line(line)
        assert rules is not None
        row = office.queue(line)[one.case_id]
        assert row.promised_by == promised_by(rules, Channel.CALLBACK, office.now)
        assert not office.case(one.case_id).head.suggestions, "another line's matter is another matter"
    office.done(callers.meri, Claim(command_id=command_id(), case_id=teeth.case_id))
    office.done(office.aino, Claim(command_id=command_id(), case_id=child.case_id))
    office.done(callers.meri, closing(teeth.case_id, "Numerosta ei vastata"))
    assert child.contact.done is False
    assert office.case(child.case_id).head.claimed_by == office.aino.ref
    assert office.refused(office.aino, closing(child.case_id, "")) is ErrorCode.CALLBACK_OPEN
    sound(office)


def test_two_callbacks_of_one_person_to_one_line_are_two_until_somebody_joins_them(
    office: Office, callers: Callers
) -> None:
    first, second = callers.comes_in(), callers.comes_in()
    for one in (first, second):
        callers.tell(Over(call_id=one.call_id, at=office.now))
    office.done(callers.meri, Claim(command_id=command_id(), case_id=first.case_id))
    office.done(callers.meri, closing(first.case_id, "Asiakas sai jo ajan"))
    assert second.case_id in office.queue()


def test_closing_a_callback_that_was_not_reached_names_its_reason_and_who_wrote_it(
    office: Office, callers: Callers
) -> None:
    caller = callers.comes_in(number=NUMBER)
    callers.tell(Over(call_id=caller.call_id, at=office.now))
    office.done(callers.meri, Claim(command_id=command_id(), case_id=caller.case_id))
    assert office.refused(callers.meri, closing(caller.case_id, " ")) is ErrorCode.CALLBACK_OPEN
    office.done(callers.meri, closing(caller.case_id, "Kolme yritystä"))
    case = office.case(caller.case_id)
    last = case.entries[-1]
    assert case.head.state is CaseState.CLOSED
    assert isinstance(last.body, Closed)
    assert (last.body.outcome.callback_reason, last.author) == ("Kolme yritystä", callers.meri.ref)


@pytest.mark.parametrize(
    "kind", typing.get_args(Command | SystemCommand), ids=lambda kind: getattr(kind, "__name__", kind)
)
def test_no_command_is_about_many_cases_or_callbacks(kind: type[AnyCommand]) -> None:
    for name, hint in typing.get_type_hints(kind).items():
        many = typing.get_origin(hint) in {tuple, list, dict, set, frozenset}
        inside = set(typing.get_args(hint)) if many else set()
        assert not inside & {CaseId, ContactId}, name
        # What an exchange still has is not what is to be cleared; what it has not is called back.
        assert CallId not in inside or name == "alive"
