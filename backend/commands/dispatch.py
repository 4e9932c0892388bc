"""Which function does which command, and the writer that does them."""

from sqlalchemy import Engine

from backend.commands import arriving, closing, conversing, presence, releasing, speaking, taking
from backend.commands.actor import Actor, ResidentActor, StaffActor, SystemActor
from backend.commands.answers import Answer, refused
from backend.commands.resident import (
    ConvertChat,
    EndChat,
    OpenChat,
    RequestCallback,
    ResidentCommand,
    ResidentMarks,
    ResidentSays,
    SubmitForm,
)
from backend.commands.system import NodeStarted, ReturnCases, StaffConnected, StaffDisconnected, SystemCommand
from backend.domain.county import County
from backend.protocol.clock import Clock
from backend.protocol.commands import (
    AddNote,
    Claim,
    Close,
    Command,
    MarkRead,
    Release,
    Reply,
    SetPresence,
    TakeBack,
    TakeNext,
    Transfer,
)
from backend.protocol.errors import ErrorCode
from backend.store.batch import Handling
from backend.store.encryption import Cipher
from backend.store.unit import Unit
from backend.store.writer import Writer

AnyCommand = Command | ResidentCommand | SystemCommand
CommandWriter = Writer[Actor, AnyCommand]


def open_writer(*, engine: Engine, cipher: Cipher, county: County, clock: Clock) -> CommandWriter:
    """Start the writer that does every command."""
    handling = Handling[Actor, AnyCommand](do=do, name=name)
    return Writer(engine=engine, cipher=cipher, county=county, clock=clock, handling=handling)


def name(actor: Actor) -> str:
    """Return who the actor is in the ledger."""
    match actor:
        case StaffActor():
            return f"staff:{actor.staff_id}"
        case ResidentActor():
            # The page may send its first command again when it has got its thread meanwhile.
            return "resident"
        case SystemActor():
            return "system"


def do(unit: Unit, actor: Actor, command: AnyCommand) -> Answer:  # noqa: C901, PLR0912 - one line a command
    """Do the command for the actor. A command of another kind of actor is refused."""
    match actor, command:
        case StaffActor(), Claim():
            return taking.claim(unit, actor, command)
        case StaffActor(), TakeNext():
            return taking.take_next(unit, actor, command)
        case StaffActor(), Reply():
            return speaking.reply(unit, actor, command)
        case StaffActor(), AddNote():
            return speaking.add_note(unit, actor, command)
        case StaffActor(), MarkRead():
            return speaking.mark_read(unit, actor, command)
        case StaffActor(), Close():
            return closing.close(unit, actor, command)
        case StaffActor(), Release():
            return releasing.release(unit, actor, command)
        case StaffActor(), Transfer():
            return releasing.transfer(unit, actor, command)
        case StaffActor(), TakeBack():
            return releasing.take_back(unit, actor, command)
        case StaffActor(), SetPresence():
            return presence.set_presence(unit, actor, command)
        case SystemActor(), StaffConnected():
            return presence.staff_connected(unit, command)
        case SystemActor(), StaffDisconnected():
            return presence.staff_disconnected(unit, command)
        case SystemActor(), NodeStarted():
            return presence.node_started(unit, command)
        case SystemActor(), ReturnCases():
            return presence.return_cases(unit, command)
        case ResidentActor(), SubmitForm():
            return arriving.submit_form(unit, actor, command)
        case ResidentActor(), OpenChat():
            return arriving.open_chat(unit, actor, command)
        case ResidentActor(), RequestCallback():
            return arriving.request_callback(unit, actor, command)
        case ResidentActor(), ResidentSays():
            return conversing.resident_says(unit, actor, command)
        case ResidentActor(), EndChat():
            return conversing.end_chat(unit, actor, command)
        case ResidentActor(), ConvertChat():
            return conversing.convert_chat(unit, actor, command)
        case ResidentActor(), ResidentMarks():
            return conversing.resident_marks(unit, actor, command)
        case _:
            return refused(command, ErrorCode.NOT_ALLOWED)
