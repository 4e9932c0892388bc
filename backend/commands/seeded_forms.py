"""Forms of the demonstration's stories: which one is sent, and what its resident answers."""

from backend.commands.resident import AnswerForm
from backend.domain.county import County
from backend.protocol.checklist_rules import find, respond
from backend.protocol.ids import CaseId, CommandId, FormId, new_id
from backend.protocol.questionnaires import AnswerValue, Questionnaire
from backend.protocol.resident_forms import for_resident, named
from backend.protocol.sent_form_commands import SendForm


class NoSuchForm(Exception):
    """A story names a form that the county does not have, or answers one that nobody sent."""


def form_to_send(county: County, case_id: CaseId, name: str) -> SendForm:
    """Return the command that sends a form, by the last part of its url. Raises ``NoSuchForm``."""
    return SendForm(
        command_id=CommandId(new_id()),
        case_id=case_id,
        form_id=FormId(new_id()),
        questionnaire=_named(county, name).canonical,
    )


def answers_to(county: County, sent: SendForm | None, said: str) -> AnswerForm:
    """Return the answers, written ``1=several-days; 2=yes`` by link id; a text where there are no options."""
    if sent is None:
        raise NoSuchForm("a resident answers what nobody sent")
    asked = for_resident(_named(county, sent.questionnaire.partition("|")[0]))
    answers = {}
    for part in said.split(";"):
        link_id, _, words = part.strip().partition("=")
        item = find(asked, link_id)
        options = () if item is None else tuple(one.value_coding for one in item.answer_option)
        chosen = next((one for one in options if one.code == words), None)
        answers[link_id] = (
            AnswerValue(value_string=words) if chosen is None else AnswerValue(value_coding=chosen)
        )
    return AnswerForm(
        command_id=CommandId(new_id()),
        case_id=sent.case_id,
        form_id=sent.form_id,
        response=respond(asked, answers),
    )


def _named(county: County, name: str) -> Questionnaire:
    found = named(county.questionnaires, name)
    if found is None:
        raise NoSuchForm(f"there is no form {name!r}")
    return found
