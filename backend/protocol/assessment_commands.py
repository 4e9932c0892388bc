"""Commands of staff about questionnaires and what they leave to be done."""

from backend.protocol.ids import CaseId, CommandId, ResponseId, TaskId
from backend.protocol.questionnaires import QuestionnaireResponse
from backend.protocol.wire import Tagged


class SignQuestionnaire(Tagged, frozen=True, kw_only=True):
    """Sign a filled-in questionnaire: immutable from then on. A correction names the one it ``replaces``.

    ``response_id`` is made by the desktop. Refused as ``ASSESSMENT_CHANGED`` when another was signed meanwhile that
    is not named. ``code``, ``request`` and the reason of an assessment are read out of the answers by their link ids.
    """

    command_id: CommandId
    case_id: CaseId
    response_id: ResponseId
    response: QuestionnaireResponse
    replaces: ResponseId | None = None


class ResolveTask(Tagged, frozen=True, kw_only=True):
    """Say that a task was done (``done``), or why it is not needed; ``text`` says what was done, when and to whom."""

    command_id: CommandId
    case_id: CaseId
    task_id: TaskId
    done: bool
    text: str
