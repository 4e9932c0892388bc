"""A resident comes in: form, chat or callback request; a new case, or a further contact of one's own."""

from typing import Protocol

import msgspec
from sqlalchemy import bindparam, insert, select, update

from backend.commands import automatic, sent_forms
from backend.commands.actor import ResidentActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.commands.clients import Known, know, remember
from backend.commands.permits import followed
from backend.commands.resident import Details, OpenChat, RequestCallback, SubmitForm
from backend.commands.suggesting import suggest
from backend.domain import cards, life_cycle, limits, shut_pages, situations
from backend.domain.cards import Told
from backend.domain.county import ServiceLine
from backend.domain.life_cycle import CaseFile
from backend.domain.promises import promised_by
from backend.protocol.cases import CaseHead, Contact
from backend.protocol.entries import (
    CallbackRequested,
    ChatEnded,
    ChatOpened,
    Converted,
    FormSubmitted,
    Reopened,
    SurveyGiven,
    Withdrawn,
)
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, CommandId, ContactId, LineId, ThreadId, new_id
from backend.protocol.sent_form_entries import FormAnswered, FormSent, FormWithdrawn
from backend.protocol.words import CaseState, Channel, Language, SaysFor, Urgency
from backend.store import tables
from backend.store.case_files import read_entries
from backend.store.times import micros
from backend.store.unit import Unit

_ADD_ACCESS = insert(tables.resident_access)
_MOVE_PAGE = (
    update(tables.resident_access)
    .where(tables.resident_access.c.thread == bindparam("page"))
    .values(case_id=bindparam("to_case"), contact_id=bindparam("to_contact"))
)
_STAYS = (
    *(ChatOpened, ChatEnded, Converted, Withdrawn, Reopened, SurveyGiven),
    *(FormSent, FormAnswered, FormWithdrawn),
)
"""What tells of contacts that stay in the case a page came from."""
_ACCESS = select(tables.resident_access.c.case_id).where(
    tables.resident_access.c.token_hash == bindparam("token_hash")
)


class Arrival(Protocol):
    """What the three ways in have in common."""

    @property
    def command_id(self) -> CommandId: ...  # noqa: D102
    @property
    def line(self) -> LineId: ...  # noqa: D102
    @property
    def contact_id(self) -> ContactId: ...  # noqa: D102
    @property
    def thread(self) -> ThreadId: ...  # noqa: D102
    @property
    def token_hash(self) -> bytes: ...  # noqa: D102
    @property
    def matter(self) -> str: ...  # noqa: D102
    @property
    def details(self) -> Details: ...  # noqa: D102


def submit_form(unit: Unit, actor: ResidentActor, command: SubmitForm) -> Answer:
    """Take a contact form in."""
    problem = text_problem(command, command.text, limits.MESSAGE)
    if problem is not None:
        return problem
    if any(not limits.fits(answer.value, limits.MESSAGE) for answer in command.answers):
        return refused(command, ErrorCode.TEXT_TOO_LONG, limit=limits.MESSAGE)
    file = _arrive(unit, actor, command, Channel.FORM)
    if isinstance(file, Answer):
        return file
    form = FormSubmitted(
        contact_id=command.contact_id,
        matter=command.matter,
        text=command.text.strip(),
        answers=command.answers,
    )
    unit.add_entry(file, form, thread=command.thread)
    life_cycle.resident_spoke(file, unit.now)
    sent_forms.ask_beforehand(unit, file, command.thread, command.matter)
    return done(command, file.case_id)


def open_chat(unit: Unit, actor: ResidentActor, command: OpenChat) -> Answer:
    """Begin a conversation."""
    file = _arrive(unit, actor, command, Channel.CHAT)
    if isinstance(file, Answer):
        return file
    opened = ChatOpened(contact_id=command.contact_id, matter=command.matter)
    unit.add_entry(file, opened, thread=command.thread)
    file.set_head(chat_open=True)
    contact = file.contact(command.contact_id)
    texts = automatic.messages(unit, file)
    if contact is not None and texts is not None and file.is_waiting:
        automatic.say(unit, file, contact, texts.chat_opened)
    return done(command, file.case_id)


def request_callback(unit: Unit, actor: ResidentActor, command: RequestCallback) -> Answer:
    """Take a callback request in."""
    if not command.details.phone.strip():
        return refused(command, ErrorCode.INVALID_PHONE)
    for text, limit in ((command.text, limits.MESSAGE), (command.best_time, limits.ANSWER_TIME)):
        problem = text_problem(command, text, limit, required=False)
        if problem is not None:
            return problem
    file = _arrive(unit, actor, command, Channel.CALLBACK, command.best_time)
    if isinstance(file, Answer):
        return file
    requested = CallbackRequested(
        contact_id=command.contact_id,
        best_time=command.best_time.strip(),
        text=command.text.strip(),
        matter=command.matter,
    )
    unit.add_entry(file, requested, thread=command.thread)
    life_cycle.resident_spoke(file, unit.now)
    sent_forms.ask_beforehand(unit, file, command.thread, command.matter)
    return done(command, file.case_id)


def make_contact(
    unit: Unit, line: ServiceLine, contact_id: ContactId, channel: Channel, details: Details, known: Known
) -> Contact:
    """Make a contact that came now, with the line's promise for its channel."""
    return Contact(
        contact_id=contact_id,
        channel=channel,
        at=unit.now,
        name=known.card.name,
        phone=known.card.phone,
        language=details.language,
        preferred_way=details.preferred_way,
        preferred_time=details.preferred_time.strip(),
        promised_by=promised_by(line, channel, unit.now),
        says_for=details.says_for,
    )


def new_case(
    unit: Unit, case_id: CaseId, line: ServiceLine, contact: Contact, known: Known, subject: str
) -> CaseFile:
    """Make a waiting case of its first contact."""
    head = CaseHead(
        case_id=case_id,
        number=unit.next_number(),
        line=LineId(line.id),
        subject=subject,
        state=CaseState.WAITING,
        urgency=Urgency.NORMAL,
        opened_at=unit.now,
        since=unit.now,
        promised_by=contact.promised_by or promised_by(line, contact.channel, unit.now),
        client=known.card,
    )
    file = CaseFile(head=head, contacts=(contact,), codes=known.codes)
    unit.add_case(file)
    return file


def add_further(unit: Unit, file: CaseFile, contact: Contact, known: Known) -> None:
    """Add a contact of the same person to their case; a closed one waits again."""
    if file.is_closed:
        life_cycle.reopen(file, unit.county, unit.now)
        unit.add_entry(file, Reopened(), thread=contact.thread)
    told, card = Told(known.card, known.codes), Told(file.head.client, file.codes)
    same = is_of_card(file, contact)
    life_cycle.add_contact(file, contact)
    both = cards.of_one(card, told) if same else cards.of_two(card, told)
    if both.card != file.head.client:
        file.set_head(client=both.card)
    file.codes = both.codes


def is_of_card(file: CaseFile, contact: Contact) -> bool:
    """Tell whether the person on the card made a contact that comes in: the page tells, or else for whom it acts."""
    behalf = file.head.client.on_behalf
    own = SaysFor.SELF if behalf is None else behalf.says_for
    others = {one.thread for one in file.contacts} - {contact.thread}
    return not others or contact.says_for is own


def _arrive(
    unit: Unit, actor: ResidentActor, command: Arrival, channel: Channel, best_time: str = ""
) -> CaseFile | Answer:
    known_access = unit.database.one(_ACCESS, token_hash=command.token_hash)
    own_id = actor.case_id if known_access is None else CaseId(known_access[0])
    own = followed(unit, own_id) if own_id is not None else None
    if own is not None and own.contact(command.contact_id) is not None:
        # The page sent the same contact under another command: it came in once. Another page has no such id.
        return refused(command, ErrorCode.MALFORMED) if known_access is None else done(command, own.case_id)
    line = unit.county.line(command.line)
    if line is None:
        return refused(command, ErrorCode.UNKNOWN_LINE)
    if channel not in line.channels:
        return refused(command, ErrorCode.NOT_ALLOWED)
    page = command.thread if known_access is not None else actor.thread
    details = of_page(own, page, command.details)
    known = know(details, unit.county, unit.now)
    if isinstance(known, ErrorCode):
        return refused(command, known)
    contact = make_contact(unit, line, command.contact_id, channel, details, known)
    contact = _on_page(contact, command.thread, best_time)
    if own is not None and (known_access is not None or own.head.line == command.line):
        if page is not None and situations.kept_from_page(page, own.head, own.contacts) is not None:
            file = _begin_apart(unit, own, page, line, contact, known, _subject(line, command.matter))
        else:
            file = own
            add_further(unit, file, contact, known)
    else:
        file = new_case(unit, CaseId(new_id()), line, contact, known, _subject(line, command.matter))
    if known_access is None:
        unit.write(
            _ADD_ACCESS,
            token_hash=command.token_hash,
            thread=command.thread,
            case_id=file.case_id,
            contact_id=command.contact_id,
            created_at=micros(unit.now),
            expires_at=None,
        )
    suggest(unit, file, *remember(unit, file, contact, known.codes))
    return file


def of_page(file: CaseFile | None, thread: ThreadId | None, details: Details) -> Details:
    """Return the details with whom the page acts for, which it is asked only once."""
    if file is None or thread is None or details.says_for is not SaysFor.SELF:
        return details
    before = file.contact_of(thread)
    said = SaysFor.SELF if before is None else situations.acts_as(before, file.contacts)
    return msgspec.structs.replace(details, says_for=said)


def _begin_apart(
    unit: Unit,
    own: CaseFile,
    page: ThreadId,
    line: ServiceLine,
    contact: Contact,
    known: Known,
    subject: str,
) -> CaseFile:
    """Begin a matter of its own for a page that nothing of its case goes to; what the page shows moves along.

    The page is answered there as anybody is, and nothing of it comes near the case that is kept from it.
    """
    whole = Told(own.head.client, own.codes)
    theirs = cards.of_representative(whole, contact.says_for, contact.name)
    card = msgspec.structs.replace(theirs.card, phone="", contact_hidden=False)
    card = life_cycle.merge_client(card, known.card)
    file = new_case(unit, CaseId(new_id()), line, contact, Known(card, theirs.codes), subject)
    if page != contact.thread:
        return file
    given = shut_pages.delivered(one for one in own.contacts if one.thread == page)
    entries = read_entries(unit.database, unit.cipher, own.case_id)
    for entry in shut_pages.lines_of(entries, page, given):
        if not isinstance(entry.body, _STAYS):
            unit.add_entry(file, entry.body, author=entry.author, thread=page, at=entry.at)
    file.put(msgspec.structs.replace(contact, delivered=file.last_no))
    unit.write(_MOVE_PAGE, page=page, to_case=file.case_id, to_contact=contact.contact_id)
    return file


def _on_page(contact: Contact, thread: ThreadId, best_time: str) -> Contact:
    preferred = best_time.strip() or contact.preferred_time
    return msgspec.structs.replace(contact, thread=thread, preferred_time=preferred)


def _subject(line: ServiceLine, matter_id: str) -> str:
    matter = line.matter(matter_id)
    # Professionals work in the county's language.
    return matter.names.in_language(Language.FINNISH) if matter else ""
