from typing import Any

import hypothesis.strategies as st
import msgspec
import pytest
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse as Standard
from hypothesis import given as for_any
from msgspec import json, to_builtins

from backend.protocol.assessments import MaturityCode, SocialRequest
from backend.protocol.authority import AssessmentNeed
from backend.protocol.checklist_rules import (
    enabled,
    every_item,
    find,
    given,
    is_question,
    missing,
    option,
    progress,
    questions,
    respond,
    without_sums,
    wrong,
)
from backend.protocol.maturity_rules import CODE, Conclusion, conclusion, offered
from backend.protocol.questionnaires import (
    AnswerValue,
    EnableWhen,
    Item,
    ItemKind,
    Questionnaire,
    QuestionnaireResponse,
    ResponseItem,
)
from tests.support.anything import anything
from tests.support.checklists import answer, answers, shipped, the, whole

FULL = the(AssessmentNeed.FULL)
SOCIAL = the(AssessmentNeed.SOCIAL)


def boolean(link_id: str, *when: EnableWhen, behavior: str = "all", **more: Any) -> Item:
    return Item(
        link_id=link_id, type=ItemKind.BOOLEAN, text="?", enable_when=when, enable_behavior=behavior, **more
    )


def when(question: str, value: bool) -> EnableWhen:
    return EnableWhen(question=question, operator="=", answer_boolean=value)


def form(*items: Item) -> Questionnaire:
    return Questionnaire(url="https://x.example/q", version="1", title="?", status="active", item=items)


YES, NO = AnswerValue(value_boolean=True), AnswerValue(value_boolean=False)


def test_a_whole_assessment_is_right_and_complete() -> None:
    assert wrong(FULL, whole()) == ""
    assert missing(FULL, whole()) == ()
    assert progress(FULL, whole(_13="no")) == (15, 15)


def test_what_is_required_and_missing_is_named_in_order() -> None:
    said = whole()
    for link_id in ("12", "15.reason"):
        del said[link_id]
    assert [one.prefix for one in missing(FULL, said)] == ["12", ""]
    assert wrong(FULL, said) == "12"


def test_a_blank_text_is_no_answer() -> None:
    assert [one.link_id for one in missing(FULL, whole(_3="  "))] == ["3"]
    assert wrong(FULL, whole(_3="  ")) == "3"


def test_with_the_guardian_alone_what_only_the_minor_can_show_is_not_asked() -> None:
    asked = [one.link_id for one in questions(FULL, answers(FULL, _1="guardian-only"))]
    assert asked == ["1", "2", "3", "11", "12", "14", "15.code", "15.reason"]


@pytest.mark.parametrize(("code", "asked"), [("1", False), ("2", True), ("3", True), ("4", False)])
def test_whether_data_may_be_given_is_asked_only_of_a_capable_minor(code: str, asked: bool) -> None:
    assert ("13" in enabled(FULL, whole(code))) is asked


def test_conditions_hold_all_together_or_any_of_them_and_what_stands_inside_follows() -> None:
    group = Item(
        link_id="g",
        type=ItemKind.GROUP,
        enable_when=(when("a", True), when("b", True)),
        enable_behavior="any",
        item=(boolean("in", when("a", False)),),
    )
    one = form(boolean("a"), boolean("b"), boolean("both", when("a", True), when("b", True)), group)
    assert enabled(one, {"a": YES}) == {"a", "b", "g"}
    assert enabled(one, {"a": YES, "b": YES}) == {"a", "b", "both", "g"}
    assert enabled(one, {"a": NO, "b": YES}) == {"a", "b", "g", "in"}
    assert enabled(one, {"a": NO, "b": NO}) == {"a", "b"}


def test_an_answer_that_is_not_asked_for_any_more_opens_nothing() -> None:
    one = form(boolean("a"), boolean("b", when("a", True)), boolean("c", when("b", True)))
    assert enabled(one, {"a": NO, "b": YES}) == {"a"}


@pytest.mark.parametrize(("exists", "met"), [(True, {"a", "b"}), (False, {"a"})])
def test_a_condition_may_ask_whether_there_is_an_answer(exists: bool, met: set[str]) -> None:
    condition = EnableWhen(question="a", operator="exists", answer_boolean=exists)
    assert enabled(form(boolean("a"), boolean("b", condition)), {"a": NO}) == met


@pytest.mark.parametrize(
    ("link_id", "value"),
    [
        ("1", AnswerValue(value_string="minor-alone")),
        ("1", answer(FULL, "4", "yes")),
        ("11", AnswerValue()),
        ("11", AnswerValue(value_boolean=True, value_string="kyllä")),
        ("3", AnswerValue(value_string="kaksi\nriviä")),
        ("3", AnswerValue(value_string="x" * 201)),
        ("15.reason", AnswerValue(value_string="x" * 2001)),
        ("tilanne", YES),
        ("nowhere", YES),
    ],
)
def test_an_answer_of_another_kind_or_place_is_wrong_where_it_stands(
    link_id: str, value: AnswerValue
) -> None:
    assert wrong(FULL, whole() | {link_id: value}) == link_id


def test_an_answer_to_what_is_not_asked_is_wrong() -> None:
    assert wrong(FULL, whole("1", _13="yes")) == "13"


def test_a_response_has_the_questions_and_the_whole_words_of_the_answers_in_their_groups() -> None:
    response = respond(FULL, whole("3"))
    assert Standard.model_validate(to_builtins(response, str_keys=True)).status == "completed"
    assert [one.link_id for one in response.item] == ["tilanne", "ymmartaminen", "turvallisuus", "15"]
    code = response.item[3].item[0]
    assert code.answer[0].value_coding is not None
    assert code.answer[0].value_coding.display.startswith("Alaikäinen päätöskykyinen, kieltää")
    assert given(response) == (given(respond(FULL, given(response)[0]))[0], "")


def test_what_is_not_asked_any_more_is_left_out_of_the_response() -> None:
    response = respond(FULL, whole("4", _1="guardian-only", _13="yes"))
    assert [one.link_id for one in every_response(response)] == [
        "tilanne", "1", "2", "3", "turvallisuus", "11", "12", "14", "15", "15.code", "15.reason",
    ]  # fmt: skip
    assert wrong(FULL, given(response)[0]) == ""


def every_response(response: QuestionnaireResponse) -> list[ResponseItem]:
    found, left = [], list(response.item)
    while left:
        found.append(left[0])
        left = [*left[0].item, *left[1:]]
    return found


def test_an_item_answered_twice_is_named() -> None:
    twice = ResponseItem(link_id="11", answer=(YES,))
    assert given(filled(twice, twice))[1] == "11"
    both = ResponseItem(link_id="11", answer=(YES, NO))
    assert given(filled(both))[1] == "11"


def filled(*items: ResponseItem) -> QuestionnaireResponse:
    return msgspec.structs.replace(respond(FULL, {}), item=items)


def codes(said: dict[str, AnswerValue], *, short: bool = False) -> list[str]:
    item = find(FULL, CODE)
    assert item is not None
    return [one.code for one in offered(item, said, short=short)]


def test_of_a_guardian_alone_only_code_4_is_offered_from_12_years_up() -> None:
    assert codes(answers(FULL, _1="guardian-only")) == ["4"]
    assert codes(answers(FULL, _1="guardian-only"), short=True) == ["1", "2", "3", "4"]
    assert codes(answers(FULL, _1="minor-and-guardian")) == ["1", "2", "3", "4"]
    assert codes({}) == ["1", "2", "3", "4"]


def test_who_has_forbidden_it_has_not_allowed_it() -> None:
    assert codes(answers(FULL, _13="no")) == ["1", "3", "4"]
    assert codes(answers(FULL, _13="not-asked")) == ["1", "2", "3", "4"]


@for_any(st.permutations(["yes", "partly", "no", "not-assessed", "yes", "no"]))
def test_no_answer_about_understanding_changes_what_is_offered_or_concluded(said: list[str]) -> None:
    mixed = whole(**{f"_{number}": one for number, one in zip(range(4, 10), said, strict=True)})
    assert codes(mixed) == ["1", "2", "3", "4"]
    assert conclusion(AssessmentNeed.FULL, mixed) == conclusion(AssessmentNeed.FULL, whole())


def test_the_conclusion_is_read_by_link_ids() -> None:
    assert conclusion(AssessmentNeed.FULL, whole("4")) == Conclusion(
        code=MaturityCode.UNKNOWN, reason="Kertoo omin sanoin ja ymmärtää hoidon."
    )
    assert conclusion(AssessmentNeed.FULL, {}) is None
    assert conclusion(AssessmentNeed.SOCIAL, answers(SOCIAL, request=False)) == Conclusion()
    asked = answers(SOCIAL, request=True, decision="accepted", reason="Pyytää itse.")
    assert conclusion(AssessmentNeed.SOCIAL, asked) == Conclusion(
        request=SocialRequest.ACCEPTED, reason="Pyytää itse."
    )
    assert conclusion(AssessmentNeed.SOCIAL, answers(SOCIAL, request=True)) is None


def test_in_social_welfare_the_decision_is_asked_only_when_there_is_a_request() -> None:
    said = answers(SOCIAL, _1="minor-alone", _3="Asuminen", _12=True, request=False)
    assert wrong(SOCIAL, said) == ""
    assert wrong(SOCIAL, said | answers(SOCIAL, request=True)) == "decision"


@for_any(anything(QuestionnaireResponse), st.sampled_from(shipped()))
def test_any_response_is_read_and_judged_without_a_stumble(
    response: QuestionnaireResponse, questionnaire: Questionnaire
) -> None:
    said, _ = given(json.decode(json.encode(response), type=QuestionnaireResponse))
    assert isinstance(wrong(questionnaire, said), str)


@for_any(st.data())
def test_whatever_is_answered_the_response_holds_nothing_that_is_not_asked(data: st.DataObject) -> None:
    questionnaire = data.draw(st.sampled_from(shipped()))
    said: dict[str, AnswerValue] = {}
    for item in every_item(questionnaire.item):
        if not is_question(item) or not data.draw(st.booleans()):
            continue
        if item.type is ItemKind.CHOICE:
            said[item.link_id] = AnswerValue(
                value_coding=data.draw(st.sampled_from(item.answer_option)).value_coding
            )
        elif item.type is ItemKind.BOOLEAN:
            said[item.link_id] = AnswerValue(value_boolean=data.draw(st.booleans()))
        else:
            said[item.link_id] = AnswerValue(value_string="Teksti")
    everything, twice = given(respond(questionnaire, said))
    kept = without_sums(questionnaire, everything)
    asked = enabled(questionnaire, said)
    assert not twice
    assert set(kept) == {link_id for link_id in said if link_id in asked}
    assert enabled(questionnaire, kept) == asked
    found = find(questionnaire, "1")
    assert found is None or option(found, None) is None
