"""What is drawn: each scene brings the window into one state."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtGui import QTextCursor

from backend.protocol.entries import Entry, ResidentMessage
from backend.protocol.events import QueueRowTaken
from backend.protocol.snapshots import CaseView
from backend.protocol.streams import case_stream, queue_stream
from desktop.screenshots.assessment_scenes import ASSESSMENT_SCENES
from desktop.screenshots.call_scenes import CALL_SCENES
from desktop.screenshots.client_scenes import CLIENT_SCENES
from desktop.screenshots.closing_scenes import CLOSING_SCENES
from desktop.screenshots.consultation_scenes import CONSULTATION_SCENES
from desktop.screenshots.directory_scenes import DIRECTORY_SCENES
from desktop.screenshots.feedback_scenes import FEEDBACK_SCENES
from desktop.screenshots.form_scenes import FORM_SCENES
from desktop.screenshots.guidance_scenes import GUIDANCE_SCENES
from desktop.screenshots.handover_scenes import HANDOVER_SCENES
from desktop.screenshots.office_scenes import OFFICE_SCENES
from desktop.screenshots.outage_scenes import OUTAGE_SCENES
from desktop.screenshots.pair_scenes import PAIR_SCENES
from desktop.screenshots.record_scenes import RECORD_SCENES
from desktop.screenshots.sample import ANONYMOUS_ID, CALL_ID, CASE_ID, CASES, COLLEAGUE, TAKEN
from desktop.screenshots.sent_form_scenes import SENT_FORM_SCENES
from desktop.screenshots.stage import Stage, begun, settle
from desktop.screenshots.view_scenes import VIEW_SCENES
from desktop.sync.news import Happened, Restated


def main_view(stage: Stage) -> None:
    """The whole window with the phrases panel open."""
    main = begun(stage)
    stage.client.mirror.apply(
        Happened(queue_stream(TAKEN.line), 2, (QueueRowTaken(case_id=TAKEN.case_id, by=COLLEAGUE),))
    )
    stage.ports.queue.catch_up()
    view = main.centre.current()
    assert view is not None
    view.composer.text.setPlainText("/oik")
    view.composer.text.moveCursor(QTextCursor.MoveOperation.End)
    settle()


def conversation(stage: Stage) -> None:
    """An open chat with an answer half written."""
    main = begun(stage)
    view = main.centre.current()
    assert view is not None
    view.composer.text.setPlainText("Moi Matti, hyvä että kerrot itse.")
    view.composer.text.moveCursor(QTextCursor.MoveOperation.End)


def note(stage: Stage) -> None:
    """An internal note being written."""
    main = begun(stage)
    main.deeds.do("note")
    view = main.centre.current()
    assert view is not None
    view.composer.text.setPlainText("Soitto huoltajalle klo 10, jos ei vastaa chatissa.")
    view.composer.text.moveCursor(QTextCursor.MoveOperation.End)


def callback(stage: Stage) -> None:
    """An open callback."""
    begun(stage).centre.open(CALL_ID)


def callback_confirm(stage: Stage) -> None:
    """The confirmation before a call."""
    main = begun(stage)
    main.centre.open(CALL_ID)
    main.deeds.do("call")


def callback_missed(stage: Stage) -> None:
    """When to call again."""
    main = begun(stage)
    main.centre.open(CALL_ID)
    view = main.centre.current()
    assert view is not None
    view.callback.missed.click()


def anonymous(stage: Stage) -> None:
    """An anonymous chat."""
    begun(stage).centre.open(ANONYMOUS_ID)


def palette(stage: Stage) -> None:
    """The command palette with a search."""
    main = begun(stage)
    main.deeds.do("palette")
    main.palette_view.search.setText({"fi": "siir", "sv": "kö", "en": "queue"}[stage.texts.language.value])


def close_sheet(stage: Stage) -> None:
    """Closing without the outcome."""
    main = begun(stage)
    main.centre.open(CALL_ID)
    main.deeds.do("close")
    main.close_sheet.accept()


def transfer_sheet(stage: Stage) -> None:
    """Transferring."""
    begun(stage).deeds.do("transfer")


def register_sheet(stage: Stage) -> None:
    """Registering by hand."""
    begun(stage).deeds.do("register")


def feedback_sheet(stage: Stage) -> None:
    """Writing down feedback whose giver wants a reply."""
    main = begun(stage)
    main.deeds.do("feedback")
    main.feedback_sheet.text.set_value("Jonotin puhelimessa tunnin, ja soitto katkesi.")
    main.feedback_sheet.reply.setChecked(True)


def own_phrases(stage: Stage) -> None:
    """Saving what is written as a phrase."""
    main = begun(stage)
    view = main.centre.current()
    assert view is not None
    view.composer.text.setPlainText("Päivystysaika on tänään klo 10.40. Ottakaa mukaan lääkelista.")
    main.deeds.do("save_phrase")


def scrolled_up(stage: Stage) -> None:
    """New messages below what is being read."""
    main = begun(stage)
    case = CASES[CASE_ID]
    view = main.centre.current()
    assert view is not None
    for count in (30, 32):
        said = tuple(
            Entry(no=len(case.entries) + n, at=stage.now, body=ResidentMessage(text="Särky jatkuu yhä."))
            for n in range(1, count + 1)
        )
        longer = msgspec.structs.replace(case, entries=(*case.entries, *said))
        stage.client.mirror.restate(Restated(case_stream(CASE_ID), 9, CaseView(case=longer)))
        settle()
        view.timeline.verticalScrollBar().setValue(0)
        settle()


def shortcuts(stage: Stage) -> None:
    """The page of shortcuts."""
    begun(stage).deeds.do("shortcuts")


def form(stage: Stage) -> None:
    """A whole form."""
    main = begun(stage)
    view = main.centre.current()
    assert view is not None
    view.form_wanted.emit(view.model.case.entries[0] if view.model.case else None)


def undo(stage: Stage) -> None:
    """What can be undone."""
    main = begun(stage)
    stage.ports.actions.undoable.emit("", "release", CASE_ID)
    main.undo.place()


def empty(stage: Stage) -> None:
    """Nothing waits, nothing is open."""
    main = begun(stage)
    main.queue.list.selectionModel().clear()
    stage.ports.queue.clear()
    stage.ports.tabs.clear()


def sign_in(stage: Stage) -> None:
    """Signing in."""
    stage.shell.follow()


def lock(stage: Stage) -> None:
    """The locked desktop."""
    begun(stage)
    stage.ports.session.lock()


SCENES: dict[str, Callable[[Stage], None]] = {
    "main": main_view,
    "conversation": conversation,
    "note": note,
    "callback": callback,
    "callback-confirm": callback_confirm,
    "callback-missed": callback_missed,
    "anonymous": anonymous,
    "palette": palette,
    "close": close_sheet,
    "transfer": transfer_sheet,
    "register": register_sheet,
    "feedback": feedback_sheet,
    "own-phrases": own_phrases,
    "scrolled-up": scrolled_up,
    "shortcuts": shortcuts,
    "form": form,
    "undo": undo,
    **VIEW_SCENES,
    **CALL_SCENES,
    **CONSULTATION_SCENES,
    **HANDOVER_SCENES,
    **PAIR_SCENES,
    **CLIENT_SCENES,
    **CLOSING_SCENES,
    **RECORD_SCENES,
    **OUTAGE_SCENES,
    **OFFICE_SCENES,
    **DIRECTORY_SCENES,
    **FEEDBACK_SCENES,
    **GUIDANCE_SCENES,
    **ASSESSMENT_SCENES,
    **FORM_SCENES,
    **SENT_FORM_SCENES,
    "empty": empty,
    "sign-in": sign_in,
    "lock": lock,
}

__all__ = ["SCENES", "settle"]
