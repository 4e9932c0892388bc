"""A professional at a desktop of a real backend, with a telephone of a real exchange on the table."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from backend.channels.phone.asterisk_files import ExchangeSettings
from backend.demo.sip.telephone import Telephone
from backend.protocol.call_commands import SetExtension
from backend.protocol.calls import Call, CallState
from backend.protocol.cases import Case, Contact
from backend.protocol.commands import Command
from backend.protocol.ids import CaseId, LineId, StaffId
from backend.protocol.queue_row import QueueRow
from backend.protocol.results import Result
from backend.protocol.snapshots import CaseView, QueueState
from backend.protocol.streams import case_stream, queue_stream
from tests.live.real_node import AINO, Desktop, command_id
from tests.phone.house import LINE

T = TypeVar("T")
PATIENCE = 10.0
NUMBER = "+358200000001"
OTHER_NUMBER = "+358200000002"


def phone_file(folder: Path, settings: ExchangeSettings) -> Path:
    """Write a node's settings of the exchange."""
    (folder / "exchange-password").write_text(settings.password, encoding="utf-8")
    file = folder / "phone.toml"
    file.write_text(
        'kind = "asterisk"\nname = "main"\nopened_by = "luukku"\n'
        f'url = "ws://127.0.0.1:{settings.http_port}/ari"\nuser = "{settings.user}"\n'
        'password_file = "exchange-password"\n',
        encoding="utf-8",
    )
    return file


class Desk:
    """A desktop and the telephone beside it."""

    def __init__(self, desktop: Desktop, telephone: Telephone) -> None:
        self.desktop = desktop
        self.telephone = telephone

    @property
    def staff_id(self) -> StaffId:
        """Who sits here."""
        assert self.desktop.signed_in is not None
        return self.desktop.signed_in.me.staff_id

    async def do(self, command: Command) -> Result:
        """Ask for something that may be done."""
        answer = await self.desktop.do(command)
        assert isinstance(answer, Result), answer
        return answer

    async def until(self, look: Callable[[], T | None], what: str) -> T:
        """Take what comes until something is to be seen."""
        try:
            async with asyncio.timeout(PATIENCE):
                while (found := look()) is None:
                    await self.desktop.hear()
        except TimeoutError:
            raise AssertionError(f"never seen: {what}; {self.desktop.states.keys()}") from None
        return found

    async def row(self, which: Callable[[QueueRow], bool], line: LineId = LINE) -> QueueRow:
        """Return a row of the queue when it is there."""

        def look() -> QueueRow | None:
            state = self.desktop.states[queue_stream(line)]
            assert isinstance(state, QueueState)
            return next((row for row in state.rows.values() if which(row)), None)

        return await self.until(look, "a row")

    async def caller(self) -> CaseId:
        """Return the case of somebody who is on the line."""
        return (await self.row(lambda row: row.calling)).case_id

    async def open(self, case_id: CaseId) -> None:
        """Look at a case."""
        await self.desktop.subscribe(case_stream(case_id))

    def case(self, case_id: CaseId) -> Case:
        """Return the case as this desktop sees it."""
        state = self.desktop.states[case_stream(case_id)]
        assert isinstance(state, CaseView)
        assert state.case is not None
        return state.case

    def contact(self, case_id: CaseId) -> Contact:
        """Return the contact that the case came by, or the call that is going on in it."""
        contacts = self.case(case_id).contacts
        going = [one for one in contacts if one.call is not None and one.call.alive]
        return going[0] if going else contacts[0]

    async def call_is(
        self, case_id: CaseId, *states: CallState, which: Callable[[Call], bool] = bool
    ) -> Call:
        """Return the call of a case when it stands so."""

        def look() -> Call | None:
            call = self.contact(case_id).call
            return call if call is not None and call.state in states and which(call) else None

        return await self.until(look, f"a call that is {[one.value for one in states]}")


@asynccontextmanager
async def desk(
    address: str,
    settings: ExchangeSettings,
    extension: str,
    user_name: str = AINO,
    *,
    registered: bool = True,
) -> AsyncIterator[Desk]:
    """Sit down, sign in, say which telephone is on the table."""
    async with (
        Desktop.at(address) as desktop,
        Telephone.of_professional(settings, extension) as telephone,
    ):
        if registered:
            await telephone.register()
        await desktop.sign_in(user_name)
        await desktop.subscribe(queue_stream(LINE))
        here = Desk(desktop, telephone)
        await here.do(SetExtension(command_id=command_id(), extension=extension))
        yield here
