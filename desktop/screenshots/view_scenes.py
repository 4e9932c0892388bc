"""What is drawn of the views of the queue: the menu, a view that is on, making one of one's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint

from backend.protocol.ids import CaseId, LineId, new_id
from backend.protocol.open_cases import LeftOpen, OpenCase, OpenTask
from backend.protocol.words import CaseState, Channel, Flag
from desktop.models.queue_views import ASSESSMENTS, CALLBACKS
from desktop.screenshots.sample import CALL_ID, COLLEAGUE, ME_REF, at
from desktop.screenshots.stage import Stage, begun, settle

ORAL = LineId("oral")
_CALLED = OpenCase(
    case_id=CALL_ID,
    number=5099,
    line=ORAL,
    state=CaseState.CLAIMED,
    tasks=(OpenTask(what=LeftOpen.CALL, since=at(8, 10), due=at(9, 30)),),
    channels=(Channel.CALLBACK,),
    owner=ME_REF,
)
_OF_COLLEAGUE = OpenCase(
    case_id=CaseId(new_id()),
    number=5092,
    line=ORAL,
    state=CaseState.CLAIMED,
    tasks=(OpenTask(what=LeftOpen.CALL, since=at(8, 2), due=at(9, 12)),),
    channels=(Channel.CALLBACK,),
    owner=COLLEAGUE,
    flags=(Flag.MINOR,),
)
_UNSIGNED = OpenCase(
    case_id=CaseId(new_id()),
    number=5096,
    line=ORAL,
    state=CaseState.CLAIMED,
    tasks=(OpenTask(what=LeftOpen.MATURITY, since=at(8, 44)),),
    channels=(Channel.CHAT,),
    owner=COLLEAGUE,
    flags=(Flag.MINOR,),
)
_LEFT = OpenCase(
    case_id=CaseId(new_id()),
    number=5071,
    line=ORAL,
    state=CaseState.CLOSED,
    tasks=(OpenTask(what=LeftOpen.CAPACITY_UNKNOWN, since=at(8, 20)),),
    channels=(Channel.FORM,),
    flags=(Flag.MINOR,),
)


def cases_left() -> tuple[OpenCase, ...]:
    """One's own callback, a colleague's, a colleague's unsigned assessment, what a closed case has left."""
    return _CALLED, _OF_COLLEAGUE, _UNSIGNED, _LEFT


def view_callbacks(stage: Stage) -> None:
    """Callbacks due: one's own first, those anybody may take, those of a colleague."""
    main = begun(stage)
    stage.show_left(ORAL, *cases_left())
    main.view_work.show(CALLBACKS.key)
    main.queue.list.setFocus()
    main.queue.list.select_first()


def view_assessments(stage: Stage) -> None:
    """Assessments that are not done: Enter on a colleague's says whose it is."""
    main = begun(stage)
    stage.show_left(ORAL, *cases_left())
    main.view_work.show(ASSESSMENTS.key)
    main.view_work.choose(_UNSIGNED.case_id)


def view_menu(stage: Stage) -> None:
    """The menu of views with their counts."""
    main = begun(stage)
    stage.show_left(ORAL, *cases_left())
    menu = main.queue.chooser.menu()
    menu.setParent(main)
    settle()
    menu.move(main.queue.chooser.mapTo(main, QPoint(0, main.queue.chooser.height())))
    menu.resize(menu.sizeHint())
    menu.show()


def view_own(stage: Stage) -> None:
    """Making a view of one's own."""
    begun(stage).view_work.open_sheet()


VIEW_SCENES: dict[str, Callable[[Stage], None]] = {
    "view-callbacks": view_callbacks,
    "view-assessments": view_assessments,
    "view-menu": view_menu,
    "view-own": view_own,
}
