"""What a supervisor can do about feedback. Each is of the moment: nothing of it waits for a network."""

from collections.abc import Sequence

from backend.protocol.feedback import Change, Struck
from backend.protocol.feedback_commands import TagFeedback, TakeBackChange, TellChange
from backend.protocol.ids import CommandId
from desktop.actions.guidance_actions import GuidanceActions


class FeedbackActions(GuidanceActions):
    """Each method makes one command and returns its id."""

    def tag_feedback(
        self, feedback_id: str, themes: Sequence[str], struck: Sequence[Struck], *, quotable: bool
    ) -> CommandId:
        """Say what feedback is about, what of its words is struck, and whether they may be quoted."""
        return self.send(
            TagFeedback(
                command_id=self.fresh(),
                feedback_id=feedback_id,
                themes=tuple(themes),
                struck=tuple(struck),
                quotable=quotable,
            )
        )

    def tell_change(self, change: Change) -> CommandId:
        """Tell what was changed because of feedback, or tell it anew."""
        return self.send(TellChange(command_id=self.fresh(), change=change))

    def take_back_change(self, change_id: str) -> CommandId:
        """Tell it no more."""
        return self.send(TakeBackChange(command_id=self.fresh(), change_id=change_id))
