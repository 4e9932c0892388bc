import hypothesis.strategies as st
import pytest
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse as Standard
from hypothesis import given as for_any
from msgspec import json

from backend.protocol.checklist_rules import every_item, find, given, respond, sums, wrong
from backend.protocol.questionnaires import AnswerValue, Coding, Item, Questionnaire, QuestionnaireResponse
from backend.protocol.scores import is_sum, meaning, points, summed
from backend.protocol.words import Language
from tests.support.checklists import answers, named

AUDIT, PHQ = named("audit-c"), named("phq-2")


def total(questionnaire: Questionnaire) -> Item:
    return next(one for one in every_item(questionnaire.item) if is_sum(one))


def test_three_answers_are_added_up_and_the_sum_stands_in_the_response() -> None:
    said = answers(AUDIT, _1="2-3-a-week", _2="3-4", _3="monthly")
    ((_, stands),) = sums(AUDIT, said)
    assert stands == (6, 12, True)
    kept, _ = given(respond(AUDIT, said))
    assert kept["summa"] == AnswerValue(value_integer=6)


def test_who_never_drinks_is_asked_no_more_and_comes_to_nought() -> None:
    said = answers(AUDIT, _1="never")
    assert wrong(AUDIT, said) == ""
    ((_, stands),) = sums(AUDIT, said)
    assert stands == (0, 12, True)
    kept, _ = given(json.decode(json.encode(respond(AUDIT, said)), type=QuestionnaireResponse))
    assert kept["summa"] == AnswerValue(value_integer=0), "nought is a sum as well"


def test_answers_to_what_is_no_longer_asked_do_not_count() -> None:
    ((_, stands),) = sums(AUDIT, answers(AUDIT, _1="never", _2="10", _3="daily"))
    assert stands.points == 0


def test_a_sum_runs_while_answers_come_and_stands_nowhere_until_all_are_there() -> None:
    said = answers(AUDIT, _1="2-3-a-week")
    ((_, stands),) = sums(AUDIT, said)
    assert stands == (3, 12, False)
    assert "summa" not in given(respond(AUDIT, said))[0]


def test_points_that_come_with_an_answer_are_not_believed() -> None:
    said = answers(PHQ, _1="several-days", _2="not-at-all")
    coding = said["1"].value_coding
    assert coding is not None
    worth = json.decode(
        b'{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":99}',
        type=type(total(PHQ).extension[0]),
    )
    said["1"] = AnswerValue(value_coding=Coding(system=coding.system, code=coding.code, extension=(worth,)))
    ((_, stands),) = sums(PHQ, said)
    assert stands.points == 1


@pytest.mark.parametrize("questionnaire", [AUDIT, PHQ], ids=["audit-c", "phq-2"])
@pytest.mark.parametrize("language", list(Language))
def test_every_sum_that_can_be_has_words_in_every_language(
    questionnaire: Questionnaire, language: Language
) -> None:
    ((item, stands),) = sums(questionnaire, {})
    told = [meaning(item, value, language) for value in range(stands.most + 1)]
    assert all(told)
    assert len(set(told)) > 1


def test_the_words_change_where_the_instrument_has_its_limits() -> None:
    told = [meaning(total(AUDIT), value, Language.FINNISH) for value in range(13)]
    assert [at for at in range(1, 13) if told[at] != told[at - 1]] == [3, 5]
    told = [meaning(total(PHQ), value, Language.FINNISH) for value in range(7)]
    assert [at for at in range(1, 7) if told[at] != told[at - 1]] == [3]


@for_any(st.data())
def test_a_sum_is_that_of_the_points_of_what_was_answered_and_asked(data: st.DataObject) -> None:
    questionnaire = data.draw(st.sampled_from([AUDIT, PHQ]))
    said: dict[str, AnswerValue] = {}
    worth: dict[str, int] = {}
    for link_id in summed(total(questionnaire)):
        item = find(questionnaire, link_id)
        assert item is not None
        if data.draw(st.booleans()):
            coding = data.draw(st.sampled_from(item.answer_option)).value_coding
            said[link_id] = AnswerValue(value_coding=coding)
            worth[link_id] = points(coding) or 0
    ((_, stands),) = sums(questionnaire, said)
    first = said["1"].value_coding if "1" in said else None
    never = questionnaire is AUDIT and first is not None and first.code == "never"
    assert stands.points == (0 if never else sum(worth.values()))
    assert 0 <= stands.points <= stands.most
    assert stands.whole is (
        not wrong(questionnaire, {k: v for k, v in said.items() if not never or k == "1"})
    )
    kept, _ = given(respond(questionnaire, said))
    assert (kept["summa"].value_integer if "summa" in kept else None) == (
        stands.points if stands.whole else None
    )


def test_a_response_with_its_sum_is_one_of_hl7() -> None:
    response = respond(AUDIT, answers(AUDIT, _1="4-a-week", _2="10", _3="daily"))
    read = Standard.model_validate_json(json.encode(response))
    again = json.decode(read.model_dump_json(), type=QuestionnaireResponse)
    assert given(again)[0]["summa"].value_integer == 12
