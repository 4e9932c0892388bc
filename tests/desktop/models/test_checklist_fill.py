from backend.protocol.authority import AssessmentNeed
from backend.protocol.checklist_rules import given, wrong
from backend.protocol.ids import ResponseId
from backend.protocol.questionnaires import AnswerValue
from backend.protocol.words import Language
from desktop.models.checklist_fill import ChecklistFill, form_of, texts
from desktop.texts import checklists
from tests.support.checklists import the, whole

FULL, SHORT, SOCIAL = (
    the(need) for need in (AssessmentNeed.FULL, AssessmentNeed.SHORT, AssessmentNeed.SOCIAL)
)


def fill_in(fill: ChecklistFill, digits: str) -> None:
    for digit in digits:
        assert fill.choose(int(digit)), (fill.active, digit)
        fill.go_on()


def test_digits_answer_and_lead_to_the_next_question() -> None:
    fill = ChecklistFill(FULL)
    assert fill.active == "1"
    fill_in(fill, "23")
    assert fill.active == "3"
    assert not fill.choose(1), "a digit is no text"
    fill.write("3", "Hammassärky")
    fill.go_on()
    fill_in(fill, "11121122112")
    assert fill.active == "15.code"
    fill_in(fill, "2")
    fill.write("15.reason", "Ymmärtää.")
    assert fill.wrong() == ""
    assert fill.progress() == (15, 15)
    assert wrong(FULL, given(fill.response())[0]) == ""


def test_nothing_is_chosen_beforehand_from_12_up_and_code_1_below() -> None:
    assert ChecklistFill(FULL).answers == {}
    assert ChecklistFill(SHORT).answers["15.code"].value_coding is not None
    assert not ChecklistFill(SHORT).is_begun()


def test_a_digit_of_a_code_that_is_not_offered_does_nothing() -> None:
    fill = ChecklistFill(FULL)
    fill_in(fill, "3")
    fill.go_to("15.code")
    assert [fill.choose(digit) for digit in (1, 2, 3, 4, 5)] == [False, False, False, True, False]


def test_a_code_that_is_not_offered_any_more_counts_as_missing() -> None:
    fill = ChecklistFill(FULL)
    fill.answers = whole("2")
    assert fill.missing() == ()
    fill.go_to("1")
    fill.choose(3)
    assert [one.link_id for one in fill.missing()] == ["15.code"]
    assert fill.wrong() == "15.code"


def test_a_draft_brings_everything_back_and_the_place_where_one_was() -> None:
    fill = ChecklistFill(FULL, replaces=ResponseId("r"))
    fill_in(fill, "23")
    fill.write("3", "Hampaan ")
    kept = fill.fields()
    again = ChecklistFill(FULL)
    again.restore(kept)
    assert (again.answers, again.active, again.replaces) == (fill.answers, "3", "r")
    assert form_of(kept) == FULL.canonical
    assert texts(kept) == ["Hampaan"]


def test_a_spoilt_or_foreign_draft_harms_nothing() -> None:
    fill = ChecklistFill(FULL)
    fill.restore({"1": "{", "nowhere": "{}", "=active": "nowhere"})
    assert fill.answers == {}
    assert fill.active == "1"
    assert texts({"1": "{"}) == []


def test_arrows_stop_at_both_ends_and_pass_what_is_not_asked() -> None:
    fill = ChecklistFill(FULL)
    assert not fill.go(-1)
    fill_in(fill, "3")
    fill.go_to("3")
    assert fill.go(1)
    assert fill.active == "11", "with the guardian alone nobody asks what the minor understands"
    fill.go_to("15.reason")
    assert not fill.go(1)


def test_what_was_answered_in_a_part_that_folded_away_is_not_sent_and_comes_back() -> None:
    fill = ChecklistFill(FULL)
    fill_in(fill, "2")
    fill.go_to("4")
    fill.choose(1)
    fill.go_to("1")
    fill.choose(3)
    assert "4" not in given(fill.response())[0]
    fill.choose(2)
    assert "4" in given(fill.response())[0]


def test_in_social_welfare_a_request_asks_for_its_decision() -> None:
    fill = ChecklistFill(SOCIAL)
    fill.go_to("request")
    fill.choose(2)
    assert "decision" not in {one.link_id for one in fill.asked()}
    fill.choose(1)
    assert {"decision", "reason"} <= {one.link_id for one in fill.asked()}


def test_a_group_is_told_in_a_line(qapp: object) -> None:
    group = {one.link_id: one for one in FULL.item}
    said = whole(_1="minor-and-guardian", _7="partly")
    assert (
        checklists.summary(group["tilanne"], said, Language.FINNISH)
        == "Nuori ja huoltaja, tunnistettu kysymyksin, hammassärky"
    )
    counted = checklists.summary(group["ymmartaminen"], said, Language.SWEDISH)
    assert counted.startswith("Ja 5, delvis 1 (")
    assert checklists.summary(group["ymmartaminen"], {}, Language.FINNISH) == ""


def test_what_is_missing_is_named_by_its_numbers(qapp: object) -> None:
    fill = ChecklistFill(FULL)
    assert [one.prefix for one in fill.missing()] == ["1", "3", "12", "15", ""]
    assert "1, 3, 12" in checklists.still(fill.missing())
    fill.put("12", AnswerValue(value_boolean=True))
    assert "12" not in checklists.still(fill.missing())
