"""The demo's past week, played through the same commands as everything else, at the times of the story.

The loader gives a `submit` (the writer's) and a way to set the writer's clock; nothing is written beside them.
"""

import hashlib
import os
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import datetime, timedelta

import msgspec

from backend.commands.actor import Actor, ResidentActor, StaffActor
from backend.commands.resident import (
    AddToCase,
    Details,
    EndChat,
    GiveSurvey,
    OpenChat,
    RequestCallback,
    ResidentCommand,
    ResidentSays,
    SubmitForm,
)
from backend.domain.demo import RESIDENT, DemoTeam, Story, StoryStep
from backend.protocol.commands import (
    AddNote,
    Claim,
    Close,
    Command,
    MarkCallback,
    RegisterContact,
    Release,
    Reply,
    SetUrgency,
    Transfer,
)
from backend.protocol.ids import CaseId, CommandId, ContactId, LineId, ThreadId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Refusal, Result
from backend.protocol.words import Channel, FollowUp, PreferredWay, Urgency

Submit = Callable[[Actor, ResidentCommand | Command], Awaitable[Result | Refusal]]

_NEXT_ATTEMPT = timedelta(minutes=45)
_ATTEMPTS = 3
_FOLLOW_UPS = {"appointment": FollowUp.APPOINTMENT, "other-service": FollowUp.OTHER_SERVICE}


class HistoryRefused(Exception):
    """A step of the demo's history was refused: the story and the rules disagree, which is a bug."""


async def play_history(
    stories: Sequence[Story],
    team: DemoTeam,
    now: datetime,
    submit: Submit,
    set_time: Callable[[datetime], None],
) -> int:
    """Play every step before `now` in the order of time; return how many cases there are.

    `set_time` is called before each command with the aware UTC time at which it happened. Raises
    HistoryRefused with the story's number, the deed and the code of the refusal.
    """
    tellings = [_Telling(story, team) for story in stories]
    acts = sorted(
        ((at, number, step) for number, story in enumerate(stories) for at, step in _times(story, now)),
        key=lambda act: act[:2],
    )
    for at, number, step in acts:
        set_time(at)
        for actor, command in tellings[number].commands(step, at):
            answer = await submit(actor, command)
            if isinstance(answer, Refusal):
                deed = "begins" if step is None else step.deed
                raise HistoryRefused(f"story {number + 1}, {deed}: {answer.code}")
            tellings[number].case_id = answer.case_id or tellings[number].case_id
    return len(stories)


def _times(story: Story, now: datetime) -> Iterator[tuple[datetime, StoryStep | None]]:
    at = story.begins(now)
    yield at, None
    for step in story.steps:
        at += timedelta(minutes=step.after)
        if at >= now:
            return
        yield at, step


class _Telling:
    """One story on its way: the ids its commands share."""

    def __init__(self, story: Story, team: DemoTeam) -> None:
        self.case_id: CaseId | None = None
        self._story = story
        self._team = team
        self._thread = ThreadId(new_id())
        self._contact = ContactId(new_id())
        self._callback = self._contact
        self._said = 0
        self._attempts = 0

    def commands(
        self, step: StoryStep | None, at: datetime
    ) -> Iterator[tuple[Actor, ResidentCommand | Command]]:
        """Yield who does what in one step; the first one, None, makes the case."""
        if step is None:
            yield self._beginning()
        elif step.who == RESIDENT:
            yield ResidentActor(thread=self._thread, case_id=self.case_id), self._of_resident(step)
        else:
            yield self._staff(step.who), self._of_staff(step, at)

    def _beginning(self) -> tuple[Actor, ResidentCommand | Command]:
        story, command_id = self._story, CommandId(new_id())
        if story.by:
            return self._staff(story.by), RegisterContact(
                command_id=command_id,
                line=story.line,
                channel=story.channel,
                summary=story.text,
                name=story.name,
                phone=story.phone,
                personal_code=story.code,
                language=story.language,
                interpreter=story.interpreter,
            )
        opened = OpenChat(
            command_id=command_id,
            line=story.line,
            contact_id=self._contact,
            thread=self._thread,
            token_hash=_nobodys_secret(),
            matter=story.matter,
            details=self._details(),
        )
        fields = msgspec.structs.asdict(opened)
        if story.channel is Channel.CHAT:
            return ResidentActor(), opened
        if story.channel is Channel.FORM:
            return ResidentActor(), SubmitForm(**fields, text=story.text)
        return ResidentActor(), RequestCallback(**fields, text=story.text, best_time=story.preferred_time)

    def _details(self) -> Details:
        story = self._story
        return Details(
            name=story.name,
            phone=story.phone,
            personal_code=story.code,
            says_for=story.says_for,
            principal_name=story.principal,
            principal_code=story.principal_code,
            language=story.language,
            interpreter=story.interpreter,
            preferred_way=story.preferred_way,
            preferred_time=story.preferred_time,
        )

    def _of_resident(self, step: StoryStep) -> ResidentCommand:
        assert self.case_id is not None
        command_id = CommandId(new_id())
        match step.deed:
            case "writes":
                self._said += 1
                return ResidentSays(
                    command_id=command_id,
                    case_id=self.case_id,
                    contact_id=self._contact,
                    n=self._said,
                    text=step.text,
                )
            case "adds":
                return AddToCase(command_id=command_id, case_id=self.case_id, text=step.text)
            case "ends":
                return EndChat(command_id=command_id, case_id=self.case_id, contact_id=self._contact)
            case "rates":
                return GiveSurvey(
                    command_id=command_id,
                    case_id=self.case_id,
                    contact_id=self._contact,
                    new_contact_id=ContactId(new_id()),
                    rating=int(step.detail),
                    text=step.text,
                )
            case "asks_call":
                self._callback = ContactId(new_id())
                return RequestCallback(
                    command_id=command_id,
                    line=self._story.line,
                    contact_id=self._callback,
                    thread=self._thread,
                    token_hash=_nobodys_secret(),
                    matter=self._story.matter,
                    details=msgspec.structs.replace(self._details(), preferred_way=PreferredWay.PHONE),
                    best_time=step.text,
                )
            case _:
                raise ValueError(f"a resident does not do this: {step.deed}")

    def _of_staff(self, step: StoryStep, at: datetime) -> Command:
        assert self.case_id is not None
        command_id, case_id = CommandId(new_id()), self.case_id
        match step.deed:
            case "claims":
                return Claim(command_id=command_id, case_id=case_id)
            case "replies":
                return Reply(command_id=command_id, case_id=case_id, text=step.text)
            case "notes":
                return AddNote(command_id=command_id, case_id=case_id, text=step.text)
            case "marks_urgent":
                return SetUrgency(command_id=command_id, case_id=case_id, urgency=Urgency.URGENT)
            case "releases":
                return Release(command_id=command_id, case_id=case_id, reason=step.text)
            case "transfers":
                return Transfer(
                    command_id=command_id, case_id=case_id, to_line=LineId(step.detail), note=step.text
                )
            case "reached" | "not_reached":
                return self._attempt(step, at)
            case "closes" | "closes_unreached":
                return self._close(step)
            case _:
                raise ValueError(f"a member of staff does not do this: {step.deed}")

    def _attempt(self, step: StoryStep, at: datetime) -> MarkCallback:
        assert self.case_id is not None
        self._attempts += 1
        reached = step.deed == "reached"
        again = not reached and self._attempts < _ATTEMPTS
        return MarkCallback(
            command_id=CommandId(new_id()),
            case_id=self.case_id,
            contact_id=self._callback,
            reached=reached,
            next_attempt_at=at + _NEXT_ATTEMPT if again else None,
        )

    def _close(self, step: StoryStep) -> Close:
        assert self.case_id is not None
        unreached = step.deed == "closes_unreached"
        return Close(
            command_id=CommandId(new_id()),
            case_id=self.case_id,
            outcome=Outcome(
                reason=step.detail,
                agreed=step.text,
                follow_up=_FOLLOW_UPS.get(step.detail, FollowUp.NONE),
                callback_reason=step.text if unreached else "",
            ),
        )

    def _staff(self, user_name: str) -> StaffActor:
        person = self._team.person(user_name)
        assert person is not None, f"nobody is called {user_name}"
        return StaffActor(ref=person.ref, role=person.role, lines=frozenset(person.lines))


def _nobodys_secret() -> bytes:
    """Return the hash of a secret that nobody holds: pages of the past are closed for good."""
    return hashlib.sha256(os.urandom(32)).digest()
