"""How long what is kept: the organisation's periods and, for one case, what of it is due. Pure, no I/O.

The defaults are those of domain rules, section 9. What follows from them is our own judgement: the skeleton of a case and
a minor's assessment stay as long as the access log (12 years), because a line of the log can be explained to the client,
and what a guardian may see of it be decided, only while it is known which case, line and code it was about.
"""

from datetime import date, datetime, time, timedelta

import msgspec

from backend.domain.life_cycle import CaseFile, Codes, Numbers
from backend.domain.office_days import HELSINKI, local_day
from backend.domain.retention_rules import RetentionRules
from backend.protocol.cases import Contact
from backend.protocol.letting_go import wordless
from backend.protocol.people import ClientCard
from backend.protocol.words import Channel, Identity, Remains


class Periods(msgspec.Struct, frozen=True):
    """The moments before which what is due was closed, begun, given or written."""

    recorded_words: datetime
    words: datetime
    anonymous: datetime
    identity: datetime
    feedback: datetime
    case: datetime
    client: datetime
    access_log: datetime


def periods(rules: RetentionRules, now: datetime) -> Periods:
    """Return where each period ends that ends now."""
    names = (field for field in Periods.__struct_fields__)
    return Periods(*(now - timedelta(days=getattr(rules, name)) for name in names))


def night_of(now: datetime, hour: int) -> str:
    """Return the day whose nightly run is due by now, on the Finnish clock.

    One run belongs to each local day, so that the night which has an hour twice has it once, and the one that leaves the
    hour out has it all the same.
    """
    local = now.astimezone(HELSINKI)
    begins = datetime.combine(local.date(), time(hour), HELSINKI)
    day = local.date() if now >= begins else local.date() - timedelta(days=1)
    return day.isoformat()


def is_over(file: CaseFile) -> bool:
    """Tell whether nothing is to be done about the case any more: it is closed, has left no task open and comes back on no day."""
    tasks = file.head.tasks
    return (
        file.is_closed
        and file.head.follow_up is None
        and file.head.handover is None
        and all(one.resolved_at is not None for one in tasks)
    )


def left_of(file: CaseFile, final: CaseFile, due: Periods) -> Remains | None:
    """Return what may be left of a case now; none when nothing of it may.

    `final` is the case it was joined into, itself when into none: what was joined is over when that is.
    """
    closed_at = final.head.closed_at
    if not is_over(file) or not is_over(final) or closed_at is None:
        return Remains.ALL
    if closed_at < due.case:
        return None
    if closed_at < due.identity or (is_nobodys(file) and file.head.opened_at < due.anonymous):
        return Remains.SKELETON
    outcome = final.head.outcome
    recorded = outcome is not None and outcome.recorded
    if closed_at < due.words or (recorded and closed_at < due.recorded_words):
        return Remains.NO_WORDS
    return Remains.ALL


def is_nobodys(file: CaseFile) -> bool:
    """Tell whether a chat has nothing by which its client could be found."""
    client = file.head.client
    known = client.name or client.phone or client.personal_code or client.client_id or client.on_behalf
    chats = all(one.channel is Channel.CHAT for one in file.contacts)
    return (
        chats
        and client.identity is Identity.ANONYMOUS
        and not known
        and not any(map(_reachable, file.contacts))
    )


def last_follow_up(file: CaseFile, rules: RetentionRules) -> date | None:
    """Return the last day on which a case of nobody may come back: none of it is kept beyond its period for that.

    None for a case whose client can be found: it is kept as long as it has to be followed up.
    """
    if not is_nobodys(file):
        return None
    return local_day(file.head.opened_at) + timedelta(days=min(rules.anonymous, rules.words) - 1)


def reduce(file: CaseFile, to: Remains) -> None:
    """Let go of what a case holds beside its timeline, down to `to`."""
    head = file.head
    file.set_head(
        subject="",
        outcome=wordless(head.outcome) if head.outcome else None,
        client=_card(head.client, to),
        suggestions=(),
        follow_up=None,
        handover=None,
        pair=None,
        remains=to,
    )
    file.contacts = tuple(_contact(one, to) for one in file.contacts)
    if to is Remains.SKELETON:
        file.codes = Codes()
        file.numbers = Numbers()
    file.undo = None


def _card(card: ClientCard, to: Remains) -> ClientCard:
    replace, behalf = msgspec.structs.replace, card.on_behalf
    if behalf is not None and behalf.check is not None:
        behalf = replace(behalf, check=replace(behalf.check, scope="", written_basis=""))
    if to is Remains.NO_WORDS:
        return replace(card, interpreter="", on_behalf=behalf)
    if behalf is not None:
        behalf = replace(behalf, principal_name="", principal_code="", principal_born=None)
    # How surely who was known, and what protects them, stays: it says nothing of who they are.
    return replace(
        card,
        name="",
        phone="",
        personal_code="",
        born=None,
        interpreter="",
        contact_hidden=False,
        on_behalf=behalf,
    )


def _contact(contact: Contact, to: Remains) -> Contact:
    if to is Remains.NO_WORDS:
        return msgspec.structs.replace(contact, preferred_time="")
    return msgspec.structs.replace(contact, name="", phone="", preferred_time="", phone_hidden=False)


def _reachable(contact: Contact) -> bool:
    return bool(contact.name or contact.phone or contact.phone_hidden)


def order(remains: Remains) -> int:
    """Return how much is gone: a case is only ever let go of further."""
    return tuple(Remains).index(remains)
