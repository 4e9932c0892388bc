"""After an outage: what could not be sent is settled one by one, with both versions, and nothing is discarded by itself."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backend.protocol.commands import AddNote, HandDraft
from backend.protocol.errors import ErrorCode
from backend.protocol.frames import Denied
from backend.protocol.results import Refusal
from backend.protocol.streams import case_stream
from backend.protocol.words import Channel, FollowUp, Urgency
from desktop.models.drafts_model import Draft
from desktop.screenshots.outage_scenes import moved_on, taken_over
from desktop.screenshots.sample import CALL_ID, CASE_ID
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.outbox import Standing
from desktop.sync.status import Phase
from desktop.views.conflict_sheet import ConflictSheet
from desktop.views.main_window import MainWindow

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def main(stage: Stage) -> MainWindow:
    """The window after an outage in which a case with a message and an outcome was taken over."""
    return moved_on(stage)


@pytest.fixture
def sheet(stage: Stage, main: MainWindow) -> ConflictSheet:
    """The list, opened by its keys, with the case as it stands now."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_R, CTRL_SHIFT)
    stage.show_case(taken_over())
    settle()
    assert main.conflict_sheet.isVisible()
    return main.conflict_sheet


def _press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    settle()


def _sent(stage: Stage) -> list[object]:
    return [one.command for one in stage.client.outbox.parcels() if one.standing is not Standing.REFUSED]


def test_nothing_opens_by_itself_a_quiet_row_says_how_much_there_is(main: MainWindow) -> None:
    assert main.settle_row.isVisible()
    assert main.settle_row.count.text() == "Ratkaistavaa 3"
    assert main.status.settle.text() == "3 ratkaistavaa"
    assert main.status.unsent.text() == "0 lähettämättä"
    assert "close_sheet" not in main.__dict__
    assert "conflict_sheet" not in main.__dict__


def test_both_versions_stand_beside_each_other(sheet: ConflictSheet) -> None:
    assert sheet.accessibleName() == "Ratkaistavaa 1/3"
    assert sheet.written.text.text() == "Päivystysaika on tänään klo 10.40. Tulkaa ajoissa."
    now = sheet.stands.texts()
    assert now[0] == "Asiaa hoitaa Jussi K."
    assert "Hei, jatkan tästä. Pääsettekö tänään klo 11.15?" in now
    assert "joo pääsee" in now
    assert "moi. joo sattuu kun puree. voin tulla jos äiti tulee mukaan" not in now
    assert QApplication.focusWidget() is sheet.cancel


def test_page_keys_go_through_the_list_and_an_outcome_is_told_in_words(sheet: ConflictSheet) -> None:
    _press(Qt.Key.Key_PageDown)
    assert sheet.accessibleName() == "Ratkaistavaa 2/3"
    assert "Aika päivystykseen 10.40." in sheet.written.text.text()
    _press(Qt.Key.Key_PageDown)
    assert sheet.written.text.text() == "Soitan uudelleen puolelta päivin."
    _press(Qt.Key.Key_PageUp)
    assert sheet.accessibleName() == "Ratkaistavaa 2/3"


def test_escape_keeps_everything_for_later(stage: Stage, main: MainWindow, sheet: ConflictSheet) -> None:
    _press(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert len(stage.ports.conflicts.all()) == 3
    assert main.settle_row.isVisible()


def test_the_text_is_handed_to_whoever_holds_the_case_and_the_next_follows(
    stage: Stage, sheet: ConflictSheet
) -> None:
    assert sheet.buttons["hand"].text() == "Anna luonnoksena: Jussi K."
    _press(Qt.Key.Key_1)
    (handed,) = _sent(stage)
    assert isinstance(handed, HandDraft)
    assert (handed.case_id, handed.for_client) == (CASE_ID, True)
    assert handed.text == "Päivystysaika on tänään klo 10.40. Tulkaa ajoissa."
    assert sheet.accessibleName() == "Ratkaistavaa 1/2"


def test_it_can_be_added_as_a_note(stage: Stage, sheet: ConflictSheet) -> None:
    _press(Qt.Key.Key_2)
    (note,) = _sent(stage)
    assert isinstance(note, AddNote)
    assert note.text == "Päivystysaika on tänään klo 10.40. Tulkaa ajoissa."


def test_it_can_be_copied_and_stays(stage: Stage, sheet: ConflictSheet) -> None:
    sheet.buttons["copy"].click()
    assert QGuiApplication.clipboard().text() == "Päivystysaika on tänään klo 10.40. Tulkaa ajoissa."
    assert len(stage.ports.conflicts.all()) == 3


def test_discarding_takes_a_deliberate_second_press(stage: Stage, sheet: ConflictSheet) -> None:
    number = Qt.Key(Qt.Key.Key_1 + list(sheet.buttons).index("discard"))
    _press(number)
    assert len(stage.ports.conflicts.all()) == 3
    assert "uudelleen" in sheet.buttons["discard"].text()
    _press(Qt.Key.Key_PageDown)
    assert "uudelleen" not in sheet.buttons["discard"].text()
    _press(Qt.Key.Key_PageUp)
    _press(number)
    _press(number)
    assert len(stage.ports.conflicts.all()) == 2


def test_a_case_that_may_not_be_seen_any_more_is_said_to_be_so(stage: Stage, sheet: ConflictSheet) -> None:
    stage.client.mirror.drop(case_stream(CASE_ID))
    stage.client.on_news.tell(Denied(stream=case_stream(CASE_ID)))
    settle()
    assert sheet.stands.texts()[0].startswith("Et enää näe tätä asiaa")
    assert list(sheet.buttons) == ["copy", "discard"]


def test_a_draft_goes_from_the_list_when_its_case_is_in_hand_again(stage: Stage, main: MainWindow) -> None:
    assert main.settle_row.isVisible()
    assert any(one.case_id == CALL_ID for one in stage.ports.conflicts.all())
    stage.show_mine(CALL_ID)
    settle()
    assert not any(one.case_id == CALL_ID for one in stage.ports.conflicts.all())
    main.centre.open(CALL_ID)
    view = main.centre.view(CALL_ID)
    assert view is not None
    assert view.composer.text.toPlainText() == "Soitan uudelleen puolelta päivin."


def test_case_names_are_known_after_the_case_has_left(stage: Stage, main: MainWindow) -> None:
    assert main.isVisible()
    assert [one.name.label for one in stage.ports.conflicts.all()] == ["Matti V.", "Matti V.", "Eeva L."]


def test_a_draft_of_spaces_is_none(stage: Stage, main: MainWindow) -> None:
    assert main.isVisible()
    stage.ports.drafts.put(CALL_ID, Draft(text="  "))
    stage.show_mine()
    settle()
    assert not any(one.draft for one in stage.ports.conflicts.all())


def _refuse_after_waiting(stage: Stage, code: ErrorCode) -> None:
    """The connection is back, and what waited last is refused."""
    stage.link(Phase.CONNECTED, stage.now + timedelta(minutes=5))
    stage.now += timedelta(minutes=6)
    command = stage.client.outbox.parcels()[-1].command
    refusal = Refusal(command_id=command.command_id, code=code)
    parcel = stage.client.outbox.answered(refusal)
    assert parcel is not None
    stage.client.on_answer.tell((parcel, refusal))
    settle()


def test_an_outcome_refused_in_a_case_still_in_hand_opens_again_when_one_says_so(
    stage: Stage, window: MainWindow
) -> None:
    stage.link(Phase.OFFLINE, stage.now)
    stage.ports.actions.close(CALL_ID, "guidance", "Ohjeet annettu.", FollowUp.NONE)
    _refuse_after_waiting(stage, ErrorCode.CALLBACK_OPEN)
    assert "close_sheet" not in window.__dict__
    window.open_settling()
    sheet = window.conflict_sheet
    assert sheet.stands.texts()[0] == "Sinulla"
    assert list(sheet.buttons)[:2] == ["edit", "retry"]
    _press(Qt.Key.Key_1)
    assert not sheet.isVisible()
    assert window.close_sheet.isVisible()
    assert window.close_sheet.agreed.value() == "Ohjeet annettu."
    draft = stage.ports.drafts.get(f"close:{CALL_ID}")
    assert draft is not None
    assert draft.fields["agreed"] == "Ohjeet annettu."
    assert not stage.ports.conflicts.all()


def test_a_contact_that_could_not_be_registered_is_corrected_in_its_form(
    stage: Stage, window: MainWindow
) -> None:
    stage.link(Phase.OFFLINE, stage.now)
    line = stage.ports.session.me.lines[0]
    stage.ports.actions.register_contact(line, Channel.WALK_IN, "Polvi", name="Eeva Laine", phone="12")
    _refuse_after_waiting(stage, ErrorCode.INVALID_PHONE)
    assert "register_sheet" not in window.__dict__
    window.open_settling()
    sheet = window.conflict_sheet
    assert not sheet.stands.isVisible()
    assert sheet.written.text.text() == "Polvi\nEeva Laine\n12"
    _press(Qt.Key.Key_1)
    form = window.register_sheet
    assert form.isVisible()
    assert (form.summary.value(), form.phone.value(), form.channel.value()) == ("Polvi", "12", "walk_in")
    assert not stage.ports.conflicts.all()


def test_while_another_contact_is_half_filled_the_refused_one_stays_where_it_is(
    stage: Stage, window: MainWindow
) -> None:
    stage.link(Phase.OFFLINE, stage.now)
    line = stage.ports.session.me.lines[0]
    stage.ports.actions.register_contact(line, Channel.WALK_IN, "Polvi", phone="12")
    stage.ports.drafts.put("register", Draft(fields={"summary": "Selkä"}))
    _refuse_after_waiting(stage, ErrorCode.INVALID_PHONE)
    window.open_settling()
    _press(Qt.Key.Key_1)
    sheet = window.conflict_sheet
    assert sheet.isVisible()
    assert sheet.problem.text() == "Toinen kirjaus on kesken. Kirjaa tai tyhjennä se ensin."
    assert len(stage.ports.conflicts.all()) == 1


def test_what_waited_too_long_to_be_sent_by_itself_says_so(stage: Stage, window: MainWindow) -> None:
    stage.link(Phase.OFFLINE, stage.now)
    stage.ports.actions.set_urgency(CALL_ID, Urgency.URGENT)
    _refuse_after_waiting(stage, ErrorCode.TIME_PASSED)
    window.open_settling()
    assert "odotti niin kauan" in window.conflict_sheet._hint.text()


def test_a_refusal_of_something_just_done_is_told_in_its_place_as_before(
    stage: Stage, window: MainWindow
) -> None:
    stage.ports.actions.close(CASE_ID, "guidance", "Sovittu.", FollowUp.NONE)
    command = stage.client.outbox.parcels()[-1].command
    refusal = Refusal(command_id=command.command_id, code=ErrorCode.CALLBACK_OPEN)
    parcel = stage.client.outbox.answered(refusal)
    assert parcel is not None
    stage.client.on_answer.tell((parcel, refusal))
    settle()
    assert window.close_sheet.isVisible()
    assert window.close_sheet.agreed.value() == "Sovittu."
    assert not stage.ports.conflicts.all()
