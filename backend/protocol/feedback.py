"""What feedback may be about, in words that residents use of it."""

from enum import Enum


class FeedbackKind(Enum):
    """What somebody says of the service; a survey asks, the others come by themselves."""

    THANKS = "thanks"
    IDEA = "idea"
    COMPLAINT = "complaint"
    SURVEY = "survey"

    @property
    def comes_by_itself(self) -> bool:
        """Whether it is one of those that a giver chooses from."""
        return self is not FeedbackKind.SURVEY
