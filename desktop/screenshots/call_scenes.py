"""What is drawn of calls: a caller being put through, talking, a consultation, wrap-up, a callback nobody answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import msgspec

from backend.protocol.call_entries import CallAnswered, CallCameIn
from backend.protocol.calls import Call, CallEnd, CallProblem, CallState, Consulted, Direction
from backend.protocol.cases import Case, Contact
from backend.protocol.entries import Claimed, Entry
from backend.protocol.ids import CallId, CaseId, ContactId, LineId, StaffId, new_id
from backend.protocol.mine import MyCase
from backend.protocol.people import ClientCard, StaffPresence, StaffRef
from backend.protocol.words import Channel, PresenceState
from desktop.screenshots.sample import CALL_CASE, CALL_ID, COLLEAGUE, ME_REF, MINE, NOW, at
from desktop.screenshots.stage import Stage, begun, settle
from desktop.views.main_window import MainWindow

CALLER_ID, CONTACT_ID = CaseId(new_id()), ContactId(new_id())
COMING_IN = Call(
    call_id=CallId(new_id()),
    direction=Direction.IN,
    state=CallState.RINGING,
    began=at(9, 13, 40),
    since=at(9, 19),
)
TALKING: dict[str, Any] = {"state": CallState.TALKING, "since": at(9, 14, 52), "answered_at": at(9, 14, 52)}
MARI = StaffRef(staff_id=StaffId(new_id()), name="Mari L.", initials="ML")
OMAR = StaffRef(staff_id=StaffId(new_id()), name="Omar S.", initials="OS")


def caller(call: Call, **contact: Any) -> Case:
    """A case that a telephone call began, in hand."""
    made = Contact(
        contact_id=CONTACT_ID,
        channel=Channel.PHONE,
        at=call.began,
        phone=contact.pop("phone", "+358405550199"),
        call=call,
        **contact,
    )
    entries = [
        Entry(no=1, at=call.began, body=CallCameIn(contact_id=CONTACT_ID, withheld=made.withheld)),
        Entry(no=2, at=at(9, 14, 40), body=Claimed(), author=ME_REF),
    ]
    if call.answered_at is not None:
        answered = CallAnswered(contact_id=CONTACT_ID, direction=Direction.IN, waited=72)
        entries.append(Entry(no=3, at=call.answered_at, body=answered, author=ME_REF))
    head = msgspec.structs.replace(
        CALL_CASE.head,
        case_id=CALLER_ID,
        number=5131,
        line=LineId("urgent"),
        subject="",
        client=ClientCard(phone=made.phone),
        promised_by=at(16, 0),
        since=call.began,
    )
    return Case(head=head, contacts=(made,), entries=tuple(entries))


def show(stage: Stage, case: Case) -> None:
    """Have the caller's case in hand, as it is now."""
    call = case.contacts[0].call
    mine = MyCase(
        case_id=CALLER_ID,
        number=case.head.number,
        line=case.head.line,
        channels=(Channel.PHONE,),
        claimed_at=at(9, 14, 40),
        call=call if call is not None and call.alive else None,
    )
    stage.show_case(case)
    stage.show_in_hand(*MINE, mine)
    settle()


def on_a_call(stage: Stage, **more: Any) -> MainWindow:
    """Sign in with the exchange, and open the case of a caller."""
    main = begun(stage)
    stage.have_phone()
    show(stage, caller(msgspec.structs.replace(COMING_IN, **more)))
    main.centre.open(CALLER_ID)
    settle()
    return main


def present(state: PresenceState, who: StaffRef = ME_REF, until: datetime | None = None) -> StaffPresence:
    """Somebody at work with a telephone."""
    return StaffPresence(staff=who, state=state, since=NOW, connected=True, until=until, has_phone=True)


def call_ringing(stage: Stage) -> None:
    """One's own telephone rings."""
    on_a_call(stage)


def call_talking(stage: Stage) -> None:
    """Talking with somebody whose number is known and who is not."""
    on_a_call(stage, **TALKING)


def call_withheld(stage: Stage) -> None:
    """From a withheld number, after a colleague did not answer."""
    main = begun(stage)
    stage.have_phone()
    problem = CallProblem.COLLEAGUE_NOT_ANSWERED
    call = msgspec.structs.replace(COMING_IN, **TALKING, problem=problem)
    show(stage, caller(call, phone="", withheld=True))
    main.centre.open(CALLER_ID)


def call_held(stage: Stage) -> None:
    """The client hears music."""
    on_a_call(stage, **TALKING | {"state": CallState.HELD, "since": at(9, 18, 40)})


def call_consulting(stage: Stage) -> None:
    """Choosing whom to ask in."""
    main = on_a_call(stage, **TALKING)
    stage.show_staff(
        present(PresenceState.ON_CALL),
        present(PresenceState.AVAILABLE, MARI),
        present(PresenceState.ON_CALL, COLLEAGUE),
        present(PresenceState.BREAK, OMAR),
    )
    main.deeds.do("call_consult")


def call_consulted(stage: Stage) -> None:
    """A colleague has answered; the client hears music."""
    consulted = Consulted(staff=MARI, answered=True)
    on_a_call(stage, **TALKING | {"state": CallState.CONSULTING, "consulted": consulted, "since": at(9, 18)})


def call_joined(stage: Stage) -> None:
    """Three on the line."""
    on_a_call(
        stage, **TALKING | {"state": CallState.JOINED, "consulted": Consulted(staff=MARI, answered=True)}
    )


def call_wrap_up(stage: Stage) -> None:
    """The call is over, its work is not."""
    on_a_call(
        stage,
        **TALKING | {"state": CallState.ENDED, "end": CallEnd.HUNG_UP_BY_CLIENT, "since": at(9, 18, 36)},
    )
    stage.show_staff(present(PresenceState.WRAP_UP, until=NOW + timedelta(seconds=92)))


def call_out(stage: Stage) -> None:
    """The question before a call that the exchange makes."""
    main = begun(stage)
    stage.have_phone()
    main.centre.open(CALL_ID)
    settle()
    main.deeds.do("call")


def not_answered(end: CallEnd = CallEnd.NOT_ANSWERED) -> Case:
    """The sample's callback after the exchange has rung the client in vain."""
    call = Call(
        call_id=CallId(new_id()),
        direction=Direction.OUT,
        state=CallState.ENDED,
        began=at(9, 18, 10),
        since=at(9, 18, 58),
        end=end,
    )
    contact = msgspec.structs.replace(CALL_CASE.contacts[0], call=call)
    return msgspec.structs.replace(CALL_CASE, contacts=(contact,))


def call_in_vain(stage: Stage) -> None:
    """Nobody answered: when to try again."""
    main = begun(stage)
    stage.have_phone()
    main.centre.open(CALL_ID)
    settle()
    stage.show_case(not_answered())


def own_phone(stage: Stage) -> None:
    """Saying which telephone is one's own."""
    main = begun(stage)
    stage.have_phone()
    main.deeds.do("own_phone")


CALL_SCENES: dict[str, Callable[[Stage], None]] = {
    "call-ringing": call_ringing,
    "call-talking": call_talking,
    "call-withheld": call_withheld,
    "call-held": call_held,
    "call-consulting": call_consulting,
    "call-consulted": call_consulted,
    "call-joined": call_joined,
    "call-wrap-up": call_wrap_up,
    "call-out": call_out,
    "call-in-vain": call_in_vain,
    "own-phone": own_phone,
}
