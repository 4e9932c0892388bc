"""Any sequence of commands: once code 3 or 4 is signed, a guardian's page is given no word that it had not been given."""

import tempfile
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from backend.channels.web import conversation
from backend.commands.actor import ResidentActor
from backend.commands.resident import (
    AddToCase,
    ConvertChat,
    Details,
    EndChat,
    GiveSurvey,
    RequestCallback,
    ResidentMarks,
    Withdraw,
)
from backend.commands.system import EndSilentChat, RemindChat
from backend.domain import shut_pages
from backend.protocol.assessment_commands import SignQuestionnaire
from backend.protocol.authority import AssessmentNeed
from backend.protocol.cases import Case
from backend.protocol.checklist_rules import respond
from backend.protocol.client_commands import SayForWhom
from backend.protocol.commands import (
    AddNote,
    Claim,
    Close,
    JoinCases,
    MarkCallback,
    Release,
    Reply,
)
from backend.protocol.entries import StaffMessage
from backend.protocol.ids import CaseId, ContactId, ResponseId, ThreadId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.words import CaseState, Channel, SaysFor
from backend.store import tables
from tests.commands.office import ORAL, SYSTEM, Office, Page, command_id
from tests.support.checklists import the, whole

MATTI = "100713B902J"
PICK = st.integers(0, 9)


class Guarded(RuleBasedStateMachine):
    """A nurse, a guardian's pages and a minor's own, and everything that they may do."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.office = Office(f"sqlite:///{Path(self.folder.name) / 'day.sqlite'}")
        self.pages: list[Page] = []
        self.n = 0
        self.given: dict[ThreadId, frozenset[str]] = {}
        self.guardians: set[ThreadId] = set()

    def teardown(self) -> None:
        self.office.close()
        self.folder.cleanup()

    # -- what is shown ----------------------------------------------------------------------------

    def opens(self, page: Page) -> Case:
        """What the page's secret opens."""
        access = tables.resident_access.c
        with self.office.engine.connect() as connection:
            found = connection.scalar(select(access.case_id).where(access.token_hash == page.token_hash))
        case = self.office.case(CaseId(str(found)))
        while case.head.joined_into is not None:
            case = self.office.case(case.head.joined_into)
        return case

    def looks(self, page: Page) -> frozenset[str]:
        """Draw the page as the status page does: what it shows is noted as delivered."""
        case = shut_pages.as_shown(self.opens(page), page.thread)
        lines = [line for line in conversation.visible(case, page.thread) if line.kind != "own"]
        if lines:
            marks = ResidentMarks(
                command_id=command_id(), case_id=case.head.case_id, delivered=lines[-1].no, read=lines[-1].no
            )
            self.office.ask(self.actor(page), marks)
        read = frozenset(line.text for line in lines if line.kind == "staff")
        self.given[page.thread] = self.given.get(page.thread, frozenset()) | read
        return read

    def actor(self, page: Page) -> ResidentActor:
        return ResidentActor(thread=page.thread, case_id=self.opens(page).head.case_id)

    # -- what may happen --------------------------------------------------------------------------

    @initialize()
    def a_guardian_and_a_minor(self) -> None:
        guardian = self.office.chat(name="Liisa", says_for=SaysFor.OWN_CHILD, principal_code=MATTI)
        minor = self.office.chat(name="Matti", personal_code=MATTI)
        self.pages = [guardian, minor]
        self.guardians = {guardian.thread}
        self.office.done(self.office.aino, Claim(command_id=command_id(), case_id=guardian.case_id))

    def claim(self, pick: int) -> None:
        self.office.ask(self.office.aino, Claim(command_id=command_id(), case_id=self.case(pick)))

    def release(self, pick: int) -> None:
        self.office.ask(self.office.aino, Release(command_id=command_id(), case_id=self.case(pick)))

    @rule(pick=PICK, deed=st.integers(0, 6))
    def the_nurse(self, pick: int, deed: int) -> None:
        """Everything that is not writing, signing or joining; taking is the commonest."""
        deeds = (self.claim, self.release, self.note, self.close, self.call, self.fall_silent, self.claim)
        deeds[deed](pick)

    @rule(pick=PICK, to=PICK)
    def reply(self, pick: int, to: int) -> None:
        self.n += 1
        thread = self.pages[to % len(self.pages)].thread if to else None
        command = Reply(
            command_id=command_id(), case_id=self.case(pick), text=f"vastaus {self.n}", thread=thread
        )
        self.office.ask(self.office.aino, command)

    @rule(pick=PICK)
    def reply_there(self, pick: int) -> None:
        self.n += 1
        page = self.pages[pick % len(self.pages)]
        command = Reply(
            command_id=command_id(), case_id=self.case(pick), text=f"juuri {self.n}", thread=page.thread
        )
        self.office.ask(self.office.aino, command)

    def note(self, pick: int) -> None:
        command = AddNote(command_id=command_id(), case_id=self.case(pick), text="muistiinpano")
        self.office.ask(self.office.aino, command)

    @rule(pick=PICK, code=st.sampled_from("1234"))
    def sign(self, pick: int, code: str) -> None:
        case = self.office.case(self.case(pick))
        last = case.head.assessment
        command = SignQuestionnaire(
            command_id=command_id(),
            case_id=case.head.case_id,
            response_id=ResponseId(new_id()),
            response=respond(the(AssessmentNeed.FULL), whole(code)),
            replaces=last.response_id if last else None,
        )
        self.office.ask(self.office.aino, command)

    @rule(pick=PICK, other=PICK)
    def join(self, pick: int, other: int) -> None:
        command = JoinCases(command_id=command_id(), case_id=self.case(pick), other_id=self.case(other))
        self.office.ask(self.office.aino, command)

    @rule(pick=PICK, says_for=st.sampled_from(SaysFor), to=PICK)
    def say_for_whom(self, pick: int, says_for: SaysFor, to: int) -> None:
        page = self.pages[to % len(self.pages)]
        if page.thread in self.guardians and says_for is SaysFor.SELF:
            return  # A professional who says that the guardian is the minor says what is not so.
        command = SayForWhom(
            command_id=command_id(), case_id=self.case(pick), says_for=says_for, thread=page.thread
        )
        self.office.ask(self.office.aino, command)

    def close(self, pick: int) -> None:
        outcome = Outcome(reason="guidance", agreed="Ohjattu", callback_reason="Ei tarvita")
        self.office.ask(
            self.office.aino, Close(command_id=command_id(), case_id=self.case(pick), outcome=outcome)
        )

    def call(self, pick: int) -> None:
        case = self.office.case(self.case(pick))
        for contact in case.contacts:
            command = MarkCallback(
                command_id=command_id(),
                case_id=case.head.case_id,
                contact_id=contact.contact_id,
                reached=True,
            )
            self.office.ask(self.office.aino, command)

    def fall_silent(self, pick: int) -> None:
        kind = EndSilentChat if pick % 3 == 0 else RemindChat
        for contact in self.office.case(self.case(pick)).contacts:
            command = kind(command_id=command_id(), case_id=self.case(pick), contact_id=contact.contact_id)
            self.office.ask(SYSTEM, command)

    @rule(pick=PICK, deed=st.integers(0, 6))
    def a_page(self, pick: int, deed: int) -> None:
        page = self.pages[pick % len(self.pages)]
        actor, case = self.actor(page), self.opens(page)
        about, fresh = case.head.case_id, command_id()
        contact = next(one for one in reversed(case.contacts) if one.thread == page.thread)
        same: dict[str, Any] = {"command_id": fresh, "case_id": about, "contact_id": contact.contact_id}
        self.n += 1
        match deed:
            case 0:
                self.office.ask(actor, AddToCase(command_id=fresh, case_id=about, text=f"lisäys {self.n}"))
            case 1:
                self.office.ask(actor, EndChat(**same))
            case 2:
                self.office.ask(actor, Withdraw(command_id=fresh, case_id=about))
            case 3:
                new = ContactId(new_id())
                self.office.ask(actor, GiveSurvey(**same, new_contact_id=new, rating=3, wants_reply=True))
            case 4:
                new = ContactId(new_id())
                self.office.ask(
                    actor,
                    ConvertChat(
                        **same, new_contact_id=new, to_channel=Channel.FORM, details=Details(phone="")
                    ),
                )
            case _:
                self.looks(page)

    @rule(pick=PICK, callback=st.booleans())
    @precondition(lambda self: len(self.pages) < 6)
    def a_page_comes_again(self, pick: int, callback: bool) -> None:
        page = self.pages[pick % len(self.pages)]
        again = self.office.callback if callback else self.office.form
        came = again(by=self.actor(page))
        self.pages.append(came)
        if page.thread in self.guardians:
            self.guardians.add(came.thread)

    @rule(pick=PICK)
    def the_same_page_asks_for_a_call(self, pick: int) -> None:
        page = self.pages[pick % len(self.pages)]
        command = RequestCallback(
            command_id=command_id(),
            line=ORAL,
            contact_id=ContactId(new_id()),
            thread=page.thread,
            token_hash=page.token_hash,
            matter="other",
            details=Details(phone="+358401234567"),
        )
        self.office.ask(ResidentActor(), command)

    # -- what never happens -----------------------------------------------------------------------

    @invariant()
    def a_guardian_is_given_nothing_new_of_a_kept_case(self) -> None:
        for page in self.pages:
            if page.thread not in self.guardians:
                continue
            case = self.opens(page)
            if not shut_pages.is_shut(case, page.thread):
                continue
            shown = shut_pages.as_shown(case, page.thread)
            lines = conversation.visible(shown, page.thread)
            read = frozenset(line.text for line in lines if line.kind == "staff")
            assert read <= self.given.get(page.thread, frozenset()), "a word too much"
            head = shown.head
            assert head.state is not CaseState.CLAIMED
            assert (head.assessment, head.outcome, head.claimed_by) == (None, None, None)
            made = case.head.assessment
            assert made is not None
            said = [one for one in case.entries if isinstance(one.body, StaffMessage)]
            assert not [one for one in said if one.thread == page.thread and one.no > made.until_no]

    @invariant()
    def a_minors_case_is_never_closed_without_an_assessment(self) -> None:
        for page in self.pages:
            head = self.opens(page).head
            if head.state is CaseState.CLOSED and head.authority.required:
                assert head.authority.assessed

    def case(self, pick: int) -> CaseId:
        return self.opens(self.pages[pick % len(self.pages)]).head.case_id


def days(examples: int, steps: int) -> settings:
    return settings(
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


@pytest.mark.slow
def test_no_sequence_of_commands_shows_a_guardian_more_of_a_kept_case() -> None:
    run_state_machine_as_test(Guarded, settings=days(30, 40))
