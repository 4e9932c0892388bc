"""Two desktops at one queue: one wins, the other is told who, and no key takes what nobody chose."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from backend.protocol.words import CaseState
from desktop.demo.keys import until
from tests.live.real_node import MIKKO, form
from tests.together.journeys.house import House
from tests.together.journeys.seat import Seat, seat

pytestmark = [pytest.mark.together, pytest.mark.slow]


@pytest.fixture
async def mikko(house: House, aino: Seat, tmp_path: Path) -> AsyncIterator[Seat]:
    async with seat(house.desktop_address, tmp_path / "mikko") as sitting:
        await sitting.sit_down()
        await sitting.sign_in(MIKKO)
        yield sitting


async def forms(house: House, *seats: Seat, count: int = 2) -> None:
    """Let residents send forms and wait until every desk shows them."""
    for number in range(count):
        await house.send(form(f"Lomake {number}"))
    await until("the forms at both desks", lambda: all(len(each.rows()) == count for each in seats))


async def test_of_two_who_open_the_same_row_at_once_one_wins_and_the_other_is_told_who(
    house: House, aino: Seat, mikko: Seat
) -> None:
    await forms(house, aino, mikko)
    wanted, next_one = aino.rows()
    for each in (mikko, aino):
        await each.sit_down()
        await each.choose(wanted)
    # Nothing leaves either desk before both keys are down.
    for each in (mikko, aino):
        each.strike(Qt.Key.Key_Return)
    await until("one of them to have the case", lambda: len(aino.in_hand() | mikko.in_hand()) == 1)
    winner, loser = (aino, mikko) if aino.in_hand() else (mikko, aino)
    await until("the other to be told", loser.main.queue.refusal.isVisible)
    name, initials = ("Aino N.", "AN") if winner is aino else ("Mikko L.", "ML")
    assert loser.main.queue.refusal.text() == f"{name} ehti ottaa tämän asian. Valitse toinen."
    await until("the row to say who took it", lambda: loser.leaving() == [initials])
    loser.picture("told-who")

    # Enter once more while the row goes, and once more when the next has come to its place.
    await loser.sit_down()
    await loser.keys.press(Qt.Key.Key_Return)
    await until("the row to be gone", lambda: not loser.leaving())
    assert [row.case_id for row in loser.rows()] == [next_one.case_id]
    loser.picture("gone")
    await loser.keys.press(Qt.Key.Key_Return)
    await loser.keys.press(Qt.Key.Key_Space)
    await loser.settled()
    assert not loser.in_hand()
    assert winner.in_hand() == {wanted.case_id}
    assert house.case(next_one.case_id).head.state is CaseState.WAITING


async def test_f2_at_both_desks_at_once_gives_each_a_case_of_their_own(
    house: House, aino: Seat, mikko: Seat
) -> None:
    await forms(house, aino, mikko)
    for each in (mikko, aino):
        each.strike(Qt.Key.Key_F2)
    await until("each to have a case", lambda: bool(aino.in_hand() and mikko.in_hand()))
    assert not aino.in_hand() & mikko.in_hand()


async def test_f2_at_both_desks_with_one_row_left_tells_the_slower_that_nobody_waits(
    house: House, aino: Seat, mikko: Seat
) -> None:
    await forms(house, aino, mikko, count=1)
    for each in (mikko, aino):
        each.strike(Qt.Key.Key_F2)
    await until("one of them to have the case", lambda: len(aino.in_hand() | mikko.in_hand()) == 1)
    loser = mikko if aino.in_hand() else aino
    await until("the other to be told", loser.main.queue.refusal.isVisible)
    assert loser.main.queue.refusal.text() == "Valituilla linjoilla ja kanavilla ei odota ketään."
    assert not loser.in_hand()
