"""F9 by keyboard: a search is asked for by Enter, told as what it was read, opened or linked, and leaves nothing behind."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backend.protocol.client_commands import LinkClient
from backend.protocol.client_inquiries import FindClients
from backend.protocol.errors import ErrorCode
from backend.protocol.results import Refusal
from desktop.screenshots import records
from desktop.screenshots.sample import MATTI
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.status import Phase
from desktop.views.find_client import FindClient
from desktop.views.main_window import MainWindow

ENTER = Qt.Key.Key_Return


def _taken(sent: list[LinkClient]) -> Callable[[LinkClient], bool]:
    def take(command: LinkClient) -> bool:
        sent.append(command)
        return True

    return take


@pytest.fixture
def asked(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[FindClients]:
    """What was searched for."""
    searched: list[FindClients] = []
    find = stage.ports.clients.find

    def listen(inquiry: FindClients) -> None:
        searched.append(inquiry)
        find(inquiry)

    monkeypatch.setattr(stage.ports.clients, "find", listen)
    return searched


@pytest.fixture
def find(stage: Stage, window: MainWindow) -> FindClient:
    stage.show_case(records.ON_BEHALF)
    settle()
    QTest.keyClick(stage.shell, Qt.Key.Key_F9)
    settle()
    found = window.client_work.find
    assert found.isVisible()
    return found


def _type(find: FindClient, text: str) -> None:
    QTest.keyClicks(find.search, text)


def test_nothing_is_searched_while_it_is_typed(find: FindClient, asked: list[FindClients]) -> None:
    _type(find, "100713B902J")
    assert asked == []
    QTest.keyClick(find.search, ENTER)
    assert [one.text for one in asked] == ["100713B902J"]
    assert find.told.text() == "Haettiin henkilötunnuksella."


def test_a_name_asks_for_the_day_of_birth_first(find: FindClient, asked: list[FindClients]) -> None:
    _type(find, "Virtanen Matti")
    QTest.keyClick(find.search, ENTER)
    assert asked == []
    assert find.born.hasFocus()
    QTest.keyClicks(find.born, "31.2.2013")
    QTest.keyClick(find.born, ENTER)
    assert asked == []
    find.born.clear()
    QTest.keyClicks(find.born, "10.7.2013")
    QTest.keyClick(find.born, ENTER)
    assert [(one.text, str(one.born)) for one in asked] == [("Virtanen Matti", "2013-07-10")]


def test_enter_opens_who_was_found_and_nothing_of_the_search_is_left(
    find: FindClient, window: MainWindow
) -> None:
    _type(find, "100713B902J")
    QTest.keyClick(find.search, ENTER)
    QTest.keyClick(find.search, ENTER)
    settle()
    assert not find.isVisible()
    assert find.search.text() == ""
    assert window.ports.clients.search.found is None
    assert window.client_work.record.sheet.client() == MATTI


def test_without_a_care_relationship_a_reason_is_asked_for_that_says_it_is_logged(
    find: FindClient, stage: Stage, window: MainWindow
) -> None:
    _type(find, "100713B902J")
    QTest.keyClick(find.search, ENTER)
    QTest.keyClick(find.search, Qt.Key.Key_Down)
    QTest.keyClick(find.search, ENTER)
    settle()
    glass = window.client_work.reason
    assert glass.isVisible()
    assert "Lokiin kirjataan" in glass._hint.text()
    QTest.keyClick(glass.reason.control, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert glass.isVisible()
    assert stage.client.outbox.parcels() == ()


def test_control_and_enter_links_the_case_to_whom_it_is_about(
    find: FindClient, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[LinkClient] = []
    monkeypatch.setattr(stage.client, "submit", _taken(sent))
    _type(find, "100713B902J")
    QTest.keyClick(find.search, ENTER)
    QTest.keyClick(find.search, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert [(one.client_id, one.principal) for one in sent] == [(MATTI, True)]
    refusal = Refusal(command_id=sent[0].command_id, code=ErrorCode.SAME_PERSON)
    stage.ports.actions.refused.emit(sent[0].case_id, "link_client", refusal)
    assert find.isVisible()
    assert "Samaa henkilötunnusta" in find.told.text() or "henkilötunnus" in find.told.text()


def test_another_text_lets_go_of_what_was_found(find: FindClient, window: MainWindow) -> None:
    _type(find, "100713B902J")
    QTest.keyClick(find.search, ENTER)
    assert find.list.items()
    _type(find, "X")
    assert find.list.items() == []
    assert window.ports.clients.search.found is None


def test_escape_gives_the_focus_back(find: FindClient, window: MainWindow) -> None:
    view = window.centre.current()
    assert view is not None
    QTest.keyClick(find.search, Qt.Key.Key_Escape)
    assert not find.isVisible()
    assert view.composer.text.hasFocus()


def test_without_a_connection_f9_says_what_works_instead(stage: Stage, window: MainWindow) -> None:
    stage.link(Phase.OFFLINE, stage.now)
    QTest.keyClick(stage.shell, Qt.Key.Key_F9)
    settle()
    assert "find" not in window.client_work.__dict__ or not window.client_work.find.isVisible()
    assert window.undo.isVisible()
