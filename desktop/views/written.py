"""What a person wrote or decided, in words: whole, as it would have been sent."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol import commands as c
from backend.protocol.feedback_commands import RegisterFeedback
from desktop.models.assessing import FORM_DRAFT
from desktop.models.checklist_fill import texts
from desktop.models.conflicts import Conflict
from desktop.texts import formats, outcome_words, words
from desktop.texts import unsent as named
from desktop.views.line_names import LineNames
from desktop.views.look import Look


def text_of(item: Conflict, look: Look, lines: LineNames) -> str:
    """The text of a message, note or draft; a decision in a sentence. Empty when nothing can be said of it."""
    if item.draft is not None:
        return item.draft.text or _fields(item.key, item.draft.fields, lines)
    match item.command:
        case c.Reply(text=text) | c.AddNote(text=text) | c.HandDraft(text=text):
            return text
        case c.Close(outcome=outcome):
            follow = words.follow_up(outcome.follow_up)
            said = [f"{_reason(outcome.reason, lines)}. {outcome.agreed}", f"{follow}."]
            said += [outcome.callback_reason, outcome_words.told(outcome, look.language)]
            return "\n".join(part for part in said if part)
        case c.Transfer(to_line=line, note=note):
            to = QCoreApplication.translate("unsent", "To: {line}").format(line=lines.name(line))
            return f"{to}\n{note}" if note else to
        case c.RegisterContact() as contact:
            phone = formats.phone(contact.phone)
            return "\n".join(part for part in (contact.summary, contact.name, phone) if part)
        case RegisterFeedback() as told:
            return "\n".join(part for part in (told.text, told.name, formats.phone(told.phone)) if part)
        case c.MarkCallback(next_attempt_at=at) as mark:
            said_at = ""
            if at is not None and not mark.reached:
                when = formats.stamp(at, look.clock(), look.texts.zone, look.language)
                said_at = QCoreApplication.translate("unsent", "Next attempt: {time}").format(time=when)
            return "\n".join(part for part in (named.name(mark), said_at) if part)
        case c.SavePhrase(phrase=phrase):
            return look.texts.pick(phrase.text)
        case None:
            return ""
        case other:
            return named.name(other)


def for_client(item: Conflict) -> bool:
    """Whether it was written for the client to read."""
    if item.draft is not None:
        return bool(item.draft.text) and item.draft.target == "client"
    command = item.command
    return isinstance(command, c.Reply) or (isinstance(command, c.HandDraft) and command.for_client)


def is_text(item: Conflict) -> bool:
    """Whether a person's own words are in it, as opposed to a mark or a choice."""
    if item.draft is not None:
        return True
    return isinstance(item.command, c.Reply | c.AddNote | c.HandDraft | c.Close) or (
        isinstance(item.command, c.Transfer) and bool(item.command.note)
    )


def _reason(code: str, lines: LineNames) -> str:
    for info in lines.all():
        for reason in info.outcome_reasons:
            if reason.code == code:
                return lines.choice(reason)
    return code


def _fields(key: str, fields: dict[str, str], lines: LineNames) -> str:
    """What stands in a half-filled sheet, without the codes of what was chosen."""
    if key.startswith("close:"):
        reason = _reason(fields["reason"], lines) if fields.get("reason") else ""
        return "\n".join(
            part for part in (reason, fields.get("agreed"), fields.get("callback_reason")) if part
        )
    if key.startswith(("checklist:", FORM_DRAFT)):
        return "\n".join(texts(fields))
    return "\n".join(
        value
        for name, value in fields.items()
        if value and name not in {"line", "take", "urgent", "how", "task", "says_for", "basis", "whom"}
    )
