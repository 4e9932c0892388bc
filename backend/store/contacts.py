"""Contacts as lines of a client's history: whose they are, and a small sealed brief that opens fifty at once quickly."""

import msgspec
from sqlalchemy import bindparam, update

from backend.domain.life_cycle import CaseFile
from backend.protocol.codec import encode
from backend.protocol.ids import CaseId, ContactId
from backend.protocol.wire import Record
from backend.store import tables
from backend.store.database import Database
from backend.store.encryption import Cipher

_contact = tables.contact.c
_PUT = (
    update(tables.contact)
    .where(_contact.case_id == bindparam("this_case"), _contact.contact_id == bindparam("this_contact"))
    .values(client_id=bindparam("client_id"), brief=bindparam("brief"))
)


class Brief(Record, frozen=True, kw_only=True):
    """Of a case, what each line of the history shows in words."""

    matter: str = ""
    outcome: str = ""


_briefs = msgspec.json.Decoder(Brief)


def brief_of(file: CaseFile) -> Brief:
    """Return the words of a case."""
    outcome = file.head.outcome
    return Brief(matter=file.head.subject, outcome=outcome.agreed if outcome else "")


def brief_place(case_id: CaseId | str, contact_id: ContactId | str) -> str:
    """Return the place a brief is sealed to."""
    return f"contact/{case_id}/{contact_id}"


def opened_brief(cipher: Cipher, case_id: str, contact_id: str, sealed: bytes | None) -> Brief:
    """Return the words of a line. Raises SealBroken."""
    if sealed is None:
        return Brief()
    return _briefs.decode(cipher.open(sealed, brief_place(case_id, contact_id)))


def same_lines(one: CaseFile, other: CaseFile) -> bool:
    """Tell whether the lines that two states of a case put into a history are the same."""
    return (
        one.head.client.subject == other.head.client.subject
        and len(one.contacts) == len(other.contacts)
        and brief_of(one) == brief_of(other)
    )


def put_lines(database: Database, cipher: Cipher, file: CaseFile) -> None:
    """Put the contacts of a case into the history of whom it is about, or take them out of every one."""
    subject = file.head.client.subject
    plain = encode(brief_of(file))
    for contact in file.contacts:
        place = brief_place(file.case_id, contact.contact_id)
        database.run(
            _PUT,
            this_case=file.case_id,
            this_contact=contact.contact_id,
            client_id=subject,
            brief=cipher.seal(plain, place) if subject else None,
        )
