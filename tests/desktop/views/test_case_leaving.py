"""A case that leaves one's hands while one writes in it."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backend.protocol.snapshots import MyState
from backend.protocol.streams import my_stream
from desktop.screenshots.county import ME
from desktop.screenshots.sample import CASE_ID, MINE
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.news import Restated
from desktop.views.main_window import MainWindow


def test_what_is_typed_when_a_case_leaves_does_not_reach_another_clients_composer(
    stage: Stage, window: MainWindow
) -> None:
    written_in = window.centre.current()
    assert written_in is not None
    written_in.composer.text.setFocus()
    rest = {case.case_id: case for case in MINE if case.case_id != CASE_ID}
    stage.client.mirror.restate(Restated(my_stream(ME.staff_id), 2, MyState(cases=rest, phrases={})))
    settle()
    following = window.centre.current()
    assert following is not None
    assert following is not written_in
    focused = QApplication.focusWidget()
    assert focused is following.timeline
    QTest.keyClicks(focused, "sinun lapsesi")
    assert not following.composer.text.toPlainText()
