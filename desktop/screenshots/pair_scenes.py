"""What is drawn of work pairs: asking in across health and social care, being asked, two in a case, who writes."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from backend.protocol.cases import Case
from backend.protocol.entries import Entry, StaffMessage
from backend.protocol.frames import Signal, SignalKind
from backend.protocol.ids import CaseId, LineId, new_id
from backend.protocol.pair_entries import PairInvited, PairJoined
from backend.protocol.pairs import Invitation, Pair, PairState
from backend.protocol.people import StaffPresence, StaffRef
from backend.protocol.words import CaseState, PresenceState
from desktop.screenshots.consultation_scenes import MARI, WAITING, waits
from desktop.screenshots.county import ME
from desktop.screenshots.sample import CASE_ID, CASES, ME_REF, NOW, at
from desktop.screenshots.stage import Stage, settle
from desktop.views.main_window import MainWindow

NOTE = "Perheneuvolan asia ja hammas samassa: hoidetaanko yhdessä?"
INVITED = Invitation(
    case_id=CaseId(new_id()),
    number=5112,
    line=LineId("urgent"),
    pair=Pair(staff=ME_REF, state=PairState.INVITED, by=MARI, at=at(9, 20), note=NOTE),
)


def two(owner: StaffRef = ME_REF, second: StaffRef = MARI) -> Case:
    """The sample case in the hands of two, the second having answered last."""
    case = CASES[CASE_ID]
    pair = Pair(staff=second, state=PairState.JOINED, by=owner, at=at(9, 16))
    head = msgspec.structs.replace(case.head, state=CaseState.CLAIMED, claimed_by=owner, pair=pair)
    no, thread = case.entries[-1].no, case.contacts[0].thread
    more = (
        Entry(no=no + 1, at=at(9, 15), body=PairInvited(staff=second, note=NOTE), author=owner),
        Entry(no=no + 2, at=at(9, 16), body=PairJoined(), author=second),
        Entry(
            no=no + 3,
            at=at(9, 18),
            body=StaffMessage(text="Otan yhteyttä kouluun ja palaan asiaan tänään."),
            author=MARI,
            thread=thread,
        ),
    )
    return msgspec.structs.replace(case, head=head, entries=(*case.entries, *more))


def paired(stage: Stage, case: Case) -> MainWindow:
    """The window with that case, with Mari at work."""
    main = waits(stage)
    stage.show_case(case)
    settle()
    return main


def both_write(stage: Stage) -> None:
    """Mari has answered and writes on, and one's own draft stands as it was."""
    main = paired(stage, two())
    view = main.centre.current()
    assert view is not None
    view.composer.text.setPlainText("Tervetuloa huomenna klo 9")
    stage.ports.cases.hear(
        Signal(case_id=CASE_ID, kind=SignalKind.COLLEAGUE_TYPING, on=True, staff_id=MARI.staff_id)
    )
    settle()


def answered(stage: Stage) -> None:
    """The quiet hint that she has answered already."""
    main = paired(stage, two())
    view = main.centre.current()
    assert view is not None
    view.composer.text.setPlainText("Tervetuloa huomenna klo 9")
    settle()


def second(stage: Stage) -> None:
    """The same as the work pair, who closes and gives on nothing."""
    paired(stage, two(owner=MARI, second=ME_REF))


def invite_across(stage: Stage) -> None:
    """Somebody of social care is asked in: what that is, and the basis."""
    main = waits(stage)
    stage.show_staff(
        StaffPresence(
            staff=MARI, state=PresenceState.AVAILABLE, since=NOW, connected=True, lines=(LineId("advice"),)
        )
    )
    main.deeds.do("pair")
    sheet = main.pair_work.sheet
    sheet.whom.set_value(MARI.staff_id)
    sheet.note.set_value(NOTE)
    sheet.whom.edited.emit()
    settle()


def see_to(stage: Stage) -> None:
    """The pair in one's own case."""
    paired(stage, two()).deeds.do("pair")
    settle()


def invited(stage: Stage) -> None:
    """What the invited sees before accepting, with a question in the same list."""
    main = waits(stage, WAITING)
    stage.show_invitations(ME.staff_id, INVITED)
    main.deeds.do("consultations")
    settle()


PAIR_SCENES: dict[str, Callable[[Stage], None]] = {
    "pair-both-write": both_write,
    "pair-answered": answered,
    "pair-second": second,
    "pair-invite-across": invite_across,
    "pair-see-to": see_to,
    "pair-invited": invited,
}
