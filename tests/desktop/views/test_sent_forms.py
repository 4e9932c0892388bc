"""Forms for the client in the real window: sent by keys, waiting on the timeline, answered, taken back, gone on from."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backend.protocol.commands import Command
from backend.protocol.sent_form_commands import SendForm, WithdrawForm
from backend.protocol.words import SaysFor
from desktop.models.roles import TimelineRole
from desktop.screenshots.form_scenes import form, with_adult
from desktop.screenshots.sample import CASE_ID
from desktop.screenshots.scenes import settle
from desktop.screenshots.sent_form_scenes import (
    ALARMED,
    DRANK,
    FORM_ID,
    SAFETY,
    answered,
    case_of,
    withdrawn,
)
from desktop.screenshots.sent_form_scenes import (
    sent as a_form_sent,
)
from desktop.screenshots.stage import Stage
from desktop.views.main_window import MainWindow
from desktop.views.told import Shape, Told

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)
    settle()


def told(main: MainWindow) -> list[Told]:
    view = main.centre.current()
    assert view is not None
    model = view.timeline.model()
    rows = [view.timeline._delegate.told(model.index(row, 0)) for row in range(model.rowCount())]
    return [one for one in rows if one is not None]


def on_last(main: MainWindow) -> None:
    """Put the keyboard on the newest line of the timeline."""
    view = main.centre.current()
    assert view is not None
    view.timeline.setFocus()
    model = view.timeline.model()
    rows = [
        row for row in range(model.rowCount()) if model.index(row, 0).data(TimelineRole.ENTRY) is not None
    ]
    view.timeline.setCurrentIndex(model.index(rows[-1], 0))
    settle()


def test_a_form_is_sent_by_the_keyboard_from_where_one_would_fill_it_in(
    stage: Stage, sent: list[Command]
) -> None:
    main = with_adult(stage)
    press(Qt.Key.Key_F6, SHIFT)
    press(Qt.Key.Key_Return, CONTROL)
    choice = main.assessing.choice
    assert [one.title for one in choice.list.items()] == [
        "Alkoholin käyttö",
        "Mieliala",
        "Vointi ja turvallisuus",
    ], "what is not for clients is not offered"
    press(Qt.Key.Key_3)
    assert not choice.isVisible()
    [command] = [one for one in sent if isinstance(one, SendForm)]
    assert (command.case_id, command.questionnaire) == (CASE_ID, form(SAFETY).canonical)
    view = main.centre.current()
    assert view is not None
    assert command.thread == view.composer.addressee.page(), "where a reply would go"


def test_one_that_waits_is_marked_and_taken_back_from_the_timeline(stage: Stage, sent: list[Command]) -> None:
    main = with_adult(stage, case_of(a_form_sent()))
    line = told(main)[-1]
    assert line.title == "Odottaa asiakkaan vastausta: AUDIT-C, alkoholin käyttö"
    main.deeds.do("send_form")
    settle()
    assert {one.title: one.trailing for one in main.assessing.choice.list.items()}[
        "Alkoholin käyttö"
    ] == "odottaa vastausta"
    press(Qt.Key.Key_Escape)
    on_last(main)
    press(Qt.Key.Key_Return)
    [command] = [one for one in sent if isinstance(one, WithdrawForm)]
    assert command.form_id == FORM_ID


def test_answers_stand_on_the_timeline_with_the_sum_and_what_it_tells(stage: Stage) -> None:
    main = with_adult(stage, case_of(a_form_sent(), answered("audit-c", DRANK)))
    before, line = told(main)[-2:]
    assert (before.shape, before.link) == (Shape.LINE, "")
    assert before.detail.endswith("vastattu")
    assert line.title == "AUDIT-C, alkoholin käyttö: 6/12 pistettä"
    assert "naisilla 5 ja miehillä 6" in line.text
    assert line.detail == "asiakas täytti"


def test_an_answer_that_alarms_is_said_first_and_who_filled_it_in_by_name(stage: Stage) -> None:
    body = answered(SAFETY, ALARMED, SaysFor.OTHER, "Liisa Laine")
    main = with_adult(stage, case_of(a_form_sent(SAFETY), body))
    line = told(main)[-1]
    assert line.icon_role == "urgent"
    assert line.text.startswith("Yksi vastaus on katsottava heti.")
    assert (line.facts[0].label, line.facts[0].value) == (
        "Onko sinulla ollut ajatuksia vahingoittaa itseäsi?",
        "Kyllä",
    )
    assert line.detail == "Liisa Laine täytti asiakkaan puolesta"


def test_one_reads_the_answers_and_goes_on_filling_the_form_in_from_them(stage: Stage) -> None:
    main = with_adult(stage, case_of(a_form_sent(), answered("audit-c", DRANK)))
    on_last(main)
    press(Qt.Key.Key_Return)
    sheet = main.assessing.signed_sheet
    assert sheet.isVisible()
    press(Qt.Key.Key_Return, CONTROL)
    fill = main.assessing.pane.fill
    assert fill is not None
    assert not fill.missing(), "the client's answers are in it"
    (total,) = main.assessing.pane.groups[0].sums
    assert total.points.text() == "Pisteet 6/12"


@pytest.mark.parametrize(("bodies", "said"), [((withdrawn(),), "peruttu")])
def test_one_that_is_over_says_why(stage: Stage, bodies: tuple[object, ...], said: str) -> None:
    main = with_adult(stage, case_of(a_form_sent(), *bodies))  # type: ignore[arg-type]
    assert told(main)[-2].detail.endswith(said)
