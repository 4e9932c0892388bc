"""The service directory at the window, by keyboard: found while typing, read, its number copied, suggested beside a case."""

from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from backend.protocol.directory_commands import SaveService
from backend.protocol.errors import ErrorCode
from backend.protocol.events import ServiceGone, ServicePut
from backend.protocol.frames import SignedIn
from backend.protocol.results import Refusal
from backend.protocol.streams import DIRECTORY
from backend.protocol.words import Language, Role
from desktop.screenshots import directory_sample as sample
from desktop.screenshots.county import ME, SETUP
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.news import Happened
from desktop.views.button import Button
from desktop.views.directory_overlay import DirectoryOverlay
from desktop.views.main_window import MainWindow

ENTER = Qt.Key.Key_Return
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def overlay(stage: Stage, window: MainWindow) -> DirectoryOverlay:
    QTest.keyClick(stage.shell, Qt.Key.Key_F10)
    settle()
    found = window.directory_work.overlay
    assert found.isVisible()
    return found


def happen(stage: Stage, *events: Any) -> None:
    seq = stage.client.mirror.seq(DIRECTORY)
    assert seq is not None
    stage.client.mirror.apply(Happened(DIRECTORY, seq + len(events), events))
    settle()


def titles(overlay: DirectoryOverlay) -> list[str]:
    return [item.title for item in overlay.list.items()]


def test_f10_shows_what_fits_the_case_first_and_says_so(overlay: DirectoryOverlay) -> None:
    first, second, *rest = overlay.list.items()
    assert (first.title, second.title) == ("Hätänumero 112", "Päivystysapu 116 117")
    assert first.boxed == second.boxed == (("tähän asiaan", "accentText"),)
    assert [item.boxed for item in rest] == [(), (), ()]


def test_a_word_a_client_would_use_finds_the_service_while_it_is_typed(overlay: DirectoryOverlay) -> None:
    QTest.keyClicks(overlay.search, "ruoka")
    assert titles(overlay) == ["Seurakunnan diakoniatyö"]
    overlay.search.clear()
    QTest.keyClicks(overlay.search, "xyz")
    assert titles(overlay) == []
    assert (
        overlay.told.text() == "Näillä sanoilla ei löytynyt palvelua. Kokeile sanaa, jota asiakas käyttäisi."
    )


def test_enter_opens_the_card_and_one_key_copies_the_clients_number(
    overlay: DirectoryOverlay, window: MainWindow
) -> None:
    QTest.keyClicks(overlay.search, "kela")
    QTest.keyClick(overlay.search, ENTER)
    settle()
    card = window.directory_work.card
    assert card.isVisible()
    assert not overlay.isVisible()
    QTest.keyClick(card.area, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == sample.KELA.phone
    assert card.copied.isVisible()
    QTest.keyClick(card.area, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_a_professional_reads_and_does_not_change(overlay: DirectoryOverlay, window: MainWindow) -> None:
    QTest.keyClick(overlay.search, ENTER)
    card = window.directory_work.card
    assert not card.ok.isVisible()
    wanted: list[str] = []
    card.change_wanted.connect(wanted.append)
    QTest.keyClick(card.area, ENTER, CONTROL)
    assert wanted == []


def test_the_palette_finds_services_by_name(stage: Stage, window: MainWindow) -> None:
    QTest.keyClick(stage.shell, Qt.Key.Key_K, CONTROL)
    settle()
    QTest.keyClicks(window.palette_view.search, "tolk")
    titles = [item.title for item in window.palette_view.list.items()]
    assert titles[:2] == ["Palvelut", "Tulkkauspalvelu"]
    QTest.keyClick(window.palette_view.search, ENTER)
    settle()
    assert window.directory_work.card.isVisible()


def test_beside_the_case_stand_its_care_chain_and_what_is_suggested(stage: Stage, window: MainWindow) -> None:
    part = window.client.services
    said = [one for one in part.section.made if isinstance(one, Button)]
    assert [one.accessibleName() for one in said] == [
        "Päivystysapu 116 117, Muu oma yksikkö, 116 117",
        "Hätänumero 112, Hätätilanne, 112",
        "Palveluhakemisto",
    ]
    said[0].setFocus()
    QTest.keyClick(said[0], Qt.Key.Key_Space)
    settle()
    assert window.directory_work.card.isVisible()
    stage.texts.switch(Language.SWEDISH)
    settle()
    assert "Tjänster och vårdkedjor" in part.section.accessibleName()


def test_what_is_changed_elsewhere_is_seen_in_the_open_card_and_what_is_gone_closes_it(
    stage: Stage, window: MainWindow
) -> None:
    window.directory_work.open_service(sample.KELA.service_id)
    card = window.directory_work.card
    moved = msgspec.structs.replace(sample.KELA, phone="09 0000 5001", version=3)
    happen(stage, ServicePut(service=moved))
    card.copy.click()
    assert QGuiApplication.clipboard().text() == "09 0000 5001"
    happen(stage, ServiceGone(service_id=sample.KELA.service_id))
    assert not card.isVisible()
    assert stage.ports.directory.service(sample.KELA.service_id) is None


def test_nothing_of_it_remains_after_signing_out(stage: Stage, window: MainWindow) -> None:
    assert window.ports.directory.find("kela", window.directory_work._about(), Language.FINNISH)
    stage.ports.session.signing_out.emit()
    assert stage.ports.directory.service(sample.KELA.service_id) is None


@pytest.fixture
def supervisor(stage: Stage, window: MainWindow) -> MainWindow:
    """The same window for somebody who keeps the directory."""
    me = msgspec.structs.replace(ME, role=Role.SUPERVISOR)
    stage.client.me = me
    stage.client.on_news.tell(SignedIn(me=me, setup=SETUP, refresh_token=""))
    settle()
    return window


def test_a_supervisor_changes_a_service_in_each_language_by_keyboard(
    stage: Stage, supervisor: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[SaveService] = []

    def take(command: SaveService) -> bool:
        sent.append(command)
        return True

    monkeypatch.setattr(stage.client, "submit", take)
    work = supervisor.directory_work
    work.open_service(sample.KELA.service_id)
    QTest.keyClick(work.card.area, ENTER, CONTROL)
    settle()
    form = work.form
    assert form.isVisible()
    form.plain["phone"].control.setFocus()
    form.plain["phone"].set_value("09 0000 5001")
    form.language.set_value("sv")
    form.language.edited.emit()
    assert form.texts["names"].value() == "FPA"
    form.texts["hours"].set_value("mån–fre 9–15")
    QTest.keyClick(form, ENTER, CONTROL)
    [saved] = sent
    assert saved.service == msgspec.structs.replace(
        sample.KELA,
        phone="09 0000 5001",
        hours={**sample.KELA.hours, Language.SWEDISH: "mån–fre 9–15"},
    )
    refusal = Refusal(command_id=saved.command_id, code=ErrorCode.CHANGED_MEANWHILE)
    stage.ports.actions.refused.emit("", "save_service", refusal)
    assert form.isVisible()
    assert "muutti tätä sillä välin" in form.problem.text()


def test_a_name_and_a_day_that_there_is_are_needed(supervisor: MainWindow) -> None:
    supervisor.deeds.do("service_new")
    form = supervisor.directory_work.form
    form.review_by.set_value("31.2.2027")
    QTest.keyClick(form, ENTER, CONTROL)
    assert form.texts["names"].control.hasFocus()
    form.texts["names"].set_value("Uusi")
    QTest.keyClick(form, ENTER, CONTROL)
    assert form.review_by.control.hasFocus()


def test_only_supervisors_are_offered_to_add_a_service(stage: Stage, window: MainWindow) -> None:
    assert not window.deeds.offers("service_new")
    me = msgspec.structs.replace(ME, role=Role.SUPERVISOR)
    stage.client.on_news.tell(SignedIn(me=me, setup=SETUP, refresh_token=""))
    settle()
    assert window.deeds.offers("service_new")
