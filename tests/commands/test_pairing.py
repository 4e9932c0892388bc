"""The work pair: who may be asked in, what both may do and only the owner may, and what becomes of it in the end."""

from typing import Any

import pytest

from backend.channels.web import conversation
from backend.commands.actor import StaffActor
from backend.commands.system import ReturnCase, StaffConnected, StaffDisconnected
from backend.protocol.commands import (
    AddNote,
    Claim,
    Close,
    Command,
    MarkRead,
    Release,
    Reply,
    RevealCode,
    TakeBack,
    Transfer,
)
from backend.protocol.entries import Entry, StaffMessage
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, LineId, StaffId
from backend.protocol.letting_go import without_words
from backend.protocol.outcomes import Outcome
from backend.protocol.pair_commands import (
    DeclineInvitation,
    InvitePartner,
    JoinCase,
    LeaveCase,
    MakeOwner,
)
from backend.protocol.pair_entries import OwnerMade, PairInvited
from backend.protocol.pairs import Invitation, PairState
from backend.protocol.results import Refusal
from backend.protocol.snapshots import ConsultState
from backend.protocol.staff_commands import LockStaff
from backend.protocol.streams import consult_stream
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import Role
from backend.store.presence import read_holder
from tests.commands.client_desk import MATTI, log
from tests.commands.office import CHILD, ORAL, SYSTEM, Office, Page, command_id

SOCIAL = LineId("social-advice")
BASIS = "Asiakas antoi suostumuksen puhelimessa."


@pytest.fixture
def page(office: Office) -> Page:
    """A chat that Aino has in hand."""
    page = office.chat(name="Matti Virtanen", personal_code=MATTI)
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


@pytest.fixture
def eeva(office: Office) -> StaffActor:
    """Somebody of the children's line only, who does not see cases of oral health."""
    return office.hire("Eeva Salo", CHILD)


def inviting(page: Page, whom: StaffActor, **given: Any) -> InvitePartner:
    return InvitePartner(command_id=command_id(), case_id=page.case_id, staff_id=whom.staff_id, **given)


def joining(page: Page) -> JoinCase:
    return JoinCase(command_id=command_id(), case_id=page.case_id)


def leaving(page: Page, whom: StaffActor) -> LeaveCase:
    return LeaveCase(command_id=command_id(), case_id=page.case_id, staff_id=whom.staff_id)


def making_owner(page: Page, whom: StaffActor) -> MakeOwner:
    return MakeOwner(command_id=command_id(), case_id=page.case_id, staff_id=whom.staff_id)


def replying(page: Page, text: str) -> Reply:
    return Reply(command_id=command_id(), case_id=page.case_id, text=text)


def releasing(page: Page) -> Release:
    return Release(command_id=command_id(), case_id=page.case_id)


def paired(office: Office, page: Page, whom: StaffActor, **given: Any) -> None:
    office.done(office.aino, inviting(page, whom, **given))
    office.done(whom, joining(page))


def invitations(office: Office, whom: StaffActor) -> dict[CaseId, Invitation]:
    state = office.reader.snapshot(consult_stream(whom.staff_id))[1]
    assert isinstance(state, ConsultState)
    return state.invitations


def hands(office: Office, page: Page) -> tuple[StaffId | None, StaffId | None]:
    head = office.case(page.case_id).head
    return (
        head.claimed_by.staff_id if head.claimed_by else None,
        head.partner.staff_id if head.partner else None,
    )


def test_the_invited_sees_the_invitation_and_nothing_of_the_case_until_accepting(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    office.done(office.aino, inviting(page, eeva, note="Katsotaanko yhdessä?"))
    [asked] = invitations(office, eeva).values()
    assert (asked.line, asked.pair.by, asked.pair.note) == (ORAL, office.aino.ref, "Katsotaanko yhdessä?")
    assert office.reader.case_access(page.case_id) == (ORAL, (office.aino.staff_id,))
    assert office.refused(eeva, replying(page, "Hei")) is ErrorCode.NOT_ALLOWED
    office.done(eeva, joining(page))
    assert invitations(office, eeva) == {}
    assert office.reader.case_access(page.case_id) == (ORAL, (office.aino.staff_id, eeva.staff_id))
    assert office.mine(eeva).cases[page.case_id].owner == office.aino.ref
    assert office.mine(office.aino).cases[page.case_id].partner == eeva.ref


def test_both_write_under_their_own_names_and_the_client_sees_nothing_of_the_arrangement(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    before = conversation.visible(office.case(page.case_id), page.thread, 0)
    paired(office, page, eeva, note="Salaista")
    assert conversation.visible(office.case(page.case_id), page.thread, 0) == before
    office.done(eeva, replying(page, "Hei, tässä Eeva."))
    office.done(office.aino, replying(page, "Ja Aino."))
    office.done(eeva, AddNote(command_id=command_id(), case_id=page.case_id, text="Sovittu."))
    office.done(eeva, MarkRead(command_id=command_id(), case_id=page.case_id, no=1))
    said = [one for one in office.case(page.case_id).entries if isinstance(one.body, StaffMessage)]
    assert [one.author for one in said] == [eeva.ref, office.aino.ref]


def test_two_answers_at_once_are_both_kept_in_their_order(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    paired(office, page, eeva)
    first, second = replying(page, "Kyllä."), replying(page, "Ei vielä.")
    office.done(eeva, first)
    office.done(office.aino, second)
    office.done(eeva, first)
    said = [one.body for one in office.case(page.case_id).entries if isinstance(one.body, StaffMessage)]
    assert said == [StaffMessage(text="Kyllä."), StaffMessage(text="Ei vielä.")]


def test_only_the_owner_closes_releases_transfers_and_asks_others_in(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    paired(office, page, eeva)
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    of_case = {"case_id": page.case_id}
    for command in (
        Close(command_id=command_id(), outcome=outcome, **of_case),
        Release(command_id=command_id(), **of_case),
        Transfer(command_id=command_id(), to_line=CHILD, note="", **of_case),
        InvitePartner(command_id=command_id(), staff_id=office.bo.staff_id, **of_case),
    ):
        assert isinstance(command, Command)
        assert office.refused(eeva, command) is ErrorCode.NOT_YOURS


def test_the_care_relationship_is_the_pairs_too(office: Office, page: Page, eeva: StaffActor) -> None:
    reveal = RevealCode(command_id=command_id(), case_id=page.case_id)
    assert office.refused(eeva, reveal) is ErrorCode.NOT_ALLOWED
    paired(office, page, eeva)
    code = office.done(eeva, RevealCode(command_id=command_id(), case_id=page.case_id)).value
    assert code == MATTI
    last = log(office)[-1]
    assert (last.what, last.basis) == (Use.CODE_REVEALED.value, UseBasis.CARE_RELATIONSHIP.value)


def test_letting_somebody_in_from_the_other_register_needs_a_basis_and_is_logged_as_a_disclosure(
    office: Office, page: Page
) -> None:
    social = office.hire("Sari Lind", SOCIAL)
    assert office.refused(office.aino, inviting(page, social)) is ErrorCode.REASON_NEEDED
    office.done(office.aino, inviting(page, social, basis=BASIS))
    [asked] = invitations(office, social).values()
    assert (asked.pair.crosses, asked.pair.basis) == (True, BASIS)
    assert log(office)[-1].what == Use.DISCLOSED.value
    office.done(office.aino, leaving(page, social))
    assert office.refused(social, joining(page)) is ErrorCode.INVITATION_OVER
    office.done(office.aino, inviting(page, office.bo, basis=BASIS))
    told = [one.body for one in office.case(page.case_id).entries if isinstance(one.body, PairInvited)]
    assert [(one.crosses, one.basis) for one in told] == [(True, BASIS), (False, "")]
    assert log(office)[-1].what == Use.PAIRED.value


def test_oneself_and_whoever_has_no_cases_cannot_be_asked_in_and_one_at_a_time(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    officer = office.hire("Pia Suoja", ORAL, role=Role.PRIVACY_OFFICER)
    for whom in (office.aino, officer):
        assert office.refused(office.aino, inviting(page, whom)) is ErrorCode.CANNOT_BE_ASKED
    office.done(office.aino, inviting(page, eeva))
    answer = office.ask(office.aino, inviting(page, office.bo))
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.by) == (ErrorCode.HAS_PAIR, eeva.ref)


def test_declining_returns_a_word_and_leaves_no_trace_in_the_list(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    office.done(office.aino, inviting(page, eeva))
    office.done(
        eeva, DeclineInvitation(command_id=command_id(), case_id=page.case_id, reason="Olen puhelussa.")
    )
    assert invitations(office, eeva) == {}
    assert office.refused(eeva, joining(page)) is ErrorCode.INVITATION_OVER
    assert office.kinds(page.case_id)[-1] == "PairDeclined"
    office.done(office.aino, inviting(page, eeva))


def test_owner_and_pair_change_places_and_a_late_second_command_changes_nothing(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    paired(office, page, eeva)
    office.done(office.aino, making_owner(page, eeva))
    assert hands(office, page) == (eeva.staff_id, office.aino.staff_id)
    # Pressed twice, and by whoever has become the owner meanwhile: it is so already.
    office.done(office.aino, making_owner(page, eeva))
    office.done(eeva, making_owner(page, eeva))
    assert office.kinds(page.case_id).count("OwnerMade") == 1
    assert office.refused(office.aino, releasing(page)) is ErrorCode.NOT_YOURS
    # The former owner does not take it back from somebody at work.
    office.done(SYSTEM, StaffConnected(command_id=command_id(), staff_id=eeva.staff_id, node="north"))
    assert office.refused(office.aino, making_owner(page, office.aino)) is ErrorCode.NOT_YOURS
    office.done(eeva, making_owner(page, office.aino))
    assert hands(office, page) == (office.aino.staff_id, eeva.staff_id)


def test_both_making_themselves_owner_leaves_exactly_one(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    paired(office, page, eeva)
    # Nobody's desktop is connected in this office: the pair may take it, and the former owner then likewise.
    office.done(eeva, making_owner(page, eeva))
    office.done(office.aino, making_owner(page, office.aino))
    assert hands(office, page) == (office.aino.staff_id, eeva.staff_id)
    assert office.kinds(page.case_id).count("OwnerMade") == 2


def test_a_released_case_is_offered_to_its_pair_who_takes_it_from_wherever_they_are(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    paired(office, page, eeva)
    office.done(office.aino, releasing(page))
    [offer] = invitations(office, eeva).values()
    assert offer.pair.state is PairState.OFFERED
    assert page.case_id in office.queue()
    office.done(eeva, joining(page))
    assert hands(office, page) == (eeva.staff_id, None)
    assert invitations(office, eeva) == {}


def test_an_offer_goes_when_somebody_else_takes_the_case(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    paired(office, page, eeva)
    office.done(office.aino, releasing(page))
    office.done(office.bo, Claim(command_id=command_id(), case_id=page.case_id))
    assert invitations(office, eeva) == {}
    assert office.refused(eeva, joining(page)) is ErrorCode.INVITATION_OVER
    assert hands(office, page) == (office.bo.staff_id, None)


def test_taking_a_release_back_brings_the_pair_back(office: Office, page: Page, eeva: StaffActor) -> None:
    paired(office, page, eeva)
    office.done(office.aino, releasing(page))
    office.done(office.aino, TakeBack(command_id=command_id(), case_id=page.case_id))
    assert hands(office, page) == (office.aino.staff_id, eeva.staff_id)


def test_closing_ends_the_pair_and_an_invitation_answered_after_it_is_told_so(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    office.done(office.aino, inviting(page, eeva))
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    office.done(office.aino, Close(command_id=command_id(), case_id=page.case_id, outcome=outcome))
    assert invitations(office, eeva) == {}
    assert office.refused(eeva, joining(page)) is ErrorCode.CASE_CLOSED


def test_a_pair_at_work_becomes_the_owner_when_the_owners_desktop_stays_away(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    paired(office, page, eeva)
    for who in (office.aino, eeva):
        office.done(SYSTEM, StaffConnected(command_id=command_id(), staff_id=who.staff_id, node="north"))
    office.done(
        SYSTEM,
        StaffDisconnected(command_id=command_id(), staff_id=office.aino.staff_id, node="north"),
    )
    with office.reader.reading() as database:
        assert read_holder(database, page.case_id) == (office.aino.staff_id, False)
    vanished_at = office.now
    office.later(minutes=3)
    office.done(
        SYSTEM,
        ReturnCase(
            command_id=command_id(),
            case_id=page.case_id,
            staff_id=office.aino.staff_id,
            vanished_at=vanished_at,
        ),
    )
    assert hands(office, page) == (eeva.staff_id, None)
    assert "AutomaticMessage" not in office.kinds(page.case_id)[-2:]
    owner = next(one.body for one in office.case(page.case_id).entries if isinstance(one.body, OwnerMade))
    assert owner.staff == eeva.ref


def test_who_leaves_or_may_no_more_is_out_at_once(office: Office, page: Page, eeva: StaffActor) -> None:
    paired(office, page, eeva)
    office.done(eeva, leaving(page, eeva))
    assert office.reader.case_access(page.case_id) == (ORAL, (office.aino.staff_id,))
    assert page.case_id not in office.mine(eeva).cases
    paired(office, page, eeva)
    keeper = office.hire("Kari Pää", role=Role.ADMINISTRATOR)
    office.done(keeper, LockStaff(command_id=command_id(), staff_id=eeva.staff_id, locked=True))
    assert hands(office, page) == (office.aino.staff_id, None)
    assert office.kinds(page.case_id)[-1] == "PairLeft"


def test_what_was_written_to_the_invited_goes_with_all_other_words(office: Office) -> None:
    body = PairInvited(staff=office.bo.ref, note="Lapsen isä", crosses=True, basis="Suostumus")
    left = without_words(Entry(no=1, at=office.now, body=body), office.now).body
    assert left == PairInvited(staff=office.bo.ref, crosses=True)
