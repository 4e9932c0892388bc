"""The demo's files: believable, complete, and about nobody who exists."""

import re
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from backend.domain.demo import (
    RESIDENT,
    DemoFileWrong,
    DemoTeam,
    Story,
    parse_history,
    parse_staff,
)
from backend.domain.directory_files import parse_directory
from backend.domain.guidance_files import parse_guidance
from backend.domain.guidance_rules import Known
from backend.domain.personal_codes import is_test_code, read_code
from backend.domain.phone_numbers import read_number
from backend.protocol.ids import LineId
from backend.protocol.words import Channel, Language, Role
from tests.domain.the_demo_county import county, helsinki
from tests.support.checklists import shipped

FOLDER = Path(__file__).parents[2] / "resources" / "demo"
NOW = helsinki(2026, 11, 23, 10)
CODE = re.compile(r"\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b")


def team() -> DemoTeam:
    return parse_staff((FOLDER / "staff.toml").read_bytes())


def stories() -> tuple[Story, ...]:
    return parse_history((FOLDER / "history.toml").read_bytes())


def test_there_are_thirteen_people_in_four_roles() -> None:
    assert len(team().staff) == 13
    assert {one.role for one in team().staff} == set(Role)


def test_the_nurse_of_the_demo_serves_every_health_line_and_the_supervisor_is_there() -> None:
    aino, tuula = team().person("aino.niemi"), team().person("tuula.rinne")
    assert aino is not None
    assert len(aino.lines) == 7
    assert tuula is not None
    assert tuula.role is Role.SUPERVISOR


def test_every_line_has_a_professional() -> None:
    served = {line for one in team().staff if one.role is Role.PROFESSIONAL for line in one.lines}
    assert served == {line.id for line in county().lines}


def test_people_have_the_same_ids_in_every_demo_and_different_ones_from_each_other() -> None:
    ids = [one.staff_id for one in team().staff]
    assert ids == [one.staff_id for one in team().staff]
    assert len(set(ids)) == 13
    assert all(
        re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", one)
        for one in ids
    )


def test_phrases_and_playbooks_have_texts_for_every_client_and_only_fields_that_are_filled() -> None:
    directory = parse_directory((FOLDER / "directory.toml").read_bytes(), county())
    known = Known(
        set(), {one.service_id for one in directory.services}, {one.chain_id for one in directory.chains}
    )
    phrases = parse_guidance((FOLDER / "phrases.toml").read_bytes(), county(), known).phrases
    assert len(phrases) >= 30
    assert len({phrase.keyword for phrase in phrases}) == len(phrases)
    for phrase in phrases:
        assert {Language.FINNISH, Language.SWEDISH} <= set(phrase.text) <= set(phrase.title) == set(Language)
        assert phrase.owner
        assert phrase.review_by
        for text in phrase.text.values():
            assert set(re.findall(r"\{.*?\}", text)) <= {"{name}", "{opening_hours}", "{queue_time}"}
    known = known._replace(phrases={one.phrase_id for one in phrases})
    with_forms = msgspec.structs.replace(county(), questionnaires=shipped())
    playbooks = parse_guidance((FOLDER / "playbooks.toml").read_bytes(), with_forms, known).playbooks
    assert len(playbooks) >= 6
    for playbook in playbooks:
        assert playbook.owner
        assert playbook.review_by
        for words in (playbook.title, playbook.when, *(step.text for step in playbook.steps)):
            assert set(words) == set(Language)
        said = " ".join(step.text[Language.FINNISH] for step in playbook.steps)
        assert not playbook.life_at_risk or "112" in said


def test_about_fourteen_cases_wait_and_the_rest_of_the_week_is_closed() -> None:
    waiting = [story for story in stories() if not any(s.deed.startswith("closes") for s in story.steps)]
    assert len(waiting) == 14
    assert len(stories()) - len(waiting) >= 25


def test_stories_are_in_all_channels_and_languages_with_minors_and_interpreters() -> None:
    assert {story.channel for story in stories()} >= {
        Channel.CHAT,
        Channel.FORM,
        Channel.CALLBACK,
        Channel.PHONE,
    }
    assert {story.language for story in stories()} == set(Language)
    assert any(story.interpreter for story in stories())
    assert any(story.principal_code for story in stories())


def test_every_step_is_done_by_somebody_who_serves_the_line_with_its_own_outcomes() -> None:
    for story in stories():
        line = county().line(story.line)
        assert line is not None
        assert story.by or line.matter(story.matter) is not None
        for step in story.steps:
            person = team().person(step.who)
            assert step.who == RESIDENT or (person is not None and story.line in person.lines), step
            if step.deed.startswith("closes"):
                assert line.outcome_reason(step.detail) is not None, step


def test_only_test_codes_and_numbers_that_nobody_has_are_in_the_files() -> None:
    for story in stories():
        assert story.phone == "" or story.phone.startswith(("+35850000", "+467017406"))
        assert story.phone == "" or read_number(story.phone) == story.phone
    for file in FOLDER.glob("*.toml"):
        for code in CODE.findall(file.read_text(encoding="utf-8")):
            assert read_code(code, NOW.date(), allow_test=True) == code, (file.name, code)
            assert is_test_code(code)


def test_a_code_of_the_history_belongs_to_one_person() -> None:
    names: dict[str, set[str]] = {}
    for story in stories():
        names.setdefault(story.code, set()).add(story.name)
        names.setdefault(story.principal_code, set()).add(story.principal)
    names.pop("")
    assert [code for code, people in names.items() if len(people) > 1] == []


def test_a_story_begins_minutes_ago_or_on_an_earlier_office_day() -> None:
    story = Story(line=LineId("oral-health"), channel=Channel.FORM, minutes_ago=30)
    assert story.begins(NOW) == helsinki(2026, 11, 23, 9, 30)
    friday = Story(line=LineId("oral-health"), channel=Channel.FORM, office_days_ago=1, at="13.35")
    assert friday.begins(NOW) == helsinki(2026, 11, 20, 13, 35)


def test_every_story_has_begun_whenever_the_demo_is_looked_at() -> None:
    for hour in range(24 * 8):
        now = datetime(2026, 12, 20 + hour // 24, hour % 24, 1, tzinfo=UTC)
        assert all(story.begins(now) < now for story in stories())


@pytest.mark.parametrize(
    ("was", "becomes", "named"),
    [
        ("minutes_ago = 78", "", "either minutes_ago or office_days_ago"),
        ('at = "13.35"', 'at = "iltapäivällä"', "is no time of day"),
        ('"not_reached"]', '"forgot"]', "forgot"),
        ('channel = "callback"', 'channel = "pigeon"', "$.stories[0].channel"),
    ],
)
def test_a_wrong_history_is_refused_with_the_place_named(was: str, becomes: str, named: str) -> None:
    text = (FOLDER / "history.toml").read_text(encoding="utf-8")
    assert was in text
    with pytest.raises(DemoFileWrong) as refused:
        parse_history(text.replace(was, becomes, 1).encode())
    assert named in str(refused.value)
