"""Warm handover: who may be offered a case, who has it meanwhile, and until when its client is in between."""

from datetime import UTC, datetime, timedelta

import pytest

from backend.commands.actor import StaffActor
from backend.commands.resident import ResidentMarks, Withdraw
from backend.commands.system import ReturnOffer
from backend.live.unanswered_offers import returning_offers
from backend.protocol.commands import Claim, Close, JoinCases, Release, Reply, Transfer
from backend.protocol.errors import ErrorCode
from backend.protocol.handover_entries import (
    ClientReached,
    HandoverAccepted,
    HandoverDeclined,
    HandoverReturned,
)
from backend.protocol.handovers import HandoverState, ReachedHow, ReturnedWhy
from backend.protocol.ids import HandoverId, LineId, StaffId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Refusal
from backend.protocol.staff_commands import LockStaff
from backend.protocol.uses import Use
from backend.protocol.words import CaseState, Role
from tests.commands.client_desk import MATTI, log
from tests.commands.handovers import (
    accepting,
    at_work,
    between,
    declining,
    gone_home,
    handover,
    offering,
    offers,
    reaching,
    withdrawing,
)
from tests.commands.office import CHILD, COUNTY, ORAL, SYSTEM, Office, Page, command_id

SOCIAL = LineId("social-advice")


@pytest.fixture
def page(office: Office) -> Page:
    """A chat that Aino has in hand."""
    page = office.chat(name="Matti Virtanen", personal_code=MATTI)
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


@pytest.fixture
def eeva(office: Office) -> StaffActor:
    """Somebody of the children's line only, at work."""
    eeva = office.hire("Eeva Salo", CHILD)
    at_work(office, eeva)
    return eeva


def closing(page: Page, reason: str = "guidance") -> Close:
    return Close(
        command_id=command_id(), case_id=page.case_id, outcome=Outcome(reason=reason, agreed="Ohjattu.")
    )


def test_the_giver_has_the_case_and_its_clock_until_somebody_accepts_and_the_client_is_reached(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    before = office.case(page.case_id).head
    office.done(office.aino, offered := offering(page))
    head = office.case(page.case_id).head
    assert (head.claimed_by, head.promised_by) == (office.aino.ref, before.promised_by)
    assert [one.note for one in offers(office, CHILD)] == ["Äiti odottaa langalla."]
    assert offers(office, office.aino.staff_id) == offers(office, CHILD)
    assert between(office).keys() == between(office, CHILD).keys() == {page.case_id}
    office.later(minutes=3)
    office.done(eeva, accepting(offered))
    head = office.case(page.case_id).head
    assert (head.claimed_by, head.line) == (eeva.ref, CHILD)
    assert offers(office, CHILD) == offers(office, office.aino.staff_id) == []
    row = between(office)[page.case_id]
    assert (row.holder, row.handover.since) == (eeva.ref, office.now - timedelta(minutes=3))
    office.done(eeva, reaching(page))
    assert office.case(page.case_id).head.handover is None
    assert between(office) == between(office, CHILD) == {}
    told = office.case(page.case_id).entries[-1].body
    assert isinstance(told, ClientReached)
    assert told.how is ReachedHow.BY_HAND


def test_somebody_who_did_not_serve_the_line_sees_the_case_only_once_it_is_theirs(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    office.done(office.aino, offered := offering(page, to_staff=eeva.staff_id))
    assert [one.offered_by for one in offers(office, eeva.staff_id)] == [office.aino.ref]
    assert office.refused(eeva, reaching(page)) is ErrorCode.NOT_ALLOWED
    office.done(eeva, accepting(offered))
    told = office.case(page.case_id).entries
    assert any(isinstance(one.body, HandoverAccepted) and one.body.to_line == CHILD for one in told)
    uses = [line.what for line in log(office)]
    assert uses.count(Use.HANDED_OVER.value) == 2


def test_the_client_in_a_chat_is_told_who_goes_on_only_when_it_is_so(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    office.done(office.aino, offered := offering(page))
    assert not _said(office, page, "siirretty saattaen")
    office.done(eeva, accepting(offered))
    assert _said(office, page, "Hoitaja Eeva")
    assert _said(office, page, "siirretty saattaen")


def test_a_client_who_has_read_or_answered_what_the_receiver_wrote_has_been_reached(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    office.done(office.aino, offered := offering(page))
    office.done(eeva, accepting(offered))
    marks = ResidentMarks(command_id=command_id(), case_id=page.case_id, delivered=99, read=99)
    office.done(page.actor, marks)
    assert handover(office, page).state is HandoverState.ACCEPTED
    office.done(eeva, Reply(command_id=command_id(), case_id=page.case_id, text="Hei, jatketaan."))
    office.done(page.actor, office.says(page, 1, "Hei!"))
    told = [one.body for one in office.case(page.case_id).entries if isinstance(one.body, ClientReached)]
    assert [one.how for one in told] == [ReachedHow.WROTE]
    assert office.case(page.case_id).head.handover is None


def test_a_read_reply_reaches_the_client(office: Office, page: Page, eeva: StaffActor) -> None:
    office.done(office.aino, offered := offering(page))
    office.done(eeva, accepting(offered))
    office.done(eeva, Reply(command_id=command_id(), case_id=page.case_id, text="Hei, jatketaan."))
    no = handover(office, page).reply_no
    for read in (no - 1, no):
        assert handover(office, page).state is HandoverState.ACCEPTED
        office.done(
            page.actor, ResidentMarks(command_id=command_id(), case_id=page.case_id, delivered=no, read=read)
        )
    assert office.case(page.case_id).head.handover is None


def test_of_two_who_accept_one_has_it_and_the_other_is_told_who(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    other = office.hire("Ida Aalto", CHILD)
    office.done(office.aino, offered := offering(page))
    office.done(eeva, accepting(offered))
    too_late = office.ask(other, accepting(offered))
    assert isinstance(too_late, Refusal)
    assert (too_late.code, too_late.by) == (ErrorCode.HANDOVER_OVER, eeva.ref)


def test_declining_needs_a_reason_and_leaves_the_case_with_the_giver(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    office.done(office.aino, offered := offering(page))
    assert office.refused(eeva, declining(offered, "ei")) is ErrorCode.REASON_NEEDED
    unread = office.mine(office.aino).cases[page.case_id].unread
    office.done(eeva, declining(offered))
    head = office.case(page.case_id).head
    assert (head.claimed_by, head.handover) == (office.aino.ref, None)
    assert office.mine(office.aino).cases[page.case_id].unread == unread + 1
    assert isinstance(office.case(page.case_id).entries[-1].body, HandoverDeclined)
    assert between(office) == {}
    assert office.refused(eeva, accepting(offered)) is ErrorCode.HANDOVER_OVER


def test_what_was_taken_back_is_accepted_no_more(office: Office, page: Page, eeva: StaffActor) -> None:
    office.done(office.aino, offered := offering(page))
    assert office.refused(eeva, withdrawing(offered)) is ErrorCode.NOT_ALLOWED
    office.done(office.aino, withdrawing(offered))
    assert office.refused(eeva, accepting(offered)) is ErrorCode.HANDOVER_OVER
    assert offers(office, CHILD) == []


@pytest.mark.parametrize("again", [{}, {"to_line": ORAL}])
def test_a_case_is_not_offered_twice(
    office: Office, page: Page, eeva: StaffActor, again: dict[str, LineId]
) -> None:
    office.done(office.aino, offering(page, to_staff=eeva.staff_id))
    refused = office.ask(office.aino, offering(page, **again))
    assert isinstance(refused, Refusal)
    assert (refused.code, refused.by) == (ErrorCode.HANDOVER_OPEN, eeva.ref)


def test_nobody_is_offered_a_case_who_is_not_there_to_answer(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    def to(**given: StaffId | LineId) -> ErrorCode:
        return office.refused(office.aino, offering(page, **given))

    assert to(to_staff=office.aino.staff_id) is ErrorCode.CANNOT_BE_ASKED
    keeper = office.hire("Antti Admin", role=Role.ADMINISTRATOR)
    assert to(to_staff=keeper.staff_id) is ErrorCode.CANNOT_BE_ASKED
    assert to(to_staff=office.bo.staff_id) is ErrorCode.RECEIVER_AWAY
    assert to(to_line=LineId("nowhere")) is ErrorCode.UNKNOWN_LINE
    office.done(keeper, LockStaff(command_id=command_id(), staff_id=eeva.staff_id, locked=True))
    assert to(to_staff=eeva.staff_id) is ErrorCode.CANNOT_BE_ASKED
    office.now = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
    closed = office.ask(office.aino, offering(page))
    assert isinstance(closed, Refusal)
    assert closed.code is ErrorCode.LINE_CLOSED
    assert closed.at == datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


def test_going_across_needs_a_basis_and_is_logged_as_a_disclosure(office: Office, page: Page) -> None:
    assert office.refused(office.aino, offering(page, to_line=SOCIAL)) is ErrorCode.REASON_NEEDED
    office.done(office.aino, offering(page, to_line=SOCIAL, basis="Asiakas suostui puhelimessa."))
    assert [one.crosses for one in offers(office, SOCIAL)] == [True]
    assert [line.detail for line in log(office) if line.what == Use.DISCLOSED.value] == [SOCIAL]


@pytest.mark.parametrize(
    ("leave", "left"),
    [
        (lambda page: Release(command_id=command_id(), case_id=page.case_id), CaseState.WAITING),
        (
            lambda page: Transfer(command_id=command_id(), case_id=page.case_id, to_line=CHILD),
            CaseState.WAITING,
        ),
    ],
)
def test_an_offer_ends_when_its_case_leaves_the_givers_hands(
    office: Office, page: Page, eeva: StaffActor, leave: object, left: CaseState
) -> None:
    office.done(office.aino, offered := offering(page))
    office.done(office.aino, leave(page))  # type: ignore[operator]
    told = office.case(page.case_id).entries[-1].body
    assert isinstance(told, HandoverReturned)
    assert told.why is ReturnedWhy.CASE_LEFT
    assert (office.case(page.case_id).head.state, offers(office, CHILD)) == (left, [])
    assert office.refused(eeva, accepting(offered)) is ErrorCode.HANDOVER_OVER


def test_a_case_that_its_client_withdraws_is_offered_no_more(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    office.done(office.aino, offered := offering(page))
    office.done(page.actor, Withdraw(command_id=command_id(), case_id=page.case_id))
    if office.case(page.case_id).head.state is CaseState.CLOSED:
        assert office.refused(eeva, accepting(offered)) is ErrorCode.HANDOVER_OVER
    else:
        office.done(eeva, accepting(offered))


def test_a_matter_does_not_end_in_the_gap_between_two(office: Office, page: Page, eeva: StaffActor) -> None:
    office.done(office.aino, offered := offering(page))
    refused = office.refused(office.aino, closing(page))
    assert refused is ErrorCode.HANDOVER_OPEN
    office.done(eeva, accepting(offered))
    assert office.refused(eeva, closing(page)) is ErrorCode.CLIENT_NOT_REACHED
    office.done(eeva, reaching(page))
    office.done(eeva, closing(page))


def test_who_was_in_between_stays_so_in_the_queue_and_when_the_next_offer_comes_to_nothing(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    since = office.now
    office.done(office.aino, offered := offering(page))
    office.done(eeva, accepting(offered))
    office.done(eeva, Release(command_id=command_id(), case_id=page.case_id))
    assert office.queue(CHILD)[page.case_id].between == since
    office.later(minutes=20)
    office.done(eeva, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(eeva, second := offering(page, to_line=ORAL))
    assert handover(office, page).since == since
    office.done(office.bo, declining(second))
    assert (handover(office, page).state, handover(office, page).since) == (HandoverState.ACCEPTED, since)


def test_who_was_in_between_stays_so_in_the_case_that_theirs_is_joined_into(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    other = office.form(CHILD, name="Matti Virtanen", personal_code=MATTI)
    office.done(office.aino, offered := offering(page))
    office.done(eeva, accepting(offered))
    office.done(eeva, Claim(command_id=command_id(), case_id=other.case_id))
    join = JoinCases(command_id=command_id(), case_id=other.case_id, other_id=page.case_id)
    office.done(eeva, join)
    assert handover(office, other).handover_id == offered.handover_id
    assert between(office, CHILD).keys() == {other.case_id}


def test_an_offer_comes_back_when_whom_it_was_made_to_goes_home_or_the_line_closes(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    def due() -> list[ReturnOffer]:
        return returning_offers(office.reader, COUNTY, office.now)

    office.done(office.aino, offered := offering(page, to_staff=eeva.staff_id))
    gone_home(office, eeva)
    office.later(seconds=60)
    assert due() == []
    office.later(seconds=60)
    (command,) = due()
    for _ in range(2):
        office.done(SYSTEM, command)
    told = office.case(page.case_id).entries[-1].body
    assert isinstance(told, HandoverReturned)
    assert (told.why, told.to_staff) == (ReturnedWhy.WENT_HOME, eeva.ref)
    assert office.refused(eeva, accepting(offered)) is ErrorCode.HANDOVER_OVER
    office.done(office.aino, offering(page))
    assert due() == []
    office.later(hours=12)
    assert [one.why for one in due()] == [ReturnedWhy.LINE_CLOSED]


def test_an_unknown_offer_is_told_so(office: Office, page: Page, eeva: StaffActor) -> None:
    office.done(office.aino, offered := offering(page))
    other = accepting(offered)
    other = type(other)(command_id=command_id(), case_id=page.case_id, handover_id=HandoverId(new_id()))
    assert office.refused(eeva, other) is ErrorCode.HANDOVER_OVER
    assert office.refused(office.aino, accepting(offered)) is ErrorCode.NOT_ALLOWED
    assert office.refused(office.bo, accepting(offered)) is ErrorCode.NOT_ALLOWED


def _said(office: Office, page: Page, words: str) -> bool:
    entries = office.case(page.case_id).entries
    return any(words in getattr(one.body, "text", "") for one in entries if one.thread == page.thread)
