"""Commands about forms that are sent to a resident's page: to send one, to take it back. Answering is the resident's."""

from backend.protocol.ids import CaseId, CommandId, FormId, ThreadId
from backend.protocol.wire import Tagged


class SendForm(Tagged, frozen=True, kw_only=True):
    """Send a form to the resident's page of a case in hand: `{"t":"send_form",…,"questionnaire":"https://…/phq-2|1.0.0"}`.

    ``questionnaire`` is its canonical name. ``thread`` none: the page that a reply would go to. ``form_id`` is made by
    the desktop.
    """

    command_id: CommandId
    case_id: CaseId
    form_id: FormId
    questionnaire: str
    thread: ThreadId | None = None


class WithdrawForm(Tagged, frozen=True, kw_only=True):
    """Take a form back that nobody has answered: `{"t":"withdraw_form",…,"form_id":"0192…"}`."""

    command_id: CommandId
    case_id: CaseId
    form_id: FormId


SentFormCommand = SendForm | WithdrawForm
