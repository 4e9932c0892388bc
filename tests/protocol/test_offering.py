import msgspec
import pytest

from backend.protocol.ids import LineId
from backend.protocol.offering import is_offered, offered_forms
from backend.protocol.questionnaires import OFFERED, Extension, Questionnaire
from backend.protocol.words import FieldOfLaw
from tests.support.checklists import named, shipped

HEALTH, SOCIAL = FieldOfLaw.HEALTH, FieldOfLaw.SOCIAL
LINE = LineId("oral")


def names(field: FieldOfLaw, years: int | None) -> list[str]:
    return sorted(one.url.rsplit("/", 1)[1] for one in offered_forms(shipped(), LINE, field, years))


@pytest.mark.parametrize(
    ("field", "years", "expected"),
    [
        (HEALTH, 40, ["audit-c", "huoli-lapsesta", "phq-2", "vointi-ja-turvallisuus"]),
        (SOCIAL, 40, ["alkuarviointi", "audit-c", "huoli-lapsesta", "phq-2", "vointi-ja-turvallisuus"]),
        (HEALTH, 17, ["huoli-lapsesta", "vointi-ja-turvallisuus"]),
        (SOCIAL, 17, ["alkuarviointi", "huoli-lapsesta", "vointi-ja-turvallisuus"]),
        (HEALTH, 18, ["audit-c", "huoli-lapsesta", "phq-2", "vointi-ja-turvallisuus"]),
        (HEALTH, None, ["audit-c", "huoli-lapsesta", "phq-2", "vointi-ja-turvallisuus"]),
    ],
)
def test_instruments_for_adults_are_not_offered_to_the_young_nor_social_forms_in_health_care(
    field: FieldOfLaw, years: int | None, expected: list[str]
) -> None:
    assert names(field, years) == expected


def told(*parts: Extension) -> Questionnaire:
    said = (Extension(url=OFFERED, extension=parts),)
    return msgspec.structs.replace(named("phq-2"), extension=said)


def test_a_line_may_be_named_beside_a_field_and_an_oldest_age() -> None:
    one = told(
        Extension(url="ala", value_code="social"),
        Extension(url="linja", value_code=LINE),
        Extension(url="ika-enintaan", value_integer=64),
    )
    assert is_offered(one, LINE, HEALTH, 64)
    assert is_offered(one, LineId("other"), SOCIAL, 1)
    assert not is_offered(one, LineId("other"), HEALTH, 64)
    assert not is_offered(one, LINE, HEALTH, 65)


def test_one_that_says_nothing_is_offered_everywhere() -> None:
    quiet = msgspec.structs.replace(named("phq-2"), extension=())
    assert is_offered(quiet, LINE, HEALTH, 3)
