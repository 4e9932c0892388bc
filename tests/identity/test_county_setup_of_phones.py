"""What a desktop is told of the telephone exchange at sign-in."""

import msgspec
import pytest

from backend.domain.county import CountyFileWrong, ExchangeTraits, PhoneRules, parse_county
from backend.identity.county_setup import setup_of
from tests.commands.office import COUNTY


def test_without_an_exchange_nothing_is_said_of_phones() -> None:
    without = msgspec.structs.replace(COUNTY, exchange=None)
    assert setup_of(without).phone is None


@pytest.mark.parametrize("controls", [True, False])
def test_a_desktop_learns_whether_the_exchange_can_be_told_to_do_things(controls: bool) -> None:
    county = msgspec.structs.replace(
        COUNTY,
        exchange=ExchangeTraits(name="main", controls=controls),
        phone=PhoneRules(wrap_up_seconds=45),
    )

    phone = setup_of(county).phone

    assert phone is not None
    assert (phone.controls, phone.wrap_up_seconds) == (controls, 45)


def test_the_exchange_is_a_setting_of_the_node_and_not_of_the_county() -> None:
    with pytest.raises(CountyFileWrong, match=r"\$\.exchange"):
        parse_county(b'exchange = { name = "main" }')
