"""Bringing together what two contacts tell: of one person, or of a client and of somebody who acts for them.

A card tells of one person in contact and, if that person acts for another, of whom. When a guardian's case and the
child's own become one, neither person's identity may become the other's: only what both tell of the child is.
"""

import msgspec

from backend.domain.life_cycle import Codes, is_surer, merge_client
from backend.protocol.ids import ClientId
from backend.protocol.people import ClientCard, OnBehalf
from backend.protocol.words import SaysFor


class Told(msgspec.Struct, frozen=True):
    """A card with the whole codes that belong to it."""

    card: ClientCard
    codes: Codes


def joined(known: Told, told: Told) -> Told:
    """Return what is known when two cases of one client become one: the first's person stays the card's."""
    return of_one(known, told) if _same_person(known, told) else of_two(known, told)


def of_one(known: Told, told: Told) -> Told:
    """Return what is known of a person who tells more: only what is known more surely overwrites."""
    surer, other = (told, known) if is_surer(told.card, known.card) else (known, told)
    codes = Codes(
        personal=surer.codes.personal or other.codes.personal,
        principal=known.codes.principal or told.codes.principal,
    )
    return Told(merge_client(known.card, told.card), codes)


def of_two(known: Told, told: Told) -> Told:
    """Return what is known when another person tells: of whom the case is about, and of nobody else."""
    card = msgspec.structs.replace(
        known.card, non_disclosure=known.card.non_disclosure or told.card.non_disclosure
    )
    subject, code = _subject(told), _subject_code(told)
    if card.on_behalf is not None:
        card = msgspec.structs.replace(card, on_behalf=_filled(card.on_behalf, subject))
        codes = Codes(personal=known.codes.personal, principal=known.codes.principal or code)
        return Told(card, codes)
    card = msgspec.structs.replace(
        card,
        name=card.name or subject.principal_name,
        personal_code=card.personal_code or subject.principal_code,
        born=card.born or subject.principal_born,
        client_id=card.client_id or subject.client_id,
    )
    return Told(card, Codes(personal=known.codes.personal or code, principal=""))


def of_representative(known: Told, says_for: SaysFor, name: str) -> Told:
    """Return the card of somebody in a case who acts for another, for a matter of their own beside it."""
    if known.card.on_behalf is not None:
        return known
    card, subject = known.card, _subject(known)
    behalf = msgspec.structs.replace(subject, says_for=says_for)
    own = ClientCard(name=name, language=card.language, on_behalf=behalf, non_disclosure=card.non_disclosure)
    return Told(own, Codes(principal=known.codes.personal))


def _same_person(one: Told, other: Told) -> bool:
    """Tell whether two cards may be of one person in contact: nothing that both tell parts them.

    Two who act for nobody else are one client's, on the word of whoever joined the cases. Otherwise a record parts them
    for certain, then a whole code, then the name; who acts for another and who acts for nobody are two, unless something
    says that they are one.
    """
    if one.card.on_behalf is None and other.card.on_behalf is None:
        return True
    pairs: tuple[tuple[object, object], ...] = (
        (one.card.client_id, other.card.client_id),
        (one.codes.personal, other.codes.personal),
        (one.card.name.strip().casefold(), other.card.name.strip().casefold()),
    )
    for mine, theirs in pairs:
        if mine and theirs:
            return mine == theirs
    return (one.card.on_behalf is None) == (other.card.on_behalf is None)


def _subject(told: Told) -> OnBehalf:
    """Return whom the card is about, in the words of acting for them."""
    if told.card.on_behalf is not None:
        return told.card.on_behalf
    card = told.card
    return OnBehalf(
        says_for=SaysFor.SELF,
        principal_name=card.name,
        principal_code=card.personal_code,
        principal_born=card.born,
        client_id=card.client_id,
        protected=card.non_disclosure,
    )


def _subject_code(told: Told) -> str:
    return told.codes.principal if told.card.on_behalf is not None else told.codes.personal


def _filled(known: OnBehalf, told: OnBehalf) -> OnBehalf:
    client_id: ClientId | None = known.client_id or told.client_id
    return msgspec.structs.replace(
        known,
        principal_name=known.principal_name or told.principal_name,
        principal_code=known.principal_code or told.principal_code,
        principal_born=known.principal_born or told.principal_born,
        client_id=client_id,
        protected=known.protected or told.protected,
    )
