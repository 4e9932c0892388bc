"""Every command that there is, done once in a day that makes sense, and sent again: the answer stands, nothing happens twice."""

import itertools
import typing
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from backend.commands import records
from backend.commands.actor import Actor, ResidentActor
from backend.commands.dispatch import AnyCommand
from backend.commands.resident import (
    AddToCase,
    ConvertChat,
    Details,
    EndChat,
    GiveFeedback,
    GiveSurvey,
    IdentificationDropped,
    OpenChat,
    RequestCallback,
    ResidentIdentified,
    ResidentMarks,
    ResidentSays,
    SubmitForm,
    Withdraw,
)
from backend.commands.system import (
    EndSilentChat,
    KeepStaff,
    LetGo,
    LogUse,
    NodeGone,
    NodeStarted,
    NodeStopped,
    NoteRight,
    PressReply,
    RemindChat,
    ReturnCase,
    StaffConnected,
    StaffDisconnected,
)
from backend.protocol.assessment_commands import ResolveTask, SignQuestionnaire
from backend.protocol.authority import AssessmentNeed
from backend.protocol.call_commands import CallCommand
from backend.protocol.checklist_rules import respond
from backend.protocol.client_commands import AskIdentification, RecordRight, SayForWhom, SetLegalHold
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
from backend.protocol.entries import IdentificationEnd
from backend.protocol.feedback import FeedbackKind
from backend.protocol.feedback_commands import RegisterFeedback
from backend.protocol.ids import CaseId, ContactId, PhraseId, ResponseId, new_id
from backend.protocol.mine import Phrase
from backend.protocol.outcomes import Outcome
from backend.protocol.representation import Basis, CheckMethod, RightCheck
from backend.protocol.results import Result
from backend.protocol.staff_commands import LockStaff, ResetPassword
from backend.protocol.words import Channel, Language, PresenceState, Role, SaysFor, Urgency
from backend.store.tables import case_file
from tests.commands.any_command import KINDS
from tests.commands.client_desk import inside
from tests.commands.day_of_calls import of_calls
from tests.commands.day_of_clients import about_clients
from tests.commands.day_of_colleagues import asking_colleagues, of_two
from tests.commands.day_of_directory import of_the_directory
from tests.commands.day_of_feedback import of_read_feedback
from tests.commands.day_of_follow_ups import of_follow_ups
from tests.commands.day_of_forms import of_sent_forms
from tests.commands.day_of_handovers import of_handovers
from tests.commands.day_of_records import of_records
from tests.commands.guided import of_the_texts
from tests.commands.hiring import save
from tests.commands.office import CHILD, ORAL, SYSTEM, Office, Page, command_id
from tests.support.checklists import the, whole

PHONE = "+358401234567"
CODE = "131052-308T"
PHRASE = Phrase(
    phrase_id=PhraseId(new_id()),
    keyword="hei",
    title={Language.FINNISH: "Tervehdys"},
    text={Language.FINNISH: "Hei {name}"},
)
Asked = tuple[Actor, AnyCommand]


def test_every_command_is_done_once_and_its_events_tell_what_it_did(office: Office) -> None:
    done: set[type[AnyCommand]] = set()
    days = (
        _at_the_hatch(office),
        _on_the_phone(office),
        _of_a_minor(office),
        _of_luukku(office),
        _in_the_office(office),
        of_the_directory(office),
        of_read_feedback(office),
        of_the_texts(office),
        of_calls(office),
        about_clients(office),
        of_sent_forms(office),
        of_handovers(office),
        of_two(office),
    )
    for actor, command in itertools.chain(*days):
        answer = office.ask(actor, command)
        assert isinstance(answer, Result), (command, answer)
        before = {name: seq for name, (seq, _) in office.mirror.items()}
        assert office.ask(actor, command) == answer, "sent again"
        assert before == {name: seq for name, (seq, _) in office.mirror.items()}
        done.add(type(command))
    # Refused as long as there is no exchange to do it.
    missing = sorted(kind.__name__ for kind in KINDS - done - set(typing.get_args(CallCommand)))
    assert not missing, "a command that nobody does here: add it to the day"


def _at_the_hatch(office: Office) -> Iterator[Asked]:
    """A chat, a form and a further contact, from opening to the survey."""
    aino, page = office.aino, office.page()
    yield (
        ResidentActor(),
        OpenChat(**_arrival(page), details=Details(name="Liisa", phone=PHONE), matter="toothache"),
    )
    page = _standing(office, page)
    case_id, contact_id = page.case_id, page.contact_id
    yield aino, Claim(command_id=command_id(), case_id=case_id)
    says = ResidentSays(command_id=command_id(), case_id=case_id, contact_id=contact_id, n=1, text="Hei")
    yield page.actor, says
    yield aino, Reply(command_id=command_id(), case_id=case_id, text="Huomenta")
    yield aino, MarkRead(command_id=command_id(), case_id=case_id, no=4)
    yield page.actor, ResidentMarks(command_id=command_id(), case_id=case_id, delivered=4, read=3)
    yield aino, AddNote(command_id=command_id(), case_id=case_id, text="Särky alkoi eilen")
    yield office.bo, HandDraft(command_id=command_id(), case_id=case_id, text="Ehdin kirjoittaa")
    yield aino, AskIdentification(command_id=command_id(), case_id=case_id)
    yield (
        page.actor,
        IdentificationDropped(command_id=command_id(), case_id=case_id, why=IdentificationEnd.CANCELLED),
    )
    identified = ResidentIdentified(
        command_id=command_id(),
        case_id=case_id,
        personal_code="010608D905R",
        first_names="Liisa",
        last_name="Virtanen",
        by="Suomi.fi",
    )
    yield page.actor, identified
    yield aino, SetUrgency(command_id=command_id(), case_id=case_id, urgency=Urgency.URGENT)
    office.later(minutes=20)
    yield SYSTEM, RemindChat(command_id=command_id(), case_id=case_id, contact_id=contact_id)
    yield SYSTEM, EndSilentChat(command_id=command_id(), case_id=case_id, contact_id=contact_id)
    form = office.page()
    liisa = Details(name="Liisa", phone=PHONE)
    yield ResidentActor(), SubmitForm(**_arrival(form), details=liisa, matter="other", text="Vielä")
    form = _standing(office, form)
    yield aino, DismissSuggestion(command_id=command_id(), case_id=case_id, other_id=form.case_id)
    yield aino, JoinCases(command_id=command_id(), case_id=case_id, other_id=form.case_id)
    outcome = Outcome(reason="guidance", agreed="Neuvottu")
    yield aino, Close(command_id=command_id(), case_id=case_id, outcome=outcome)
    survey = GiveSurvey(
        command_id=command_id(),
        case_id=case_id,
        contact_id=contact_id,
        new_contact_id=ContactId(new_id()),
        rating=5,
        wants_reply=True,
    )
    yield page.actor, survey
    given = office.page()
    yield (
        ResidentActor(),
        GiveFeedback(
            **_arrival(given), kind=FeedbackKind.IDEA, text="Ilta-ajat", details=Details(), wants_reply=True
        ),
    )
    told = RegisterFeedback(
        command_id=command_id(), line=None, kind=FeedbackKind.THANKS, text="Kiitos hoitajille"
    )
    yield aino, told
    yield page.actor, AddToCase(command_id=command_id(), case_id=case_id, text="Lisään vielä")
    other = office.chat(phone="+358407654321")
    convert = ConvertChat(
        command_id=command_id(),
        case_id=other.case_id,
        contact_id=other.contact_id,
        new_contact_id=ContactId(new_id()),
        to_channel=Channel.FORM,
        details=Details(),
    )
    yield other.actor, convert
    yield other.actor, Withdraw(command_id=command_id(), case_id=other.case_id)
    ended = office.chat()
    yield ended.actor, EndChat(command_id=command_id(), case_id=ended.case_id, contact_id=ended.contact_id)


def _on_the_phone(office: Office) -> Iterator[Asked]:
    """Calls and walk-ins, and a case that goes from hand to hand."""
    aino, page = office.aino, office.page()
    yield (
        ResidentActor(),
        RequestCallback(**_arrival(page), details=Details(phone=PHONE, personal_code=CODE), matter="other"),
    )
    page = _standing(office, page)
    case_id = page.case_id
    office.done(aino, Claim(command_id=command_id(), case_id=case_id))
    yield aino, RevealCode(command_id=command_id(), case_id=case_id)
    called = MarkCallback(
        command_id=command_id(),
        case_id=case_id,
        contact_id=page.contact_id,
        reached=False,
        next_attempt_at=office.now + timedelta(minutes=30),
    )
    yield aino, called
    office.done(aino, Claim(command_id=command_id(), case_id=case_id))
    yield aino, Release(command_id=command_id(), case_id=case_id, reason="Kokous")
    yield aino, TakeBack(command_id=command_id(), case_id=case_id)
    yield aino, Transfer(command_id=command_id(), case_id=case_id, to_line=CHILD, note="Teille")
    walk_in = RegisterContact(
        command_id=command_id(), line=ORAL, channel=Channel.WALK_IN, summary="Käynti", claim=False
    )
    yield aino, walk_in
    yield office.bo, TakeNext(command_id=command_id())
    mother = office.chat(name="Liisa", says_for=SaysFor.OTHER)
    office.done(aino, Claim(command_id=command_id(), case_id=mother.case_id))
    says = SayForWhom(
        command_id=command_id(),
        case_id=mother.case_id,
        says_for=SaysFor.OTHER_ADULT,
        principal_name="Eero Virtanen",
        principal_code="280744-907A",
    )
    yield aino, says
    yield (
        aino,
        RecordRight(
            command_id=command_id(),
            case_id=mother.case_id,
            basis=Basis.MANDATE,
            allowed=True,
            written_basis="Valtakirja nähty, allekirjoitettu 2.11.",
        ),
    )
    yield from asking_colleagues(office, mother)
    yield from of_records(office, mother)
    office.done(aino, Release(command_id=command_id(), case_id=mother.case_id))
    yield aino, SavePhrase(command_id=command_id(), phrase=PHRASE)
    yield aino, DeletePhrase(command_id=command_id(), phrase_id=PHRASE.phrase_id)
    yield aino, SetPresence(command_id=command_id(), state=PresenceState.BREAK)


def _of_a_minor(office: Office) -> Iterator[Asked]:
    """A child of thirteen is assessed, and a concern is seen to."""
    aino, page = office.aino, office.chat(personal_code="100713B902J")
    office.done(aino, Claim(command_id=command_id(), case_id=page.case_id))
    yield (
        aino,
        SignQuestionnaire(
            command_id=command_id(),
            case_id=page.case_id,
            response_id=ResponseId(new_id()),
            response=respond(the(AssessmentNeed.FULL), whole("3", _14=True)),
        ),
    )
    [task] = office.case(page.case_id).head.tasks
    yield (
        aino,
        ResolveTask(
            command_id=command_id(),
            case_id=page.case_id,
            task_id=task.task_id,
            done=True,
            text="Ilmoitus tehty klo 9.40.",
        ),
    )


def _in_the_office(office: Office) -> Iterator[Asked]:
    """An administrator keeps staff, and so does the server's own command line."""
    outi = office.hire("Outi Pelto", role=Role.ADMINISTRATOR)
    new = save("Meri Koe", ORAL)
    yield outi, new
    yield outi, LockStaff(command_id=command_id(), staff_id=new.staff_id, locked=True)
    yield outi, ResetPassword(command_id=command_id(), staff_id=new.staff_id)
    unlocking = LockStaff(command_id=command_id(), staff_id=new.staff_id, locked=False)
    yield SYSTEM, KeepStaff(command_id=command_id(), asked=unlocking)


def _of_luukku(office: Office) -> Iterator[Asked]:
    """Desktops and nodes come and go, and what was in hand returns."""
    bo = office.bo.staff_id
    [case_id] = office.mine(office.bo).cases
    for node in ("north", "south"):
        yield SYSTEM, NodeStarted(command_id=command_id(), node=node, name=node)
    yield SYSTEM, StaffConnected(command_id=command_id(), node="north", staff_id=bo)
    yield SYSTEM, LogUse(command_id=command_id(), staff_id=bo, case_id=case_id)
    yield SYSTEM, StaffDisconnected(command_id=command_id(), node="north", staff_id=bo)
    vanished = office.now
    office.later(days=1)
    yield SYSTEM, NodeGone(command_id=command_id(), node="south", seen_at=vanished)
    yield SYSTEM, NodeStopped(command_id=command_id(), node="north")
    back = ReturnCase(command_id=command_id(), case_id=case_id, staff_id=bo, vanished_at=vanished)
    yield SYSTEM, back
    guardian, child = "010608D905R", "100713B902J"
    acting = office.form(
        name="Liisa", says_for=SaysFor.OWN_CHILD, personal_code=guardian, principal_code=child
    )
    check = RightCheck(basis=Basis.CUSTODY, method=CheckMethod.REGISTER, allowed=True, at=office.now)
    yield (
        SYSTEM,
        NoteRight(
            command_id=command_id(),
            case_id=acting.case_id,
            by=office.aino.ref,
            check=check,
            delegate=guardian,
            principal=child,
        ),
    )
    assert case_id in office.queue()
    officer = office.hire("Pia Salo", role=Role.PRIVACY_OFFICER)
    client_id = inside(office, lambda unit: records.find_or_make(unit, code=CODE))
    hold = SetLegalHold(command_id=command_id(), client_id=client_id, on=True, reason="Kantelu on vireillä")
    yield officer, hold
    office.later(days=200)
    with office.engine.connect() as connection:
        over = connection.scalars(select(case_file.c.case_id).where(case_file.c.closed_at.is_not(None))).all()
    for closed in over:
        yield SYSTEM, LetGo(command_id=command_id(), case_id=CaseId(closed))
    yield SYSTEM, PressReply(command_id=command_id(), case_id=CaseId(closed), contact_id=ContactId(new_id()))
    yield from of_follow_ups(office)


def _arrival(page: Page) -> dict[str, Any]:
    return {
        "command_id": command_id(),
        "line": ORAL,
        "contact_id": page.contact_id,
        "thread": page.thread,
        "token_hash": page.token_hash,
    }


def _standing(office: Office, page: Page) -> Page:
    """Return the page of the contact that has come in."""
    [case_id] = [
        case_id
        for case_id in office.queue()
        if any(one.contact_id == page.contact_id for one in office.case(case_id).contacts)
    ]
    return page._replace(actor=ResidentActor(thread=page.thread, case_id=case_id), case_id=case_id)
