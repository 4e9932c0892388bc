"""Forms besides a minor's assessment in the real window: choosing, filling in by keys, the sum, drafts, what was signed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from backend.protocol.checklist_rules import given
from backend.protocol.words import Language
from desktop.models.assessing import draft_key
from desktop.screenshots.form_scenes import DRINKS, choose, form, on_social_line, signed_case, with_adult
from desktop.screenshots.sample import ANONYMOUS_ID, CASE_ID
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.views.main_window import MainWindow

AUDIT = form("audit-c").url


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)
        settle()


def titles(main: MainWindow) -> list[str]:
    return [one.title for one in main.assessing.choice.list.items()]


def test_a_form_is_begun_filled_in_and_added_up_by_the_keyboard(stage: Stage) -> None:
    main = with_adult(stage)
    press(Qt.Key.Key_F6)
    assert titles(main) == [
        "AUDIT-C, alkoholin käyttö",
        "Huoli lapsesta ja perheestä",
        "PHQ-2, mieliala",
        "Vointi ja turvallisuus",
    ]
    press(Qt.Key.Key_1)
    pane = main.assessing.pane
    assert pane.isVisible()
    assert not main.assessing.choice.isVisible()
    (total,) = pane.groups[0].sums
    assert total.points.text() == "Pisteet 0/12, vastauksia puuttuu"
    press(Qt.Key.Key_4, Qt.Key.Key_2)
    assert total.points.text() == "Pisteet 4/12, vastauksia puuttuu"
    assert not total.words.isVisible(), "half a sum tells nothing"
    press(Qt.Key.Key_3)
    assert total.points.text() == "Pisteet 6/12"
    assert "naisilla 5 ja miehillä 6" in total.words.text()
    assert pane.foot.sign.isEnabled()


def test_what_is_signed_holds_the_sum(stage: Stage) -> None:
    main = with_adult(stage)
    choose(main, "audit-c")
    press(Qt.Key.Key_4, Qt.Key.Key_2, Qt.Key.Key_3)
    fill = main.assessing.pane.fill
    assert fill is not None
    assert given(fill.response())[0]["summa"].value_integer == 6
    press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    assert "luonnos" in main.assessing.pane.foot.problem.text().lower(), "no server is here to take it"


def test_who_never_drinks_is_asked_one_question(stage: Stage) -> None:
    main = with_adult(stage)
    choose(main, "audit-c")
    press(Qt.Key.Key_1)
    (total,) = main.assessing.pane.groups[0].sums
    assert total.points.text() == "Pisteet 0/12"
    assert main.assessing.pane.foot.sign.isEnabled()


def test_the_digits_shown_in_the_head_are_those_that_answer(stage: Stage) -> None:
    main = with_adult(stage)
    choose(main, "audit-c")
    hint = main.assessing.pane.head.findChildren(type(main.assessing.choice._hints[0]))[0]
    assert "5" in hint.accessibleName()


def test_two_forms_of_a_case_keep_their_own_drafts_and_the_choice_says_which_is_half_filled(
    stage: Stage,
) -> None:
    main = with_adult(stage)
    choose(main, "audit-c")
    press(Qt.Key.Key_4)
    press(Qt.Key.Key_Escape)
    assert not main.assessing.pane.isVisible()
    choose(main, "phq-2")
    press(Qt.Key.Key_2, Qt.Key.Key_2)
    press(Qt.Key.Key_Escape)
    drafts = stage.ports.drafts
    assert drafts.get(draft_key(CASE_ID, AUDIT)) is not None
    assert drafts.get(draft_key(CASE_ID, form("phq-2").url)) is not None
    assert drafts.get(draft_key(CASE_ID)) is None, "the assessment of a minor has a draft of its own"
    main.deeds.do("forms")
    settle()
    said = {one.title: one.trailing for one in main.assessing.choice.list.items()}
    assert said["AUDIT-C, alkoholin käyttö"] == "kesken"
    assert said["Huoli lapsesta ja perheestä"] == ""
    press(Qt.Key.Key_Return)
    (total,) = main.assessing.pane.groups[0].sums
    assert total.points.text() == "Pisteet 3/12, vastauksia puuttuu"


def test_a_form_waits_at_its_own_case(stage: Stage) -> None:
    main = with_adult(stage)
    choose(main, "phq-2")
    press(Qt.Key.Key_2)
    main.centre.open(ANONYMOUS_ID)
    settle()
    assert not main.assessing.pane.isVisible()
    main.centre.open(CASE_ID)
    settle()
    assert main.assessing.pane.isVisible()
    assert main.assessing.pane.fill is not None
    assert main.assessing.pane.fill.progress() == (1, 2)


def test_a_half_filled_form_comes_back_from_the_journal(stage: Stage) -> None:
    main = with_adult(stage)
    choose(main, "audit-c")
    press(Qt.Key.Key_4, Qt.Key.Key_2)
    press(Qt.Key.Key_Escape)
    main.assessing._fills.clear()
    choose(main, "audit-c")
    (total,) = main.assessing.pane.groups[0].sums
    assert total.points.text() == "Pisteet 4/12, vastauksia puuttuu"


def test_social_care_has_the_initial_assessment_and_a_button_beside_the_case(stage: Stage) -> None:
    main = with_adult(stage, on_social_line())
    assert main.client.forms.begin.isVisible()
    main.client.forms.begin.click()
    settle()
    assert "Alkuarviointi, sosiaalihuolto" in titles(main)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.FINNISH, "AUDIT-C, alkoholin käyttö: 6/12 pistettä"),
        (Language.SWEDISH, "AUDIT-C, alkoholbruk: 6/12 poäng"),
        (Language.ENGLISH, "AUDIT-C, alcohol use: 6 of 12 points"),
    ],
)
def test_the_timeline_tells_the_sum_in_the_language_of_the_desktop(
    stage: Stage, language: Language, said: str
) -> None:
    main = with_adult(stage, signed_case("audit-c", DRINKS))
    stage.texts.switch(language)
    settle()
    view = main.centre.current()
    assert view is not None
    told = view.timeline.model().index(view.timeline.model().rowCount() - 1, 0)
    assert said in str(told.data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_signed_form_opens_to_its_answers_and_a_correction_begins_with_them(stage: Stage) -> None:
    case = signed_case("audit-c", DRINKS)
    main = with_adult(stage, case)
    main.assessing.show_signed(case.entries[-1])
    settle()
    sheet = main.assessing.signed_sheet
    words = " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert "2–3 kertaa viikossa" in words
    assert "6. Suomessa käytetty riskikäytön raja" in words
    assert sheet.ok.isVisible()
    sheet.accept()
    settle()
    fill = main.assessing.pane.fill
    assert fill is not None
    assert fill.replaces == case.entries[-1].body.response_id  # type: ignore[union-attr]
    (total,) = main.assessing.pane.groups[0].sums
    assert total.points.text() == "Pisteet 6/12"
    assert fill.active == "1"


def test_a_correction_does_not_take_the_place_of_a_half_filled_form_without_asking(stage: Stage) -> None:
    case = signed_case("audit-c", DRINKS)
    main = with_adult(stage, case)
    main.assessing.begin_form(case.entries[-1].body.response.questionnaire.partition("|")[0])  # type: ignore[union-attr]
    settle()
    fill = main.assessing.pane.fill
    assert fill is not None
    begun = fill.active
    QTest.keyClick(main.assessing.pane, Qt.Key.Key_2)
    settle()
    half = fill.fields()
    main.assessing.show_signed(case.entries[-1])
    settle()
    sheet = main.assessing.signed_sheet
    sheet.accept()
    settle()
    assert sheet.isVisible()
    assert QApplication.focusWidget() is sheet.half
    QTest.keyClick(sheet.half, Qt.Key.Key_Space)
    settle()
    now = main.assessing.pane.fill
    assert now is not None
    assert (now.fields(), now.replaces) == (half, None)
    assert now.active != begun
    main.assessing.show_signed(case.entries[-1])
    sheet.accept()
    sheet.accept()
    settle()
    corrected = main.assessing.pane.fill
    assert corrected is not None
    assert corrected.replaces == case.entries[-1].body.response_id  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["huoli-lapsesta", "alkuarviointi"])
def test_every_answer_of_a_question_is_in_sight(stage: Stage, name: str) -> None:
    main = with_adult(stage, on_social_line())
    choose(main, name)
    pane = main.assessing.pane
    pane.go_to("4")
    for _ in range(4):
        press(Qt.Key.Key_2)
        assert pane.fill is not None
        row = pane._row(pane.fill.active)
        assert row is not None
        for button in row.buttons:
            around = button.parentWidget()
            assert around is not None
            assert around.rect().contains(button.geometry()), (row.item.link_id, button.text())
