"""Events: what a stream says happened. Queue events hold no client data at all."""

from datetime import datetime

from backend.protocol.cases import CaseHead, Contact, Marks
from backend.protocol.consultations import Consultation
from backend.protocol.directory import CareChain, Service
from backend.protocol.entries import Entry
from backend.protocol.guidance_events import GuidanceEvent
from backend.protocol.handovers import InBetween, Offer, OfferEnd
from backend.protocol.ids import (
    CallId,
    CaseId,
    ChainId,
    CommandId,
    ConsultationId,
    HandoverId,
    PhraseId,
    ServiceId,
    StaffId,
)
from backend.protocol.mine import MyCase, Phrase
from backend.protocol.open_cases import OpenCase
from backend.protocol.pairs import Invitation
from backend.protocol.people import StaffPresence, StaffRef
from backend.protocol.queue_row import QueueRow
from backend.protocol.wire import Tagged
from backend.protocol.words import GoneWhy


class QueueRowPut(Tagged, frozen=True, kw_only=True):
    """A case stands in the queue, or its row changed: ``{"type":"queue_row_put","row":{…}}``."""

    row: QueueRow


class QueueRowTaken(Tagged, frozen=True, kw_only=True):
    """Somebody took the case: ``{"type":"queue_row_taken","case_id":"…","by":{…}}``."""

    case_id: CaseId
    by: StaffRef


class QueueRowGone(Tagged, frozen=True, kw_only=True):
    """The case left the queue otherwise: ``{"type":"queue_row_gone","case_id":"…","why":"withdrawn"}``."""

    case_id: CaseId
    why: GoneWhy


class OpenCasePut(Tagged, frozen=True, kw_only=True):
    """Something is left of a case, or it changed: ``{"type":"open_case_put","case":{…}}``."""

    case: OpenCase


class OpenCaseGone(Tagged, frozen=True, kw_only=True):
    """Nothing is left of it, or it went to another line: ``{"type":"open_case_gone","case_id":"…"}``."""

    case_id: CaseId


class BetweenPut(Tagged, frozen=True, kw_only=True):
    """A client is in between, or it is with another now: ``{"type":"between_put","between":{…}}``."""

    between: InBetween


class BetweenGone(Tagged, frozen=True, kw_only=True):
    """The client has been reached, or the offer came to nothing: ``{"type":"between_gone","case_id":"…"}``."""

    case_id: CaseId


class CaseHeadSet(Tagged, frozen=True, kw_only=True):
    """The head of the case is now this (the first event of a case): ``{"type":"case_head_set","head":{…}}``."""

    head: CaseHead


class ContactPut(Tagged, frozen=True, kw_only=True):
    """A contact was added or changed: ``{"type":"contact_put","contact":{…}}``."""

    contact: Contact


class EntryAdded(Tagged, frozen=True, kw_only=True):
    """A line was added to the timeline: ``{"type":"entry_added","entry":{"no":4,…}}``."""

    entry: Entry


class MarksSet(Tagged, frozen=True, kw_only=True):
    """What has been delivered and read: ``{"type":"marks_set","marks":{"resident_read":4}}``."""

    marks: Marks


class WordsLetGo(Tagged, frozen=True, kw_only=True):
    """The words of these lines were let go of: ``{"type":"words_let_go","nos":[2,3],"at":"…"}``."""

    nos: tuple[int, ...]
    at: datetime


class PresencePut(Tagged, frozen=True, kw_only=True):
    """A colleague's presence changed: ``{"type":"presence_put","presence":{…}}``."""

    presence: StaffPresence


class RightsChanged(Tagged, frozen=True, kw_only=True):
    """A member of staff was added, changed or locked: ``{"type":"rights_changed","staff_id":"…"}``.

    It says that, not what: nodes look at the right of each of their desktops anew, and lists of staff are read again.
    """

    staff_id: StaffId


class MyCasePut(Tagged, frozen=True, kw_only=True):
    """A case came into one's hands or its summary changed: ``{"type":"my_case_put","case":{…}}``."""

    case: MyCase


class MyCaseGone(Tagged, frozen=True, kw_only=True):
    """A case left one's hands: ``{"type":"my_case_gone","case_id":"…"}``."""

    case_id: CaseId


class PhrasePut(Tagged, frozen=True, kw_only=True):
    """A personal phrase was saved: ``{"type":"phrase_put","phrase":{…}}``."""

    phrase: Phrase


class PhraseGone(Tagged, frozen=True, kw_only=True):
    """A personal phrase was removed: ``{"type":"phrase_gone","phrase_id":"…"}``."""

    phrase_id: PhraseId


class PhoneOrdered(Tagged, frozen=True, kw_only=True):
    """Something is asked of an exchange: ``{"type":"phone_ordered","order_id":"…","call_id":"…"}``."""

    order_id: CommandId
    call_id: CallId


class PhoneOrderDone(Tagged, frozen=True, kw_only=True):
    """The exchange has answered, or it is too late: ``{"type":"phone_order_done","order_id":"…"}``."""

    order_id: CommandId


class ConsultationPut(Tagged, frozen=True, kw_only=True):
    """A consultation is asked, or answered and not yet read: ``{"type":"consultation_put","consultation":{…}}``."""

    consultation: Consultation


class ConsultationGone(Tagged, frozen=True, kw_only=True):
    """Nothing is left to do about it here: ``{"type":"consultation_gone","consultation_id":"…"}``."""

    consultation_id: ConsultationId


class OfferPut(Tagged, frozen=True, kw_only=True):
    """A case is offered: ``{"type":"offer_put","offer":{…}}``."""

    offer: Offer


class OfferGone(Tagged, frozen=True, kw_only=True):
    """The offer is over: ``{"type":"offer_gone","handover_id":"…","end":"accepted","by":{…}}``."""

    handover_id: HandoverId
    end: OfferEnd
    by: StaffRef | None = None


class InvitationPut(Tagged, frozen=True, kw_only=True):
    """The person is asked into a case: ``{"type":"invitation_put","invitation":{…}}``."""

    invitation: Invitation


class InvitationGone(Tagged, frozen=True, kw_only=True):
    """They are no more, by whatever way: ``{"type":"invitation_gone","case_id":"…"}``."""

    case_id: CaseId


class ServicePut(Tagged, frozen=True, kw_only=True):
    """A service was added to the directory or changed: ``{"type":"service_put","service":{…}}``."""

    service: Service


class ServiceGone(Tagged, frozen=True, kw_only=True):
    """A service was taken out of the directory: ``{"type":"service_gone","service_id":"kela"}``."""

    service_id: ServiceId


class ChainPut(Tagged, frozen=True, kw_only=True):
    """A care chain was added or changed: ``{"type":"chain_put","chain":{…}}``."""

    chain: CareChain


class ChainGone(Tagged, frozen=True, kw_only=True):
    """A care chain was taken out of the directory: ``{"type":"chain_gone","chain_id":"…"}``."""

    chain_id: ChainId


QueueEvent = QueueRowPut | QueueRowTaken | QueueRowGone
OpenEvent = OpenCasePut | OpenCaseGone | BetweenPut | BetweenGone
CaseEvent = CaseHeadSet | ContactPut | EntryAdded | MarksSet | WordsLetGo
StaffEvent = PresencePut | RightsChanged
PhoneEvent = PhoneOrdered | PhoneOrderDone
ConsultEvent = ConsultationPut | ConsultationGone | OfferPut | OfferGone
DirectoryEvent = ServicePut | ServiceGone | ChainPut | ChainGone
MyEvent = MyCasePut | MyCaseGone | PhrasePut | PhraseGone
Event = (
    QueueRowPut
    | QueueRowTaken
    | QueueRowGone
    | OpenCasePut
    | OpenCaseGone
    | BetweenPut
    | BetweenGone
    | CaseHeadSet
    | ContactPut
    | EntryAdded
    | MarksSet
    | WordsLetGo
    | PresencePut
    | RightsChanged
    | MyCasePut
    | MyCaseGone
    | PhrasePut
    | PhraseGone
    | PhoneOrdered
    | PhoneOrderDone
    | ConsultationPut
    | ConsultationGone
    | OfferPut
    | OfferGone
    | InvitationPut
    | InvitationGone
    | ServicePut
    | ServiceGone
    | ChainPut
    | ChainGone
    | GuidanceEvent
)
