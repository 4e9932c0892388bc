"""One desktop's conversation as a state machine: frames in, frames and requests out; no I/O, no clock, no store."""

import enum
from collections.abc import Collection

import msgspec

from backend.commands.actor import StaffActor, staff_actor
from backend.live.steps import (
    Close,
    Forget,
    Join,
    Leave,
    Look,
    Recheck,
    Run,
    Send,
    ShowTyping,
    SignInBy,
    Step,
)
from backend.protocol.codec import Malformed, decode_client
from backend.protocol.commands import Command
from backend.protocol.errors import ErrorCode
from backend.protocol.frames import (
    CLOSE_MALFORMED,
    CLOSE_PROTOCOL,
    CLOSE_SIGNED_OUT,
    PROTOCOL_RANGE,
    Ask,
    ClientFrame,
    Denied,
    Hello,
    NotAnswered,
    Refused,
    Resume,
    SignedIn,
    SignIn,
    SignInRefused,
    SignOut,
    Submit,
    Subscribe,
    Typing,
    Unlock,
    Unlocked,
    Unsubscribe,
    Welcome,
)
from backend.protocol.ids import CaseId, LineId, StaffId, StreamName, is_id
from backend.protocol.inquiries import Inquiry
from backend.protocol.results import Refusal
from backend.protocol.streams import case_stream, split

STREAM_LIMIT = 300
"""Streams one desktop may read at once: its lines, the open tabs, staff and its own."""

LARGEST_SEQ = 2**63 - 1
"""What the databases take for a number; JSON has no such limit."""

MIN_APP = "0.1.0"
"""The oldest desktop that speaks a protocol this server serves."""


class _Stage(enum.Enum):
    NEW = enum.auto()
    GREETED = enum.auto()
    SIGNED_IN = enum.auto()
    CLOSED = enum.auto()


class Session:
    """The server's side of one socket. Each method returns what is to be done, in order."""

    def __init__(self, server: str, protocols: tuple[int, int] = PROTOCOL_RANGE) -> None:
        self._server = server
        self._protocols = protocols
        self._stage = _Stage.NEW
        self._streams: set[str] = set()
        self._wanted: dict[StreamName, int] = {}
        self.malformed = False
        self.actor: StaffActor | None = None

    def receive(self, data: bytes | str) -> list[Step]:
        """Take one frame of the desktop."""
        if self._stage is _Stage.CLOSED:
            return []
        try:
            frame = decode_client(data)
        except Malformed:
            return self._break_off()
        match self._stage:
            case _Stage.NEW:
                return self._greet(frame) if isinstance(frame, Hello) else self._break_off()
            case _Stage.GREETED:
                return self._before_sign_in(frame)
            case _:
                return self._signed_in(frame)

    def admitted(self, signed_in: SignedIn) -> list[Step]:
        """The sign-in asked for was right; the streams named with it are joined at once."""
        self.actor = staff_actor(signed_in.me)
        self._stage = _Stage.SIGNED_IN
        wanted, self._wanted = self._wanted, {}
        if not wanted:
            return [Send(signed_in)]
        joins = [self._join(self.actor, stream, after) for stream, after in wanted.items()]
        return [Send(msgspec.structs.replace(signed_in, joined=True)), *joins]

    def not_admitted(self, refused: SignInRefused) -> list[Step]:
        """The sign-in asked for was wrong; the desktop may try again on the same socket."""
        return [Send(refused)]

    def unlocked(self, answer: Unlocked) -> list[Step]:
        """The password given to a locked desktop was checked."""
        return [Send(answer)]

    def shut(self) -> None:
        """Take nothing in any more: the right by which the person was let in is another now."""
        self._stage = _Stage.CLOSED

    def not_readable(self, stream: str) -> None:
        """The stream was denied, at once or later."""
        self._streams.discard(stream)

    def _greet(self, hello: Hello) -> list[Step]:
        common = min(hello.protocol[1], self._protocols[1])
        if common < max(hello.protocol[0], self._protocols[0]):
            self._stage = _Stage.CLOSED
            return [Send(Refused(server=self._protocols, min_app=MIN_APP)), Close(CLOSE_PROTOCOL, "protocol")]
        self._stage = _Stage.GREETED
        return [Send(Welcome(protocol=common, server=self._server))]

    def _before_sign_in(self, frame: ClientFrame) -> list[Step]:
        match frame:
            case SignIn() | Resume():
                self._wanted = frame.streams if isinstance(frame, Resume) else {}
                return [SignInBy(frame)]
            case Hello():
                return self._break_off()
        self._stage = _Stage.CLOSED
        return [Close(CLOSE_SIGNED_OUT, "not signed in")]

    def _signed_in(self, frame: ClientFrame) -> list[Step]:
        actor = self.actor
        assert actor is not None
        match frame:
            case Submit(command=command):
                if not has_ids(command):
                    return [Send(Refusal(command_id=command.command_id, code=ErrorCode.MALFORMED))]
                return [Run(actor, command)]
            case Ask(ask_id=ask_id, inquiry=inquiry):
                if not is_id(ask_id) or not has_ids(inquiry):
                    return [Send(NotAnswered(ask_id=ask_id[:36], code=ErrorCode.MALFORMED))]
                return [Look(actor, ask_id, inquiry)]
            case Subscribe(streams=streams):
                return [self._join(actor, stream, after) for stream, after in streams.items()]
            case Unsubscribe(streams=names):
                return [self._leave(stream) for stream in names]
            case Typing(case_id=case_id, on=on, inside=inside):
                known = case_stream(case_id) in self._streams
                return [ShowTyping(actor.ref, case_id, on, inside)] if known else []
            case Unlock(password=password):
                return [Recheck(actor.staff_id, password)]
            case SignOut():
                self._stage = _Stage.CLOSED
                return [Forget(), Close(CLOSE_SIGNED_OUT, "signed out")]
        return self._break_off()

    def _join(self, actor: StaffActor, stream: StreamName, after: int) -> Step:
        full = len(self._streams) >= STREAM_LIMIT and stream not in self._streams
        if full or not 0 <= after <= LARGEST_SEQ or not may_read(actor, stream):
            return Send(Denied(stream=stream))
        self._streams.add(stream)
        kind, key = split(stream)
        return Join(stream, after, CaseId(key) if kind == "case" else None)

    def _leave(self, stream: StreamName) -> Step:
        self._streams.discard(stream)
        return Leave(stream)

    def _break_off(self) -> list[Step]:
        self._stage = _Stage.CLOSED
        self.malformed = True
        return [Close(CLOSE_MALFORMED, "malformed")]


_IDS = (
    "command_id",
    "case_id",
    "other_id",
    "client_id",
    "contact_id",
    "thread",
    "response_id",
    "task_id",
    "consultation_id",
    "handover_id",
    "staff_id",
    "for_guardian",
)


def has_ids(asked: Command | Inquiry) -> bool:
    """Tell whether the ids by which a command or a question is stored and looked up are ids at all.

    PostgreSQL takes no NUL and keys are short: one such id would fail the batch of everybody.
    """
    given = (getattr(asked, name, None) for name in _IDS)
    return all(is_id(value) for value in given if value is not None)


def may_read(actor: StaffActor, stream: str) -> bool:
    """Tell whether the person may ask for a stream at all; a case is checked further by its line and holder."""
    kind, key = split(stream)
    match kind:
        case "queue" | "open":
            return LineId(key) in actor.lines
        case "me":
            return key == actor.staff_id
        case "staff":
            return not key
        case "consult":
            return key == actor.staff_id or LineId(key) in actor.lines
        case "directory" | "guidance":
            return not key and actor.role.has_cases
        case "case":
            return is_id(key)
    return False


def may_read_case(actor: StaffActor, line: LineId, hands: Collection[StaffId]) -> bool:
    """Tell whether the person may read a case: it stands in a line of theirs, or is in their hands.

    Administrators and privacy officers read none.
    """
    return actor.role.has_cases and (line in actor.lines or actor.staff_id in hands)
