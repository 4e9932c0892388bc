"""The desktop's parts at a real backend: from the queue to the outcome, races, outages, crashes, sign-out."""

import socket
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from backend.protocol.clock import system_clock
from backend.protocol.entries import Claimed, FormSubmitted, Note, StaffMessage
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, CommandId
from backend.protocol.words import FollowUp, PresenceState
from desktop.models.delivery import Delivery
from desktop.models.roles import StaffRole, TimelineRole
from desktop.sync.drafts import Draft
from desktop.sync.status import Phase
from tests.desktop.keyrings import Missing, Pocket
from tests.live.real_node import AINO, MIKKO, RealNode, real_node
from tests.together.desks import Desk, desk, until

pytestmark = [pytest.mark.together, pytest.mark.usefixtures("qapp")]


@pytest.fixture
async def node(tmp_path: Path) -> AsyncIterator[RealNode]:
    async with real_node(tmp_path / "node") as node:
        yield node


@pytest.fixture
async def aino(node: RealNode, tmp_path: Path, qapp: object) -> AsyncIterator[Desk]:
    async with desk(node.url, tmp_path / "aino") as opened:
        await opened.sign_in(AINO)
        yield opened


def bodies(at: Desk, case_id: CaseId) -> list[object]:
    model = at.parts.cases.timeline(case_id)
    entries = [model.index(row).data(TimelineRole.ENTRY) for row in range(model.rowCount())]
    return [entry.body for entry in entries if entry is not None]


def texts(at: Desk, case_id: CaseId, kind: type[StaffMessage] | type[Note] = StaffMessage) -> list[str]:
    return [body.text for body in bodies(at, case_id) if isinstance(body, kind)]


async def test_a_form_is_taken_answered_noted_and_closed(node: RealNode, aino: Desk) -> None:
    case_id = await node.case("Hammasta särkee")
    await aino.take(case_id)
    await until(lambda: aino.parts.queue.row_of(case_id) == -1)
    assert aino.parts.tabs.row_of(case_id) == 0
    await until(lambda: any(isinstance(body, FormSubmitted) for body in bodies(aino, case_id)))
    aino.parts.actions.reply(case_id, "Varattu aika huomiseksi.")
    aino.parts.actions.note(case_id, "Soitettu ajanvaraukseen.")
    await until(lambda: texts(aino, case_id, Note))
    assert texts(aino, case_id) == ["Varattu aika huomiseksi."]
    await until(lambda: not aino.parts.client.outbox.parcels())
    reason = next(
        line.outcome_reasons[0].code
        for line in aino.parts.session.setup.lines  # type: ignore[union-attr]
        if line.line == "oral-health"
    )
    aino.parts.actions.close(case_id, reason, "Aika varattu", FollowUp.APPOINTMENT)
    await until(lambda: aino.parts.tabs.row_of(case_id) == -1)
    assert aino.refused == []


async def test_a_reply_shows_at_once_and_is_saved_before_the_pending_one_goes(
    node: RealNode, aino: Desk
) -> None:
    case_id = await node.case()
    await aino.take(case_id)
    await until(lambda: bodies(aino, case_id))
    timeline = aino.parts.cases.timeline(case_id)
    aino.parts.actions.reply(case_id, "Hei")
    last = timeline.index(timeline.rowCount() - 1)
    assert last.data(TimelineRole.PENDING).command.text == "Hei"
    assert last.data(TimelineRole.DELIVERY) is Delivery.WAITING
    shown: list[int] = []
    timeline.rowsInserted.connect(lambda *_: shown.append(timeline.rowCount()))
    await until(lambda: texts(aino, case_id) == ["Hei"] and not aino.parts.client.outbox.parcels())
    row = timeline.rowCount() - 1
    assert timeline.index(row).data(TimelineRole.DELIVERY) is Delivery.SAVED


async def test_of_two_who_claim_at_once_one_wins_and_the_other_is_told_who(
    node: RealNode, aino: Desk, tmp_path: Path
) -> None:
    async with desk(node.url, tmp_path / "mikko") as mikko:
        await mikko.sign_in(MIKKO)
        case_id = await node.case()
        desks = (aino, mikko)
        await until(lambda: all(each.parts.queue.row_of(case_id) >= 0 for each in desks))
        for each in desks:
            each.parts.actions.claim(case_id)
        await until(lambda: sum(len(each.refused) for each in desks) == 1)
        await until(lambda: sum(len(each.opened) for each in desks) == 1)
        loser = next(each for each in desks if each.refused)
        winner = next(each for each in desks if not each.refused)
        _, place, refusal = loser.refused[0]
        assert (place, refusal.code) == ("claim", ErrorCode.ALREADY_CLAIMED)
        assert winner.parts.session.me is not None
        assert refusal.by is not None
        assert refusal.by.staff_id == winner.parts.session.me.staff_id


async def test_take_next_takes_the_first_and_says_so_when_nothing_waits(node: RealNode, aino: Desk) -> None:
    case_id = await node.case()
    aino.parts.actions.take_next()
    await until(lambda: aino.opened == [case_id])
    aino.parts.actions.take_next()
    await until(lambda: aino.refused)
    assert aino.refused[0][1:][1].code is ErrorCode.NOTHING_WAITING


async def test_a_release_can_be_undone(node: RealNode, aino: Desk) -> None:
    case_id = await node.case()
    await aino.take(case_id)
    undoable: list[CommandId] = []
    aino.parts.actions.undoable.connect(lambda command_id, *_: undoable.append(command_id))
    aino.parts.actions.release(case_id)
    await until(lambda: undoable and aino.parts.tabs.row_of(case_id) == -1)
    aino.parts.actions.undo(undoable[0])
    await until(lambda: aino.parts.tabs.row_of(case_id) == 0)
    assert aino.opened == [case_id, case_id]


async def test_presence_shows_among_the_staff(aino: Desk) -> None:
    aino.parts.actions.set_presence(PresenceState.BREAK)
    me = aino.parts.session.me
    assert me is not None

    def mine() -> object:
        model = aino.parts.staff
        people = [model.index(row).data(StaffRole.PERSON) for row in range(model.rowCount())]
        return next((person.state for person in people if person.staff.staff_id == me.staff_id), None)

    await until(lambda: mine() is PresenceState.BREAK)


async def test_what_is_written_while_the_server_is_away_leaves_when_it_is_back(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"ws://127.0.0.1:{listener.getsockname()[1]}/desktop"
        async with desk(url, tmp_path / "aino") as aino:
            async with real_node(tmp_path / "node", listener=listener.dup()) as node:
                await aino.sign_in(AINO)
                case_id = await node.case()
                await aino.take(case_id)
                await until(lambda: bodies(aino, case_id))
            await until(lambda: aino.parts.connection.state == "offline")
            before = aino.parts.queue.rowCount()
            for text in ("yksi", "kaksi", "kolme"):
                aino.parts.actions.reply(case_id, text)
            aino.parts.actions.take_next()
            assert aino.not_now == ["take_next"]
            await until(lambda: len(aino.parts.connection.unsent) == 3)
            assert bodies(aino, case_id)
            assert aino.parts.queue.rowCount() == before
            async with real_node(tmp_path / "node", listener=listener.dup()) as node:
                aino.parts.connection.retry_now()
                await until(lambda: texts(aino, case_id) == ["yksi", "kaksi", "kolme"])
                await until(lambda: not aino.parts.connection.unsent)
                assert aino.parts.session.state == "signed_in"


async def test_drafts_and_unsent_replies_survive_the_end_of_the_program(tmp_path: Path) -> None:
    ring = Pocket()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"ws://127.0.0.1:{listener.getsockname()[1]}/desktop"
        first = Desk(url, tmp_path / "aino", ring)
        first.begin()
        async with real_node(tmp_path / "node", listener=listener.dup()) as node:
            await first.sign_in(AINO)
            case_id = await node.case()
            await first.take(case_id)
        await until(lambda: first.parts.connection.state == "offline")
        first.parts.actions.reply(case_id, "Kirjoitettu katkon aikana")
        saved: list[str] = []
        first.parts.drafts.saved.connect(saved.append)
        first.parts.drafts.put(case_id, Draft(text="Kesken jäi", caret=3))
        await until(lambda: saved == [case_id] and first.parts.client.all_kept)
        await first.vanish()
        async with real_node(tmp_path / "node", listener=listener.dup()):
            second = Desk(url, tmp_path / "aino", ring)
            second.begin()
            token = await second.credentials.token()
            assert token
            second.parts.session.resume(token, locked=False)
            await second.settled()
            assert second.parts.drafts.get(case_id) == Draft(text="Kesken jäi", caret=3)
            await until(lambda: texts(second, case_id) == ["Kirjoitettu katkon aikana"])
            await second.end()


async def test_signing_out_leaves_nothing_on_the_machine(node: RealNode, tmp_path: Path) -> None:
    ring = Pocket()
    async with desk(node.url, tmp_path / "aino", ring) as aino:
        await aino.sign_in(AINO)
        aino.parts.drafts.put("register", Draft(text="salaista"))
        await until(lambda: aino.parts.drafts.saved_at("register"))
        assert ring.kept
        aino.parts.session.sign_out()
        await until(lambda: not list((tmp_path / "aino").glob("journal*")) and not ring.kept)
        assert aino.parts.drafts.get("register") is None
        assert aino.parts.queue.rowCount() == 0
        await until(lambda: aino.parts.client.status.phase is Phase.CONNECTED)
        assert aino.parts.session.state == "signed_out"
        await aino.sign_in(AINO)
        assert aino.parts.session.state == "signed_in"


async def test_without_a_keyring_it_works_says_so_and_writes_nothing(node: RealNode, tmp_path: Path) -> None:
    async with desk(node.url, tmp_path / "aino", Missing()) as aino:
        await aino.sign_in(AINO)
        aino.parts.drafts.put("register", Draft(text="salaista"))
        await until(lambda: aino.parts.drafts.saved_at("register"))
        assert not aino.parts.session.remembers
        assert not aino.parts.session.journal_kept
        assert not list((tmp_path / "aino").glob("journal*"))


async def test_a_wrong_password_is_told_and_the_right_one_then_works(node: RealNode, tmp_path: Path) -> None:
    async with desk(node.url, tmp_path / "aino") as aino:
        aino.parts.session.sign_in(AINO, "väärä")
        await until(lambda: aino.parts.session.problem)
        assert aino.parts.session.state == "signed_out"
        await aino.sign_in(AINO)


async def test_a_locked_desktop_opens_only_with_the_password_and_stays_locked_when_started_again(
    node: RealNode, tmp_path: Path
) -> None:
    ring = Pocket()
    async with desk(node.url, tmp_path / "aino", ring) as aino:
        await aino.sign_in(AINO)
        aino.parts.session.lock()
        aino.parts.session.unlock("väärä")
        await until(lambda: aino.parts.session.problem)
        assert aino.parts.session.state == "locked"
    async with desk(node.url, tmp_path / "aino", ring) as again:
        token = await again.credentials.token()
        assert await again.credentials.was_locked()
        again.parts.session.resume(token or "", locked=True)
        await again.settled()
        assert again.parts.session.state == "locked"
        again.parts.session.unlock("luukku-demo")
        await until(lambda: again.parts.session.state == "signed_in")
        assert not await again.credentials.was_locked()


async def test_two_desktops_see_each_step_of_the_other(node: RealNode, aino: Desk, tmp_path: Path) -> None:
    async with desk(node.url, tmp_path / "mikko") as mikko:
        await mikko.sign_in(MIKKO)
        case_id = await node.case()
        await until(lambda: mikko.parts.queue.row_of(case_id) >= 0)
        await aino.take(case_id)
        await until(lambda: mikko.parts.queue.count() == 0)
        aino.parts.actions.release(case_id)
        await until(lambda: mikko.parts.queue.count() == 1)
        await mikko.take(case_id)
        await until(lambda: sum(isinstance(body, Claimed) for body in bodies(mikko, case_id)) == 2)


async def test_a_cut_socket_is_noticed_and_replaced(node: RealNode, aino: Desk) -> None:
    socket_before = aino.parts.client._connection._socket
    assert socket_before is not None
    socket_before.transport.abort()
    await until(lambda: aino.parts.connection.state == "offline")
    await until(lambda: aino.parts.connection.state == "connected")
    case_id = await node.case()
    await until(lambda: aino.parts.queue.row_of(case_id) >= 0)


async def test_a_desktop_whose_machine_is_a_day_late_tells_the_servers_time(
    node: RealNode, tmp_path: Path
) -> None:
    async with desk(node.url, tmp_path / "late", clock=lambda: system_clock() - timedelta(days=1)) as late:
        assert abs(late.parts.clock() - node.backend.clock()) > timedelta(hours=23)
        await late.sign_in(AINO)
        assert abs(late.parts.clock() - node.backend.clock()) < timedelta(seconds=10)
        assert abs(late.parts.connection.since - node.backend.clock()) < timedelta(seconds=30)
