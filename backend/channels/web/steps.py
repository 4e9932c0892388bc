"""The order of the questions, one a page, and where each button leads; no I/O."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Self

from backend.channels.web.answers import Answers, Checks
from backend.protocol.words import Channel, PreferredWay


class Step(Enum):
    """One page of questions; ``CHECK`` shows the answers before they are sent."""

    MATTER = "matter"
    TEXT = "text"
    WHO = "who"
    WAY = "way"
    PHONE = "phone"
    TIME = "time"
    LANGUAGE = "language"
    CHECK = "check"


FIELDS = {
    Step.MATTER: ("matter",),
    Step.TEXT: ("text",),
    Step.WHO: ("for_whom", "name", "code", "principal_name", "principal_code"),
    Step.WAY: ("way",),
    Step.PHONE: ("phone",),
    Step.TIME: ("time",),
    Step.LANGUAGE: ("answer_language", "interpreter"),
    Step.CHECK: (),
}
_FORM = (Step.MATTER, Step.TEXT, Step.WHO, Step.WAY, Step.PHONE, Step.TIME, Step.LANGUAGE)
_CALLBACK = (Step.MATTER, Step.TEXT, Step.WHO, Step.PHONE, Step.TIME)
_ABOUT_A_CALL = frozenset({Step.PHONE, Step.TIME})


@dataclass(frozen=True)
class Going:
    """Where the resident is: the kind of contact, the page, and whether it is being changed from the check page."""

    channel: Channel
    step: Step
    changing: bool = False

    def questions(self, answers: Answers) -> tuple[Step, ...]:
        """Return the questions these answers lead through."""
        if self.channel is Channel.CALLBACK:
            return _CALLBACK
        if answers.way == PreferredWay.STATUS_PAGE.value:
            return tuple(step for step in _FORM if step not in _ABOUT_A_CALL)
        return _FORM

    def number(self, answers: Answers) -> tuple[int, int]:
        """Return which question this is, and of how many."""
        steps = self.questions(answers)
        return (steps.index(self.step) + 1 if self.step in steps else len(steps), len(steps))

    def forward(self, answers: Answers, checks: Checks) -> Self:
        """Return the next page: the following question, or the first unanswered one when something was changed."""
        steps = self.questions(answers)
        if self.changing:
            wrong = self.first_wrong(answers, checks)
            return replace(self, step=wrong or Step.CHECK, changing=wrong is not None)
        place = steps.index(self.step) + 1 if self.step in steps else len(steps)
        return replace(self, step=steps[place] if place < len(steps) else Step.CHECK)

    def back(self, answers: Answers) -> Self | None:
        """Return the page before; None from the first question, which goes back to the line."""
        steps = self.questions(answers)
        if self.changing:
            return replace(self, step=Step.CHECK, changing=False)
        place = steps.index(self.step) if self.step in steps else len(steps)
        return replace(self, step=steps[place - 1]) if place > 0 else None

    def problems(self, answers: Answers, checks: Checks) -> dict[str, str]:
        """Return what is wrong on this page, by field, in the order of the fields."""
        short = self.channel is Channel.CALLBACK
        found = {field: checks.problem(field, answers, short_text=short) for field in FIELDS[self.step]}
        return {field: sentence for field, sentence in found.items() if sentence}

    def first_wrong(self, answers: Answers, checks: Checks) -> Step | None:
        """Return the first question whose answer will not do, as a tampered or incomplete post has."""
        # What a callback request does not ask may still have come along.
        for step in (*self.questions(answers), Step.LANGUAGE):
            if replace(self, step=step).problems(answers, checks):
                return step
        return None
