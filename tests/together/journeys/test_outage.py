"""An outage at a desk and the time after it, by keyboard: work goes on, leaves once, and what moved on is settled."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from backend.commands.actor import SystemActor
from backend.commands.system import ReturnCase
from backend.protocol.entries import Closed, ContactRegistered, DraftHanded, Note, StaffMessage
from backend.protocol.ids import CaseId
from backend.protocol.results import Result
from backend.protocol.words import CaseState
from backend.store.nodes import circumstances
from desktop.demo.keys import until
from desktop.views.case_view import CaseView
from desktop.views.conflict_sheet import ConflictSheet
from tests.desktop.keyrings import Pocket
from tests.live.real_node import AINO, MIKKO, PASSWORD, command_id, form
from tests.support.proxy import Proxy
from tests.together.journeys.house import House
from tests.together.journeys.seat import CTRL, SHIFT, Seat, bodies, seat

pytestmark = [pytest.mark.together, pytest.mark.slow]


class Wire:
    """The way from one desk to the house, which can be taken away while the house goes on."""

    def __init__(self, house: House, proxy: Proxy) -> None:
        self.house, self.proxy = house, proxy
        self.address = f"ws://127.0.0.1:{proxy.port}/desktop"

    async def lose(self, sitting: Seat) -> None:
        """Cut it and wait until the desk has noticed."""
        self.proxy.trouble.refusing = True
        self.proxy.cut()
        await until("the desk to notice", lambda: sitting.parts.connection.state == "offline")

    async def mend(self, sitting: Seat) -> None:
        """Let it through again and wait until everything written has been answered."""
        self.proxy.trouble.refusing = False
        sitting.parts.connection.retry_now()
        await until("the desk to be back", lambda: sitting.parts.client.ready, 40)
        await until("everything to be answered", lambda: not sitting.parts.connection.leaving, 40)

    async def give_up(self, sitting: Seat) -> None:
        """Let the grace period of the lost desk be over."""
        me = sitting.parts.session.me
        assert me is not None
        backend = self.house.backend
        async with asyncio.timeout(40):
            while not (left := (await backend.reader.run(circumstances, backend.reader)).abandoned):
                await asyncio.sleep(0.05)
        for one in left:
            assert one.staff_id == me.staff_id
            ended = ReturnCase(
                command_id=command_id(),
                case_id=one.case_id,
                staff_id=one.staff_id,
                vanished_at=one.vanished_at,
            )
            assert isinstance(await backend.writer.submit(SystemActor(), ended), Result)


@pytest.fixture
async def wire(house: House) -> AsyncIterator[Wire]:
    port = int(house.address.rpartition(":")[2])
    proxy = Proxy([("127.0.0.1", port)])
    await proxy.start()
    yield Wire(house, proxy)
    await proxy.close()


@pytest.fixture
async def aino(wire: Wire, tmp_path: Path, qapp: QApplication) -> AsyncIterator[Seat]:
    async with seat(wire.address, tmp_path / "aino") as sitting:
        await sitting.sign_in(AINO)
        yield sitting


@pytest.fixture
async def mikko(house: House, aino: Seat, tmp_path: Path) -> AsyncIterator[Seat]:
    async with seat(house.desktop_address, tmp_path / "mikko") as sitting:
        await sitting.sit_down()
        await sitting.sign_in(MIKKO)
        await aino.sit_down()
        yield sitting


async def _take(house: House, sitting: Seat, text: str = "Hammasta särkee") -> CaseView:
    case_id = await house.send(form(text))
    await until("the form in the queue", lambda: any(row.case_id == case_id for row in sitting.rows()))
    return await sitting.take(next(row for row in sitting.rows() if row.case_id == case_id))


async def _settle(sitting: Seat) -> ConflictSheet:
    await sitting.keys.press(Qt.Key.Key_R, CTRL | SHIFT)
    sheet = sitting.main.conflict_sheet
    await until("the list to be open", sheet.isVisible)
    await until("how the case stands to be known", lambda: "copy" in sheet.buttons and len(sheet.buttons) > 2)
    return sheet


def _said(house: House, case_id: CaseId, kind: type[StaffMessage] | type[Note]) -> list[str]:
    return [entry.body.text for entry in house.case(case_id).entries if isinstance(entry.body, kind)]


async def test_what_is_written_decided_and_registered_meanwhile_leaves_once_when_it_is_back(
    house: House, wire: Wire, aino: Seat
) -> None:
    first, second = await _take(house, aino), await _take(house, aino, "Paikka irtosi")
    await wire.lose(aino)
    await aino.write(second, "Varasin ajan.")
    await aino.send()
    await aino.keys.press(Qt.Key.Key_N, CTRL | SHIFT)
    await aino.keys.write("Soitettu ajanvaraukseen")
    await aino.send()
    await aino.keys.press(Qt.Key.Key_1, CTRL)
    await until("the first case to be open", lambda: aino.main.centre.current() is first)
    await aino.keys.press(Qt.Key.Key_F4)
    sheet = aino.main.close_sheet
    await until("the outcome to be asked for", sheet.isVisible)
    await aino.pick(sheet.reason.control)
    await aino.keys.go_to(sheet.agreed.control)
    await aino.keys.write("Ohjeet annettu")
    await aino.pick(sheet.follow_up.control)
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("the closing to be in sight", first.pending.isVisible)
    assert first.case_id in aino.in_hand()
    await aino.keys.press(Qt.Key.Key_N, CTRL)
    register = aino.main.register_sheet
    await until("the form to be open", register.isVisible)
    await aino.keys.go_to(register.summary.control)
    await aino.keys.write("Kävi luukulla")
    await aino.keys.press(Qt.Key.Key_Return, CTRL)
    await until("four things to wait", lambda: len(aino.parts.connection.waiting) == 4)
    aino.picture("1-away")
    before = aino.in_hand()
    await wire.mend(aino)
    await until("the closed case to be out of hand", lambda: first.case_id not in aino.in_hand())
    await until("the registered contact in hand", lambda: bool(aino.in_hand() - before))
    assert _said(house, second.case_id, StaffMessage) == ["Varasin ajan."]
    assert _said(house, second.case_id, Note) == ["Soitettu ajanvaraukseen"]
    closed = house.case(first.case_id)
    assert closed.head.state is CaseState.CLOSED
    assert sum(isinstance(entry.body, Closed) for entry in closed.entries) == 1
    (registered,) = aino.in_hand() - before
    assert [
        e.body.summary for e in house.case(registered).entries if isinstance(e.body, ContactRegistered)
    ] == ["Kävi luukulla"]
    assert not aino.parts.conflicts.all()
    # What comes of an outage does not open over what one is doing by then.
    shown = aino.main.centre.current()
    assert shown is not None
    assert shown.case_id == second.case_id
    aino.picture("2-back")


async def test_a_case_taken_over_meanwhile_is_settled_by_handing_the_text_to_whoever_has_it(
    house: House, wire: Wire, aino: Seat, mikko: Seat
) -> None:
    view = await _take(house, aino)
    await wire.lose(aino)
    await wire.give_up(aino)
    await aino.write(view, "Varasin ajan huomiseksi.")
    await aino.send()
    await aino.keys.write("Ottakaa lääkelista")
    await until("the draft on the disk", lambda: aino.parts.drafts.saved_at(view.case_id) is not None)
    await mikko.sit_down()
    theirs = await mikko.take_next()
    assert theirs.case_id == view.case_id
    await mikko.write(theirs, "Jatkan tästä.")
    await mikko.send()
    await until("it to be stored", lambda: bool(_said(house, view.case_id, StaffMessage)))

    await aino.sit_down()
    await wire.mend(aino)
    await until("two things to settle", lambda: len(aino.parts.conflicts.all()) == 2)
    await until("the case to be told of", lambda: bool(aino.parts.returned.all()))
    assert not aino.main.close_sheet.isVisible()
    assert "conflict_sheet" not in aino.main.__dict__
    assert aino.main.settle_row.isVisible()
    assert "Luonnoksesi ovat tallessa" in aino.main.settle_row.gone.text()
    aino.picture("1-row")
    sheet = await _settle(aino)
    assert sheet.written.text.text() == "Varasin ajan huomiseksi."
    assert sheet.stands.texts()[0] == "Asiaa hoitaa Mikko L."
    assert "Jatkan tästä." in sheet.stands.texts()
    aino.picture("2-both-versions")
    await aino.keys.press(Qt.Key.Key_1)
    await until("the text to be handed on", lambda: bool(bodies(theirs, DraftHanded)))
    await until("one thing left", lambda: len(aino.parts.conflicts.all()) == 1)
    assert sheet.written.text.text() == "Ottakaa lääkelista"
    await aino.keys.press(Qt.Key.Key_Escape)
    assert len(aino.parts.conflicts.all()) == 1

    await mikko.sit_down()
    await mikko.keys.press(Qt.Key.Key_T, CTRL)
    model = theirs.timeline.model()
    await mikko.keys.press(Qt.Key.Key_End)
    await until(
        "the draft to be the current entry",
        lambda: theirs.timeline.currentIndex().row() == model.rowCount() - 1,
    )
    mikko.picture("3-draft")
    await mikko.keys.press(Qt.Key.Key_Return)
    await until("the text in the composer", lambda: bool(theirs.composer.text.toPlainText()))
    assert theirs.composer.text.toPlainText() == "Varasin ajan huomiseksi."
    assert not theirs.composer.is_note()
    assert _said(house, view.case_id, StaffMessage) == ["Jatkan tästä."]


async def test_a_case_that_went_back_to_the_queue_can_be_taken_to_send_what_was_written(
    house: House, wire: Wire, aino: Seat
) -> None:
    view = await _take(house, aino)
    case_id = view.case_id
    await wire.lose(aino)
    await wire.give_up(aino)
    await aino.write(view, "Varasin ajan.")
    await aino.send()
    await wire.mend(aino)
    await until("it to be told", lambda: any(gone.queued for gone in aino.parts.returned.all()))
    number = house.case(case_id).head.number
    assert str(number) in aino.main.settle_row.gone.text()
    sheet = await _settle(aino)
    assert sheet.stands.texts()[0] == "Odottaa jonossa"
    assert next(iter(sheet.buttons)) == "take"
    aino.picture("1-take")
    await aino.keys.press(Qt.Key.Key_1)
    again = await aino.opened(case_id)
    await until("the message to be stored", lambda: _said(house, case_id, StaffMessage) == ["Varasin ajan."])
    await until("the list to be put away", lambda: not sheet.isVisible())
    await until("the composer to have the focus", again.composer.text.hasFocus)
    assert not aino.parts.conflicts.all()
    assert not aino.parts.returned.all()


async def test_a_message_to_a_case_closed_meanwhile_becomes_a_note_if_one_wants(
    house: House, wire: Wire, aino: Seat, mikko: Seat
) -> None:
    view = await _take(house, aino)
    case_id = view.case_id
    await wire.lose(aino)
    await aino.write(view, "Varasin ajan.")
    await aino.send()
    await wire.give_up(aino)
    await mikko.sit_down()
    theirs = await mikko.take_next()
    await mikko.close_case(theirs, "Hoidettu puhelimessa")
    await aino.sit_down()
    await wire.mend(aino)
    await until("one thing to settle", lambda: len(aino.parts.conflicts.all()) == 1)
    sheet = await _settle(aino)
    assert sheet.stands.texts()[0].startswith("Päätetty")
    assert any("Hoidettu puhelimessa" in said for said in sheet.stands.texts())
    assert "hand" not in sheet.buttons
    assert next(iter(sheet.buttons)) == "note"
    aino.picture("1-closed")
    await aino.keys.press(Qt.Key.Key_1)
    await until("the note to be stored", lambda: _said(house, case_id, Note) == ["Varasin ajan."])
    await until("nothing left", lambda: not aino.parts.conflicts.all())
    assert not sheet.isVisible()


async def test_what_is_to_be_settled_survives_the_end_of_the_program(
    house: House, wire: Wire, tmp_path: Path, qapp: QApplication
) -> None:
    ring = Pocket()
    async with seat(wire.address, tmp_path / "aino", ring) as aino:
        await aino.sign_in(AINO)
        view = await _take(house, aino)
        await until("the journal", lambda: aino.parts.client.journal is not None)
        await wire.lose(aino)
        await wire.give_up(aino)
        await aino.write(view, "Varasin ajan.")
        await aino.send()
        await wire.mend(aino)
        await until("one thing to settle", lambda: len(aino.parts.conflicts.all()) == 1)
        (kept,) = aino.parts.conflicts.all()
        case_id, number = view.case_id, kept.name.number
        await until("the token in the keyring", lambda: bool(ring.kept))
    async with seat(wire.address, tmp_path / "aino", ring) as aino:
        await until("the working window", lambda: aino.window.main is not None)
        await until("it to be there again", lambda: len(aino.parts.conflicts.all()) == 1)
        (again,) = aino.parts.conflicts.all()
        assert (again.case_id, again.name.number) == (case_id, number)
        assert again.refusal == kept.refusal
        await aino.sit_down()
        sheet = await _settle(aino)
        assert sheet.written.text.text() == "Varasin ajan."


async def test_signing_out_waits_for_what_is_being_sent_and_then_leaves_nothing(
    house: House, wire: Wire, aino: Seat, tmp_path: Path
) -> None:
    view = await _take(house, aino)
    case_id = view.case_id
    await until("the journal", lambda: aino.parts.client.journal is not None)
    # A line that swallows everything for a moment: the message is out and not confirmed.
    wire.proxy.hold()
    await aino.write(view, "Varasin ajan.")
    await aino.send()
    await _sign_out(aino)
    sheet = aino.window.sign_out_sheet
    await until("it to be said", sheet.isVisible)
    await until("sending to go on", lambda: aino.parts.parting.sending)
    assert not sheet.ok.isVisible()
    aino.picture("1-sending")
    # One may change one's mind meanwhile.
    await aino.keys.press(Qt.Key.Key_Escape)
    await until("it to be called off", lambda: not aino.parts.parting.sending)
    await _sign_out(aino)
    await until("it to be said", sheet.isVisible)
    wire.proxy.let_go()
    await until("the sign-in page", lambda: aino.window.main is None)
    assert not sheet.isVisible()
    assert _said(house, case_id, StaffMessage) == ["Varasin ajan."]
    await until("no journal on the disk", lambda: not list((tmp_path / "aino").glob("journal*")))


async def test_signing_out_without_a_connection_names_what_would_be_lost_and_stays(
    house: House, wire: Wire, aino: Seat
) -> None:
    view = await _take(house, aino)
    await wire.lose(aino)
    await aino.write(view, "Varasin ajan.")
    await aino.send()
    await _sign_out(aino)
    sheet = aino.window.sign_out_sheet
    await until("it to be asked", sheet.isVisible)
    assert sheet.ok.isVisible()
    aino.picture("1-named")
    await aino.keys.press(Qt.Key.Key_Return)
    await until("it to be put away", lambda: not sheet.isVisible())
    assert aino.parts.session.state == "signed_in"
    await wire.mend(aino)
    assert _said(house, view.case_id, StaffMessage) == ["Varasin ajan."]


async def test_a_desk_locked_during_an_outage_opens_with_the_password_and_goes_on(
    house: House, wire: Wire, aino: Seat
) -> None:
    view = await _take(house, aino)
    await until("the password to be known", lambda: aino.parts.session.unlocks_alone)
    await wire.lose(aino)
    await aino.write(view, "Kesken jäänyt")
    await aino.keys.press(Qt.Key.Key_L, CTRL)
    lock = aino.window.lock
    await until("the desk to be locked", lock.isVisible)
    assert "Salasana tarkistetaan tällä koneella." in lock.away.text()
    await aino.keys.write("väärä salasana")
    await aino.keys.press(Qt.Key.Key_Return)
    await until("the wrong password to be told", lock.problem.isVisible)
    aino.picture("1-locked")
    await aino.keys.write(PASSWORD)
    await aino.keys.press(Qt.Key.Key_Return)
    await until("the work to be back", view.isVisible)
    assert view.composer.text.toPlainText() == "Kesken jäänyt"
    await aino.send()
    await wire.mend(aino)
    assert _said(house, view.case_id, StaffMessage) == ["Kesken jäänyt"]


async def _sign_out(sitting: Seat) -> None:
    await sitting.keys.press(Qt.Key.Key_K, CTRL)
    await until("the palette", sitting.main.palette_view.isVisible)
    await sitting.keys.write("kirjaudu ulos")
    await sitting.keys.press(Qt.Key.Key_Return)
