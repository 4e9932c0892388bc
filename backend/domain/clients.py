"""A client's record as the rules handle it, and what others may see of it. Pure, no I/O."""

from collections.abc import Iterable
from datetime import date, datetime

import msgspec

from backend.domain.names import last_names
from backend.domain.personal_codes import born, is_test_code, masked
from backend.protocol.clients import ClientFacts
from backend.protocol.ids import ClientId
from backend.protocol.wire import Record
from backend.protocol.words import Identity, Language

_LEVELS = tuple(Identity)


class ClientRecord(Record, frozen=True, kw_only=True):
    """Who a client is, apart from any case. `code` is the whole personal identity code, `phone` is E.164."""

    client_id: ClientId
    first_names: str = ""
    last_name: str = ""
    code: str = ""
    born: date | None = None
    phone: str = ""
    language: Language = Language.FINNISH
    interpreter: str = ""
    identity: Identity = Identity.SELF_DECLARED
    identified_at: datetime | None = None
    non_disclosure: bool = False
    joined_into: ClientId | None = None

    @property
    def name(self) -> str:
        """The name as one says it: first names first, as residents write it on pages."""
        return f"{self.first_names} {self.last_name}".strip()

    @property
    def day_of_birth(self) -> date | None:
        """The day of birth, which a code tells as well."""
        return born(self.code) if self.code else self.born


def level_at_least(identity: Identity, least: Identity) -> bool:
    """Tell whether a person is known as surely as `least`."""
    return _LEVELS.index(identity) >= _LEVELS.index(least)


def surer(one: Identity, other: Identity) -> Identity:
    """Return the higher of two levels: being asked questions never lowers a strong identification."""
    return max(one, other, key=_LEVELS.index)


def learned(
    known: ClientRecord,
    *,
    first_names: str,
    last_name: str,
    birth: date | None,
    level: Identity,
    now: datetime,
) -> ClientRecord:
    """Return the record with what was found out now: the surer telling wins, an equal one fills gaps."""
    better = level is Identity.STRONG or not level_at_least(known.identity, level)
    names = (first_names.strip(), last_name.strip())
    if not any(names) or (known.name and not better):
        names = (known.first_names, known.last_name)
    raised = level_at_least(level, known.identity) and level_at_least(level, Identity.VERIFIED)
    return msgspec.structs.replace(
        known,
        first_names=names[0],
        last_name=names[1],
        born=known.day_of_birth or birth,
        identity=surer(known.identity, level),
        identified_at=now if raised else known.identified_at,
    )


def filled(kept: ClientRecord, others: Iterable[ClientRecord]) -> ClientRecord:
    """Return the kept record with what only those that were joined into it know."""
    whole = kept
    for other in others:
        whole = msgspec.structs.replace(
            whole,
            first_names=whole.first_names or other.first_names,
            last_name=whole.last_name or other.last_name,
            code=whole.code or other.code,
            born=whole.day_of_birth or other.day_of_birth,
            phone=whole.phone or other.phone,
            interpreter=whole.interpreter or other.interpreter,
            non_disclosure=whole.non_disclosure or other.non_disclosure,
        )
    return whole


def cannot_be_one(one: ClientRecord, other: ClientRecord) -> bool:
    """Tell whether two records are surely two people: both strongly identified, by different codes."""
    strong = one.identity is Identity.STRONG and other.identity is Identity.STRONG
    return strong and bool(one.code and other.code) and one.code != other.code


def split_name(name: str) -> tuple[str, str]:
    """Return first names and last name of a name as people write it; what follows the last space is the last name."""
    first, _, last = name.strip().rpartition(" ")
    return first.strip(), last


def look_ups(record: ClientRecord) -> Iterable[str]:
    """Return what a record is found by beside code and phone: last name and day of birth."""
    day = record.day_of_birth
    if day is not None:
        for last in last_names(record.last_name):
            yield name_key(last, day)


def name_key(last_name: str, day: date) -> str:
    """Return the text whose keyed hash finds a folded last name with a day of birth."""
    return f"{last_name} {day.isoformat()}"


def shown_facts(
    record: ClientRecord, *, non_disclosure: bool, legal_hold: bool, is_public_guardian: bool
) -> ClientFacts:
    """Return what a desktop may show: the code masked, the phone only without a non-disclosure order.

    `non_disclosure` is that of the person, whichever of their joined records it stands on. The code of a public
    guardian is never shown (domain rules, section 3).
    """
    hidden = non_disclosure and bool(record.phone)
    return ClientFacts(
        client_id=record.client_id,
        first_names=record.first_names,
        last_name=record.last_name,
        personal_code=masked(record.code) if record.code and not is_public_guardian else "",
        temporary_code=bool(record.code) and is_test_code(record.code),
        born=record.day_of_birth,
        phone="" if hidden else record.phone,
        language=record.language,
        interpreter=record.interpreter,
        identity=record.identity,
        identified_at=record.identified_at,
        non_disclosure=non_disclosure,
        contact_hidden=hidden,
        legal_hold=legal_hold,
    )
