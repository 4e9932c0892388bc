"""Records of the sample's clients, and what the server would answer about them; invented people, test codes only."""

from datetime import UTC, date, datetime, timedelta

import msgspec

from backend.protocol.assessments import Task, TaskKind
from backend.protocol.authority import Authority, Deed, Verdict, Why
from backend.protocol.cases import Case
from backend.protocol.client_inquiries import (
    CaseRead,
    ClientSeen,
    ClientsFound,
    FindClients,
    History,
    LookAtClient,
    ReadCase,
    ReadHistory,
)
from backend.protocol.clients import (
    ClientFacts,
    ClientHit,
    HistoryRow,
    JoinedRecord,
    OpenMatter,
    OpenTask,
    Related,
    RelationKind,
)
from backend.protocol.entries import Body, Entry, Identified, RightChecked
from backend.protocol.errors import ErrorCode
from backend.protocol.export_inquiries import CaseExported, ExportCase, GivenTo
from backend.protocol.ids import CaseId, ClientId, ContactId, LineId, TaskId, new_id
from backend.protocol.inquiries import Found, Inquiry
from backend.protocol.people import ClientCard, IdentifiedBy
from backend.protocol.representation import Basis, CheckMethod, RightCheck
from backend.protocol.words import CaseState, Channel, Identity, Language, SaysFor
from desktop.screenshots.sample import CALL_CASE, CASE, COLLEAGUE, LIISA, MATTI, at

EEVA, OTHER = ClientId(new_id()), ClientId(new_id())
OLD_CASE = CaseId(new_id())


def _row(
    day: datetime,
    line: str,
    channel: Channel,
    number: int,
    matter: str,
    outcome: str,
    *,
    open_now: bool = False,
) -> HistoryRow:
    return HistoryRow(
        case_id=OLD_CASE,
        contact_id=ContactId(new_id()),
        number=number,
        line=LineId(line),
        channel=channel,
        at=day,
        state=CaseState.WAITING if open_now else CaseState.CLOSED,
        matter=matter,
        outcome=outcome,
    )


def _day(month: int, day: int, year: int = 2026) -> datetime:
    return datetime(year, month, day, 8, 20, tzinfo=UTC)


_HISTORY = (
    _row(_day(11, 20), "physio", Channel.CALLBACK, 4980, "Polvi kipeä", "", open_now=True),
    _row(_day(11, 2), "oral", Channel.PHONE, 4711, "Hampaan lohkeama", "Aika varattu 9.11. klo 8.30"),
    _row(_day(10, 14), "student", Channel.CHAT, 4502, "Uniongelmat", "Ohjaus ja neuvonta"),
    _row(_day(9, 3), "physio", Channel.FORM, 4127, "Nilkan nyrjähdys", "Soitettu takaisin"),
    _row(_day(5, 18), "urgent", Channel.PHONE, 3300, "Korvakipu", "Ohjattu päivystykseen"),
    _row(_day(3, 2), "oral", Channel.WALK_IN, 2911, "Oikomishoidon kojeet", "Aika varattu"),
    _row(_day(11, 28, 2025), "child", Channel.CHAT, 1804, "Rokotukset", "Ohjaus ja neuvonta"),
)

FACTS = ClientFacts(
    client_id=MATTI,
    first_names="Matti Oskari",
    last_name="Virtanen",
    personal_code="100713B••••",
    temporary_code=True,
    born=date(2013, 7, 10),
    phone="+358401234567",
    language=Language.FINNISH,
    identity=Identity.SELF_DECLARED,
)
SEEN = ClientSeen(
    facts=FACTS,
    related=(
        Related(
            client_id=LIISA,
            name="Virtanen Liisa",
            born=date(1984, 2, 11),
            kind=RelationKind.GUARDIAN_OF,
            theirs=True,
            personal_code="110284-••••",
        ),
    ),
    joined=(
        JoinedRecord(
            client_id=OTHER,
            name="Virtanen M.",
            at=_day(10, 1),
            by=COLLEAGUE,
            reason="Sama henkilö, tilapäinen tunnus korvattu",
        ),
    ),
    open_matters=(
        OpenMatter(
            case_id=OLD_CASE,
            number=4980,
            line=LineId("physio"),
            channels=(Channel.CALLBACK,),
            state=CaseState.WAITING,
            since=_day(11, 20),
        ),
    ),
    open_tasks=(
        OpenTask(
            case_id=OLD_CASE,
            number=4502,
            line=LineId("student"),
            task=Task(task_id=TaskId(new_id()), kind=TaskKind.CAPACITY_UNKNOWN, opened_at=_day(10, 14)),
        ),
    ),
)
_HITS = (
    ClientHit(
        client_id=MATTI,
        name="Virtanen Matti Oskari",
        personal_code="100713B••••",
        born=date(2013, 7, 10),
        temporary_code=True,
        care_relationship=True,
    ),
    ClientHit(
        client_id=EEVA,
        name="Virtanen Matti Juhani",
        personal_code="100713B••••",
        born=date(2013, 7, 10),
        non_disclosure=True,
    ),
)


async def answer(inquiry: Inquiry) -> Found | ErrorCode:
    """Answer as the sample county's server would."""
    asked: object = inquiry
    found: object = ErrorCode.NOT_ALLOWED
    match asked:
        case FindClients(text=text):
            found = ClientsFound(understood="name" if text[:1].isalpha() else "code", hits=_HITS)
        case LookAtClient(client_id=client_id) if client_id == EEVA:
            found = ErrorCode.NO_CARE_RELATIONSHIP
        case LookAtClient(client_id=client_id):
            found = msgspec.structs.replace(SEEN, facts=msgspec.structs.replace(FACTS, client_id=client_id))
        case ReadHistory():
            found = _history(asked)
        case ReadCase(case_id=case_id):
            closed = msgspec.structs.replace(
                CALL_CASE.head, case_id=case_id, state=CaseState.CLOSED, claimed_by=None
            )
            found = CaseRead(case=msgspec.structs.replace(CALL_CASE, head=closed))
        case ExportCase(given_to=GivenTo.REPRESENTATIVE):
            found = ErrorCode.NOT_PERMITTED
        case ExportCase():
            found = CaseExported(number=CASE.head.number, bundle='{"resourceType":"Bundle"}')
    return found  # type: ignore[return-value]


def _history(asked: ReadHistory) -> History:
    rows = [
        row
        for row in _HISTORY
        if (not asked.lines or row.line in asked.lines)
        and (not asked.channels or row.channel in asked.channels)
        and asked.text.casefold() in f"{row.matter} {row.outcome}".casefold()
        and (asked.before is None or row.at < asked.before)
    ]
    return History(rows=tuple(rows[: asked.limit]), more=len(rows) > asked.limit)


# -- cases whose client is known ----------------------------------------------------------------------

_LIISA_CARD = CASE.head.client


def _with(card: ClientCard, *verdicts: Verdict) -> Case:
    head = msgspec.structs.replace(
        CASE.head, client=card, authority=Authority(verdicts=verdicts, age=13), suggestions=()
    )
    said: list[Body] = []
    if card.identity is Identity.STRONG:
        said.append(
            Identified(
                level=Identity.STRONG,
                how=IdentifiedBy.STRONG,
                name=card.name,
                by="Suomi.fi",
                assurance=card.assurance,
            )
        )
    if card.on_behalf is not None and card.on_behalf.check is not None:
        said.append(RightChecked(check=card.on_behalf.check))
    lines = [Entry(no=0, at=at(9, 8), body=body) for body in said]
    entries = [CASE.entries[0], *lines, *CASE.entries[3:]]
    numbered = tuple(msgspec.structs.replace(entry, no=no) for no, entry in enumerate(entries, start=1))
    says_for = card.on_behalf.says_for if card.on_behalf is not None else SaysFor.SELF
    contacts = tuple(msgspec.structs.replace(one, says_for=says_for) for one in CASE.contacts)
    return msgspec.structs.replace(CASE, head=head, entries=numbered, contacts=contacts)


def _no(deed: Deed, why: Why) -> Verdict:
    return Verdict(deed=deed, allowed=False, why=why)


ON_BEHALF = _with(_LIISA_CARD)
"""A guardian, identified strongly, whose custody was checked."""

_BEHALF = _LIISA_CARD.on_behalf
assert _BEHALF is not None
NOT_CHECKED = _with(
    msgspec.structs.replace(
        _LIISA_CARD,
        identity=Identity.SELF_DECLARED,
        identified_at=None,
        identified_how=None,
        identified_by="",
        assurance="",
        on_behalf=msgspec.structs.replace(_BEHALF, check=None),
    ),
    _no(Deed.SPEAK, Why.RIGHT_NOT_CHECKED),
    _no(Deed.SEE_EVENT, Why.RIGHT_NOT_CHECKED),
    _no(Deed.ACT, Why.RIGHT_NOT_CHECKED),
    _no(Deed.BE_CALLED, Why.RIGHT_NOT_CHECKED),
)
"""Somebody who says to act for a child, and of whom nothing has been checked."""

_EXPIRED = RightCheck(
    basis=Basis.MANDATE,
    method=CheckMethod.MANUAL,
    allowed=True,
    at=at(9, 8) - timedelta(days=30),
    by="Jussi K.",
    valid_until=at(9, 0),
    written_basis="Valtakirja nähty",
)
EXPIRED = _with(
    msgspec.structs.replace(_LIISA_CARD, on_behalf=msgspec.structs.replace(_BEHALF, check=_EXPIRED)),
    _no(Deed.SPEAK, Why.RIGHT_EXPIRED),
    _no(Deed.ACT, Why.RIGHT_EXPIRED),
)
"""A mandate that ended while the chat went on."""

HIDDEN = _with(
    ClientCard(
        name="Matti Virtanen",
        personal_code="100713B••••",
        born=date(2013, 7, 10),
        identity=Identity.VERIFIED,
        identified_at=at(9, 12),
        identified_how=IdentifiedBy.QUESTIONS,
        identified_by="Aino N.",
        non_disclosure=True,
        contact_hidden=True,
        client_id=MATTI,
    ),
    _no(Deed.SHOW_CONTACT, Why.NON_DISCLOSURE),
)
"""A client with a non-disclosure order."""

WITHHELD = _with(
    ClientCard(
        name="Matti Virtanen",
        phone="+358401234567",
        personal_code="100713B••••",
        born=date(2013, 7, 10),
        identity=Identity.SELF_DECLARED,
        client_id=MATTI,
    ),
    _no(Deed.SEE_RECORD, Why.NOT_IDENTIFIED),
)
"""A line that shows nothing of a client before the person has been identified."""
