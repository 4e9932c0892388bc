"""Verifying sees to it that calls go on in their cases as in the table, and that orders are about calls that go on."""

import pytest
from sqlalchemy import update

from backend.domain.call_orders import Ring
from backend.domain.call_reports import Over
from backend.store.call_tables import call, call_order
from backend.store.verify import verify
from tests.commands.callers import NUMBER, Callers
from tests.commands.office import Office


def broken(office: Office, **changes: object) -> list[str]:
    """Change a column of every call behind the back of everything, and return what is found."""
    with office.engine.begin() as connection:
        connection.execute(update(call).values(**changes))
    return [f"{one}" for one in verify(office.engine, office.cipher, quick=True)]


@pytest.fixture
def callers(office: Office) -> Callers:
    """One caller waits, for another a telephone rings, and a third is to be called back."""
    callers = Callers(office)
    callers.comes_in()
    callers.comes_in(number="+358401112223").claimed(callers.meri)
    gone = callers.comes_in(number="+358401112224")
    callers.tell(Over(call_id=gone.call_id, at=office.now))
    return callers


def test_calls_that_stand_are_sound(office: Office, callers: Callers) -> None:
    assert callers.order(Ring).extension == "201"
    assert verify(office.engine, office.cipher) == []


def test_a_call_that_goes_on_in_one_place_only_is_found(office: Office, callers: Callers) -> None:
    found = broken(office, ended=1)
    assert any("call of" in one for one in found)
    assert any("is about a call that is over" in one for one in found)
    assert NUMBER not in " ".join(found)


def test_an_order_that_does_not_open_is_found(office: Office, callers: Callers) -> None:
    with office.engine.begin() as connection:
        connection.execute(update(call_order).values(sealed=b"x" * 40))
    found = [f"{one}" for one in verify(office.engine, office.cipher, quick=True)]
    assert any("call_order" in one and "cannot be opened" in one for one in found)
