"""Warm handover at a desktop, by keyboard: F8 offers, Ctrl+F8 shows what is offered, partners get a summary."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backend.protocol.commands import Claim, Command
from backend.protocol.handover_commands import (
    AcceptHandover,
    DeclineHandover,
    HandToPartner,
    NoteClientReached,
    OfferHandover,
    WithdrawHandover,
)
from backend.protocol.handovers import ConsentBy, ConsentWay, HandoverState
from backend.protocol.results import Result
from desktop.screenshots.consultation_scenes import MARI, waits
from desktop.screenshots.county import ME
from desktop.screenshots.handover_scenes import GIVEN, OFFER, between, handed, show, summary
from desktop.screenshots.sample import CASE_ID
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.views.field import Field
from tests.desktop.views.in_office import answer
from tests.desktop.views.test_consultations import BASIS, press, tabbed_to

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def chosen(box: Field, value: str) -> None:
    """Walk down a picker by its keys."""
    for _ in range(40):
        if box.value() == value:
            return
        press(Qt.Key.Key_Down)
    raise AssertionError("the picker does not have it")


def test_f8_offers_the_case_to_a_colleague_and_keeps_it(stage: Stage, sent: list[Command]) -> None:
    window = waits(stage)
    press(Qt.Key.Key_F8)
    sheet = window.handover_work.sheet
    assert QApplication.focusWidget() is sheet.whom.control
    press(Qt.Key.Key_Return, CTRL)
    assert not [one for one in sent if isinstance(one, OfferHandover)], "nobody is chosen"
    chosen(sheet.whom, f"staff {MARI.staff_id}")
    tabbed_to(sheet.note.control)
    QTest.keyClicks(sheet.note.control, "Potilas linjalla.")
    press(Qt.Key.Key_Return, CTRL)
    [offered] = [one for one in sent if isinstance(one, OfferHandover)]
    assert (offered.case_id, offered.to_staff, offered.to_line) == (CASE_ID, MARI.staff_id, None)
    assert (offered.note, offered.within, offered.basis) == ("Potilas linjalla.", 10, "")
    assert sheet.isVisible(), "it waits for the server"
    answer(stage, offered, Result(command_id=offered.command_id, case_id=CASE_ID))
    assert not sheet.isVisible()


def test_across_health_and_social_care_an_offer_asks_for_the_basis(stage: Stage, sent: list[Command]) -> None:
    window = waits(stage)
    press(Qt.Key.Key_F8)
    sheet = window.handover_work.sheet
    chosen(sheet.whom, "line advice")
    assert sheet.across.isVisible()
    tabbed_to(sheet.note.control)
    QTest.keyClicks(sheet.note.control, "Apua kotiin.")
    press(Qt.Key.Key_Return, CTRL)
    assert QApplication.focusWidget() is sheet.basis.control
    QTest.keyClicks(sheet.basis.control, BASIS)
    press(Qt.Key.Key_Return, CTRL)
    [offered] = [one for one in sent if isinstance(one, OfferHandover)]
    assert (offered.to_line, offered.basis) == ("advice", BASIS)


def test_plain_transfer_is_on_shift_f8(stage: Stage) -> None:
    window = waits(stage)
    press(Qt.Key.Key_F8, SHIFT)
    assert window.transfer_sheet.isVisible()


def test_what_is_offered_stands_in_the_top_bar_and_is_accepted_by_key(
    stage: Stage, sent: list[Command]
) -> None:
    window = waits(stage)
    assert not window.top.offers.isVisible()
    stage.show_offers(ME.lines[0], OFFER)
    settle()
    assert window.top.offers.text() == "1"
    press(Qt.Key.Key_F8, CTRL)
    sheet = window.handover_work.offers_sheet
    assert sheet.note.text() == OFFER.note
    press(Qt.Key.Key_Return, CTRL)
    [accepted] = [one for one in sent if isinstance(one, AcceptHandover)]
    assert (accepted.case_id, accepted.handover_id) == (OFFER.case_id, OFFER.handover_id)


def test_declining_needs_a_reason(stage: Stage, sent: list[Command]) -> None:
    window = waits(stage)
    stage.show_offers(ME.lines[0], OFFER)
    press(Qt.Key.Key_F8, CTRL)
    sheet = window.handover_work.offers_sheet
    tabbed_to(sheet.decline)
    press(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is sheet.reason.control
    QTest.keyClicks(sheet.reason.control, "Olen juuri menossa tauolle.")
    tabbed_to(sheet.decline)
    press(Qt.Key.Key_Space)
    [declined] = [one for one in sent if isinstance(one, DeclineHandover)]
    assert declined.reason == "Olen juuri menossa tauolle."


def test_an_offer_that_somebody_else_accepted_leaves_the_sheet(stage: Stage) -> None:
    window = waits(stage)
    stage.show_offers(ME.lines[0], OFFER)
    press(Qt.Key.Key_F8, CTRL)
    stage.show_offers(ME.lines[0])
    settle()
    sheet = window.handover_work.offers_sheet
    assert sheet.ok.isHidden()
    assert not window.top.offers.isVisible()


def test_the_bar_over_the_case_reminds_of_a_late_answer_and_takes_the_offer_back(
    stage: Stage, sent: list[Command]
) -> None:
    window = waits(stage)
    show(stage, handed(HandoverState.OFFERED, to_staff=MARI))
    view = window.centre.current()
    assert view is not None
    assert MARI.name in view.between.told.text()
    assert "ylittynyt" in view.between.told.text()
    window.deeds.do("withdraw_handover")
    assert [one.handover_id for one in sent if isinstance(one, WithdrawHandover)] == [OFFER.handover_id]


def test_the_client_is_noted_reached_by_key(stage: Stage, sent: list[Command]) -> None:
    window = waits(stage)
    show(stage, handed(HandoverState.ACCEPTED, accepted_by=MARI))
    press(Qt.Key.Key_F8, CTRL | SHIFT)
    sheet = window.handover_work.reached_sheet
    assert sheet.isVisible()
    assert sheet.found.isHidden(), "only of a partner"
    QTest.keyClicks(sheet.note.control, "Soitin.")
    press(Qt.Key.Key_Return, CTRL)
    [noted] = [one for one in sent if isinstance(one, NoteClientReached)]
    assert (noted.case_id, noted.found, noted.note) == (CASE_ID, True, "Soitin.")


def test_a_partner_is_found_as_one_types_and_gets_what_was_ticked(stage: Stage, sent: list[Command]) -> None:
    window = waits(stage)
    window.deeds.do("partner")
    sheet = window.handover_work.partner_sheet
    QTest.keyClicks(sheet.search.control, "kela")
    settle()
    assert sheet.service.value() == "kela"
    first = sheet.found[0][1]
    tabbed_to(sheet.given.control)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first, "Tab goes as one reads, though the lines were made last"
    press(Qt.Key.Key_Space)
    assert sheet.found[0][0].text in sheet.summary.value()
    press(Qt.Key.Key_Return, CTRL)
    [given] = [one for one in sent if isinstance(one, HandToPartner)]
    assert (given.service_id, given.entries, given.with_code) == ("kela", (sheet.found[0][0].no,), False)
    assert (given.consent.by, given.consent.way) == (ConsentBy.CLIENT, ConsentWay.SPOKEN)
    assert given.check_on > given.consent.on


def test_the_recorded_summary_is_saved_as_pdf_and_copied(stage: Stage, tmp_path: Path) -> None:
    summary(stage)
    window = stage.shell.main
    assert window is not None
    sheet = window.handover_work.summary_sheet
    assert sheet.text.text() == GIVEN.summary
    tabbed_to(sheet.copy)
    press(Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == GIVEN.summary
    sheet.save(tmp_path / "kela.pdf")
    assert (tmp_path / "kela.pdf").read_bytes().startswith(b"%PDF")
    sheet.save(tmp_path / "missing" / "kela.pdf")
    assert "kansio" in sheet.problem.text()


def test_a_supervisor_sees_people_in_between_the_longest_first(stage: Stage) -> None:
    between(stage)
    window = stage.shell.main
    assert window is not None
    sheet = window.handover_work.between_sheet
    titles = [item.title for item in sheet.list.items()]
    assert [title.split()[1] for title in titles] == ["2031", "2087", "2114"]
    assert [bool(item.boxed) for item in sheet.list.items()] == [False, True, False]
    assert window.handover_work.why_not("between") == "esihenkilöille"


def test_looking_at_a_case_in_between_takes_it_from_nobody(stage: Stage, sent: list[Command]) -> None:
    between(stage)
    window = stage.shell.main
    assert window is not None
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert not [one for one in sent if isinstance(one, Claim)]
    assert window.client_work.old_case.isVisible()
