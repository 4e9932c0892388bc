"""How a simulated resident behaves in a chat: frames in, acts out at their times; no socket, no clock of its own.

The resident writes while waiting, answers what the professional asks, may reload the page, lose patience or
turn the chat into a call request, and gives the survey. Times are seconds of any steadily rising clock.
"""

import heapq
from collections.abc import Iterator
from enum import Enum
from itertools import count
from random import Random
from typing import Final

from backend.channels.simulator.people import Person
from backend.channels.simulator.scenes import Scene, Script
from backend.channels.web.frames import (
    Convert,
    End,
    Ended,
    Entries,
    Error,
    ForWhom,
    FromPage,
    Identify,
    Later,
    Message,
    Opened,
    Read,
    State,
    Survey,
    Surveyed,
    ToPage,
    Typing,
)
from backend.protocol.words import SaysFor

_RELOADS, _IMPATIENT, _ENDS_HERSELF, _GIVES_SURVEY, _WANTS_REPLY, _CALLS_INSTEAD = (
    0.15,
    0.2,
    0.4,
    0.5,
    0.1,
    0.4,
)
_LETTERS_A_SECOND = 5.0
_OVER = frozenset({"closed", "unknown_conversation", "ended", "phone_invalid", "name_needed"})


_FOR_WHOM: Final[dict[SaysFor, ForWhom]] = {
    SaysFor.SELF: "self",
    SaysFor.OWN_CHILD: "own_child",
    SaysFor.OTHER_ADULT: "other_adult",
}


class Leaving(Enum):
    """How the resident turns away from the socket."""

    RELOAD = "reload"
    """Back at once with the same secret."""
    DONE = "done"
    """Gone for good."""


class Talk(Enum):
    """What a resident does at a time of the agenda, beside sending a message that is already worded."""

    ANSWER = "answer"
    COMPLAIN = "complain"
    GIVE_UP = "give_up"
    SURVEY = "survey"


Act = FromPage | Leaving
_Planned = Act | Talk


class Behaviour:
    """One resident's chat from the first word to the survey."""

    def __init__(
        self,
        random: Random,
        script: Script,
        scene: Scene,
        person: Person,
        *,
        speed: float = 1.0,
        abandons: float = 0.06,
        faithful: bool = False,
    ) -> None:
        """Plan a chat. `speed` shortens pauses; `abandons` is the share that gives up waiting.

        A `faithful` resident waits to the end, answers everything and gives the survey.
        """
        self.ended = False
        self._random = random
        self._manners = script.manners[scene.language]
        self._scene = scene
        self._person = person
        self._speed = speed
        self._faithful = faithful
        self._abandons = not faithful and random.random() < abandons
        self._answers = list(scene.answers)
        self._texts: dict[int, str] = {}
        self._n = 0
        self._shown = 0
        self._staff_said = ""
        self._told_name = False
        self._served = False
        self._opened = False
        self._agenda: list[tuple[float, int, _Planned]] = []
        self._order = count()

    @property
    def name(self) -> str:
        """What the resident wants to be called; empty for one who stays nameless."""
        return "" if self._scene.anonymous else self._person.first_name

    @property
    def for_whom(self) -> ForWhom:
        """For whom the resident says to act."""
        return _FOR_WHOM[self._person.says_for]

    def text(self, n: int) -> str:
        """Return the text that was sent with this number."""
        return self._texts[n]

    def next_time(self) -> float | None:
        """Return when the resident next does something; None while only the other side can go on."""
        return self._agenda[0][0] if self._agenda else None

    def on(self, frame: ToPage, now: float) -> None:
        """Take in what the server says."""
        match frame:
            case Opened(resumed=resumed):
                if not self._opened and not resumed:
                    self._arrive(now)
                self._opened = True
            case State(phase=phase):
                self._served = self._served or phase == "served"
            case Entries(entries=entries):
                self._listen(entries[-1].no if entries else 0, now)
                for entry in entries:
                    if entry.kind == "staff":
                        self._hear(entry.text, now)
            case Identify(later=later) if later:
                # Nobody has a bank's codes here: the answer is given, so that whoever asked goes on.
                self._plan(now + self._pause(8), Later())
            case Ended(survey=survey):
                self._end(now, survey=survey)
            case Surveyed():
                self._agenda.clear()
                self._plan(now, Leaving.DONE)
            case Error(code=code) if code in _OVER:
                self._plan(now + self._pause(3), Leaving.DONE)
            case _:
                pass

    def due(self, now: float) -> Iterator[Act]:
        """Yield what the resident does by `now`, in order."""
        while self._agenda and self._agenda[0][0] <= now:
            _, _, planned = heapq.heappop(self._agenda)
            yield from self._done(planned, now)

    def _arrive(self, now: float) -> None:
        at = now
        for line in self._scene.chat_lines:
            at += self._pause(2 + len(line) / _LETTERS_A_SECOND)
            self._plan(at, self._worded(line))
        if self._random.random() < _RELOADS:
            self._plan(at + self._pause(20), Leaving.RELOAD)
        if self._abandons:
            self._plan(at + self._pause(240), Talk.GIVE_UP)
        elif not self._faithful:
            self._plan(at + self._pause(1500), Talk.GIVE_UP)
        if self._random.random() < _IMPATIENT:
            self._plan(at + self._pause(180), Talk.COMPLAIN)
        # Nobody keeps a page open for ever.
        self._plan(at + self._pause(3600) + 120, Leaving.DONE)

    def _listen(self, no: int, now: float) -> None:
        if no > self._shown:
            self._shown = no
            self._plan(now + self._pause(1), Read(no=no))

    def _hear(self, text: str, now: float) -> None:
        waiting = bool(self._staff_said)
        self._staff_said = text
        self._served = True
        if not waiting:
            reading = self._pause(3 + len(text) / (_LETTERS_A_SECOND * 3))
            self._plan(now + reading / 2, Typing())
            self._plan(now + reading, Talk.ANSWER)

    def _end(self, now: float, *, survey: bool) -> None:
        if self.ended:
            return
        self.ended = True
        self._agenda.clear()
        gives = survey and (self._faithful or self._random.random() < _GIVES_SURVEY)
        self._plan(now + self._pause(5), Talk.SURVEY if gives else Leaving.DONE)

    def _done(self, planned: _Planned, now: float) -> Iterator[Act]:
        match planned:
            case Talk.ANSWER:
                yield from self._answer(now)
            case Talk.COMPLAIN:
                if not self._served:
                    yield self._worded(self._random.choice(self._manners.impatient))
            case Talk.GIVE_UP:
                if not self._served:
                    calls = self._random.random() < _CALLS_INSTEAD
                    yield Convert(to="callback", phone=self._person.phone) if calls else End()
            case Talk.SURVEY:
                yield self._survey()
                self._plan(now + 15, Leaving.DONE)
            case _:
                yield planned

    def _answer(self, now: float) -> Iterator[Act]:
        heard, self._staff_said = self._staff_said.lower(), ""
        manners = self._manners
        if not self._told_name and any(words in heard for words in manners.asked_name):
            self._told_name = True
            yield self._worded(manners.name.format(name=self._person.name))
        elif any(words in heard for words in manners.closing) or not self._answers:
            yield self._worded(self._random.choice(manners.thanks))
            if not self._faithful and self._random.random() < _ENDS_HERSELF:
                self._plan(now + self._pause(8), End())
        else:
            yield self._worded(self._answers.pop(0))

    def _survey(self) -> Survey:
        reply = self._random.random() < _WANTS_REPLY
        return Survey(
            rating=self._random.choices([2, 3, 4, 5], weights=[1, 2, 5, 8])[0],
            text=self._random.choice(self._manners.feedback),
            reply=reply,
            phone=self._person.phone if reply else "",
        )

    def _worded(self, text: str) -> Message:
        self._n += 1
        self._texts[self._n] = text
        return Message(n=self._n, text=text)

    def _plan(self, at: float, planned: _Planned) -> None:
        heapq.heappush(self._agenda, (at, next(self._order), planned))

    def _pause(self, seconds: float) -> float:
        """Return a human pause of about so many seconds, shorter in a fast demonstration but never none."""
        return max(0.15, seconds * self._random.uniform(0.6, 1.5) / self._speed)
