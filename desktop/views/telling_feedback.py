"""How feedback is told on the timeline of the case that answers it."""

from PySide6.QtCore import QCoreApplication

from backend.protocol.feedback_entries import FeedbackGiven
from desktop.texts import words
from desktop.views.told import Fact, Shape, Told


def told_of_feedback(body: FeedbackGiven, who: str, written_by: str) -> Told:
    """What the giver said, of what and how it went; `written_by` is who wrote it down for them, if anybody."""
    translate = QCoreApplication.translate
    facts = [Fact(translate("timeline", "Kind"), words.feedback_kind(body.kind))]
    if body.rating:
        facts.append(
            Fact(translate("timeline", "Rating"), translate("timeline", "{n} out of 5").format(n=body.rating))
        )
    if body.general:
        facts.append(Fact(translate("timeline", "About"), translate("timeline", "the services in general")))
    detail = translate("timeline", "registered by {who}").format(who=written_by) if written_by else who
    return Told(Shape.CARD, translate("timeline", "Feedback"), detail, body.text, "star", facts=tuple(facts))
