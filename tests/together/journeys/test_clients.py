"""A client at the real window and the real server, by keyboard: found, opened for a reason, read, linked, identified."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from backend.commands.actor import StaffActor, staff_actor
from backend.commands.resident import Details, SubmitForm
from backend.protocol.client_commands import IdentifyClient
from backend.protocol.commands import AddNote, Claim, Close, Command
from backend.protocol.entries import ClientLinked, Identified, Note, RightChecked, SaidForWhom
from backend.protocol.ids import CaseId, CommandId, ContactId, ThreadId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.people import IdentifiedBy
from backend.protocol.representation import Basis
from backend.protocol.results import Result
from backend.protocol.words import FollowUp, Identity, SaysFor
from backend.store.staff import staff_by_name
from desktop.demo.keys import until
from desktop.views.link_row import LinkRow
from tests.live.real_node import MIKKO
from tests.together.journeys.house import ORAL, House
from tests.together.journeys.seat import CTRL, Seat, bodies, case_of

pytestmark = [pytest.mark.together, pytest.mark.slow]

CODE = "010150X908M"
NOTE = "Paikka lohkesi, hammas ehjä."
REASON = "Asiakas soitti toiselta linjalta."


def _form(text: str, secret: int, details: Details | None = None) -> SubmitForm:
    return SubmitForm(
        command_id=CommandId(new_id()),
        line=ORAL,
        contact_id=ContactId(new_id()),
        thread=ThreadId(new_id()),
        token_hash=bytes([secret]) * 32,
        matter="",
        text=text,
        details=details or Details(name="Kaarina Kallio"),
    )


async def _mikko(house: House) -> StaffActor:
    record = await house.backend.writer.run(lambda connection: staff_by_name(connection, MIKKO))
    assert record is not None
    return staff_actor(record.info)


async def _earlier_case(house: House) -> CaseId:
    """A colleague has handled a matter of the client and closed it."""
    mikko = await _mikko(house)
    case_id = await house.send(_form("Paikka lohkesi", 1))

    async def does(command: Command) -> None:
        assert isinstance(await house.backend.writer.submit(mikko, command), Result)

    def fresh() -> CommandId:
        return CommandId(new_id())

    await does(Claim(command_id=fresh(), case_id=case_id))
    await does(
        IdentifyClient(
            command_id=fresh(),
            case_id=case_id,
            how=IdentifiedBy.QUESTIONS,
            personal_code=CODE,
            first_names="Kaarina",
            last_name="Kallio",
            basis="osoite ja syntymäpaikka",
        )
    )
    await does(AddNote(command_id=fresh(), case_id=case_id, text=NOTE))
    outcome = Outcome(reason="guidance", agreed="Aika varattu.", follow_up=FollowUp.NONE)
    await does(Close(command_id=fresh(), case_id=case_id, outcome=outcome))
    house.clock.move(timedelta(minutes=1))
    return case_id


def _rows(aino: Seat) -> list[LinkRow]:
    return [row for row in aino.main.client.findChildren(LinkRow) if row.isVisible()]


async def test_a_client_is_found_opened_read_linked_and_identified_by_keyboard(
    house: House, aino: Seat
) -> None:
    await _earlier_case(house)
    work = aino.main.client_work

    # Found by the code; without a care relationship the record opens for a written reason only.
    await aino.do("find_client")
    find = work.find
    await until("the search to be open", find.isVisible)
    await aino.keys.write(CODE)
    await aino.keys.press(Qt.Key.Key_Return)
    await until("the client to be found", lambda: bool(find.list.items()))
    assert find.list.items()[0].title == "Kallio Kaarina"
    aino.picture("1-found")
    await aino.keys.press(Qt.Key.Key_Return)
    await until("the reason to be asked for", lambda: "reason" in work.__dict__ and work.reason.isVisible())
    assert not work.record.sheet.isVisible()
    await aino.keys.write(REASON)
    aino.picture("2-glass")
    await aino.send()
    record = work.record.sheet
    await until("the record to be open", lambda: record.isVisible() and record.deeds["history"].isVisible())
    aino.picture("3-record")

    # The history, and the old case in it.
    await aino.keys.choose(record.deeds["history"])
    await until(
        "the history to be read", lambda: work.history.isVisible() and bool(work.history.list.items())
    )
    aino.picture("4-history")
    await aino.keys.press(Qt.Key.Key_Return)
    await until(
        "the old case to be read",
        lambda: "old_case" in work.__dict__ and work.old_case.timeline.model().rowCount() > 0,
    )
    aino.picture("5-old-case")
    told = [
        str(work.old_case.timeline.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(work.old_case.timeline.model().rowCount())
    ]
    assert any(NOTE in line for line in told)
    over: list[QWidget] = [work.old_case, work.history, record]
    while over:
        await aino.keys.press(Qt.Key.Key_Escape)
        await until("the sheet to be closed", lambda: not over[0].isVisible())
        del over[0]

    # A new matter of the same person is put to the record, and shows what has been.
    case_id = await house.send(_form("Hammas oireilee taas", 2))
    await until("the form to stand in the queue", lambda: len(aino.rows()) == 1)
    view = await aino.take(aino.rows()[0])
    assert _rows(aino) == []
    await aino.do("find_client")
    await until("the search to be open", find.isVisible)
    await aino.keys.write(CODE)
    await aino.keys.press(Qt.Key.Key_Return)
    await until("the client to be found", lambda: bool(find.list.items()))
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the case to be linked", lambda: bool(bodies(view, ClientLinked)))
    await until("the search to be closed", lambda: not find.isVisible())
    await until("the history to stand in the panel", lambda: bool(_rows(aino)))
    aino.picture("6-linked")
    assert [row.accessibleName() for row in _rows(aino)] == [
        "23.11., Suun terveydenhuolto, Lomake, Aika varattu."
    ]
    assert house.case(case_id).head.client.identity is Identity.SELF_DECLARED

    # Identified by questions.
    await aino.do("identify")
    identify = work.identify
    await until("the identification to be asked for", identify.isVisible)
    await aino.keys.go_to(identify.code.control)
    await aino.keys.write(CODE[:-1] + "A")
    await aino.keys.go_to(identify.basis.control)
    await aino.keys.write("osoite ja perhe")
    await aino.send()
    await until("a wrong code to be refused here", lambda: bool(identify.problem.text()))
    assert identify.isVisible()
    aino.picture("7-refused")
    await aino.keys.go_to(identify.code.control)
    await aino.keys.press(Qt.Key.Key_A, CTRL)
    await aino.keys.write(CODE)
    await aino.send()
    await until("the person to be identified", lambda: bool(bodies(view, Identified)))
    await until("the sheet to be closed", lambda: not identify.isVisible())
    aino.picture("8-identified")
    assert case_of(view).head.client.identity is Identity.VERIFIED
    shown = " ".join(label.text() for label in aino.main.client.findChildren(QLabel) if label.isVisible())
    assert "kysymyksin" in shown
    assert bodies(view, Note) == []
    for text in (aino.told(), aino.main.undo.accessibleName()):
        assert "Kallio" not in text
        assert CODE not in text


async def test_a_right_to_act_is_noted_and_corrected_by_keyboard(house: House, aino: Seat) -> None:
    acts = Details(
        name="Pekka Kallio",
        personal_code="280744-907A",
        says_for=SaysFor.OTHER_ADULT,
        principal_name="Kaarina Kallio",
        principal_code=CODE,
    )
    case_id = await house.send(_form("Asioin äitini puolesta", 3, acts))
    await until("the form to stand in the queue", lambda: len(aino.rows()) == 1)
    view = await aino.take(aino.rows()[0])
    panel = aino.main.client
    await until("the banner to stand in the panel", panel.behalf.isVisible)
    assert "Oikeutta asioida puolesta ei ole tarkistettu." in panel.behalf.accessibleDescription()
    aino.picture("on-behalf-1")

    await aino.do("record_right")
    sheet = aino.main.client_work.right
    await until("the check to be asked for", sheet.isVisible)
    await aino.pick(sheet.allowed.control)
    await aino.keys.go_to(sheet.written.control)
    await aino.keys.write("Valtakirja 1.11.2026, nähty paperilla.")
    await aino.send()
    await until("the check to stand in the timeline", lambda: bool(bodies(view, RightChecked)))
    await until("the sheet to be closed", lambda: not sheet.isVisible())
    (check,) = [one.check for one in bodies(view, RightChecked)]
    assert (check.basis, check.allowed, check.by) == (Basis.MANDATE, True, "Aino N.")
    assert "tarkistettu: sallittu" in panel.behalf.accessibleDescription()
    aino.picture("on-behalf-2")

    # They act for themself after all.
    await aino.do("for_whom")
    behalf = aino.main.client_work.behalf
    await until("the choice to be offered", behalf.isVisible)
    await aino.keys.go_to(behalf.says_for.control)
    await aino.keys.press(Qt.Key.Key_Home)
    await aino.send()
    await until("it to stand in the timeline", lambda: bool(bodies(view, SaidForWhom)))
    await until("the banner to be gone", lambda: not panel.behalf.isVisible())
    assert house.case(case_id).head.client.on_behalf is None
    aino.picture("on-behalf-3")
