"""Events of the exchange: each is given to its call, to be attended to in that call's turn. Nothing waits for anything here.

An event may come twice, or after what it tells was already found when a line was opened; it changes nothing then.
"""

import logging

from backend.channels.phone.ari.messages import (
    Channel,
    ChannelDestroyed,
    ChannelDtmfReceived,
    ChannelHold,
    ChannelTransfer,
    ChannelUnhold,
    Event,
    PlaybackFinished,
    StasisEnd,
    StasisStart,
)
from backend.channels.phone.asterisk.asking_rating import AskingRating
from backend.channels.phone.asterisk.call import Call, Stage
from backend.channels.phone.asterisk.entering import enter, make_call
from backend.channels.phone.asterisk.floor import Floor
from backend.channels.phone.asterisk.legs import Leg, Role, named_leg, read_leg
from backend.channels.phone.asterisk.legs_ending import leg_gone
from backend.channels.phone.asterisk.putting_through import leg_answered
from backend.channels.phone.asterisk.turns import attempt
from backend.channels.phone.asterisk.waiting import Waiting
from backend.domain.call_reports import OnHold, PutThrough
from backend.protocol.ids import CallId

logger = logging.getLogger(__name__)


class Hearing:
    """Hears one line."""

    def __init__(self, floor: Floor) -> None:
        self._floor = floor
        self._app = floor.board.app
        self._name = floor.ways.name

    async def hear(self, event: Event) -> None:
        """Attend to an event; returns at once but for a channel that nobody knows."""
        match event:
            case StasisStart(channel=channel):
                await self.started(channel)
            case ChannelDestroyed(channel=channel, cause=cause):
                self._gone(channel.id, cause)
            case StasisEnd(channel=channel):
                self._gone(channel.id, 0)
            case ChannelDtmfReceived(channel=channel, digit=digit):
                listens = self._who_hears(channel)
                if listens is not None:
                    listens.key(digit)
            case PlaybackFinished(playback=playback):
                call_id = CallId(playback.id.partition(".")[0])
                call = self._floor.calls.get(call_id)
                plays = self._floor.asked_in(call_id) if call is None else call.waiting
                if plays is not None:
                    plays.finished(playback.id)
            case ChannelHold(channel=channel):
                self._held_at_telephone(channel, on=True)
            case ChannelUnhold(channel=channel):
                self._held_at_telephone(channel, on=False)
            case ChannelTransfer(referred_by=by):
                logger.info("a telephone's own transfer key was pressed, which does nothing here")
                await attempt(lambda: self._floor.board.decline_transfer(by.source_channel.id))
            case _:
                pass

    async def started(self, channel: Channel) -> None:
        """A leg has come into the application."""
        leg = read_leg(channel, self._app, self._name)
        if leg is None:
            return
        if leg.role is Role.CALLER:
            await self._caller(leg, channel)
            return
        call = self._floor.call_of(leg)
        if call is None:
            # Rung for a call that is over, or for an order that was taken back.
            await attempt(lambda: self._floor.board.hang_up(leg.channel))
            return
        call.turns.take(lambda: self._answered(call, leg))

    async def _caller(self, leg: Leg, channel: Channel) -> None:
        if leg.call_id in self._floor.calls:
            return
        call = make_call(self._floor, leg, channel)
        if call is None:
            logger.warning("a call came in for a number that no line has; it is refused")
            await attempt(lambda: self._floor.board.refuse(leg.channel))
            return
        self._floor.calls[call.call_id] = call
        call.turns.take(lambda: enter(self._floor, call, channel))

    async def _answered(self, call: Call, leg: Leg) -> None:
        if leg.channel in call.legs:
            await leg_answered(self._floor, call, leg)
        else:
            await self._floor.board.hang_up(leg.channel)

    def _gone(self, channel_id: str, cause: int) -> None:
        call = self._call_of_channel(channel_id)
        if call is not None:
            self.gone(call, channel_id, cause)
        elif (asking := self._floor.asked(channel_id)) is not None:
            asking.gone()

    def gone(self, call: Call, channel_id: str, cause: int) -> None:
        """A leg of a call is gone."""
        call.turns.take(lambda: leg_gone(self._floor, call, channel_id, cause))

    def _held_at_telephone(self, channel: Channel, *, on: bool) -> None:
        call = self._call_of_channel(channel.id)
        if call is None or channel.id != call.agent or call.stage is not Stage.TALKING:
            return
        report = OnHold if on else PutThrough
        self._floor.tell(report(call_id=call.call_id, at=self._floor.now()))

    def _who_hears(self, channel: Channel) -> Waiting | AskingRating | None:
        """Return who looks after the client of a channel, and heeds their keys."""
        call = self._call_of_channel(channel.id)
        if call is None:
            return self._floor.asked(channel.id)
        return call.waiting if call.client == channel.id else None

    def _call_of_channel(self, channel_id: str) -> Call | None:
        leg = named_leg(channel_id)
        if leg is not None:
            return self._floor.calls.get(leg.call_id)
        return next((one for one in self._floor.calls.values() if one.client == channel_id), None)
