"""One's own phrases: kept from what is written, changed, deleted and brought back."""

from datetime import date

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backend.protocol.commands import DeletePhrase, SavePhrase
from backend.protocol.guidance_events import GuidanceState
from backend.protocol.ids import LineId, PhraseId, new_id
from backend.protocol.mine import Phrase
from backend.protocol.snapshots import MyState
from backend.protocol.streams import GUIDANCE, my_stream
from backend.protocol.words import Language
from desktop.screenshots.county import ME
from desktop.screenshots.sample import MINE
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.news import Restated
from desktop.views.main_window import MainWindow

OWN = Phrase(
    phrase_id=PhraseId(new_id()),
    keyword="aika",
    title={Language.FINNISH: "Ajan varaus"},
    text={Language.FINNISH: "Varasin sinulle ajan."},
    personal=True,
)


@pytest.fixture
def with_own(stage: Stage, window: MainWindow) -> MainWindow:
    mine = MyState(cases={case.case_id: case for case in MINE}, phrases={OWN.phrase_id: OWN})
    stage.client.mirror.restate(Restated(my_stream(ME.staff_id), 2, mine))
    settle()
    return window


def _sent(stage: Stage) -> list[SavePhrase | DeletePhrase]:
    commands = [parcel.command for parcel in stage.client.outbox.parcels()]
    return [one for one in commands if isinstance(one, SavePhrase | DeletePhrase)]


def test_the_written_text_is_saved_as_a_phrase(stage: Stage, window: MainWindow) -> None:
    view = window.centre.current()
    assert view is not None
    view.composer.text.setPlainText("Soitamme sinulle huomenna.")
    window.deeds.do("save_phrase")
    window.phrase_sheet.name_field.set_value("Soitto huomenna")
    window.phrase_sheet.accept()
    (saved,) = _sent(stage)
    assert isinstance(saved, SavePhrase)
    assert saved.phrase.text == {Language.FINNISH: "Soitamme sinulle huomenna."}
    assert (saved.phrase.keyword, saved.phrase.personal) == ("soitto", True)
    assert view.composer.text.toPlainText() == "Soitamme sinulle huomenna."


def test_a_phrase_without_a_name_is_not_saved(stage: Stage, window: MainWindow) -> None:
    window.deeds.do("phrases")
    window.phrase_sheet.text.set_value("teksti")
    window.phrase_sheet.accept()
    assert window.phrase_sheet.isVisible()
    assert window.phrase_sheet.name_field.control.property("wrong") == "true"
    assert _sent(stage) == []


def test_changing_a_phrase_in_one_language_keeps_the_others(stage: Stage, with_own: MainWindow) -> None:
    sheet = with_own.phrase_sheet
    with_own.deeds.do("phrases")
    sheet.which.set_value(OWN.phrase_id)
    sheet.language.set_value("sv")
    sheet.which.control.activated.emit(1)  # type: ignore[attr-defined]
    assert sheet.text.value() == ""
    sheet.name_field.set_value("Tidsbokning")
    sheet.text.set_value("Jag bokade en tid.")
    sheet.accept()
    (saved,) = _sent(stage)
    assert isinstance(saved, SavePhrase)
    assert saved.phrase.phrase_id == OWN.phrase_id
    assert saved.phrase.text == {**OWN.text, Language.SWEDISH: "Jag bokade en tid."}


def test_a_deleted_phrase_can_be_saved_again(stage: Stage, with_own: MainWindow) -> None:
    sheet = with_own.phrase_sheet
    with_own.deeds.do("phrases")
    assert not sheet.delete.isVisible()
    sheet.which.set_value(OWN.phrase_id)
    sheet.which.control.activated.emit(1)  # type: ignore[attr-defined]
    sheet.delete.click()
    sheet.accept()
    gone, back = _sent(stage)
    assert isinstance(gone, DeletePhrase)
    assert isinstance(back, SavePhrase)
    assert back.phrase.text == OWN.text


def test_a_half_written_phrase_waits(window: MainWindow) -> None:
    window.deeds.do("phrases")
    window.phrase_sheet.text.set_value("kesken")
    window.phrase_sheet.leave()
    window.deeds.do("phrases")
    assert window.phrase_sheet.text.value() == "kesken"


def _shared(**changes: object) -> Phrase:
    return msgspec.structs.replace(
        OWN, phrase_id=PhraseId("x"), keyword="xyz", personal=False, version=1, **changes
    )


def test_a_phrase_that_lacks_the_language_or_its_review_says_so_and_can_be_taken(
    stage: Stage, window: MainWindow
) -> None:
    late = _shared(review_by=date(2020, 1, 1))
    stage.client.mirror.restate(Restated(GUIDANCE, 1, GuidanceState(phrases={late.phrase_id: late})))
    view = window.centre.current()
    assert view is not None
    view.composer.text.clear()
    view.composer.serve(LineId("oral-health"), Language.SWEDISH, dict)
    view.composer.text.setFocus()
    QTest.keyClicks(view.composer.text, "/xyz")
    settle()
    assert view.phrases.isVisible()
    item = view.phrases.list.items()[0]
    assert [words for words, _ in item.boxed] == ["ei ruotsiksi", "tarkistamatta"]
    assert view.phrases.said() == "suomi, ei ruotsiksi, piti tarkistaa viimeistään 1.1.2020"
    QTest.keyClick(view.composer.text, Qt.Key.Key_Tab)
    assert view.composer.text.toPlainText() == "Varasin sinulle ajan."
