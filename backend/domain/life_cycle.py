"""The life of a case: what state follows what, and what queue and holder see of it. Pure, no I/O."""

from datetime import datetime

import msgspec

from backend.domain.calls import going, is_waiting
from backend.domain.county import County
from backend.domain.office_days import local_day
from backend.domain.personal_codes import is_minor
from backend.domain.promises import promised_by
from backend.protocol.cases import CaseHead, Contact, Marks
from backend.protocol.ids import CaseId, ContactId, LineId, StaffId, ThreadId
from backend.protocol.mine import MyCase
from backend.protocol.outcomes import Outcome
from backend.protocol.pairs import Pair
from backend.protocol.people import ClientCard, StaffRef, Suggestion
from backend.protocol.queue_row import QueueRow
from backend.protocol.records import SignedRecord
from backend.protocol.wire import Record
from backend.protocol.words import CaseState, Channel, Flag, Identity, PreferredWay, ReleasedWhy


class Codes(Record, frozen=True, kw_only=True):
    """The whole personal identity codes; messages carry masked ones."""

    personal: str = ""
    principal: str = ""


class Numbers(Record, frozen=True, kw_only=True):
    """Telephone numbers that a non-disclosure order keeps out of the messages."""

    card: str = ""
    contacts: dict[ContactId, str] = msgspec.field(default_factory=dict)


class Undo(Record, frozen=True, kw_only=True):
    """What taking a release or transfer back restores, for whom and until when."""

    by: StaffId
    until: datetime
    line: LineId
    promised_by: datetime
    place_by: datetime | None = None
    pair: Pair | None = None


class CaseFile(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A case as the rules handle it: the head and contacts everybody sees, and what only the server keeps.

    `last_no` is the number of the latest entry, `last_at` the latest time of any, `unread` how many lines of the
    resident and handed drafts the holder has not read, `front` whether the case was returned to the front of the
    queue and `returned` why, `asked_thread` the page that offers to identify, `shut` the contacts that wait for nothing
    because nothing of the case goes to who made them. `place_by` is the promise that a place in the queue of callers was
    reckoned by, which whoever is to be called back keeps; `after_call` why the case returns when the call that its holder
    speaks in is over.
    """

    head: CaseHead
    contacts: tuple[Contact, ...] = ()
    marks: Marks = Marks()
    codes: Codes = Codes()
    numbers: Numbers = Numbers()
    last_no: int = 0
    last_at: datetime | None = None
    unread: int = 0
    front: bool = False
    returned: ReleasedWhy | None = None
    undo: Undo | None = None
    asked_thread: ThreadId | None = None
    shut: tuple[ContactId, ...] = ()
    place_by: datetime | None = None
    after_call: ReleasedWhy | None = None

    @property
    def case_id(self) -> CaseId:
        """The id of the case."""
        return self.head.case_id

    @property
    def is_waiting(self) -> bool:
        """Whether the case stands in the queue."""
        return self.head.state is CaseState.WAITING

    @property
    def is_closed(self) -> bool:
        """Whether the case has its outcome."""
        return self.head.state is CaseState.CLOSED

    def contact(self, contact_id: ContactId) -> Contact | None:
        """Return the contact with this id."""
        return next((one for one in self.contacts if one.contact_id == contact_id), None)

    def contact_of(self, thread: ThreadId) -> Contact | None:
        """Return the latest contact that came through this resident's page."""
        return next((one for one in reversed(self.contacts) if one.thread == thread), None)

    def number_of(self, contact: Contact) -> str:
        """Return the telephone number of a contact, shown or hidden."""
        return contact.phone or self.numbers.contacts.get(contact.contact_id, "")

    @property
    def number(self) -> str:
        """The telephone number of the client card, shown or hidden."""
        return self.head.client.phone or self.numbers.card

    def put(self, contact: Contact) -> None:
        """Add the contact, or replace the one with its id."""
        if self.contact(contact.contact_id) is None:
            self.contacts = (*self.contacts, contact)
        else:
            self.contacts = tuple(
                contact if one.contact_id == contact.contact_id else one for one in self.contacts
            )

    def set_head(self, **changes: object) -> None:
        """Replace these fields of the head."""
        self.head = msgspec.structs.replace(self.head, **changes)


def waits_for_a_call(contact: Contact) -> bool:
    """Tell whether the contact is still to be called: a callback request, or a form to be answered by phone."""
    has_number = bool(contact.phone) or contact.phone_hidden
    answered_by_phone = contact.preferred_way is PreferredWay.PHONE and has_number
    return not contact.done and (contact.channel is Channel.CALLBACK or answered_by_phone)


def queue_row(file: CaseFile) -> QueueRow | None:
    """Return the row of a waiting case; a case in any other state has none."""
    head = file.head
    if head.state is not CaseState.WAITING:
        return None
    calls = [one for one in file.contacts if waits_for_a_call(one)]
    planned = head.follow_up
    own = planned if planned is not None and planned.own_until is not None else None
    return QueueRow(
        case_id=head.case_id,
        number=head.number,
        line=head.line,
        channels=channels(file),
        since=head.since,
        promised_by=head.promised_by,
        urgency=head.urgency,
        front=file.front,
        returned=file.returned,
        attempt=max((one.attempts for one in calls), default=0),
        not_before=_not_before(file),
        language=head.client.language,
        flags=flags(head),
        calling=any(is_waiting(one.call) for one in file.contacts),
        place_by=_place_by(file),
        follow_up=is_follow_up(file),
        for_staff=None if own is None else own.by.staff_id,
        for_until=None if own is None else own.own_until,
        assessed_at=assessed_at(file),
        between=None if head.handover is None else head.handover.since,
    )


def covering(file: CaseFile) -> SignedRecord | None:
    """Return the case's record if it covers every contact: what came in after it was signed is assessed anew."""
    record = file.head.record
    whole = record is not None and {one.contact_id for one in file.contacts} <= set(record.contacts)
    return record if whole else None


def assessed_at(file: CaseFile) -> datetime | None:
    """Return when the need was assessed, by a record that covers every contact.

    Contact and assessment belong to the same weekday (Health care act s. 51; domain rules, section 6).
    """
    record = covering(file)
    return record.assessed_at if record is not None else None


def is_follow_up(file: CaseFile) -> bool:
    """Tell whether the day of a follow-up has come and the case has not been closed since."""
    return file.head.follow_up is not None and file.head.follow_up.due


def my_case(file: CaseFile, whose: StaffId) -> MyCase | None:
    """Return what this person's own list shows of a case in their hands, as owner or as work pair; else none."""
    head = file.head
    if not head.is_in_hands_of(whose):
        return None
    owns = head.is_owned_by(whose)
    calling = going(file.contacts)
    return MyCase(
        case_id=head.case_id,
        number=head.number,
        line=head.line,
        channels=channels(file),
        label=short_name(head.client.name),
        unread=file.unread,
        waiting_since=head.waiting_since,
        claimed_at=head.claimed_at,
        call=None if calling is None else calling.call,
        between=None if head.handover is None else head.handover.state,
        owner=None if owns else head.claimed_by,
        partner=head.partner if owns else None,
    )


def channels(file: CaseFile) -> tuple[Channel, ...]:
    """Return the channels still to be answered, each once, in the order they came; all when none is left."""
    still = [one.channel for one in file.contacts if not one.done]
    return tuple(dict.fromkeys(still or [one.channel for one in file.contacts]))


def flags(head: CaseHead) -> tuple[Flag, ...]:
    """Return what changes what one may do with the case; a minor is who was under 18 when it was opened."""
    client = head.client
    # Of the day the case was opened, and not of today: the flag may not change without an event.
    day = local_day(head.opened_at)
    born = client.on_behalf.principal_born if client.on_behalf else client.born
    wanted = {
        Flag.MINOR: born is not None and is_minor(born, day),
        Flag.ON_BEHALF: client.on_behalf is not None,
        Flag.INTERPRETER: bool(client.interpreter),
        Flag.NON_DISCLOSURE: client.non_disclosure,
        Flag.ANONYMOUS: client.identity is Identity.ANONYMOUS,
        Flag.SUGGESTION: bool(head.suggestions),
    }
    return tuple(flag for flag, on in wanted.items() if on)


def short_name(name: str) -> str:
    """Return "Matti V." of "Matti Virtanen": enough to tell one's own tabs apart."""
    first, *rest = name.split() or [""]
    return f"{first} {rest[-1][0]}." if rest else first


def claim(file: CaseFile, by: StaffRef, now: datetime) -> None:
    """Put a waiting case into somebody's hands."""
    _no_longer_in_front(file)
    file.undo = None
    file.set_head(state=CaseState.CLAIMED, claimed_by=by, claimed_at=now, pair=None)


def put_back(file: CaseFile, returned: ReleasedWhy | None = None) -> None:
    """Return a case in hand to the queue, to its front if it was `returned`; the wait goes on from where it began."""
    file.front = returned is not None
    file.returned = returned
    file.after_call = None
    planned = file.head.follow_up
    if planned is not None and planned.own_until is not None:
        # Whoever had it first has given it back.
        file.set_head(follow_up=msgspec.structs.replace(planned, own_until=None))
    pair = file.head.pair
    left = None if pair is None else pair.left_behind()
    file.set_head(state=CaseState.WAITING, claimed_by=None, claimed_at=None, pair=left)


def transfer(file: CaseFile, to_line: LineId, county: County) -> None:
    """Move the case to another line's queue: that line's promise, the wait the client has had already."""
    put_back(file)
    file.set_head(line=to_line, suggestions=(), pair=None)
    file.contacts = tuple(
        msgspec.structs.replace(one, promised_by=_promise(county, to_line, one.channel, one.at))
        for one in file.contacts
    )
    due = [one.promised_by for one in file.contacts if not one.done and one.promised_by is not None]
    first = file.contacts[0].channel if file.contacts else Channel.FORM
    file.set_head(promised_by=min(due, default=_promise(county, to_line, first, file.head.since)))
    if file.place_by is not None:
        file.place_by = _promise(county, to_line, Channel.PHONE, file.head.since)


def close(file: CaseFile, outcome: Outcome | None, now: datetime) -> None:
    """End the case: every contact of it is answered by that."""
    _no_longer_in_front(file)
    file.undo = None
    file.place_by = None
    file.after_call = None
    file.asked_thread = None
    file.contacts = tuple(
        one if one.done else msgspec.structs.replace(one, done=True) for one in file.contacts
    )
    file.set_head(
        state=CaseState.CLOSED,
        claimed_by=None,
        claimed_at=None,
        waiting_since=None,
        chat_open=False,
        outcome=outcome,
        closed_at=now,
        suggestions=(),
        identification_asked_at=None,
        follow_up=None,
        pair=None,
    )


def reopen(file: CaseFile, county: County, now: datetime) -> None:
    """Let a closed case wait again, as a written contact that came now.

    A line that the county has given up since then promises nothing new: the old promise stays.
    """
    known = county.line(file.head.line)
    file.set_head(
        state=CaseState.WAITING,
        since=now,
        promised_by=promised_by(known, Channel.FORM, now) if known else file.head.promised_by,
        outcome=None,
        closed_at=None,
    )


def resident_spoke(file: CaseFile, now: datetime) -> None:
    """Note that the client waits for an answer from now on, unless already waiting for one."""
    file.unread += 1
    if file.head.waiting_since is None:
        file.set_head(waiting_since=now)
    planned = file.head.follow_up
    if planned is not None and planned.unasked:
        file.set_head(follow_up=msgspec.structs.replace(planned, unasked=False))


def add_contact(file: CaseFile, contact: Contact) -> None:
    """Add a way the same person came in; the earliest promise holds."""
    file.put(contact)
    if contact.promised_by is not None and contact.promised_by < file.head.promised_by:
        file.set_head(promised_by=contact.promised_by)


def merge_client(known: ClientCard, told: ClientCard) -> ClientCard:
    """Fill what was not known of the client by what they told now; only what is known more surely overwrites."""
    surer, other = (told, known) if is_surer(told, known) else (known, told)
    return msgspec.structs.replace(
        known,
        name=surer.name or other.name,
        phone=known.phone or told.phone,
        personal_code=surer.personal_code or other.personal_code,
        born=surer.born or other.born,
        identity=surer.identity,
        identified_at=surer.identified_at,
        identified_how=surer.identified_how,
        identified_by=surer.identified_by,
        assurance=surer.assurance,
        client_id=surer.client_id or other.client_id,
        interpreter=known.interpreter or told.interpreter,
        on_behalf=known.on_behalf or told.on_behalf,
        non_disclosure=known.non_disclosure or told.non_disclosure,
    )


def is_surer(one: ClientCard, than: ClientCard) -> bool:
    """Tell whether the person of one card is known more surely than that of another."""
    levels = list(Identity)
    return levels.index(one.identity) > levels.index(than.identity)


def with_suggestion(file: CaseFile, suggestion: Suggestion) -> None:
    """Suggest another case once, the latest first."""
    rest = tuple(one for one in file.head.suggestions if one.case_id != suggestion.case_id)
    file.set_head(suggestions=(suggestion, *rest))


def without_suggestion(file: CaseFile, other_id: CaseId) -> None:
    """Drop the suggestion of another case, if there is one."""
    rest = tuple(one for one in file.head.suggestions if one.case_id != other_id)
    if rest != file.head.suggestions:
        file.set_head(suggestions=rest)


def _no_longer_in_front(file: CaseFile) -> None:
    file.front = False
    file.returned = None


def promise_anew(file: CaseFile) -> None:
    """Let the earliest promise of what still waits hold, and that of what waits no more not."""
    due = [one.promised_by for one in file.contacts if not one.done and one.promised_by is not None]
    file.set_head(promised_by=min(due, default=file.head.promised_by))


def _place_by(file: CaseFile) -> datetime | None:
    """Return the promise by which the place is reckoned, when it is an earlier one than what is promised now."""
    earlier = file.place_by is not None and file.place_by < file.head.promised_by
    return file.place_by if earlier else None


def _not_before(file: CaseFile) -> datetime | None:
    """Return before when nobody is handed the case: none as soon as one contact can be answered now."""
    times = [one.next_attempt_at for one in file.contacts if not one.done]
    agreed = [at for at in times if at is not None]
    return min(agreed) if agreed and len(agreed) == len(times) else None


def _promise(county: County, line_id: LineId, channel: Channel, at: datetime) -> datetime:
    line = county.line(line_id)
    if line is None:
        raise ValueError("the line was checked before")
    return promised_by(line, channel, at)
