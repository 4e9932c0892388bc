"""The demo's files and a resident, for the tests of the simulator."""

from functools import cache
from pathlib import Path

from backend.channels.simulator.people import Person
from backend.channels.simulator.scenes import Scene, Script, parse_script
from backend.protocol.words import Language, SaysFor

FOLDER = Path(__file__).parents[3] / "resources" / "demo"


@cache
def script() -> Script:
    return parse_script((FOLDER / "residents.toml").read_bytes())


SCENE = Scene(
    line="urgent-advice",
    matter="fever",
    language=Language.FINNISH,
    text="Kuume 39 neljättä päivää.",
    says=("Hei", "Kuume 39 neljättä päivää"),
    answers=("Ei perussairauksia.", "Olen 41."),
)
PERSON = Person(
    name="Oona Saari",
    phone="050 000 2345",
    code="",
    language=Language.FINNISH,
    says_for=SaysFor.SELF,
    principal_name="",
    interpreter="",
)
