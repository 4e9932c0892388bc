"""Consultation at a desktop, by keyboard: F7 asks, what goes along is ticked, a question is answered in place."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backend.protocol.commands import Command
from backend.protocol.consultation_commands import (
    AnswerConsultation,
    AskConsultation,
    NoteAnswerRead,
    WithdrawConsultation,
)
from backend.protocol.consultation_entries import ConsultationAsked
from backend.protocol.consultations import Consultation, ConsultationState
from backend.protocol.entries import ResidentMessage
from backend.protocol.errors import ErrorCode
from backend.protocol.excerpts import excerpt
from backend.protocol.ids import LineId
from backend.protocol.results import Refusal, Result
from desktop.screenshots.consultation_scenes import MARI, WAITING, waits
from desktop.screenshots.county import ME
from desktop.screenshots.sample import CASE_ID, CASES, ME_REF
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.views.label import Label
from desktop.views.main_window import MainWindow
from tests.desktop.views.in_office import answer

CTRL = Qt.KeyboardModifier.ControlModifier
BASIS = "Asiakas antoi suostumuksen puhelimessa."


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)
    settle()


def tabbed_to(widget: object) -> None:
    """Walk to a widget by the tabulator."""
    for _ in range(40):
        if QApplication.focusWidget() is widget:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError("the tabulator does not lead there")


def asking(stage: Stage, whom: str) -> MainWindow:
    """The window with the question open and whom to ask chosen by its keys."""
    window = waits(stage)
    press(Qt.Key.Key_F7)
    sheet = window.consultation_work.ask_sheet
    assert sheet.isVisible()
    assert QApplication.focusWidget() is sheet.whom.control
    for _ in range(30):
        if sheet.whom.value() == whom:
            break
        press(Qt.Key.Key_Down)
    assert sheet.whom.value() == whom
    return window


def own(stage: Stage, window: MainWindow, **changed: object) -> Consultation:
    """A question of one's own to the line one serves, which stands in the list of both."""
    one = msgspec.structs.replace(WAITING, asked_by=ME_REF, **changed)
    stage.show_consultations(ME.lines[0], one)
    assert window.isVisible()
    return one


def test_f7_asks_a_colleague_and_sends_only_what_is_ticked(stage: Stage, sent: list[Command]) -> None:
    window = asking(stage, f"staff {MARI.staff_id}")
    sheet = window.consultation_work.ask_sheet
    tabbed_to(sheet.question.control)
    QTest.keyClicks(sheet.question.control, "Voiko odottaa?")
    tabbed_to(sheet.age)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, CTRL)
    [asked] = [one for one in sent if isinstance(one, AskConsultation)]
    latest = [one for one in map(excerpt, CASES[CASE_ID].entries) if one is not None][-1]
    assert (asked.case_id, asked.to_staff, asked.to_line) == (CASE_ID, MARI.staff_id, None)
    assert (asked.question, asked.within, asked.entries) == ("Voiko odottaa?", 30, (latest.no,))
    assert (asked.with_subject, asked.with_age, asked.with_name, asked.basis) == (False, True, False, "")
    assert sheet.isVisible(), "it waits for the server"
    answer(stage, asked, Result(command_id=asked.command_id, case_id=CASE_ID))
    assert not sheet.isVisible()
    assert stage.client.drafts.get(f"consult:{CASE_ID}") is None


def test_a_question_needs_words_and_somebody_to_ask(stage: Stage, sent: list[Command]) -> None:
    window = waits(stage)
    press(Qt.Key.Key_F7)
    sheet = window.consultation_work.ask_sheet
    press(Qt.Key.Key_Return, CTRL)
    assert QApplication.focusWidget() is sheet.whom.control
    sheet.whom.set_value(f"line {ME.lines[1]}")
    press(Qt.Key.Key_Return, CTRL)
    assert QApplication.focusWidget() is sheet.question.control
    assert not [one for one in sent if isinstance(one, AskConsultation)]


def test_across_health_and_social_care_it_shows_what_is_disclosed_and_asks_for_the_basis(
    stage: Stage, sent: list[Command]
) -> None:
    window = asking(stage, "line advice")
    sheet = window.consultation_work.ask_sheet
    tabbed_to(sheet.question.control)
    QTest.keyClicks(sheet.question.control, "Kuka auttaa?")
    tabbed_to(sheet.name)
    press(Qt.Key.Key_Space)
    assert sheet.across.isVisible()
    assert CASES[CASE_ID].head.client.name not in ("", None)
    assert "Nimi: Matti Virtanen, aikajanan rivejä: 1" in sheet.across.text()
    press(Qt.Key.Key_Return, CTRL)
    assert QApplication.focusWidget() is sheet.basis.control
    QTest.keyClicks(sheet.basis.control, BASIS)
    press(Qt.Key.Key_Return, CTRL)
    [asked] = [one for one in sent if isinstance(one, AskConsultation)]
    assert (asked.to_line, asked.basis, asked.with_name) == (LineId("advice"), BASIS, True)


def test_what_was_begun_is_kept_when_the_sheet_is_left(stage: Stage) -> None:
    window = asking(stage, f"staff {MARI.staff_id}")
    sheet = window.consultation_work.ask_sheet
    tabbed_to(sheet.question.control)
    QTest.keyClicks(sheet.question.control, "Voiko")
    tabbed_to(sheet.age)
    press(Qt.Key.Key_Space)
    first, second = (tick for _, tick in sheet._found[:2])
    tabbed_to(first)
    press(Qt.Key.Key_Space)
    ticked = (sheet.age.isChecked(), first.isChecked(), second.isChecked())
    press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    press(Qt.Key.Key_F7)
    assert (sheet.question.value(), sheet.whom.value()) == ("Voiko", f"staff {MARI.staff_id}")
    first, second = (tick for _, tick in sheet._found[:2])
    assert (sheet.age.isChecked(), first.isChecked(), second.isChecked()) == ticked


def test_every_line_of_the_case_can_be_chosen_and_what_was_ticked_stays(
    stage: Stage, sent: list[Command]
) -> None:
    window = waits(stage)
    case = CASES[CASE_ID]
    last = case.entries[-1]
    more = tuple(
        msgspec.structs.replace(last, no=last.no + n, body=ResidentMessage(text=f"Viesti {n}"), author=None)
        for n in range(1, 13)
    )
    stage.show_case(msgspec.structs.replace(case, entries=(*case.entries, *more)))
    settle()
    press(Qt.Key.Key_F7)
    sheet = window.consultation_work.ask_sheet
    sheet.whom.set_value(f"staff {MARI.staff_id}")
    tabbed_to(sheet.question.control)
    QTest.keyClicks(sheet.question.control, "Voiko")
    assert len(sheet._found) == 8
    tabbed_to(sheet.older)
    press(Qt.Key.Key_Space)
    assert len(sheet._found) > 12
    assert sheet.older.isHidden()
    # The first of the older ones has the focus.
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, CTRL)
    [asked] = [one for one in sent if isinstance(one, AskConsultation)]
    assert asked.entries == (more[-1].no, more[3].no)


def test_closing_says_what_becomes_of_a_question_without_an_answer(stage: Stage) -> None:
    window = waits(stage)
    case = CASES[CASE_ID]
    last = case.entries[-1]
    asked = ConsultationAsked(
        consultation_id=WAITING.consultation_id, question="?", answer_by=WAITING.answer_by, to_staff=MARI
    )
    stage.show_case(
        msgspec.structs.replace(
            case, entries=(*case.entries, msgspec.structs.replace(last, no=last.no + 1, body=asked))
        )
    )
    settle()
    press(Qt.Key.Key_F4)
    assert window.close_sheet.left.isVisible()
    assert MARI.name in window.close_sheet.left.text()


def test_a_promised_time_that_has_passed_is_told_at_the_badge(stage: Stage) -> None:
    window = waits(stage, WAITING)
    stage.show_consultations(ME.lines[0], msgspec.structs.replace(WAITING, reminded=True))
    settle()
    assert "Luvattu aika kulunut: 1" in window.top.consultations.toolTip()


def test_a_question_that_waits_is_counted_and_answered_in_place(stage: Stage, sent: list[Command]) -> None:
    window = waits(stage)
    assert not window.top.consultations.isVisible()
    stage.show_consultations(ME.lines[0], WAITING)
    settle()
    assert window.top.consultations.isVisible()
    assert window.top.consultations.text() == "1"
    press(Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    sheet = window.consultation_work.waiting_sheet
    assert QApplication.focusWidget() is sheet.answer.control
    assert sheet.question.text() == WAITING.question
    assert WAITING.sent[0].text in sheet.sent.text()
    QTest.keyClicks(sheet.answer.control, "Annan ajan.")
    press(Qt.Key.Key_Return, CTRL)
    [given] = [one for one in sent if isinstance(one, AnswerConsultation)]
    assert (given.consultation_id, given.text) == (WAITING.consultation_id, "Annan ajan.")
    answer(stage, given, Result(command_id=given.command_id))
    stage.show_consultations(ME.lines[0])
    settle()
    assert not sheet.isVisible()
    assert not window.top.consultations.isVisible()


def test_whoever_answers_second_is_told_and_keeps_the_text(stage: Stage, sent: list[Command]) -> None:
    window = waits(stage, WAITING)
    window.deeds.do("consultations")
    sheet = window.consultation_work.waiting_sheet
    QTest.keyClicks(sheet.answer.control, "Annan ajan.")
    press(Qt.Key.Key_Return, CTRL)
    [given] = [one for one in sent if isinstance(one, AnswerConsultation)]
    stage.show_consultations(ME.lines[0])
    refusal = Refusal(command_id=given.command_id, code=ErrorCode.CONSULTATION_OVER, by=MARI)
    answer(stage, given, refusal)
    assert sheet.isVisible()
    assert MARI.name in sheet.problem.text()
    assert sheet.answer.value() == "Annan ajan."


@pytest.mark.parametrize(
    ("state", "kind"),
    [(ConsultationState.OPEN, WithdrawConsultation), (ConsultationState.ANSWERED, NoteAnswerRead)],
)
def test_ones_own_question_is_taken_back_or_its_answer_has_been_read(
    stage: Stage, sent: list[Command], state: ConsultationState, kind: type[Command]
) -> None:
    window = waits(stage)
    answered = {"answer": "Voi odottaa.", "answered_by": MARI} if state is ConsultationState.ANSWERED else {}
    one = own(stage, window, state=state, **answered)
    settle()
    assert window.top.consultations.isVisible() is bool(answered), (
        "an open one of one's own does not wait for one"
    )
    window.deeds.do("consultations")
    sheet = window.consultation_work.waiting_sheet
    assert not sheet.answer.isVisible()
    press(Qt.Key.Key_Return, CTRL)
    [given] = [each for each in sent if isinstance(each, kind)]
    assert getattr(given, "consultation_id", "") == one.consultation_id


def test_without_anything_to_answer_the_list_says_so(stage: Stage) -> None:
    window = waits(stage)
    window.deeds.do("consultations")
    sheet = window.consultation_work.waiting_sheet
    assert sheet.asked.text() == "Mikään kysymys ei odota vastaustasi."
    assert not sheet.ok.isVisible()
    press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_with_no_question_the_sheet_is_small_and_still_readable(stage: Stage, window: MainWindow) -> None:
    window.deeds.do("consultations")
    settle()
    sheet = window.consultation_work.waiting_sheet
    first, second = (sheet.card.findChildren(Label)[at] for at in (0, 1))
    assert (first.text(), second.isVisible()) == (sheet.accessibleName(), True)
    assert not first.geometry().intersects(second.geometry())
    assert second.height() >= second.heightForWidth(second.width())
