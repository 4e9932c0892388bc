"""The report counts contacts by channel and finds what was promised but is not there."""

from datetime import UTC, datetime

from msgspec.structs import replace

from backend.channels.simulator.ledger import Line, sha256
from backend.demo.happened import Before, Happened
from backend.demo.report import NurseLine, Report, counts, lost, lost_of_nurse
from backend.protocol.call_entries import CallAttempted
from backend.protocol.cases import Case, CaseHead, Contact
from backend.protocol.entries import Body, Claimed, Entry, FormSubmitted, Note, ResidentMessage, StaffMessage
from backend.protocol.ids import CaseId, ContactId, LineId, ThreadId
from backend.protocol.people import ClientCard
from backend.protocol.words import CaseState, Channel, Urgency

NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
CONTACT = ContactId("contact")
NOBODY = Before(frozenset(), frozenset())


def _case(channel: Channel, state: CaseState, *bodies: Body) -> Case:
    head = CaseHead(
        case_id=CaseId("case"),
        number=1,
        line=LineId("oral-health"),
        subject="",
        state=state,
        urgency=Urgency.NORMAL,
        opened_at=NOW,
        since=NOW,
        promised_by=NOW,
        client=ClientCard(),
    )
    entries = tuple(Entry(no=no, at=NOW, body=body) for no, body in enumerate(bodies, start=1))
    return Case(head=head, contacts=(Contact(contact_id=CONTACT, channel=channel, at=NOW),), entries=entries)


def test_a_contact_comes_as_far_as_its_case() -> None:
    chat = _case(
        Channel.CHAT, CaseState.CLOSED, ResidentMessage(text="hei"), Claimed(), StaffMessage(text="hei")
    )
    form = _case(Channel.FORM, CaseState.CLAIMED, Claimed())
    found = counts([chat, form], NOBODY)
    assert (found["chat"].received, found["chat"].claimed, found["chat"].answered, found["chat"].closed) == (
        1,
        1,
        1,
        1,
    )
    assert (found["form"].received, found["form"].claimed, found["form"].answered, found["form"].closed) == (
        1,
        1,
        0,
        0,
    )


def test_a_callback_is_answered_only_when_the_person_was_reached() -> None:
    tried = CallAttempted(contact_id=CONTACT, attempt=1, of=3, reached=False)
    reached = CallAttempted(contact_id=CONTACT, attempt=2, of=3, reached=True)
    assert counts([_case(Channel.CALLBACK, CaseState.WAITING, tried)], NOBODY)["callback"].answered == 0
    assert (
        counts([_case(Channel.CALLBACK, CaseState.CLAIMED, tried, reached)], NOBODY)["callback"].answered == 1
    )


def test_the_week_before_is_not_counted() -> None:
    old = _case(Channel.CHAT, CaseState.CLOSED)
    assert counts([old], Before(frozenset({CONTACT}), frozenset()))["chat"].received == 0


def _told(channel: str, text: str, n: int = 0, token: str = "aa") -> Line:
    return Line(
        at=NOW.isoformat(),
        event="saved",
        channel=channel,
        line="oral-health",
        reference="1",
        token_sha256=token,
        n=n,
        text_sha256=sha256(text),
    )


def _held(channel: Channel, body: Body) -> Happened:
    case = _case(channel, CaseState.WAITING, body)
    entries = tuple(replace(entry, thread=ThreadId("page")) for entry in case.entries)
    return Happened(
        (replace(case, entries=entries),), 0, {"aa": ThreadId("page"), "bb": ThreadId("other page")}
    )


def test_a_message_told_to_be_saved_is_found_by_page_number_and_text() -> None:
    held = _held(Channel.CHAT, ResidentMessage(text="hei", n=2))
    assert lost([_told("chat", "hei", 2)], held) == 0
    assert lost([_told("chat", "hei", 3)], held) == 1
    assert lost([_told("chat", "moi", 2)], held) == 1


def test_a_text_on_another_residents_page_is_lost() -> None:
    held = _held(Channel.CHAT, ResidentMessage(text="hei", n=2))
    assert lost([_told("chat", "hei", 2, token="bb")], held) == 1
    assert lost([_told("chat", "hei", 2, token="unheard of")], held) == 1


def test_a_form_is_not_found_as_a_chat_message() -> None:
    held = _held(Channel.FORM, FormSubmitted(contact_id=CONTACT, matter="checkup", text="hei"))
    assert lost([_told("form", "hei")], held) == 0
    assert lost([_told("chat", "hei")], held) == 1


def _nurse(kind: str, text: str) -> NurseLine:
    return NurseLine(case_id=CaseId("case"), kind=kind, text_sha256=sha256(text))


def test_what_the_nurse_was_told_is_done_is_looked_up_as_often_as_it_was_told() -> None:
    bodies = (StaffMessage(text="Hei!"), Note(text="soitettu"))
    held = Happened((_case(Channel.CHAT, CaseState.CLAIMED, *bodies),), 0, {})
    assert lost_of_nurse([_nurse("reply", "Hei!"), _nurse("note", "soitettu")], held) == 0
    assert lost_of_nurse([_nurse("reply", "Hei!"), _nurse("reply", "Hei!")], held) == 1
    assert lost_of_nurse([_nurse("note", "Hei!")], held) == 1


def test_a_report_is_good_only_when_every_channel_was_closed_and_nothing_lost() -> None:
    closed = [_case(channel, CaseState.CLOSED) for channel in (Channel.CHAT, Channel.FORM, Channel.CALLBACK)]

    def report(cases: list[Case], missing: int) -> Report:
        return Report(
            window_shown_ms=1,
            desktop_rss_mb=1,
            backend_rss_mb=1,
            channels=counts(cases, NOBODY),
            lost=missing,
            refused=0,
            errors_logged=0,
        )

    assert report(closed, 0).good
    assert not report(closed, 1).good
    assert not report(closed[:2], 0).good
    assert set(report(closed, 0).as_json()) == {
        "window_shown_ms", "desktop_rss_mb", "backend_rss_mb", "channels", "calls", "lost", "refused", "errors_logged",
    }  # fmt: skip
