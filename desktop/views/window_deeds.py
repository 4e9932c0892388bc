"""What each deed does in the working window, and why it cannot be done now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from backend.protocol.cases import Case
from backend.protocol.ids import CaseId
from backend.protocol.words import Language, Urgency
from desktop.notify import WAYS
from desktop.theme import SCALES, Choice
from desktop.views.call_work import CALL_DEEDS
from desktop.views.consultation_work import ASK, CONSULT
from desktop.views.contact_record.work import RECORD_DEEDS
from desktop.views.deeds import NAMES, Deed
from desktop.views.overlay import covered

if TYPE_CHECKING:
    from desktop.views.case_view import CaseView
    from desktop.views.main_window import MainWindow

_TABS = 9
_CONSULTING = frozenset({CONSULT, ASK})
_OF_CLIENTS = frozenset(
    {
        *("ask_identification", "identify", "for_whom", "check_right", "record_right", "client_record"),
        *("history", "reveal_contact", "unlink_client", "export_fhir"),
    }
)
NEEDS_CONNECTION = frozenset(
    {
        *("take_next", "reveal", "reveal_principal", "find_client", "ask_identification", "check_right"),
        *("client_record", "history", "reveal_contact", "unlink_client", "find_by_number", "export_fhir"),
        *CALL_DEEDS,
    }
)
"""What is worth something at this moment only."""


class _Doing:
    """The deeds' bodies, by key."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._actions = window.ports.actions

    def runs(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "take_next": self._take_next,
            "go_queue": self._go_queue,
            "go_timeline": lambda: self._with_view(lambda view: view.timeline.setFocus()),
            "go_latest": lambda: self._with_view(lambda view: view.timeline.to_end()),
            "go_composer": lambda: self._with_view(lambda view: view.composer.text.setFocus()),
            "go_client": self._go_client,
            "transfer": window.open_transfer,
            "release": lambda: self._with_view(lambda view: view.let_go()),
            "close": window.open_close,
            "note": lambda: self._with_view(lambda view: view.composer.target.switch()),
            "assess": window.open_assessment,
            "forms": window.open_forms,
            "send_form": lambda: window.open_forms(sends=True),
            "join": self._join,
            "urgent": self._urgent,
            "call": lambda: self._with_view(lambda view: view.callback.call.click()),
            "reveal": lambda: self._with_case(
                lambda case_id: window.answers.reveal(case_id, principal=False)
            ),
            "reveal_principal": lambda: self._with_case(
                lambda case_id: window.answers.reveal(case_id, principal=True)
            ),
            "directory": window.directory_work.open_directory,
            "service_new": window.directory_work.add,
            **window.guidance_work.runs(),
            "register": window.open_register,
            "feedback": window.open_feedback,
            "feedback_themes": window.feedback_work.open_themes,
            "read_feedback": window.feedback_work.open_reading,
            "tell_in_reply": window.feedback_work.tell_in_reply,
            "save_phrase": lambda: window.open_phrases(with_text=True),
            "phrases": lambda: window.open_phrases(with_text=False),
            "take_back": window.undo.undo,
            **self._clients(),
            **window.call_work.runs(),
            **window.consultation_work.runs(),
            **window.view_work.runs(),
            **window.pair_work.runs(),
            **window.record_of_contact.runs(),
            **window.handover_work.runs(),
            **window.office.runs(),
            "unsent": window.open_unsent,
            "settle": window.open_settling,
            "guide": window.open_guide,
            "presence": window.top.open_presence,
            "lock": window.ports.session.lock,
            "sign_out": lambda: QTimer.singleShot(0, window, window.ports.parting.begin),
            "palette": window.open_palette,
            "shortcuts": lambda: window.shortcuts.open_at(""),
            **self._settings(),
        }

    def _clients(self) -> dict[str, Callable[[], object]]:
        work = self._window.client_work
        return {
            "find_client": self._find_client,
            "ask_identification": work.ask_identification,
            "identify": work.open_identify,
            "for_whom": work.open_for_whom,
            "check_right": work.check_right,
            "record_right": work.open_right,
            "client_record": work.open_record,
            "history": work.open_history,
            "reveal_contact": work.reveal_contact,
            "unlink_client": work.unlink,
            "export_fhir": work.open_export,
        }

    def _find_client(self) -> None:
        if not self._window.office.find_client():
            self._window.client_work.open_find()

    def _settings(self) -> dict[str, Callable[[], object]]:
        return {
            "finnish": lambda: self._language(Language.FINNISH),
            "swedish": lambda: self._language(Language.SWEDISH),
            "english": lambda: self._language(Language.ENGLISH),
            "light": lambda: self._theme("light"),
            "dark": lambda: self._theme("dark"),
            "high": lambda: self._theme("high"),
            "system": lambda: self._theme("system"),
            "larger": lambda: self._scale(1),
            "smaller": lambda: self._scale(-1),
            "compact": self._compact,
            "motion": self._motion,
            **{way: partial(self._switch, way) for way in WAYS},
            "tear_queue": self._tear_queue,
            "client_pane": self._window.panes.toggle_client,
        }

    def why_not(self, key: str) -> str:
        """A sentence while the deed cannot be done, by its key."""
        window = self._window
        case = window.case()
        needs_case = {
            "transfer",
            "release",
            "close",
            "note",
            "urgent",
            "go_timeline",
            "go_composer",
            "go_latest",
            "assess",
            "forms",
            "send_form",
            "tell_in_reply",
        }
        if key in needs_case and case is None:
            return QCoreApplication.translate("deeds", "no case is open")
        if key in NEEDS_CONNECTION and window.ports.connection.state != "connected":
            return QCoreApplication.translate("deeds", "needs the connection")
        if key in _OF_CLIENTS and (stands := window.client_work.why_not(key)):
            return stands
        if key in CALL_DEEDS | {"find_by_number"} and (stands := window.call_work.why_not(key)):
            return stands
        if key in _CONSULTING and (stands := window.consultation_work.why_not(key)):
            return stands
        if stands := window.pair_work.why_not(key) or window.handover_work.why_not(key):
            return stands
        if key == "settle" and not window.ports.conflicts.all():
            return QCoreApplication.translate("deeds", "nothing to settle")
        if (
            case is not None
            and key in {"transfer", "handover", "partner", "release", "close"}
            and window.leaving(case.head.case_id)
        ):
            return QCoreApplication.translate("deeds", "the case waits to leave")
        if key == "join" and not window.client.suggested():
            return QCoreApplication.translate("deeds", "no case is suggested")
        return self._no_form(key, case) or self._not_of_case(key, case)

    def _no_form(self, key: str, case: Case | None) -> str:
        """Why no questionnaire can be begun or sent here."""
        assessing = self._window.assessing
        if case is None or key not in {"assess", "forms", "send_form"}:
            return ""
        if key == "send_form":
            able = bool(assessing.sent_forms.sendable(case))
            return (
                "" if able else QCoreApplication.translate("deeds", "no form can be sent to the client here")
            )
        asked = key == "assess" and assessing.is_asked(case)
        if asked or assessing.offered(case):
            return ""
        return QCoreApplication.translate("deeds", "no form is offered here")

    def _not_of_case(self, key: str, case: Case | None) -> str:
        window = self._window
        view = window.centre.current()
        if key in RECORD_DEEDS:
            return window.record_of_contact.why_not(key)
        if key == "save_phrase" and (view is None or not view.composer.text.toPlainText().strip()):
            return QCoreApplication.translate("deeds", "nothing is written")
        if key == "call" and (stands := _why_not_called(view)):
            return stands
        if key == "call" and window.call_work.live() is not None:
            return QCoreApplication.translate("deeds", "a call is going on")
        if key in ("reveal", "reveal_principal") and not _code(case, principal=key != "reveal"):
            return QCoreApplication.translate("deeds", "no personal code is known")
        if key == "take_back" and not window.undo.case():
            return QCoreApplication.translate("deeds", "nothing to undo")
        return ""

    def _take_next(self) -> None:
        window = self._window
        self._actions.take_next(*window.queue.next_from())

    def _go_queue(self) -> None:
        window = self._window
        window.panes.open_queue()
        queue = window.queue.list
        queue.setFocus()
        if not queue.currentIndex().isValid():
            queue.select_first()

    def _go_client(self) -> None:
        panes = self._window.panes
        if panes.layout_name() != "wide":
            panes.toggle_client()
        self._window.client.take_focus()

    def _join(self) -> None:
        window = self._window
        other = window.client.suggested()
        self._with_case(lambda case_id: self._actions.join(case_id, CaseId(other)))

    def _urgent(self) -> None:
        case = self._window.case()
        if case is not None:
            normal = case.head.urgency is Urgency.URGENT
            self._actions.set_urgency(case.head.case_id, Urgency.NORMAL if normal else Urgency.URGENT)

    def _with_case(self, act: Callable[[CaseId], object]) -> None:
        case = self._window.case()
        if case is not None:
            act(case.head.case_id)

    def _with_view(self, act: Callable[..., object]) -> None:
        view = self._window.centre.current()
        if view is not None:
            act(view)

    def _language(self, language: Language) -> None:
        self._window.settings.setValue("language", language.value)
        self._window.look.texts.switch(language)

    def _theme(self, choice: Choice) -> None:
        self._window.settings.setValue("theme", choice)
        self._window.look.theme.choose(choice)

    def _scale(self, step: int) -> None:
        theme = self._window.look.theme
        at = min(range(len(SCALES)), key=lambda place: abs(SCALES[place] - theme.scale)) + step
        scale = SCALES[max(0, min(len(SCALES) - 1, at))]
        self._window.settings.setValue("scale", scale)
        theme.set_scale(scale)

    def _tear_queue(self) -> None:
        window = self._window
        window.panes.tear(off=not window.panes.is_torn())
        if window.panes.is_torn():
            window.queue.list.setFocus()

    def _compact(self) -> None:
        compact = not self._window.queue.delegate.compact
        self._window.settings.setValue("compact", "true" if compact else "false")
        self._window.queue.set_compact(compact)

    def _motion(self) -> None:
        theme = self._window.look.theme
        self._window.settings.setValue("motion", "false" if theme.motion else "true")
        theme.set_motion(not theme.motion)

    def _switch(self, way: str) -> None:
        notifier = self._window.notifier
        notifier.switch(way, on=not notifier.is_on(way))

    def switches(self) -> dict[str, Callable[[], bool]]:
        """What is on now, for the deeds that switch something."""
        window = self._window
        return {
            "compact": lambda: window.queue.delegate.compact,
            "tear_queue": window.panes.is_torn,
            "motion": lambda: not window.look.theme.motion,
            **{way: partial(window.notifier.is_on, way) for way in WAYS},
        }


def _code(case: Case | None, *, principal: bool) -> str:
    """The masked code of who is in contact, or of whom they act for."""
    card = case.head.client if case is not None else None
    behalf = card.on_behalf if card is not None else None
    if principal:
        return behalf.principal_code if behalf is not None else ""
    return card.personal_code if card is not None else ""


def _why_not_called(view: CaseView | None) -> str:
    if view is None or view.open_callback() is None:
        return QCoreApplication.translate("deeds", "no callback is open")
    if view.callback.why_not:
        return QCoreApplication.translate("deeds", "this number must not be called")
    return ""


def add_deeds(window: MainWindow) -> None:
    """Give the window all deeds by their names, and Ctrl+1 to Ctrl+9 for the tabs."""
    doing = _Doing(window)
    runs, switches = doing.runs(), doing.switches()
    for key, name, group, keys, icon in NAMES:
        window.deeds.add(
            Deed(
                key,
                name,
                group,
                runs[key],
                keys,
                icon,
                partial(doing.why_not, key),
                switches.get(key),
                partial(window.view_work.figure, key),
            )
        )
    for number in range(1, _TABS + 1):
        shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), window)
        shortcut.activated.connect(
            lambda row=number - 1: None if covered(window) else window.centre.open_tab(row)
        )
