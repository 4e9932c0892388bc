"""Questions about clients: the newest counts, what comes too late is dropped, what left takes its record with it."""

import asyncio
from collections.abc import Coroutine

import msgspec
import pytest

from backend.protocol.authority import Authority, Deed, Verdict, Why
from backend.protocol.client_inquiries import ClientsFound, FindClients
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import StaffId
from backend.protocol.snapshots import MyState
from backend.protocol.streams import my_stream
from backend.protocol.wire import Tagged
from desktop.models.asking import Asker, Asking
from desktop.models.client_file import ClientHistory
from desktop.models.clients import Clients
from desktop.screenshots import records
from desktop.screenshots.sample import CASE, MATTI
from desktop.sync.mirror import Change

pytestmark = pytest.mark.usefixtures("qapp")


class Server:
    """Answers when it is told to, in any order."""

    def __init__(self) -> None:
        self.asked: list[tuple[Tagged, asyncio.Future[object]]] = []
        self.tasks: list[asyncio.Task[None]] = []
        self.there = True

    async def ask(self, inquiry: Tagged) -> object:
        answer: asyncio.Future[object] = asyncio.get_running_loop().create_future()
        self.asked.append((inquiry, answer))
        return await answer

    def start(self, work: Coroutine[None, None, None]) -> None:
        self.tasks.append(asyncio.get_running_loop().create_task(work))

    def asker(self) -> Asker:
        return Asker(self.ask, self.start, lambda: self.there)  # type: ignore[arg-type]

    async def answer(self, number: int, found: object) -> None:
        await asyncio.sleep(0)
        self.asked[number][1].set_result(found)
        for _ in range(4):
            await asyncio.sleep(0)


CARD = msgspec.structs.replace(CASE.head.client, on_behalf=None, client_id=MATTI)
KNOWN = msgspec.structs.replace(CASE, head=msgspec.structs.replace(CASE.head, client=CARD))


async def test_the_answer_to_an_older_question_is_dropped() -> None:
    server = Server()
    asking = Asking(server.asker())
    asking.ask(FindClients(text="010108"))
    asking.ask(FindClients(text="010108D905R"))
    newest = ClientsFound(understood="code")
    await server.answer(1, newest)
    await server.answer(0, ClientsFound(understood="name"))
    assert asking.found is newest
    assert not asking.busy


async def test_a_question_without_a_connection_says_so_and_not_that_saving_failed() -> None:
    server = Server()
    server.there = False
    asking = Asking(server.asker())
    asking.ask(FindClients(text="1234"))
    await server.answer(0, ErrorCode.STORE_UNAVAILABLE)
    assert (asking.offline, asking.refused) == (True, ErrorCode.STORE_UNAVAILABLE)


async def test_a_record_is_looked_at_once_however_often_its_case_is_shown() -> None:
    server = Server()
    clients = Clients(server.asker())
    file = clients.show(KNOWN)
    assert clients.show(KNOWN) is file
    await server.answer(0, records.SEEN)
    await server.answer(1, await records.answer(server.asked[1][0]))  # type: ignore[arg-type]
    assert len(server.asked) == 2
    assert file is not None
    assert file.seen == records.SEEN
    assert len(file.recent.rows) == file.RECENT
    assert file.recent.more


async def test_no_record_is_asked_for_that_may_not_be_seen() -> None:
    server = Server()
    clients = Clients(server.asker())
    no = Authority(verdicts=(Verdict(deed=Deed.SEE_RECORD, allowed=False, why=Why.NOT_IDENTIFIED),))
    hidden = msgspec.structs.replace(KNOWN, head=msgspec.structs.replace(KNOWN.head, authority=no))
    assert clients.show(hidden) is None
    await asyncio.sleep(0)
    assert server.asked == []


async def test_what_is_answered_for_a_case_that_left_is_dropped() -> None:
    server = Server()
    clients = Clients(server.asker())
    changes: list[None] = []
    clients.changed.connect(lambda: changes.append(None))
    file = clients.show(KNOWN)
    assert file is not None
    clients.feed(Change(my_stream(StaffId("s-aino")), MyState(cases={}, phrases={}), None))
    changes.clear()
    await server.answer(0, records.SEEN)
    assert changes == []
    assert clients.show(KNOWN) is not file


async def test_the_next_page_follows_the_last_row_and_new_filters_begin_anew() -> None:
    server = Server()
    history = ClientHistory(server.asker(), MATTI, 3)

    async def answered(number: int) -> None:
        await asyncio.sleep(0)
        await server.answer(number, await records.answer(server.asked[number][0]))  # type: ignore[arg-type]

    history.read()
    await answered(0)
    first = history.rows
    assert len(first) == 3
    history.read_on()
    await answered(1)
    assert history.rows[:3] == first
    assert len(history.rows) == 6
    assert len({row.at for row in history.rows}) == 6
    history.read(text="polvi")
    await answered(2)
    assert [row.matter for row in history.rows] == ["Polvi kipeä"]


async def test_only_the_record_that_was_changed_or_missed_is_looked_at_again() -> None:
    server = Server()
    clients = Clients(server.asker())
    file = clients.show(KNOWN)
    assert file is not None
    await server.answer(0, records.SEEN)
    await server.answer(1, await records.answer(server.asked[1][0]))  # type: ignore[arg-type]
    clients.look_again(records.EEVA)
    clients.ask_missed()
    await asyncio.sleep(0)
    assert len(server.asked) == 2
    server.there = False
    clients.look_again(MATTI)
    await server.answer(2, ErrorCode.STORE_UNAVAILABLE)
    clients.ask_missed()
    await asyncio.sleep(0)
    assert len(server.asked) == 4
