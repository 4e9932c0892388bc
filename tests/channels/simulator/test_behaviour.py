from random import Random

from backend.channels.simulator.behaviour import Act, Behaviour, Leaving
from backend.channels.web.frames import (
    Convert,
    End,
    Ended,
    Entries,
    Error,
    Identify,
    Later,
    Message,
    Opened,
    Read,
    Saved,
    Shown,
    State,
    Survey,
    Surveyed,
    ToPage,
    Typing,
)
from tests.channels.simulator.the_town import PERSON, SCENE, script

OPENED = Opened(reference="5107", resumed=False)


class Play:
    """A chat on a clock of its own: say what the server says, see what the resident does."""

    def __init__(self, seed: int = 1, *, faithful: bool = True, abandons: float = 0.0) -> None:
        self.now = 0.0
        self.resident = Behaviour(Random(seed), script(), SCENE, PERSON, faithful=faithful, abandons=abandons)

    def server(self, frame: ToPage) -> None:
        self.resident.on(frame, self.now)

    def staff(self, text: str, no: int) -> None:
        self.server(Entries(entries=(Shown(no=no, kind="staff", name="Hoitaja", text=text, at=""),)))

    def until(self, seconds: float) -> list[Act]:
        """Let time pass; return what the resident does, each message told to be saved."""
        acts: list[Act] = []
        end = self.now + seconds
        while (at := self.resident.next_time()) is not None and at <= end:
            self.now = max(self.now, at)
            for act in self.resident.due(self.now):
                acts.append(act)
                if isinstance(act, Message):
                    self.server(Saved(n=act.n, no=act.n, at=""))
        self.now = end
        return acts


def said(acts: list[Act]) -> list[str]:
    return [act.text for act in acts if isinstance(act, Message)]


def test_the_resident_writes_while_waiting_with_ascending_numbers() -> None:
    play = Play()
    play.server(OPENED)
    acts = [act for act in play.until(60) if isinstance(act, Message)]
    assert [(act.n, act.text) for act in acts[:2]] == [(1, "Hei"), (2, "Kuume 39 neljättä päivää")]


def test_the_resident_answers_each_message_of_the_professional_and_then_thanks() -> None:
    play = Play()
    play.server(OPENED)
    play.until(60)
    play.staff("Onko perussairauksia?", 3)
    assert said(play.until(30)) == ["Ei perussairauksia."]
    play.staff("Minkä ikäinen olet?", 5)
    assert said(play.until(30)) == ["Olen 41."]
    play.staff("Lepää ja juo.", 7)
    assert said(play.until(30))[0] in script().manners[SCENE.language].thanks


def test_two_messages_in_a_row_get_one_answer() -> None:
    play = Play()
    play.server(OPENED)
    play.until(60)
    play.staff("Hei.", 3)
    play.staff("Onko perussairauksia?", 4)
    assert said(play.until(30)) == ["Ei perussairauksia."]


def test_asked_for_the_name_the_resident_tells_it_once() -> None:
    play = Play()
    play.server(OPENED)
    play.until(60)
    play.staff("Kertoisitko nimesi?", 3)
    assert said(play.until(30)) == ["Nimi on Oona Saari."]


def test_what_the_professional_wrote_is_marked_read_and_typing_is_shown_before_the_answer() -> None:
    play = Play()
    play.server(OPENED)
    play.until(60)
    play.staff("Onko perussairauksia?", 3)
    acts = play.until(30)
    assert Read(no=3) in acts
    assert [type(act) for act in acts if isinstance(act, Typing | Message)] == [Typing, Message]


def test_after_the_end_a_faithful_resident_gives_the_survey_and_goes() -> None:
    play = Play()
    play.server(OPENED)
    play.until(60)
    play.server(Ended(by="staff", sentence="", survey=True))
    assert any(isinstance(act, Survey) and 1 <= act.rating <= 5 for act in play.until(12))
    play.server(Surveyed(sentence=""))
    assert play.until(12) == [Leaving.DONE]


def test_nothing_more_is_written_after_the_end() -> None:
    play = Play()
    play.server(OPENED)
    play.server(Ended(by="staff", sentence="", survey=False))
    assert play.until(4000) == [Leaving.DONE]


def test_one_who_is_not_patient_ends_the_chat_or_asks_for_a_call_instead() -> None:
    ends: set[type] = set()
    for seed in range(20):
        play = Play(seed, faithful=False, abandons=1.0)
        play.server(OPENED)
        ends |= {type(act) for act in play.until(600) if isinstance(act, End | Convert)}
    assert ends == {End, Convert}


def test_one_who_is_being_served_does_not_give_up() -> None:
    for seed in range(20):
        play = Play(seed, faithful=False, abandons=1.0)
        play.server(OPENED)
        play.server(State(phase="served", place=None, estimate=None, staff="Hoitaja", open=True))
        assert not [act for act in play.until(3000) if isinstance(act, End | Convert)]


def test_some_reload_the_page_in_the_middle() -> None:
    reloading = 0
    for seed in range(100):
        play = Play(seed)
        play.server(OPENED)
        reloading += Leaving.RELOAD in play.until(120)
    assert 5 < reloading < 30


def test_a_closed_chat_is_left() -> None:
    play = Play()
    play.server(Error(code="closed", message=""))
    assert Leaving.DONE in play.until(10)


def test_one_who_is_asked_to_identify_answers_and_goes_on() -> None:
    play = Play()
    play.server(OPENED)
    play.server(Identify(sentence="Hoitaja pyytää", go="Tunnistaudu", later="Ei nyt"))
    play.staff("Onko kipua?", 2)
    acts = play.until(120)
    assert Later() in acts
    assert said(acts)
    play.server(Identify(sentence="Et tunnistautunut", go="Tunnistaudu"))
    assert Later() not in play.until(120)
