from collections.abc import Iterator
from datetime import datetime
from functools import partial

import pytest

from backend.channels.simulator.history import HistoryRefused, play_history
from backend.channels.simulator.past_week import bring_past_week
from backend.domain.demo import Story, StoryStep, parse_history, parse_staff
from backend.protocol.ids import LineId
from backend.protocol.people import StaffInfo
from backend.protocol.words import Channel, Flag, Urgency
from backend.store.staff import StaffRecord, put_staff
from tests.channels.simulator.the_town import FOLDER
from tests.commands.office import COUNTY, ORAL, Office

TEAM = parse_staff((FOLDER / "staff.toml").read_bytes())
URGENT = LineId("urgent-advice")


@pytest.fixture
def office(database_url: str) -> Iterator[Office]:
    """Give an office where the demo's people work."""
    place = Office(database_url)
    for one in TEAM.staff:
        info = StaffInfo(
            staff_id=one.staff_id,
            user_name=one.user_name + ".demo",
            full_name=one.full_name,
            name=one.name,
            initials=one.initials,
            public_name=one.public_name,
            role=one.role,
            lines=one.lines,
        )
        record = StaffRecord(info=info, password_hash="$argon2id$none")
        place.writer.run_blocking(partial(put_staff, record=record))
    yield place
    place.close()


async def play(office: Office, stories: tuple[Story, ...]) -> int:
    now = office.now

    def set_time(at: datetime) -> None:
        office.now = at

    try:
        return await play_history(stories, TEAM, now, office.writer.submit, set_time)
    finally:
        office.now = now


async def test_the_whole_week_is_played_by_the_rules_and_fourteen_cases_wait(office: Office) -> None:
    stories = parse_history((FOLDER / "history.toml").read_bytes())
    assert await play(office, stories) == len(stories)
    office.check()
    rows = [row for line in COUNTY.lines for row in office.queue(LineId(line.id)).values()]
    assert len(rows) == 14
    assert all(row.since < office.now for row in rows)
    assert sum(row.urgency is Urgency.URGENT for row in rows) == 2
    assert any(Flag.MINOR in row.flags and Flag.ON_BEHALF in row.flags for row in rows)


async def test_a_form_and_a_call_request_from_its_secret_link_are_one_case(office: Office) -> None:
    await play(office, parse_history((FOLDER / "history.toml").read_bytes()))
    both = [row for row in office.queue(ORAL).values() if len(row.channels) == 2]
    assert [row.channels for row in both] == [(Channel.FORM, Channel.CALLBACK)]


async def test_what_has_not_happened_yet_is_left_out(office: Office) -> None:
    story = Story(
        line=ORAL,
        channel=Channel.FORM,
        minutes_ago=10,
        matter="checkup",
        text="Aika tarkastukseen?",
        name="Eero",
        steps=(StoryStep(20, "aino.niemi", "claims"),),
    )
    await play(office, (story,))
    assert len(office.queue(ORAL)) == 1


async def test_the_past_week_is_brought_into_an_empty_database_once(office: Office) -> None:
    stories = parse_history((FOLDER / "history.toml").read_bytes())
    place = (office.engine, office.cipher, COUNTY, TEAM, stories, office.now)
    assert await bring_past_week(*place) == len(stories)
    assert await bring_past_week(*place) == 0
    office.check()


async def test_an_urgent_case_stands_in_the_queue_as_urgent(office: Office) -> None:
    story = Story(
        line=URGENT,
        channel=Channel.CALLBACK,
        minutes_ago=10,
        matter="fever",
        phone="+358500000199",
        steps=(StoryStep(1, "mikko.laine", "marks_urgent"),),
    )
    await play(office, (story,))
    assert [row.urgency for row in office.queue(URGENT).values()] == [Urgency.URGENT]


async def test_a_story_against_the_rules_is_a_bug_that_names_its_step(office: Office) -> None:
    story = Story(
        line=ORAL,
        channel=Channel.FORM,
        minutes_ago=10,
        matter="checkup",
        text="Aika tarkastukseen?",
        name="Eero",
        steps=(StoryStep(1, "aino.niemi", "closes", "Aika varattu.", "appointment"),),
    )
    with pytest.raises(HistoryRefused, match="story 1, closes"):
        await play(office, (story,))
