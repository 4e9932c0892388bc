"""The record of a contact by keyboard: defaults from the timeline, codes by words, signing, correcting, copying out."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from backend.protocol.assessments import Assessment, MaturityCode
from backend.protocol.cases import Case
from backend.protocol.entries import Entry
from backend.protocol.ids import LineId, RecordId, ResponseId, new_id
from backend.protocol.outcomes import Demand
from backend.protocol.record_commands import CorrectRecord, NoteSummaryTaken, SignRecord
from backend.protocol.record_entries import RecordSigned
from backend.protocol.records import RecordContent, SignedRecord
from backend.protocol.results import Result
from backend.protocol.words import FieldOfLaw
from desktop.screenshots.county import SETUP
from desktop.screenshots.sample import CASE_ID, ME_REF
from desktop.screenshots.scenes import settle
from desktop.screenshots.stage import Stage
from desktop.sync.parcel import Parcel
from desktop.views.contact_record.borrowed_clipboard import BorrowedClipboard
from desktop.views.contact_record.sheet import ContactRecordSheet
from desktop.views.main_window import MainWindow

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SIGNED_AT = datetime(2026, 11, 23, 7, 14, tzinfo=UTC)


@pytest.fixture
def sent(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The commands that left."""
    gone: list[Any] = []

    def take(command: object) -> bool:
        gone.append(command)
        return True

    monkeypatch.setattr(stage.client, "submit", take)
    return gone


@pytest.fixture(autouse=True)
def empty_clipboard() -> Iterator[None]:
    """Nothing of a test stays on the clipboard."""
    yield
    QGuiApplication.clipboard().clear()


def opened(window: MainWindow) -> Case:
    window.centre.open(CASE_ID)
    settle()
    case = window.case()
    assert case is not None
    return case


def writing(window: MainWindow) -> ContactRecordSheet:
    opened(window)
    QTest.keyClick(window, Qt.Key.Key_F4, SHIFT)
    settle()
    sheet = window.record_of_contact.sheet
    assert sheet.isVisible()
    return sheet


def of(kind: type[Any], sent: list[Any]) -> Any:
    [found] = [one for one in sent if isinstance(one, kind)]
    return found


def put(stage: Stage, case: Case) -> None:
    stage.show_case(case)
    settle()


def recorded(case: Case, **changes: Any) -> Case:
    """The case with a record of its contacts."""
    body = RecordSigned(
        record_id=RecordId(new_id()),
        version=1,
        content=RecordContent(contact_at=SIGNED_AT, assessed_at=SIGNED_AT, advice="Huuhtele suolavedellä."),
    )
    entry = Entry(no=case.entries[-1].no + 1, at=SIGNED_AT, body=body, author=ME_REF)
    short = SignedRecord(
        record_id=body.record_id,
        version=1,
        at=SIGNED_AT,
        by=ME_REF,
        contact_at=SIGNED_AT,
        contacts=tuple(one.contact_id for one in case.contacts),
        no=entry.no,
    )
    head = msgspec.structs.replace(case.head, record=short, **changes)
    return msgspec.structs.replace(case, head=head, entries=(*case.entries, entry))


def test_a_record_is_signed_with_a_word_a_result_and_two_keys(window: MainWindow, sent: list[Any]) -> None:
    sheet = writing(window)
    reasons = sheet.parts.codes["reasons"]
    assert reasons.line.hasFocus(), "what cannot be known beforehand is asked first"
    shown = [one.key for one in reasons.list.items()]
    assert shown[:2] == ["D19", "D82"], "the matter that the client chose suggests them"
    QTest.keyClicks(reasons.line, "poskiont")
    assert [one.key for one in reasons.list.items()] == ["R75"]
    QTest.keyClick(reasons.line, Qt.Key.Key_Return)
    assert reasons.value() == "R75"
    QTest.keyClick(reasons.line, Qt.Key.Key_Backspace)
    QTest.keyClicks(reasons.line, "tandv")
    QTest.keyClick(reasons.line, Qt.Key.Key_Return)
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    result = sheet.parts.by_name["result"]
    assert result.control.property("wrong") == "true", "the line's records need a result"
    assert not sent
    result.set_value("advice")
    QTest.keyClick(result.control, Qt.Key.Key_Return, CTRL)

    signed = of(SignRecord, sent)
    content = signed.content
    assert [one.code for one in content.reasons] == ["D19"], "found by a Swedish word in Finnish"
    assert content.result.code == "advice"
    assert (content.contact_type.code, content.contact_type.verified) == ("R52", True)
    assert (content.urgency.code, content.profession.code) == ("non-urgent", "nurse")
    assert content.contact_at.strftime("%H.%M") == "06.51", "when the form came"
    assert content.assessed_at.strftime("%H.%M") == "07.14", "when the client was answered"
    assert signed.after is None


def test_a_default_says_where_it_comes_from_until_it_is_changed(window: MainWindow) -> None:
    sheet = writing(window)
    field = sheet.parts.by_name["assessed_at"]
    assert field._hint.text() == "Oletus: ensimmäinen vastaus"
    QTest.keyClicks(field.control, "0")
    assert "Oletus" not in field._hint.text()


def test_a_draft_stands_again_and_defaults_alone_are_none(window: MainWindow, stage: Stage) -> None:
    sheet = writing(window)
    assert stage.ports.drafts.get(sheet.key()) is None
    QTest.keyClicks(sheet.parts.phrased["advice"].text, "Lepo")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    QTest.keyClick(window, Qt.Key.Key_F4, SHIFT)
    assert sheet.filled()["advice"] == "Lepo"


def test_a_slash_offers_phrases_in_the_advice(window: MainWindow) -> None:
    sheet = writing(window)
    advice = sheet.parts.phrased["advice"]
    advice.text.setFocus()
    QTest.keyClicks(advice.text, "/")
    assert advice.list.isVisible()
    QTest.keyClick(advice.text, Qt.Key.Key_Return)
    assert len(advice.value()) > 10
    assert not advice.value().startswith("/")


def test_social_welfare_records_the_need_of_support_and_whether_it_is_urgent(
    window: MainWindow, stage: Stage, sent: list[Any]
) -> None:
    case = opened(window)
    put(stage, msgspec.structs.replace(case, head=msgspec.structs.replace(case.head, line=LineId("advice"))))
    sheet = writing(window)
    assert not {"urgency", "result", "reasons"} & set(sheet.parts.shown())
    needs = sheet.parts.codes["needs"]
    QTest.keyClicks(needs.line, "toimeentulo")
    QTest.keyClick(needs.line, Qt.Key.Key_Return)
    QTest.keyClick(needs.line, Qt.Key.Key_Return, CTRL)
    assert sheet.parts.by_name["urgent_need"].control.property("wrong") == "true", "it is judged at once"
    sheet.parts.by_name["urgent_need"].set_value("no")
    QTest.keyClick(needs.line, Qt.Key.Key_Return, CTRL)
    content = of(SignRecord, sent).content
    assert (content.urgent_need, [one.code for one in content.needs]) == (False, ["income"])
    assert content.reasons == ()


def test_a_correction_begins_with_what_was_signed_and_needs_a_reason(
    window: MainWindow, stage: Stage, sent: list[Any]
) -> None:
    put(stage, recorded(opened(window)))
    QTest.keyClick(window, Qt.Key.Key_F4, SHIFT)
    reading = window.record_of_contact.reading
    assert reading.isVisible(), "what is recorded is read"
    QTest.keyClick(reading, Qt.Key.Key_Return, CTRL)
    sheet = window.record_of_contact.sheet
    assert sheet.filled()["advice"] == "Huuhtele suolavedellä."
    for name, value in (("result", "self-care"), ("urgency", "urgent"), ("reason", "")):
        (sheet.parts.by_name | {"reason": sheet.reason})[name].set_value(value)
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert sheet.reason.control.property("wrong") == "true"
    QTest.keyClicks(sheet.reason.control, "Tulos puuttui kirjauksesta")
    QTest.keyClick(sheet.reason.control, Qt.Key.Key_Return, CTRL)
    correction = of(CorrectRecord, sent)
    assert (correction.version, correction.reason) == (1, "Tulos puuttui kirjauksesta")
    assert correction.content.contact_at == SIGNED_AT


def test_an_outcome_that_demands_a_record_leads_to_it(window: MainWindow, stage: Stage) -> None:
    lines = tuple(
        msgspec.structs.replace(
            line,
            outcome_reasons=tuple(
                msgspec.structs.replace(one, demands=(Demand.RECORD,)) for one in line.outcome_reasons
            ),
        )
        for line in SETUP.lines
    )
    window.lines.use(msgspec.structs.replace(SETUP, lines=lines))
    case = opened(window)
    QTest.keyClick(window, Qt.Key.Key_F4)
    close = window.close_sheet
    reason = window.lines.reasons(case.head.line)[0].code
    close.fill({"reason": reason, "agreed": "Neuvottu", "follow_up": "none"})
    close.keep()
    QTest.keyClick(close, Qt.Key.Key_Return, CTRL)
    settle()
    assert window.record_of_contact.sheet.isVisible()
    assert not close.isVisible()
    window.record_of_contact.sheet.leave()
    window.record_of_contact.sheet.signed.emit()
    assert close.isVisible(), "and back when it is signed"
    assert close.filled()["agreed"] == "Neuvottu"


def test_one_key_copies_the_summary_once_it_is_in_the_log(
    window: MainWindow, stage: Stage, sent: list[Any]
) -> None:
    put(stage, recorded(opened(window)))
    QGuiApplication.clipboard().setText("muuta")
    QTest.keyClick(window, Qt.Key.Key_S, CTRL | SHIFT)
    settle()
    sheet = window.record_of_contact.summary_sheet
    noted = of(NoteSummaryTaken, sent)
    assert QGuiApplication.clipboard().text() == "muuta", "nothing before the log has it"

    result = Result(command_id=noted.command_id, case_id=CASE_ID)
    stage.client.on_answer.tell((Parcel(command=noted, at=stage.now), result))

    copied = QGuiApplication.clipboard().text()
    assert copied == sheet.text.toPlainText()
    for said in (
        "Matti Virtanen",
        "Liisa Virtanen",
        "Huoltajuus",
        "Huuhtele suolavedellä.",
        "Vastasi Aino N.",
    ):
        assert said in copied
    assert "Turvotus, ei nielemisvaikeutta" not in copied, "an internal note is not taken along by itself"
    assert "100713B" not in copied
    kinds = QGuiApplication.clipboard().mimeData().formats()
    assert any("ExcludeClipboardContentFromMonitorProcessing" in one for one in kinds)


def test_an_event_that_is_kept_from_guardians_is_left_out_and_said(window: MainWindow, stage: Stage) -> None:
    case = opened(window)
    kept = Assessment(
        response_id=ResponseId(new_id()),
        version=1,
        field=FieldOfLaw.HEALTH,
        code=MaturityCode.CAPABLE_FORBIDS,
        at=SIGNED_AT,
        by=ME_REF,
        contacts=tuple(one.contact_id for one in case.contacts),
        until_no=case.entries[-1].no,
    )
    put(stage, recorded(case, assessment=kept))
    QTest.keyClick(window, Qt.Key.Key_S, CTRL | SHIFT)
    sheet = window.record_of_contact.summary_sheet
    sheet.messages.setChecked(True)
    sheet.notes.setChecked(True)
    text = sheet.text.toPlainText()
    for secret in ("Huuhtele", "hammas on särkenyt", "Turvotus", "8.51"):
        assert secret not in text
    assert "koodi: 3" in text
    assert sheet.kept.isVisible()
    assert str(sheet.made().left_out) in sheet.kept.text()


def test_locking_takes_what_was_copied_off_the_clipboard(window: MainWindow, stage: Stage) -> None:
    window.record_of_contact.clipboard.put("Matti Virtanen", 60)
    stage.ports.session.lock()
    settle()
    assert QGuiApplication.clipboard().text() == ""


def test_the_panel_says_whether_the_contact_is_recorded(window: MainWindow, stage: Stage) -> None:
    case = opened(window)
    part = window.client.recorded
    assert part.open.text() == "Kirjaa yhteydenotto"
    put(stage, recorded(case))
    assert part.open.text() == "Kirjattu 9.14"
    part.open.click()
    assert window.record_of_contact.reading.isVisible()


def test_what_was_copied_is_taken_away_but_not_what_another_copied_since(qapp: object) -> None:
    board, clipboard = BorrowedClipboard(), QGuiApplication.clipboard()
    board.put("Matti Virtanen", 60)
    board.clear()
    assert clipboard.text() == ""
    board.put("Matti Virtanen", 60)
    clipboard.setText("oma teksti")
    board.clear()
    assert clipboard.text() == "oma teksti"
