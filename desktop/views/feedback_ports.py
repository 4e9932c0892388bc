"""What the sheets about feedback need of the actions."""

from collections.abc import Sequence
from typing import Protocol

from backend.protocol.feedback import Change, Struck
from backend.protocol.ids import CommandId


class FeedbackActions(Protocol):
    """Commands that supervisors send about feedback."""

    def tag_feedback(
        self, feedback_id: str, themes: Sequence[str], struck: Sequence[Struck], *, quotable: bool
    ) -> CommandId: ...
    def tell_change(self, change: Change) -> CommandId: ...
    def take_back_change(self, change_id: str) -> CommandId: ...
