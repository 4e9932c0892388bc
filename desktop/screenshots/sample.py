"""Sample cases and queue rows on a Monday morning at 9.19.04; invented people, test codes only."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from backend.protocol.call_entries import CallAttempted
from backend.protocol.cases import Case, CaseHead, Contact, Marks
from backend.protocol.entries import (
    Answer,
    Body,
    CallbackRequested,
    ChatOpened,
    Claimed,
    Entry,
    FormSubmitted,
    Note,
    ResidentMessage,
    StaffMessage,
)
from backend.protocol.ids import CaseId, ClientId, ContactId, LineId, StaffId, ThreadId, new_id
from backend.protocol.mine import MyCase
from backend.protocol.people import ClientCard, IdentifiedBy, OnBehalf, StaffRef, Suggestion
from backend.protocol.queue_row import QueueRow
from backend.protocol.representation import Basis, CheckMethod, RightCheck
from backend.protocol.words import (
    CaseState,
    Channel,
    Flag,
    Identity,
    Language,
    PreferredWay,
    SaysFor,
    SuggestionWhy,
    Urgency,
)
from desktop.screenshots.county import ME

NOW = datetime(2026, 11, 23, 7, 19, 4, tzinfo=UTC)
ME_REF = StaffRef(staff_id=ME.staff_id, name=ME.name, initials=ME.initials)
COLLEAGUE = StaffRef(staff_id=StaffId(new_id()), name="Jussi K.", initials="JK")


def at(hour: int, minute: int, second: int = 0) -> datetime:
    """A moment of the sample morning by the local clock."""
    return datetime(2026, 11, 23, hour - 2, minute, second, tzinfo=UTC)


def _row(
    line: str,
    channels: tuple[Channel, ...],
    waited: timedelta,
    promised: timedelta,
    number: int,
    **more: Any,
) -> QueueRow:
    since = NOW - waited
    return QueueRow(
        case_id=CaseId(new_id()),
        number=number,
        line=LineId(line),
        channels=channels,
        since=since,
        promised_by=since + promised,
        **more,
    )


def _m(minutes: float) -> timedelta:
    return timedelta(minutes=minutes)


CHAT, FORM, CALLBACK = Channel.CHAT, Channel.FORM, Channel.CALLBACK

ROWS = (
    _row(
        "oral",
        (CHAT, CALLBACK),
        timedelta(minutes=3, seconds=10),
        _m(60),
        5120,
        urgency=Urgency.URGENT,
        flags=(Flag.MINOR, Flag.ON_BEHALF),
    ),
    _row(
        "urgent",
        (Channel.PHONE,),
        timedelta(minutes=1, seconds=2),
        _m(30),
        5121,
        urgency=Urgency.URGENT,
        calling=True,
        language=Language.SWEDISH,
        flags=(Flag.INTERPRETER,),
    ),
    _row("physio", (CALLBACK,), _m(78), _m(60), 5090, attempt=1),
    _row(
        "oral",
        (CALLBACK, FORM),
        timedelta(minutes=31, seconds=5),
        timedelta(minutes=73, seconds=5),
        5101,
        flags=(Flag.NON_DISCLOSURE,),
        front=False,
    ),
    _row(
        "child", (CHAT,), timedelta(minutes=8, seconds=45), _m(60), 5111, flags=(Flag.MINOR, Flag.ON_BEHALF)
    ),
    _row("advice", (CHAT,), _m(7), _m(60), 5112),
    _row("student", (CHAT,), timedelta(minutes=6, seconds=12), _m(60), 5113, flags=(Flag.ANONYMOUS,)),
    _row("social", (CALLBACK,), _m(64), _m(465), 5095),
    _row("mental", (FORM,), timedelta(minutes=48, seconds=30), _m(450), 5099, language=Language.ENGLISH),
    _row("urgent", (CALLBACK,), timedelta(minutes=4, seconds=20), _m(120), 5117),
    _row("physio", (FORM,), timedelta(days=1, hours=2), timedelta(days=2, hours=6), 5040),
    _row(
        "student", (FORM,), timedelta(days=2, hours=2), timedelta(days=4, hours=6), 5021, flags=(Flag.MINOR,)
    ),
    _row("mental", (FORM,), timedelta(hours=18), timedelta(days=2, hours=6), 5061, flags=(Flag.ANONYMOUS,)),
    _row("advice", (FORM,), timedelta(hours=17), timedelta(days=2, hours=6), 5066, language=Language.SWEDISH),
    _row("child", (Channel.FEEDBACK,), timedelta(days=3, hours=1), timedelta(days=7, hours=6), 5003),
)
TAKEN = ROWS[5]
SELECTED = ROWS[3]

CASE_ID, ANONYMOUS_ID, CALL_ID = CaseId(new_id()), CaseId(new_id()), CaseId(new_id())
MATTI, LIISA = ClientId(new_id()), ClientId(new_id())
CHECK = RightCheck(basis=Basis.CUSTODY, method=CheckMethod.REGISTER, allowed=True, at=at(9, 8))
THREAD = ThreadId(new_id())
_FORM_CONTACT, _CHAT_CONTACT = ContactId(new_id()), ContactId(new_id())


def _entry(no: int, when: datetime, body: Body, *, mine: bool = False, thread: bool = True) -> Entry:
    return Entry(
        no=no, at=when, body=body, author=ME_REF if mine else None, thread=THREAD if thread else None
    )


_FORM_ANSWERS = (
    Answer(key="since", value="lauantaista lähtien"),
    Answer(key="pain", value="6/10, särkylääke auttaa"),
)

CASE = Case(
    head=CaseHead(
        case_id=CASE_ID,
        number=5107,
        line=LineId("oral"),
        subject="Hammassärky",
        state=CaseState.CLAIMED,
        urgency=Urgency.NORMAL,
        opened_at=at(8, 51),
        since=at(8, 51),
        promised_by=at(16, 0),
        client=ClientCard(
            name="Liisa Virtanen",
            phone="+358401234567",
            personal_code="110284-••••",
            born=date(1984, 2, 11),
            identity=Identity.STRONG,
            identified_at=at(9, 8),
            identified_how=IdentifiedBy.STRONG,
            identified_by="Suomi.fi",
            assurance="http://ftn.ficora.fi/2017/loa2",
            client_id=LIISA,
            on_behalf=OnBehalf(
                says_for=SaysFor.OWN_CHILD,
                principal_name="Matti Virtanen",
                principal_code="100713B••••",
                principal_born=date(2013, 7, 10),
                client_id=MATTI,
                check=CHECK,
            ),
        ),
        claimed_by=ME_REF,
        claimed_at=at(9, 11),
        waiting_since=at(9, 18, 40),
        chat_open=True,
        suggestions=(
            Suggestion(case_id=SELECTED.case_id, number=5101, why=SuggestionWhy.SAME_PHONE, at=at(8, 48)),
        ),
    ),
    contacts=(
        Contact(
            contact_id=_FORM_CONTACT,
            channel=FORM,
            at=at(8, 51),
            thread=THREAD,
            name="Liisa Virtanen",
            preferred_way=PreferredWay.STATUS_PAGE,
            done=True,
        ),
        Contact(contact_id=_CHAT_CONTACT, channel=CHAT, at=at(9, 8), thread=THREAD, name="Liisa Virtanen"),
    ),
    entries=(
        _entry(
            1,
            at(8, 51),
            FormSubmitted(contact_id=_FORM_CONTACT, matter="toothache", text="", answers=_FORM_ANSWERS),
        ),
        _entry(2, at(9, 8), ChatOpened(contact_id=_CHAT_CONTACT, matter="toothache")),
        _entry(3, at(9, 11), Claimed(), mine=True, thread=False),
        _entry(
            4,
            at(9, 12),
            ResidentMessage(
                text="Hei, Matin yläposken hammas on särkenyt lauantaista asti. Aamulla poski oli vähän turvonnut."
            ),
        ),
        _entry(
            5,
            at(9, 14),
            StaffMessage(
                text="Huomenta Liisa. Turvotuksen takia hammas katsotaan tänään. Onko Matti siinä? Haluan kuulla myös hänen kantansa."
            ),
            mine=True,
        ),
        _entry(
            6,
            at(9, 15),
            Note(text="Turvotus, ei nielemisvaikeutta. Tarjotaan päivystysaika tänään klo 10.40."),
            mine=True,
            thread=False,
        ),
        _entry(
            7,
            at(9, 18),
            ResidentMessage(text="moi. joo sattuu kun puree. voin tulla jos äiti tulee mukaan"),
        ),
    ),
    marks=Marks(resident_delivered=5, resident_read=5, staff_read=7),
)

CALL_CASE = Case(
    head=CaseHead(
        case_id=CALL_ID,
        number=4790,
        line=LineId("physio"),
        subject="Polven kuntoutus",
        state=CaseState.CLAIMED,
        urgency=Urgency.NORMAL,
        opened_at=at(8, 5),
        since=at(8, 5),
        promised_by=at(9, 5),
        client=ClientCard(
            name="Eeva Laine",
            phone="+358501112233",
            interpreter="",
            identity=Identity.STRONG,
            born=date(1952, 3, 4),
        ),
        claimed_by=ME_REF,
        claimed_at=at(9, 2),
    ),
    contacts=(
        Contact(
            contact_id=ContactId(new_id()),
            channel=CALLBACK,
            at=at(8, 5),
            thread=THREAD,
            name="Eeva Laine",
            phone="+358501112233",
            preferred_way=PreferredWay.PHONE,
            preferred_time="aamupäivällä",
            attempts=1,
        ),
    ),
    entries=(
        _entry(
            1,
            at(8, 5),
            CallbackRequested(
                contact_id=ContactId(new_id()),
                phone="+358501112233",
                best_time="aamupäivällä",
                text="Polvi on jäykkä leikkauksen jälkeen.",
            ),
        ),
        _entry(
            2,
            at(9, 3),
            CallAttempted(contact_id=ContactId(new_id()), attempt=1, of=3, reached=False, next_at=at(9, 20)),
            mine=True,
            thread=False,
        ),
    ),
)

ANONYMOUS = Case(
    head=CaseHead(
        case_id=ANONYMOUS_ID,
        number=5109,
        line=LineId("student"),
        subject="Uniongelmat",
        state=CaseState.CLAIMED,
        urgency=Urgency.NORMAL,
        opened_at=at(9, 5),
        since=at(9, 5),
        promised_by=at(9, 35),
        client=ClientCard(),
        claimed_by=ME_REF,
        chat_open=True,
    ),
    contacts=(Contact(contact_id=ContactId(new_id()), channel=CHAT, at=at(9, 5), thread=THREAD),),
    entries=(_entry(1, at(9, 17), ResidentMessage(text="en saa nukuttua ennen kokeita")),),
)

MINE = (
    MyCase(
        case_id=CASE_ID,
        number=5107,
        line=LineId("oral"),
        channels=(FORM, CHAT),
        label="Matti V.",
        waiting_since=at(9, 18, 40),
        claimed_at=at(9, 11),
    ),
    MyCase(
        case_id=ANONYMOUS_ID,
        number=5109,
        line=LineId("student"),
        channels=(CHAT,),
        unread=2,
        waiting_since=at(9, 16, 24),
        claimed_at=at(9, 12),
    ),
    MyCase(
        case_id=CALL_ID,
        number=4790,
        line=LineId("physio"),
        channels=(CALLBACK,),
        label="Eeva L.",
        claimed_at=at(9, 13),
    ),
)
CASES = {CASE_ID: CASE, ANONYMOUS_ID: ANONYMOUS, CALL_ID: CALL_CASE}
