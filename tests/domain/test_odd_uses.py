"""What is odd in the access log is shown, and ordinary work is not."""

from datetime import UTC, datetime, timedelta

import msgspec

from backend.domain.odd_uses import ClientName, ReaderFact, UseFact, find_patterns
from backend.protocol.ids import ClientId, LineId, StaffId
from backend.protocol.uses import Pattern, PatternKind, Use
from backend.protocol.words import Role
from tests.domain.the_demo_county import county

DAY = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
"""A Tuesday, 10.00 in Finland."""
NIGHT = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
ORAL = LineId("oral-health")

AINO = ReaderFact(StaffId("aino"), "Aino Niemi", Role.PROFESSIONAL, (ORAL,))
BO = ReaderFact(StaffId("bo"), "Bo Lindqvist", Role.PROFESSIONAL, (ORAL,))
ELSA = ReaderFact(StaffId("elsa"), "Elsa Mäki-Åström", Role.PROFESSIONAL, (ORAL,))
PIRKKO = ReaderFact(StaffId("pirkko"), "Pirkko Salo", Role.PRIVACY_OFFICER, ())
READERS = {one.staff_id: one for one in (AINO, BO, ELSA, PIRKKO)}
NAMES = {
    ClientId("matti"): ClientName("Matti Juhani", "Virtanen"),
    ClientId("bo"): ClientName("Bo Erik", "Lindqvist"),
    ClientId("niemi"): ClientName("Kalle", "Niemi"),
    ClientId("astrom"): ClientName("Kalle", "Åström"),
}


def use(
    no: int,
    reader: ReaderFact = AINO,
    client: str = "matti",
    *,
    what: Use = Use.RECORD_OPENED,
    at: datetime = DAY,
    held: bool = True,
) -> UseFact:
    return UseFact(no, at, reader.staff_id, what, ClientId(client) if client else None, held)


def found(*uses: UseFact) -> list[Pattern]:
    return find_patterns(uses, READERS, NAMES.get, county())


def kinds(*uses: UseFact) -> list[tuple[PatternKind, str]]:
    return [(one.kind, one.staff_name) for one in found(*uses)]


def test_an_ordinary_day_shows_nothing() -> None:
    assert kinds(*(use(no, at=DAY + timedelta(minutes=no)) for no in range(30))) == []


def test_a_colleagues_record_and_ones_own_are_shown_by_name() -> None:
    assert kinds(use(1, AINO, "bo")) == [(PatternKind.COLLEAGUE, "Aino Niemi")]
    assert kinds(use(1, BO, "bo")) == [
        (PatternKind.COLLEAGUE, "Bo Lindqvist"),
        (PatternKind.SAME_NAME, "Bo Lindqvist"),
    ]


def test_the_same_surname_is_shown_also_when_it_is_half_of_a_double_one() -> None:
    assert kinds(use(1, AINO, "niemi")) == [(PatternKind.SAME_NAME, "Aino Niemi")]
    assert kinds(use(1, ELSA, "astrom")) == [(PatternKind.SAME_NAME, "Elsa Mäki-Åström")]
    assert kinds(use(1, BO, "niemi")) == []


def test_many_clients_nobody_holds_are_odd_only_beside_colleagues_who_have_few() -> None:
    many = [use(no, AINO, f"c{no}", held=False) for no in range(12)]
    assert kinds(*many) == [(PatternKind.MANY_NOT_HELD, "Aino Niemi")]
    assert kinds(*many, *(use(100 + no, BO, f"c{no}", held=False) for no in range(6))) == []
    assert kinds(*many[:9]) == [], "below the county's least"
    assert kinds(*(one._replace(held=True) for one in many)) == [], "in hand"


def test_the_same_client_again_and_again_is_one_client() -> None:
    assert kinds(*(use(no, AINO, "matti", held=False) for no in range(40))) == []


def test_many_searches_of_one_day_are_shown_and_of_two_days_are_not() -> None:
    searches = [use(no, client="", what=Use.SEARCHED, at=DAY + timedelta(minutes=no)) for no in range(41)]
    assert kinds(*searches) == [(PatternKind.MANY_SEARCHES, "Aino Niemi")]
    assert (
        kinds(*searches[:30], *(one._replace(at=one.at + timedelta(days=1)) for one in searches[30:])) == []
    )


def test_one_search_that_shows_many_people_is_one_search_and_looks_at_none_of_them() -> None:
    hits = [
        use(no, client=f"c{no}", what=Use.SEARCHED, at=DAY + timedelta(milliseconds=no), held=False)
        for no in range(60)
    ]
    assert kinds(*hits) == []


def test_broken_glass_and_work_at_night_are_shown_with_their_lines() -> None:
    [glass] = found(use(7, what=Use.GLASS_BROKEN))
    assert (glass.kind, glass.lines, glass.count) == (PatternKind.BROKEN_GLASS, (7,), 1)
    [night] = found(use(1), use(2, at=NIGHT))
    assert (night.kind, night.lines, night.first) == (PatternKind.AT_NIGHT, (2,), NIGHT)


def test_thresholds_are_the_countys() -> None:
    rules = msgspec.structs.replace(county().odd_uses, broken_glass=2, at_night=3)
    patient = msgspec.structs.replace(county(), odd_uses=rules)
    uses = [use(1, what=Use.GLASS_BROKEN), use(2, at=NIGHT)]
    assert find_patterns(uses, READERS, NAMES.get, patient) == []


def test_a_privacy_officers_own_work_is_no_pattern() -> None:
    assert (
        kinds(use(1, PIRKKO, "bo", what=Use.EXTRACT_MADE, at=NIGHT), use(2, PIRKKO, "", what=Use.LOG_READ))
        == []
    )


def test_what_says_most_comes_first_and_then_what_has_most_lines() -> None:
    told = kinds(
        use(1, BO, what=Use.GLASS_BROKEN),
        use(2, AINO, what=Use.GLASS_BROKEN),
        use(3, AINO, what=Use.GLASS_BROKEN),
        use(4, AINO, "bo"),
    )
    assert told == [
        (PatternKind.COLLEAGUE, "Aino Niemi"),
        (PatternKind.BROKEN_GLASS, "Aino Niemi"),
        (PatternKind.BROKEN_GLASS, "Bo Lindqvist"),
    ]
