"""Views of the queue by keys: choosing one, what F2 takes then, whose case opens, and making a view of one's own."""

from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

from backend.protocol.commands import Claim, MarkRead, TakeNext
from backend.protocol.frames import SignedIn
from backend.protocol.words import Channel, Role
from desktop.models.queue_views import CALLBACKS, OWN, QueueView
from desktop.screenshots.county import ME, SETUP
from desktop.screenshots.sample import COLLEAGUE
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.screenshots.view_scenes import ORAL, cases_left
from desktop.views.kept_views import KeptViews
from desktop.views.main_window import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def sent(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    gone: list[Any] = []

    def take(command: object) -> bool:
        gone.append(command)
        return True

    monkeypatch.setattr(stage.client, "submit", take)
    return gone


def choose(window: MainWindow, monkeypatch: pytest.MonkeyPatch, digit: Qt.Key) -> None:
    """Open the menu by its keys and choose by a digit. Without a screen nothing can pop up: its keys are pressed as it is."""
    chooser = window.queue.chooser
    monkeypatch.setattr(chooser, "open", lambda: QTest.keyClick(chooser.menu(), digit))
    QTest.keyClick(window, Qt.Key.Key_F, CTRL | SHIFT)
    settle()


def test_a_view_is_chosen_by_keys_says_so_and_f2_takes_from_the_whole_queue(
    stage: Stage, window: MainWindow, sent: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.show_left(ORAL, *cases_left())
    window.queue.channels._toggles[1].click()
    choose(window, monkeypatch, Qt.Key.Key_3)
    queue = window.queue
    assert queue.view == CALLBACKS
    assert queue.banner.isVisible()
    assert not queue.channels.isVisible(), (
        "filters that would hide something are not in sight, and do not count"
    )
    assert queue.take_next.text() == "Ota seuraava jonosta"
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert isinstance(sent[-1], TakeNext)
    assert (sent[-1].lines, sent[-1].channels) == ((), ())
    choose(window, monkeypatch, Qt.Key.Key_0)
    assert not queue.banner.isVisible()
    assert queue.take_next.text() == "Ota seuraava"
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert Channel.FORM not in sent[-1].channels, "the filters count again as soon as they are seen"


def test_enter_takes_what_waits_and_says_whose_another_case_is(
    stage: Stage, window: MainWindow, sent: list[Any]
) -> None:
    mine, colleagues, *_ = cases_left()
    stage.show_left(ORAL, *cases_left())
    window.view_work.show(CALLBACKS.key)
    window.deeds.do("go_queue")
    views = window.ports.views
    window.queue.list.setCurrentIndex(views.index(views.row_of(colleagues.case_id), 0))
    QTest.keyClick(window.queue.list, Qt.Key.Key_Return)
    assert sent == []
    assert "Jussi K." in window.queue.refusal.text()
    window.queue.list.setCurrentIndex(views.index(views.row_of(mine.case_id), 0))
    QTest.keyClick(window.queue.list, Qt.Key.Key_Return)
    settle()
    assert not [one for one in sent if not isinstance(one, MarkRead)]
    case = window.case()
    assert case is not None
    assert case.head.case_id == mine.case_id
    waiting = next(one for one in window.ports.queue._rows.values() if Channel.CALLBACK in one.channels)
    window.queue.list.setCurrentIndex(views.index(views.row_of(waiting.case_id), 0))
    QTest.keyClick(window.queue.list, Qt.Key.Key_Return)
    assert isinstance(sent[-1], Claim)


def test_a_supervisor_may_look_at_a_colleagues_case(
    stage: Stage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    monkeypatch.setattr(stage.client, "look_at", looked.append)
    supervisor = msgspec.structs.replace(ME, role=Role.SUPERVISOR)
    stage.client.on_news.tell(SignedIn(me=supervisor, setup=SETUP, refresh_token=""))
    settle()
    colleagues = cases_left()[1]
    stage.show_left(ORAL, *cases_left())
    window.view_work.show(CALLBACKS.key)
    window.view_work.choose(colleagues.case_id)
    assert looked == [colleagues.case_id]
    assert window.client_work.old_case.isVisible()


def test_what_a_closed_case_has_left_is_opened_by_anybody_of_the_line(
    stage: Stage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    monkeypatch.setattr(stage.client, "look_at", looked.append)
    closed = cases_left()[3]
    stage.show_left(ORAL, *cases_left())
    window.view_work.show("view_assessments")
    window.view_work.choose(closed.case_id)
    assert looked == [closed.case_id]


def test_a_view_of_ones_own_is_made_by_keys_kept_and_removed(window: MainWindow) -> None:
    window.deeds.do("view_save")
    sheet = window.view_work.sheet
    QTest.keyClick(sheet.name_field.control, Qt.Key.Key_Return, CTRL)
    assert sheet.name_field.control.property("wrong") == "true"
    QTest.keyClicks(sheet.name_field.control, "Chats & co")
    sheet.channels[Channel.CHAT].setFocus()
    QTest.keyClick(sheet.channels[Channel.CHAT], Qt.Key.Key_Space)
    QTest.keyClick(sheet.name_field.control, Qt.Key.Key_Return, CTRL)
    settle()
    view = window.queue.view
    assert view is not None
    assert (view.name, view.channels, view.waiting_only) == ("Chats & co", frozenset({Channel.CHAT}), True)
    assert window.queue.take_next.text() == "Ota seuraava näkymästä"
    assert window.queue.next_from() == ((), (Channel.CHAT,))
    kept = KeptViews(window.settings, ME.staff_id)
    assert [one.name for one in kept.all()] == ["Chats & co"]
    window.view_work.forget(view.key)
    assert kept.all() == ()
    assert window.queue.view is None


def test_the_palette_finds_views_with_their_counts(stage: Stage, window: MainWindow) -> None:
    stage.show_left(ORAL, *cases_left())
    window.view_work._keep(QueueView(f"{OWN}1", "Omat chatit", channels=frozenset({Channel.CHAT})))
    window.view_work.show("")
    window.deeds.do("palette")
    QTest.keyClicks(window.palette_view.search, "takaisinsoitot")
    item = next(one for one in window.palette_view.list.items() if one.key == CALLBACKS.key)
    assert item.trailing == str(window.ports.views.counts()[CALLBACKS.key]) != "0"
    window.palette_view.search.clear()
    QTest.keyClicks(window.palette_view.search, "omat ch")
    QTest.keyClick(window.palette_view.search, Qt.Key.Key_Return)
    settle()
    assert window.queue.view is not None
    assert window.queue.view.name == "Omat chatit"


def test_views_are_of_one_person_and_unreadable_ones_are_none(window: MainWindow) -> None:
    settings: QSettings = window.settings
    settings.setValue(f"views/{ME.staff_id}", '[{"key":"own:1","name":"x","left":["of_tomorrow"]}]')
    assert KeptViews(settings, ME.staff_id).all() == ()
    KeptViews(settings, COLLEAGUE.staff_id).keep(QueueView(f"{OWN}1", "Omat chatit"))
    assert KeptViews(settings, ME.staff_id).all() == ()
