"""The demo's feedback: what its file says can be tagged and told, and it comes once."""

from pathlib import Path

from backend.commands.seed_feedback import parse_feedback, seed_feedback
from backend.domain.demo import parse_staff
from backend.store.feedback import read_changes
from backend.store.given_feedback import read_given
from backend.store.verify import verify
from tests.commands.office import COUNTY, Office

DEMO = Path(__file__).parents[2] / "resources" / "demo"


def test_the_demo_has_heard_of_its_services_and_comes_once(office: Office) -> None:
    file, team = (
        parse_feedback((DEMO / "feedback.toml").read_bytes()),
        parse_staff((DEMO / "staff.toml").read_bytes()),
    )
    rows = seed_feedback(office.engine, office.cipher, team, file, office.now)
    assert rows > 200
    assert seed_feedback(office.engine, office.cipher, team, file, office.now) == 0
    with office.reader.reading() as database:
        given, changes = read_given(database), read_changes(database)
    assert {theme for one in given for theme in one.themes} <= {theme.id for theme in COUNTY.feedback.themes}
    assert all(COUNTY.feedback.survey.are_answers(one.answers) for one in given)
    assert all(not one.line or COUNTY.line(one.line) is not None for one in given)
    assert len(changes) == len(file.changes)
    assert verify(office.engine, office.cipher) == []
