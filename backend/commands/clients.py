"""From what a resident told of themself to the client card, the whole codes and the look-up hashes."""

from datetime import datetime

import msgspec
from sqlalchemy import bindparam, insert, update

from backend.commands.resident import Details
from backend.domain import limits
from backend.domain.county import County
from backend.domain.life_cycle import CaseFile, Codes
from backend.domain.office_days import local_day
from backend.domain.personal_codes import CodeProblem, born, masked, read_code
from backend.domain.phone_numbers import WrongNumber, read_number
from backend.protocol.cases import Contact
from backend.protocol.errors import ErrorCode
from backend.protocol.people import ClientCard, OnBehalf
from backend.protocol.words import Identity, SaysFor
from backend.store import tables
from backend.store.times import micros
from backend.store.unit import Unit

# Whose history it belongs to is written when the case is (`store.contacts`).
_ADD_CONTACT = insert(tables.contact).values(
    {
        name: bindparam(name)
        for name in (
            "case_id",
            "contact_id",
            "position",
            "channel",
            "thread",
            "at",
            "phone_hash",
            "code_hash",
        )
    }
)

_SET_CONTACT = (
    update(tables.contact)
    .where(
        tables.contact.c.case_id == bindparam("this_case"),
        tables.contact.c.contact_id == bindparam("this_contact"),
    )
    .values(channel=bindparam("channel"), phone_hash=bindparam("phone_hash"))
)


class Known(msgspec.Struct, frozen=True):
    """The client as far as told: the card everybody on the line sees, and the whole codes."""

    card: ClientCard
    codes: Codes


def know(details: Details, county: County, now: datetime) -> Known | ErrorCode:
    """Read the details again, whatever the page checked: a code or a number that is wrong is refused."""
    today = local_day(now)
    codes = []
    for typed in (details.personal_code, details.principal_code):
        code = read_code(typed, today, allow_test=county.allow_test_codes) if typed else ""
        if isinstance(code, CodeProblem):
            return ErrorCode.INVALID_CODE
        codes.append(code)
    if codes[0] and codes[0] == codes[1]:
        return ErrorCode.SAME_PERSON
    phone = read_number(details.phone) if details.phone else ""
    if isinstance(phone, WrongNumber):
        return ErrorCode.INVALID_PHONE
    texts = (
        (details.name, limits.NAME),
        (details.principal_name, limits.NAME),
        (details.interpreter, limits.INTERPRETER_LANGUAGE),
        (details.preferred_time, limits.ANSWER_TIME),
    )
    if any(not limits.fits(text, limit) for text, limit in texts):
        return ErrorCode.TEXT_TOO_LONG
    code, principal = codes
    name = details.name.strip()
    told = bool(name or code)
    card = ClientCard(
        name=name,
        phone=phone,
        personal_code=masked(code) if code else "",
        born=born(code) if code else None,
        identity=Identity.SELF_DECLARED if told else Identity.ANONYMOUS,
        identified_at=now if told else None,
        language=details.language,
        interpreter=details.interpreter.strip(),
        on_behalf=_on_behalf(details, principal),
    )
    return Known(card, Codes(personal=code, principal=principal))


def remember(unit: Unit, file: CaseFile, contact: Contact, codes: Codes) -> tuple[bytes | None, bytes | None]:
    """Write what finds the contact again; return the hashes of its phone and of its code."""
    phone_hash = unit.cipher.lookup("phone", contact.phone) if contact.phone else None
    # Acting for a child, the matter is the child's: that code is the person's.
    code = codes.principal or codes.personal
    code_hash = unit.cipher.lookup("code", code) if code else None
    unit.write(
        _ADD_CONTACT,
        case_id=file.case_id,
        contact_id=contact.contact_id,
        position=len(file.contacts),
        channel=contact.channel.value,
        thread=contact.thread,
        at=micros(contact.at),
        phone_hash=phone_hash,
        code_hash=code_hash,
    )
    return phone_hash, code_hash


def find_again(unit: Unit, file: CaseFile, contact: Contact) -> bytes | None:
    """Write anew what finds a contact whose channel or number has changed; return the hash of its number."""
    number = file.number_of(contact)
    phone_hash = unit.cipher.lookup("phone", number) if number else None
    unit.write(
        _SET_CONTACT,
        this_case=file.case_id,
        this_contact=contact.contact_id,
        channel=contact.channel.value,
        phone_hash=phone_hash,
    )
    return phone_hash


def _on_behalf(details: Details, principal: str) -> OnBehalf | None:
    if details.says_for is SaysFor.SELF:
        return None
    return OnBehalf(
        says_for=details.says_for,
        principal_name=details.principal_name.strip(),
        principal_code=masked(principal) if principal else "",
        principal_born=born(principal) if principal else None,
        public_guardian=details.public_guardian and details.says_for is SaysFor.WARD,
    )
