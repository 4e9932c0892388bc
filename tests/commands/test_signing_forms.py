"""Questionnaires other than a minor's assessment: begun by the professional, signed, added up by the server."""

import msgspec
import pytest

from backend.protocol.assessment_commands import SignQuestionnaire
from backend.protocol.assessments import TaskKind
from backend.protocol.checklist_rules import given, respond
from backend.protocol.commands import Claim
from backend.protocol.entries import QuestionnaireSigned
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import LineId, ResponseId, new_id
from backend.protocol.questionnaires import AnswerValue, ResponseItem
from tests.commands.office import Office, Page, command_id
from tests.support.checklists import answers, named

AUDIT, CONCERN, INITIAL = named("audit-c"), named("huoli-lapsesta"), named("alkuarviointi")
ADULT = {"name": "Onni Salo", "personal_code": "240595W909B"}
THIRTEEN = {"name": "Matti Virtanen", "personal_code": "100713B902J"}
DRINKS = answers(AUDIT, _1="2-3-a-week", _2="3-4", _3="monthly")


def taken(office: Office, details: dict[str, str] | None = None) -> Page:
    page = office.chat(**(details or ADULT))  # type: ignore[arg-type]
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def signing(
    page: Page,
    said: dict[str, AnswerValue],
    name: str = "audit-c",
    replaces: ResponseId | None = None,
) -> SignQuestionnaire:
    return SignQuestionnaire(
        command_id=command_id(),
        case_id=page.case_id,
        response_id=ResponseId(new_id()),
        response=respond(named(name), said),
        replaces=replaces,
    )


def signed(office: Office, page: Page) -> list[QuestionnaireSigned]:
    return [
        one.body for one in office.case(page.case_id).entries if isinstance(one.body, QuestionnaireSigned)
    ]


def concern(*, notify: bool) -> dict[str, AnswerValue]:
    return answers(CONCERN, _1="some", _9="Koulusta kerrottiin.", _11=False, _12=notify)


def test_a_signed_screen_stands_on_the_timeline_with_its_sum_and_is_no_assessment(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, signing(page, DRINKS))
    (one,) = signed(office, page)
    assert given(one.response)[0]["summa"].value_integer == 6
    assert (one.version, one.conclusion) == (1, None)
    assert office.case(page.case_id).head.assessment is None
    assert office.case(page.case_id).entries[-1].thread is None, "the resident's page never shows it"


def test_the_server_adds_up_anew_whatever_sum_was_sent(office: Office) -> None:
    page = taken(office)
    right = signing(page, DRINKS)
    group = right.response.item[0]
    lied = tuple(
        msgspec.structs.replace(one, answer=(AnswerValue(value_integer=1),))
        if one.link_id == "summa"
        else one
        for one in group.item
    )
    assert lied != group.item
    office.done(
        office.aino,
        msgspec.structs.replace(
            right,
            response=msgspec.structs.replace(
                right.response, item=(msgspec.structs.replace(group, item=lied),)
            ),
        ),
    )
    assert given(signed(office, page)[0].response)[0]["summa"].value_integer == 6


def test_a_sum_cannot_stand_for_the_answers(office: Office) -> None:
    page = taken(office)
    only = ResponseItem(link_id="summa", answer=(AnswerValue(value_integer=6),))
    command = signing(page, DRINKS)
    bare = msgspec.structs.replace(command, response=msgspec.structs.replace(command.response, item=(only,)))
    assert office.refused(office.aino, bare) is ErrorCode.QUESTIONNAIRE_WRONG


def test_an_instrument_for_adults_is_not_signed_of_a_minor_nor_a_social_form_in_health_care(
    office: Office,
) -> None:
    young = taken(office, THIRTEEN)
    assert office.refused(office.aino, signing(young, DRINKS)) is ErrorCode.UNKNOWN_QUESTIONNAIRE
    page = taken(office)
    said = answers(
        INITIAL, _1="client", _2="Vuokra", _3="Apua", _11=False, _12="urgent", _14=False, _16="?", _17="!"
    )
    social = signing(page, said, "alkuarviointi")
    assert office.refused(office.aino, social) is ErrorCode.UNKNOWN_QUESTIONNAIRE


@pytest.mark.parametrize("notify", [True, False])
def test_a_yes_to_a_child_welfare_notification_leaves_the_task(office: Office, notify: bool) -> None:
    page = taken(office)
    office.done(office.aino, signing(page, concern(notify=notify), "huoli-lapsesta"))
    left = [one.kind for one in office.case(page.case_id).head.tasks if one.resolved_at is None]
    assert left == ([TaskKind.CHILD_WELFARE] if notify else [])


def test_link_ids_of_the_assessment_mean_nothing_in_another_form(office: Office) -> None:
    """Items 11 and 14 of a minor's assessment leave tasks; those of the initial assessment ask other things."""
    page = taken(office)
    said = concern(notify=False) | answers(CONCERN, _11=True)
    office.done(office.aino, signing(page, said, "huoli-lapsesta"))
    assert office.case(page.case_id).head.tasks == ()


def test_a_correction_is_a_new_version_of_the_same_form_only(office: Office) -> None:
    page = taken(office)
    first = signing(page, DRINKS)
    office.done(office.aino, first)
    other = signing(page, concern(notify=False), "huoli-lapsesta", replaces=first.response_id)
    assert office.refused(office.aino, other) is ErrorCode.ASSESSMENT_CHANGED
    less = signing(page, answers(AUDIT, _1="never"), replaces=first.response_id)
    office.done(office.aino, less)
    told = [(one.version, given(one.response)[0]["summa"].value_integer) for one in signed(office, page)]
    assert told == [(1, 6), (2, 0)]
    again = signing(page, DRINKS, replaces=first.response_id)
    assert office.refused(office.aino, again) is ErrorCode.ASSESSMENT_CHANGED


def test_several_forms_of_one_case_stand_beside_each_other(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, signing(page, DRINKS))
    office.done(office.aino, signing(page, concern(notify=False), "huoli-lapsesta"))
    assert [one.version for one in signed(office, page)] == [1, 1]


def test_the_initial_assessment_is_signed_on_a_line_of_social_care_and_leaves_its_task(
    office: Office,
) -> None:
    page = office.chat(line=LineId("social-advice"), **ADULT)
    iida = office.hire("Iida Koski", LineId("social-advice"))
    office.done(iida, Claim(command_id=command_id(), case_id=page.case_id))
    said = answers(
        INITIAL, _1="client", _2="Vuokra", _3="Apua", _11=True, _12="urgent", _14=True, _16="?", _17="!"
    )
    assert office.refused(iida, signing(page, said, "alkuarviointi")) is ErrorCode.QUESTIONNAIRE_WRONG
    said |= answers(INITIAL, _15=True) | {"11.text": AnswerValue(value_string="Ruokakortti tänään.")}
    office.done(iida, signing(page, said, "alkuarviointi"))
    head = office.case(page.case_id).head
    assert [one.kind for one in head.tasks] == [TaskKind.CHILD_WELFARE]
