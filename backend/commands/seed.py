"""The demo's past week, played through the same commands as everything else, at the hours it tells."""

import hashlib
import secrets
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple

from sqlalchemy import Engine, func, select

from backend.commands.actor import Actor, ResidentActor, StaffActor
from backend.commands.dispatch import AnyCommand, open_writer
from backend.commands.resident import (
    AddToCase,
    Details,
    EndChat,
    GiveSurvey,
    OpenChat,
    RequestCallback,
    ResidentSays,
    SubmitForm,
)
from backend.commands.seeded_forms import answers_to, form_to_send
from backend.commands.seeded_records import told_record
from backend.domain.clients import split_name
from backend.domain.county import County
from backend.domain.demo import DemoTeam, Story, StoryStep
from backend.protocol.client_commands import IdentifyClient, SaveClient, SetNonDisclosure, SetRelation
from backend.protocol.clients import RelationKind
from backend.protocol.commands import (
    AddNote,
    Claim,
    Close,
    MarkCallback,
    RegisterContact,
    Release,
    Reply,
    SetUrgency,
    Transfer,
)
from backend.protocol.ids import CaseId, ClientId, CommandId, ContactId, LineId, ThreadId, new_id
from backend.protocol.outcomes import Appointment, Outcome
from backend.protocol.people import IdentifiedBy
from backend.protocol.results import Refusal
from backend.protocol.sent_form_commands import SendForm
from backend.protocol.words import Channel, FollowUp, Urgency
from backend.store import tables
from backend.store.encryption import Cipher

_FOLLOW_UPS = {"appointment": FollowUp.APPOINTMENT, "other-service": FollowUp.OTHER_SERVICE}
"""What follows by the outcome's reason; nothing where the story says no more."""


class StoryImpossible(Exception):
    """A story tells what the rules do not allow; the text names the step, never what was said."""


def play_history(
    *,
    engine: Engine,
    cipher: Cipher,
    county: County,
    team: DemoTeam,
    stories: Sequence[Story],
    now: datetime,
) -> int:
    """Play the stories up to `now` into a database without cases; return how many began.

    The team must be in the database. Blocks; run it before the node opens its doors. Raises StoryImpossible.
    """
    with engine.connect() as connection:
        if connection.scalar(select(func.count()).select_from(tables.case_file)):
            return 0
    hour = [now]
    writer = open_writer(engine=engine, cipher=cipher, county=county, clock=lambda: hour[0])
    try:
        people = partial(_people_of, engine)
        tellings = {number: _Telling(story, team, county, people) for number, story in enumerate(stories)}
        for turn in sorted(_turns(stories, now), key=lambda turn: turn.at):
            hour[0] = turn.at
            telling = tellings[turn.story]
            actor, command = telling.begin() if turn.step is None else telling.go_on(turn.step, turn.at)
            answer = writer.submit_blocking(actor, command)
            if isinstance(answer, Refusal):
                deed = "beginning" if turn.step is None else turn.step.deed
                raise StoryImpossible(f"story {turn.story + 1}, {deed}: {answer.code.value}")
            if turn.step is None and answer.case_id is not None:
                telling.case_id = answer.case_id
        return sum(bool(telling.case_id) for telling in tellings.values())
    finally:
        writer.close()


def _people_of(engine: Engine, case_id: CaseId) -> tuple[ClientId, ClientId]:
    """Return the records a case is put to: who is in contact, and whom it is about."""
    file = tables.case_file.c
    wanted = select(file.client_id, file.subject_id).where(file.case_id == case_id)
    with engine.connect() as connection:
        client_id, subject_id = connection.execute(wanted).one()
    return ClientId(client_id or ""), ClientId(subject_id or "")


class _Turn(NamedTuple):
    at: datetime
    story: int
    step: StoryStep | None


def _turns(stories: Sequence[Story], now: datetime) -> Iterator[_Turn]:
    for number, story in enumerate(stories):
        at = story.begins(now)
        if at > now:
            continue
        yield _Turn(at, number, None)
        for step in story.steps:
            at += timedelta(minutes=step.after)
            if at > now:
                break
            yield _Turn(at, number, step)


class _Telling:
    """One story as it goes: the ids its commands need."""

    def __init__(
        self,
        story: Story,
        team: DemoTeam,
        county: County,
        people: Callable[[CaseId], tuple[ClientId, ClientId]],
    ) -> None:
        self.case_id = CaseId("")
        self._people = people
        self._relative = ClientId("")
        self._story = story
        self._team = team
        self._county = county
        self._contact_id = ContactId(new_id())
        self._thread = ThreadId(new_id())
        self._callback_id = self._contact_id
        self._sent: SendForm | None = None
        self._said = 0
        self._tries = 0

    def begin(self) -> tuple[Actor, AnyCommand]:
        """Return how the contact came in; a chat's first text is its first step."""
        story = self._story
        match story.channel:
            case Channel.CHAT:
                command: AnyCommand = OpenChat(
                    command_id=_command(),
                    line=story.line,
                    contact_id=self._contact_id,
                    thread=self._thread,
                    token_hash=_lost_secret(),
                    matter=story.matter,
                    details=self._details(),
                )
            case Channel.FORM:
                command = SubmitForm(
                    command_id=_command(),
                    line=story.line,
                    contact_id=self._contact_id,
                    thread=self._thread,
                    token_hash=_lost_secret(),
                    matter=story.matter,
                    text=story.text,
                    details=self._details(),
                )
            case Channel.CALLBACK:
                command = self._callback(self._contact_id, story.text, story.preferred_time)
            case Channel.PHONE | Channel.WALK_IN:
                return self._staff(story.by), RegisterContact(
                    command_id=_command(),
                    line=story.line,
                    channel=story.channel,
                    summary=story.text,
                    name=story.name,
                    phone=story.phone,
                    personal_code=story.code,
                    language=story.language,
                    interpreter=story.interpreter,
                    # Who registers a contact takes it, unless the story leaves it in the queue.
                    claim=bool(story.steps),
                )
            case Channel.FEEDBACK:
                raise StoryImpossible("feedback comes by a survey, not by itself")
        return ResidentActor(), command

    def go_on(self, step: StoryStep, at: datetime) -> tuple[Actor, AnyCommand]:
        """Return the command of a step done at `at`."""
        if step.who == "resident":
            page = ResidentActor(thread=self._thread, case_id=self.case_id)
            answers = step.deed == "answers_form"
            return page, answers_to(self._county, self._sent, step.text) if answers else self._by_resident(
                step
            )
        if step.deed == "sends_form":
            return self._staff(step.who), self._sends(step)
        return self._staff(step.who), self._by_staff(step, at)

    def _sends(self, step: StoryStep) -> SendForm:
        self._sent = form_to_send(self._county, self.case_id, step.text)
        return self._sent

    def _by_resident(self, step: StoryStep) -> AnyCommand:
        about = self.case_id
        match step.deed:
            case "writes":
                self._said += 1
                return ResidentSays(
                    command_id=_command(),
                    case_id=about,
                    contact_id=self._contact_id,
                    n=self._said,
                    text=step.text,
                )
            case "adds":
                return AddToCase(command_id=_command(), case_id=about, text=step.text)
            case "asks_call":
                self._callback_id = ContactId(new_id())
                return self._callback(self._callback_id, "", step.text)
            case "ends":
                return EndChat(command_id=_command(), case_id=about, contact_id=self._contact_id)
            case "rates":
                return GiveSurvey(
                    command_id=_command(),
                    case_id=about,
                    contact_id=self._contact_id,
                    new_contact_id=ContactId(new_id()),
                    rating=int(step.detail),
                    text=step.text,
                )
            case _:
                raise StoryImpossible(f"a resident never {step.deed}")

    def _by_staff(self, step: StoryStep, at: datetime) -> AnyCommand:
        about = self.case_id
        match step.deed:
            case "claims":
                return Claim(command_id=_command(), case_id=about)
            case "replies":
                return Reply(command_id=_command(), case_id=about, text=step.text)
            case "notes":
                return AddNote(command_id=_command(), case_id=about, text=step.text)
            case "reached" | "not_reached":
                self._tries += 1
                rules = self._county.callback
                again = step.deed == "not_reached" and self._tries < rules.attempts
                next_at = at + timedelta(minutes=rules.next_attempt_after_minutes)
                return MarkCallback(
                    command_id=_command(),
                    case_id=about,
                    contact_id=self._callback_id,
                    reached=step.deed == "reached",
                    next_attempt_at=next_at if again else None,
                )
            case "marks_urgent":
                return SetUrgency(command_id=_command(), case_id=about, urgency=Urgency.URGENT)
            case "identifies" | "identifies_principal":
                return self._identifies(step)
            case "saves_relative" | "relates" | "notes_order":
                return self._keeps_record(step)
            case "releases":
                return Release(command_id=_command(), case_id=about, reason=step.text)
            case "transfers":
                to_line = LineId(step.detail)
                return Transfer(command_id=_command(), case_id=about, to_line=to_line, note=step.text)
            case "records" | "closes" | "closes_unreached":
                return self._concludes(step, at)
            case _:
                raise StoryImpossible(f"a professional never {step.deed}")

    def _concludes(self, step: StoryStep, at: datetime) -> AnyCommand:
        about, line = self.case_id, self._county.line(self._story.line)
        if line is None:
            raise StoryImpossible(f"there is no line {self._story.line}")
        if step.deed == "records":
            channel = self._story.channel
            return told_record(self._county, line, about, channel, step.text, step.detail, at)
        if step.deed == "closes_unreached":
            unreached = Outcome(reason="not-reached", agreed=step.text, callback_reason=step.text)
            return Close(command_id=_command(), case_id=about, outcome=unreached)
        follow_up = _FOLLOW_UPS.get(step.detail, FollowUp.NONE)
        told = Appointment(**dict(zip(("when", "where", "whom"), step.told, strict=False)))
        outcome = Outcome(
            reason=step.detail,
            agreed=step.text,
            follow_up=follow_up,
            appointment=told if follow_up is FollowUp.APPOINTMENT else None,
        )
        return Close(command_id=_command(), case_id=about, outcome=outcome)

    def _identifies(self, step: StoryStep) -> IdentifyClient:
        principal = step.deed == "identifies_principal"
        story = self._story
        first, last = split_name(story.principal if principal else story.name)
        return IdentifyClient(
            command_id=_command(),
            case_id=self.case_id,
            how=IdentifiedBy.IN_PERSON if story.channel is Channel.WALK_IN else IdentifiedBy.QUESTIONS,
            personal_code=story.principal_code if principal else story.code,
            first_names=first,
            last_name=last,
            basis=step.text,
            principal=principal,
        )

    def _keeps_record(self, step: StoryStep) -> AnyCommand:
        client_id, subject_id = self._people(self.case_id)
        if step.deed == "notes_order":
            return SetNonDisclosure(command_id=_command(), client_id=client_id, on=True, basis=step.text)
        if step.deed == "relates":
            return SetRelation(
                command_id=_command(),
                client_id=client_id,
                other_id=self._relative or subject_id,
                kind=RelationKind.GUARDIAN_OF,
            )
        self._relative = ClientId(new_id())
        first, last = split_name(step.text)
        return SaveClient(
            command_id=_command(),
            client_id=self._relative,
            first_names=first,
            last_name=last,
            personal_code=step.detail,
        )

    def _callback(self, contact_id: ContactId, text: str, best_time: str) -> RequestCallback:
        return RequestCallback(
            command_id=_command(),
            line=self._story.line,
            contact_id=contact_id,
            thread=self._thread,
            token_hash=_lost_secret(),
            matter=self._story.matter,
            details=self._details(),
            best_time=best_time,
            text=text,
        )

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

    def _staff(self, user_name: str) -> StaffActor:
        person = self._team.person(user_name)
        if person is None:
            raise StoryImpossible(f"nobody is called {user_name}")
        return StaffActor(ref=person.ref, role=person.role, lines=frozenset(person.lines))


def _command() -> CommandId:
    return CommandId(new_id())


def _lost_secret() -> bytes:
    """Return the hash of a secret nobody knows: the pages of history cannot be opened."""
    return hashlib.sha256(secrets.token_bytes(32)).digest()
