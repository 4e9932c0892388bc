"""A telephone: a professional's, which registers at the exchange, or one in the network behind its trunk."""

import asyncio
import secrets
from collections.abc import Sequence
from enum import Enum
from typing import Self

from backend.channels.phone.asterisk_files import ExchangeSettings
from backend.demo.sip.call import PATIENCE, Call, incoming, outgoing
from backend.demo.sip.media import NotSo
from backend.demo.sip.message import Message, digest, new_branch, parameter, parse

RESEND_SECONDS = 0.5


class Shown(Enum):
    """What the network says of a caller's number."""

    OPENLY = "openly"
    """In From and in P-Asserted-Identity."""
    FROM_ONLY = "from only"
    """A network that asserts nothing."""
    HIDDEN = "hidden"
    """Asserted to the trunk, with the wish that nobody is shown it (RFC 3325)."""
    UNKNOWN = "unknown"
    """Anonymous, with nothing asserted."""


class Telephone(asyncio.DatagramProtocol):
    """Use it as an asynchronous context: it is taken off the wall at the end, with its calls hung up."""

    def __init__(
        self, settings: ExchangeSettings, host: str, number: str, password: str, shown: Shown, port: int = 0
    ) -> None:
        self.host = host
        self.number = number
        self.exchange_host = f"{settings.sip_address}:{settings.sip_port}"
        self._exchange = (settings.sip_address, settings.sip_port)
        self._password = password
        self._shown = shown
        self._wanted_port = port
        self._transport: asyncio.DatagramTransport | None = None
        self._calls: dict[str, Call] = {}
        self._rung: asyncio.Queue[Call] = asyncio.Queue()
        self._asked: dict[str, asyncio.Future[Message]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._registration = secrets.token_hex(12)
        self._registrations = 0

    @classmethod
    def of_professional(cls, settings: ExchangeSettings, number: str) -> Self:
        """Make a telephone that the exchange knows; call `register`, or leave it unregistered."""
        password = next(one.password for one in settings.telephones if one.number == number)
        return cls(settings, "127.0.0.1", number, password, Shown.FROM_ONLY)

    @classmethod
    def outside(
        cls,
        settings: ExchangeSettings,
        number: str,
        *,
        shown: Shown = Shown.OPENLY,
        reachable: bool = False,
    ) -> Self:
        """Make a caller behind the trunk; a `reachable` one gets every call that goes out, and there is one such."""
        port = settings.trunk_port if reachable else 0
        return cls(settings, settings.trunk_address, number, "", shown, port)

    async def __aenter__(self) -> Self:
        """Be there."""
        loop = asyncio.get_running_loop()
        self._transport, _ = await loop.create_datagram_endpoint(
            lambda: self, local_addr=(self.host, self._wanted_port)
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        """Hang up everything and be gone."""
        if self._transport is not None:
            for call in list(self._calls.values()):
                if call.is_up:
                    await call.hang_up()
        self.vanish()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def register(self, seconds: int = 300) -> None:
        """Tell the exchange where this telephone is; 0 seconds take it off."""
        response = await self.ask(self._registering(seconds))
        if response.status == 401:
            target = f"sip:{self.exchange_host}"
            key = ("Authorization", self.authorization(response, target, "REGISTER"))
            response = await self.ask(self._registering(seconds, key))
        if response.status != 200:
            raise NotSo(f"the exchange did not take the registration: {response.first}")

    async def call(self, number: str) -> Call:
        """Dial."""
        call = outgoing(self, number)
        self._calls[call.call_id] = call
        await call.invite()
        return call

    async def rung(self, seconds: float = PATIENCE) -> Call:
        """Return the next call that rings here."""
        async with asyncio.timeout(seconds):
            return await self._rung.get()

    def vanish(self) -> None:
        """Be gone as by a dead battery: no BYE, no CANCEL, no sound."""
        for call in self._calls.values():
            call.drop()
        if self._transport is not None:
            self._transport.close()
            self._transport = None

    def own_name(self) -> str:
        """Return the From of what this telephone asks."""
        if self._shown in (Shown.HIDDEN, Shown.UNKNOWN):
            return '"Anonymous" <sip:anonymous@anonymous.invalid>'
        return f"<sip:{self.number}@{self.exchange_host if self._password else self.host}>"

    def identity(self) -> Sequence[tuple[str, str]]:
        """Return what the network says of the caller."""
        asserted = ("P-Asserted-Identity", f"<sip:{self.number}@{self.host}>")
        if self._shown is Shown.OPENLY:
            return [asserted]
        if self._shown is Shown.HIDDEN:
            return [asserted, ("Privacy", "id")]
        return []

    @property
    def contact(self) -> str:
        """Where this telephone is reached."""
        return f"<sip:{self.number}@{self.host}:{self._port}>"

    def via(self, branch: str) -> tuple[str, str]:
        """Return the way back for an answer."""
        return ("Via", f"SIP/2.0/UDP {self.host}:{self._port};rport;branch={branch}")

    def authorization(self, challenge: Message, uri: str, method: str = "INVITE") -> str:
        """Answer a challenge with this telephone's password."""
        asked = challenge["WWW-Authenticate"] or challenge["Proxy-Authenticate"]
        return digest(asked, method, uri, self.number, self._password)

    async def ask(self, request: Message) -> Message:
        """Send a request until it has its final answer."""
        future: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
        self._asked[request.branch] = future
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    self.send(request)
                    done, _ = await asyncio.wait({future}, timeout=RESEND_SECONDS)
                    if done:
                        return future.result()
        finally:
            del self._asked[request.branch]

    def send(self, message: Message) -> None:
        """Send to the exchange; a telephone that is gone sends nothing."""
        if self._transport is not None:
            self._transport.sendto(message.encode(), self._exchange)

    def reply(
        self, request: Message, status: str, local: str = "", *more: tuple[str, str], body: str = ""
    ) -> Message:
        """Answer a request of the exchange, and return the answer."""
        copied = [one for name in ("Via", "From", "Call-ID", "CSeq") for one in request.all(name)]
        to = request["To"] if parameter(request["To"], "tag") or not local else local
        answer = Message(f"SIP/2.0 {status}", (*copied, ("To", to), ("Contact", self.contact), *more), body)
        self.send(answer)
        return answer

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:  # noqa: ARG002 - the library's name
        """Take one message."""
        message = parse(data)
        if message is None:
            return
        if message.status:
            self._hear(message)
        else:
            self._obey(message)

    @property
    def _port(self) -> int:
        assert self._transport is not None
        return int(self._transport.get_extra_info("sockname")[1])

    def _registering(self, seconds: int, *more: tuple[str, str]) -> Message:
        self._registrations += 1
        own = f"<sip:{self.number}@{self.exchange_host}>"
        return Message(
            f"REGISTER sip:{self.exchange_host} SIP/2.0",
            (
                self.via(new_branch()),
                ("From", f"{own};tag={secrets.token_hex(4)}"),
                ("To", own),
                ("Call-ID", self._registration),
                ("CSeq", f"{self._registrations} REGISTER"),
                ("Contact", self.contact),
                ("Expires", str(seconds)),
                ("Max-Forwards", "70"),
                *more,
            ),
        )

    def _hear(self, response: Message) -> None:
        call = self._calls.get(response["Call-ID"])
        if call is not None and response.method == "INVITE":
            call.hear(response)
        future = self._asked.get(response.branch)
        if future is not None and not future.done() and response.status >= 200:
            future.set_result(response)

    def _obey(self, request: Message) -> None:
        call = self._calls.get(request["Call-ID"])
        match request.method:
            case "INVITE" if call is None:
                call = incoming(self, request)
                self._calls[call.call_id] = call
                task = asyncio.get_running_loop().create_task(self._ring(call, request))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
            case "INVITE":
                assert call is not None
                call.again(request)
            case "ACK":
                pass
            case "CANCEL" if call is not None:
                self.reply(request, "200 OK")
                call.cancelled()
            case "BYE" if call is not None:
                self.reply(request, "200 OK")
                call.bye()
            case "NOTIFY" if call is not None:
                self.reply(request, "200 OK")
                call.notified.append(request.body.strip())
            case "OPTIONS" | "NOTIFY" | "UPDATE" | "INFO":
                self.reply(request, "200 OK")
            case _:
                self.reply(request, "481 Call/Transaction Does Not Exist")

    async def _ring(self, call: Call, invitation: Message) -> None:
        await call.take(invitation)
        self._rung.put_nowait(call)
