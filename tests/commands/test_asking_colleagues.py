"""Consultation: who may be asked, what goes along, who may answer, and what is left."""

from datetime import timedelta
from typing import Any

import pytest

from backend.channels.web import conversation
from backend.commands.actor import StaffActor
from backend.commands.system import LetGo, RemindConsultation
from backend.protocol.commands import AddNote, Claim, Close, JoinCases, Release
from backend.protocol.consultation_commands import (
    AnswerConsultation,
    AskConsultation,
    NoteAnswerRead,
    WithdrawConsultation,
)
from backend.protocol.consultation_entries import (
    ConsultationAnswered,
    ConsultationAsked,
    ConsultationWithdrawn,
)
from backend.protocol.consultations import Consultation, ConsultationState, Excerpt, SaidBy, SentFacts
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ConsultationId, LineId, StaffId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Refusal
from backend.protocol.snapshots import ConsultState
from backend.protocol.staff_commands import LockStaff
from backend.protocol.streams import consult_stream
from backend.protocol.uses import Use
from backend.protocol.words import Role
from tests.commands.client_desk import MATTI, log
from tests.commands.office import CHILD, ORAL, SYSTEM, Office, Page, command_id

SOCIAL = LineId("social-advice")
BASIS = "Asiakas antoi suostumuksen puhelimessa."


@pytest.fixture
def page(office: Office) -> Page:
    """A form that Aino has in hand."""
    page = office.form(name="Matti Virtanen", personal_code=MATTI)
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


@pytest.fixture
def eeva(office: Office) -> StaffActor:
    """Somebody of the children's line only, who does not see cases of oral health."""
    return office.hire("Eeva Salo", CHILD)


def asking(page: Page, **given: Any) -> AskConsultation:
    if "to_line" not in given and "to_staff" not in given:
        given["to_line"] = CHILD
    fields: dict[str, Any] = {"question": "Voiko odottaa huomiseen?", "within": 30} | given
    return AskConsultation(
        command_id=command_id(),
        case_id=page.case_id,
        consultation_id=ConsultationId(new_id()),
        **fields,
    )


def answering(asked: AskConsultation, text: str = "Voi odottaa.") -> AnswerConsultation:
    return AnswerConsultation(command_id=command_id(), consultation_id=asked.consultation_id, text=text)


def withdrawing(asked: AskConsultation) -> WithdrawConsultation:
    return WithdrawConsultation(command_id=command_id(), consultation_id=asked.consultation_id)


def reading(asked: AskConsultation) -> NoteAnswerRead:
    return NoteAnswerRead(command_id=command_id(), consultation_id=asked.consultation_id)


def closing(page: Page) -> Close:
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    return Close(command_id=command_id(), case_id=page.case_id, outcome=outcome)


def waiting(office: Office, whom: LineId | StaffId) -> dict[ConsultationId, Consultation]:
    state = office.reader.snapshot(consult_stream(whom))[1]
    assert isinstance(state, ConsultState)
    return state.consultations


def no_of(office: Office, page: Page, kind: str) -> int:
    return next(one.no for one in office.case(page.case_id).entries if type(one.body).__name__ == kind)


def test_the_client_sees_nothing_of_it(office: Office, page: Page, eeva: StaffActor) -> None:
    asked = asking(page)
    before = conversation.visible(office.case(page.case_id), page.thread, 0)
    office.done(office.aino, asked)
    office.done(eeva, answering(asked))
    assert conversation.visible(office.case(page.case_id), page.thread, 0) == before


def test_the_consulted_gets_what_was_picked_and_nothing_else(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    note = AddNote(command_id=command_id(), case_id=page.case_id, text="Ei lähetetä tätä")
    office.done(office.aino, note)
    form = no_of(office, page, "FormSubmitted")
    asked = asking(page, entries=(form,), with_age=True)
    office.done(office.aino, asked)
    [one] = waiting(office, CHILD).values()
    assert one == waiting(office, office.aino.staff_id)[asked.consultation_id]
    at = next(entry.at for entry in office.case(page.case_id).entries if entry.no == form)
    assert one.sent == (Excerpt(no=form, at=at, said_by=SaidBy.CLIENT, text="Hammas lohkesi."),)
    assert one.facts == SentFacts(age=82)
    assert one.answer_by == office.now + timedelta(minutes=30)
    told = office.case(page.case_id).entries[-1]
    assert isinstance(told.body, ConsultationAsked)
    assert (told.author, told.body.sent, told.thread) == (office.aino.ref, one.sent, None)
    assert eeva.lines == {CHILD}


def test_when_the_promised_time_passes_both_sides_are_reminded_once(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    asked = asking(page)
    office.done(office.aino, asked)

    def remind() -> None:
        reminder = RemindConsultation(command_id=command_id(), consultation_id=asked.consultation_id)
        office.done(SYSTEM, reminder)

    def seen() -> list[bool]:
        return [
            waiting(office, whom)[asked.consultation_id].reminded for whom in (CHILD, office.aino.staff_id)
        ]

    office.later(minutes=29)
    remind()
    assert seen() == [False, False]
    office.later(minutes=1)
    remind()
    assert seen() == [True, True]
    before = dict(office.mirror)
    remind()
    assert office.mirror == before
    office.done(eeva, answering(asked))


def test_owner_clock_and_state_stay(office: Office, page: Page, eeva: StaffActor) -> None:
    before = office.case(page.case_id).head
    asked = asking(page)
    office.done(office.aino, asked)
    office.done(eeva, answering(asked))
    assert office.case(page.case_id).head == before


def test_an_answer_stands_on_the_timeline_and_with_its_asker_until_it_was_read(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    asked = asking(page)
    office.done(office.aino, asked)
    unread = office.mine(office.aino).cases[page.case_id].unread
    office.later(minutes=31)
    office.done(eeva, answering(asked))
    assert office.mine(office.aino).cases[page.case_id].unread == unread + 1
    last = office.case(page.case_id).entries[-1]
    assert last.author == eeva.ref
    assert last.body == ConsultationAnswered(
        consultation_id=asked.consultation_id, text="Voi odottaa.", asked_by=office.aino.ref, late=True
    )
    assert not waiting(office, CHILD)
    [mine] = waiting(office, office.aino.staff_id).values()
    assert (mine.state, mine.answer, mine.answered_by) == (
        ConsultationState.ANSWERED,
        "Voi odottaa.",
        eeva.ref,
    )
    assert office.refused(eeva, reading(asked)) is ErrorCode.NOT_ALLOWED
    office.done(office.aino, reading(asked))
    assert not waiting(office, office.aino.staff_id)


def test_a_person_is_asked_personally(office: Office, page: Page, eeva: StaffActor) -> None:
    asked = asking(page, to_staff=eeva.staff_id)
    office.done(office.aino, asked)
    assert list(waiting(office, eeva.staff_id)) == [asked.consultation_id]
    assert not waiting(office, CHILD)
    other = office.hire("Irja Lahti", CHILD)
    assert office.refused(other, answering(asked)) is ErrorCode.NOT_ALLOWED
    office.done(eeva, answering(asked))
    assert not waiting(office, eeva.staff_id)


def test_of_two_answers_the_first_stands_and_the_second_says_whose_it_was(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    irja = office.hire("Irja Lahti", CHILD)
    asked = asking(page)
    office.done(office.aino, asked)
    office.done(irja, answering(asked))
    second = office.ask(eeva, answering(asked, "Ei voi odottaa."))
    assert isinstance(second, Refusal)
    assert (second.code, second.by) == (ErrorCode.CONSULTATION_OVER, irja.ref)


def test_nobody_answers_their_own_question(office: Office, page: Page) -> None:
    asked = asking(page, to_line=ORAL)
    office.done(office.aino, asked)
    assert office.refused(office.aino, answering(asked)) is ErrorCode.NOT_ALLOWED
    office.done(office.bo, answering(asked))


def test_whoever_does_not_serve_the_line_does_not_answer(office: Office, page: Page) -> None:
    asked = asking(page)
    office.done(office.aino, asked)
    assert office.refused(office.bo, answering(asked)) is ErrorCode.NOT_ALLOWED


def test_a_question_is_taken_back_by_its_asker_or_whoever_holds_the_case(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    first, second = asking(page), asking(page)
    for asked in (first, second):
        office.done(office.aino, asked)
    office.done(office.aino, withdrawing(first))
    assert isinstance(office.case(page.case_id).entries[-1].body, ConsultationWithdrawn)
    assert list(waiting(office, CHILD)) == [second.consultation_id]
    assert office.refused(eeva, answering(first)) is ErrorCode.CONSULTATION_OVER
    assert office.refused(office.bo, withdrawing(second)) is ErrorCode.NOT_ALLOWED
    office.done(office.aino, Release(command_id=command_id(), case_id=page.case_id))
    office.done(office.bo, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(office.bo, withdrawing(second))
    assert not waiting(office, CHILD)
    assert not waiting(office, office.aino.staff_id)
    assert office.refused(office.bo, withdrawing(second)) is ErrorCode.CONSULTATION_OVER


def test_an_answer_after_closing_is_recorded_and_reaches_the_asker(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    asked = asking(page)
    office.done(office.aino, asked)
    office.done(office.aino, closing(page))
    assert list(waiting(office, CHILD)) == [asked.consultation_id]
    office.done(eeva, answering(asked))
    last = office.case(page.case_id).entries[-1].body
    assert isinstance(last, ConsultationAnswered)
    assert last.after_closing
    assert waiting(office, office.aino.staff_id)[asked.consultation_id].after_closing


def test_an_answer_follows_a_case_into_the_one_it_was_joined_into(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    asked = asking(page)
    office.done(office.aino, asked)
    other = office.form(name="Matti Virtanen", personal_code=MATTI)
    office.done(office.aino, Claim(command_id=command_id(), case_id=other.case_id))
    join = JoinCases(command_id=command_id(), case_id=other.case_id, other_id=page.case_id)
    office.done(office.aino, join)
    office.done(eeva, answering(asked))
    assert isinstance(office.case(other.case_id).entries[-1].body, ConsultationAnswered)


def test_between_health_and_social_care_a_basis_is_needed_and_the_log_says_to_whom(
    office: Office, page: Page
) -> None:
    for basis in ("", "lupa"):
        crossing = asking(page, to_line=SOCIAL, basis=basis)
        assert office.refused(office.aino, crossing) is ErrorCode.REASON_NEEDED
    office.done(office.aino, asking(page, to_line=SOCIAL, basis=BASIS, with_name=True))
    [one] = waiting(office, SOCIAL).values()
    assert (one.crosses, one.basis, one.facts.name) == (True, BASIS, "Matti Virtanen")
    [line] = [line for line in log(office) if line.what == Use.DISCLOSED.value]
    assert (line.reason, line.detail) == (BASIS, SOCIAL)


def test_a_person_is_of_the_field_of_any_line_they_serve(office: Office, page: Page) -> None:
    both = office.hire("Kaisa Ranta", CHILD, SOCIAL)
    office.done(office.aino, asking(page, to_staff=both.staff_id))
    social = office.hire("Sari Koski", SOCIAL)
    asked = asking(page, to_staff=social.staff_id)
    assert office.refused(office.aino, asked) is ErrorCode.REASON_NEEDED


def test_within_one_field_no_basis_is_kept_and_both_sides_are_logged(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    asked = asking(page, basis=BASIS)
    office.done(office.aino, asked)
    assert not waiting(office, CHILD)[asked.consultation_id].basis
    office.done(eeva, answering(asked))
    logged = [line.detail for line in log(office) if line.what == Use.CONSULTED.value]
    assert logged == [CHILD, office.aino.ref.name]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"question": "  "}, ErrorCode.TEXT_EMPTY),
        ({"question": "x" * 4001}, ErrorCode.TEXT_TOO_LONG),
        ({"within": 0}, ErrorCode.MALFORMED),
        ({"within": 100_000}, ErrorCode.MALFORMED),
        ({"to_line": LineId("nowhere")}, ErrorCode.UNKNOWN_LINE),
        ({"to_line": None}, ErrorCode.MALFORMED),
        ({"to_line": None, "to_staff": StaffId(new_id())}, ErrorCode.CANNOT_BE_ASKED),
        ({"entries": (99,)}, ErrorCode.MALFORMED),
    ],
)
def test_what_cannot_be_asked(office: Office, page: Page, given: dict[str, Any], code: ErrorCode) -> None:
    assert office.refused(office.aino, asking(page, **given)) is code


def test_lines_without_words_are_not_sent(office: Office, page: Page) -> None:
    asked = asking(page, entries=(no_of(office, page, "Claimed"),))
    assert office.refused(office.aino, asked) is ErrorCode.MALFORMED


def test_nobody_asks_themself_or_one_who_is_locked_out_or_has_no_cases(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    outi = office.hire("Outi Pelto", role=Role.ADMINISTRATOR)
    office.done(outi, LockStaff(command_id=command_id(), staff_id=eeva.staff_id, locked=True))
    for whom in (office.aino, outi, eeva):
        asked = asking(page, to_staff=whom.staff_id)
        assert office.refused(office.aino, asked) is ErrorCode.CANNOT_BE_ASKED


def test_only_the_holder_asks(office: Office, page: Page) -> None:
    assert office.refused(office.bo, asking(page)) is ErrorCode.NOT_YOURS
    office.done(office.aino, closing(page))
    assert office.refused(office.aino, asking(page)) is ErrorCode.CASE_CLOSED


def test_a_question_that_nobody_asked_is_not_answered_read_or_taken_back(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    never = asking(page)
    for command in (answering(never), withdrawing(never), reading(never)):
        assert office.refused(eeva, command) is ErrorCode.UNKNOWN_CONSULTATION
    office.done(office.aino, never)
    assert office.refused(eeva, answering(never, " ")) is ErrorCode.TEXT_EMPTY
    assert office.refused(office.aino, reading(never)) is ErrorCode.NOT_ALLOWED


def test_with_the_words_of_a_case_its_questions_go_from_every_list(
    office: Office, page: Page, eeva: StaffActor
) -> None:
    asked, read_never = asking(page), asking(page)
    for one in (asked, read_never):
        office.done(office.aino, one)
    office.done(eeva, answering(read_never))
    office.done(office.aino, closing(page))
    office.later(days=400)
    office.done(SYSTEM, LetGo(command_id=command_id(), case_id=page.case_id))
    assert not waiting(office, CHILD)
    assert not waiting(office, office.aino.staff_id)
    bodies = [one.body for one in office.case(page.case_id).entries]
    for body in bodies:
        if isinstance(body, ConsultationAsked):
            assert (body.question, body.sent, body.facts, body.to_line) == ("", (), SentFacts(), CHILD)
        if isinstance(body, ConsultationAnswered):
            assert body.text == ""
    assert office.refused(eeva, answering(asked)) is ErrorCode.UNKNOWN_CONSULTATION
