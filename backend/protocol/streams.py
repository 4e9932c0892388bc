"""Names of streams and the empty state each begins with."""

from backend.protocol.guidance_events import GuidanceState
from backend.protocol.ids import CaseId, LineId, StaffId, StreamName
from backend.protocol.snapshots import (
    CaseView,
    ConsultState,
    DirectoryState,
    MyState,
    OpenState,
    PhoneState,
    QueueState,
    StaffState,
    State,
)

STAFF = StreamName("staff")
DIRECTORY = StreamName("directory")
GUIDANCE = StreamName("guidance")


def queue_stream(line: LineId) -> StreamName:
    """Return the stream of a line's queue."""
    return StreamName(f"queue:{line}")


def open_stream(line: LineId) -> StreamName:
    """Return the stream of what is left to be done about a line's cases beside the queue."""
    return StreamName(f"open:{line}")


def case_stream(case_id: CaseId) -> StreamName:
    """Return the stream of one case."""
    return StreamName(f"case:{case_id}")


def my_stream(staff_id: StaffId) -> StreamName:
    """Return the stream of one member of staff."""
    return StreamName(f"me:{staff_id}")


def phone_stream(exchange: str) -> StreamName:
    """Return the stream of what an exchange is asked; nodes listen to it, no desktop does."""
    return StreamName(f"phone:{exchange}")


def consult_stream(whom: LineId | StaffId) -> StreamName:
    """Return the stream of what a line or a member of staff is asked."""
    return StreamName(f"consult:{whom}")


def split(stream: str) -> tuple[str, str]:
    """Split a name into kind and key; the key is empty for ``staff``, ``directory`` and ``guidance``."""
    kind, _, key = stream.partition(":")
    return kind, key


def empty_state(stream: str) -> State:
    """Return the state of a stream before its first event.

    Raises ``ValueError`` for a name of no known kind.
    """
    match split(stream)[0]:
        case "queue":
            return QueueState(rows={})
        case "open":
            return OpenState(cases={}, between={})
        case "case":
            return CaseView()
        case "staff":
            return StaffState(people={})
        case "me":
            return MyState(cases={}, phrases={})
        case "phone":
            return PhoneState(orders={})
        case "consult":
            return ConsultState(consultations={}, offers={}, invitations={})
        case "directory":
            return DirectoryState(services={}, chains={})
        case "guidance":
            return GuidanceState(phrases={}, playbooks={}, suggestions={})
    message = "no stream of that kind"
    raise ValueError(message)
