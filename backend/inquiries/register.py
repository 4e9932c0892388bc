"""What questions need of the national authorisation register. Nothing is made here."""

from typing import Protocol

from backend.domain.right_questions import RightQuestion


class Said(Protocol):
    """What the register said."""

    @property
    def allowed(self) -> bool:
        """Whether one may act for the other."""

    @property
    def request_id(self) -> str:
        """Under which name it was asked."""


class Register(Protocol):
    """The national authorisation register (``backend.identity.authorizations``)."""

    async def ask(self, question: RightQuestion, user_id: str) -> Said | None:
        """Return the answer; none when there is none."""
