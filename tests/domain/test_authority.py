"""The authority engine: what no input may ever lead to, and the moments at which its answer changes by itself."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import hypothesis.strategies as st
import msgspec
from hypothesis import given

from backend.domain.authority import Situation, authority
from backend.protocol.assessments import Assessment, MaturityCode, SocialRequest
from backend.protocol.authority import Authority, Deed, Why
from backend.protocol.ids import ContactId, ResponseId, StaffId
from backend.protocol.people import StaffRef
from backend.protocol.representation import Basis, CheckMethod, RightCheck
from backend.protocol.words import FieldOfLaw, Identity, SaysFor
from tests.support.anything import anything

NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
CONTACT = ContactId("0199a000-0000-7000-8000-000000000001")
NURSE = StaffRef(staff_id=StaffId("s"), name="Aino N.", initials="AN")
TO_THE_REPRESENTATIVE = (
    Deed.SPEAK,
    Deed.SEE_EVENT,
    Deed.ACT,
    Deed.BE_CALLED,
    Deed.BE_SURVEYED,
    Deed.GET_EXTRACT,
)
GUARDIAN = Situation(
    now=NOW,
    says_for=SaysFor.OWN_CHILD,
    identity=Identity.STRONG,
    born=date(2013, 7, 10),
    has_record=True,
    contacts=(CONTACT,),
)


def assessed(code: MaturityCode | None = None, **fields: Any) -> Assessment:
    return Assessment(
        response_id=ResponseId("r"),
        version=1,
        field=fields.pop("field", FieldOfLaw.HEALTH),
        code=code,
        at=fields.pop("at", NOW),
        by=NURSE,
        contacts=fields.pop("contacts", (CONTACT,)),
        **fields,
    )


def of(situation: Situation, **changes: Any) -> Authority:
    return authority(msgspec.structs.replace(situation, **changes))


def why(answer: Authority, deed: Deed) -> Why | None:
    verdict = answer.verdict(deed)
    assert verdict.allowed == (verdict.why is None)
    return verdict.why


# Hypothesis wants its bounds without a zone.
MOMENTS = st.datetimes(
    datetime(1950, 1, 1),  # noqa: DTZ001
    datetime(2090, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
DAYS = st.none() | st.dates(date(1900, 1, 1), date(2090, 1, 1))
ANYTHING = anything(
    Situation, now=MOMENTS, at=MOMENTS, born=DAYS, valid_until=st.none() | MOMENTS, opened_at=MOMENTS
)
KEPT = st.sampled_from(
    [
        assessed(MaturityCode.CAPABLE_FORBIDS),
        assessed(MaturityCode.UNKNOWN),
        assessed(MaturityCode.CAPABLE_FORBIDS, contacts=()),
        assessed(MaturityCode.UNKNOWN, field=FieldOfLaw.SOCIAL, request=SocialRequest.REFUSED),
        assessed(None, field=FieldOfLaw.SOCIAL, request=SocialRequest.ACCEPTED),
        assessed(MaturityCode.NOT_CAPABLE, request=SocialRequest.ACCEPTED),
    ]
)
REPRESENTATIVES = st.sampled_from([one for one in SaysFor if one is not SaysFor.SELF])


@given(ANYTHING, KEPT, REPRESENTATIVES)
def test_no_input_lets_a_guardian_see_an_event_of_code_3_or_4(
    anything: Situation, kept: Assessment, says_for: SaysFor
) -> None:
    answer = of(anything, assessment=kept, says_for=says_for)
    assert all(why(answer, deed) is not None for deed in TO_THE_REPRESENTATIVE)


@given(ANYTHING, REPRESENTATIVES)
def test_who_may_see_may_be_spoken_with_and_who_may_act_may_see(
    anything: Situation, says_for: SaysFor
) -> None:
    answer = of(anything, says_for=says_for)
    assert why(answer, Deed.SEE_EVENT) is not None or why(answer, Deed.SPEAK) is None
    assert why(answer, Deed.ACT) is not None or why(answer, Deed.SEE_EVENT) is None


@given(ANYTHING)
def test_a_permission_that_ends_by_itself_has_not_ended(anything: Situation) -> None:
    for verdict in authority(anything).verdicts:
        assert verdict.until is None or (verdict.allowed and verdict.until > anything.now)


@given(ANYTHING)
def test_a_permission_that_ends_is_gone_at_that_moment(anything: Situation) -> None:
    for verdict in authority(anything).verdicts:
        if verdict.until is not None:
            then = of(anything, now=verdict.until)
            assert not then.verdict(verdict.deed).allowed


def test_at_the_12th_birthdays_midnight_in_helsinki_code_1_is_no_default_any_longer() -> None:
    child = msgspec.structs.replace(GUARDIAN, born=date(2014, 11, 26))
    midnight = datetime(2026, 11, 25, 22, 0, tzinfo=UTC)
    before, after = (
        of(child, now=midnight - timedelta(microseconds=1)),
        of(child, now=midnight),
    )
    assert (before.age, before.required, before.default_code) == (11, False, MaturityCode.NOT_CAPABLE)
    assert (after.age, after.required, after.default_code) == (12, True, None)
    assert why(before, Deed.SEE_EVENT) is None
    assert before.verdict(Deed.SEE_EVENT).until == midnight
    assert why(after, Deed.SEE_EVENT) is Why.NOT_ASSESSED
    assert why(after, Deed.CLOSE) is Why.ASSESSMENT_NEEDED


def test_what_was_concluded_of_a_child_of_11_is_no_choice_at_12_but_keeps_protecting() -> None:
    child = msgspec.structs.replace(GUARDIAN, born=date(2014, 11, 25))
    yesterday = NOW - timedelta(days=1)
    chosen = of(child, assessment=assessed(MaturityCode.NOT_CAPABLE, at=yesterday))
    assert why(chosen, Deed.SEE_EVENT) is Why.NOT_ASSESSED
    forbidden = of(child, assessment=assessed(MaturityCode.CAPABLE_FORBIDS, at=yesterday))
    assert why(forbidden, Deed.SEE_EVENT) is Why.MINOR_FORBIDS


def test_a_mandate_ends_at_its_moment() -> None:
    check = RightCheck(
        basis=Basis.MANDATE,
        method=CheckMethod.REGISTER,
        allowed=True,
        at=NOW,
        valid_until=NOW + timedelta(hours=1),
    )
    relative = Situation(
        now=NOW, says_for=SaysFor.OTHER_ADULT, born=date(1944, 7, 28), check=check, contacts=(CONTACT,)
    )
    assert of(relative).verdict(Deed.ACT).until == check.valid_until
    assert why(of(relative, now=NOW + timedelta(hours=1)), Deed.ACT) is Why.RIGHT_EXPIRED
