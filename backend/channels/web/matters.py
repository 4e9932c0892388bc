"""A resident's matter as the pages handle it: found by its secret, read, and changed by commands."""

from dataclasses import dataclass

from backend.channels.web import conversation
from backend.channels.web.conversation import Line
from backend.channels.web.page_secret import hash_of, is_secret
from backend.channels.web.reading import Reading
from backend.channels.web.texts import Speech
from backend.commands.actor import ResidentActor
from backend.domain import shut_pages
from backend.protocol.cases import Case
from backend.protocol.ids import CaseId, ContactId, StaffId, ThreadId
from backend.protocol.snapshots import CaseView
from backend.protocol.streams import case_stream

_MOST_JOINS = 8


@dataclass(frozen=True)
class Matter:
    """What a secret opens: the case as far as this page may know it.

    ``whole`` is the case as it stands, for what follows its events; nothing of it is drawn. ``asks`` tells whether the
    page asks how it went: of whom nothing is told, nothing is asked.
    """

    secret: str
    case_id: CaseId
    contact_id: ContactId
    thread: ThreadId
    seq: int
    whole: Case

    @property
    def case(self) -> Case:
        """The case as this page shows it."""
        return shut_pages.as_shown(self.whole, self.thread)

    @property
    def asks(self) -> bool:
        """Whether the page may ask for a survey."""
        return not shut_pages.is_shut(self.whole, self.thread)

    @property
    def actor(self) -> ResidentActor:
        """Who speaks when the holder of the secret does."""
        return ResidentActor(thread=self.thread, case_id=self.case_id)


class Matters:
    """Finds matters and names."""

    def __init__(self, reader: Reading) -> None:
        """Read with this reader."""
        self._reader = reader

    async def find(self, secret: str) -> Matter | None:
        """Return the matter of a secret; none for one that opens nothing."""
        if not is_secret(secret):
            return None
        access = await self._reader.access(hash_of(secret))
        if access is None:
            return None
        case_id = access.case_id
        for _ in range(_MOST_JOINS):
            seq, state = await self._reader.snapshot(case_stream(case_id))
            if not isinstance(state, CaseView) or state.case is None:
                return None
            if state.case.head.joined_into is None:
                return Matter(secret, case_id, access.contact_id, access.thread, seq, state.case)
            case_id = state.case.head.joined_into
        return None

    async def name_of(self, staff_id: StaffId | None, speech: Speech) -> str:
        """Return a professional's public name."""
        name = "" if staff_id is None else await self._reader.public_name(staff_id)
        return name or speech.plain("chat.staff")

    async def author_of(self, line: Line, speech: Speech) -> str:
        """Return who a line is from, in the resident's words."""
        if line.kind == "own":
            return speech.plain("chat.you")
        if line.kind == "automatic":
            return speech.plain("chat.automatic")
        return await self.name_of(line.staff, speech)

    async def lines(self, matter: Matter, speech: Speech) -> list[tuple[Line, str]]:
        """Return everything the page shows, each line with its author."""
        shown = conversation.visible(matter.case, matter.thread)
        return [(line, await self.author_of(line, speech)) for line in shown]
