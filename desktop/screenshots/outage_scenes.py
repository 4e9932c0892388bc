"""What is drawn of an outage and of the time after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec
from PySide6.QtGui import QTextCursor

from backend.protocol.cases import Case
from backend.protocol.commands import Close, Reply
from backend.protocol.entries import Body, Claimed, Entry, ResidentMessage, StaffMessage
from backend.protocol.errors import ErrorCode
from backend.protocol.outcomes import Outcome
from backend.protocol.people import StaffRef
from backend.protocol.results import Refusal
from backend.protocol.words import FollowUp
from desktop.models.case_names import CaseName
from desktop.models.drafts_model import Draft
from desktop.screenshots.sample import ANONYMOUS_ID, CALL_CASE, CALL_ID, CASE, CASE_ID, COLLEAGUE, at
from desktop.screenshots.stage import Stage, begun, settle
from desktop.sync.status import Phase
from desktop.views.main_window import MainWindow

_LOST = at(9, 21)


def _lose(stage: Stage) -> MainWindow:
    """Lose the connection at 9.21 and go on working until 9.27."""
    main = begun(stage)
    stage.now = _LOST
    stage.link(Phase.OFFLINE, _LOST, _LOST + timedelta(seconds=4))
    stage.now = at(9, 22)
    stage.ports.actions.reply(CASE_ID, "Päivystysaika on tänään klo 10.40. Tulkaa ajoissa.")
    stage.now = at(9, 23)
    stage.ports.actions.note(CASE_ID, "Soitettu päivystykseen, aika varattu.")
    stage.now = at(9, 25)
    return main


def _later(stage: Stage) -> None:
    stage.now = at(9, 27, 31)
    stage.link(Phase.OFFLINE, _LOST, stage.now + timedelta(seconds=12))
    settle()


def offline(stage: Stage) -> None:
    """No connection for six minutes."""
    main = _lose(stage)
    contact = CALL_CASE.contacts[0]
    stage.ports.actions.callback_reached(CALL_ID, contact.contact_id)
    _later(stage)
    view = main.centre.current()
    assert view is not None
    view.composer.text.setPlainText("Ottakaa mukaan lista Matin lääkkeistä.")
    view.composer.text.moveCursor(QTextCursor.MoveOperation.End)


def closed_waits(stage: Stage) -> None:
    """A case closed during the outage: its tab and the place above the composer say so."""
    main = _lose(stage)
    main.centre.open(CALL_ID)
    stage.ports.actions.close(CALL_ID, "guidance", "Ohjeet annettu puhelimessa.", FollowUp.NONE)
    _later(stage)


def unsent(stage: Stage) -> None:
    """The list of everything unsent."""
    offline(stage)
    main = stage.shell.main
    assert main is not None
    main.deeds.do("unsent")


def guide(stage: Stage) -> None:
    """The contingency guide."""
    main = _lose(stage)
    _later(stage)
    main.deeds.do("guide")


def sign_out(stage: Stage) -> None:
    """Signing out during an outage names what would be lost."""
    offline(stage)
    stage.ports.parting.begin()


def locked(stage: Stage) -> None:
    """The locked desktop during an outage."""
    _lose(stage)
    _later(stage)
    stage.ports.session.lock()


def moved_on(stage: Stage) -> MainWindow:
    """After the outage: a case was taken over, another was closed, a third is back in the queue."""
    main = begun(stage)
    outbox = stage.client.outbox
    outcome = Outcome(reason="guidance", agreed="Aika päivystykseen 10.40.", follow_up=FollowUp.APPOINTMENT)
    stage.now = at(9, 22)
    written = (
        Reply(
            command_id=stage.fresh(),
            case_id=CASE_ID,
            text="Päivystysaika on tänään klo 10.40. Tulkaa ajoissa.",
        ),
        Close(command_id=stage.fresh(), case_id=CASE_ID, outcome=outcome),
    )
    for command in written:
        outbox.put(command)
    stage.ports.drafts.put(CALL_ID, Draft(text="Soitan uudelleen puolelta päivin."))
    stage.now = at(9, 31)
    stage.link(Phase.CONNECTED, at(9, 30))
    stage.show_case(taken_over())
    stage.show_mine(ANONYMOUS_ID)
    for command in written:
        refusal = Refusal(command_id=command.command_id, code=ErrorCode.NOT_YOURS, by=COLLEAGUE)
        parcel = outbox.answered(refusal)
        assert parcel is not None
        stage.client.on_answer.tell((parcel, refusal))
    settle()
    return main


def taken_over() -> Case:
    """The case as a colleague went on with it."""
    said: tuple[tuple[Body, StaffRef | None, datetime], ...] = (
        (StaffMessage(text="Hei, jatkan tästä. Pääsettekö tänään klo 11.15?"), COLLEAGUE, at(9, 26)),
        (ResidentMessage(text="joo pääsee"), None, at(9, 28)),
    )
    first = CASE.entries[-1].no + 1
    added = [Entry(no=first, at=at(9, 25), body=Claimed(), author=COLLEAGUE)]
    added += [
        Entry(no=first + place, at=when, body=body, author=author)
        for place, (body, author, when) in enumerate(said, start=1)
    ]
    head = msgspec.structs.replace(CASE.head, claimed_by=COLLEAGUE, claimed_at=at(9, 25))
    return msgspec.structs.replace(CASE, head=head, entries=(*CASE.entries, *added))


def to_settle(stage: Stage) -> None:
    """The row that says how much is to be settled, and which cases went."""
    moved_on(stage)
    stage.ports.returned.take(CALL_ID, CaseName(CALL_CASE.head.number), queued=True)
    settle()


def settling(stage: Stage) -> None:
    """What was written beside how the case stands now."""
    main = moved_on(stage)
    main.deeds.do("settle")
    stage.show_case(taken_over())


OUTAGE_SCENES: dict[str, Callable[[Stage], None]] = {
    "offline": offline,
    "offline-closed": closed_waits,
    "offline-unsent": unsent,
    "offline-guide": guide,
    "offline-sign-out": sign_out,
    "offline-lock": locked,
    "settle-row": to_settle,
    "settle": settling,
}
