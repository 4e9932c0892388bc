"""Forms sent to a resident's page: answered there once, looked at at once when an answer alarms, over when the case is."""

import msgspec
import pytest
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse as FhirResponse

from backend.channels.web.sent_form_cards import forms_on
from backend.commands.actor import ResidentActor
from backend.commands.resident import AddToCase, AnswerForm, ResidentMarks, Withdraw
from backend.domain import shut_pages
from backend.protocol.assessment_commands import SignQuestionnaire
from backend.protocol.authority import AssessmentNeed
from backend.protocol.checklist_rules import given, respond
from backend.protocol.codec import encode
from backend.protocol.commands import Claim, Close, JoinCases, MarkRead
from backend.protocol.entries import Entry, UrgencyChanged
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import FormId, LineId, ResponseId, new_id
from backend.protocol.letting_go import has_words, without_words
from backend.protocol.outcomes import Outcome
from backend.protocol.questionnaires import AnswerValue, Coding, Questionnaire, ResponseItem
from backend.protocol.resident_forms import for_resident
from backend.protocol.results import Refusal
from backend.protocol.sent_form_commands import SendForm, WithdrawForm
from backend.protocol.sent_form_entries import FormAnswered
from backend.protocol.sent_forms import FormState, SentForm, sent_forms
from backend.protocol.words import SaysFor, Urgency
from tests.commands.office import COUNTY, MENTAL, ORAL, Office, Page, command_id
from tests.support.checklists import answers, named, the, whole

AUDIT, SAFETY, INITIAL = named("audit-c"), named("vointi-ja-turvallisuus"), named("alkuarviointi")
ADULT = {"name": "Onni Salo", "personal_code": "240595W909B"}
THIRTEEN = {"name": "Matti Virtanen", "personal_code": "100713B902J"}
DRINKS = answers(AUDIT, _1="2-3-a-week", _2="3-4", _3="monthly")
ALARMING = answers(SAFETY, _1="badly", _3="yes", _4="no", _5="no")


def taken(office: Office, details: dict[str, str] | None = None, **more: object) -> Page:
    page = office.chat(**(details or ADULT), **more)  # type: ignore[arg-type]
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def sending(page: Page, questionnaire: Questionnaire = AUDIT, form_id: str = "") -> SendForm:
    return SendForm(
        command_id=command_id(),
        case_id=page.case_id,
        form_id=FormId(form_id or new_id()),
        questionnaire=questionnaire.canonical,
    )


def answering(
    page: Page, sent: SendForm, said: dict[str, AnswerValue], questionnaire: Questionnaire = AUDIT
) -> AnswerForm:
    return AnswerForm(
        command_id=command_id(),
        case_id=page.case_id,
        form_id=sent.form_id,
        response=respond(for_resident(questionnaire), said),
    )


def forms(office: Office, page: Page) -> list[SentForm]:
    return list(sent_forms(office.case(page.case_id).entries, office.now).values())


def last_answer(office: Office, page: Page) -> Entry:
    return [one for one in office.case(page.case_id).entries if isinstance(one.body, FormAnswered)][-1]


def closing(page: Page) -> Close:
    return Close(
        command_id=command_id(), case_id=page.case_id, outcome=Outcome(reason="guidance", agreed="Sovittu.")
    )


def test_a_sent_form_waits_on_the_page_and_is_answered_with_its_sum(office: Office) -> None:
    page = taken(office)
    sent = sending(page)
    office.done(office.aino, sent)
    [form] = forms(office, page)
    assert (form.state, form.thread, form.title) == (FormState.WAITING, page.thread, "Alkoholin käyttö")
    office.done(page.actor, answering(page, sent, DRINKS))
    [form] = forms(office, page)
    assert form.state is FormState.ANSWERED
    entry = last_answer(office, page)
    assert isinstance(entry.body, FormAnswered)
    assert given(entry.body.response)[0]["summa"].value_integer == 6
    assert (entry.author, entry.thread, entry.body.says_for) == (None, page.thread, SaysFor.SELF)
    assert office.case(page.case_id).head.urgency is Urgency.NORMAL


def test_the_answer_is_new_for_whoever_holds_the_case_until_it_is_read(office: Office) -> None:
    page = taken(office)
    sent = sending(page)
    office.done(office.aino, sent)
    no = office.case(page.case_id).entries[-1].no
    office.done(office.aino, MarkRead(command_id=command_id(), case_id=page.case_id, no=no))
    office.done(page.actor, answering(page, sent, DRINKS))
    [mine] = [one for one in office.mine(office.aino).cases.values() if one.case_id == page.case_id]
    assert mine.unread == 1
    office.done(office.aino, MarkRead(command_id=command_id(), case_id=page.case_id, no=no))
    [mine] = [one for one in office.mine(office.aino).cases.values() if one.case_id == page.case_id]
    assert mine.unread == 1, "reading up to the sending does not read the answer"


def test_the_answers_are_a_resource_of_fhir_by_the_client_and_in_progress_while_more_is_asked_of_us(
    office: Office,
) -> None:
    page = taken_social(office)
    sent = sending(page, INITIAL)
    office.done(office.aino, sent)
    said = answers(INITIAL, _2="Vuokra on maksamatta.", _3="Apua laskuihin.", _4="well", _11=False, _14=False)
    office.done(page.actor, answering(page, sent, said, INITIAL))
    body = last_answer(office, page).body
    assert isinstance(body, FormAnswered)
    kept = FhirResponse.model_validate_json(encode(body.response))
    assert kept.status == "in-progress"
    assert kept.author is not None
    assert kept.source is not None
    assert (kept.author.type, kept.source.display) == ("Patient", "Asiakas")
    assert kept.questionnaire == INITIAL.canonical
    words = {one.link_id: one.text for group in body.response.item for one in group.item}
    assert words["2"] == "Mihin tarvitset apua?", "as it was read"
    assert "12" not in words, "what professionals judge is not asked"


def taken_social(office: Office, **details: object) -> Page:
    helmi = office.hire("Helmi Sosiaali", LineId("social-advice"), MENTAL)
    office.aino = helmi
    page = office.chat(LineId("social-advice"), matter="other", **(details or ADULT))
    office.done(helmi, Claim(command_id=command_id(), case_id=page.case_id))
    return page


def test_an_answer_that_alarms_makes_the_case_urgent_and_names_the_question(office: Office) -> None:
    page = taken(office)
    sent = sending(page, SAFETY)
    office.done(office.aino, sent)
    office.done(page.actor, answering(page, sent, ALARMING, SAFETY))
    case = office.case(page.case_id)
    assert case.head.urgency is Urgency.URGENT
    body = last_answer(office, page).body
    assert isinstance(body, FormAnswered)
    assert body.alerts == ("3",)
    assert isinstance(case.entries[-1].body, UrgencyChanged)


def test_sent_twice_is_answered_once_and_other_answers_come_too_late(office: Office) -> None:
    page = taken(office)
    sent = sending(page)
    office.done(office.aino, sent)
    office.done(office.aino, sending(page))
    assert len(forms(office, page)) == 1, "one waits there already"
    first = answering(page, sent, DRINKS)
    assert office.done(page.actor, first) == office.done(page.actor, first)
    refusal = office.ask(page.actor, answering(page, sent, answers(AUDIT, _1="never")))
    assert isinstance(refusal, Refusal)
    assert (refusal.code, refusal.where) == (ErrorCode.FORM_OVER, "answered")
    assert office.kinds(page.case_id).count("FormAnswered") == 1


@pytest.mark.parametrize("end", ["withdrawn", "expired", "closed", "withdrew"])
def test_a_form_that_is_over_takes_no_answers_and_says_why(office: Office, end: str) -> None:
    page = taken(office)
    sent = sending(page)
    office.done(office.aino, sent)
    match end:
        case "withdrawn":
            taking_back = WithdrawForm(command_id=command_id(), case_id=page.case_id, form_id=sent.form_id)
            assert office.done(office.aino, taking_back) == office.done(office.aino, taking_back)
        case "expired":
            office.later(days=15)
        case "closed":
            office.done(office.aino, closing(page))
        case _:
            office.done(page.actor, Withdraw(command_id=command_id(), case_id=page.case_id))
    refusal = office.ask(page.actor, answering(page, sent, DRINKS))
    assert isinstance(refusal, Refusal)
    assert refusal.code is ErrorCode.FORM_OVER
    assert refusal.where == (end if end != "withdrew" else "closed")
    assert "FormAnswered" not in office.kinds(page.case_id)


def test_a_case_that_is_opened_again_does_not_ask_what_was_over(office: Office) -> None:
    page = taken(office)
    office.done(office.aino, sending(page))
    office.done(office.aino, closing(page))
    office.done(page.actor, AddToCase(command_id=command_id(), case_id=page.case_id, text="Vielä yksi asia"))
    assert [one.state for one in forms(office, page)] == [FormState.CLOSED]


def test_what_was_answered_is_not_taken_back(office: Office) -> None:
    page = taken(office)
    sent = sending(page)
    office.done(office.aino, sent)
    office.done(page.actor, answering(page, sent, DRINKS))
    late = WithdrawForm(command_id=command_id(), case_id=page.case_id, form_id=sent.form_id)
    assert office.refused(office.aino, late) is ErrorCode.FORM_OVER


def test_only_the_page_it_was_sent_to_answers_it(office: Office) -> None:
    page, other = taken(office), office.chat(name="Joku Muu")
    sent = sending(page)
    office.done(office.aino, sent)
    theirs = msgspec.structs.replace(answering(page, sent, DRINKS), case_id=other.case_id)
    assert office.refused(other.actor, theirs) is ErrorCode.UNKNOWN_FORM
    stolen = ResidentActor(thread=other.thread, case_id=page.case_id)
    assert office.refused(stolen, answering(page, sent, DRINKS)) is ErrorCode.UNKNOWN_CASE
    unsent = sending(page)
    assert office.refused(page.actor, answering(page, unsent, DRINKS)) is ErrorCode.UNKNOWN_FORM


def test_only_a_form_meant_for_residents_of_this_line_and_age_is_sent_by_whoever_holds_the_case(
    office: Office,
) -> None:
    page = taken(office)
    assert office.refused(office.bo, sending(page)) is ErrorCode.NOT_YOURS
    assert (
        office.refused(office.aino, sending(page, named("huoli-lapsesta"))) is ErrorCode.UNKNOWN_QUESTIONNAIRE
    )
    assert office.refused(office.aino, sending(page, INITIAL)) is ErrorCode.UNKNOWN_QUESTIONNAIRE
    assert office.refused(office.aino, sending(page, form_id="x")) is ErrorCode.MALFORMED
    young = taken(office, THIRTEEN)
    assert office.refused(office.aino, sending(young)) is ErrorCode.UNKNOWN_QUESTIONNAIRE
    office.done(office.aino, sending(young, SAFETY))


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        (
            ResponseItem(link_id="1", answer=(AnswerValue(value_coding=Coding(code="never", system="x")),)),
            "1",
        ),
        (ResponseItem(link_id="nope", answer=(AnswerValue(value_string="?"),)), "nope"),
        (ResponseItem(link_id="1", answer=(AnswerValue(value_string="paljon"),)), "1"),
        (ResponseItem(link_id="summa", answer=(AnswerValue(value_integer=0),)), "1"),
    ],
)
def test_answers_that_cannot_be_are_refused_at_their_question(
    office: Office, wrong: ResponseItem, where: str
) -> None:
    page = taken(office)
    sent = sending(page)
    office.done(office.aino, sent)
    right = answering(page, sent, DRINKS)
    refusal = office.ask(
        page.actor,
        msgspec.structs.replace(right, response=msgspec.structs.replace(right.response, item=(wrong,))),
    )
    assert isinstance(refusal, Refusal)
    assert (refusal.code, refusal.where) == (ErrorCode.QUESTIONNAIRE_WRONG, where)


def test_whoever_fills_it_in_for_another_is_named(office: Office) -> None:
    page = taken(
        office,
        {"name": "Liisa Laine", "principal_name": "Onni Laine", "principal_code": "240595W909B"},
        says_for=SaysFor.OTHER,
    )
    sent = sending(page)
    office.done(office.aino, sent)
    office.done(page.actor, answering(page, sent, DRINKS))
    body = last_answer(office, page).body
    assert isinstance(body, FormAnswered)
    assert (body.says_for, body.name) == (SaysFor.OTHER, "Liisa Laine")
    assert body.response.author is not None
    assert body.response.author.type == "RelatedPerson"


def test_who_stays_unnamed_answers_all_the_same(office: Office) -> None:
    page = taken(office, {"name": ""})
    sent = sending(page)
    office.done(office.aino, sent)
    office.done(page.actor, answering(page, sent, DRINKS))
    assert office.case(page.case_id).head.client.subject is None


def test_a_page_that_a_minors_word_has_closed_finds_its_form_over_as_in_any_handled_matter(
    office: Office,
) -> None:
    page = taken(
        office,
        {"name": "Liisa Virtanen", "principal_name": "Matti Virtanen", "principal_code": "100713B902J"},
        says_for=SaysFor.OWN_CHILD,
    )
    sent, unseen = sending(page, SAFETY), sending(page, named("vointi-ja-turvallisuus"))
    office.done(office.aino, sent)
    seen = office.case(page.case_id).entries[-1].no
    marks = ResidentMarks(command_id=command_id(), case_id=page.case_id, delivered=seen, read=seen)
    office.done(page.actor, marks)
    signing = SignQuestionnaire(
        command_id=command_id(),
        case_id=page.case_id,
        response_id=ResponseId(new_id()),
        response=respond(the(AssessmentNeed.FULL), whole("4")),
    )
    office.done(office.aino, signing)
    assert office.refused(office.aino, unseen) is ErrorCode.NOT_PERMITTED
    refusal = office.ask(page.actor, answering(page, sent, ALARMING, SAFETY))
    assert isinstance(refusal, Refusal)
    assert (refusal.code, refusal.where) == (ErrorCode.FORM_OVER, "closed")
    case = office.case(page.case_id)
    shown = forms_on(case, shut_pages.as_shown(case, page.thread), page.thread, office.now)
    assert [one.state for one in shown] == [FormState.CLOSED], "what had been seen stays, and is over"


def test_a_form_goes_along_when_cases_are_joined_and_is_answered_there(office: Office) -> None:
    page, other = taken(office), office.form(name="Onni Salo", personal_code="240595W909B")
    office.done(office.aino, Claim(command_id=command_id(), case_id=other.case_id))
    sent = sending(page)
    office.done(office.aino, sent)
    office.done(office.aino, JoinCases(command_id=command_id(), case_id=other.case_id, other_id=page.case_id))
    office.done(page.actor, answering(page, sent, DRINKS))
    assert [one.state for one in forms(office, other)] == [FormState.ANSWERED]


def test_letting_go_leaves_that_it_was_answered_and_nothing_of_what(office: Office) -> None:
    page = taken(office)
    sent = sending(page, SAFETY)
    office.done(office.aino, sent)
    office.done(page.actor, answering(page, sent, ALARMING, SAFETY))
    entry = last_answer(office, page)
    assert has_words(entry)
    left = without_words(entry, office.now).body
    assert isinstance(left, FormAnswered)
    assert (left.response.item, left.alerts, left.form_id) == ((), (), sent.form_id)


def test_what_a_line_asks_beforehand_is_sent_by_itself_once_the_contact_stands(database_url: str) -> None:
    lines = tuple(
        msgspec.structs.replace(one, forms_before=("audit-c", "alkuarviointi")) if one.id == ORAL else one
        for one in COUNTY.lines
    )
    office = Office(database_url, msgspec.structs.replace(COUNTY, lines=lines))
    try:
        page = office.form(name="Onni Salo", personal_code="240595W909B")
        [form] = forms(office, page)
        assert (form.state, form.by) == (FormState.WAITING, None)
        assert form.questionnaire == AUDIT.canonical, "the social form is not for this line"
        again = office.callback(by=page.actor, name="Onni Salo")
        assert again.case_id == page.case_id
        minor = office.form(name="Matti Virtanen", personal_code="100713B902J")
        assert forms(office, minor) == []
    finally:
        office.close()
