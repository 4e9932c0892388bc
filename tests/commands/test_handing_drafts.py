"""A text that was never sent is given to whoever holds the case now."""

import pytest

from backend.channels.web.conversation import visible
from backend.commands.actor import StaffActor
from backend.protocol.commands import Claim, Close, HandDraft, JoinCases, MarkRead, Transfer
from backend.protocol.entries import DraftHanded
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Refusal
from backend.protocol.words import CaseState
from tests.commands.office import CHILD, ORAL, Office, Page, command_id


def draft(case_id: CaseId, text: str = "Voisitko tulla tänään?", *, for_client: bool = True) -> HandDraft:
    return HandDraft(command_id=command_id(), case_id=case_id, text=text, for_client=for_client)


def take(office: Office, actor: StaffActor, page: Page) -> None:
    office.done(actor, Claim(command_id=command_id(), case_id=page.case_id))


def close(office: Office, actor: StaffActor, page: Page) -> None:
    outcome = Outcome(reason="guidance", agreed="Ohjattu itsehoitoon.")
    office.done(actor, Close(command_id=command_id(), case_id=page.case_id, outcome=outcome))


def test_a_draft_stands_in_the_case_by_its_author_and_the_holder_notices(office: Office) -> None:
    page = office.chat()
    take(office, office.bo, page)
    command = draft(page.case_id, "  Voisitko tulla tänään? ")
    office.done(office.aino, command)
    office.done(office.aino, command)

    entry = office.case(page.case_id).entries[-1]
    assert entry.body == DraftHanded(text="Voisitko tulla tänään?")
    assert (entry.author, entry.thread) == (office.aino.ref, None)
    assert office.mine(office.bo).cases[page.case_id].unread == 1
    office.done(office.bo, MarkRead(command_id=command_id(), case_id=page.case_id, no=entry.no - 1))
    assert office.mine(office.bo).cases[page.case_id].unread == 1
    office.done(office.bo, MarkRead(command_id=command_id(), case_id=page.case_id, no=entry.no))
    assert office.mine(office.bo).cases[page.case_id].unread == 0


def test_a_draft_is_never_on_the_residents_page(office: Office) -> None:
    page = office.chat()
    office.done(office.aino, draft(page.case_id))
    assert "tulla" not in "".join(line.text for line in visible(office.case(page.case_id), page.thread))


def test_whoever_takes_a_waiting_case_sees_that_there_is_something_to_read(office: Office) -> None:
    page = office.chat()
    row = office.queue()[page.case_id]
    office.done(office.aino, draft(page.case_id, for_client=False))
    assert office.queue()[page.case_id] == row
    take(office, office.bo, page)
    assert office.mine(office.bo).cases[page.case_id].unread == 1


def test_a_closed_case_keeps_the_draft_and_stays_closed(office: Office) -> None:
    page = office.chat()
    take(office, office.bo, page)
    close(office, office.bo, page)
    office.done(office.aino, draft(page.case_id))
    case = office.case(page.case_id)
    assert case.head.state is CaseState.CLOSED
    assert isinstance(case.entries[-1].body, DraftHanded)


def test_a_draft_follows_a_case_that_was_joined_into_another(office: Office) -> None:
    first, second = office.form(), office.form()
    take(office, office.bo, first)
    join = JoinCases(command_id=command_id(), case_id=first.case_id, other_id=second.case_id)
    office.done(office.bo, join)
    result = office.done(office.aino, draft(second.case_id))
    assert result.case_id == first.case_id
    assert office.kinds(first.case_id)[-1] == "DraftHanded"


def test_a_draft_that_is_joined_in_counts_as_unread(office: Office) -> None:
    first, second = office.chat(), office.chat()
    office.done(office.aino, draft(second.case_id))
    take(office, office.bo, first)
    join = JoinCases(command_id=command_id(), case_id=first.case_id, other_id=second.case_id)
    office.done(office.bo, join)
    assert office.mine(office.bo).cases[first.case_id].unread == 1


def test_only_who_may_read_the_case_may_hand_a_draft(office: Office) -> None:
    page = office.form(CHILD)
    assert office.refused(office.bo, draft(page.case_id)) is ErrorCode.NOT_ALLOWED
    take(office, office.aino, page)
    move = Transfer(command_id=command_id(), case_id=page.case_id, to_line=ORAL)
    office.done(office.aino, move)
    office.done(office.bo, draft(page.case_id))


@pytest.mark.parametrize(
    ("text", "code"), [(" \n", ErrorCode.TEXT_EMPTY), ("a" * 4001, ErrorCode.TEXT_TOO_LONG)]
)
def test_a_draft_is_neither_empty_nor_too_long(office: Office, text: str, code: ErrorCode) -> None:
    page = office.form()
    answer = office.ask(office.aino, draft(page.case_id, text))
    assert isinstance(answer, Refusal)
    assert answer.code is code


def test_a_draft_for_a_case_there_is_not_is_refused(office: Office) -> None:
    assert office.refused(office.aino, draft(CaseId(new_id()))) is ErrorCode.UNKNOWN_CASE
