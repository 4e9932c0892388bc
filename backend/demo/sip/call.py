"""One call of a telephone: who is at the other end, how it stands, and what is heard."""

import asyncio
import secrets
from typing import TYPE_CHECKING

from backend.demo.sip.media import Media, NotSo
from backend.demo.sip.message import Message, address, new_branch, parameter, user

if TYPE_CHECKING:
    from backend.demo.sip.telephone import Telephone

PATIENCE = 10.0
"""Seconds that anything may take at most."""

SDP = ("Content-Type", "application/sdp")


class Call:
    """Made by `Telephone.call` and `Telephone.rung`."""

    def __init__(self, telephone: "Telephone", call_id: str, local: str, remote: str, target: str) -> None:
        self._telephone = telephone
        self.call_id = call_id
        self._local = local
        self._remote = remote
        self._target = target
        self._number = 0
        self._invitation: Message | None = None
        self._answer: Message | None = None
        self._ringing = asyncio.Event()
        self._answered = asyncio.Event()
        self._ended = asyncio.Event()
        self.media = Media(telephone.host)
        self.status = 0
        """The last final SIP status: 200 when it was answered, 486 busy, 487 given up, …"""
        self.shown_number = ""
        """The number of the other end, as this telephone would show it."""
        self.notified: list[str] = []
        """How a transfer asked for here went, a line of SIP each."""

    async def answered(self) -> None:
        """Return when the call is up. Fails when it ended instead."""
        await self._wait(self._answered, "answered")

    async def ringing_or_answered(self) -> None:
        """Return when the exchange has said anything at all."""
        said = [asyncio.ensure_future(event.wait()) for event in (self._ringing, self._answered, self._ended)]
        try:
            await asyncio.wait(said, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in said:
                each.cancel()

    async def ended(self, seconds: float = PATIENCE) -> int:
        """Return the SIP status when the call is over; 200 when it was up."""
        await self._wait(self._ended, "ended", seconds)
        return self.status

    async def is_over_within(self, seconds: float) -> bool:
        """Wait so long, or until the call is over; return whether it is."""
        try:
            async with asyncio.timeout(seconds):
                await self._ended.wait()
        except TimeoutError:
            return False
        return True

    @property
    def is_up(self) -> bool:
        """Whether it was answered and is not over."""
        return self._answered.is_set() and not self._ended.is_set()

    async def hears(self, *hertz: int, seconds: float = 5.0, without: tuple[int, ...] = ()) -> None:
        """Return when these tones are heard together, and none of `without`."""
        await self.media.hears(*hertz, seconds=seconds, without=without)

    def say(self, hertz: int) -> None:
        """Say a tone from now on; 0 is silence."""
        self.media.say(hertz)

    def press(self, key: str) -> None:
        """Press a key."""
        self.media.press(key)

    async def answer(self, hertz: int = 0) -> None:
        """Take the call that rings here."""
        assert self._invitation is not None
        self.say(hertz)
        self.media.begin(self._invitation.body)
        self._reply(self._invitation, "200 OK", SDP, body=self.media.description())
        self.status = 200
        self._answered.set()

    def refuse(self, reason: str = "486 Busy Here") -> None:
        """Refuse the call that rings here: ``486 Busy Here``, ``603 Decline``, ``480 Temporarily Unavailable``."""
        assert self._invitation is not None
        self._reply(self._invitation, reason)
        self._end(int(reason.split(" ", maxsplit=1)[0]))

    async def hang_up(self) -> None:
        """End the call, or give it up while it rings."""
        if self._ended.is_set():
            return
        if self._answered.is_set():
            self._end(200)
            await self._ask("BYE")
            return
        assert self._invitation is not None
        self._telephone.send(
            Message(
                self._invitation.first.replace("INVITE", "CANCEL", 1),
                (
                    *self._invitation.all("Via"),
                    *(one for name in ("From", "To", "Call-ID") for one in self._invitation.all(name)),
                    ("CSeq", f"{self._number} CANCEL"),
                    ("Max-Forwards", "70"),
                ),
            )
        )
        await self._wait(self._ended, "given up")

    async def hold(self) -> None:
        """Press hold: the other end gets no sound from here any more."""
        self.media.mute(sending=False)
        await self._ask("INVITE", SDP, body=self.media.description("sendonly"))

    async def resume(self) -> None:
        """Take back the hold."""
        await self._ask("INVITE", SDP, body=self.media.description())
        self.media.mute(sending=True)

    async def transfer(self, number: str) -> int:
        """Press transfer and dial; return how the exchange answered (202: it will)."""
        to = f"<sip:{number}@{self._telephone.exchange_host}>"
        done = await self._ask("REFER", ("Refer-To", to), ("Referred-By", f"<{address(self._local)}>"))
        return done.status

    # What comes from the telephone

    async def invite(self) -> None:
        """Ring the other end."""
        await self.media.open()
        self._number += 1
        self._invitation = self._request(
            "INVITE",
            *self._telephone.identity(),
            SDP,
            body=self.media.description(),
        )
        self._telephone.send(self._invitation)

    async def take(self, invitation: Message) -> None:
        """Ring here."""
        await self.media.open()
        self._invitation = invitation
        self._see_caller(invitation)
        self._reply(invitation, "180 Ringing")
        self._ringing.set()

    def again(self, invitation: Message) -> None:
        """The other end asks anew, or asks the same once more, which is answered the same."""
        assert self._invitation is not None
        if invitation.branch == self._invitation.branch:
            if self._answer is not None:
                self._telephone.send(self._answer)
            return
        self._see_caller(invitation)
        self._reply(invitation, "200 OK", SDP, body=self.media.description())
        if invitation.body:
            self.media.begin(invitation.body)

    def hear(self, response: Message) -> None:
        """Take a response to our invitation, the first or a later one."""
        assert self._invitation is not None
        if 180 <= response.status < 200:
            self._ringing.set()
        if response.status < 200:
            return
        if response.status < 300:
            self._remote = response["To"]
            self._target = address(response["Contact"]) or self._target
            self._acknowledge(response, new_branch())
            if response.body:
                self.media.begin(response.body)
            self.status = response.status
            self._answered.set()
            return
        self._acknowledge(response, response.branch)
        if response.branch != self._invitation.branch or self._answered.is_set():
            return
        if response.status in (401, 407) and not self._invitation["Authorization"]:
            self._number += 1
            self._invitation = self._request(
                "INVITE",
                *self._telephone.identity(),
                ("Authorization", self._telephone.authorization(response, self._target)),
                SDP,
                body=self._invitation.body,
            )
            self._telephone.send(self._invitation)
            return
        self._end(response.status)

    def cancelled(self) -> None:
        """The other end has given up."""
        assert self._invitation is not None
        if not self._answered.is_set():
            self._reply(self._invitation, "487 Request Terminated")
            self._end(487)

    def bye(self) -> None:
        """The other end has hung up."""
        self._end(200)

    def drop(self) -> None:
        """Be gone, without a word to anybody."""
        self.media.close()

    def _end(self, status: int) -> None:
        self.status = self.status if self._answered.is_set() else status
        self._ended.set()
        self.media.close()

    def _see_caller(self, invitation: Message) -> None:
        self.shown_number = user(invitation["P-Asserted-Identity"]) or user(invitation["From"])

    def _acknowledge(self, response: Message, branch: str) -> None:
        number = response["CSeq"].split(" ")[0]
        self._telephone.send(
            Message(
                f"ACK {self._target} SIP/2.0",
                (
                    self._telephone.via(branch),
                    ("From", self._local),
                    ("To", response["To"]),
                    ("Call-ID", self.call_id),
                    ("CSeq", f"{number} ACK"),
                    ("Max-Forwards", "70"),
                ),
            )
        )

    async def _ask(self, method: str, *more: tuple[str, str], body: str = "") -> Message:
        self._number += 1
        request = self._request(method, *more, body=body)
        response = await self._telephone.ask(request)
        if response.status in (401, 407):
            self._number += 1
            key = ("Authorization", self._telephone.authorization(response, self._target, method))
            response = await self._telephone.ask(self._request(method, key, *more, body=body))
        return response

    def _request(self, method: str, *more: tuple[str, str], body: str = "") -> Message:
        return Message(
            f"{method} {self._target} SIP/2.0",
            (
                self._telephone.via(new_branch()),
                ("From", self._local),
                ("To", self._remote),
                ("Call-ID", self.call_id),
                ("CSeq", f"{self._number} {method}"),
                ("Contact", self._telephone.contact),
                ("Max-Forwards", "70"),
                ("Allow", "INVITE, ACK, CANCEL, BYE, UPDATE, REFER, NOTIFY, OPTIONS"),
                *more,
            ),
            body,
        )

    def _reply(self, request: Message, status: str, *more: tuple[str, str], body: str = "") -> None:
        answer = self._telephone.reply(request, status, self._local, *more, body=body)
        if request is self._invitation:
            self._answer = answer

    async def _wait(self, event: asyncio.Event, what: str, seconds: float = PATIENCE) -> None:
        wanted, over = asyncio.ensure_future(event.wait()), asyncio.ensure_future(self._ended.wait())
        try:
            await asyncio.wait({wanted, over}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            wanted.cancel()
            over.cancel()
        if not event.is_set():
            raise NotSo(f"the call was not {what} in {seconds} s; status {self.status}")


def incoming(telephone: "Telephone", invitation: Message) -> Call:
    """Make the call of an invitation."""
    local = f"{invitation['To']};tag={secrets.token_hex(4)}"
    assert not parameter(invitation["To"], "tag")
    return Call(telephone, invitation["Call-ID"], local, invitation["From"], address(invitation["Contact"]))


def outgoing(telephone: "Telephone", number: str) -> Call:
    """Make a call to a number at the exchange."""
    target = f"sip:{number}@{telephone.exchange_host}"
    local = f"{telephone.own_name()};tag={secrets.token_hex(4)}"
    return Call(telephone, secrets.token_hex(12), local, f"<{target}>", target)
