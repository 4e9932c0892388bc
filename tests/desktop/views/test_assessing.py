"""The assessment pane in the real window, with the models of the desktop and no server."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from backend.protocol.authority import AssessmentNeed
from backend.protocol.checklist_rules import given
from backend.protocol.entries import QuestionnaireSigned
from backend.protocol.people import OnBehalf
from backend.protocol.questionnaires import AnswerValue, Questionnaire
from backend.protocol.words import Language, SaysFor
from desktop.models.checklist_fill import ChecklistFill
from desktop.screenshots.assessment_scenes import filled, minor, signed_case, with_minor
from desktop.screenshots.sample import ANONYMOUS_ID, CALL_ID, CASE_ID
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.views.checklist.pane import ChecklistPane
from desktop.views.main_window import MainWindow


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)
    settle()


def opened(stage: Stage) -> tuple[MainWindow, ChecklistPane]:
    main = with_minor(stage)
    press(Qt.Key.Key_F6)
    pane = main.assessing.pane
    assert pane.isVisible()
    return main, pane


def test_only_the_active_question_shows_its_answers(stage: Stage) -> None:
    _, pane = opened(stage)
    rows = [row for group in pane.groups for row in group.rows if row.isVisible()]
    shown = [row.item.link_id for row in rows if any(button.isVisible() for button in row.buttons)]
    assert shown == ["1"]
    press(Qt.Key.Key_2)
    shown = [row.item.link_id for row in rows if any(button.isVisible() for button in row.buttons)]
    assert shown == ["2"]


def test_every_question_holds_what_it_shows_also_one_answered_in_words(stage: Stage) -> None:
    _, pane = opened(stage)
    rows = [row for group in pane.groups for row in group.rows]
    assert [row for row in rows if not row.isAncestorOf(row.ready)] == []


def test_an_answered_part_folds_to_one_line_that_opens_again(stage: Stage) -> None:
    main = with_minor(stage)
    filled(main)
    pane = main.assessing.pane
    settle()
    first = pane.groups[0]
    assert first.line.isVisible()
    assert "tunnistettu kysymyksin" in first.line.accessibleName()
    first.line.click()
    settle()
    assert not first.line.isVisible()
    assert all(row.isVisible() for row in first.rows)


def test_a_card_carries_the_whole_words_of_the_code_set_though_its_title_is_short(stage: Stage) -> None:
    _, pane = opened(stage)
    assert pane.conclusion is not None
    card = pane.conclusion.cards[2]
    whole = "Alaikäinen päätöskykyinen, kieltää tietojen luovuttamisen huoltajille"
    assert card.text() == "Päätöskykyinen, kieltää tietojen luovuttamisen"
    assert card.accessibleName() == f"3 {whole}"
    assert card.toolTip() == whole
    interface = QAccessible.queryAccessibleInterface(card)
    assert whole in interface.text(QAccessible.Text.Name)
    assert "ei näe" in card.accessibleDescription()


def test_every_letter_of_a_reason_is_in_the_draft(stage: Stage) -> None:
    main, pane = opened(stage)
    pane.go_to("15.reason")
    settle()
    assert pane.conclusion is not None
    QTest.keyClicks(pane.conclusion.reason, "Ymm")
    draft = stage.ports.drafts.get(f"checklist:{CASE_ID}")
    assert draft is not None
    assert "Ymm" in draft.fields["15.reason"]
    QTest.keyClicks(pane.conclusion.reason, "1")
    assert pane.fill is not None
    assert pane.fill.answers["15.reason"].value_string == "Ymm1", "a digit in a text is a digit"
    assert main.assessing.pane is pane


def test_up_and_down_leave_a_text_at_its_ends(stage: Stage) -> None:
    _, pane = opened(stage)
    pane.go_to("15.reason")
    settle()
    assert pane.fill is not None
    press(Qt.Key.Key_Up)
    assert pane.fill.active == "15.code"
    assert pane.hasFocus()
    press(Qt.Key.Key_Down)
    assert pane.fill.active == "15.reason"


def test_without_a_connection_it_is_not_signed_and_the_draft_is_kept(stage: Stage) -> None:
    main = with_minor(stage)
    fill = filled(main)
    pane = main.assessing.pane
    pane.go_to("12")
    press(Qt.Key.Key_1)
    assert fill.wrong() == ""
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pane.foot.problem.isVisible()
    assert "luonnos" in pane.foot.problem.text().lower()
    assert stage.ports.drafts.get(f"checklist:{CASE_ID}") is not None


def test_another_case_shows_its_client_and_the_form_waits_at_its_own(stage: Stage) -> None:
    main, pane = opened(stage)
    press(Qt.Key.Key_2)
    main.centre.open(ANONYMOUS_ID)
    settle()
    assert not pane.isVisible()
    assert main.client.isVisible()
    main.centre.open(CASE_ID)
    settle()
    assert pane.isVisible()
    assert pane.fill is not None
    assert pane.fill.progress()[0] == 1


def test_nobody_is_asked_to_assess_an_adult(stage: Stage) -> None:
    main = with_minor(stage)
    main.centre.open(CALL_ID)
    settle()
    assert main.deeds.do("assess") == ""
    settle()
    assert not main.client.assessment.isVisible()
    assert not main.assessing.pane.isVisible()
    assert main.assessing.choice.isVisible(), "the forms for adults are offered instead"


@pytest.mark.parametrize(
    ("need", "years", "first"),
    [
        (AssessmentNeed.SHORT, 8, "Kypsyysarvio, alle 12-vuotias"),
        (AssessmentNeed.FULL, 12, "Kypsyysarvio"),
        (AssessmentNeed.SOCIAL, 15, "Tietojen näyttäminen huoltajalle"),
    ],
)
def test_the_form_follows_age_and_field(stage: Stage, need: AssessmentNeed, years: int, first: str) -> None:
    main = with_minor(stage, minor(need, years))
    press(Qt.Key.Key_F6)
    assert main.assessing.pane.accessibleName() == first


@pytest.mark.parametrize("language", list(Language))
def test_it_speaks_every_language_at_once(stage: Stage, language: Language) -> None:
    _, pane = opened(stage)
    stage.texts.switch(language)
    settle()
    said = {
        Language.FINNISH: "Kypsyysarvio",
        Language.SWEDISH: "Mognadsbedömning",
        Language.ENGLISH: "Maturity assessment",
    }
    assert pane.accessibleName() == said[language]
    asked = {
        Language.FINNISH: "Kenen kanssa",
        Language.SWEDISH: "Vem görs",
        Language.ENGLISH: "Who is present",
    }
    assert asked[language] in pane.groups[0].rows[0].accessibleName()


@pytest.mark.parametrize(("width", "beside"), [(1440, True), (1280, True), (1000, False), (700, False)])
def test_the_conversation_stays_beside_it_where_there_is_room(stage: Stage, width: int, beside: bool) -> None:
    main, pane = opened(stage)
    stage.shell.resize(width, 800)
    settle()
    main.centre.open(CASE_ID)
    settle()
    assert pane.isVisible()
    composer = main.centre.current().composer  # type: ignore[union-attr]
    right = composer.mapTo(main, composer.rect().topRight()).x()
    assert (right <= pane.mapTo(main, pane.rect().topLeft()).x()) is beside
    pane.left.emit()
    settle()
    assert not pane.isVisible()


def test_the_panel_tells_what_is_lacking_and_what_was_concluded(stage: Stage) -> None:
    main = with_minor(stage)
    part = main.client.assessment
    assert part.assess.isVisible()
    stage.show_case(signed_case())
    settle()
    assert not part.assess.isVisible()
    assert part.isVisible()


def test_a_child_of_unknown_age_is_taken_as_one_of_12_to_17(stage: Stage) -> None:
    case = minor()
    unknown = msgspec.structs.replace(case.head.authority, age=None, required=False)
    behalf = OnBehalf(says_for=SaysFor.OWN_CHILD, principal_name="Matti Virtanen")
    client = msgspec.structs.replace(case.head.client, on_behalf=behalf)
    head = msgspec.structs.replace(case.head, authority=unknown, client=client)
    main = with_minor(stage, msgspec.structs.replace(case, head=head))
    assert main.client.assessment.assess.isVisible()
    press(Qt.Key.Key_F6)
    pane = main.assessing.pane
    assert pane.accessibleName() == "Kypsyysarvio"
    assert pane.fill is not None
    assert "15.code" not in pane.fill.answers
    main.deeds.do("close")
    assert main.close_sheet.ok.isEnabled(), "the server does not hold it back, so neither does the sheet"


def test_a_task_is_not_resolved_without_words(stage: Stage) -> None:
    case = signed_case()
    main = with_minor(stage, case)
    main.open_task(case.head.tasks[1].task_id)
    sheet = main.assessing.task_sheet
    assert sheet.isVisible()
    sheet.how.set_value("done")
    sheet.accept()
    assert sheet.isVisible()
    sheet.text.set_value("Ilmoitus tehty klo 9.40.")
    sheet.keep()
    sheet.leave()
    main.open_task(case.head.tasks[1].task_id)
    assert sheet.text.value() == "Ilmoitus tehty klo 9.40.", "kept until it has been taken"


def test_an_old_case_shows_its_signed_assessment_to_read_only(stage: Stage) -> None:
    case = signed_case()
    main = with_minor(stage, case)
    sheet = main.client_work.old_case
    entry = next(one for one in case.entries if isinstance(one.body, QuestionnaireSigned))
    sheet.timeline.form_wanted.emit(entry)
    settle()
    assert sheet.signed_sheet.isVisible()
    assert not sheet.signed_sheet.ok.isVisible()


OWN = msgspec.json.decode(
    b"""{"resourceType":"Questionnaire","url":"https://alue.example/kaatuminen","version":"1","title":"Kaatuminen","status":"active",
    "item":[{"linkId":"1","prefix":"1","text":"Kaaduitko?","type":"boolean","required":true},
    {"linkId":"g","text":"Kaatumisesta","type":"group","enableWhen":[{"question":"1","operator":"=","answerBoolean":true}],"item":[
    {"linkId":"lue","text":"Soita heti 112, jos et voi nousta.","type":"display"},
    {"linkId":"2","prefix":"2","text":"Milloin?","type":"date","required":true},
    {"linkId":"3","prefix":"3","text":"Mihin sattui?","type":"text"}]}]}""",
    type=Questionnaire,
)


def test_one_renderer_draws_any_questionnaire(stage: Stage) -> None:
    pane = ChecklistPane(stage.look, stage.shell)
    pane.resize(576, 700)
    pane.show()
    pane.open_for(ChecklistFill(OWN), "", None)
    settle()
    assert [group.isVisible() for group in pane.groups] == [True, False]
    pane.choose(1)
    settle()
    assert pane.fill is not None
    assert pane.fill.active == "2"
    shown = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert "Soita heti 112, jos et voi nousta." in shown
    pane.go_on()
    settle()
    today = stage.clock().date()
    assert pane.fill.answers["2"] == AnswerValue(value_date=today)
    assert pane.fill.active == "3"
    assert pane.fill.wrong() == ""
    row = pane.groups[1].rows[1]
    assert row.control is not None
    QTest.keyClicks(row.control, "Lonkkaan")
    assert given(pane.fill.response())[0]["3"] == AnswerValue(value_string="Lonkkaan")
    pane.hide()
    pane.deleteLater()
