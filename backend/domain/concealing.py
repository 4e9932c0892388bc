"""What leaves the messages of a case under a non-disclosure order: telephone numbers, and a public guardian's code.

The whole number stays in the server's part of the case and is shown one at a time by a command that is logged
(domain rules, section 3).
"""

import msgspec

from backend.domain.life_cycle import CaseFile, Numbers
from backend.domain.personal_codes import masked
from backend.protocol.people import ClientCard


def conceal(file: CaseFile) -> None:
    """Bring what the case shows into line with its card: done at every change, so that no command can forget it."""
    card = file.head.client
    if card.non_disclosure:
        _hide(file)
    elif file.numbers != Numbers() or card.contact_hidden:
        _show(file)
    _mind_the_code(file)


def _hide(file: CaseFile) -> None:
    card = file.head.client
    if card.phone or (file.numbers.card and not card.contact_hidden):
        file.numbers = msgspec.structs.replace(file.numbers, card=file.number)
        _set_card(file, phone="", contact_hidden=True)
    told = {one.contact_id: one.phone for one in file.contacts if one.phone}
    if told:
        file.numbers = msgspec.structs.replace(file.numbers, contacts=file.numbers.contacts | told)
        file.contacts = tuple(
            msgspec.structs.replace(one, phone="", phone_hidden=True) if one.phone else one
            for one in file.contacts
        )


def _show(file: CaseFile) -> None:
    numbers = file.numbers
    file.numbers = Numbers()
    _set_card(file, phone=file.head.client.phone or numbers.card, contact_hidden=False)
    if numbers.contacts:
        file.contacts = tuple(
            msgspec.structs.replace(one, phone=numbers.contacts[one.contact_id], phone_hidden=False)
            if one.contact_id in numbers.contacts
            else one
            for one in file.contacts
        )


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
