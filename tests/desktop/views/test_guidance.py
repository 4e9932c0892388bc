"""Playbooks beside the case, and keeping what is shared: by the keys of a real window."""

from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from backend.protocol.errors import ErrorCode
from backend.protocol.frames import SignedIn
from backend.protocol.guidance_commands import (
    RemoveSharedPhrase,
    SavePlaybook,
    SaveSharedPhrase,
    SettleSuggestion,
    SuggestChange,
)
from backend.protocol.ids import CaseId, LineId
from backend.protocol.mine import Phrase
from backend.protocol.people import StaffRef
from backend.protocol.results import Refusal
from backend.protocol.snapshots import MyState
from backend.protocol.streams import GUIDANCE, my_stream
from backend.protocol.words import Language, Role
from desktop.screenshots import guidance_sample as sample
from desktop.screenshots.county import ME, SETUP
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.news import Restated
from desktop.views.button import Button
from desktop.views.kept_acts import Version
from desktop.views.main_window import MainWindow
from desktop.views.steps_field import steps

CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
FI, SV = Language.FINNISH, Language.SWEDISH


@pytest.fixture
def sent(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The commands that left."""
    commands: list[Any] = []

    def take(command: Any) -> bool:
        commands.append(command)
        return True

    monkeypatch.setattr(stage.client, "submit", take)
    return commands


@pytest.fixture
def supervisor(stage: Stage, window: MainWindow) -> MainWindow:
    """The same window for a supervisor of its lines."""
    me = msgspec.structs.replace(ME, role=Role.SUPERVISOR)
    stage.client.me = me
    stage.client.on_news.tell(SignedIn(me=me, setup=SETUP, refresh_token=""))
    settle()
    return window


def stands(stage: Stage, *phrases: Phrase) -> None:
    """Somebody has saved or removed phrases: these stand now."""
    state = sample.guidance_state()
    state.phrases = {one.phrase_id: one for one in phrases}
    stage.client.mirror.restate(Restated(GUIDANCE, 2, state))
    settle()


def open_from_palette(window: MainWindow, text: str) -> None:
    window.deeds.do("palette")
    settle()
    QTest.keyClicks(window.palette_view.search, text)
    QTest.keyClick(window.palette_view.search, ENTER)
    settle()


def test_a_playbook_is_found_in_the_palette_and_ticked_beside_the_conversation(
    stage: Stage, window: MainWindow, sent: list[Any]
) -> None:
    open_from_palette(window, "kuume")
    card, view = window.client.playbook, window.centre.current()
    assert card.isVisible()
    assert view is not None
    assert view.timeline.isVisible()
    assert view.composer.isVisible()
    assert card.boxes[0].hasFocus()
    QTest.keyClick(card.boxes[0], Qt.Key.Key_Space)
    card.close_it.click()
    assert not card.isVisible()
    window.guidance_work.open_playbook(sample.FEVER.playbook_id)
    assert [box.isChecked() for box in card.boxes] == [True, False, False]
    assert stage.ports.parting.losses() == []
    assert sent == []


def test_the_ticks_of_a_case_go_with_it_and_an_edited_step_is_ticked_no_longer(
    stage: Stage, window: MainWindow
) -> None:
    case = window.case()
    assert case is not None
    ticks, case_id, first = stage.ports.ticks, case.head.case_id, sample.FEVER.steps[0]
    ticks.tick(case_id, sample.FEVER.playbook_id, first, done=True)
    assert ticks.is_ticked(case_id, sample.FEVER.playbook_id, first)
    other = msgspec.structs.replace(first, text={FI: "Toisin."})
    assert not ticks.is_ticked(case_id, sample.FEVER.playbook_id, other)
    assert not ticks.is_ticked(CaseId("other"), sample.FEVER.playbook_id, first)
    stage.client.mirror.restate(Restated(my_stream(ME.staff_id), 9, MyState(cases={}, phrases={})))
    assert not ticks.is_ticked(case_id, sample.FEVER.playbook_id, first)


def test_a_step_writes_its_phrase_into_the_reply(window: MainWindow) -> None:
    window.guidance_work.open_playbook(sample.FEVER.playbook_id)
    view = window.centre.current()
    assert view is not None
    view.composer.text.clear()
    [link] = [one for one in window.client.playbook.findChildren(Button) if one.text().startswith("Kirjoita")]
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert "jos turvotus leviää" in view.composer.text.toPlainText()


def test_beside_the_case_stands_the_playbook_of_its_matter(window: MainWindow) -> None:
    said = [one.text() for one in window.client.playbooks.section.made if isinstance(one, Button)]
    assert said == ["Hammassärky ja kuume", "Kaikki toimintamallit"]


def test_a_supervisor_changes_a_phrase_in_each_language_by_keyboard(
    supervisor: MainWindow, sent: list[Any]
) -> None:
    supervisor.deeds.do("shared_texts")
    QTest.keyClicks(supervisor.guidance_work.overlay.search, "turvotus")
    QTest.keyClick(supervisor.guidance_work.overlay.search, ENTER)
    settle()
    form = supervisor.guidance_work.phrase_form
    assert form.isVisible()
    names = [form.language.control.itemText(at) for at in range(3)]  # type: ignore[attr-defined]
    assert names == ["Suomi", "Ruotsi", "Englanti, ei tekstiä"]
    form.language.set_value("sv")
    form.language.edited.emit()
    form.texts["text"].set_value("Ring 112.")
    QTest.keyClick(form, ENTER, CONTROL)
    [saved] = sent
    assert isinstance(saved, SaveSharedPhrase)
    assert saved.phrase == msgspec.structs.replace(
        sample.SWELLING, text={**sample.SWELLING.text, SV: "Ring 112."}
    )
    form.leave()


def test_what_another_saves_meanwhile_comes_into_untouched_fields_and_beside_those_both_changed(
    stage: Stage, supervisor: MainWindow, sent: list[Any]
) -> None:
    form = supervisor.guidance_work.phrase_form
    supervisor.guidance_work.change(f"phrase:{sample.SWELLING.phrase_id}")
    form.texts["text"].set_value("Minun tekstini.")
    theirs = msgspec.structs.replace(
        sample.SWELLING, version=3, owner="Toinen tiimi", text={**sample.SWELLING.text, FI: "Toisen teksti."}
    )
    stands(stage, theirs)
    assert (form.texts["text"].value(), form.owner.value()) == ("Minun tekstini.", "Toinen tiimi")
    [both] = form.met.made
    assert isinstance(both, Button)
    assert both.text() == "Teksti, suomi: Toisen teksti."
    QTest.keyClick(form, ENTER, CONTROL)
    assert (sent[0].phrase.version, sent[0].phrase.text[FI]) == (3, "Minun tekstini.")
    refusal = Refusal(command_id=sent[0].command_id, code=ErrorCode.CHANGED_MEANWHILE)
    stage.ports.actions.refused.emit("", "save_shared_phrase", refusal)
    both.click()
    assert form.texts["text"].value() == "Toisen teksti."
    stands(stage)
    assert "poistettiin sillä välin" in form.problem.text()
    QTest.keyClick(form, ENTER, CONTROL)
    assert sent[1].phrase.version == 0


def test_an_earlier_version_is_restored_by_one_deed(
    supervisor: MainWindow, sent: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    form = supervisor.guidance_work.phrase_form
    supervisor.guidance_work.change(f"phrase:{sample.SWELLING.phrase_id}")
    first = msgspec.structs.replace(sample.SWELLING, version=1, text={FI: "Ensin näin."})
    versions = [
        Version(
            2,
            form.look.clock(),
            StaffRef(staff_id=ME.staff_id, name=ME.name, initials=ME.initials),
            sample.SWELLING,
        ),
        Version(1, form.look.clock(), None, first),
    ]
    monkeypatch.setattr(form, "read", lambda: versions)
    form.retranslate()
    [restore] = [one for one in form.versions.findChildren(Button) if one.text() == "Palauta"]
    restore.setFocus()
    QTest.keyClick(restore, Qt.Key.Key_Space)
    [saved] = sent
    assert (saved.phrase.version, saved.phrase.text) == (2, {FI: "Ensin näin."})


def test_a_refusal_names_the_field_as_the_form_does(
    stage: Stage, supervisor: MainWindow, sent: list[Any]
) -> None:
    supervisor.guidance_work.change(f"playbook:{sample.FEVER.playbook_id}")
    form = supervisor.guidance_work.playbook_form
    for where, said in (("step 2", "Vaihe 2: "), ("words", "Sanat, joilla se löytyy: ")):
        QTest.keyClick(form, ENTER, CONTROL)
        code = ErrorCode.TEXT_TOO_LONG
        refusal = Refusal(command_id=sent[-1].command_id, code=code, limit=10, where=where)
        stage.ports.actions.refused.emit("", "save_playbook", refusal)
        assert form.problem.text().startswith(said)


def test_steps_are_added_ordered_and_taken_out(supervisor: MainWindow, sent: list[Any]) -> None:
    supervisor.guidance_work.change(f"playbook:{sample.FEVER.playbook_id}")
    form = supervisor.guidance_work.playbook_form
    QTest.keyClick(form.steps.add, Qt.Key.Key_Space)
    assert form.steps.rows[3].text.hasFocus()
    QTest.keyClicks(form.steps.rows[3].text, "Varmista")
    QTest.keyClick(form.steps.rows[3].up, Qt.Key.Key_Space)
    QTest.keyClick(form.steps.rows[0].out, Qt.Key.Key_Space)
    assert [one.text[FI][:8] for one in steps(form.steps.value())] == ["Kerro, m", "Varmista", "Ohjaa pä"]
    QTest.keyClick(form, ENTER, CONTROL)
    [saved] = sent
    assert isinstance(saved, SavePlaybook)
    assert saved.playbook.steps[0] == sample.FEVER.steps[1]
    assert saved.playbook.steps[2].service_id == sample.FEVER.steps[2].service_id


def test_what_is_to_be_reviewed_stands_in_one_list_with_what_was_suggested(
    supervisor: MainWindow, sent: list[Any]
) -> None:
    supervisor.deeds.do("reviews")
    overlay = supervisor.guidance_work.overlay
    titles = [item.title for item in overlay.list.items()]
    assert titles == [
        "Ehdotetut muutokset",
        "Turvotus kasvoissa",
        "Tarkistus myöhässä",
        "Turvotus kasvoissa",
        "Tarkistettava kuukauden kuluessa",
        "Uhkaava puhelu",
    ]
    QTest.keyClick(overlay.search, ENTER)
    settle()
    form = supervisor.guidance_work.phrase_form
    assert form.isVisible()
    [settled] = form.suggestions.findChildren(Button)
    QTest.keyClick(settled, Qt.Key.Key_Space)
    assert isinstance(sent[0], SettleSuggestion)
    form.remove.click()
    assert isinstance(sent[1], RemoveSharedPhrase)


def test_whoever_does_not_keep_a_text_suggests_a_change(
    stage: Stage, window: MainWindow, sent: list[Any]
) -> None:
    for key in ("phrase_new", "playbook_new", "chain_new", "reviews"):
        assert not window.deeds.offers(key)
    window.deeds.do("shared_texts")
    QTest.keyClicks(window.guidance_work.overlay.search, "turvotus")
    QTest.keyClick(window.guidance_work.overlay.search, ENTER)
    settle()
    sheet = window.guidance_work.suggest_sheet
    QTest.keyClicks(sheet.text.control, "Lyhyemmin.")
    QTest.keyClick(sheet, ENTER, CONTROL)
    [asked] = sent
    assert isinstance(asked, SuggestChange)
    assert (asked.phrase_id, asked.text) == (sample.SWELLING.phrase_id, "Lyhyemmin.")
    stage.ports.actions.done.emit(asked.command_id, "suggest_change", "")
    assert not sheet.isVisible()


def test_a_new_phrase_needs_a_name_one_word_and_a_text(supervisor: MainWindow, sent: list[Any]) -> None:
    supervisor.deeds.do("phrase_new")
    form = supervisor.guidance_work.phrase_form
    QTest.keyClick(form, ENTER, CONTROL)
    assert form.texts["title"].control.hasFocus()
    form.texts["title"].set_value("Uusi")
    form.keyword.set_value("kaksi sanaa")
    QTest.keyClick(form, ENTER, CONTROL)
    assert form.keyword.control.hasFocus()
    form.keyword.set_value("Uusi")
    form.texts["text"].set_value("Teksti")
    form.line.set_value("oral")
    QTest.keyClick(form, ENTER, CONTROL)
    [saved] = sent
    assert (saved.phrase.keyword, saved.phrase.line, saved.phrase.version) == ("uusi", LineId("oral"), 0)


def test_nothing_of_it_remains_after_signing_out(stage: Stage, window: MainWindow) -> None:
    assert stage.ports.guidance.playbook(sample.FEVER.playbook_id) is not None
    stage.ports.session.signing_out.emit()
    assert stage.ports.guidance.playbook(sample.FEVER.playbook_id) is None


def test_what_is_left_half_written_is_there_again_and_gone_once_it_is_saved(
    stage: Stage, supervisor: MainWindow, sent: list[Any]
) -> None:
    work = supervisor.guidance_work
    work.change(f"phrase:{sample.SWELLING.phrase_id}")
    form = work.phrase_form
    form.texts["text"].set_value("Kesken")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    theirs = msgspec.structs.replace(sample.SWELLING, version=3, owner="Toinen tiimi")
    stands(stage, theirs)
    work.change(f"phrase:{sample.SWELLING.phrase_id}")
    assert (form.texts["text"].value(), form.owner.value()) == ("Kesken", "Toinen tiimi")
    assert form.problem.text() == "Keskeneräiset muutoksesi ovat tässä."
    QTest.keyClick(form, ENTER, CONTROL)
    stage.ports.actions.done.emit(sent[0].command_id, "save_shared_phrase", "")
    assert not form.isVisible()
    work.change(f"phrase:{sample.SWELLING.phrase_id}")
    assert form.texts["text"].value() == sample.SWELLING.text[FI]
    assert stage.ports.parting.losses() == []
