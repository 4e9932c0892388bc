"""What a reason demands, and cases that come back on the day that was agreed."""

from datetime import date, timedelta

import msgspec
import pytest

from backend.commands.resident import AddToCase
from backend.commands.system import LetGo, ResumeFollowUp, StaffConnected, StaffDisconnected
from backend.domain.office_days import at_minute, local_day
from backend.domain.shut_pages import as_shown
from backend.protocol.commands import Claim, Close, MarkCallback, Release, TakeNext
from backend.protocol.entries import Closed
from backend.protocol.errors import ErrorCode
from backend.protocol.follow_up_commands import SetFollowUp
from backend.protocol.follow_up_entries import FollowUpDue, FollowUpSet
from backend.protocol.ids import CaseId
from backend.protocol.outcomes import Appointment, Outcome
from backend.protocol.results import Refusal
from backend.protocol.words import CaseState
from backend.store.follow_ups import due_follow_ups
from tests.commands.office import CHILD, SYSTEM, Office, Page, command_id
from tests.domain.the_demo_county import helsinki

THURSDAY = date(2026, 11, 26)
CHECKED = Outcome(
    reason="follow-up", agreed="Soitetaan.", follow_up_on=THURSDAY, follow_up_what="Onko turvotus laskenut"
)


def close(page: Page, outcome: Outcome) -> Close:
    return Close(command_id=command_id(), case_id=page.case_id, outcome=outcome)


def taken(office: Office, page: Page) -> Page:
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def closed(office: Office) -> Page:
    page = taken(office, office.form())
    office.done(office.aino, close(page, CHECKED))
    return page


def comes(office: Office, case_id: CaseId) -> ResumeFollowUp:
    """Let the time come, and give the command of the clock for it."""
    planned = office.case(case_id).head.follow_up
    assert planned is not None
    office.now = max(office.now, planned.at)
    return ResumeFollowUp(command_id=command_id(), case_id=case_id, at=planned.at)


def came_back(office: Office) -> Page:
    page = closed(office)
    office.done(SYSTEM, comes(office, page.case_id))
    return page


def where(office: Office, page: Page, outcome: Outcome) -> str:
    answer = office.ask(office.aino, close(page, outcome))
    assert isinstance(answer, Refusal)
    assert answer.code is ErrorCode.OUTCOME_INCOMPLETE
    return answer.where


def presence(office: Office, *, here: bool) -> None:
    kind = StaffConnected if here else StaffDisconnected
    office.done(SYSTEM, kind(command_id=command_id(), node="a", staff_id=office.aino.staff_id))


@pytest.mark.parametrize(
    ("reason", "lacks"),
    [
        ("appointment", "appointment"),
        ("other-service", "referred_to"),
        ("not-reached", "attempts"),
        ("follow-up", "follow_up_date"),
    ],
)
def test_a_reason_is_not_enough_without_what_it_demands(office: Office, reason: str, lacks: str) -> None:
    page = taken(office, office.form())
    assert where(office, page, Outcome(reason=reason, agreed="Sovittu")) == lacks
    assert office.case(page.case_id).head.state is CaseState.CLAIMED


@pytest.mark.parametrize(
    "outcome",
    [
        Outcome(
            reason="appointment",
            agreed="Sovittu",
            appointment=Appointment(
                when="2.12. klo 10", where="Keskustan hammashoitola", whom="Hammaslääkäri"
            ),
        ),
        Outcome(reason="other-service", agreed="Sovittu", referred_to="Fysioterapia, Sanna otti vastaan"),
        CHECKED,
    ],
)
def test_a_reason_with_what_it_demands_closes_the_case(office: Office, outcome: Outcome) -> None:
    page = taken(office, office.form())
    office.done(office.aino, close(page, outcome))
    assert office.case(page.case_id).head.outcome == outcome


def test_an_appointment_is_told_with_its_time_place_and_whom_to_meet(office: Office) -> None:
    page = taken(office, office.form())
    told = Appointment(when="2.12. klo 10", where=" ", whom="Hammaslääkäri")
    outcome = Outcome(reason="appointment", agreed="Sovittu", appointment=told)
    assert where(office, page, outcome) == "appointment"


def test_nobody_is_not_reached_before_the_attempts_of_the_rules_were_made(office: Office) -> None:
    page = taken(office, office.callback())
    outcome = Outcome(reason="not-reached", agreed="Ei vastannut", callback_reason="Kolme yritystä")
    for attempt in (1, 2, 3):
        assert where(office, page, outcome) == "attempts"
        next_at = office.now + timedelta(hours=1) if attempt < 3 else None
        tried = MarkCallback(
            command_id=command_id(),
            case_id=page.case_id,
            contact_id=page.contact_id,
            reached=False,
            next_attempt_at=next_at,
        )
        office.done(office.aino, tried)
        office.later(hours=1)
        if attempt < 3:
            taken(office, page)
    office.done(office.aino, close(page, outcome))


@pytest.mark.parametrize(
    "change",
    [
        {"follow_up_on": date(2026, 11, 23)},
        {"follow_up_on": date(2036, 11, 26)},
        {"follow_up_what": "  "},
        {"follow_up_on": None},
    ],
)
def test_a_follow_up_has_a_day_to_come_and_something_to_check(
    office: Office, change: dict[str, object]
) -> None:
    page = taken(office, office.form())
    outcome = msgspec.structs.replace(CHECKED, reason="guidance", **change)
    assert where(office, page, outcome) == "follow_up_date"


def test_a_case_closed_with_a_day_comes_back_on_it_once(office: Office) -> None:
    page = closed(office)
    assert office.queue() == {}
    assert due_follow_ups(office.reader, helsinki(2026, 11, 26, 7, 29)) == []
    [due] = due_follow_ups(office.reader, helsinki(2026, 11, 26, 7, 30))
    assert due == (page.case_id, helsinki(2026, 11, 26, 7, 30))

    office.done(SYSTEM, comes(office, page.case_id))

    row = office.queue()[page.case_id]
    assert (row.follow_up, row.for_staff) == (True, office.aino.staff_id)
    assert (row.since, row.promised_by) == (helsinki(2026, 11, 26, 7, 30), helsinki(2026, 11, 26, 16))
    assert row.for_until == helsinki(2026, 11, 26, 9, 30)
    assert office.case(page.case_id).entries[-1].body == FollowUpDue(what=CHECKED.follow_up_what)
    assert due_follow_ups(office.reader, office.now) == []
    before = office.kinds(page.case_id)
    office.done(SYSTEM, ResumeFollowUp(command_id=command_id(), case_id=page.case_id, at=due.at))
    assert office.kinds(page.case_id) == before


def test_a_follow_up_does_not_come_before_its_time(office: Office) -> None:
    page = closed(office)
    planned = office.case(page.case_id).head.follow_up
    assert planned is not None
    office.done(SYSTEM, ResumeFollowUp(command_id=command_id(), case_id=page.case_id, at=planned.at))
    assert office.queue() == {}
    unknown = ResumeFollowUp(command_id=command_id(), case_id=CaseId("x"), at=planned.at)
    assert office.refused(SYSTEM, unknown) is ErrorCode.UNKNOWN_CASE


def test_a_follow_up_goes_to_whoever_agreed_on_it_while_they_are_at_work(office: Office) -> None:
    presence(office, here=True)
    page = came_back(office)
    assert office.refused(office.bo, TakeNext(command_id=command_id())) is ErrorCode.NOTHING_WAITING
    assert office.done(office.aino, TakeNext(command_id=command_id())).case_id == page.case_id


@pytest.mark.parametrize("why", ["away", "late"])
def test_a_follow_up_is_anybodys_when_its_own_professional_is_away_or_late(office: Office, why: str) -> None:
    presence(office, here=True)
    page = came_back(office)
    if why == "away":
        presence(office, here=False)
    else:
        office.later(hours=2)
    assert office.done(office.bo, TakeNext(command_id=command_id())).case_id == page.case_id


def test_anybody_may_choose_a_follow_up_and_who_gave_it_back_has_it_no_more_first(office: Office) -> None:
    presence(office, here=True)
    page = came_back(office)
    office.done(office.bo, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(office.bo, Release(command_id=command_id(), case_id=page.case_id))
    row = office.queue()[page.case_id]
    assert (row.follow_up, row.for_staff) == (True, None)
    office.done(office.bo, TakeNext(command_id=command_id()))


def test_who_finds_only_what_is_kept_for_a_colleague_hears_for_whom_and_until_when(office: Office) -> None:
    presence(office, here=True)
    page = came_back(office)
    answer = office.ask(office.bo, TakeNext(command_id=command_id()))
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.by, answer.at) == (
        ErrorCode.NOTHING_WAITING,
        office.aino.ref,
        office.queue()[page.case_id].for_until,
    )
    office.done(office.bo, Claim(command_id=command_id(), case_id=page.case_id))
    empty = office.ask(office.bo, TakeNext(command_id=command_id()))
    assert isinstance(empty, Refusal)
    assert (empty.by, empty.at) == (None, None)


def test_a_chat_of_nobody_is_not_kept_beyond_its_period_by_a_follow_up(office: Office) -> None:
    page = taken(office, office.chat())
    opened = local_day(office.now)
    office.later(days=9)
    last = opened + timedelta(days=182)
    far = msgspec.structs.replace(CHECKED, follow_up_on=last + timedelta(days=1))
    refusal = office.ask(office.aino, close(page, far))
    assert isinstance(refusal, Refusal)
    assert (refusal.where, refusal.at) == ("follow_up_date", at_minute(last, 0))
    office.done(office.aino, close(page, msgspec.structs.replace(CHECKED, follow_up_on=last)))
    further = SetFollowUp(
        command_id=command_id(), case_id=page.case_id, on=last + timedelta(days=1), reason="Hoitaja poissa"
    )
    refusal = office.ask(office.aino, further)
    assert isinstance(refusal, Refusal)
    assert refusal.at == at_minute(last, 0)
    for day in (THURSDAY + timedelta(days=20), last):
        moved = SetFollowUp(command_id=command_id(), case_id=page.case_id, on=day, reason="Hoitaja poissa")
        office.done(office.aino, moved)


def test_a_case_that_its_client_continued_keeps_the_follow_up_until_it_is_closed_anew(office: Office) -> None:
    page = closed(office)
    office.done(page.actor, AddToCase(command_id=command_id(), case_id=page.case_id, text="Unohdin"))
    assert not office.queue()[page.case_id].follow_up
    office.done(SYSTEM, comes(office, page.case_id))
    assert office.queue()[page.case_id].follow_up
    taken(office, page)
    office.done(office.aino, close(page, Outcome(reason="guidance", agreed="Turvotus on laskenut")))
    assert office.case(page.case_id).head.follow_up is None


def test_the_clients_page_goes_on_as_before_until_they_write(office: Office) -> None:
    page = came_back(office)
    shown = as_shown(office.case(page.case_id), page.thread)
    assert (shown.head.state, shown.head.follow_up) == (CaseState.CLOSED, None)
    taken(office, page)
    assert as_shown(office.case(page.case_id), page.thread).head.state is CaseState.CLOSED
    office.done(page.actor, AddToCase(command_id=command_id(), case_id=page.case_id, text="Kiitos"))
    assert as_shown(office.case(page.case_id), page.thread).head.state is CaseState.CLAIMED


def test_what_waits_for_its_follow_up_is_not_let_go_of_and_afterwards_no_word_of_it_is_left(
    office: Office,
) -> None:
    page = closed(office)
    office.now = helsinki(2028, 1, 3, 9)
    office.done(SYSTEM, LetGo(command_id=command_id(), case_id=page.case_id))
    assert office.case(page.case_id).entries[0].let_go_at is None
    office.done(SYSTEM, comes(office, page.case_id))
    taken(office, page)
    office.done(
        office.aino,
        close(
            page, msgspec.structs.replace(CHECKED, follow_up_on=None, follow_up_what="", reason="guidance")
        ),
    )
    office.later(days=200)
    office.done(SYSTEM, LetGo(command_id=command_id(), case_id=page.case_id))
    told = [
        one.body for one in office.case(page.case_id).entries if isinstance(one.body, Closed | FollowUpDue)
    ]
    assert [one.what for one in told if isinstance(one, FollowUpDue)] == [""]
    assert [one.outcome.follow_up_what for one in told if isinstance(one, Closed)] == ["", ""]


WHY = "Lääkäri ehtii vasta viikon päästä."


def moved(page: Page, on: date | None, reason: str = WHY) -> SetFollowUp:
    return SetFollowUp(command_id=command_id(), case_id=page.case_id, on=on, reason=reason)


def test_a_follow_up_that_was_moved_comes_on_its_new_day_only(office: Office) -> None:
    page = closed(office)
    before = comes(office, page.case_id)
    office.done(office.bo, moved(page, date(2026, 12, 6)))
    assert office.case(page.case_id).entries[-1].body == FollowUpSet(on=date(2026, 12, 6), reason=WHY)
    office.done(SYSTEM, before)
    assert office.queue() == {}
    [due] = due_follow_ups(office.reader, helsinki(2026, 12, 7, 7, 30))
    assert due.at == helsinki(2026, 12, 7, 7, 30), "Independence Day is a Sunday that year"
    office.done(SYSTEM, comes(office, page.case_id))
    assert office.queue()[page.case_id].for_staff == office.aino.staff_id


def test_a_follow_up_that_was_called_off_never_comes(office: Office) -> None:
    page = closed(office)
    office.done(office.aino, moved(page, None))
    assert due_follow_ups(office.reader, helsinki(2030, 1, 1)) == []
    assert office.case(page.case_id).head.state is CaseState.CLOSED
    assert office.refused(office.aino, moved(page, None)) is ErrorCode.UNKNOWN_TASK


@pytest.mark.parametrize(
    ("on", "reason", "code"),
    [
        (date(2026, 11, 23), WHY, ErrorCode.OUTCOME_INCOMPLETE),
        (date(2036, 11, 23), WHY, ErrorCode.OUTCOME_INCOMPLETE),
        (None, " ", ErrorCode.REASON_NEEDED),
    ],
)
def test_a_follow_up_is_moved_to_a_day_to_come_and_with_a_reason(
    office: Office, on: date | None, reason: str, code: ErrorCode
) -> None:
    assert office.refused(office.aino, moved(closed(office), on, reason)) is code


def test_a_follow_up_is_moved_by_who_serves_the_line(office: Office) -> None:
    eeva = office.hire("Eeva Salo", CHILD)
    assert office.refused(eeva, moved(closed(office), None)) is ErrorCode.NOT_ALLOWED
