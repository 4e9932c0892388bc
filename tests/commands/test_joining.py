"""One person, one place: by the own page at once, by phone or code only when a professional says so."""

from backend.commands.resident import AddToCase
from backend.protocol.commands import Claim, Close, DismissSuggestion, JoinCases, Reply, Transfer
from backend.protocol.errors import ErrorCode
from backend.protocol.outcomes import Outcome
from backend.protocol.words import CaseState, Channel, Flag, SuggestionWhy
from tests.commands.office import CHILD, ORAL, Office, Page, command_id

CODE = "010608D905R"
PHONE = "+358401234567"


def join(page: Page, other: Page) -> JoinCases:
    return JoinCases(command_id=command_id(), case_id=page.case_id, other_id=other.case_id)


def claim(office: Office, page: Page) -> None:
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))


def test_a_second_contact_from_ones_own_page_joins_the_case(office: Office) -> None:
    chat = office.chat()
    call = office.callback(by=chat.actor)

    assert call.case_id == chat.case_id
    assert office.queue()[chat.case_id].channels == (Channel.CHAT, Channel.CALLBACK)
    assert len(office.queue()) == 1


def test_a_contact_to_another_line_is_another_case(office: Office) -> None:
    chat = office.chat(ORAL)
    assert office.form(CHILD, by=chat.actor).case_id != chat.case_id


def test_the_same_phone_is_only_suggested(office: Office) -> None:
    first = office.callback(phone="040 123 4567")
    second = office.form(phone=PHONE)

    assert first.case_id != second.case_id
    for one, other in ((first, second), (second, first)):
        (suggestion,) = office.case(one.case_id).head.suggestions
        assert (suggestion.case_id, suggestion.why) == (other.case_id, SuggestionWhy.SAME_PHONE)
        assert Flag.SUGGESTION in office.queue()[one.case_id].flags


def test_the_same_self_declared_code_is_only_suggested_and_says_more_than_the_phone(office: Office) -> None:
    first = office.form(phone=PHONE, personal_code=CODE)
    second = office.form(phone=PHONE, personal_code=CODE)
    (suggestion,) = office.case(second.case_id).head.suggestions
    assert (suggestion.case_id, suggestion.why) == (first.case_id, SuggestionWhy.SAME_CODE)


def test_cases_of_different_lines_are_not_suggested(office: Office) -> None:
    office.form(ORAL, phone=PHONE)
    second = office.form(CHILD, phone=PHONE)
    assert office.case(second.case_id).head.suggestions == ()


def test_a_transfer_brings_the_suggestions_of_its_new_line(office: Office) -> None:
    there = office.form(CHILD, phone=PHONE)
    here = office.form(ORAL, phone=PHONE)
    claim(office, here)
    office.done(office.aino, Transfer(command_id=command_id(), case_id=here.case_id, to_line=CHILD))
    assert [one.case_id for one in office.case(there.case_id).head.suggestions] == [here.case_id]


def test_joining_moves_contacts_timeline_and_pages(office: Office) -> None:
    first = office.callback(phone=PHONE)
    office.later(minutes=3)
    second = office.chat(phone=PHONE, name="Matti Virtanen")
    office.done(second.actor, office.says(second, 1, "Sama asia"))
    claim(office, second)

    office.done(office.aino, join(second, first))

    case = office.case(second.case_id)
    assert [one.channel for one in case.contacts] == [Channel.CHAT, Channel.CALLBACK]
    assert case.head.since == office.now - (office.now - case.contacts[1].at)
    assert case.head.suggestions == ()
    gone = office.case(first.case_id).head
    assert (gone.state, gone.joined_into) == (CaseState.CLOSED, second.case_id)
    assert office.queue() == {}
    # The first page's holder goes on in the joined case, on their own thread.
    add = AddToCase(command_id=command_id(), case_id=first.case_id, text="Lisään tähän")
    assert office.done(first.actor, add).case_id == second.case_id
    assert office.case(second.case_id).entries[-1].thread == first.thread


def test_answering_one_answers_all(office: Office) -> None:
    first = office.form(phone=PHONE)
    second = office.form(phone=PHONE)
    claim(office, second)
    office.done(office.aino, join(second, first))
    write = Reply(command_id=command_id(), case_id=second.case_id, text="Hei", thread=first.thread)
    office.done(office.aino, write)
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    office.done(office.aino, Close(command_id=command_id(), case_id=second.case_id, outcome=outcome))
    assert all(one.done for one in office.case(second.case_id).contacts)


def test_what_is_in_anothers_hands_or_another_line_or_closed_is_not_joined(office: Office) -> None:
    mine, taken = office.form(phone=PHONE), office.form(phone=PHONE)
    elsewhere = office.form(CHILD)
    claim(office, mine)
    office.done(office.bo, Claim(command_id=command_id(), case_id=taken.case_id))
    assert office.refused(office.aino, join(mine, taken)) is ErrorCode.ALREADY_CLAIMED
    assert office.refused(office.aino, join(mine, elsewhere)) is ErrorCode.NOT_ALLOWED
    assert office.refused(office.aino, join(mine, mine)) is ErrorCode.MALFORMED
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    office.done(office.bo, Close(command_id=command_id(), case_id=taken.case_id, outcome=outcome))
    assert office.refused(office.aino, join(mine, taken)) is ErrorCode.CASE_CLOSED


def test_a_suggestion_said_no_to_is_not_made_again(office: Office) -> None:
    first = office.form(phone=PHONE)
    second = office.form(phone=PHONE)
    dismiss = DismissSuggestion(command_id=command_id(), case_id=first.case_id, other_id=second.case_id)
    office.done(office.bo, dismiss)
    assert office.case(second.case_id).head.suggestions == ()

    office.form(by=first.actor, phone=PHONE)

    assert office.case(second.case_id).head.suggestions == ()
    assert Flag.SUGGESTION not in office.queue()[first.case_id].flags


def test_a_closed_case_is_suggested_no_longer(office: Office) -> None:
    first = office.form(phone=PHONE)
    second = office.form(phone=PHONE)
    claim(office, first)
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    office.done(office.aino, Close(command_id=command_id(), case_id=first.case_id, outcome=outcome))
    assert office.case(second.case_id).head.suggestions == ()


def test_joining_two_of_three_leaves_the_third_suggested_once(office: Office) -> None:
    one, two, three = (office.form(phone=PHONE) for _ in range(3))
    claim(office, one)
    office.done(office.aino, join(one, two))
    assert [seen.case_id for seen in office.case(one.case_id).head.suggestions] == [three.case_id]
    assert [seen.case_id for seen in office.case(three.case_id).head.suggestions] == [one.case_id]


def test_a_reply_goes_to_who_sits_in_the_chat_though_an_older_form_was_joined_in(office: Office) -> None:
    form = office.form(phone=PHONE)
    chat = office.chat()
    claim(office, chat)
    office.done(office.aino, join(chat, form))
    office.done(office.aino, Reply(command_id=command_id(), case_id=chat.case_id, text="Hei"))
    last = office.case(chat.case_id).entries[-1]
    assert (last.body.text, last.thread) == ("Hei", chat.thread)  # type: ignore[union-attr]


def test_a_case_that_was_joined_unopened_is_in_the_access_log_all_the_same(office: Office) -> None:
    first, second = office.form(phone=PHONE), office.form(phone=PHONE)
    claim(office, first)
    office.done(office.aino, join(first, second))
    with office.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT staff_id, case_id, what FROM access_log").all()
    assert [tuple(row) for row in rows] == [(office.aino.staff_id, second.case_id, "opened")]
