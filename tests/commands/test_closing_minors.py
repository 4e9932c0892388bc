"""A minor's case and its end: not without an assessment of every contact, and by no way around it."""

import pytest

from backend.commands.resident import EndChat, Withdraw
from backend.commands.system import EndSilentChat
from backend.protocol.assessment_commands import ResolveTask
from backend.protocol.assessments import TaskKind
from backend.protocol.authority import AssessmentNeed, Why
from backend.protocol.commands import Claim, JoinCases, Transfer
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal
from backend.protocol.words import CaseState, SaysFor
from tests.commands.office import CHILD, SYSTEM, Office, Page, command_id
from tests.commands.test_assessing import signing
from tests.commands.test_closing import close
from tests.support.checklists import whole

MATTI = "100713B902J"
"""13 years old."""
VEERA = "150318A901T"
"""8 years old."""


def taken(office: Office, page: Page) -> Page:
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def state(office: Office, page: Page) -> CaseState:
    return office.case(page.case_id).head.state


def test_it_is_not_closed_without_an_assessment(office: Office) -> None:
    page = taken(office, office.chat(name="Matti", personal_code=MATTI))
    answer = office.ask(office.aino, close(page))
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.why) == (ErrorCode.ASSESSMENT_NEEDED, Why.ASSESSMENT_NEEDED)
    office.done(office.aino, signing(page))
    office.done(office.aino, close(page))


def test_a_contact_that_came_after_the_assessment_is_assessed_too(office: Office) -> None:
    page = taken(office, office.chat(name="Matti", personal_code=MATTI))
    office.done(office.aino, signing(page))
    office.form(by=page.actor)
    assert office.refused(office.aino, close(page)) is ErrorCode.ASSESSMENT_NEEDED


def test_under_12_nothing_has_to_be_signed(office: Office) -> None:
    page = taken(office, office.chat(name="Liisa", says_for=SaysFor.OWN_CHILD, principal_code=VEERA))
    assert office.case(page.case_id).head.authority.need is AssessmentNeed.SHORT
    office.done(office.aino, close(page))


def test_a_concern_for_the_child_is_resolved_first_and_an_unknown_capacity_stays_open(office: Office) -> None:
    page = taken(office, office.chat(name="Matti", personal_code=MATTI))
    office.done(office.aino, signing(page, whole("4", _14=True)))
    tasks = {one.kind: one for one in office.case(page.case_id).head.tasks}
    assert set(tasks) == {TaskKind.CAPACITY_UNKNOWN, TaskKind.CHILD_WELFARE}
    assert office.refused(office.aino, close(page)) is ErrorCode.TASK_OPEN
    resolved = ResolveTask(
        command_id=command_id(),
        case_id=page.case_id,
        task_id=tasks[TaskKind.CHILD_WELFARE].task_id,
        done=True,
        text="Ilmoitus tehty klo 9.20.",
    )
    office.done(office.aino, resolved)
    office.done(office.aino, close(page))
    left = [one.kind for one in office.case(page.case_id).head.tasks if one.resolved_at is None]
    assert left == [TaskKind.CAPACITY_UNKNOWN]


@pytest.mark.parametrize("by", ["minor", "guardian"])
def test_withdrawing_only_tells_the_professional(office: Office, by: str) -> None:
    told = (
        {"name": "Matti", "personal_code": MATTI}
        if by == "minor"
        else {"name": "Liisa", "says_for": SaysFor.OWN_CHILD, "principal_code": MATTI}
    )
    page = office.form(**told)
    office.done(page.actor, Withdraw(command_id=command_id(), case_id=page.case_id))
    assert state(office, page) is CaseState.WAITING
    assert office.kinds(page.case_id)[-1] == "Withdrawn"


def test_who_acts_without_a_checked_right_ends_nobodys_matter(office: Office) -> None:
    page = office.form(name="Liisa", says_for=SaysFor.OTHER_ADULT, principal_code="280744-907A")
    office.done(page.actor, Withdraw(command_id=command_id(), case_id=page.case_id))
    assert state(office, page) is CaseState.WAITING


def test_a_guardian_of_a_young_child_may_withdraw(office: Office) -> None:
    page = office.form(name="Liisa", says_for=SaysFor.OWN_CHILD, principal_code=VEERA)
    office.done(page.actor, Withdraw(command_id=command_id(), case_id=page.case_id))
    assert state(office, page) is CaseState.CLOSED


def test_leaving_the_chat_or_falling_silent_leaves_the_case_to_a_professional(office: Office) -> None:
    left = office.chat(name="Matti", personal_code=MATTI)
    end = EndChat(command_id=command_id(), case_id=left.case_id, contact_id=left.contact_id)
    office.done(left.actor, end)
    assert state(office, left) is CaseState.WAITING
    silent = taken(office, office.chat(name="Matti", personal_code=MATTI))
    ended = EndSilentChat(command_id=command_id(), case_id=silent.case_id, contact_id=silent.contact_id)
    office.done(SYSTEM, ended)
    assert state(office, silent) is CaseState.CLAIMED


def test_joining_and_handing_on_bring_the_need_along(office: Office) -> None:
    page = taken(office, office.chat(name="Matti", personal_code=MATTI))
    office.done(office.aino, signing(page, whole("2")))
    other = office.form(name="Matti", personal_code=MATTI)
    join = JoinCases(command_id=command_id(), case_id=page.case_id, other_id=other.case_id)
    office.done(office.aino, join)
    assert office.refused(office.aino, close(page)) is ErrorCode.ASSESSMENT_NEEDED
    handed = Transfer(command_id=command_id(), case_id=page.case_id, to_line=CHILD, note="")
    office.done(office.aino, handed)
    taken(office, page)
    assert office.refused(office.aino, close(page)) is ErrorCode.ASSESSMENT_NEEDED
