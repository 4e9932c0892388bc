"""What is left to be done about cases that do not wait, as everybody of the line sees it."""

from datetime import date

import msgspec
import pytest
from sqlalchemy import delete

from backend.commands.resident import Details
from backend.live.session import may_read
from backend.protocol.assessment_commands import ResolveTask
from backend.protocol.commands import Claim, MarkCallback, Release, Transfer
from backend.protocol.ids import CaseId, LineId
from backend.protocol.open_cases import LeftOpen, OpenCase
from backend.protocol.snapshots import OpenState
from backend.protocol.streams import open_stream
from backend.protocol.words import CaseState
from backend.store.migrate import migrate
from backend.store.open_case_tables import open_case
from tests.commands.office import CHILD, ORAL, SYSTEM, Office, Page, command_id
from tests.commands.test_assessing import signing
from tests.commands.test_assessing import taken as minor_taken
from tests.commands.test_feedback import RESIDENT, given
from tests.commands.test_following_up import CHECKED, came_back, close, closed, comes
from tests.support.checklists import whole


def left(office: Office, line: LineId = ORAL) -> dict[CaseId, OpenCase]:
    state = office.reader.snapshot(open_stream(line))[1]
    assert isinstance(state, OpenState)
    return state.cases


def kinds(office: Office, page: Page, line: LineId = ORAL) -> list[LeftOpen]:
    case = left(office, line).get(page.case_id)
    return [one.what for one in case.tasks] if case else []


def claim(office: Office, page: Page) -> None:
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))


def test_a_callback_in_hand_stays_to_be_called_until_it_was_reached(office: Office) -> None:
    page = office.callback()
    assert left(office) == {}, "its row of the queue tells it while it waits"
    claim(office, page)
    case = left(office)[page.case_id]
    contact = office.contact(page)
    assert (case.owner, case.state) == (office.aino.ref, CaseState.CLAIMED)
    assert [(one.what, one.since, one.due) for one in case.tasks] == [
        (LeftOpen.CALL, contact.at, contact.promised_by)
    ]
    reached = MarkCallback(
        command_id=command_id(), case_id=page.case_id, contact_id=page.contact_id, reached=True
    )
    office.done(office.aino, reached)
    assert left(office) == {}


def test_what_goes_to_another_line_is_left_to_that_line(office: Office) -> None:
    page = minor_taken(office)
    office.done(office.aino, signing(page, whole("3", _14=True)))
    assert LeftOpen.CHILD_WELFARE in kinds(office, page)
    office.done(office.aino, Transfer(command_id=command_id(), case_id=page.case_id, to_line=CHILD))
    assert left(office) == {}
    assert kinds(office, page, CHILD) == [LeftOpen.CHILD_WELFARE], (
        "also while it waits: the queue does not tell it"
    )


def test_feedback_that_somebody_took_stays_to_be_answered(office: Office) -> None:
    office.done(RESIDENT, given(office, details=Details(name="Liisa Virtanen")))
    page = next(iter(office.queue()))
    office.done(office.aino, Claim(command_id=command_id(), case_id=page))
    case = left(office)[page]
    assert [one.what for one in case.tasks] == [LeftOpen.FEEDBACK]
    assert case.tasks[0].due == office.case(page).head.promised_by


def test_a_follow_up_in_hand_is_today_s_until_it_is_closed_again(office: Office) -> None:
    page = came_back(office)
    claim(office, page)
    assert kinds(office, page) == [LeftOpen.FOLLOW_UP]
    again = msgspec.structs.replace(CHECKED, follow_up_on=date(2026, 11, 30))
    office.done(office.aino, close(page, again))
    assert kinds(office, page) == [LeftOpen.PLANNED]


def test_a_minor_s_assessment_is_open_from_taking_to_signing_and_its_task_beyond_closing(
    office: Office,
) -> None:
    page = minor_taken(office)
    assert kinds(office, page) == [LeftOpen.MATURITY]
    office.done(office.aino, signing(page, whole("3", _14=True)))
    assert kinds(office, page) == [LeftOpen.CHILD_WELFARE]
    task = office.case(page.case_id).head.tasks[0]
    office.done(
        office.aino,
        ResolveTask(
            command_id=command_id(),
            case_id=page.case_id,
            task_id=task.task_id,
            done=True,
            text="Ilmoitus tehty klo 9.40.",
        ),
    )
    assert left(office) == {}


def test_who_waited_overnight_and_was_taken_is_to_be_assessed(office: Office) -> None:
    today, overnight = office.form(), office.form()
    claim(office, today)
    office.later(days=1)
    claim(office, overnight)
    assert kinds(office, today) == []
    assert kinds(office, overnight) == [LeftOpen.NEED]


def test_a_follow_up_to_come_is_told_while_the_case_is_closed(office: Office) -> None:
    page = closed(office)
    case = left(office)[page.case_id]
    assert [one.what for one in case.tasks] == [LeftOpen.PLANNED]
    assert (case.state, case.owner) == (CaseState.CLOSED, None)
    office.done(SYSTEM, comes(office, page.case_id))
    assert left(office) == {}


def test_a_case_given_back_is_told_by_the_queue_again(office: Office) -> None:
    page = office.callback()
    claim(office, page)
    office.done(office.aino, Release(command_id=command_id(), case_id=page.case_id))
    assert left(office) == {}
    assert page.case_id in office.queue()


def test_an_ordinary_chat_says_nothing_on_the_stream(office: Office) -> None:
    page = office.chat()
    claim(office, page)
    assert office.reader.snapshot(open_stream(ORAL)) == (0, OpenState(cases={}))


@pytest.mark.parametrize(("line", "may"), [(ORAL, True), (CHILD, False)])
def test_only_those_who_serve_the_line_hear_of_it(office: Office, line: LineId, may: bool) -> None:
    assert may_read(office.bo, open_stream(line)) is may


def test_a_database_of_before_there_was_such_a_list_gets_it_when_it_is_migrated(office: Office) -> None:
    page = minor_taken(office)
    office.done(office.aino, signing(page, whole("3", _14=True)))
    office.callback()
    before = left(office)
    assert set(before) == {page.case_id}
    with office.engine.connect() as connection:
        connection.execute(delete(open_case))
    assert left(office) == {}
    migrate(office.engine, cipher=office.cipher)
    assert left(office) == before
