"""Whom an open case is about, as the panel's head shows them: from the card, and the record once it has been seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from backend.protocol.cases import Case
from backend.protocol.client_inquiries import ClientSeen
from backend.protocol.people import ClientCard
from backend.protocol.words import Identity, Language


@dataclass(frozen=True, slots=True)
class Subject:
    """`known` is the card that tells how and by whom the person was identified, where that is known of them."""

    name: str
    born: date | None
    code: str
    principal: bool
    temporary: bool
    identity: Identity
    known: ClientCard | None
    identified_at: datetime | None
    language: Language
    interpreter: str
    phone: str
    hidden: bool


def subject_of(case: Case, seen: ClientSeen | None) -> Subject:
    """The client: whoever is in contact, or the one they act for."""
    card = case.head.client
    facts = seen.facts if seen is not None else None
    behalf = card.on_behalf
    if behalf is None:
        return Subject(
            name=card.name,
            born=card.born,
            code=card.personal_code,
            principal=False,
            temporary=facts.temporary_code if facts is not None else False,
            identity=card.identity,
            known=card,
            identified_at=card.identified_at,
            language=card.language,
            interpreter=card.interpreter,
            phone=card.phone,
            hidden=card.contact_hidden or card.non_disclosure,
        )
    told = Identity.SELF_DECLARED if behalf.principal_name or behalf.principal_code else Identity.ANONYMOUS
    return Subject(
        name=behalf.principal_name or (facts.name if facts is not None else ""),
        born=behalf.principal_born or (facts.born if facts is not None else None),
        code=behalf.principal_code or (facts.personal_code if facts is not None else ""),
        principal=True,
        temporary=facts.temporary_code if facts is not None else False,
        identity=facts.identity if facts is not None else told,
        known=None,
        identified_at=facts.identified_at if facts is not None else None,
        language=card.language,
        interpreter=card.interpreter,
        phone=card.phone,
        hidden=card.contact_hidden or card.non_disclosure,
    )
