"""Which line a dialled number means."""

import msgspec
import pytest

from backend.channels.phone.asterisk.dialled import Dialled, DialledNumbers
from backend.domain.county import LineNumber
from backend.protocol.ids import LineId
from backend.protocol.words import Language
from tests.domain.the_demo_county import county

ORAL = LineId("oral-health")


def numbers(*of_line: LineNumber) -> DialledNumbers:
    line = county().line(ORAL)
    assert line is not None
    return DialledNumbers([msgspec.structs.replace(line, numbers=of_line)])


@pytest.mark.parametrize(
    "dialled", ["+358200000001", "0200000001", "00358200000001", "358200000001", "200000001"]
)
def test_a_number_is_found_however_the_trunk_writes_it(dialled: str) -> None:
    known = numbers(LineNumber("+358200000001"), LineNumber("+358200000011", Language.SWEDISH))
    assert known.find(dialled) == Dialled(ORAL, Language.FINNISH)


def test_an_extension_can_be_a_lines_number() -> None:
    known = numbers(LineNumber("9100", Language.ENGLISH))
    assert known.find("9100") == Dialled(ORAL, Language.ENGLISH)


@pytest.mark.parametrize("dialled", ["+358200000002", "", "s", "9100"])
def test_another_number_means_no_line(dialled: str) -> None:
    assert numbers(LineNumber("+358200000001")).find(dialled) is None


def test_a_line_is_known_by_its_first_number() -> None:
    known = numbers(LineNumber("+358200000011", Language.SWEDISH), LineNumber("+358200000001"))
    assert known.shown(ORAL) == "+358200000011"
    assert known.language(ORAL) is Language.SWEDISH
    assert known.shown(LineId("nothing")) == ""
    assert known.language(LineId("nothing")) is Language.FINNISH
