"""What a caller is told, as sounds to play one after another; which sounds there are is given, how they are played is not known here.

A sentence that lacks a sound is said shorter or left out: a caller hears less, never an error. Times are told on the
Finnish clock in quarters of an hour, rounded up, so that what is promised aloud is never earlier than what is kept.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import NamedTuple

from backend.channels.phone.exchange import Greeting, Place
from backend.channels.phone.spoken_times import before, moment
from backend.protocol.ids import LineId
from backend.protocol.words import Language

Sounds = tuple[str, ...]
"""Names of sounds in the order of playing; empty when there is nothing to say."""

ROOT = "luukku"
"""The folder under the exchange's sounds that ours are copied to."""

PAUSE = "pause"
"""Silence between sentences, so that recordings need none at their ends."""

MOST_PLACES = 50
WAITS = (
    (5, "wait-2-5"), (10, "wait-5-10"), (15, "wait-10-15"), (25, "wait-15-25"), (40, "wait-25-40"), (60, "wait-40-60"),
    (90, "wait-60-90"), (120, "wait-90-120"), (180, "wait-120-180"),
)  # fmt: skip
"""The longest of the minutes that are told, and the sound: the ranges of `domain.estimates`, as residents' pages show them."""
LONGEST_WAIT = "wait-over-180"


class Announcements(NamedTuple):
    """The sounds that there are, by language."""

    known: Mapping[Language, Collection[str]]

    def voice(self, language: Language) -> "Voice":
        """Return who speaks the language; Finnish when nothing at all is recorded in it."""
        spoken = language if self.known.get(language) else Language.FINNISH
        return Voice(spoken, frozenset(self.known.get(spoken, ())))


class Voice(NamedTuple):
    """One language. Every method returns names; `media` makes them into what the exchange plays."""

    language: Language
    known: frozenset[str]

    def media(self, sounds: Sounds) -> str:
        """Return the ``media`` of ARI's ``play``; nothing is to be played when it is empty."""
        return ",".join(f"sound:{ROOT}/{self.language.value}/{name}" for name in sounds)

    def greeting(self, line: LineId) -> Sounds:
        """Welcome by the line's own recording if the organisation made one, or by the general one."""
        return self._first((f"greeting-{line}",), ("greeting",))

    def place(self, place: Place) -> Sounds:
        """Tell the place in the queue and, when somebody can say it honestly, the wait."""
        return self.standing(place.number) + self.wait(place.wait_minutes)

    def standing(self, number: int) -> Sounds:
        """Tell the place in the queue: 1 is next."""
        if number <= 1:
            return self._first(("place-next",))
        if number > MOST_PLACES:
            return self._first(("place-over-50",))
        return self._first(("place", f"number-{number}"))

    def wait(self, minutes: tuple[int, int | None] | None) -> Sounds:
        """Tell the wait by its longer end, so that a range of somebody else's is not told shorter than it is."""
        if minutes is None:
            return ()
        longest = minutes[1]
        fitting = (name for most, name in WAITS if longest is not None and longest <= most)
        return self._first(("wait", next(fitting, LONGEST_WAIT)))

    def please_wait(self) -> Sounds:
        """Tell that a professional answers as soon as one is free."""
        return self._first(("please-wait",))

    def press_one(self) -> Sounds:
        """Offer a callback that keeps the place."""
        return self._first(("press-one",), ("press-one-closed",))

    def press_one_closed(self) -> Sounds:
        """Offer a callback out of hours."""
        return self._first(("press-one-closed",))

    def closed(self, opens_at: datetime | None, now: datetime) -> Sounds:
        """Tell that the service is closed, and when it opens if that is within two weeks."""
        opening = None if opens_at is None else moment(opens_at, now, self.language)
        return self._first(("closed",)) + self._whole("opens", opening)

    def callback_taken(self, call_before: datetime | None, now: datetime, attempts: int = 3) -> Sounds:
        """Tell what follows: that it is saved, by when we call, from what number, how often we try."""
        promised = None if call_before is None else before(call_before, now, self.language)
        return (
            self._first(("callback-taken",))
            + (self._whole("callback-by", promised) or self._first(("callback-some-time",)))
            + self._first(("callback-unknown-number",))
            + self._first((f"callback-attempts-{attempts}",))
        )

    def greeted(self, line: LineId, greeting: Greeting, now: datetime) -> Sounds:
        """Welcome, and say that it is closed when it is."""
        closed = () if greeting.is_open else self.closed(greeting.opens_at, now)
        return self.greeting(line) + closed

    def number_asked(self) -> Sounds:
        """Ask for a number by keys, ended by hash, of a caller whose own does not show."""
        return self._first(("number-asked",))

    def number_not_understood(self) -> Sounds:
        """Ask for it again."""
        return self._first(("number-not-understood",), ("number-asked",))

    def number_taken(self) -> Sounds:
        """Confirm it. It is not read back: what is played stands in the exchange's log."""
        return self._first(("number-taken",))

    def withheld_cannot(self) -> Sounds:
        """Tell that without a number nobody can be called back."""
        return self._first(("withheld-cannot",))

    def all_lines_moved(self) -> Sounds:
        """Tell a caller who was transferred to another line that the call goes on there."""
        return self._first(("line-changed",))

    def please_hold_on(self) -> Sounds:
        """Tell a caller whose professional did not answer that they are first again."""
        return self._first(("hold-on",), ("place-next",))

    def exchange_trouble(self) -> Sounds:
        """Tell that something is broken and that holding the line is worth it."""
        return self._first(("trouble",), ("please-wait",))

    def rating_asked(self, question: str) -> tuple[Sounds, str]:
        """Ask how it went, by the county's own question if it is recorded; tell which was asked, empty for the usual one."""
        own = self._first((f"question-{question}",)) if question else ()
        return (own, question) if own else (self._first(("survey",)), "")

    def rating_taken(self) -> Sounds:
        """Thank for the answer and say goodbye."""
        return self._first(("survey-thanks",), ("goodbye",))

    def goodbye(self) -> Sounds:
        """Say goodbye."""
        return self._first(("goodbye",))

    def _first(self, *ways: Sounds) -> Sounds:
        """The fullest way there is to say a sentence, and the pause after it."""
        said = next((way for way in ways if self.known.issuperset(way)), ())
        return (*said, PAUSE) if said and PAUSE in self.known else said

    def _whole(self, begins: str, ends: Sounds | None) -> Sounds:
        """A sentence of several sounds: all of it, or nothing, since half a promise means something else."""
        return () if not ends else self._first((begins, *ends))
