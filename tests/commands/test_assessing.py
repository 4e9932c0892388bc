from datetime import UTC, datetime

import msgspec
import pytest
from sqlalchemy import text

from backend.protocol.assessment_commands import SignQuestionnaire
from backend.protocol.assessments import MaturityCode, SocialRequest, TaskKind
from backend.protocol.authority import AssessmentNeed
from backend.protocol.checklist_rules import respond
from backend.protocol.commands import Claim, JoinCases, Release
from backend.protocol.entries import QuestionnaireSigned
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import LineId, ResponseId, new_id
from backend.protocol.questionnaires import AnswerValue
from backend.protocol.results import Refusal
from backend.protocol.words import FieldOfLaw, SaysFor
from tests.commands.office import Office, Page, command_id
from tests.support.checklists import answers, the, whole

THIRTEEN = {"name": "Matti Virtanen", "personal_code": "100713B902J"}
EIGHT = {"name": "Veera Laine", "personal_code": "150318A901T"}
ADULT = {"name": "Onni Salo", "personal_code": "240595W909B"}
SOCIAL = LineId("social-advice")


def taken(office: Office, **details: object) -> Page:
    page = office.chat(**(THIRTEEN | details))  # type: ignore[arg-type]
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def signing(
    page: Page,
    said: dict[str, AnswerValue] | None = None,
    *,
    need: AssessmentNeed = AssessmentNeed.FULL,
    replaces: ResponseId | None = None,
) -> SignQuestionnaire:
    return SignQuestionnaire(
        command_id=command_id(),
        case_id=page.case_id,
        response_id=ResponseId(new_id()),
        response=respond(the(need), whole() if said is None else said),
        replaces=replaces,
    )


def short(code: str = "1") -> dict[str, AnswerValue]:
    questionnaire = the(AssessmentNeed.SHORT)
    return answers(
        questionnaire, _1="minor-and-guardian", _3="Kuume", _15_code=code, _15_reason="Huoltaja asioi."
    )


def where(office: Office, command: SignQuestionnaire) -> tuple[ErrorCode, str]:
    answer = office.ask(office.aino, command)
    assert isinstance(answer, Refusal), answer
    return answer.code, answer.where


def kinds(office: Office, page: Page) -> list[TaskKind]:
    return [one.kind for one in office.case(page.case_id).head.tasks if one.resolved_at is None]


def test_a_signed_assessment_stands_on_the_timeline_and_on_the_case(office: Office) -> None:
    page = taken(office)
    command = signing(page)

    office.done(office.aino, command)

    case = office.case(page.case_id)
    assessment = case.head.assessment
    assert assessment is not None
    assert (assessment.code, assessment.version, assessment.reason) == (
        MaturityCode.CAPABLE_FORBIDS,
        1,
        "Kertoo omin sanoin ja ymmärtää hoidon.",
    )
    assert (assessment.by, assessment.at, assessment.field) == (
        office.aino.ref,
        office.now,
        FieldOfLaw.HEALTH,
    )
    assert assessment.contacts == (page.contact_id,)
    assert assessment.until_no == case.entries[-1].no - 1
    signed = case.entries[-1]
    assert isinstance(signed.body, QuestionnaireSigned)
    assert (signed.author, signed.thread) == (office.aino.ref, None), "the resident's page never shows it"
    assert signed.body.conclusion == assessment
    assert signed.body.response.authored == office.now
    assert signed.body.response.item[0].text == "Tilanne", "it can be read without the questionnaire"


def test_that_an_assessment_was_made_is_written_to_the_access_log(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, signing(page))
    with office.engine.connect() as connection:
        uses = connection.execute(
            text("SELECT what, basis FROM access_log WHERE case_id = :case"), {"case": page.case_id}
        )
        assert ("assessed", "care_relationship") in [tuple(one) for one in uses]


@pytest.mark.parametrize("who", ["nobody", "another"])
def test_only_the_holder_signs(office: Office, who: str) -> None:
    page = taken(office)
    if who == "nobody":
        office.done(office.aino, Release(command_id=command_id(), case_id=page.case_id))
    actor = office.aino if who == "nobody" else office.bo
    assert office.refused(actor, signing(page)) is ErrorCode.NOT_YOURS


def test_what_is_missing_or_wrong_is_named(office: Office) -> None:
    page = taken(office)
    lacking = whole()
    del lacking["12"]
    assert where(office, signing(page, lacking)) == (ErrorCode.QUESTIONNAIRE_WRONG, "12")
    assert where(office, signing(page, whole("2", _13="no"))) == (ErrorCode.QUESTIONNAIRE_WRONG, "15.code")
    guardian = whole("2", _1="guardian-only")
    assert where(office, signing(page, guardian)) == (ErrorCode.QUESTIONNAIRE_WRONG, "15.code")
    unknown = msgspec.structs.replace(
        signing(page),
        response=msgspec.structs.replace(respond(the(AssessmentNeed.FULL), whole()), questionnaire="x|1"),
    )
    assert where(office, unknown) == (ErrorCode.UNKNOWN_QUESTIONNAIRE, "")
    nameless = msgspec.structs.replace(signing(page), response_id=ResponseId("x"))
    assert where(office, nameless) == (ErrorCode.MALFORMED, "")


def test_of_a_guardian_alone_code_4_is_signed_and_stays_open(office: Office) -> None:
    page = taken(
        office, says_for=SaysFor.OWN_CHILD, principal_code="100713B902J", personal_code="280744-907A"
    )
    office.done(office.aino, signing(page, whole("4", _1="guardian-only")))
    assert kinds(office, page) == [TaskKind.CAPACITY_UNKNOWN]


def test_a_correction_names_what_it_replaces_and_is_the_next_version(office: Office) -> None:
    page = taken(office)
    first = signing(page)
    office.done(office.aino, first)
    office.later(minutes=5)

    second = signing(page, whole("2"), replaces=first.response_id)
    office.done(office.aino, second)

    case = office.case(page.case_id)
    signed = [one.body for one in case.entries if isinstance(one.body, QuestionnaireSigned)]
    assert [(one.version, one.replaces) for one in signed] == [(1, None), (2, first.response_id)]
    assert signed[0].response == msgspec.structs.replace(signed[0].response), "the first stands as it was"
    assert case.head.assessment is not None
    assert (case.head.assessment.version, case.head.assessment.code) == (2, MaturityCode.CAPABLE_ALLOWS)


def test_of_two_assessments_at_once_the_second_is_told_of_the_first(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, signing(page))
    answer = office.ask(office.aino, signing(page, whole("2")))
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.by) == (ErrorCode.ASSESSMENT_CHANGED, office.aino.ref)


def test_two_corrections_of_one_version_are_not_both_taken(office: Office) -> None:
    page = taken(office)
    first = signing(page)
    office.done(office.aino, first)
    office.done(office.aino, signing(page, whole("2"), replaces=first.response_id))
    again = signing(page, whole("4"), replaces=first.response_id)
    assert office.refused(office.aino, again) is ErrorCode.ASSESSMENT_CHANGED


def test_serious_matters_and_concerns_open_their_tasks_once(office: Office) -> None:
    page = taken(office)
    first = signing(page, whole("4", _11=True, _14=True))
    office.done(office.aino, first)
    assert kinds(office, page) == [TaskKind.CAPACITY_UNKNOWN, TaskKind.CHILD_WELFARE, TaskKind.PHYSICIAN]

    office.done(office.aino, signing(page, whole("3", _11=False, _14=True), replaces=first.response_id))

    assert kinds(office, page) == [TaskKind.CHILD_WELFARE, TaskKind.PHYSICIAN], "only words resolve these"
    resolved = next(
        one for one in office.case(page.case_id).head.tasks if one.kind is TaskKind.CAPACITY_UNKNOWN
    )
    assert (resolved.done, resolved.resolved_by) == (True, office.aino.ref)


def test_a_minor_who_forbids_everything_does_not_stop_a_child_welfare_notification(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, signing(page, whole("3", _13="no", _14=True)))
    assert kinds(office, page) == [TaskKind.CHILD_WELFARE]


def test_a_child_under_12_has_the_short_form_and_may_have_the_full_one(office: Office) -> None:
    page = taken(office, **EIGHT)
    office.done(office.aino, signing(page, short(), need=AssessmentNeed.SHORT))
    other = taken(office, **EIGHT)
    office.done(office.aino, signing(other, whole("3")))


def test_at_the_midnight_of_the_12th_birthday_in_helsinki_the_short_form_no_longer_does(
    office: Office,
) -> None:
    """In UTC the day before goes on for two hours."""
    office.now = datetime(2030, 3, 14, 21, 59, 59, tzinfo=UTC)
    page = taken(office, **EIGHT)
    before = signing(page, short(), need=AssessmentNeed.SHORT)
    office.later(seconds=1)
    assert office.refused(office.aino, before) is ErrorCode.FULL_ASSESSMENT_NEEDED
    other = taken(office, **EIGHT)
    office.now = datetime(2030, 3, 14, 21, 59, 59, tzinfo=UTC)
    office.done(office.aino, signing(other, short(), need=AssessmentNeed.SHORT))


def test_the_short_form_is_not_for_12_years_unknown_ages_or_adults(office: Office) -> None:
    for details in (THIRTEEN, {"personal_code": ""}):
        page = taken(office, **details)
        command = signing(page, short(), need=AssessmentNeed.SHORT)
        assert office.refused(office.aino, command) is ErrorCode.FULL_ASSESSMENT_NEEDED
    adult = taken(office, **ADULT)
    assert office.refused(office.aino, signing(adult)) is ErrorCode.UNKNOWN_QUESTIONNAIRE


def test_social_welfare_has_a_request_and_a_decision_with_its_reason(office: Office) -> None:
    sari = office.hire("Sari Kallio", SOCIAL)
    page = office.chat(SOCIAL, matter="other", **THIRTEEN)
    office.done(sari, Claim(command_id=command_id(), case_id=page.case_id))
    form = the(AssessmentNeed.SOCIAL)
    said = answers(
        form,
        _1="minor-alone",
        _3="Asuminen",
        _12=True,
        request=True,
        decision="refused",
        reason="Vaarantaa lapsen.",
    )
    assert office.refused(sari, signing(page)) is ErrorCode.UNKNOWN_QUESTIONNAIRE, (
        "no codes in social welfare"
    )

    office.done(sari, signing(page, said, need=AssessmentNeed.SOCIAL))

    assessment = office.case(page.case_id).head.assessment
    assert assessment is not None
    assert (assessment.field, assessment.code) == (FieldOfLaw.SOCIAL, None)
    assert (assessment.request, assessment.reason) == (SocialRequest.REFUSED, "Vaarantaa lapsen.")


def test_of_two_joined_cases_the_conclusion_that_protects_goes_on_and_tasks_of_both(office: Office) -> None:
    page, other = taken(office), taken(office)
    office.done(office.aino, signing(page, whole("2", _11=True)))
    office.done(office.aino, signing(other, whole("3", _14=True)))

    office.done(office.aino, JoinCases(command_id=command_id(), case_id=page.case_id, other_id=other.case_id))

    head = office.case(page.case_id).head
    assert head.assessment is not None
    assert (head.assessment.code, head.assessment.contacts) == (
        MaturityCode.CAPABLE_FORBIDS,
        (other.contact_id,),
    )
    assert kinds(office, page) == [TaskKind.PHYSICIAN, TaskKind.CHILD_WELFARE]
