"""An outage as a person meets it: what works is said, what is written waits in sight, nothing is a dialog."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from backend.protocol.commands import AddNote, Close, RegisterContact, Reply
from backend.protocol.words import Channel, FollowUp, Language
from desktop.models.contingency import Contingency
from desktop.models.roles import TimelineRole
from desktop.screenshots.sample import CALL_ID, CASE_ID
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.status import Phase, Problem, Status
from desktop.views.case_view import CaseView
from desktop.views.label import Label
from desktop.views.main_window import MainWindow
from desktop.views.told import Progress


def _view(window: MainWindow) -> CaseView:
    view = window.centre.current()
    assert view is not None
    return view


def _words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


@pytest.fixture
def away(stage: Stage, window: MainWindow) -> MainWindow:
    """The window a minute after the connection was lost."""
    lost = stage.now
    stage.link(Phase.OFFLINE, lost, lost + timedelta(seconds=70))
    stage.now = lost + timedelta(minutes=1)
    stage.link(Phase.OFFLINE, lost, stage.now + timedelta(seconds=10))
    settle()
    return window


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (Problem.UNREACHABLE, "Ei yhteyttä klo 9.19 lähtien"),
        (Problem.DATABASE, "Palvelin ei voi tallentaa klo 9.19 lähtien"),
        (Problem.CERTIFICATE_EXPIRED, "Palvelimen varmenne vanheni 22.11.2026"),
        (Problem.CERTIFICATE_NOT_TRUSTED, "Palvelimen varmenteeseen ei voi luottaa"),
    ],
)
def test_the_strip_says_why_when_it_is_known(
    stage: Stage, window: MainWindow, problem: Problem, said: str
) -> None:
    expired = stage.now - timedelta(days=1)
    stage.client.on_status.tell(Status(Phase.OFFLINE, stage.now, None, "", problem, expired))
    assert window.strip.what.text().startswith(said)
    assert window.strip.isVisible()


def test_taking_the_next_by_its_key_says_what_works_instead(away: MainWindow) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_F2)
    assert "kirjata uuden yhteydenoton (Ctrl N)" in away.queue.refusal.text()
    assert away.queue.refusal.isVisible()
    assert QApplication.focusWidget() is focused
    assert not away.queue.take_next.isEnabled()
    assert "kun yhteys palaa" in _words(away.queue)


def test_with_no_case_open_it_offers_what_can_be_done_without_a_connection(
    stage: Stage, away: MainWindow
) -> None:
    stage.show_mine()
    settle()
    words = _words(away.centre)
    assert "Jonosta voi ottaa, kun yhteys palaa" in words
    away.centre._empty.button.click()
    assert away.register_sheet.isVisible()


def test_the_line_of_the_lost_connection_stands_before_what_was_written_since(
    stage: Stage, away: MainWindow
) -> None:
    view = _view(away)
    QTest.keyClicks(view.composer.text, "Tulkaa klo 10.40.")
    QTest.keyClick(view.composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    model = view.timeline.model()
    last = model.rowCount() - 1
    assert model.index(last, 0).data(TimelineRole.PENDING).command.text == "Tulkaa klo 10.40."
    assert model.index(last - 1, 0).data(TimelineRole.LOST_AT) == stage.now - timedelta(minutes=1)
    assert "Yhteys katkesi" in model.index(last - 1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Lähtee, kun yhteys palaa" in model.index(last, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    stage.link(Phase.CONNECTED, stage.now)
    assert model.rowCount() == last


def test_what_waits_stands_in_the_panel_by_kind_and_case_in_the_order_of_leaving(
    stage: Stage, away: MainWindow
) -> None:
    stage.ports.actions.reply(CASE_ID, "yksi")
    stage.ports.actions.note(CALL_ID, "kaksi")
    stage.ports.actions.register_contact(stage.ports.session.me.lines[0], Channel.PHONE, "kolme")
    settle()
    words = _words(away.client.unsent)
    places = [words.index(one) for one in ("Viesti: Matti V.", "Muistiinpano: Eeva L.", "Puhelu kirjattu:")]
    assert places == sorted(places)
    assert "yksi" not in words
    assert away.status.unsent.text() == "3 lähettämättä"


def test_a_message_taken_back_returns_to_the_composer_and_is_kept_as_a_draft(
    stage: Stage, away: MainWindow
) -> None:
    stage.ports.actions.reply(CASE_ID, "Tulkaa klo 10.40.")
    settle()
    view = _view(away)
    last = view.timeline.model().index(view.timeline.model().rowCount() - 1, 0)
    view.timeline.setCurrentIndex(last)
    QTest.keyClick(view.timeline, Qt.Key.Key_Delete)
    assert view.composer.text.toPlainText() == "Tulkaa klo 10.40."
    draft = stage.ports.drafts.get(CASE_ID)
    assert draft is not None
    assert (draft.text, draft.target) == ("Tulkaa klo 10.40.", "client")
    assert stage.client.outbox.parcels() == ()


def test_a_message_taken_back_beside_a_half_written_note_can_not_carry_the_note_to_the_client(
    stage: Stage, away: MainWindow
) -> None:
    stage.ports.actions.reply(CASE_ID, "Tulkaa klo 10.40.")
    view = _view(away)
    view.composer.target.switch()
    view.composer.text.setPlainText("Epäily laiminlyönnistä")
    command = stage.client.outbox.parcels()[0].command_id
    view.timeline.cancel_wanted.emit(command)
    assert view.composer.is_note()
    assert view.composer.text.toPlainText() == "Tulkaa klo 10.40.\nEpäily laiminlyönnistä"


def test_a_case_closed_meanwhile_says_so_at_its_tab_and_composer_and_can_be_taken_back(
    stage: Stage, away: MainWindow
) -> None:
    away.centre.open(CALL_ID)
    stage.ports.actions.close(CALL_ID, "guidance", "Ohjeet annettu.", FollowUp.NONE, "Ei vastaa")
    settle()
    view = _view(away)
    assert "odottaa yhteyttä" in _words(view.pending)
    assert "Eeva L. odottaa yhteyttä" in away.centre.tabs.accessibleDescription()
    assert not view.composer.send.isEnabled()
    assert away.deeds.do("close") != ""
    assert not view.callback.isVisible()
    view.pending.buttons[0].setFocus()
    QTest.keyClick(view.pending.buttons[0], Qt.Key.Key_Space)
    settle()
    assert stage.client.outbox.parcels() == ()
    assert view.composer.send.isEnabled()
    assert "odottaa" not in away.centre.tabs.accessibleDescription()
    away.deeds.do("close")
    assert away.close_sheet.agreed.value() == "Ohjeet annettu."


def test_nothing_is_said_to_wait_that_leaves_at_once(stage: Stage, window: MainWindow) -> None:
    stage.link(Phase.CONNECTED, stage.now - timedelta(minutes=5))
    stage.ports.actions.release(CASE_ID)
    settle()
    assert not _view(window).pending.isVisible()
    assert "odottaa" not in window.centre.tabs.accessibleDescription()


def test_the_list_of_what_is_unsent_opens_by_keys_and_takes_back_one_by_one(
    stage: Stage, away: MainWindow
) -> None:
    stage.ports.actions.reply(CASE_ID, "yksi")
    stage.ports.actions.note(CALL_ID, "kaksi")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(
        focused, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    sheet = away.unsent_sheet
    assert sheet.isVisible()
    assert [type(one.command) for one in sheet.listed()] == [Reply, AddNote]
    first = next(iter(sheet.buttons.values()))
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Space)
    settle()
    assert [type(one.command) for one in sheet.listed()] == [AddNote]
    assert QApplication.focusWidget() is next(iter(sheet.buttons.values()))
    assert _view(away).composer.text.toPlainText() == "yksi"
    QTest.keyClick(sheet.cancel, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_note_of_a_case_that_is_not_open_comes_back_as_its_draft(stage: Stage, away: MainWindow) -> None:
    stage.ports.actions.note(CALL_ID, "Soita aamulla")
    away.open_unsent()
    next(iter(away.unsent_sheet.buttons.values())).click()
    draft = stage.ports.drafts.get(CALL_ID)
    assert draft is not None
    assert (draft.text, draft.target) == ("Soita aamulla", "note")


def test_contacts_can_be_registered_one_after_another_and_each_taken_back_into_its_form(
    stage: Stage, away: MainWindow
) -> None:
    for summary in ("Polvi", "Selkä"):
        away.open_register()
        assert away.register_sheet.summary.value() == ""
        away.register_sheet.summary.set_value(summary)
        away.register_sheet.accept()
    commands = [parcel.command for parcel in stage.client.outbox.parcels()]
    assert [one.summary for one in commands if isinstance(one, RegisterContact)] == ["Polvi", "Selkä"]
    away.open_unsent()
    list(away.unsent_sheet.buttons.values())[1].click()
    assert away.register_sheet.isVisible()
    assert away.register_sheet.summary.value() == "Selkä"
    assert len(stage.client.outbox.parcels()) == 1


def test_the_guide_opens_by_keys_and_needs_no_network(away: MainWindow) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(
        focused, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert away.guide_sheet.isVisible()
    words = _words(away.guide_sheet)
    assert "116 117" in words
    assert "Siirry paperilomakkeeseen" in words


@pytest.mark.parametrize("language", list(Language))
def test_the_shipped_guide_is_there_in_every_language(language: Language) -> None:
    text = Contingency().text(language)
    assert "112" in text
    assert text.count("\n# ") == 3


def test_an_organisations_own_guide_takes_its_place(tmp_path: Path) -> None:
    guide = Contingency((tmp_path / "policy", tmp_path))
    assert "112" in guide.text(Language.FINNISH)
    (tmp_path / "contingency.md").write_text("# Meillä\nSoita 1234.", encoding="utf-8")
    assert guide.text(Language.SWEDISH) == "# Meillä\nSoita 1234."
    (tmp_path / "policy").mkdir()
    (tmp_path / "policy" / "contingency_sv.md").write_text("Ring 1234.", encoding="utf-8")
    assert guide.text(Language.SWEDISH) == "Ring 1234."
    assert guide.text(Language.FINNISH).startswith("# Meillä")


def test_an_outcome_that_was_refused_after_waiting_opens_nothing_by_itself(
    stage: Stage, away: MainWindow
) -> None:
    stage.ports.actions.close(CASE_ID, "guidance", "Sovittu.", FollowUp.NONE)
    assert isinstance(stage.client.outbox.parcels()[0].command, Close)
    assert not away.close_sheet.isVisible()


def test_with_a_connection_nothing_is_said_to_wait_for_one(stage: Stage, window: MainWindow) -> None:
    stage.link(Phase.CONNECTED, stage.now - timedelta(minutes=5))
    stage.ports.actions.reply(CASE_ID, "Tulkaa klo 10.40.")
    timeline = _view(window).timeline
    last = timeline.model().index(timeline.model().rowCount() - 1, 0)
    told = timeline._delegate.told(last)
    assert told is not None
    assert (told.progress, told.hint, told.cancel) == (Progress.SENDING, "", "")
    # A server that cannot save: it goes again and again, and may be taken back meanwhile.
    stage.now += timedelta(seconds=5)
    told = timeline._delegate.told(last)
    assert told is not None
    assert (told.progress, told.hint) == (Progress.QUEUED, "Lähtee itsestään")
    assert told.cancel


def test_a_suggestion_that_was_decided_is_not_offered_again_while_that_waits(
    stage: Stage, away: MainWindow
) -> None:
    other = away.client.suggested()
    assert other
    away.deeds.do("join")
    settle()
    assert away.client.suggested() == ""
    assert "Asiat yhdistetty, odottaa yhteyttä" in _words(_view(away).pending)
    _view(away).pending.buttons[0].click()
    settle()
    assert away.client.suggested() == other


def test_a_contact_registered_without_a_connection_is_said_to_be_kept(away: MainWindow) -> None:
    away.open_register()
    away.register_sheet.summary.set_value("Polvi")
    away.register_sheet.accept()
    assert "tallessa tällä koneella" in away.undo.accessibleName()


def test_the_locked_screen_says_whether_it_opens_without_the_server(
    stage: Stage, away: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert away.isVisible()
    stage.ports.session.lock()
    settle()
    lock = stage.shell.lock
    assert lock.away.isVisible()
    assert lock.away.text().startswith(
        "Ei yhteyttä klo 9.19 lähtien (1 min). Lukitus avautuu, kun yhteys palaa."
    )
    monkeypatch.setattr(type(stage.ports.session), "unlocks_alone", property(lambda _session: True))
    lock.retranslate()
    assert "Salasana tarkistetaan tällä koneella." in lock.away.text()
    stage.link(Phase.CONNECTED, stage.now)
    assert not lock.away.isVisible()
