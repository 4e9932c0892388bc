"""Signing records of contacts: what is kept, what is refused, and what the queue knows of it."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest
from sqlalchemy import text

from backend.protocol.commands import Claim, Close, JoinCases, Release
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import RecordId, new_id
from backend.protocol.letting_go import has_words, without_words
from backend.protocol.outcomes import Appointment, Outcome
from backend.protocol.record_commands import CorrectRecord, NoteSummaryTaken, SignRecord
from backend.protocol.record_entries import RecordSigned
from backend.protocol.records import Booking, Coded, RecordContent
from backend.protocol.results import Refusal
from tests.commands.office import MONDAY_MORNING, Office, Page, command_id
from tests.support.code_lists import coded

TOLD = Appointment(when="25.11. klo 9.30", where="Keskustan hammashoitola", whom="Hammaslääkäri Ek")


def taken(office: Office) -> Page:
    page = office.chat()
    office.later(minutes=10)
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def content(office: Office, **changes: Any) -> RecordContent:
    whole = RecordContent(
        contact_at=office.now - timedelta(minutes=10),
        assessed_at=office.now,
        profession=coded("profession", "nurse"),
        contact_type=coded("contact_type", "R52"),
        urgency=coded("urgency", "urgent"),
        nature=coded("nature", "SH"),
        result=coded("result", "appointment"),
        reasons=(coded("reasons", "D19"), coded("reasons", "D82")),
        booking=Booking(told=TOLD, made_at=office.now),
        advice="Särkylääkettä ohjeen mukaan.",
    )
    return msgspec.structs.replace(whole, **changes)


def signing(office: Office, page: Page, after: RecordId | None = None, **changes: Any) -> SignRecord:
    return SignRecord(
        command_id=command_id(),
        case_id=page.case_id,
        record_id=RecordId(new_id()),
        content=content(office, **changes),
        after=after,
    )


def refusal(office: Office, command: SignRecord | CorrectRecord) -> tuple[ErrorCode, str]:
    answer = office.ask(office.aino, command)
    assert isinstance(answer, Refusal), answer
    return answer.code, answer.where


def test_a_signed_record_stands_on_the_timeline_and_in_short_on_the_case(office: Office) -> None:
    page = taken(office)
    command = signing(office, page)

    office.done(office.aino, command)

    case = office.case(page.case_id)
    entry = case.entries[-1]
    assert isinstance(entry.body, RecordSigned)
    assert (entry.author, entry.thread) == (office.aino.ref, None), "the resident's page never shows it"
    assert entry.body.content == command.content
    short = case.head.record
    assert short is not None
    assert (short.record_id, short.version, short.no) == (command.record_id, 1, entry.no)
    assert short.contacts == (page.contact_id,)


def test_a_code_is_named_and_marked_as_its_list_says_and_not_as_it_was_sent(office: Office) -> None:
    page = taken(office)
    forged = Coded(code="D19", name="Terve", list_id="reasons", verified=True)

    office.done(office.aino, signing(office, page, reasons=(forged,)))

    [kept] = office.case(page.case_id).entries[-1].body.content.reasons  # type: ignore[union-attr]
    assert kept == coded("reasons", "D19")
    assert not kept.verified


@pytest.mark.parametrize(
    ("changes", "code", "where"),
    [
        ({"result": None}, ErrorCode.RECORD_INCOMPLETE, "result"),
        ({"assessed_at": None}, ErrorCode.RECORD_INCOMPLETE, "assessed_at"),
        ({"urgent_need": True}, ErrorCode.RECORD_WRONG, "urgent_need"),
        ({"reasons": (coded("nature", "SH"),)}, ErrorCode.RECORD_WRONG, "reasons"),
        ({"reasons": (coded("reasons", "D19"),) * 2}, ErrorCode.RECORD_WRONG, "reasons"),
        ({"urgency": coded("triage", "A")}, ErrorCode.RECORD_WRONG, "urgency"),
        ({"booking": Booking(told=Appointment(), made_at=MONDAY_MORNING)}, ErrorCode.RECORD_WRONG, "booking"),
        ({"advice": "ä" * 4001}, ErrorCode.TEXT_TOO_LONG, ""),
    ],
    ids=["no-result", "no-time", "social-field", "other-list", "twice", "triage", "empty-booking", "long"],
)
def test_what_the_line_cannot_record_is_refused_by_the_field(
    office: Office, changes: dict[str, Any], code: ErrorCode, where: str
) -> None:
    page = taken(office)
    assert refusal(office, signing(office, page, **changes)) == (code, where)
    assert office.case(page.case_id).head.record is None


def test_an_assessment_is_neither_of_the_future_nor_before_the_contact(office: Office) -> None:
    page = taken(office)
    for away in (timedelta(minutes=1), timedelta(minutes=-11)):
        wrong = signing(office, page, assessed_at=office.now + away)
        assert refusal(office, wrong) == (ErrorCode.RECORD_WRONG, "assessed_at")


def test_a_correction_is_a_version_with_a_reason_and_both_stay_readable(office: Office) -> None:
    page = taken(office)
    first = signing(office, page)
    office.done(office.aino, first)
    better = content(office, advice="Särkylääkettä enintään neljä kertaa päivässä.")
    correcting = CorrectRecord(
        command_id=command_id(),
        case_id=page.case_id,
        record_id=first.record_id,
        version=1,
        content=better,
        reason="Annosohje puuttui.",
    )
    hasty = msgspec.structs.replace(correcting, command_id=command_id(), reason="Virhe")
    assert refusal(office, hasty) == (ErrorCode.REASON_NEEDED, "")

    office.done(office.aino, correcting)

    case = office.case(page.case_id)
    bodies = [one.body for one in case.entries if isinstance(one.body, RecordSigned)]
    assert [(one.version, one.content.advice, one.reason) for one in bodies] == [
        (1, first.content.advice, ""),
        (2, better.advice, "Annosohje puuttui."),
    ]
    assert case.head.record is not None
    assert case.head.record.version == 2
    again = msgspec.structs.replace(correcting, command_id=command_id())
    assert refusal(office, again)[0] is ErrorCode.CHANGED_MEANWHILE, "it was made of version 1"


def test_only_the_holder_signs_and_after_closing_whoever_serves_the_line(office: Office) -> None:
    page = taken(office)
    answer = office.ask(office.bo, signing(office, page))
    assert isinstance(answer, Refusal)
    assert answer.code is ErrorCode.NOT_YOURS
    outcome = Outcome(reason="guidance", agreed="Neuvottu.")
    office.done(office.aino, Close(command_id=command_id(), case_id=page.case_id, outcome=outcome))

    office.done(office.bo, signing(office, page))

    assert office.case(page.case_id).head.record is not None


def test_two_who_record_at_once_do_not_write_over_each_other(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, signing(office, page))
    answer = office.ask(office.aino, signing(office, page))
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.by) == (ErrorCode.CHANGED_MEANWHILE, office.aino.ref)


def test_the_queue_knows_that_the_need_was_assessed_until_a_further_contact_comes(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, signing(office, page))
    assessed = office.now
    office.done(office.aino, Release(command_id=command_id(), case_id=page.case_id))
    assert office.queue()[page.case_id].assessed_at == assessed
    other = office.form()
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    join = JoinCases(command_id=command_id(), case_id=page.case_id, other_id=other.case_id)
    office.done(office.aino, join)
    office.done(office.aino, Release(command_id=command_id(), case_id=page.case_id))
    assert office.queue()[page.case_id].assessed_at is None, "the form is assessed anew"


def test_signing_and_copying_are_written_to_the_access_log(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, signing(office, page))
    office.done(office.aino, NoteSummaryTaken(command_id=command_id(), case_id=page.case_id))
    with office.engine.connect() as connection:
        found = connection.execute(
            text("SELECT what, basis FROM access_log WHERE case_id = :case"), {"case": page.case_id}
        )
        uses = {tuple(one) for one in found}
    assert {("record_signed", "care_relationship"), ("summary_copied", "care_relationship")} <= uses


def test_of_a_record_whose_words_are_let_go_of_only_its_times_stay(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, signing(office, page))
    entry = office.case(page.case_id).entries[-1]
    assert has_words(entry)
    body = without_words(entry, office.now).body
    assert isinstance(body, RecordSigned)
    assert body.content == RecordContent(
        contact_at=office.now - timedelta(minutes=10), assessed_at=office.now
    )


def test_a_reason_that_demands_a_record_is_not_closed_with_before_one_covers_every_contact(
    office: Office,
) -> None:
    page = taken(office)
    outcome = Outcome(reason="emergency", agreed="Ohjattu päivystykseen.")

    def closing() -> Close:
        return Close(command_id=command_id(), case_id=page.case_id, outcome=outcome)

    answer = office.ask(office.aino, closing())
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.where) == (ErrorCode.OUTCOME_INCOMPLETE, "record")
    office.done(office.aino, signing(office, page))
    office.done(office.aino, closing())
