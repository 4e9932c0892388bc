"""Whose page a reply goes to."""

from datetime import UTC, datetime, timedelta

from backend.protocol.cases import Case, CaseHead, Contact
from backend.protocol.entries import Body, Entry, FormSubmitted, Note, ResidentMessage
from backend.protocol.ids import CaseId, ContactId, LineId, ThreadId
from backend.protocol.people import ClientCard
from backend.protocol.words import CaseState, Channel, Urgency
from desktop.views.resident_pages import last_spoken, pages, whose

MONDAY = datetime(2026, 11, 23, 7, 8, tzinfo=UTC)
LIISA, MATTI = ThreadId("liisa"), ThreadId("matti")


def contact(number: int, channel: Channel, thread: ThreadId | None, name: str = "") -> Contact:
    return Contact(
        contact_id=ContactId(str(number)),
        channel=channel,
        at=MONDAY + timedelta(minutes=number),
        thread=thread,
        name=name,
    )


def entry(no: int, minute: int, body: Body, thread: ThreadId | None) -> Entry:
    return Entry(no=no, at=MONDAY + timedelta(minutes=minute), body=body, thread=thread)


def case(contacts: tuple[Contact, ...], *entries: Entry) -> Case:
    head = CaseHead(
        case_id=CaseId("case"),
        number=1,
        line=LineId("oral-health"),
        subject="",
        state=CaseState.CLAIMED,
        urgency=Urgency.NORMAL,
        opened_at=MONDAY,
        since=MONDAY,
        promised_by=MONDAY,
        client=ClientCard(),
    )
    return Case(head=head, contacts=contacts, entries=entries)


def test_the_last_to_speak_is_told_by_the_clock_though_joined_entries_stand_last() -> None:
    chat = ResidentMessage(text="Nyt särkee", n=1)
    form = FormSubmitted(contact_id=ContactId("2"), matter="", text="Aiempi")
    contacts = (contact(5, Channel.CHAT, LIISA), contact(2, Channel.FORM, MATTI))
    joined = case(
        contacts, entry(1, 6, chat, LIISA), entry(2, 3, form, MATTI), entry(3, 7, Note(text=""), None)
    )
    assert last_spoken(joined) == LIISA


def test_two_contacts_on_one_page_are_one_page_and_nobody_is_named() -> None:
    one = case((contact(1, Channel.FORM, LIISA, "Liisa"), contact(2, Channel.CALLBACK, LIISA, "Liisa")))
    assert [page.thread for page in pages(one)] == [LIISA]
    assert whose(one, LIISA) == ""


def test_of_several_pages_each_says_whose_it_is() -> None:
    both = case(
        (
            contact(1, Channel.FORM, LIISA, "Liisa"),
            contact(2, Channel.CHAT, MATTI),
            contact(3, Channel.PHONE, None),
        )
    )
    assert [page.thread for page in pages(both)] == [LIISA, MATTI]
    assert whose(both, LIISA).startswith("Liisa, ")
    assert whose(both, MATTI)
    assert whose(None, MATTI) == ""
