"""What leaves the messages of a case: numbers that are not to be shown or called, and a public guardian's code.

The whole number stays in the server's part of the case. One under a non-disclosure order is shown one at a time by a
command that is logged (domain rules, section 3); a guardian's, with a code of 3 or 4, is not (section 2).
"""

import msgspec

from backend.domain import situations
from backend.domain.life_cycle import CaseFile, Numbers
from backend.domain.personal_codes import masked
from backend.protocol.cases import Contact
from backend.protocol.ids import ContactId
from backend.protocol.people import ClientCard


def conceal(file: CaseFile) -> None:
    """Bring what the case shows into line with what is known: done at every change, so that no command can forget it."""
    order, kept = file.head.client.non_disclosure, kept_numbers(file)
    if order or kept or file.numbers != Numbers() or file.head.client.contact_hidden:
        _mind_the_numbers(file, kept, order=order)
    _mind_the_code(file)


def kept_numbers(file: CaseFile) -> frozenset[str]:
    """Return the numbers of whoever nothing of the case goes to."""
    if file.head.assessment is None:
        return frozenset()
    kept = (one for one in file.contacts if situations.kept_from(one, file.head, file.contacts) is not None)
    return frozenset(file.number_of(one) for one in kept) - {""}


def _mind_the_numbers(file: CaseFile, kept: frozenset[str], *, order: bool) -> None:
    card, number = file.head.client, file.number
    hides = bool(number) and (order or number in kept)
    hidden: dict[ContactId, str] = {}
    contacts: list[Contact] = []
    for one in file.contacts:
        told = file.number_of(one)
        if told and (order or told in kept):
            hidden[one.contact_id] = told
        shown = "" if one.contact_id in hidden else told
        contacts.append(msgspec.structs.replace(one, phone=shown, phone_hidden=one.contact_id in hidden))
    file.numbers = Numbers(card=number if hides else "", contacts=hidden)
    if tuple(contacts) != file.contacts:
        file.contacts = tuple(contacts)
    if (card.phone, card.contact_hidden) != ("" if hides else number, hides):
        _set_card(file, phone="" if hides else number, contact_hidden=hides)


def _mind_the_code(file: CaseFile) -> None:
    card = file.head.client
    by_office = card.on_behalf is not None and card.on_behalf.public_guardian
    if by_office and card.personal_code:
        _set_card(file, personal_code="")
    elif not by_office and not card.personal_code and file.codes.personal:
        _set_card(file, personal_code=masked(file.codes.personal))


def _set_card(file: CaseFile, **changes: object) -> None:
    changed: ClientCard = msgspec.structs.replace(file.head.client, **changes)
    file.set_head(client=changed)
