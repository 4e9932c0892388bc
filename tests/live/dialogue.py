"""A session as a script: what the desktop says, what the server does; and people and frames to say it with."""

from collections.abc import Sequence

from backend.live.session import Session
from backend.live.steps import Step
from backend.protocol.codec import encode
from backend.protocol.frames import ClientFrame, Hello, SignedIn, SignIn
from backend.protocol.ids import LineId, StaffId
from backend.protocol.people import StaffInfo
from backend.protocol.setup import Setup
from backend.protocol.words import Language, Role

AINO = StaffInfo(
    staff_id=StaffId("0199a000-0000-7000-8000-000000000001"),
    user_name="aino.niemi",
    full_name="Aino Niemi",
    name="Aino N.",
    initials="AN",
    public_name="Hoitaja Aino",
    role=Role.PROFESSIONAL,
    lines=(LineId("oral-health"), LineId("urgent-advice")),
)
SETUP = Setup(county={Language.FINNISH: "Demo"}, zone="Europe/Helsinki", lines=())
SIGNED_IN = SignedIn(me=AINO, setup=SETUP, refresh_token="token")
HELLO = Hello(protocol=(1, 1), app="0.1.0")
SIGN_IN = SignIn(user_name="aino.niemi", password="secret")


class Dialogue:
    """One session from the outside."""

    def __init__(self) -> None:
        self.session = Session("0.1.0")

    def says(self, frame: ClientFrame | bytes) -> Sequence[Step]:
        """Return what the server does when the desktop says this."""
        return self.session.receive(frame if isinstance(frame, bytes) else encode(frame))

    def signed_in(self) -> "Dialogue":
        """Go through the greeting and the sign-in."""
        self.says(HELLO)
        self.says(SIGN_IN)
        self.session.admitted(SIGNED_IN)
        return self
