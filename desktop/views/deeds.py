"""Everything a person can do, by name: what the palette lists, the shortcuts call and the shortcuts page rebinds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from backend.protocol.words import Language
from desktop.texts import LANGUAGES, Texts
from desktop.views.overlay import covered

CONTEXT = "deeds"


def _free() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Deed:
    """One action. `name` is the English source text; `why_not()` gives a sentence while it cannot be done.

    `is_on` is there for what can be switched on and off. `figure()` is a number worth seeing before one does it.
    """

    key: str
    name: str
    group: str
    run: Callable[[], object]
    keys: str = ""
    icon: str = ""
    why_not: Callable[[], str] = field(default=_free)
    is_on: Callable[[], bool] | None = None
    figure: Callable[[], str] = field(default=_free)


class Deeds(QObject):
    """The deeds of one window with their shortcuts; `changed` after a rebinding, which is remembered."""

    changed = Signal()
    stopped = Signal(str)
    """Its keys were pressed, and something stands against it."""

    def __init__(self, window: QWidget, settings: QSettings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._deeds: dict[str, Deed] = {}
        self._shortcuts: dict[str, QShortcut] = {}
        self._left_out: frozenset[str] = frozenset()
        self._listening = True

    def add(self, deed: Deed) -> None:
        """Add a deed and listen to its keys anywhere in the window."""
        self._deeds[deed.key] = deed
        shortcut = QShortcut(self._window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.setKey(self._kept(deed))
        shortcut.activated.connect(lambda: self._press(deed.key))
        self._shortcuts[deed.key] = shortcut

    def leave_out(self, keys: frozenset[str]) -> None:
        """Offer no deed of these: the role of whoever is signed in does not do them."""
        self._left_out = keys
        self.listen(on=self._listening)
        self.changed.emit()

    def offers(self, key: str) -> bool:
        """Whether a deed is offered to whoever is signed in."""
        return key not in self._left_out

    def all(self) -> list[Deed]:
        """Return the deeds that are offered."""
        return [deed for key, deed in self._deeds.items() if key not in self._left_out]

    def deed(self, key: str) -> Deed:
        """Raises KeyError for an unknown one."""
        return self._deeds[key]

    def do(self, key: str) -> str:
        """Do it unless something stands against it; returns why not, or an empty string."""
        deed = self._deeds[key]
        why_not = deed.why_not()
        if not why_not:
            deed.run()
        return why_not

    def is_on(self, key: str) -> bool | None:
        """Whether a deed that switches something is on now; none for any other."""
        switched = self._deeds[key].is_on
        return switched() if switched is not None else None

    def keys(self, key: str) -> QKeySequence:
        """The shortcut as it is bound now."""
        return self._shortcuts[key].key()

    def do_keys(self, keys: QKeySequence) -> bool:
        """Do what these keys stand for, pressed in another window of the same person; false when nothing does."""
        found = [key for key, one in self._shortcuts.items() if one.isEnabled() and one.key() == keys]
        if not found or keys.isEmpty():
            return False
        self._press(found[0])
        return True

    def rebind(self, key: str, keys: QKeySequence) -> str:
        """Bind other keys; returns the key of the deed that has them already, or an empty string when it is done."""
        for other, shortcut in self._shortcuts.items():
            if other != key and not keys.isEmpty() and shortcut.key() == keys:
                return other
        self._shortcuts[key].setKey(keys)
        self._settings.setValue(f"shortcuts/{key}", keys.toString(QKeySequence.SequenceFormat.PortableText))
        self.changed.emit()
        return ""

    def restore(self) -> None:
        """Bind every deed to the keys it came with."""
        for deed in self._deeds.values():
            self._settings.remove(f"shortcuts/{deed.key}")
            self._shortcuts[deed.key].setKey(QKeySequence(deed.keys))
        self.changed.emit()

    def listen(self, *, on: bool) -> None:
        """Stop listening while the window is locked or something covers it."""
        self._listening = on
        for key, shortcut in self._shortcuts.items():
            shortcut.setEnabled(on and key not in self._left_out)

    def _press(self, key: str) -> None:
        # Behind an open sheet of one client no other client's case may come to stand.
        if key == "take_next" and covered(self._window):
            return
        if self.do(key):
            self.stopped.emit(key)

    def _kept(self, deed: Deed) -> QKeySequence:
        kept = self._settings.value(f"shortcuts/{deed.key}")
        return QKeySequence(str(kept) if kept is not None else deed.keys)


def names(texts: Texts, deed: Deed) -> dict[Language, str]:
    """The deed's name in all three languages."""
    return {language: texts.said_in(language, CONTEXT, deed.name) for language in LANGUAGES}


def takes_alt_gr(keys: QKeySequence) -> bool:
    """Whether keys hold Ctrl and Alt together, which is AltGr on a Finnish keyboard."""
    written = keys.toString(QKeySequence.SequenceFormat.PortableText)
    return "Ctrl+" in written and "Alt+" in written


# Names live here, once, so that the palette can look them up in every language. (key, name, group, keys, icon)
_NAMED: tuple[tuple[str, object, str, str, str], ...] = (
    ("take_next", QT_TRANSLATE_NOOP("deeds", "Take next"), "queue", "F2", "tray"),
    ("go_queue", QT_TRANSLATE_NOOP("deeds", "Go to queue"), "move", "Ctrl+Q", "list"),
    ("go_timeline", QT_TRANSLATE_NOOP("deeds", "Go to timeline"), "move", "Ctrl+T", "list"),
    ("go_latest", QT_TRANSLATE_NOOP("deeds", "Go to the newest message"), "move", "Ctrl+D", "arrow-down"),
    ("go_composer", QT_TRANSLATE_NOOP("deeds", "Go to writing"), "move", "Ctrl+E", "note-pencil"),
    ("go_client", QT_TRANSLATE_NOOP("deeds", "Go to client"), "move", "Ctrl+I", "user"),
    (
        "handover",
        QT_TRANSLATE_NOOP("deeds", "Hand over with the client"),
        "case",
        "F8",
        "arrow-bend-up-right",
    ),
    (
        "transfer",
        QT_TRANSLATE_NOOP("deeds", "Transfer to another line"),
        "case",
        "Shift+F8",
        "arrow-bend-up-right",
    ),
    ("offers", QT_TRANSLATE_NOOP("deeds", "Cases offered"), "queue", "Ctrl+F8", "arrow-bend-up-right"),
    ("partner", QT_TRANSLATE_NOOP("deeds", "Hand over to a partner"), "case", "", "arrow-bend-up-right"),
    ("withdraw_handover", QT_TRANSLATE_NOOP("deeds", "Take the offer back"), "case", "", "arrow-u-up-left"),
    (
        "client_reached",
        QT_TRANSLATE_NOOP("deeds", "Note that the client was reached"),
        "case",
        "Ctrl+Shift+F8",
        "check-circle",
    ),
    ("partner_summary", QT_TRANSLATE_NOOP("deeds", "Summary given to a partner"), "case", "", "copy"),
    ("between", QT_TRANSLATE_NOOP("deeds", "People in between"), "queue", "", "hourglass-medium"),
    ("release", QT_TRANSLATE_NOOP("deeds", "Return to queue"), "case", "Ctrl+R", "arrow-u-up-left"),
    ("close", QT_TRANSLATE_NOOP("deeds", "Close with an outcome"), "case", "F4", "check-circle"),
    ("record", QT_TRANSLATE_NOOP("deeds", "Record the contact"), "case", "Shift+F4", "note-pencil"),
    ("summary", QT_TRANSLATE_NOOP("deeds", "Copy the summary"), "case", "Ctrl+Shift+S", "copy"),
    ("note", QT_TRANSLATE_NOOP("deeds", "Internal note"), "case", "Ctrl+Shift+N", "lock-simple"),
    ("assess", QT_TRANSLATE_NOOP("deeds", "Assessment of a minor"), "case", "F6", "clipboard-text"),
    ("forms", QT_TRANSLATE_NOOP("deeds", "Fill in a form"), "case", "Shift+F6", "clipboard-text"),
    ("send_form", QT_TRANSLATE_NOOP("deeds", "Send a form to the client"), "case", "", "clipboard-text"),
    ("join", QT_TRANSLATE_NOOP("deeds", "Join the suggested case"), "case", "Ctrl+J", "link-simple"),
    ("urgent", QT_TRANSLATE_NOOP("deeds", "Mark urgent or not urgent"), "case", "Ctrl+U", "warning-circle"),
    ("consult", QT_TRANSLATE_NOOP("deeds", "Consult"), "case", "F7", "chats-circle"),
    (
        "ask_colleague",
        QT_TRANSLATE_NOOP("deeds", "Ask a colleague in writing"),
        "case",
        "Ctrl+F7",
        "chats-circle",
    ),
    ("pair", QT_TRANSLATE_NOOP("deeds", "Work pair: ask a colleague in"), "case", "Ctrl+Shift+F7", "users"),
    (
        "consultations",
        QT_TRANSLATE_NOOP("deeds", "Questions of colleagues"),
        "queue",
        "Ctrl+Shift+C",
        "chats-circle",
    ),
    ("call", QT_TRANSLATE_NOOP("deeds", "Call the client"), "case", "Ctrl+P", "phone-outgoing"),
    ("call_hold", QT_TRANSLATE_NOOP("deeds", "Hold, or back to the client"), "call", "F3", "pause-circle"),
    ("call_consult", QT_TRANSLATE_NOOP("deeds", "Consult by telephone"), "call", "", "chats-circle"),
    ("call_join", QT_TRANSLATE_NOOP("deeds", "Join the three of the call"), "call", "F5", "users-three"),
    ("call_leave", QT_TRANSLATE_NOOP("deeds", "Leave the call"), "call", "Shift+F5", "sign-out"),
    ("call_back", QT_TRANSLATE_NOOP("deeds", "Back to the client alone"), "call", "Shift+F7", "phone-call"),
    ("call_end", QT_TRANSLATE_NOOP("deeds", "End the call"), "call", "Ctrl+Shift+K", "phone-x"),
    (
        "find_by_number",
        QT_TRANSLATE_NOOP("deeds", "Search clients by the caller's number"),
        "case",
        "Shift+F9",
        "magnifying-glass",
    ),
    ("reveal", QT_TRANSLATE_NOOP("deeds", "Show the personal code"), "case", "", "eye"),
    ("reveal_principal", QT_TRANSLATE_NOOP("deeds", "Show the principal's personal code"), "case", "", "eye"),
    ("find_client", QT_TRANSLATE_NOOP("deeds", "Find a client"), "queue", "F9", "magnifying-glass"),
    ("directory", QT_TRANSLATE_NOOP("deeds", "Service directory"), "queue", "F10", "users-three"),
    ("views", QT_TRANSLATE_NOOP("deeds", "Views of the queue"), "queue", "Ctrl+Shift+F", "list"),
    ("view_all", QT_TRANSLATE_NOOP("deeds", "View: whole queue"), "queue", "", "list"),
    ("view_in_between", QT_TRANSLATE_NOOP("deeds", "View: people in between"), "queue", "", "users"),
    ("view_callbacks", QT_TRANSLATE_NOOP("deeds", "View: callbacks due"), "queue", "", "phone"),
    ("view_feedback", QT_TRANSLATE_NOOP("deeds", "View: feedback due"), "queue", "", "star"),
    ("view_follow_ups", QT_TRANSLATE_NOOP("deeds", "View: follow-ups today"), "queue", "", "clock-countdown"),
    ("view_planned", QT_TRANSLATE_NOOP("deeds", "View: follow-ups to come"), "queue", "", "clock-countdown"),
    ("view_assessments", QT_TRANSLATE_NOOP("deeds", "View: assessments open"), "queue", "", "clipboard-text"),
    ("view_tasks", QT_TRANSLATE_NOOP("deeds", "View: tasks open"), "queue", "", "check-circle"),
    ("view_save", QT_TRANSLATE_NOOP("deeds", "Save a view of the queue"), "queue", "", "plus"),
    ("service_new", QT_TRANSLATE_NOOP("deeds", "Add a service to the directory"), "queue", "", "plus"),
    ("chain_new", QT_TRANSLATE_NOOP("deeds", "Add a care chain"), "queue", "", "plus"),
    ("playbooks", QT_TRANSLATE_NOOP("deeds", "Playbooks"), "queue", "", "clipboard-text"),
    ("playbook_new", QT_TRANSLATE_NOOP("deeds", "Add a playbook"), "queue", "", "plus"),
    (
        "shared_texts",
        QT_TRANSLATE_NOOP("deeds", "Shared phrases, playbooks and care chains"),
        "queue",
        "",
        "chat-circle-text",
    ),
    ("phrase_new", QT_TRANSLATE_NOOP("deeds", "Add a shared phrase"), "queue", "", "plus"),
    ("reviews", QT_TRANSLATE_NOOP("deeds", "To be reviewed"), "queue", "", "clock-countdown"),
    (
        "ask_identification",
        QT_TRANSLATE_NOOP("deeds", "Ask the resident to identify"),
        "case",
        "Ctrl+Shift+I",
        "identification-card",
    ),
    ("identify", QT_TRANSLATE_NOOP("deeds", "Identify by questions"), "case", "Ctrl+Shift+Q", "shield-check"),
    ("for_whom", QT_TRANSLATE_NOOP("deeds", "For whom the person acts"), "case", "Ctrl+Shift+W", "users"),
    ("check_right", QT_TRANSLATE_NOOP("deeds", "Check the right to act"), "case", "Ctrl+Shift+V", "users"),
    (
        "record_right",
        QT_TRANSLATE_NOOP("deeds", "Note a check of the right"),
        "case",
        "Ctrl+Shift+M",
        "users",
    ),
    ("client_record", QT_TRANSLATE_NOOP("deeds", "Client's record"), "case", "Ctrl+Shift+O", "user"),
    (
        "history",
        QT_TRANSLATE_NOOP("deeds", "Client's history"),
        "case",
        "Ctrl+H",
        "clock-counter-clockwise",
    ),
    ("reveal_contact", QT_TRANSLATE_NOOP("deeds", "Show the hidden number"), "case", "", "phone"),
    ("export_fhir", QT_TRANSLATE_NOOP("deeds", "Export as a FHIR file…"), "case", "", "arrow-down"),
    ("unlink_client", QT_TRANSLATE_NOOP("deeds", "Take the case from the client"), "case", "", "x"),
    ("register", QT_TRANSLATE_NOOP("deeds", "Register a contact"), "queue", "Ctrl+N", "plus"),
    ("feedback", QT_TRANSLATE_NOOP("deeds", "Write down feedback"), "queue", "", "star"),
    ("feedback_themes", QT_TRANSLATE_NOOP("deeds", "Themes of feedback"), "queue", "", "star"),
    ("read_feedback", QT_TRANSLATE_NOOP("deeds", "Read feedback"), "queue", "", "star"),
    (
        "take_back",
        QT_TRANSLATE_NOOP("deeds", "Undo return or transfer"),
        "queue",
        "Ctrl+Z",
        "arrow-u-up-left",
    ),
    ("tell_in_reply", QT_TRANSLATE_NOOP("deeds", "Tell in the reply what was changed"), "case", "", "star"),
    (
        "save_phrase",
        QT_TRANSLATE_NOOP("deeds", "Save the text as a phrase"),
        "case",
        "Ctrl+Shift+Y",
        "chat-circle-text",
    ),
    ("unsent", QT_TRANSLATE_NOOP("deeds", "Show what is unsent"), "queue", "Ctrl+Shift+U", "clock"),
    (
        "settle",
        QT_TRANSLATE_NOOP("deeds", "Settle what could not be sent"),
        "queue",
        "Ctrl+Shift+R",
        "warning-circle",
    ),
    ("guide", QT_TRANSLATE_NOOP("deeds", "Contingency guide"), "self", "Ctrl+Shift+G", "info"),
    ("phrases", QT_TRANSLATE_NOOP("deeds", "Own phrases"), "self", "Ctrl+Shift+P", "chat-circle-text"),
    ("presence", QT_TRANSLATE_NOOP("deeds", "Change presence"), "self", "F12", "circle"),
    ("available", QT_TRANSLATE_NOOP("deeds", "End wrap-up, available again"), "self", "Shift+F12", "check"),
    ("own_phone", QT_TRANSLATE_NOOP("deeds", "Own telephone"), "self", "Ctrl+Shift+T", "phone"),
    ("lock", QT_TRANSLATE_NOOP("deeds", "Lock the screen"), "self", "Ctrl+L", "lock-simple"),
    ("sign_out", QT_TRANSLATE_NOOP("deeds", "Sign out"), "self", "", "sign-out"),
    ("palette", QT_TRANSLATE_NOOP("deeds", "Commands"), "settings", "Ctrl+K", "magnifying-glass"),
    ("shortcuts", QT_TRANSLATE_NOOP("deeds", "Shortcuts"), "settings", "Ctrl+/", "keyboard"),
    (
        "extract",
        QT_TRANSLATE_NOOP("deeds", "Extract for a client"),
        "office",
        "Ctrl+Shift+E",
        "clipboard-text",
    ),
    ("hold", QT_TRANSLATE_NOOP("deeds", "Legal hold of a client"), "office", "Ctrl+Shift+H", "lock-simple"),
    ("go_log", QT_TRANSLATE_NOOP("deeds", "Go to the use log"), "office", "Ctrl+Shift+L", "list"),
    (
        "go_patterns",
        QT_TRANSLATE_NOOP("deeds", "Go to what is worth asking about"),
        "office",
        "Ctrl+Shift+A",
        "warning-circle",
    ),
    ("check_log", QT_TRANSLATE_NOOP("deeds", "Check the whole log"), "office", "", "shield-check"),
    ("removals", QT_TRANSLATE_NOOP("deeds", "Removals"), "office", "Ctrl+Shift+D", "clock-counter-clockwise"),
    ("staff_new", QT_TRANSLATE_NOOP("deeds", "Add a member of staff"), "office", "Ctrl+Shift+B", "user-plus"),
    ("staff_change", QT_TRANSLATE_NOOP("deeds", "Change a member of staff"), "office", "", "user"),
    ("staff_lock", QT_TRANSLATE_NOOP("deeds", "Lock out or let in again"), "office", "", "lock-simple"),
    ("staff_password", QT_TRANSLATE_NOOP("deeds", "New start password"), "office", "", "keyboard"),
    ("finnish", QT_TRANSLATE_NOOP("deeds", "In Finnish"), "settings", "", "globe"),
    ("swedish", QT_TRANSLATE_NOOP("deeds", "In Swedish"), "settings", "", "globe"),
    ("english", QT_TRANSLATE_NOOP("deeds", "In English"), "settings", "", "globe"),
    ("light", QT_TRANSLATE_NOOP("deeds", "Light theme"), "settings", "", "sun"),
    ("dark", QT_TRANSLATE_NOOP("deeds", "Dark theme"), "settings", "", "moon"),
    ("high", QT_TRANSLATE_NOOP("deeds", "High contrast"), "settings", "", "circle-half"),
    ("system", QT_TRANSLATE_NOOP("deeds", "Theme from the system"), "settings", "", "gear-six"),
    ("larger", QT_TRANSLATE_NOOP("deeds", "Larger text"), "settings", "Ctrl++", "text-aa"),
    ("smaller", QT_TRANSLATE_NOOP("deeds", "Smaller text"), "settings", "Ctrl+-", "text-aa"),
    ("compact", QT_TRANSLATE_NOOP("deeds", "Compact queue"), "settings", "", "list"),
    ("motion", QT_TRANSLATE_NOOP("deeds", "Reduced motion"), "settings", "", "gear-six"),
    ("sound", QT_TRANSLATE_NOOP("deeds", "Sound of a new case"), "settings", "", "bell"),
    ("sound_urgent", QT_TRANSLATE_NOOP("deeds", "Sound of an urgent case"), "settings", "", "bell"),
    ("badge", QT_TRANSLATE_NOOP("deeds", "Number of waiting cases on the taskbar"), "settings", "", "bell"),
    ("tray", QT_TRANSLATE_NOOP("deeds", "Notices in the tray"), "settings", "", "bell"),
    (
        "tear_queue",
        QT_TRANSLATE_NOOP("deeds", "Queue in its own window"),
        "settings",
        "Ctrl+Shift+J",
        "list",
    ),
    (
        "client_pane",
        QT_TRANSLATE_NOOP("deeds", "Show or hide the client pane"),
        "settings",
        "Ctrl+B",
        "sidebar-simple",
    ),
)

NAMES = tuple((key, str(name), group, keys, icon) for key, name, group, keys, icon in _NAMED)
