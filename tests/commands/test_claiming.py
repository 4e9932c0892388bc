"""Taking cases: one wins, the first in order goes first."""

import asyncio

from backend.protocol.commands import Claim, SetUrgency, TakeNext
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal, Result
from backend.protocol.words import CaseState, Channel, Urgency
from tests.commands.office import CHILD, MENTAL, ORAL, Office, command_id


def test_a_claimed_case_leaves_the_queue_and_comes_into_hand(office: Office) -> None:
    page = office.chat(name="Matti Virtanen")
    assert set(office.queue()) == {page.case_id}

    result = office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))

    assert result.case_id == page.case_id
    assert office.queue() == {}
    assert office.case(page.case_id).head.state is CaseState.CLAIMED
    assert office.mine(office.aino).cases[page.case_id].label == "Matti V."


def test_the_second_who_claims_is_told_who_was_first(office: Office) -> None:
    page = office.chat()
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))

    answer = office.ask(office.bo, Claim(command_id=command_id(), case_id=page.case_id))

    assert isinstance(answer, Refusal)
    assert (answer.code, answer.by) == (ErrorCode.ALREADY_CLAIMED, office.aino.ref)


def test_claiming_ones_own_case_is_done_and_says_nothing_new(office: Office) -> None:
    page = office.chat()
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))

    again = office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))

    assert again.positions == {}
    assert office.kinds(page.case_id).count("Claimed") == 1


def test_a_command_sent_again_is_answered_as_before_and_done_once(office: Office) -> None:
    page = office.chat()
    command = Claim(command_id=command_id(), case_id=page.case_id)
    first = office.done(office.aino, command)

    assert office.done(office.aino, command) == first
    assert office.kinds(page.case_id).count("Claimed") == 1


def test_anothers_command_id_tells_nothing(office: Office) -> None:
    page = office.chat()
    command = Claim(command_id=command_id(), case_id=page.case_id)
    office.done(office.aino, command)

    assert office.refused(office.bo, command) is ErrorCode.NOT_ALLOWED


def test_of_many_who_claim_at_once_exactly_one_wins(office: Office) -> None:
    pages = [office.form(text=f"Asia {n}") for n in range(5)]

    async def everybody() -> list[Result | Refusal]:
        claims = [
            office.writer.submit(actor, Claim(command_id=command_id(), case_id=page.case_id))
            for page in pages
            for actor in (office.aino, office.bo)
        ]
        return list(await asyncio.gather(*claims))

    answers = asyncio.run(everybody())
    office.check()

    for n, page in enumerate(pages):
        pair = answers[2 * n : 2 * n + 2]
        assert sorted(type(answer).__name__ for answer in pair) == ["Refusal", "Result"]
        assert office.kinds(page.case_id).count("Claimed") == 1


def test_a_case_of_another_line_cannot_be_claimed(office: Office) -> None:
    page = office.chat(CHILD, matter="pregnancy")
    assert (
        office.refused(office.bo, Claim(command_id=command_id(), case_id=page.case_id))
        is ErrorCode.NOT_ALLOWED
    )


def test_next_is_the_urgent_one_then_the_one_whose_promise_is_used_most(office: Office) -> None:
    form = office.form()
    office.later(minutes=4)
    chat = office.chat()
    office.later(minutes=4)
    urgent = office.form(text="Toinen")
    office.done(
        office.aino, SetUrgency(command_id=command_id(), case_id=urgent.case_id, urgency=Urgency.URGENT)
    )
    office.later(minutes=1)

    taken = [office.done(office.aino, TakeNext(command_id=command_id())).case_id for _ in range(3)]

    assert taken == [urgent.case_id, chat.case_id, form.case_id]
    assert office.refused(office.aino, TakeNext(command_id=command_id())) is ErrorCode.NOTHING_WAITING


def test_next_keeps_to_the_lines_and_channels_asked_for(office: Office) -> None:
    office.chat(ORAL)
    form = office.form(ORAL)
    child = office.chat(CHILD, matter="pregnancy")

    by_line = TakeNext(command_id=command_id(), lines=(CHILD, MENTAL))
    assert office.done(office.aino, by_line).case_id == child.case_id
    by_channel = TakeNext(command_id=command_id(), channels=(Channel.FORM,))
    assert office.done(office.aino, by_channel).case_id == form.case_id
    not_ones_own = TakeNext(command_id=command_id(), lines=(MENTAL,))
    assert office.refused(office.aino, not_ones_own) is ErrorCode.NOTHING_WAITING
