"""What a professional reads when a colleague's connection was lost: in the queue, in the timeline, and the draft left."""

import msgspec
import pytest

from backend.protocol.entries import DraftHanded, Entry, Released
from backend.protocol.ids import StaffId
from backend.protocol.people import StaffRef
from backend.protocol.words import Language, ReleasedWhy
from desktop.screenshots.sample import ROWS
from desktop.screenshots.stage import Stage
from desktop.texts import rows
from desktop.views.main_window import MainWindow
from desktop.views.telling import Telling
from desktop.views.told import Shape

BO = StaffRef(staff_id=StaffId("bo"), name="Bo L.", initials="BL")


@pytest.fixture
def telling(window: MainWindow) -> Telling:
    return Telling(window.look, window.lines, StaffId("me"), lambda: None)


def entry(stage: Stage, body: Released | DraftHanded, author: StaffRef | None = None) -> Entry:
    return Entry(no=1, at=stage.now, body=body, author=author)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.ENGLISH, "the professional's connection was lost"),
        (Language.FINNISH, "ammattilaisen yhteys katkesi"),
        (Language.SWEDISH, "den professionellas förbindelse bröts"),
    ],
)
def test_the_timeline_says_that_a_case_returned_because_the_connection_was_lost(
    stage: Stage, telling: Telling, language: Language, said: str
) -> None:
    stage.texts.switch(language)
    told = telling.entry(entry(stage, Released(why=ReleasedWhy.CONNECTION_LOST)))
    assert (told.shape, told.detail) == (Shape.LINE, said)


def test_the_timeline_says_who_returned_a_case_by_choice(stage: Stage, telling: Telling) -> None:
    assert telling.entry(entry(stage, Released(reason="Väärä linja"), BO)).detail == "Bo L."


def test_a_handed_draft_looks_like_a_note_and_says_that_it_was_not_sent(
    stage: Stage, telling: Telling
) -> None:
    stage.texts.switch(Language.ENGLISH)
    told = telling.entry(entry(stage, DraftHanded(text="Voisitko tulla tänään?"), BO))
    assert (told.shape, told.text) == (Shape.NOTE, "Voisitko tulla tänään?")
    assert told.title == "Draft to the client, not sent"
    assert told.detail == "Bo L. · only professionals see this"
    own = telling.entry(entry(stage, DraftHanded(text="Soitettu", for_client=False), BO))
    assert own.title == "Draft of a note, not saved"


def test_a_row_says_that_it_stands_in_front_because_a_connection_was_lost(
    stage: Stage, window: MainWindow
) -> None:
    stage.texts.switch(Language.FINNISH)
    lost = msgspec.structs.replace(ROWS[0], front=True, returned=ReleasedWhy.CONNECTION_LOST)
    zone, language = stage.texts.zone, Language.FINNISH
    assert "yhteys katkesi" in rows.sentence(lost, "Suu", 3, window.look.clock(), zone, language)
    for row in (ROWS[0], msgspec.structs.replace(lost, returned=ReleasedWhy.BY_CHOICE)):
        assert "yhteys" not in rows.sentence(row, "Suu", 3, window.look.clock(), zone, language)
