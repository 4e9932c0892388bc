"""Everything a signed-in person can do with cases, contacts and themself."""

from collections.abc import Sequence
from datetime import datetime

from backend.protocol.assessment_commands import ResolveTask, SignQuestionnaire
from backend.protocol.commands import (
    AddNote,
    Claim,
    Close,
    DeletePhrase,
    DismissSuggestion,
    HandDraft,
    JoinCases,
    MarkCallback,
    MarkRead,
    RegisterContact,
    Release,
    Reply,
    RevealCode,
    SavePhrase,
    SetPresence,
    SetUrgency,
    TakeBack,
    TakeNext,
    Transfer,
)
from backend.protocol.feedback import FeedbackKind
from backend.protocol.feedback_commands import RegisterFeedback
from backend.protocol.ids import (
    CaseId,
    CommandId,
    ContactId,
    LineId,
    PhraseId,
    ResponseId,
    TaskId,
    ThreadId,
    new_id,
)
from backend.protocol.mine import Phrase
from backend.protocol.outcomes import Outcome
from backend.protocol.questionnaires import QuestionnaireResponse
from backend.protocol.words import Channel, FollowUp, Language, PresenceState, SaysFor, Urgency
from desktop.actions.call_actions import CallActions


class Actions(CallActions):
    """Each method makes one command and returns its id; what became of it comes by the signals of ``Sending``."""

    # -- taking cases and giving them on ----------------------------------------------------------

    def take_next(self, lines: Sequence[LineId] = (), channels: Sequence[Channel] = ()) -> CommandId:
        """Take whatever stands first in these lines and channels, or in all of one's own."""
        return self.send(TakeNext(command_id=self.fresh(), lines=tuple(lines), channels=tuple(channels)))

    def claim(self, case_id: CaseId) -> CommandId:
        """Take this case; one wins."""
        return self.send(Claim(command_id=self.fresh(), case_id=case_id))

    def open_case(self, case_id: CaseId) -> CommandId | None:
        """Go to a case that is in hand, or take it."""
        state = self._client.mine()
        if state is not None and case_id in state.cases:
            self.opened.emit(case_id)
            return None
        return self.claim(case_id)

    def release(self, case_id: CaseId, reason: str = "") -> CommandId:
        """Return a case to the front of the queue."""
        return self.send(Release(command_id=self.fresh(), case_id=case_id, reason=reason))

    def transfer(self, case_id: CaseId, line: LineId, note: str = "") -> CommandId:
        """Hand a case to another line."""
        return self.send(Transfer(command_id=self.fresh(), case_id=case_id, to_line=line, note=note))

    def take_back(self, case_id: CaseId) -> CommandId:
        """Undo the release or transfer of a case, within ten seconds."""
        return self.send(TakeBack(command_id=self.fresh(), case_id=case_id))

    def undo(self, command_id: CommandId) -> CommandId | None:
        """Undo the release or transfer of this id, if it is the last one."""
        case_id = self._undo.pop(command_id, None)
        return self.take_back(case_id) if case_id is not None else None

    def set_urgency(self, case_id: CaseId, urgency: Urgency) -> CommandId:
        """Mark a case urgent or normal."""
        return self.send(SetUrgency(command_id=self.fresh(), case_id=case_id, urgency=urgency))

    def close(
        self,
        case_id: CaseId,
        reason: str,
        agreed: str,
        follow_up: FollowUp,
        callback_reason: str = "",
        *,
        recorded: bool = False,
    ) -> CommandId:
        """Close a case with its outcome."""
        outcome = Outcome(
            reason=reason,
            agreed=agreed,
            follow_up=follow_up,
            callback_reason=callback_reason,
            recorded=recorded,
        )
        return self.close_as(case_id, outcome)

    def close_as(self, case_id: CaseId, outcome: Outcome) -> CommandId:
        """Close a case with an outcome that says what its reason asks for."""
        return self.send(Close(command_id=self.fresh(), case_id=case_id, outcome=outcome))

    # -- the conversation -------------------------------------------------------------------------

    def reply(self, case_id: CaseId, text: str, thread: ThreadId | None = None) -> CommandId:
        """Write to the resident."""
        return self.send(Reply(command_id=self.fresh(), case_id=case_id, text=text, thread=thread))

    def note(self, case_id: CaseId, text: str) -> CommandId:
        """Write an internal note."""
        return self.send(AddNote(command_id=self.fresh(), case_id=case_id, text=text))

    def hand_draft(self, case_id: CaseId, text: str, *, for_client: bool = True) -> CommandId:
        """Give an unsent text of one's own to whoever holds the case now."""
        return self.send(
            HandDraft(command_id=self.fresh(), case_id=case_id, text=text, for_client=for_client)
        )

    def mark_read(self, case_id: CaseId, no: int) -> CommandId:
        """Say that the timeline was seen up to entry ``no``."""
        command = MarkRead(command_id=self.fresh(), case_id=case_id, no=no)
        # Nobody asked for it, so nobody is told when it cannot be sent; the next one says as much.
        self._client.submit(command)
        return command.command_id

    def typing(self, case_id: CaseId, on: bool, inside: bool = False) -> None:  # noqa: FBT001 - a slot
        """Tell the work pair, and the resident's page unless it stays inside, that somebody is writing."""
        self._client.typing(case_id, on=on, inside=inside)

    # -- assessments and what they leave to be done -------------------------------------------------

    def sign_questionnaire(
        self, case_id: CaseId, response: QuestionnaireResponse, replaces: ResponseId | None = None
    ) -> CommandId:
        """Sign a filled-in questionnaire; a correction names the one it replaces."""
        return self.send(
            SignQuestionnaire(
                command_id=self.fresh(),
                case_id=case_id,
                response_id=ResponseId(new_id()),
                response=response,
                replaces=replaces,
            )
        )

    def resolve_task(self, case_id: CaseId, task_id: TaskId, text: str, *, done: bool) -> CommandId:
        """Say that a task was done, or why it is not needed."""
        return self.send(
            ResolveTask(command_id=self.fresh(), case_id=case_id, task_id=task_id, done=done, text=text)
        )

    # -- contacts and people ----------------------------------------------------------------------

    def callback_reached(self, case_id: CaseId, contact_id: ContactId) -> CommandId:
        """Record that the person who asked for a call was reached."""
        return self.send(
            MarkCallback(command_id=self.fresh(), case_id=case_id, contact_id=contact_id, reached=True)
        )

    def callback_not_reached(
        self, case_id: CaseId, contact_id: ContactId, next_at: datetime | None
    ) -> CommandId:
        """Record an attempt in vain and when the next one is; none after the last."""
        return self.send(
            MarkCallback(
                command_id=self.fresh(),
                case_id=case_id,
                contact_id=contact_id,
                reached=False,
                next_attempt_at=next_at,
            )
        )

    def join(self, case_id: CaseId, other: CaseId) -> CommandId:
        """Join another waiting case of the same person into this one."""
        return self.send(JoinCases(command_id=self.fresh(), case_id=case_id, other_id=other))

    def dismiss(self, case_id: CaseId, other: CaseId) -> CommandId:
        """Say that a suggested case is somebody else's."""
        return self.send(DismissSuggestion(command_id=self.fresh(), case_id=case_id, other_id=other))

    def register_contact(
        self,
        line: LineId,
        channel: Channel,
        summary: str,
        name: str = "",
        phone: str = "",
        personal_code: str = "",
        language: Language = Language.FINNISH,
        interpreter: str = "",
        urgency: Urgency = Urgency.NORMAL,
        claim: bool = True,  # noqa: FBT001 - one of the fields of a form
        says_for: SaysFor = SaysFor.SELF,
        principal_name: str = "",
        principal_code: str = "",
    ) -> CommandId:
        """Register a walk-in or a call that came to a desk phone."""
        return self.send(
            RegisterContact(
                command_id=self.fresh(),
                line=line,
                channel=channel,
                summary=summary,
                name=name,
                phone=phone,
                personal_code=personal_code,
                language=language,
                interpreter=interpreter,
                urgency=urgency,
                claim=claim,
                says_for=says_for,
                principal_name=principal_name,
                principal_code=principal_code,
            )
        )

    def register_feedback(
        self,
        line: LineId | None,
        kind: FeedbackKind,
        text: str,
        rating: int = 0,
        wants_reply: bool = False,  # noqa: FBT001 - one of the fields of a form
        name: str = "",
        phone: str = "",
        language: Language = Language.FINNISH,
    ) -> CommandId:
        """Write down what a resident told of the service."""
        return self.send(
            RegisterFeedback(
                command_id=self.fresh(),
                line=line,
                kind=kind,
                text=text,
                rating=rating,
                wants_reply=wants_reply,
                name=name,
                phone=phone,
                language=language,
            )
        )

    def reveal_code(self, case_id: CaseId, principal: bool = False) -> CommandId:  # noqa: FBT001
        """Ask for the whole personal identity code; that it was shown is logged."""
        return self.send(RevealCode(command_id=self.fresh(), case_id=case_id, principal=principal))

    # -- oneself ----------------------------------------------------------------------------------

    def set_presence(self, state: PresenceState) -> CommandId:
        """Say whether one is available, busy, on a break or away."""
        return self.send(SetPresence(command_id=self.fresh(), state=state))

    def save_phrase(self, phrase: Phrase) -> CommandId:
        """Save a personal phrase."""
        return self.send(SavePhrase(command_id=self.fresh(), phrase=phrase))

    def delete_phrase(self, phrase_id: PhraseId) -> CommandId:
        """Remove a personal phrase."""
        return self.send(DeletePhrase(command_id=self.fresh(), phrase_id=phrase_id))
