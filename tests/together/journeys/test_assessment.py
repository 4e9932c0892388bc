"""A minor's assessment at the real window and a real node, by keys alone: in under a minute, without leaving the conversation."""

import asyncio
import os
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from backend.commands.actor import StaffActor
from backend.commands.resident import Details, OpenChat
from backend.protocol.assessment_commands import SignQuestionnaire
from backend.protocol.assessments import MaturityCode, TaskKind
from backend.protocol.authority import AssessmentNeed
from backend.protocol.checklist_rules import respond
from backend.protocol.entries import QuestionnaireSigned, StaffMessage
from backend.protocol.ids import CaseId, CommandId, ContactId, PhraseId, ResponseId, ThreadId, new_id
from backend.protocol.mine import Phrase
from backend.protocol.people import StaffRef
from backend.protocol.results import Result
from backend.protocol.words import CaseState, Language, Role
from backend.store.staff import staff_by_name
from desktop.demo.keys import until
from desktop.demo.nurse import Nurse
from desktop.demo.pictures import Pictures
from desktop.views.case_view import CaseView
from desktop.views.checklist.pane import ChecklistPane
from tests.desktop.keyrings import Pocket
from tests.live.real_node import AINO
from tests.support.checklists import the, whole
from tests.together.journeys.house import ORAL, House
from tests.together.journeys.seat import CTRL, Seat, bodies, case_of, seat

pytestmark = [pytest.mark.together, pytest.mark.slow]

THIRTEEN, EIGHT = "100713B902J", "150318A901T"
REASON = "Kertoo omin sanoin, ymmärtää hoidon ja haluaa äidin mukaan."
RIGHTS = Phrase(
    phrase_id=PhraseId("oikeudet"),
    keyword="oikeudet",
    title={Language.FINNISH: "Alaikäisen oikeudet"},
    text={Language.FINNISH: "Moi {name}, saat itse kertoa, mitä hoidosta ajattelet."},
)
KEYS = 30
"""The most keys that everything but the words of the reason may take."""
TYPING = 0.25
"""Seconds a key takes somebody who types slowly."""


async def chat(house: House, code: str = THIRTEEN) -> CaseId:
    """A child opens a chat."""
    return await house.send(
        OpenChat(
            command_id=CommandId(new_id()),
            line=ORAL,
            contact_id=ContactId(new_id()),
            thread=ThreadId(new_id()),
            token_hash=os.urandom(32),
            matter="toothache",
            details=Details(name="Matti Virtanen", personal_code=code),
        )
    )


async def taken(house: House, aino: Seat, code: str = THIRTEEN) -> CaseView:
    await chat(house, code)
    await until("the chat to stand in the queue", lambda: len(aino.rows()) == 1)
    return await aino.take_next()


async def begun(aino: Seat) -> ChecklistPane:
    await aino.keys.press(Qt.Key.Key_F6)
    pane = aino.main.assessing.pane
    await until("the assessment to have the keys", pane.hasFocus)
    return pane


async def digits(aino: Seat, said: str) -> None:
    for digit in said:
        await aino.keys.press(Qt.Key(ord(digit)))


async def filled(aino: Seat, code: str = "2") -> ChecklistPane:
    """Everything by digits, the offered matter by Enter, the reason in words."""
    pane = await begun(aino)
    await digits(aino, "13")
    await aino.keys.press(Qt.Key.Key_Return)
    await digits(aino, "1112112211" + "2" + code)
    await aino.keys.write(REASON)
    return pane


async def test_an_assessment_takes_a_nurse_under_a_minute_beside_the_conversation(
    house: House, aino: Seat
) -> None:
    view = await taken(house, aino)
    await aino.write(view, "Hei Matti, ")
    before, began = aino.keys.pressed, time.monotonic()

    pane = await filled(aino)
    aino.picture("filled-in")
    assert pane.fill is not None
    assert pane.fill.progress() == (15, 15)
    assert view.isVisible(), "the conversation stands beside it"
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the assessment to be signed", lambda: case_of(view).head.assessment is not None)
    took, keys = time.monotonic() - began, aino.keys.pressed - before

    made = case_of(view).head.assessment
    assert made is not None
    assert (made.code, made.reason) == (MaturityCode.CAPABLE_ALLOWS, REASON)
    print(f"\n{keys} keys, {len(REASON)} of them the reason; the program took {took:.1f} s")  # noqa: T201 - the figure
    assert keys - len(REASON) <= KEYS
    assert took + keys * TYPING < 60
    await until("the client to stand in the pane's place again", lambda: not pane.isVisible())
    await until("the keys to go to the conversation", view.composer.text.hasFocus)
    await aino.keys.write("kiitos!")
    assert view.composer.text.toPlainText() == "Hei Matti, kiitos!", "what was being written is still there"
    assert house.case(view.case_id).head.assessment == made
    assert aino.parts.drafts.get(f"checklist:{view.case_id}") is None


async def test_f6_goes_between_conversation_and_assessment_and_esc_keeps_it_for_later(
    house: House, aino: Seat
) -> None:
    view = await taken(house, aino)
    pane = await begun(aino)
    await digits(aino, "2")
    await aino.keys.press(Qt.Key.Key_F6)
    await until("the composer to have the keys", view.composer.text.hasFocus)
    assert pane.isVisible()
    await aino.keys.write("1")
    assert view.composer.text.toPlainText() == "1", "a digit is a digit there"
    await aino.keys.press(Qt.Key.Key_F6)
    await until("the assessment to have the keys", pane.hasFocus)
    await aino.keys.press(Qt.Key.Key_Escape)
    await until("the pane to be put away", lambda: not pane.isVisible())
    await aino.keys.press(Qt.Key.Key_F6)
    await until("the pane to be there again", pane.isVisible)
    assert pane.fill is not None
    assert pane.fill.progress()[0] == 1
    assert pane.fill.active == "2"


async def test_a_required_item_that_was_passed_by_is_named_and_gone_to(house: House, aino: Seat) -> None:
    await taken(house, aino)
    pane = await begun(aino)
    await digits(aino, "13")
    await aino.keys.press(Qt.Key.Key_Return)
    await digits(aino, "1112112" + "2")
    await aino.keys.press(Qt.Key.Key_Down)
    await digits(aino, "12")
    fill = pane.fill
    assert fill is not None
    fill.go_to("15.code")
    pane.go_to("15.code")
    await digits(aino, "2")
    pane.go_to("15.reason")
    await aino.keys.write(REASON)
    assert pane.foot.still.text() == "Vastaa vielä kohtaan 12"
    assert not pane.foot.sign.isEnabled()
    aino.picture("item-12")
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    assert fill.active == "12"
    await digits(aino, "1")
    assert pane.foot.sign.isEnabled()


async def test_the_ready_text_goes_to_the_client_by_one_key(house: House, aino: Seat) -> None:
    await house.share(RIGHTS)
    view = await taken(house, aino)
    pane = await begun(aino)
    pane.go_to("12")
    await aino.keys.press(Qt.Key.Key_Slash)
    await until("the text to stand in the conversation", lambda: len(bodies(view, StaffMessage)) == 1)
    assert bodies(view, StaffMessage)[0].text.startswith("Moi Matti, saat itse kertoa")
    assert pane.hasFocus()


async def test_a_half_filled_assessment_survives_a_restart(
    house: House, tmp_path: Path, qapp: QApplication
) -> None:
    ring = Pocket()
    async with seat(house.desktop_address, tmp_path / "desk", ring) as first:
        await first.sign_in(AINO)
        view = await taken(house, first)
        await begun(first)
        await digits(first, "13")
        await first.keys.press(Qt.Key.Key_Return)
        await digits(first, "112")
        key = f"checklist:{view.case_id}"
        await until("the draft to be on the disk", lambda: first.parts.drafts.saved_at(key) is not None)
    async with seat(house.desktop_address, tmp_path / "desk", ring) as again:
        await until("the working window", lambda: again.window.main is not None)
        await until("the case to be in hand", lambda: bool(again.in_hand()))
        view = await again.opened(next(iter(again.in_hand())))
        await again.keys.press(Qt.Key.Key_F6)
        await again.keys.press(Qt.Key.Key_F6)
        pane = again.main.assessing.pane
        await until("the pane to be there", pane.isVisible)
        # The journal may open after the window: what was kept comes even so.
        await until("the answers to be back", lambda: pane.fill is not None and pane.fill.progress()[0] == 6)
        assert pane.fill is not None
        assert pane.fill.active == "7"


@pytest.fixture
async def aino_herself(house: House) -> StaffActor:
    """Aino as the server knows her: what she does at another desktop."""
    record = await house.backend.writer.run(lambda connection: staff_by_name(connection, AINO))
    assert record is not None
    info = record.info
    ref = StaffRef(staff_id=info.staff_id, name=info.name, initials=info.initials)
    return StaffActor(ref=ref, role=Role.PROFESSIONAL, lines=frozenset(info.lines))


async def test_of_two_assessments_at_once_the_second_learns_of_the_first_and_is_kept(
    house: House, aino: Seat, aino_herself: StaffActor
) -> None:
    view = await taken(house, aino)
    pane = await filled(aino)
    other = SignQuestionnaire(
        command_id=CommandId(new_id()),
        case_id=view.case_id,
        response_id=ResponseId(new_id()),
        response=respond(the(AssessmentNeed.FULL), whole("3")),
    )
    assert isinstance(await house.backend.writer.submit(aino_herself, other), Result)
    await until("the other to be known here", lambda: case_of(view).head.assessment is not None)

    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the refusal to be told", pane.foot.problem.isVisible)
    aino.picture("two-at-once")
    assert "allekirjoitti" in pane.foot.problem.text()
    assert aino.parts.drafts.get(f"checklist:{view.case_id}") is not None

    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until(
        "the next version",
        lambda: [one.version for one in bodies(view, QuestionnaireSigned)] == [1, 2],
    )


async def test_a_child_who_turns_12_between_beginning_and_signing_gets_the_whole_form_with_the_answers_kept(
    house: House, aino: Seat
) -> None:
    house.clock.move(datetime(2030, 3, 14, 21, 55, tzinfo=UTC) - house.clock())
    view = await taken(house, aino, EIGHT)
    pane = await begun(aino)
    await digits(aino, "2")
    await aino.keys.press(Qt.Key.Key_Return)
    await until(
        "the reason to have the keys",
        lambda: pane.conclusion is not None and pane.conclusion.reason.hasFocus(),
    )
    await aino.keys.write("Huoltaja asioi lapsen kanssa.")
    assert pane.fill is not None
    assert pane.fill.is_short
    house.clock.move(datetime(2030, 3, 14, 22, 0, 1, tzinfo=UTC) - house.clock())

    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the refusal to be told", pane.foot.problem.isVisible)
    aino.picture("twelve")
    fill = pane.fill
    assert fill is not None
    assert not fill.is_short
    assert {"1", "3", "15.reason"} <= fill.answers.keys()
    assert "15.code" not in fill.answers, "from 12 on nothing is chosen beforehand"
    assert house.case(view.case_id).head.assessment is None


async def test_a_minors_case_is_closed_only_after_the_assessment_and_the_tasks(
    house: House, aino: Seat
) -> None:
    view = await taken(house, aino)
    await aino.keys.press(Qt.Key.Key_F4)
    sheet = aino.main.close_sheet
    await until("the outcome to be asked for", sheet.isVisible)
    assert sheet.gate.isVisible()
    assert not sheet.ok.isEnabled()
    await aino.keys.press(Qt.Key.Key_F6)
    pane = aino.main.assessing.pane
    await until("the assessment to be there", pane.isVisible)

    await digits(aino, "13")
    await aino.keys.press(Qt.Key.Key_Return)
    await digits(aino, "1112112" + "2" + "1" + "1" + "1" + "3")
    await aino.keys.write(REASON)
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the assessment to be signed", lambda: case_of(view).head.assessment is not None)
    assert [one.kind for one in case_of(view).head.tasks] == [TaskKind.CHILD_WELFARE]

    await aino.keys.press(Qt.Key.Key_F4)
    await until("the outcome to be asked for", sheet.isVisible)
    aino.picture("task-left")
    await aino.keys.press(Qt.Key.Key_Return)
    task = aino.main.assessing.task_sheet
    await until("the task to be resolved", task.isVisible)
    await aino.keys.press(Qt.Key.Key_Down)
    await aino.keys.go_to(task.text.control)
    await aino.keys.write("Ilmoitus tehty klo 9.40, S. Kallio.")
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the task to be done", lambda: case_of(view).head.tasks[0].done)
    await aino.close_case(view, "Ohjattu")
    await until("the case to be closed", lambda: house.case(view.case_id).head.state is CaseState.CLOSED)


async def test_a_signed_assessment_is_read_and_corrected_as_a_new_version(house: House, aino: Seat) -> None:
    view = await taken(house, aino)
    await filled(aino)
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the assessment to be signed", lambda: case_of(view).head.assessment is not None)
    await until("the composer to have the keys", view.composer.text.hasFocus)

    await aino.keys.press(Qt.Key.Key_F6)
    sheet = aino.main.assessing.signed_sheet
    await until("the signed one to be shown", sheet.isVisible)
    aino.picture("signed")
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    pane = aino.main.assessing.pane
    await until("the answers to stand in a new version", pane.isVisible)
    assert pane.fill is not None
    assert pane.fill.active == "15.code"
    await digits(aino, "3")
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the correction", lambda: case_of(view).head.assessment.version == 2)  # type: ignore[union-attr]
    assert [one.version for one in bodies(view, QuestionnaireSigned)] == [1, 2]
    made = case_of(view).head.assessment
    assert made is not None
    assert made.code is MaturityCode.CAPABLE_FORBIDS


async def test_the_nurse_of_the_demonstration_assesses_a_minor_before_closing(
    house: House, aino: Seat, tmp_path: Path
) -> None:
    case_id = await chat(house)
    await until("the chat to stand in the queue", lambda: len(aino.rows()) == 1)
    nurse = Nurse(aino.window, aino.parts, aino.keys, Pictures(tmp_path / "nurse"))
    over = asyncio.Event()
    working = asyncio.create_task(nurse.work(over))
    await until(
        "the case to be closed", lambda: house.case(case_id).head.state is CaseState.CLOSED, within=30
    )
    over.set()
    await working
    made = house.case(case_id).head.assessment
    assert made is not None
    assert made.code is MaturityCode.CAPABLE_ALLOWS
