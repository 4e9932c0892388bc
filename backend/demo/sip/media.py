"""The sound of one call: RTP out and in over UDP, tones said and heard, keys pressed (RFC 4733)."""

import asyncio
import re
import secrets
import struct
from collections import deque

from backend.channels.phone.g711 import from_alaw, from_ulaw, to_alaw
from backend.demo.sip.sound import RATE, share_of_tone, tone

PACKET = 160
"""Samples in 20 ms."""

ALAW, ULAW, KEYS = 8, 0, 101
_SILENCE = to_alaw([0] * PACKET)
_HEARD_SAMPLES = 3200
"""How much of what came last is listened to: 400 ms."""

_SURE = 0.8
"""The share of the power that a tone alone has after G.711; two together have half each."""

_PRESENT = 0.2


class NotSo(Exception):
    """What a telephone waited for did not come about; the text has no number."""


class Media(asyncio.DatagramProtocol):
    """Sends 50 packets a second from `begin` until `close`: silence, a tone or keys."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._transport: asyncio.DatagramTransport | None = None
        self._peer: tuple[str, int] | None = None
        self._heard: deque[int] = deque(maxlen=_HEARD_SAMPLES)
        self._came = asyncio.Event()
        self._sound: bytes = b""
        self._keys: deque[bytes] = deque()
        self._sequence = secrets.randbelow(30_000)
        self._stamp = secrets.randbelow(1_000_000)
        self._source = secrets.randbelow(2**32)
        self._version = 0
        self._key_stamp = 0
        self._at = 0
        self._next = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._sending = True
        self.received = 0
        """Packets of sound that have come."""

    async def open(self) -> None:
        """Take a port."""
        loop = asyncio.get_running_loop()
        self._transport, _ = await loop.create_datagram_endpoint(lambda: self, local_addr=(self._host, 0))

    @property
    def port(self) -> int:
        """Where sound is to come to."""
        assert self._transport is not None
        return int(self._transport.get_extra_info("sockname")[1])

    def description(self, direction: str = "sendrecv") -> str:
        """Return the SDP of an offer or an answer."""
        lines = [
            "v=0", f"o=telephone {self._source} {self._version} IN IP4 {self._host}", "s=-", f"c=IN IP4 {self._host}",
            "t=0 0", f"m=audio {self.port} RTP/AVP {ALAW} {ULAW} {KEYS}", f"a=rtpmap:{ALAW} PCMA/8000",
            f"a=rtpmap:{ULAW} PCMU/8000", f"a=rtpmap:{KEYS} telephone-event/8000", f"a=fmtp:{KEYS} 0-15", "a=ptime:20",
            f"a={direction}",
        ]  # fmt: skip
        self._version += 1
        return "\r\n".join(lines) + "\r\n"

    def begin(self, description: str) -> None:
        """Send to where the other end's SDP says, from now on."""
        host = re.search(r"^c=IN IP4 (\S+)", description, re.MULTILINE)
        port = re.search(r"^m=audio (\d+)", description, re.MULTILINE)
        assert host is not None
        assert port is not None
        self._peer = (host[1], int(port[1]))
        if self._timer is None:
            self._next = asyncio.get_running_loop().time()
            self._tick()

    def say(self, hertz: int) -> None:
        """Say a tone of whole Hertz from now on; 0 is silence."""
        self._sound = to_alaw(tone(hertz, RATE)) if hertz else b""

    def mute(self, *, sending: bool) -> None:
        """Send nothing at all, as a telephone on hold or one that is gone does; or go on."""
        self._sending = sending

    def press(self, key: str) -> None:
        """Press a key for 100 ms."""
        event = "0123456789*#ABCD".index(key)
        for n in range(1, 6):
            self._keys.append(struct.pack("!BBH", event, 10, n * PACKET))
        # The end is sent three times, since nothing would tell of its loss.
        self._keys.extend([struct.pack("!BBH", event, 0x80 | 10, 5 * PACKET)] * 3)

    async def hears(self, *hertz: int, seconds: float = 5.0, without: tuple[int, ...] = ()) -> None:
        """Return when these tones are heard together, and none of `without`. Fails with what was heard instead."""
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        while not self.is_heard(*hertz, without=without):
            self._came.clear()
            try:
                async with asyncio.timeout_at(until):
                    await self._came.wait()
            except TimeoutError:
                shares = {one: round(share_of_tone(list(self._heard), one), 2) for one in (*hertz, *without)}
                raise NotSo(
                    f"not heard in {seconds} s: {hertz}; shares {shares}, {self.received} packets"
                ) from None

    def is_heard(self, *hertz: int, without: tuple[int, ...] = ()) -> bool:
        """Tell whether these tones are heard together just now, and none of `without`."""
        if len(self._heard) < _HEARD_SAMPLES:
            return False
        heard = list(self._heard)
        least = _SURE if len(hertz) == 1 else _PRESENT
        return all(share_of_tone(heard, one) > least for one in hertz) and all(
            share_of_tone(heard, one) < _PRESENT / 4 for one in without
        )

    async def hears_silence(self, seconds: float = 5.0) -> None:
        """Return when 400 ms of silence were heard, or nothing came for as long."""
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        while True:
            if len(self._heard) == _HEARD_SAMPLES and max(map(abs, self._heard)) < 200:
                return
            self._came.clear()
            try:
                async with asyncio.timeout(_HEARD_SAMPLES / RATE):
                    await self._came.wait()
            except TimeoutError:
                return
            if loop.time() >= until:
                raise NotSo(f"no silence in {seconds} s")

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:  # noqa: ARG002 - the library's name
        """Take one packet of sound."""
        kind, sound = data[1] & 0x7F, data[12:]
        if kind in (ALAW, ULAW):
            self.received += 1
            self._heard.extend(from_alaw(sound) if kind == ALAW else from_ulaw(sound))
            self._came.set()

    def close(self) -> None:
        """Stop and give the port back."""
        if self._timer is not None:
            self._timer.cancel()
        if self._transport is not None:
            self._transport.close()

    def _tick(self) -> None:
        loop = asyncio.get_running_loop()
        self._next += PACKET / RATE
        self._timer = loop.call_at(self._next, self._tick)
        if self._sending:
            self._send()
        self._at += PACKET

    def _send(self) -> None:
        assert self._transport is not None
        if self._keys:
            event = self._keys.popleft()
            duration = struct.unpack("!H", event[2:])[0]
            first = duration == PACKET
            if first:
                self._key_stamp = self._stamp + self._at
            head = self._head(KEYS, self._key_stamp, marked=first)
            self._transport.sendto(head + event, self._peer)
            return
        begin = self._at % RATE
        sound = self._sound[begin : begin + PACKET] or _SILENCE
        self._transport.sendto(self._head(ALAW, self._stamp + self._at) + sound, self._peer)

    def _head(self, kind: int, stamp: int, *, marked: bool = False) -> bytes:
        self._sequence = (self._sequence + 1) & 0xFFFF
        return struct.pack(
            "!BBHII", 0x80, kind | (0x80 if marked else 0), self._sequence, stamp & 0xFFFFFFFF, self._source
        )
