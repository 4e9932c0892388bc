"""What an unsent, refused or half-written thing is called: its kind and its case, never what was written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol.call_commands import HoldCall
from backend.protocol.commands import MarkCallback, RegisterContact, SetUrgency
from backend.protocol.words import Channel, Urgency

ICONS = {
    "reply": "chat-circle-text",
    "add_note": "lock-simple",
    "mark_callback": "phone",
    "close": "check-circle",
    "transfer": "arrow-bend-up-right",
    "release": "arrow-u-up-left",
    "hand_draft": "note-pencil",
    "register_contact": "user-plus",
    "register_feedback": "star",
    "set_urgency": "warning-circle",
    "join_cases": "link-simple",
    "save_phrase": "chat-circle-text",
    "identify_client": "shield-check",
    "say_for_whom": "users",
    "record_right": "users",
    **dict.fromkeys(
        ("place_call", "hold_call", "consult_call", "join_call", "drop_consult", "leave_call", "end_call"),
        "phone-call",
    ),
    "set_extension": "phone",
}
"""The icon of each kind; a clock for any other."""


def kind(command: object) -> str:
    """The command's name on the wire, such as `reply`."""
    config = getattr(command, "__struct_config__", None)
    return str(config.tag) if config is not None else ""


def icon(command: object) -> str:
    """The icon of a command; of a draft (none) the pencil."""
    return "note-pencil" if command is None else ICONS.get(kind(command), "clock")


def name(command: object) -> str:
    """What was done, as a short heading."""
    match command:
        case MarkCallback(reached=True):
            return QCoreApplication.translate("unsent", "Callback reached")
        case RegisterContact(channel=Channel.PHONE):
            return QCoreApplication.translate("unsent", "Call registered")
        case HoldCall(on=False):
            return QCoreApplication.translate("unsent", "Back to the client")
        case SetUrgency(urgency=Urgency.NORMAL):
            return QCoreApplication.translate("unsent", "Marked not urgent")
        case _:
            return _names().get(kind(command), QCoreApplication.translate("unsent", "Other change"))


def _names() -> dict[str, str]:
    return {
        "reply": QCoreApplication.translate("unsent", "Message"),
        "add_note": QCoreApplication.translate("unsent", "Note"),
        "mark_callback": QCoreApplication.translate("unsent", "Callback not reached"),
        "close": QCoreApplication.translate("unsent", "Case closed"),
        "transfer": QCoreApplication.translate("unsent", "Case transferred"),
        "release": QCoreApplication.translate("unsent", "Case returned"),
        "hand_draft": QCoreApplication.translate("unsent", "Draft handed on"),
        "register_contact": QCoreApplication.translate("unsent", "Walk-in registered"),
        "register_feedback": QCoreApplication.translate("unsent", "Feedback"),
        "set_urgency": QCoreApplication.translate("unsent", "Marked urgent"),
        "set_follow_up": QCoreApplication.translate("unsent", "Follow-up moved"),
        "join_cases": QCoreApplication.translate("unsent", "Cases joined"),
        "dismiss_suggestion": QCoreApplication.translate("unsent", "Suggestion dismissed"),
        "identify_client": QCoreApplication.translate("unsent", "Identification"),
        "say_for_whom": QCoreApplication.translate("unsent", "For whom the person acts"),
        "record_right": QCoreApplication.translate("unsent", "Check of the right to act"),
        "place_call": QCoreApplication.translate("unsent", "Call to the client"),
        "hold_call": QCoreApplication.translate("unsent", "Call put on hold"),
        "consult_call": QCoreApplication.translate("unsent", "Consultation by telephone"),
        "join_call": QCoreApplication.translate("unsent", "Three joined on the line"),
        "drop_consult": QCoreApplication.translate("unsent", "Back to the client alone"),
        "leave_call": QCoreApplication.translate("unsent", "Call left to others"),
        "end_call": QCoreApplication.translate("unsent", "Call ended"),
        "set_extension": QCoreApplication.translate("unsent", "Own telephone"),
        "save_phrase": QCoreApplication.translate("unsent", "Own phrase"),
        "delete_phrase": QCoreApplication.translate("unsent", "Own phrase"),
    }


def draft_name(key: str, *, note: bool) -> str:
    """What a draft under `key` is of."""
    other = (
        QCoreApplication.translate("unsent", "Draft of a note")
        if note
        else QCoreApplication.translate("unsent", "Draft of a message")
    )
    kind = key.partition(":")[0]
    return _drafts().get("form" if kind.startswith("form-") else kind, other)


def _drafts() -> dict[str, str]:
    return {
        "close": QCoreApplication.translate("unsent", "Half-filled outcome"),
        "transfer": QCoreApplication.translate("unsent", "Half-filled transfer"),
        "handover": QCoreApplication.translate("unsent", "Half-written handover"),
        "decline": QCoreApplication.translate("unsent", "Half-written reason for declining"),
        "partner": QCoreApplication.translate("unsent", "Half-written summary for a partner"),
        "reached": QCoreApplication.translate("unsent", "Half-filled note that the client was reached"),
        "consult": QCoreApplication.translate("unsent", "Half-written question to a colleague"),
        "answer": QCoreApplication.translate("unsent", "Half-written answer to a colleague"),
        "checklist": QCoreApplication.translate("unsent", "Half-filled assessment"),
        "form": QCoreApplication.translate("unsent", "Half-filled form"),
        "task": QCoreApplication.translate("unsent", "Half-written resolution of a task"),
        "register": QCoreApplication.translate("unsent", "Half-filled registration"),
        "feedback": QCoreApplication.translate("unsent", "Half-written feedback"),
        "identify": QCoreApplication.translate("unsent", "Half-filled identification"),
        "behalf": QCoreApplication.translate("unsent", "Half-filled acting on behalf"),
        "right": QCoreApplication.translate("unsent", "Half-filled check of the right"),
        "phrase": QCoreApplication.translate("unsent", "Half-written phrase"),
    }


def about(number: int, label: str) -> str:
    """Whose or which case it concerns: `Matti V.`, `case 5107`, or nothing when neither is known."""
    if label:
        return label
    return QCoreApplication.translate("unsent", "case {n}").format(n=number) if number else ""


def heading(what: str, number: int, label: str) -> str:
    """`Message: Matti V.`; only what was done where no case is known."""
    whose = about(number, label)
    return f"{what}: {whose}" if whose else what


def of_registered(command: RegisterContact, line: str) -> str:
    """`Call registered: Oral health`: the line, since there is no case yet."""
    return f"{name(command)}: {line}"


def leaves(*, sent: bool) -> str:
    """How far an unsent thing has come."""
    return (
        QCoreApplication.translate("unsent", "not confirmed")
        if sent
        else QCoreApplication.translate("unsent", "saved here")
    )
