"""The outbox: commands on their way, in their order, until the mirror shows what they did or they were refused."""

from collections.abc import Callable, Container
from datetime import timedelta

import msgspec

from backend.protocol.clock import Clock
from backend.protocol.commands import Command
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CommandId, StreamName, new_id
from backend.protocol.results import Refusal, Result
from desktop.sync.lanes import may_leave
from desktop.sync.lasting import STALE_AFTER, may_wait
from desktop.sync.parcel import Parcel, Standing

__all__ = ["Outbox", "Parcel", "Reached", "Standing"]

Reached = Callable[[StreamName], int | None]


class Outbox:
    """Pending commands. ``reached`` tells how far the mirror is with a stream, none when it follows it not.

    ``changed`` is called after every change. Refused commands stay, with the reason, until the person
    drops them or sends them again; prompt ones are dropped at once, since nothing of them can be kept.
    """

    def __init__(self, clock: Clock, reached: Reached, changed: Callable[[], None]) -> None:
        self._clock = clock
        self._reached = reached
        self._changed = changed
        self._parcels: dict[CommandId, Parcel] = {}
        self._last = 0

    def parcels(self) -> tuple[Parcel, ...]:
        """Return everything on its way or refused, in the order it was given."""
        return tuple(self._parcels.values())

    def get(self, command_id: CommandId) -> Parcel | None:
        """Return one parcel, or none when nothing of it is left."""
        return self._parcels.get(command_id)

    def unsent(self) -> tuple[Parcel, ...]:
        """Return what the server has not confirmed yet and what may wait: what sign-out would lose."""
        return tuple(
            parcel
            for parcel in self._parcels.values()
            if parcel.standing is not Standing.DONE and may_wait(parcel.command)
        )

    def put(self, command: Command) -> Parcel:
        """Take a command in; it is sent when ``sent`` is told so by whoever sends."""
        self._last += 1
        parcel = Parcel(command=command, at=self._clock(), no=self._last)
        self._parcels[command.command_id] = parcel
        self._changed()
        return parcel

    def restore(self, parcels: tuple[Parcel, ...]) -> None:
        """Put back, before everything else, what a journal held from an earlier run."""
        before = max((parcel.no for parcel in parcels), default=0)
        fresh = self.parcels()
        self._parcels = {parcel.command_id: parcel for parcel in parcels}
        for parcel in fresh:
            self._parcels[parcel.command_id] = msgspec.structs.replace(parcel, no=before + parcel.no)
        self._last += before
        self._changed()

    def sent(self, command_id: CommandId) -> None:
        """Note that a command went out on the present socket."""
        self._replace(command_id, Standing.SENT)

    def disconnected(self) -> None:
        """Note that the socket is gone: what was sent and not answered has to be sent again."""
        for parcel in self.parcels():
            if parcel.standing is Standing.SENT:
                self._parcels[parcel.command_id] = msgspec.structs.replace(parcel, standing=Standing.WAITING)
        self._changed()

    def to_send(self, held: Container[CommandId] = ()) -> tuple[Command, ...]:
        """Return what may be sent now, in order; ``held`` ones wait for the disk."""
        return tuple(parcel.command for parcel in may_leave(self._parcels.values(), held))

    def drop_stale(self) -> tuple[CommandId, ...]:
        """Drop what was of the moment when the moment is over, and return it."""
        now = self._clock()
        stale = tuple(
            name
            for name, parcel in self._parcels.items()
            if parcel.standing is Standing.WAITING
            and not may_wait(parcel.command)
            # A clock that went wrong in between says nothing; nobody wants a case claimed by chance.
            and abs(now - parcel.at) > STALE_AFTER
        )
        for name in stale:
            del self._parcels[name]
        if stale:
            self._changed()
        return stale

    def give_up_older(self, than: timedelta) -> tuple[Parcel, ...]:
        """Refuse here what has waited for so long that the server could not tell any more whether it has it."""
        before = self._clock() - than
        late = tuple(
            msgspec.structs.replace(
                parcel,
                standing=Standing.REFUSED,
                refusal=Refusal(command_id=parcel.command_id, code=ErrorCode.TIME_PASSED),
            )
            for parcel in self._parcels.values()
            if parcel.standing is Standing.WAITING and parcel.at < before
        )
        for parcel in late:
            self._parcels[parcel.command_id] = parcel
        if late:
            self._changed()
        return late

    def answered(self, answer: Result | Refusal) -> Parcel | None:
        """Take the server's answer; returns the parcel it concerns, or none when it is not ours any more."""
        parcel = self._parcels.get(answer.command_id)
        if parcel is None:
            return None
        if isinstance(answer, Refusal) and answer.code is ErrorCode.STORE_UNAVAILABLE:
            # Nothing was saved and nothing is wrong with the command: it goes again as it is.
            parcel = msgspec.structs.replace(parcel, standing=Standing.WAITING)
        elif isinstance(answer, Refusal):
            parcel = msgspec.structs.replace(parcel, standing=Standing.REFUSED, refusal=answer)
        else:
            parcel = msgspec.structs.replace(parcel, standing=Standing.DONE, positions=answer.positions)
        if self._is_over(parcel):
            del self._parcels[parcel.command_id]
        else:
            self._parcels[parcel.command_id] = parcel
        self._changed()
        return parcel

    def mirror_moved(self) -> None:
        """Drop what the mirror now shows by itself."""
        over = [parcel for parcel in self.parcels() if self._is_over(parcel)]
        for parcel in over:
            del self._parcels[parcel.command_id]
        if over:
            self._changed()

    def retry(self, command_id: CommandId) -> Command | None:
        """Return a refused command under a new id in the place of the old; the old answer stays answered."""
        parcel = self._parcels.get(command_id)
        if parcel is None or parcel.standing is not Standing.REFUSED:
            return None
        del self._parcels[command_id]
        return msgspec.structs.replace(parcel.command, command_id=CommandId(new_id()))

    def drop(self, command_id: CommandId) -> Parcel | None:
        """Forget a command that is refused or not sent; what was sent cannot be called back."""
        parcel = self._parcels.get(command_id)
        if parcel is None or parcel.standing in {Standing.SENT, Standing.DONE}:
            return None
        del self._parcels[command_id]
        self._changed()
        return parcel

    def clear(self) -> None:
        """Forget everything, as at sign-out."""
        self._parcels.clear()
        self._changed()

    # -- inside -----------------------------------------------------------------------------------

    def _is_over(self, parcel: Parcel) -> bool:
        if parcel.standing is Standing.REFUSED:
            return not may_wait(parcel.command)
        if parcel.standing is not Standing.DONE:
            return False
        now = {name: self._reached(name) for name in parcel.positions}
        # A stream that is not followed will never move, so nothing waits for it.
        return all(at is None or at >= parcel.positions[name] for name, at in now.items())

    def _replace(self, command_id: CommandId, standing: Standing) -> None:
        parcel = self._parcels.get(command_id)
        if parcel is not None and parcel.standing is not standing:
            self._parcels[command_id] = msgspec.structs.replace(parcel, standing=standing)
            self._changed()
