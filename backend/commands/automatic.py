"""What the service says by itself on a resident's page, in the resident's language."""

from datetime import datetime

from backend.domain import situations
from backend.domain.county import AutomaticMessages
from backend.domain.life_cycle import CaseFile
from backend.domain.office_days import HELSINKI
from backend.domain.texts import Texts
from backend.protocol.cases import Contact
from backend.protocol.entries import AutomaticMessage
from backend.protocol.words import Language
from backend.store.unit import Unit

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def messages(unit: Unit, file: CaseFile) -> AutomaticMessages | None:
    """Return the texts of the case's line; none when the county has taken the line out."""
    line = unit.county.line(file.head.line)
    return None if line is None else line.messages


def say(unit: Unit, file: CaseFile, contact: Contact, texts: Texts, **facts: str) -> None:
    """Add the text to the page of the contact, if it has one; `facts` fill `{professional}` and `{when}`.

    A page that nothing of the case goes to is told nothing.
    """
    if situations.kept_from(contact, file.head, file.contacts) is None:
        put(unit, file, contact, texts, **facts)


def put(unit: Unit, file: CaseFile, contact: Contact, texts: Texts, **facts: str) -> None:
    """Add the text whatever the page may be told: the words that end a conversation are the same for everybody."""
    line = unit.county.line(file.head.line)
    if contact.thread is None or line is None:
        return
    text = texts.in_language(contact.language)
    for name, fact in ({"line": line.names.in_language(contact.language)} | facts).items():
        text = text.replace(f"{{{name}}}", fact)
    unit.add_entry(file, AutomaticMessage(text=text), thread=contact.thread)


def when(at: datetime, language: Language) -> str:
    """Return a day and a time of day in words, on the Finnish clock."""
    local = at.astimezone(HELSINKI)
    match language:
        case Language.FINNISH:
            return f"{local.day}.{local.month}. klo {local.hour}.{local.minute:02d}"
        case Language.SWEDISH:
            return f"{local.day}.{local.month} kl. {local.hour}.{local.minute:02d}"
        case Language.ENGLISH:
            return f"{local.day} {_MONTHS[local.month - 1]} at {local.hour}:{local.minute:02d}"
