"""Changing what a service is for and the care chains: by the keys of a real window."""

from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backend.protocol.directory import ServiceKind
from backend.protocol.directory_commands import RemoveChain, SaveChain, SaveService
from backend.protocol.errors import ErrorCode
from backend.protocol.frames import SignedIn
from backend.protocol.ids import LineId
from backend.protocol.results import Refusal
from backend.protocol.words import Language, Role
from desktop.screenshots import directory_sample as sample
from desktop.screenshots.county import ME, SETUP
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.views.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
ORAL = LineId("oral")


@pytest.fixture
def supervisor(stage: Stage, window: MainWindow) -> MainWindow:
    """The window of a supervisor."""
    me = msgspec.structs.replace(ME, role=Role.SUPERVISOR)
    stage.client.me = me
    stage.client.on_news.tell(SignedIn(me=me, setup=SETUP, refresh_token=""))
    settle()
    return window


@pytest.fixture
def left(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The commands that left."""
    commands: list[Any] = []

    def take(command: Any) -> bool:
        commands.append(command)
        return True

    monkeypatch.setattr(stage.client, "submit", take)
    return commands


def test_a_service_is_given_lines_and_matters_for_which_it_is_suggested(
    supervisor: MainWindow, left: list[Any]
) -> None:
    work = supervisor.directory_work
    work.change(sample.KELA.service_id)
    form = work.form
    form.lines.picker.setCurrentIndex(form.lines.picker.findData("oral"))
    QTest.keyClick(form.lines.add, Qt.Key.Key_Space)
    form.matters.picker.setCurrentIndex(form.matters.picker.findData("toothache"))
    QTest.keyClick(form.matters.add, Qt.Key.Key_Space)
    QTest.keyClick(form, ENTER, CONTROL)
    [saved] = left
    assert isinstance(saved, SaveService)
    assert (saved.service.lines, saved.service.matters) == ((ORAL,), ("toothache",))
    assert msgspec.structs.replace(saved.service, lines=(), matters=()) == sample.KELA


def test_a_line_of_ones_own_is_added_as_a_service(supervisor: MainWindow, left: list[Any]) -> None:
    supervisor.deeds.do("service_new")
    form = supervisor.directory_work.form
    assert not form.line.isVisible()
    form.texts["names"].set_value("Hammashoito")
    form.kind.set_value(ServiceKind.OWN_LINE.value)
    form.kind.edited.emit()
    assert form.line.isVisible()
    form.line.set_value("oral")
    QTest.keyClick(form, ENTER, CONTROL)
    [saved] = left
    assert (saved.service.kind, saved.service.line) == (ServiceKind.OWN_LINE, ORAL)


def test_a_refusal_names_the_field_in_the_words_of_the_form(
    stage: Stage, supervisor: MainWindow, left: list[Any]
) -> None:
    work = supervisor.directory_work
    work.change(sample.KELA.service_id)
    QTest.keyClick(work.form, ENTER, CONTROL)
    refusal = Refusal(command_id=left[0].command_id, code=ErrorCode.MALFORMED, where="email")
    stage.ports.actions.refused.emit("", "save_service", refusal)
    assert work.form.problem.text().startswith("Sähköposti: ")


def test_a_care_chain_is_changed_and_taken_out(supervisor: MainWindow, left: list[Any]) -> None:
    chain = next(iter(sample.directory_state().chains.values()))
    supervisor.guidance_work.change(f"chain:{chain.chain_id}")
    form = supervisor.guidance_work.chain_form
    form.texts["title"].set_value("Toinen nimi")
    QTest.keyClick(form.steps.rows[0].down, Qt.Key.Key_Space)
    QTest.keyClick(form, ENTER, CONTROL)
    [saved] = left
    assert isinstance(saved, SaveChain)
    assert saved.chain == msgspec.structs.replace(
        chain,
        title={**chain.title, Language.FINNISH: "Toinen nimi"},
        steps=(chain.steps[1], chain.steps[0], *chain.steps[2:]),
    )
    form.leave()
    supervisor.guidance_work.change(f"chain:{chain.chain_id}")
    form.remove.click()
    assert isinstance(left[1], RemoveChain)


def test_a_new_care_chain_needs_a_name_and_a_step(supervisor: MainWindow, left: list[Any]) -> None:
    supervisor.deeds.do("chain_new")
    form = supervisor.guidance_work.chain_form
    QTest.keyClick(form, ENTER, CONTROL)
    assert form.texts["title"].control.hasFocus()
    form.texts["title"].set_value("Uusi")
    QTest.keyClick(form, ENTER, CONTROL)
    assert left == []
    QTest.keyClick(form.steps.add, Qt.Key.Key_Space)
    QTest.keyClicks(form.steps.rows[0].text, "Kysy")
    QTest.keyClick(form, ENTER, CONTROL)
    [saved] = left
    assert saved.chain.steps[0].text == {Language.FINNISH: "Kysy"}
    assert saved.chain.line
