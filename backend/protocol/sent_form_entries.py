"""Lines of the timeline that tell of forms sent to the resident. They belong to the page the form was sent to."""

from datetime import datetime

from backend.protocol.ids import FormId
from backend.protocol.questionnaires import QuestionnaireResponse
from backend.protocol.wire import Tagged
from backend.protocol.words import SaysFor


class FormSent(Tagged, frozen=True, kw_only=True):
    """A form was sent to the page, by the author or, with no author, by the line when the contact came in.

    ``questionnaire`` is its canonical name, ``title`` what it is called in Finnish. It can be answered before ``until``.
    """

    form_id: FormId
    questionnaire: str
    title: str
    until: datetime


class FormAnswered(Tagged, frozen=True, kw_only=True):
    """The resident answered. ``says_for`` and ``name`` tell who filled it in when it was not the client.

    ``alerts`` are the link ids of the answers at which the form says that somebody has to look at once.
    """

    form_id: FormId
    response: QuestionnaireResponse
    says_for: SaysFor = SaysFor.SELF
    name: str = ""
    alerts: tuple[str, ...] = ()


class FormWithdrawn(Tagged, frozen=True, kw_only=True):
    """The author took the form back before it was answered."""

    form_id: FormId
