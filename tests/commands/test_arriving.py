"""Residents coming in: what is asked, what is kept, what is flagged."""

import msgspec
import pytest

from backend.commands.actor import ResidentActor
from backend.commands.dispatch import open_writer
from backend.commands.resident import (
    AddToCase,
    ConvertChat,
    Details,
    GiveSurvey,
    OpenChat,
    RequestCallback,
    Withdraw,
)
from backend.protocol.commands import Claim, RegisterContact, Reply, RevealCode, SetUrgency
from backend.protocol.entries import StaffMessage
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, ContactId, LineId, new_id
from backend.protocol.results import Result
from backend.protocol.words import CaseState, Channel, Flag, Identity, SaysFor, Urgency
from tests.commands.office import CHILD, COUNTY, ORAL, Office, Page, command_id

ADULT, CHILD_CODE = "010608D905R", "150318A901T"


def test_an_anonymous_chat_is_flagged_and_nameless(office: Office) -> None:
    page = office.chat()
    assert office.queue()[page.case_id].flags == (Flag.ANONYMOUS,)
    assert office.case(page.case_id).head.client.identity is Identity.ANONYMOUS


def test_a_code_is_masked_and_tells_that_the_client_is_a_minor(office: Office) -> None:
    page = office.form(name="Elli Virtanen", personal_code="150318a901t")
    head = office.case(page.case_id).head
    assert head.client.personal_code == "150318A••••"
    assert office.queue()[page.case_id].flags == (Flag.MINOR,)


def test_acting_for_a_child_flags_the_childs_age_and_not_ones_own(office: Office) -> None:
    page = office.form(
        name="Maija Virtanen",
        personal_code=ADULT,
        says_for=SaysFor.OWN_CHILD,
        principal_name="Elli",
        principal_code=CHILD_CODE,
        interpreter="arabia",
    )
    assert office.queue()[page.case_id].flags == (Flag.MINOR, Flag.ON_BEHALF, Flag.INTERPRETER)


def test_who_acts_for_an_adult_child_is_no_minor(office: Office) -> None:
    page = office.form(name="Elli", personal_code=CHILD_CODE, says_for=SaysFor.OTHER_ADULT)
    assert Flag.MINOR not in office.queue()[page.case_id].flags


def test_a_phone_is_kept_in_its_international_form(office: Office) -> None:
    page = office.callback(phone="040 123 4567")
    assert office.contact(page).phone == "+358401234567"
    assert office.case(page.case_id).head.client.phone == "+358401234567"


@pytest.mark.parametrize(
    ("details", "code"),
    [
        (Details(phone="12"), ErrorCode.INVALID_PHONE),
        (Details(phone=""), ErrorCode.INVALID_PHONE),
        (Details(phone="+358401234567", personal_code="010608D905X"), ErrorCode.INVALID_CODE),
        (Details(phone="+358401234567", name="n" * 121), ErrorCode.TEXT_TOO_LONG),
    ],
)
def test_a_callback_with_wrong_details_is_refused(office: Office, details: Details, code: ErrorCode) -> None:
    page = office.page()
    command = RequestCallback(
        command_id=command_id(),
        line=ORAL,
        contact_id=page.contact_id,
        thread=page.thread,
        token_hash=page.token_hash,
        matter="other",
        details=details,
    )
    assert office.refused(ResidentActor(), command) is code


def test_a_line_that_is_not_there_takes_nothing(office: Office) -> None:
    page = office.page()
    command = OpenChat(
        command_id=command_id(),
        line=LineId("nowhere"),
        contact_id=page.contact_id,
        thread=page.thread,
        token_hash=page.token_hash,
        matter="other",
        details=Details(),
    )
    assert office.refused(ResidentActor(), command) is ErrorCode.UNKNOWN_LINE


def test_the_same_page_opened_twice_is_one_case(office: Office) -> None:
    page = office.page()
    command = OpenChat(
        command_id=command_id(),
        line=ORAL,
        contact_id=page.contact_id,
        thread=page.thread,
        token_hash=page.token_hash,
        matter="other",
        details=Details(),
    )
    first = office.done(ResidentActor(), command)
    again = office.done(ResidentActor(), msgspec.structs.replace(command, command_id=command_id()))
    assert again.case_id == first.case_id
    assert len(office.queue()) == 1


def test_another_page_with_the_id_of_a_contact_that_stands_is_refused(office: Office) -> None:
    page, other = office.chat(), office.page()
    again = OpenChat(
        command_id=command_id(),
        line=ORAL,
        contact_id=page.contact_id,
        thread=other.thread,
        token_hash=other.token_hash,
        matter="",
        details=Details(),
    )
    assert office.refused(page.actor, again) is ErrorCode.MALFORMED


def test_a_chat_becomes_a_callback_with_what_was_written_and_its_place(office: Office) -> None:
    page = office.chat()
    office.done(page.actor, office.says(page, 1, "Hammas särkee"))
    row = office.queue()[page.case_id]
    office.later(minutes=20)
    convert = ConvertChat(
        command_id=command_id(),
        case_id=page.case_id,
        contact_id=page.contact_id,
        new_contact_id=ContactId(new_id()),
        to_channel=Channel.CALLBACK,
        details=Details(name="Matti Virtanen", phone="0401234567"),
        best_time="klo 14 jälkeen",
    )
    office.done(page.actor, convert)

    after = office.queue()[page.case_id]
    assert after.channels == (Channel.CALLBACK,)
    assert (after.since, after.promised_by) == (row.since, row.promised_by)
    assert not office.case(page.case_id).head.chat_open
    assert "ResidentMessage" in office.kinds(page.case_id)
    assert office.done(page.actor, msgspec.structs.replace(convert, command_id=command_id())).positions == {}


def test_a_chat_is_not_converted_to_a_callback_without_a_number(office: Office) -> None:
    page = office.chat()
    convert = ConvertChat(
        command_id=command_id(),
        case_id=page.case_id,
        contact_id=page.contact_id,
        new_contact_id=ContactId(new_id()),
        to_channel=Channel.CALLBACK,
        details=Details(),
    )
    assert office.refused(page.actor, convert) is ErrorCode.INVALID_PHONE


def survey(page: Page, **more: object) -> GiveSurvey:
    return GiveSurvey(
        command_id=command_id(),
        case_id=page.case_id,
        contact_id=page.contact_id,
        new_contact_id=ContactId(new_id()),
        rating=4,
        **more,  # type: ignore[arg-type]
    )


def test_feedback_that_wants_a_reply_is_a_case_due_in_five_office_days(office: Office) -> None:
    page = office.chat(name="Matti Virtanen")
    result = office.done(page.actor, survey(page, text="Jonotin kauan", wants_reply=True))

    assert result.case_id is not None
    row = office.queue()[result.case_id]
    assert row.channels == (Channel.FEEDBACK,)
    assert (row.promised_by - office.now).days == 7
    office.done(office.aino, Claim(command_id=command_id(), case_id=result.case_id))
    office.done(office.aino, Reply(command_id=command_id(), case_id=result.case_id, text="Kiitos"))
    shown = office.case(page.case_id).entries[-1]
    assert (shown.body, shown.thread) == (StaffMessage(text="Kiitos"), page.thread), "on the giver's own page"


def test_a_survey_counts_once(office: Office) -> None:
    page = office.chat()
    office.done(page.actor, survey(page))
    assert office.done(page.actor, survey(page, wants_reply=True)).positions == {}
    assert office.kinds(page.case_id).count("SurveyGiven") == 1


@pytest.mark.parametrize("wanted", [True, False])
def test_a_second_survey_is_answered_by_what_the_first_promised(office: Office, *, wanted: bool) -> None:
    page = office.chat()
    first = office.done(page.actor, survey(page, wants_reply=wanted))
    assert bool(first.value) is wanted
    office.later(days=3)
    second = office.done(page.actor, survey(page, wants_reply=not wanted))
    assert second.value == first.value
    assert len(office.queue()) == 1 + wanted


def test_a_rating_beyond_the_scale_is_refused(office: Office) -> None:
    page = office.chat()
    assert office.refused(page.actor, msgspec.structs.replace(survey(page), rating=6)) is ErrorCode.MALFORMED


def register(channel: Channel = Channel.WALK_IN, line: LineId = ORAL, **more: object) -> RegisterContact:
    return RegisterContact(
        command_id=command_id(),
        line=line,
        channel=channel,
        summary="Paikka irtosi.\nTulee iltapäivällä.",
        **more,  # type: ignore[arg-type]
    )


def registered(office: Office, command: RegisterContact) -> CaseId:
    result: Result = office.done(office.aino, command)
    assert result.case_id is not None
    return result.case_id


def test_a_walk_in_is_registered_and_taken_at_once(office: Office) -> None:
    case_id = registered(office, register(name="Matti Virtanen", phone="0401234567", personal_code=ADULT))
    head = office.case(case_id).head
    assert (head.state, head.subject) == (CaseState.CLAIMED, "Paikka irtosi.")
    assert office.queue() == {}
    assert office.mine(office.aino).cases[case_id].channels == (Channel.WALK_IN,)


def test_whoever_comes_for_another_is_registered_with_whom_the_matter_is_about(office: Office) -> None:
    case_id = registered(
        office,
        register(
            name="Liisa Virtanen",
            personal_code=ADULT,
            says_for=SaysFor.OWN_CHILD,
            principal_name="Matti Virtanen",
            principal_code=CHILD_CODE,
        ),
    )
    case = office.case(case_id)
    behalf = case.head.client.on_behalf
    assert behalf is not None
    assert (behalf.says_for, behalf.principal_name) == (SaysFor.OWN_CHILD, "Matti Virtanen")
    assert behalf.principal_code.startswith(CHILD_CODE[:7])
    assert case.contacts[0].says_for is SaysFor.OWN_CHILD


def test_a_registered_contact_may_wait_and_be_urgent(office: Office) -> None:
    case_id = registered(office, register(Channel.PHONE, urgency=Urgency.URGENT, claim=False))
    assert office.queue()[case_id].urgency is Urgency.URGENT
    calm = SetUrgency(command_id=command_id(), case_id=case_id, urgency=Urgency.NORMAL)
    office.done(office.bo, calm)
    assert office.queue()[case_id].urgency is Urgency.NORMAL


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (register(Channel.CHAT), ErrorCode.MALFORMED),
        (register(line=LineId("nowhere")), ErrorCode.UNKNOWN_LINE),
        (register(line=LineId("physiotherapy")), ErrorCode.NOT_ALLOWED),
        (register(phone="1"), ErrorCode.INVALID_PHONE),
        (register(personal_code="010608D905X"), ErrorCode.INVALID_CODE),
        (
            register(personal_code=ADULT, says_for=SaysFor.OWN_CHILD, principal_code=ADULT),
            ErrorCode.SAME_PERSON,
        ),
    ],
)
def test_what_cannot_be_registered_is_refused(
    office: Office, command: RegisterContact, code: ErrorCode
) -> None:
    assert office.refused(office.aino, command) is code


def test_a_code_is_shown_to_the_holder_and_the_log_keeps_it(office: Office) -> None:
    page = office.form(CHILD, name="Elli", personal_code=CHILD_CODE)
    reveal = RevealCode(command_id=command_id(), case_id=page.case_id)
    assert office.refused(office.aino, reveal) is ErrorCode.NOT_YOURS
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))

    assert (
        office.done(office.aino, RevealCode(command_id=command_id(), case_id=page.case_id)).value
        == CHILD_CODE
    )
    with office.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT staff_id, case_id, what FROM access_log").all()
    assert [tuple(row) for row in rows] == [(office.aino.staff_id, page.case_id, "code_revealed")]


def test_who_adds_to_a_closed_case_of_a_line_given_up_since_keeps_the_old_promise(office: Office) -> None:
    page = office.form()
    promised = office.queue()[page.case_id].promised_by
    office.done(page.actor, Withdraw(command_id=command_id(), case_id=page.case_id))
    office.writer.close()
    rest = tuple(line for line in COUNTY.lines if line.id != ORAL)
    office.writer = open_writer(
        engine=office.engine,
        cipher=office.cipher,
        county=msgspec.structs.replace(COUNTY, lines=rest),
        clock=lambda: office.now,
    )
    office.later(days=1)
    office.done(page.actor, AddToCase(command_id=command_id(), case_id=page.case_id, text="Särkee taas."))
    assert office.queue()[page.case_id].promised_by == promised
