"""What is asked of Asterisk, one verb each. Which call it is for, and why, is not known here."""

import asyncio

from backend.channels.phone.ari.link import AriLink
from backend.channels.phone.ari.messages import Bridge, Channel
from backend.channels.phone.ari.requests import AriRefused

MUSIC = "luukku"
"""The class of music in musiconhold.conf."""

_THERE_ALREADY = 409
_UNALLOCATED = 1
"""Q.850: no such number."""
_OPENS_WITHIN = 1.0
_LOOKS_AGAIN = 0.02
"""Seconds."""


class Board:
    """Asks over one line. Raises ``AriGone`` when it is cut, ``AriRefused`` when the exchange says no."""

    def __init__(self, link: AriLink, app: str) -> None:
        self._link = link
        self.app = app

    async def channels(self) -> list[Channel]:
        """Return every leg there is."""
        return (await self._link.request("GET", "channels")).read(list[Channel])

    async def bridges(self) -> list[Bridge]:
        """Return every bridge there is."""
        return (await self._link.request("GET", "bridges")).read(list[Bridge])

    async def subscribe(self, channel: str) -> None:
        """Hear of a leg until its very end, also when it has left the application."""
        await self._link.request(
            "POST", f"applications/{self.app}/subscription", {"eventSource": f"channel:{channel}"}
        )

    async def answer(self, channel: str) -> None:
        """Take a call."""
        await self._link.request("POST", f"channels/{channel}/answer")

    async def hang_up(self, channel: str) -> None:
        """End a leg, if it is still there."""
        await self._tried("DELETE", f"channels/{channel}")

    async def refuse(self, channel: str) -> None:
        """Tell a caller that there is no such number."""
        await self._tried("DELETE", f"channels/{channel}", reason_code=_UNALLOCATED)

    async def mark(self, channel: str, variable: str, value: str) -> None:
        """Keep something at a leg, where it is found again after a fault."""
        await self._link.request(
            "POST", f"channels/{channel}/variable", {"variable": variable, "value": value}
        )

    # Sound

    async def music(self, channel: str) -> None:
        """Let a leg hear music from now on."""
        await self._link.request("POST", f"channels/{channel}/moh", {"mohClass": MUSIC})

    async def silence(self, channel: str) -> None:
        """End the music."""
        await self._tried("DELETE", f"channels/{channel}/moh")

    async def play(self, channel: str, playback: str, media: str) -> None:
        """Play recordings one after another under an id of ours; music that was heard does not come back by itself."""
        await self._link.request("POST", f"channels/{channel}/play/{playback}", {"media": media})

    async def stop(self, playback: str) -> None:
        """Play no further. What has just begun cannot be stopped before Asterisk is about to open the file: it says 500."""
        loop = asyncio.get_running_loop()
        until = loop.time() + _OPENS_WITHIN
        while True:
            try:
                return await self._tried("DELETE", f"playbacks/{playback}")
            except AriRefused:
                if loop.time() > until:
                    raise
            await asyncio.sleep(_LOOKS_AGAIN)

    async def ringing_tone(self, channel: str, playback: str) -> None:
        """Let a professional hear that it rings at the other end, until it is stopped."""
        await self._tried("POST", f"channels/{channel}/play/{playback}", media="tone:ring;tonezone=fi")

    # Who hears whom

    async def make_queue(self, bridge: str) -> None:
        """Make a bridge of those who wait, if there is none."""
        await self._make(bridge, "holding")

    async def make_talk(self, bridge: str) -> None:
        """Make a bridge of those who talk, if there is none. All sound goes through the exchange."""
        await self._make(bridge, "mixing,proxy_media")

    async def join(self, bridge: str, *channels: str) -> None:
        """Bring legs into a bridge; those who are in it stay."""
        await self._link.request("POST", f"bridges/{bridge}/addChannel", {"channel": ",".join(channels)})

    async def part(self, bridge: str, channel: str) -> None:
        """Take a leg out of a bridge, if it is in it."""
        await self._tried("POST", f"bridges/{bridge}/removeChannel", channel=channel)

    async def end_bridge(self, bridge: str) -> None:
        """Take a bridge away, if it is there."""
        await self._tried("DELETE", f"bridges/{bridge}")

    # New legs

    async def ring(
        self,
        leg: str,
        endpoint: str,
        arguments: str,
        *,
        seconds: int,
        shown: str,
        originator: str = "",
    ) -> None:
        """Ring an endpoint and bring whoever answers into the application."""
        query: dict[str, str | int] = {
            "endpoint": endpoint,
            "app": self.app,
            "appArgs": arguments,
            "timeout": seconds,
        }
        if shown:
            query["callerId"] = shown
        if originator:
            query["originator"] = originator
        # A telephone's own transfer key would take the call from under us.
        variables = {"PJSIP_TRANSFER_HANDLING()": "ari-only"}
        await self._link.request("POST", f"channels/{leg}", query, {"variables": variables})

    async def decline_transfer(self, channel: str) -> None:
        """Tell a telephone that its transfer key does nothing here."""
        await self._tried("POST", f"channels/{channel}/transfer_progress", states="channel_declined")

    async def _make(self, bridge: str, kind: str) -> None:
        try:
            await self._link.request("POST", f"bridges/{bridge}", {"type": kind})
        except AriRefused as refused:
            if refused.status != _THERE_ALREADY:
                raise

    async def _tried(self, method: str, uri: str, **query: str | int) -> None:
        try:
            await self._link.request(method, uri, query)
        except AriRefused as refused:
            if refused.status >= 500:
                raise
