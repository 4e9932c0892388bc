"""Conversations: what is written, read and by whom it is seen."""

import msgspec

from backend.commands.resident import AddToCase, EndChat, ResidentMarks
from backend.protocol.commands import AddNote, Claim, Close, MarkRead, Reply
from backend.protocol.entries import AutomaticMessage, ResidentMessage
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ThreadId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Refusal
from backend.protocol.words import Channel, FollowUp, Language
from tests.commands.office import Office, Page, command_id


def take(office: Office, page: Page) -> None:
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))


def reply(page: Page, text: str = "Hei!", thread: ThreadId | None = None) -> Reply:
    return Reply(command_id=command_id(), case_id=page.case_id, text=text, thread=thread)


def test_what_is_written_while_waiting_stands_in_the_case(office: Office) -> None:
    page = office.chat()
    office.done(page.actor, office.says(page, 1, "Hei"))
    office.done(page.actor, office.says(page, 2, "Hammas lohkesi"))

    case = office.case(page.case_id)
    written = [one.body.text for one in case.entries if isinstance(one.body, ResidentMessage)]
    assert written == ["Hei", "Hammas lohkesi"]
    assert case.head.waiting_since == office.now


def test_a_text_sent_again_under_another_command_is_stored_once(office: Office) -> None:
    page = office.chat()
    office.done(page.actor, office.says(page, 1, "Hei"))
    office.done(page.actor, office.says(page, 1, "Hei"))

    assert office.kinds(page.case_id).count("ResidentMessage") == 1


def test_a_reply_ends_the_wait_for_an_answer(office: Office) -> None:
    page = office.chat()
    office.done(page.actor, office.says(page, 1, "Hei"))
    take(office, page)
    assert office.mine(office.aino).cases[page.case_id].unread == 1

    office.done(office.aino, reply(page))

    assert office.case(page.case_id).head.waiting_since is None


def test_only_the_holder_replies(office: Office) -> None:
    page = office.chat()
    take(office, page)
    answer = office.ask(office.bo, reply(page))
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.by) == (ErrorCode.NOT_YOURS, office.aino.ref)


def test_a_case_that_waits_must_be_taken_before_it_is_answered(office: Office) -> None:
    assert office.refused(office.aino, reply(office.chat())) is ErrorCode.NOT_YOURS


def test_a_form_is_answered_by_writing(office: Office) -> None:
    page = office.form()
    take(office, page)
    office.done(office.aino, reply(page))
    assert office.contact(page).done


def test_a_reply_goes_to_the_page_that_was_chosen(office: Office) -> None:
    first = office.form()
    second = office.callback(by=first.actor)
    take(office, first)

    office.done(office.aino, reply(first, "Ensimmäiselle", first.thread))
    office.done(office.aino, reply(first, "Viimeisimmälle"))

    messages = [
        one for one in office.case(first.case_id).entries if type(one.body).__name__ == "StaffMessage"
    ]
    assert [one.thread for one in messages] == [first.thread, second.thread]


def test_a_reply_to_a_page_of_another_case_is_refused(office: Office) -> None:
    page = office.form()
    other = office.form()
    take(office, page)
    assert office.refused(office.aino, reply(page, thread=other.thread)) is ErrorCode.UNKNOWN_CONTACT


def test_texts_are_neither_empty_nor_longer_than_the_limit(office: Office) -> None:
    page = office.chat()
    take(office, page)
    assert office.refused(office.aino, reply(page, "  \n ")) is ErrorCode.TEXT_EMPTY
    answer = office.ask(office.aino, reply(page, "a" * 4001))
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.limit) == (ErrorCode.TEXT_TOO_LONG, 4000)
    office.done(office.aino, reply(page, "a" * 4000))
    assert office.refused(page.actor, office.says(page, 1, "")) is ErrorCode.TEXT_EMPTY


def test_a_note_may_be_written_by_whoever_serves_the_line(office: Office) -> None:
    page = office.chat()
    take(office, page)
    office.done(office.bo, AddNote(command_id=command_id(), case_id=page.case_id, text="Soitti eilen."))
    note = office.case(page.case_id).entries[-1]
    assert note.author == office.bo.ref
    assert note.thread is None


def test_a_read_mark_that_crosses_the_closing_changes_nothing_and_is_no_refusal(office: Office) -> None:
    page = office.chat()
    office.done(page.actor, office.says(page, 1, "Yksi"))
    take(office, page)
    outcome = Outcome(reason="guidance", agreed="Ohjattu itsehoitoon.", follow_up=FollowUp.CLIENT_RETURNS)
    office.done(office.aino, Close(command_id=command_id(), case_id=page.case_id, outcome=outcome))
    before = office.case(page.case_id)
    office.done(office.aino, MarkRead(command_id=command_id(), case_id=page.case_id, no=2))
    assert office.case(page.case_id) == before


def test_read_marks_only_move_forward(office: Office) -> None:
    page = office.chat()
    office.done(page.actor, office.says(page, 1, "Yksi"))
    office.done(page.actor, office.says(page, 2, "Kaksi"))
    take(office, page)
    last = office.case(page.case_id).entries[-1].no

    office.done(office.aino, MarkRead(command_id=command_id(), case_id=page.case_id, no=3))
    assert office.mine(office.aino).cases[page.case_id].unread == 1
    office.done(office.aino, MarkRead(command_id=command_id(), case_id=page.case_id, no=last + 50))
    assert office.mine(office.aino).cases[page.case_id].unread == 0
    office.done(office.aino, MarkRead(command_id=command_id(), case_id=page.case_id, no=1))
    assert office.case(page.case_id).marks.staff_read == last

    def marks(delivered: int, read: int) -> ResidentMarks:
        return ResidentMarks(command_id=command_id(), case_id=page.case_id, delivered=delivered, read=read)

    office.done(page.actor, marks(4, 2))
    office.done(page.actor, marks(1, 1))
    kept = office.case(page.case_id).marks
    assert (kept.resident_delivered, kept.resident_read) == (4, 2)


def test_another_page_cannot_write_to_a_case(office: Office) -> None:
    page = office.chat()
    stranger = office.chat()
    assert office.refused(stranger.actor, office.says(page, 1, "Hei")) is ErrorCode.NOT_ALLOWED
    forged = msgspec.structs.replace(stranger.actor, case_id=page.case_id)
    assert office.refused(forged, office.says(page, 1, "Hei")) is ErrorCode.UNKNOWN_CASE


def test_an_ended_chat_takes_no_more_messages_but_the_case_can_be_added_to(office: Office) -> None:
    page = office.chat()
    office.done(page.actor, office.says(page, 1, "Hei"))
    take(office, page)
    end = EndChat(command_id=command_id(), case_id=page.case_id, contact_id=page.contact_id)
    office.done(page.actor, end)

    assert not office.case(page.case_id).head.chat_open
    assert office.refused(page.actor, office.says(page, 2, "Vielä")) is ErrorCode.CONVERSATION_ENDED
    office.done(page.actor, AddToCase(command_id=command_id(), case_id=page.case_id, text="Vielä yksi asia"))
    office.done(office.aino, reply(page, "Vastaus ketjuun"))


def test_who_leaves_the_queue_without_a_word_leaves_nothing_to_answer(office: Office) -> None:
    page = office.chat()
    end = EndChat(command_id=command_id(), case_id=page.case_id, contact_id=page.contact_id)
    office.done(page.actor, end)
    assert office.queue() == {}


def test_who_leaves_the_queue_after_writing_is_still_answered(office: Office) -> None:
    page = office.chat()
    office.done(page.actor, office.says(page, 1, "Onko aikoja?"))
    end = EndChat(command_id=command_id(), case_id=page.case_id, contact_id=page.contact_id)
    office.done(page.actor, end)
    assert office.queue()[page.case_id].channels == (Channel.CHAT,)


def test_the_service_speaks_the_residents_language(office: Office) -> None:
    page = office.chat(language=Language.SWEDISH)
    take(office, page)
    said = [
        one.body.text for one in office.case(page.case_id).entries if isinstance(one.body, AutomaticMessage)
    ]
    assert said[0].startswith("Hej!")
    assert said[1].startswith("Hoitaja Aino")


def test_who_has_no_page_cannot_be_written_to(office: Office) -> None:
    from backend.protocol.commands import RegisterContact
    from tests.commands.office import ORAL

    command = RegisterContact(
        command_id=command_id(),
        line=ORAL,
        channel=Channel.PHONE,
        summary="Kysyi aikaa",
        name="Matti Virtanen",
    )
    case_id = office.done(office.aino, command).case_id
    assert case_id is not None
    write = Reply(command_id=command_id(), case_id=case_id, text="Hei", thread=None)
    assert office.refused(office.aino, write) is ErrorCode.NO_RESIDENT_PAGE
    assert new_id() > case_id


def test_a_timeline_never_runs_backwards_although_another_nodes_clock_is_behind(office: Office) -> None:
    page = office.chat()
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.later(seconds=-40)
    office.done(office.aino, Reply(command_id=command_id(), case_id=page.case_id, text="Hei"))
    office.later(seconds=100)
    office.done(office.aino, Reply(command_id=command_id(), case_id=page.case_id, text="Jatketaan"))
    times = [entry.at for entry in office.case(page.case_id).entries]
    assert times == sorted(times)
    assert times[-1] == office.now
