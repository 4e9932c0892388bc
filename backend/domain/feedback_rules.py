"""How a county takes feedback: who answers it, what the survey asks, by which themes it is read, and from how many on it is told."""

from typing import Annotated

import msgspec

from backend.domain.surveys import SurveyAsking
from backend.domain.texts import Texts


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What feedback may be about, as supervisors tag it."""

    id: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
    names: Texts


class FeedbackRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``line`` answers feedback about the service in general; the county's first one when it is empty."""

    line: str = ""
    least_count: Annotated[int, msgspec.Meta(ge=2)] = 5
    """Of fewer no number is told: a few answers tell who gave them, or of whom they speak."""
    survey: SurveyAsking = SurveyAsking()
    themes: tuple[Theme, ...] = ()

    def __post_init__(self) -> None:
        """Refuse two themes of one name."""
        if len({one.id for one in self.themes}) < len(self.themes):
            raise ValueError("themes with the same id")
