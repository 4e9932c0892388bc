"""People and settings that the tests of the desktop sign in with."""

from datetime import UTC, datetime

import msgspec

from backend.protocol.codec import encode
from backend.protocol.frames import SignedIn, Welcome
from backend.protocol.ids import CaseId, LineId, StaffId
from backend.protocol.people import StaffInfo, StaffRef
from backend.protocol.queue_row import QueueRow
from backend.protocol.setup import LineInfo, Setup
from backend.protocol.words import Channel, Language, Role

NOON = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
ORAL = LineId("oral")
PHYSIO = LineId("physio")
AINO_REF = StaffRef(staff_id=StaffId("s-aino"), name="Aino N.", initials="AN")
JUHANI_REF = StaffRef(staff_id=StaffId("s-juhani"), name="Juhani K.", initials="JK")
AINO = StaffInfo(
    staff_id=AINO_REF.staff_id,
    user_name="aino.niemi",
    full_name="Aino Niemi",
    name="Aino N.",
    initials="AN",
    public_name="Hoitaja Aino",
    role=Role.PROFESSIONAL,
    lines=(ORAL, PHYSIO),
)


def a_line(line: LineId) -> LineInfo:
    """Return a line that serves every channel."""
    words = {language: str(line) for language in Language}
    return LineInfo(
        line=line, names=words, short_names=words, channels=tuple(Channel), languages=tuple(Language)
    )


SETUP = Setup(
    county=dict.fromkeys(Language, "Esimerkki"),
    zone="Europe/Helsinki",
    lines=(a_line(ORAL), a_line(PHYSIO)),
)
WELCOME = encode(Welcome(protocol=1, server="0.1.0"))
SIGNED_IN = encode(SignedIn(me=AINO, setup=SETUP, refresh_token="t1"))


def a_row(number: int, line: LineId = ORAL, **fields: object) -> QueueRow:
    """Return a chat that came at noon and is promised an answer in ten minutes."""
    plain = QueueRow(
        case_id=CaseId(f"c{number}"),
        number=number,
        line=line,
        channels=(Channel.CHAT,),
        since=NOON,
        promised_by=NOON.replace(minute=10),
    )
    return msgspec.structs.replace(plain, **fields)
