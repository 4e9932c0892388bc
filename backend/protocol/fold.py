"""``fold``: state + event = next state, the same on server, desktop and in every test.

Invariant under test: folding a command's events over the snapshot before it equals the snapshot after it.
"""

import msgspec

from backend.protocol.cases import Case, Contact
from backend.protocol.events import (
    BetweenGone,
    BetweenPut,
    CaseHeadSet,
    ChainGone,
    ChainPut,
    ConsultationGone,
    ConsultationPut,
    ContactPut,
    EntryAdded,
    Event,
    InvitationGone,
    InvitationPut,
    MarksSet,
    MyCaseGone,
    MyCasePut,
    OfferGone,
    OfferPut,
    OpenCaseGone,
    OpenCasePut,
    PhoneOrderDone,
    PhoneOrdered,
    PhraseGone,
    PhrasePut,
    PresencePut,
    QueueRowGone,
    QueueRowPut,
    QueueRowTaken,
    ServiceGone,
    ServicePut,
    WordsLetGo,
)
from backend.protocol.guidance_events import GuidanceEvent, GuidanceState, fold_guidance
from backend.protocol.letting_go import without_words
from backend.protocol.snapshots import (
    CaseView,
    ConsultState,
    DirectoryState,
    MyState,
    OpenState,
    PhoneState,
    QueueState,
    StaffState,
    State,
)


def fold(state: State, event: Event) -> State:
    """Apply one event and return the state.

    Dictionaries are changed in place: a queue of 100,000 rows must not be copied for one of them.
    An event that does not belong to the kind of stream changes nothing.
    """
    match state:
        case QueueState():
            _fold_queue(state, event)
        case OpenState():
            _fold_open(state, event)
        case CaseView():
            _fold_case(state, event)
        case StaffState():
            if isinstance(event, PresencePut):
                state.people[event.presence.staff.staff_id] = event.presence
        case MyState():
            _fold_mine(state, event)
        case PhoneState():
            _fold_phone(state, event)
        case ConsultState():
            _fold_consult(state, event)
        case DirectoryState():
            _fold_directory(state, event)
        case GuidanceState():
            if isinstance(event, GuidanceEvent):
                fold_guidance(state, event)
    return state


def _fold_queue(state: QueueState, event: Event) -> None:
    match event:
        case QueueRowPut(row=row):
            state.rows[row.case_id] = row
        case QueueRowTaken(case_id=case_id) | QueueRowGone(case_id=case_id):
            state.rows.pop(case_id, None)
        case _:
            pass


def _fold_open(state: OpenState, event: Event) -> None:
    match event:
        case OpenCasePut(case=case):
            state.cases[case.case_id] = case
        case OpenCaseGone(case_id=case_id):
            state.cases.pop(case_id, None)
        case BetweenPut(between=between):
            state.between[between.case_id] = between
        case BetweenGone(case_id=case_id):
            state.between.pop(case_id, None)
        case _:
            pass


def _fold_case(state: CaseView, event: Event) -> None:
    case = state.case
    if isinstance(event, CaseHeadSet):
        state.case = msgspec.structs.replace(case, head=event.head) if case else Case(head=event.head)
        return
    if case is None:
        return
    match event:
        case ContactPut(contact=contact):
            state.case = msgspec.structs.replace(case, contacts=_put(case.contacts, contact))
        case EntryAdded(entry=entry):
            state.case = msgspec.structs.replace(case, entries=(*case.entries, entry))
        case MarksSet(marks=marks):
            state.case = msgspec.structs.replace(case, marks=marks)
        case WordsLetGo(nos=nos, at=at):
            gone = frozenset(nos)
            entries = tuple(without_words(one, at) if one.no in gone else one for one in case.entries)
            state.case = msgspec.structs.replace(case, entries=entries)
        case _:
            pass


def _put(contacts: tuple[Contact, ...], contact: Contact) -> tuple[Contact, ...]:
    """Replace the contact of the same id, or append it: contacts keep the order they came in."""
    if any(known.contact_id == contact.contact_id for known in contacts):
        return tuple(contact if known.contact_id == contact.contact_id else known for known in contacts)
    return (*contacts, contact)


def _fold_phone(state: PhoneState, event: Event) -> None:
    match event:
        case PhoneOrdered(order_id=order_id, call_id=call_id):
            state.orders[order_id] = call_id
        case PhoneOrderDone(order_id=order_id):
            state.orders.pop(order_id, None)
        case _:
            pass


def _fold_consult(state: ConsultState, event: Event) -> None:
    match event:
        case ConsultationPut(consultation=consultation):
            state.consultations[consultation.consultation_id] = consultation
        case ConsultationGone(consultation_id=consultation_id):
            state.consultations.pop(consultation_id, None)
        case OfferPut(offer=offer):
            state.offers[offer.handover_id] = offer
        case OfferGone(handover_id=handover_id):
            state.offers.pop(handover_id, None)
        case InvitationPut(invitation=invitation):
            state.invitations[invitation.case_id] = invitation
        case InvitationGone(case_id=case_id):
            state.invitations.pop(case_id, None)
        case _:
            pass


def _fold_directory(state: DirectoryState, event: Event) -> None:
    match event:
        case ServicePut(service=service):
            state.services[service.service_id] = service
        case ServiceGone(service_id=service_id):
            state.services.pop(service_id, None)
        case ChainPut(chain=chain):
            state.chains[chain.chain_id] = chain
        case ChainGone(chain_id=chain_id):
            state.chains.pop(chain_id, None)
        case _:
            pass


def _fold_mine(state: MyState, event: Event) -> None:
    match event:
        case MyCasePut(case=case):
            state.cases[case.case_id] = case
        case MyCaseGone(case_id=case_id):
            state.cases.pop(case_id, None)
        case PhrasePut(phrase=phrase):
            state.phrases[phrase.phrase_id] = phrase
        case PhraseGone(phrase_id=phrase_id):
            state.phrases.pop(phrase_id, None)
        case _:
            pass
