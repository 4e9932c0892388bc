"""From a case to the situation the authority engine decides by: for whoever the card tells of, or for one contact."""

from collections.abc import Iterable
from datetime import datetime

from backend.domain.authority import Situation, authority, hidden
from backend.domain.county import County
from backend.protocol.authority import Authority, Deed, Verdict, Why
from backend.protocol.cases import CaseHead, Contact
from backend.protocol.ids import ThreadId
from backend.protocol.people import ClientCard, OnBehalf
from backend.protocol.representation import RightCheck
from backend.protocol.words import Channel, FieldOfLaw, IdentificationRule, Identity, SaysFor


def situation_of(
    head: CaseHead,
    contacts: tuple[Contact, ...],
    county: County,
    now: datetime,
    says_for: SaysFor | None = None,
) -> Situation:
    """Return the situation of a case now: of the person on its card, or of one who says to act as `says_for`.

    The card tells how surely the person on it is known, and what was checked of their right. For somebody else in the
    same case (a guardian's page beside the client's own) neither counts.
    """
    card, line = head.client, county.line(head.line)
    behalf = card.on_behalf
    own = SaysFor.SELF if behalf is None else behalf.says_for
    said = own if says_for is None else says_for
    on_card = said is own
    return Situation(
        now=now,
        field=FieldOfLaw.HEALTH if line is None else line.field_of_law,
        rule=IdentificationRule.SELF_DECLARED if line is None else line.identification,
        identity=card.identity if on_card else min(card.identity, Identity.SELF_DECLARED, key=_level),
        says_for=said,
        born=card.subject_born,
        has_record=card.subject is not None,
        check=_check(behalf) if on_card else None,
        assessment=head.assessment,
        # Feedback is no service event of the client's: nothing of it has to be assessed.
        contacts=tuple(one.contact_id for one in contacts if one.channel is not Channel.FEEDBACK),
        tasks=head.tasks,
        non_disclosure=card.non_disclosure,
        protected=_protected(card),
    )


def authority_of(head: CaseHead, contacts: tuple[Contact, ...], county: County, now: datetime) -> Authority:
    """Return what may be seen, said and done in a case now."""
    return authority(situation_of(head, contacts, county, now))


def verdict_for(
    deed: Deed,
    contact: Contact,
    head: CaseHead,
    contacts: tuple[Contact, ...],
    county: County,
    now: datetime,
) -> Verdict:
    """Return whether a deed is permitted towards whoever made this contact."""
    says_for = acts_as(contact, contacts)
    return authority(situation_of(head, contacts, county, now, says_for)).verdict(deed)


def acts_as(contact: Contact, contacts: Iterable[Contact]) -> SaysFor:
    """Return for whom whoever made the contact acts: one page is one person, who has acted for another if ever."""
    page = [one.says_for for one in contacts if one.thread is not None and one.thread == contact.thread]
    return next(
        (said for said in (contact.says_for, *reversed(page)) if said is not SaysFor.SELF), SaysFor.SELF
    )


def is_on_card(thread: ThreadId, head: CaseHead, contacts: Iterable[Contact]) -> bool:
    """Tell whether the person at this page may be the one the card tells of: both act for the same, or for nobody."""
    behalf = head.client.on_behalf
    own = SaysFor.SELF if behalf is None else behalf.says_for
    page = [one for one in contacts if one.thread == thread]
    return any(acts_as(one, page) is own for one in page)


def kept_from(contact: Contact, head: CaseHead, contacts: Iterable[Contact]) -> Why | None:
    """Return why nothing of the case goes to whoever made the contact; none when it may."""
    if head.assessment is None or acts_as(contact, contacts) is SaysFor.SELF:
        return None
    return hidden(head.assessment)


def kept_from_page(thread: ThreadId, head: CaseHead, contacts: Iterable[Contact]) -> Why | None:
    """Return why nothing of the case goes to this resident's page; none when it may."""
    if head.assessment is None:
        return None
    page = [one for one in contacts if one.thread == thread]
    return next((why for why in (kept_from(one, head, page) for one in page) if why is not None), None)


def _check(behalf: OnBehalf | None) -> RightCheck | None:
    return None if behalf is None else behalf.check


def _protected(card: ClientCard) -> bool:
    """The card's own flag tells of either person; whom the case is about is told apart where somebody acts for them."""
    return card.non_disclosure if card.on_behalf is None else card.on_behalf.protected


_LEVELS = tuple(Identity)


def _level(identity: Identity) -> int:
    return _LEVELS.index(identity)
