"""A day of forms sent to a resident's page, for the test of every command: one taken back, one answered."""

from collections.abc import Iterator

from backend.commands.actor import Actor
from backend.commands.dispatch import AnyCommand
from backend.commands.resident import AnswerForm
from backend.protocol.checklist_rules import respond
from backend.protocol.commands import Claim
from backend.protocol.ids import FormId, new_id
from backend.protocol.sent_form_commands import SendForm, WithdrawForm
from tests.commands.office import Office, command_id
from tests.support.checklists import answers, named


def of_sent_forms(office: Office) -> Iterator[tuple[Actor, AnyCommand]]:
    """Yield who does what, in order."""
    aino, page = office.aino, office.chat(phone="+358409876543")
    office.done(aino, Claim(command_id=command_id(), case_id=page.case_id))
    safety = named("vointi-ja-turvallisuus")
    first, second = FormId(new_id()), FormId(new_id())
    for form_id in (first, second):
        yield (
            aino,
            SendForm(
                command_id=command_id(),
                case_id=page.case_id,
                form_id=form_id,
                questionnaire=safety.canonical,
            ),
        )
        if form_id == first:
            yield aino, WithdrawForm(command_id=command_id(), case_id=page.case_id, form_id=first)
    said = answers(safety, _1="well", _3="no", _5="no")
    yield (
        page.actor,
        AnswerForm(
            command_id=command_id(), case_id=page.case_id, form_id=second, response=respond(safety, said)
        ),
    )
