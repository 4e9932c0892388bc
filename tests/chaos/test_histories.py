"""From what actors wrote down to the acts on a case: a second owner is found, also where answers are missing."""

from backend.protocol.entries import Claimed, Released
from backend.protocol.words import ReleasedWhy
from tests.chaos.histories import acts_by_case, out_of_any_order
from tests.chaos.linearizable import Told
from tests.chaos.record import Line
from tests.chaos.test_judge import AINO, MIKKO, case

CASE = case([(Claimed(), AINO)])
CASE_ID = CASE.head.case_id


def told(at: float, name: str, kind: str, what: str = "acked", code: str = "", by: str = "") -> list[Line]:
    given = Line(at=at, what="given", name=name, kind=kind, case_id=CASE_ID)
    answer = Line(at=at + 0.5, what=what, name=name, kind=kind, case_id=CASE_ID, code=code, by=by)  # type: ignore[arg-type]
    return [given, answer]


def records(aino: list[Line], mikko: list[Line]) -> dict[str, list[Line]]:
    return {
        "desktop-1": [Line(at=0.0, what="ready", by=AINO.staff_id), *aino],
        "desktop-2": [Line(at=0.0, what="ready", by=MIKKO.staff_id), *mikko],
    }


def test_one_who_takes_what_another_gave_back_has_an_order() -> None:
    aino = [*told(1, "a", "Claim"), *told(3, "b", "Release")]
    mikko = [*told(2, "c", "Claim", "refused", "already_claimed", AINO.staff_id), *told(4, "d", "TakeNext")]

    assert out_of_any_order(records(aino, mikko), [CASE], {}) == []


def test_two_who_were_both_told_that_they_have_it_are_found() -> None:
    wrong = records(told(1, "a", "Claim"), told(2, "b", "Claim"))

    assert len(out_of_any_order(wrong, [CASE], {})) == 1
    assert len(out_of_any_order(records([], told(2, "b", "Claim")), [CASE], {CASE_ID: AINO.staff_id})) == 1


def test_a_release_that_was_never_answered_may_have_come_before() -> None:
    aino = [*told(1, "a", "Claim"), told(1.6, "b", "Release")[0]]

    assert out_of_any_order(records(aino, told(2, "c", "Claim")), [CASE], {}) == []


def test_a_case_that_returned_by_itself_may_be_taken() -> None:
    returned = case(
        [(Claimed(), AINO), (Released(why=ReleasedWhy.CONNECTION_LOST), None), (Claimed(), MIKKO)]
    )

    assert out_of_any_order(records(told(1, "a", "Claim"), told(2, "b", "Claim")), [returned], {}) == []


def test_a_take_next_without_an_answer_may_have_taken_any_case() -> None:
    acts = acts_by_case(records(told(1, "a", "Claim"), told(2, "b", "TakeNext")[:1]))

    assert [act.told for act in acts[CASE_ID]] == [Told.DONE, None]
