"""What is recorded of a contact (kirjaus): the assessment of the need for care or support, in fields that statistics know."""

from datetime import date, datetime
from enum import Enum

import msgspec

from backend.protocol.ids import ContactId, RecordId
from backend.protocol.outcomes import Appointment
from backend.protocol.people import StaffRef
from backend.protocol.wire import Record
from backend.protocol.words import Channel, Language


class RecordField(Enum):
    """A field of a record; which of them a line has, and which must be filled in, is configuration.

    The time of the contact is always there. Names after AvoHILMO where it has the field (domain rules, section 7).
    """

    ASSESSED_AT = "assessed_at"
    """HOIDONTARVE_AJANKOHTA: when a professional assessed the need for care, or of support."""
    PROFESSION = "profession"
    """The profession of whoever assessed it."""
    CONTACT_TYPE = "contact_type"
    """Yhteystapa: R52 real-time remote, R56 remote without real-time contact, ..."""
    URGENCY = "urgency"
    NATURE = "nature"
    RESULT = "result"
    REASONS = "reasons"
    """Why the client was in contact, by ICPC-2 or ICD-10; the first is the main one."""
    PROCEDURES = "procedures"
    """What was done, by SPAT."""
    NEEDS = "needs"
    """What support is needed for; social welfare."""
    URGENT_NEED = "urgent_need"
    """Whether the need is urgent: it is judged at once (Social welfare act s. 36)."""
    BEGIN_BY = "begin_by"
    """By when the assessment of the service need begins: the 7th weekday (Social welfare act s. 36)."""
    BOOKING = "booking"
    SITUATION = "situation"
    ADVICE = "advice"
    PLAN = "plan"


CODED = (
    RecordField.PROFESSION,
    RecordField.CONTACT_TYPE,
    RecordField.URGENCY,
    RecordField.NATURE,
    RecordField.RESULT,
    RecordField.REASONS,
    RecordField.PROCEDURES,
    RecordField.NEEDS,
)
"""Fields whose values are codes of a list."""


class Coded(Record, frozen=True, kw_only=True):
    """A code as it was chosen: readable for ever, whatever becomes of the list.

    ``list_id`` and ``list_version`` name the list, ``system`` is the list's identifier at the code server if it has one;
    ``verified`` tells whether the list had been compared with the code server's.
    """

    code: str
    name: str
    list_id: str
    list_version: str = ""
    system: str = ""
    verified: bool = False


class Booking(Record, frozen=True, kw_only=True):
    """An appointment that was booked, as the client was told it. ``starts_at`` when the words say a day and a time."""

    told: Appointment
    made_at: datetime
    starts_at: datetime | None = None


class RecordContent(Record, frozen=True, kw_only=True):
    """All fields of a record, none or empty where nothing was said."""

    contact_at: datetime
    """YHTEYDENOTTO_AJANKOHTA: when the client made contact."""
    assessed_at: datetime | None = None
    language: Language = Language.FINNISH
    """The language that the record is written in: codes are named in it."""
    profession: Coded | None = None
    contact_type: Coded | None = None
    urgency: Coded | None = None
    nature: Coded | None = None
    result: Coded | None = None
    reasons: tuple[Coded, ...] = ()
    procedures: tuple[Coded, ...] = ()
    needs: tuple[Coded, ...] = ()
    urgent_need: bool | None = None
    begin_by: date | None = None
    booking: Booking | None = None
    situation: str = ""
    advice: str = ""
    plan: str = ""


class SignedRecord(Record, frozen=True, kw_only=True):
    """The case's latest record in short; its whole content stands on the timeline, every version of it.

    ``version`` counts the corrections from 1. ``contacts`` are those that were in the case when it was signed: a later
    contact is assessed anew. ``no`` is the timeline entry of this version.
    """

    record_id: RecordId
    version: int
    at: datetime
    by: StaffRef
    contact_at: datetime
    assessed_at: datetime | None = None
    contacts: tuple[ContactId, ...] = ()
    no: int = 0


class ListCode(Record, frozen=True, kw_only=True):
    """One code of a list. ``words`` are further words that it is found by; the defaults choose by the rest.

    ``channels``: suggested for contacts of these channels. ``urgent``: suggested for urgent (true) or other cases.
    ``outcomes``: suggested where the case ends with one of these reasons.
    """

    code: str
    names: dict[Language, str]
    words: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    urgent: bool | None = None
    outcomes: tuple[str, ...] = ()


class CodeList(Record, frozen=True, kw_only=True):
    """A list of codes from a file. ``verified``: somebody has compared it with the code server's."""

    list_id: str
    names: dict[Language, str]
    version: str
    source: str
    system: str = ""
    verified: bool = False
    codes: tuple[ListCode, ...] = ()

    def code(self, code: str) -> ListCode | None:
        """Return the list's entry of this code."""
        return next((one for one in self.codes if one.code == code), None)

    def coded(self, one: ListCode, language: Language) -> Coded:
        """Return the code as a record keeps it, named in the record's language."""
        return Coded(
            code=one.code,
            name=one.names[language],
            list_id=self.list_id,
            list_version=self.version,
            system=self.system,
            verified=self.verified,
        )


class RecordShape(Record, frozen=True, kw_only=True):
    """Which fields the records of a line have, which must be filled in, and from which lists their codes are."""

    fields: tuple[RecordField, ...]
    required: tuple[RecordField, ...] = ()
    lists: dict[RecordField, str] = msgspec.field(default_factory=dict)
