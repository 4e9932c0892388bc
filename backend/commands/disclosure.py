"""Non-disclosure orders as cases show them: every case that concerns the person, from the moment the order is known."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import bindparam, or_, select

from backend.domain.clients import ClientRecord
from backend.domain.life_cycle import CaseFile
from backend.protocol.entries import NonDisclosureSet
from backend.protocol.ids import CaseId, ClientId
from backend.protocol.people import ClientCard, StaffRef
from backend.store import tables
from backend.store.unit import Unit

_file = tables.case_file.c
_CASES_OF = select(_file.case_id).where(
    or_(_file.client_id == bindparam("client_id"), _file.subject_id == bindparam("client_id"))
)


def settle(unit: Unit, file: CaseFile, *, author: StaffRef | None = None) -> None:
    """Bring what the card says of orders into line with the records it is put to.

    For a child under an order, or whose other guardian has one, nobody acts (domain rules, section 3): the card says so
    of whom the matter is about, and names no guardian.
    """
    card = file.head.client
    behalf = card.on_behalf
    if behalf is not None:
        protected = behalf.client_id is not None and _is_protected(unit, behalf.client_id, card.client_id)
        if protected != behalf.protected:
            behalf = msgspec.structs.replace(behalf, protected=protected)
            file.set_head(client=msgspec.structs.replace(card, on_behalf=behalf))
    wanted = any(has_order(unit, one) for one in people_of(card))
    if wanted == card.non_disclosure:
        return
    file.set_head(client=msgspec.structs.replace(file.head.client, non_disclosure=wanted))
    if not file.is_closed:
        unit.add_entry(file, NonDisclosureSet(on=wanted), author=author)


def settle_everywhere(unit: Unit, family: Iterable[ClientRecord], *, author: StaffRef | None = None) -> None:
    """Do so in every case of these records and of the children in their custody; in closed ones without a word."""
    people = list(family)
    for record in list(people):
        for child in unit.relations.children(record.client_id):
            people += unit.clients.family(child)
    for file in cases_of(unit, people):
        settle(unit, file, author=author)


def has_order(unit: Unit, client_id: ClientId) -> bool:
    """Tell whether a client has a non-disclosure order, on whichever of the joined records it was noted."""
    return any(one.non_disclosure for one in unit.clients.family(client_id))


def cases_of(unit: Unit, family: Iterable[ClientRecord]) -> list[CaseFile]:
    """Return the cases that are put to any of these records, as client or as whom they are about."""
    ids = [
        CaseId(case_id)
        for record in family
        for (case_id,) in unit.database.all(_CASES_OF, client_id=record.client_id)
    ]
    files = (unit.case(case_id) for case_id in dict.fromkeys(ids))
    return [file for file in files if file is not None]


def people_of(card: ClientCard) -> tuple[ClientId, ...]:
    """Return the records a case is put to: who is in contact, and whom it is about."""
    found = (card.client_id, card.on_behalf.client_id if card.on_behalf else None)
    return tuple(one for one in found if one is not None)


def _is_protected(unit: Unit, child: ClientId, acting: ClientId | None) -> bool:
    """Tell whether the one the matter is about has an order, or another guardian than the one who acts."""
    own = {one.client_id for one in unit.clients.family(acting)} if acting is not None else set()
    guardians = {
        guardian for one in unit.clients.family(child) for guardian in unit.relations.guardians(one.client_id)
    }
    others = (guardian for guardian in guardians if guardian not in own)
    return has_order(unit, child) or any(has_order(unit, one) for one in others)
