"""The panel and the sheets about a client: what is known stands there, what may not be seen says why, by keyboard."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from backend.protocol.authority import Authority, Deed, Verdict, Why
from backend.protocol.client_commands import (
    AskIdentification,
    IdentifyClient,
    RecordRight,
    RevealContact,
    SayForWhom,
)
from backend.protocol.commands import RegisterContact
from backend.protocol.entries import ResidentMessage
from backend.protocol.errors import ErrorCode
from backend.protocol.people import IdentifiedBy
from backend.protocol.representation import Basis
from backend.protocol.results import Refusal
from backend.protocol.words import Channel, SaysFor
from desktop.screenshots import records
from desktop.screenshots.sample import CALL_CASE, CALL_ID, CASE_ID
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.status import Phase
from desktop.views.link_row import LinkRow
from desktop.views.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def sent(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The commands that left."""
    gone: list[object] = []

    def take(command: object) -> bool:
        gone.append(command)
        return True

    monkeypatch.setattr(stage.client, "submit", take)
    return gone


def _open(stage: Stage, case: object) -> None:
    stage.show_case(case)  # type: ignore[arg-type]
    settle()


def _shown(window: MainWindow) -> str:
    labels = [label.text() for label in window.client.findChildren(QLabel) if label.isVisible()]
    rows = [row.accessibleName() for row in window.client.findChildren(LinkRow) if row.isVisible()]
    return " ".join([*labels, *rows])


def test_the_panel_shows_whom_the_matter_is_about_and_who_acts_for_them(
    stage: Stage, window: MainWindow
) -> None:
    _open(stage, records.ON_BEHALF)
    shown = _shown(window)
    assert "Matti Virtanen" in shown
    assert "13 v" in shown
    assert "Liisa Virtanen asioi puolesta" in shown
    assert "Huoltajuus, tarkistettu: sallittu (9.08, valtuusrekisteri)." in shown
    assert "väliaikainen" in shown


def test_history_is_newest_first_and_open_matters_say_what_they_wait_for(
    stage: Stage, window: MainWindow
) -> None:
    _open(stage, records.ON_BEHALF)
    rows = [row.accessibleName() for row in window.client.findChildren(LinkRow) if row.isVisible()]
    assert rows[0] == "20.11., Fysioterapia, odottaa takaisinsoittoa"
    assert [row.split(",")[0] for row in rows[2:5]] == ["20.11.", "2.11.", "14.10."]


def test_an_old_case_opens_by_enter_and_says_that_it_is_logged(stage: Stage, window: MainWindow) -> None:
    _open(stage, records.ON_BEHALF)
    row = next(one for one in window.client.findChildren(LinkRow) if "2.11." in one.accessibleName())
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    settle()
    sheet = window.client_work.old_case
    assert sheet.isVisible()
    assert sheet.timeline.model().rowCount() == len(CALL_CASE.entries)
    assert "kirjattiin lokiin" in sheet._hint.text()
    QTest.keyClick(sheet.timeline, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert sheet.timeline.model().rowCount() == 0


def test_what_may_not_be_seen_is_not_there_and_a_sentence_says_why(stage: Stage, window: MainWindow) -> None:
    _open(stage, records.WITHHELD)
    assert "Tällä linjalla asiakkaan tiedot näytetään vasta, kun hänet on tunnistettu." in _shown(window)
    assert [row for row in window.client.findChildren(LinkRow) if row.isVisible()] == []
    assert window.deeds.deed("history").why_not()


@pytest.mark.parametrize("why", list(Why))
def test_every_reason_of_the_engine_has_a_sentence_in_the_panel(
    stage: Stage, window: MainWindow, why: Why
) -> None:
    no = Authority(verdicts=(Verdict(deed=Deed.SEE_RECORD, allowed=False, why=why),))
    head = msgspec.structs.replace(records.ON_BEHALF.head, authority=no)
    _open(stage, msgspec.structs.replace(records.ON_BEHALF, head=head))
    said = window.client.record._why.text()
    assert said.endswith(".")
    if why is Why.NO_CLIENT:
        assert "Etsi asiakas (F9)" in said
    else:
        assert said.startswith("Asiakkaan tietoja ja historiaa ei näytetä. ")


def test_one_key_asks_the_resident_to_identify(stage: Stage, window: MainWindow, sent: list[object]) -> None:
    _open(stage, records.NOT_CHECKED)
    assert window.client.identify.ask.isVisible()
    QTest.keyClick(stage.shell, Qt.Key.Key_I, CTRL | SHIFT)
    assert [type(one) for one in sent] == [AskIdentification]
    head = msgspec.structs.replace(records.NOT_CHECKED.head, identification_asked_at=stage.now)
    _open(stage, msgspec.structs.replace(records.NOT_CHECKED, head=head))
    assert not window.client.identify.ask.isVisible()
    assert window.client.identify.asked.text() == "Tunnistautumista pyydetty 9.19"
    assert window.deeds.deed("ask_identification").why_not() == "sitä on jo pyydetty"


def test_an_identification_by_questions_keeps_what_was_written_when_it_is_refused(
    stage: Stage, window: MainWindow, sent: list[object]
) -> None:
    _open(stage, records.NOT_CHECKED)
    QTest.keyClick(stage.shell, Qt.Key.Key_Q, CTRL | SHIFT)
    sheet = window.client_work.identify
    assert sheet.isVisible()
    QTest.keyClicks(sheet.code.control, "100713B902")
    QTest.keyClicks(sheet.basis.control, "osoite ja huollettavat")
    QTest.keyClick(sheet.basis.control, Qt.Key.Key_Return, CTRL)
    (command,) = sent
    assert isinstance(command, IdentifyClient)
    assert (command.how, command.basis, command.principal) == (
        IdentifiedBy.QUESTIONS,
        "osoite ja huollettavat",
        False,
    )
    refusal = Refusal(command_id=command.command_id, code=ErrorCode.INVALID_CODE)
    stage.ports.actions.refused.emit(CASE_ID, "identify_client", refusal)
    assert sheet.isVisible()
    assert sheet.code.value() == "100713B902"
    assert "Henkilötunnus" in sheet.problem.text()
    sheet.accept()
    again = sent[1]
    assert isinstance(again, IdentifyClient)
    stage.ports.actions.done.emit(again.command_id, "identify_client", CASE_ID)
    assert not sheet.isVisible()
    assert sheet.code.value() == ""
    assert stage.ports.drafts.get(f"identify:{CASE_ID}") is None


def test_a_check_of_the_right_asks_what_it_came_to_and_what_was_seen(
    stage: Stage, window: MainWindow, sent: list[object]
) -> None:
    _open(stage, records.NOT_CHECKED)
    QTest.keyClick(stage.shell, Qt.Key.Key_M, CTRL | SHIFT)
    sheet = window.client_work.right
    sheet.accept()
    assert sent == []
    assert sheet.allowed.control.hasFocus()
    QTest.keyClick(sheet.allowed.control, Qt.Key.Key_Down)
    QTest.keyClicks(sheet.written.control, "Valtakirja esitettiin")
    QTest.keyClicks(sheet.until.control, "30.11.2026")
    QTest.keyClick(sheet.until.control, Qt.Key.Key_Return, CTRL)
    (command,) = sent
    assert isinstance(command, RecordRight)
    assert (command.basis, command.allowed, command.written_basis) == (
        Basis.CUSTODY,
        True,
        "Valtakirja esitettiin",
    )
    assert command.valid_until is not None
    assert command.valid_until.isoformat() == "2026-11-30T22:00:00+00:00"


def test_for_whom_asks_only_what_goes_with_the_choice(
    stage: Stage, window: MainWindow, sent: list[object]
) -> None:
    _open(stage, records.NOT_CHECKED)
    QTest.keyClick(stage.shell, Qt.Key.Key_W, CTRL | SHIFT)
    sheet = window.client_work.behalf
    assert sheet.name_field.isVisible()
    assert not sheet.public.isVisible()
    QTest.keyClick(sheet.says_for.control, Qt.Key.Key_Home)
    sheet._follow()
    assert not sheet.name_field.isVisible()
    sheet.accept()
    (command,) = sent
    assert isinstance(command, SayForWhom)
    assert (command.says_for, command.principal_name) == (SaysFor.SELF, "")


def test_a_hidden_number_is_shown_for_a_written_reason_and_gone_with_the_case(
    stage: Stage, window: MainWindow, sent: list[object]
) -> None:
    _open(stage, records.HIDDEN)
    assert "piilo" in _shown(window)
    window.client.show_number.click()
    sheet = window.client_work.reason
    QTest.keyClicks(sheet.reason.control, "Soitan takaisin sovitusti")
    QTest.keyClick(sheet.reason.control, Qt.Key.Key_Return, CTRL)
    (command,) = sent
    assert isinstance(command, RevealContact)
    stage.ports.actions.done.emit(command.command_id, "reveal_contact", CASE_ID)
    stage.ports.actions.number_revealed.emit(CASE_ID, "+358401234567")
    assert "040 123 4567" in _shown(window)
    assert "040" not in window.undo.accessibleName()
    window.centre.open(CALL_ID)
    window.centre.open(CASE_ID)
    settle()
    assert "040 123 4567" not in _shown(window)


def test_a_representatives_page_that_may_not_be_written_to_keeps_the_text_as_a_draft(
    stage: Stage, window: MainWindow
) -> None:
    view = window.centre.current()
    assert view is not None
    view.composer.text.setPlainText("Matin aika on")
    _open(stage, records.NOT_CHECKED)
    assert not view.composer.send.isEnabled()
    assert view.composer.problem.text() == (
        "Tälle sivulle ei voi kirjoittaa. Oikeutta asioida puolesta ei ole tarkistettu."
    )
    view.composer.submit()
    assert view.composer.text.toPlainText() == "Matin aika on"
    draft = stage.ports.drafts.get(CASE_ID)
    assert draft is not None
    assert draft.text == "Matin aika on"


def test_the_clients_own_page_stays_open_beside_a_representatives(stage: Stage, window: MainWindow) -> None:
    case = records.NOT_CHECKED
    own = tuple(msgspec.structs.replace(one, says_for=SaysFor.SELF) for one in case.contacts)
    _open(stage, msgspec.structs.replace(case, contacts=own))
    view = window.centre.current()
    assert view is not None
    assert view.composer.send.isEnabled()


@pytest.mark.parametrize("hidden", [True, False])
def test_a_hidden_or_forbidden_number_is_not_dialled(stage: Stage, window: MainWindow, hidden: bool) -> None:
    no = Authority(verdicts=(Verdict(deed=Deed.BE_CALLED, allowed=False, why=Why.MINOR_FORBIDS),))
    (contact,) = CALL_CASE.contacts
    if hidden:
        contact = msgspec.structs.replace(contact, phone="", phone_hidden=True)
    head = CALL_CASE.head if hidden else msgspec.structs.replace(CALL_CASE.head, authority=no)
    window.centre.open(CALL_ID)
    _open(stage, msgspec.structs.replace(CALL_CASE, head=head, contacts=(contact,)))
    view = window.centre.current()
    assert view is not None
    called: list[str] = []
    view.callback.call_wanted.connect(called.append)
    assert view.callback.isVisible()
    assert not view.callback.call.isEnabled()
    assert window.deeds.do("call") == "tähän numeroon ei saa soittaa"
    view.callback.confirm.click()
    assert called == []
    assert contact.channel is Channel.CALLBACK


def test_rows_keep_the_focus_while_the_client_goes_on_writing(stage: Stage, window: MainWindow) -> None:
    _open(stage, records.ON_BEHALF)
    row = next(one for one in window.client.findChildren(LinkRow) if one.isVisible())
    row.setFocus()
    last = records.ON_BEHALF.entries[-1]
    said = msgspec.structs.replace(last, no=last.no + 1, body=ResidentMessage(text="vielä yksi asia"))
    _open(stage, msgspec.structs.replace(records.ON_BEHALF, entries=(*records.ON_BEHALF.entries, said)))
    assert row.hasFocus()


def test_a_connection_lost_before_the_answer_keeps_what_was_written_and_says_so(
    stage: Stage, window: MainWindow, sent: list[object]
) -> None:
    stage.link(Phase.CONNECTED, stage.now)
    _open(stage, records.HIDDEN)
    window.client.show_number.click()
    sheet = window.client_work.reason
    QTest.keyClicks(sheet.reason.control, "Soitan takaisin sovitusti")
    QTest.keyClick(sheet.reason.control, Qt.Key.Key_Return, CTRL)
    assert not sheet.ok.isEnabled()
    stage.link(Phase.OFFLINE, stage.now)
    assert sheet.ok.isEnabled()
    assert sheet.reason.value() == "Soitan takaisin sovitusti"
    assert "Yhteys katkesi" in sheet.problem.text()
    (command,) = sent
    assert isinstance(command, RevealContact)
    stage.ports.actions.done.emit(command.command_id, "reveal_contact", CASE_ID)
    assert not sheet.isVisible()


def test_an_act_of_the_moment_without_a_connection_is_told_in_its_sheet_only(
    stage: Stage, window: MainWindow
) -> None:
    stage.link(Phase.CONNECTED, stage.now)
    _open(stage, records.HIDDEN)
    window.client.show_number.click()
    sheet = window.client_work.reason
    QTest.keyClicks(sheet.reason.control, "Soitan takaisin sovitusti")
    QTest.keyClick(sheet.reason.control, Qt.Key.Key_Return, CTRL)
    assert "Tämä tarvitsee yhteyden." in sheet.problem.text()
    assert not window.undo.isVisible()


def test_who_writes_for_another_is_named_with_what_they_are(stage: Stage, window: MainWindow) -> None:
    _open(stage, records.ON_BEHALF)
    view = window.centre.current()
    assert view is not None
    model = view.timeline.model()
    spoken = [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())
    ]
    assert any(line.startswith("Liisa Virtanen huoltaja. Hei, Matin") for line in spoken)


def test_one_key_goes_to_the_first_thing_that_can_be_done_about_the_client(
    stage: Stage, window: MainWindow
) -> None:
    _open(stage, records.NOT_CHECKED)
    QTest.keyClick(stage.shell, Qt.Key.Key_I, CTRL)
    assert window.client.facts.reveal.hasFocus()
    window.centre.open(CALL_ID)
    QTest.keyClick(stage.shell, Qt.Key.Key_I, CTRL)
    focused = window.focusWidget()
    assert focused is not None
    assert window.client.isAncestorOf(focused)


def test_the_hidden_number_of_an_open_callback_is_the_one_that_is_asked_for(
    stage: Stage, window: MainWindow, sent: list[object]
) -> None:
    (contact,) = CALL_CASE.contacts
    hidden = msgspec.structs.replace(contact, phone="", phone_hidden=True)
    card = msgspec.structs.replace(CALL_CASE.head.client, phone="", contact_hidden=True)
    head = msgspec.structs.replace(CALL_CASE.head, client=card)
    window.centre.open(CALL_ID)
    _open(stage, msgspec.structs.replace(CALL_CASE, head=head, contacts=(hidden,)))
    window.deeds.do("reveal_contact")
    sheet = window.client_work.reason
    QTest.keyClicks(sheet.reason.control, "Soitan takaisin")
    QTest.keyClick(sheet.reason.control, Qt.Key.Key_Return, CTRL)
    command = sent[-1]
    assert isinstance(command, RevealContact)
    assert command.contact_id == contact.contact_id


def test_registering_asks_whom_the_matter_is_about_only_of_who_acts_for_another(
    stage: Stage, window: MainWindow, sent: list[object]
) -> None:
    window.deeds.do("register")
    sheet = window.register_sheet
    assert not sheet.principal.isVisible()
    sheet.says_for.control.setFocus()
    QTest.keyClick(sheet.says_for.control, Qt.Key.Key_Down)
    sheet.says_for.edited.emit()
    assert sheet.principal.isVisible()
    QTest.keyClicks(sheet.summary.control, "Matti on kuumeessa")
    QTest.keyClicks(sheet.principal.control, "Matti Virtanen")
    QTest.keyClicks(sheet.principal_code.control, "100713B902J")
    QTest.keyClick(sheet.principal_code.control, Qt.Key.Key_Return, CTRL)
    command = sent[-1]
    assert isinstance(command, RegisterContact)
    assert (command.says_for, command.principal_name, command.principal_code) == (
        SaysFor.OWN_CHILD,
        "Matti Virtanen",
        "100713B902J",
    )
