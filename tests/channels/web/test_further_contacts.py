"""A second contact by the holder of a status link: it joins the same case, for sure and by itself."""

from datetime import timedelta

import pytest

from backend.channels.web.page_secret import new_secret
from backend.protocol.cases import Case
from backend.protocol.commands import JoinCases, MarkCallback
from backend.protocol.entries import CallbackRequested, ChatEnded, ChatOpened, ResidentMessage
from backend.protocol.queue_row import QueueRow
from backend.protocol.results import Result
from backend.protocol.snapshots import QueueState
from backend.protocol.streams import queue_stream
from backend.protocol.words import CaseState, Channel
from tests.channels.web.served import ORAL, Answered, Line, Served, fresh
from tests.channels.web.test_status_link import begun, closed

pytestmark = pytest.mark.slow


def ask_for_call(site: Served, link: str, phone: str = "040 123 4567", time: str = "morning") -> Answered:
    """Answer both questions; return the page it leads to."""
    page = site.get(link + "/callback")
    page = site.post(link + "/callback", {**page.hidden, "phone": phone, "go": "next"})
    sent = site.post(link + "/callback", {**page.hidden, "time": time, "go": "next"})
    assert (sent.status, sent.headers["location"]) == (303, link)
    return site.get(link)


def open_chat(line: Line, link: str, **other: object) -> None:
    """Say what the chat page behind the link says."""
    secret = link.rpartition("/")[2]
    frame = {"type": "open", "command_id": fresh(), "secret": secret, "line": "oral-health", "language": "fi"}
    line.say(**{**frame, **other})


def row(site: Served) -> QueueRow:
    """The only row of the queue."""
    _, state = site.backend.reader.snapshot(queue_stream(ORAL))
    assert isinstance(state, QueueState)
    (only,) = state.rows.values()
    return only


def texts(case: Case) -> list[str]:
    return [entry.body.text for entry in case.entries if isinstance(entry.body, ResidentMessage)]


def test_a_call_asked_for_behind_the_link_joins_the_same_case(served: Served) -> None:
    link = begun(served, way="status_page", phone="")
    assert "Pyydä soitto tästä asiasta" in served.get(link).words
    page = ask_for_call(served, link)
    assert "Soitamme numeroon 040 1234567 tänään ennen klo 16." in page.words
    assert "Pyydä soitto tästä asiasta" not in page.words
    only = row(served)
    assert only.channels == (Channel.FORM, Channel.CALLBACK)
    case = served.case(only.case_id)
    (call,) = [entry.body for entry in case.entries if isinstance(entry.body, CallbackRequested)]
    assert call.best_time == "Aamupäivällä, ennen klo 12"
    assert case.contacts[-1].phone == "+358401234567"
    assert {contact.name for contact in case.contacts} == {"Liisa Virtanen"}
    assert len({contact.thread for contact in case.contacts}) == 1
    assert "Hammasta särkee." in served.get(link).words


def test_what_is_known_is_not_asked_again(served: Served) -> None:
    link = begun(served)
    page = served.get(link + "/callback")
    assert "Kysymys 1/2" in page.words
    assert 'value="040 1234567"' in page.text
    page = served.post(link + "/callback", {**page.hidden, "phone": "040 1", "go": "next"})
    assert "Kirjoita koko puhelinnumero" in page.words
    page = served.post(link + "/callback", {**page.hidden, "phone": "040 123 4567", "go": "next"})
    assert "Kysymys 2/2" in page.words
    assert "Valitse, milloin" in served.post(link + "/callback", {**page.hidden, "go": "next"}).words


@pytest.mark.parametrize(
    ("language", "words"), [("sv", "Be oss ringa om det"), ("en", "Ask for a call about")]
)
def test_the_language_changes_without_losing_the_answer(served: Served, language: str, words: str) -> None:
    link = begun(served)
    page = served.get(link + "/callback")
    page = served.post(link + "/callback", {**page.hidden, "phone": "040 765 4321", "go": "next"})
    there = link.replace("/fi/", f"/{language}/") + "/callback"
    page = served.post(there, {**page.hidden, "go": "stay"})
    assert (page.hidden["phone"], words in page.words) == ("040 765 4321", True)


def test_the_same_press_twice_asks_for_one_call(served: Served) -> None:
    link = begun(served)
    page = served.get(link + "/callback")
    fields = {**page.hidden, "step": "time", "phone": "040 123 4567", "time": "any", "go": "next"}
    assert [served.post(link + "/callback", fields).status for _ in range(2)] == [303, 303]
    case = served.case(row(served).case_id)
    assert [contact.channel for contact in case.contacts] == [Channel.FORM, Channel.CALLBACK]


def test_the_number_is_the_holders_own_and_not_anothers_of_the_same_case(served: Served) -> None:
    """Two people's cases may be joined: what the one told is not shown to the other."""
    mother = begun(served)
    (hers,) = served.cases()
    child = begun(served, name="Matti Virtanen", way="status_page", phone="")
    (his,) = (case_id for case_id in served.cases() if case_id != hers)
    served.claim(hers)
    assert isinstance(served.do(JoinCases(command_id=fresh(), case_id=hers, other_id=his)), Result)
    assert "1234567" in served.get(mother + "/callback").text
    assert "1234567" not in served.get(child + "/callback").text
    page = ask_for_call(served, child, "040 765 4321")
    assert "040 7654321" in page.words
    assert "7654321" not in served.get(mother).text
    case = served.case(hers)
    assert case.contacts[-1].thread == case.contacts[1].thread
    assert case.head.client.phone == "+358401234567"


def test_a_chat_opened_behind_the_link_joins_the_same_case(served: Served) -> None:
    link = begun(served)
    status = served.get(link)
    assert "Avaa keskustelu" in status.words
    assert '<noscript><p class="quiet">Keskustelu tarvitsee JavaScriptin.' in status.text
    page = served.get(link + "/chat")
    assert page.main("data-secret") == link.rpartition("/")[2]
    with served.socket() as line:
        open_chat(line, link, unsent=[{"n": 1, "text": "Särky paheni"}])
        line.hear("saved", n=1)
        only = row(served)
        assert only.channels == (Channel.FORM, Channel.CHAT)
        case = served.case(only.case_id)
        assert case.head.chat_open
        assert texts(case) == ["Särky paheni"]
        assert case.contacts[-1].name == "Liisa Virtanen"
        assert line.hear("state", place=1)
        served.claim(only.case_id)
        served.reply(only.case_id, "Huomenta")
        assert line.hear_line("staff")["text"] == "Huomenta"
        shown = served.get(link)
    assert ("Avaa keskustelu" in shown.words, "Jatka chatissa" in shown.words) == (False, True)


def test_both_further_ways_stand_in_one_row_and_the_call_is_still_told(served: Served) -> None:
    link = begun(served)
    ask_for_call(served, link)
    with served.socket() as line:
        open_chat(line, link)
        line.hear("opened")
    assert row(served).channels == (Channel.FORM, Channel.CALLBACK, Channel.CHAT)
    assert "Soitamme numeroon 040 1234567 tänään ennen klo 16." in served.get(link).words


def test_one_conversation_after_another_is_heard_and_ended_by_itself(served: Served) -> None:
    link = begun(served)
    for number in ("1001", "2001"):
        page = served.get(link + "/chat")
        assert page.main("data-next") == number
        with served.socket() as line:
            open_chat(line, link, unsent=[{"n": int(number), "text": "Hei"}])
            line.hear("saved", n=int(number))
            line.say(type="end")
            assert line.hear("ended")["by"] == "resident"
    case = served.case(row(served).case_id)
    assert texts(case) == ["Hei", "Hei"]
    assert [type(entry.body) for entry in case.entries].count(ChatEnded) == 2
    assert not case.head.chat_open


def test_opening_the_further_chat_again_with_the_same_frame_opens_one(served: Served) -> None:
    link = begun(served)
    command_id = fresh()
    for _ in range(2):
        with served.socket() as line:
            open_chat(line, link, command_id=command_id)
            line.hear("opened")
    case = served.case(row(served).case_id)
    assert [type(entry.body) for entry in case.entries].count(ChatOpened) == 1


@pytest.mark.parametrize("way", ["callback", "chat"])
def test_anothers_secret_joins_nothing(served: Served, way: str) -> None:
    begun(served)
    (case_id,) = served.cases()
    before = len(served.case(case_id).entries)
    made_up = f"/fi/s/{new_secret()}"
    assert served.get(f"{made_up}/{way}").status == 404
    assert served.post(f"{made_up}/callback", {"phone": "040 123 4567", "time": "any"}).status == 404
    with served.socket() as line:
        open_chat(line, made_up)
        line.hear("error")
    assert len(served.case(case_id).entries) == before
    assert served.cases() == [case_id]


def test_another_persons_link_leads_to_their_own_case_only(served: Served) -> None:
    begun(served)
    (hers,) = served.cases()
    other = begun(served, name="Matti Meikäläinen", phone="040 999 8888")
    ask_for_call(served, other, "040 999 8888")
    assert [contact.channel for contact in served.case(hers).contacts] == [Channel.FORM]


def test_a_closed_case_says_that_it_opens_again_and_does(served: Served) -> None:
    link = closed(served)
    page = served.get(link)
    assert "Soittopyyntö tai keskustelu avaa asian uudelleen." in page.words
    page = ask_for_call(served, link)
    assert "Asiasi odottaa vuoroaan." in page.words
    assert "Soitamme numeroon 040 1234567 tänään ennen klo 16." in page.words
    assert "avaa asian uudelleen" not in page.words
    assert served.case(row(served).case_id).head.state is CaseState.WAITING


def test_a_withdrawn_matter_is_told_to_wait_again_after_a_chat_is_opened(served: Served) -> None:
    link = begun(served)
    question = served.get(link + "?view=withdraw")
    assert "avaa asian uudelleen" in served.post(link, {**question.hidden, "do": "withdraw"}).words
    assert "avaa asian uudelleen" in served.get(link + "/chat").words
    with served.socket() as line:
        open_chat(line, link)
        line.hear("opened")
    assert "Asiasi odottaa vuoroaan." in served.get(link).words
    assert len(served.cases()) == 1


def test_a_call_that_was_made_can_be_asked_for_anew(served: Served) -> None:
    link = begun(served, way="status_page", phone="")
    ask_for_call(served, link)
    (case_id,) = served.cases()
    served.claim(case_id)
    call = served.case(case_id).contacts[-1].contact_id
    done = MarkCallback(command_id=fresh(), case_id=case_id, contact_id=call, reached=True)
    assert isinstance(served.do(done), Result)
    assert "Pyydä soitto tästä asiasta" in served.get(link).words


def test_outside_its_hours_no_chat_is_offered_but_a_call_is(served: Served) -> None:
    link = begun(served)
    served.clock.move(timedelta(hours=12))
    page = served.get(link)
    assert ("Avaa keskustelu" in page.words, "Pyydä soitto tästä asiasta" in page.words) == (False, True)
    led = served.get(link + "/chat")
    assert (led.status, led.headers["location"]) == (303, link)
    with served.socket() as line:
        open_chat(line, link)
        line.hear("error", code="closed")
