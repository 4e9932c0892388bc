"""The chat's socket as a dialogue: what the page says, what it hears, and what stands in the case."""

import logging
import time
from datetime import timedelta
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

from backend.channels.web import chat_socket, frames
from backend.channels.web.page_secret import new_secret
from backend.protocol.commands import AddNote, Close, MarkRead, Release, Transfer
from backend.protocol.entries import CallbackRequested, ResidentMessage
from backend.protocol.ids import CaseId, LineId
from backend.protocol.outcomes import Outcome
from backend.protocol.words import CaseState, Channel
from tests.channels.web.served import Line, Served, fresh, serving

pytestmark = pytest.mark.slow


def opened(line: Line, secret: str, **other: object) -> None:
    frame = {
        "type": "open",
        "command_id": fresh(),
        "secret": secret,
        "line": "oral-health",
        "language": "fi",
        "matter": "other",
        "name": "Liisa",
    }
    line.say(**{**frame, **other})


def said(site: Served, case_id: CaseId) -> list[str]:
    return [e.body.text for e in site.case(case_id).entries if isinstance(e.body, ResidentMessage)]


def test_a_chat_opens_is_answered_and_shows_no_note(served: Served) -> None:
    with served.socket() as line:
        opened(line, new_secret(), unsent=[{"n": 1, "text": "Hammasta särkee"}])
        assert line.hear("opened")["reference"]
        assert line.hear("saved", n=1)["no"] > 0
        (case_id,) = served.cases()
        assert line.hear("state", place=1)["phase"] == "waiting"
        served.claim(case_id)
        assert line.hear("state", phase="served")["staff"] == "Hoitaja Aino"
        served.do(AddNote(command_id=fresh(), case_id=case_id, text="Vain meille"))
        served.reply(case_id, "Huomenta <b>")
        answer = line.hear_line("staff")
        assert (answer["name"], answer["text"]) == ("Hoitaja Aino", "Huomenta <b>")


def test_the_place_moves_and_the_estimate_is_a_range(served: Served) -> None:
    served.nurse_arrives()
    with served.socket() as first, served.socket() as second:
        opened(first, new_secret(), unsent=[{"n": 1, "text": "a"}])
        first.hear("state", place=1)
        (case_id,) = served.cases()
        served.clock.move(timedelta(seconds=30))
        opened(second, new_secret(), unsent=[{"n": 1, "text": "b"}])
        estimate = second.hear("state", place=2)["estimate"]
        assert estimate[0] < estimate[1]
        served.claim(case_id)
        second.hear("state", place=1)


def test_the_resident_hears_when_the_professionals_connection_breaks_and_of_the_place_when_the_case_returns(
    served: Served,
) -> None:
    served.nurse_arrives()
    with served.socket() as line:
        opened(line, new_secret(), unsent=[{"n": 1, "text": "Hei"}])
        line.hear("state", place=1)
        (case_id,) = served.cases()
        served.claim(case_id)
        line.hear("state", phase="served", staff_away=False)
        served.nurse_vanishes()
        line.hear("state", phase="served", staff_away=True)
        served.nurse_arrives()
        line.hear("state", phase="served", staff_away=False)
        served.do(Release(command_id=fresh(), case_id=case_id))
        assert line.hear("state", phase="waiting", place=1)["estimate"]


def test_a_silent_server_says_that_it_lives_and_answers_a_page_that_has_woken(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    with served.socket() as line:
        opened(line, new_secret())
        line.hear("state", place=1)
        line.say(type="beat")
        line.hear("beat")
        monkeypatch.setattr(frames, "BEAT_SECONDS", 0.1)
        line.say(type="beat")
        for _ in range(3):
            line.hear("beat")


def test_a_text_refused_at_the_end_of_one_conversation_is_taken_in_the_next(served: Served) -> None:
    secret = new_secret()
    with served.socket() as line:
        opened(line, secret)
        line.say(type="message", n=1, text="Hei")
        line.hear("saved", n=1)
        line.say(type="end")
        line.hear("ended")
        line.say(type="message", n=2, text="Vielä")
        assert line.hear("error", n=2)["code"] == "ended"
    with served.socket() as line:
        opened(line, secret)
        line.hear("opened")
        line.say(type="message", n=2, text="Vielä")
        line.hear("saved", n=2)


def test_what_came_too_late_is_added_to_the_matter_once(served: Served) -> None:
    with served.socket() as line:
        opened(line, new_secret())
        line.say(type="message", n=1, text="Hei")
        line.hear("saved", n=1)
        (case_id,) = served.cases()
        line.say(type="end")
        line.hear("ended")
        for _ in range(2):
            line.say(type="add", n=2, text="Unohdin sanoa")
            line.hear("saved", n=2)
        assert line.hear_line("own")["text"] == "Hei"
        assert line.hear_line("own")["text"] == "Unohdin sanoa"
    assert said(served, case_id) == ["Hei", "Unohdin sanoa"]


def test_the_same_text_sent_again_is_stored_once(served: Served) -> None:
    with served.socket() as line:
        opened(line, new_secret())
        line.hear("opened")
        for _ in range(3):
            line.say(type="message", n=1, text="Kerran")
        assert len({line.hear("saved", n=1)["no"] for _ in range(3)}) == 1
    (case_id,) = served.cases()
    assert said(served, case_id) == ["Kerran"]


def test_opening_again_with_the_same_secret_goes_on(served: Served) -> None:
    secret = new_secret()
    for _ in range(2):
        with served.socket() as line:
            opened(line, secret, unsent=[{"n": 1, "text": "Kerran"}])
            line.hear("saved", n=1)
    (case_id,) = served.cases()
    assert said(served, case_id) == ["Kerran"]


def test_a_resumed_chat_stores_the_unsent_and_shows_the_rest(served: Served) -> None:
    secret = new_secret()
    with served.socket() as line:
        opened(line, secret)
        line.say(type="message", n=1, text="Yksi")
        line.hear("saved", n=1)
    with served.socket() as line:
        unsent = [{"n": 1, "text": "Yksi"}, {"n": 2, "text": "Kaksi"}]
        line.say(type="resume", secret=secret, after=0, unsent=unsent)
        assert line.hear("opened")["resumed"] is True
        shown = line.hear("entries")["entries"]
        assert [(e["n"], e["text"]) for e in shown if e["kind"] == "own"] == [(1, "Yksi")]
        line.hear("saved", n=2)
    (case_id,) = served.cases()
    assert said(served, case_id) == ["Yksi", "Kaksi"]


def test_two_tabs_with_the_same_number_lose_nothing(served: Served) -> None:
    secret = new_secret()
    with served.socket() as one, served.socket() as two:
        opened(one, secret)
        one.hear("opened")
        two.say(type="resume", secret=secret)
        two.hear("opened")
        one.say(type="message", n=1, text="Toinen välilehti")
        one.hear("saved", n=1)
        two.say(type="message", n=1, text="Aivan muuta")
        two.hear("saved", n=1)
    (case_id,) = served.cases()
    assert said(served, case_id) == ["Toinen välilehti", "Aivan muuta"]


def test_read_marks_go_both_ways(served: Served) -> None:
    with served.socket() as line:
        opened(line, new_secret())
        line.say(type="message", n=1, text="Hei")
        no = line.hear("saved", n=1)["no"]
        (case_id,) = served.cases()
        served.claim(case_id)
        served.do(MarkRead(command_id=fresh(), case_id=case_id, no=no))
        assert line.hear("read")["no"] >= no
        served.reply(case_id, "Huomenta")
        shown = line.hear_line("staff")["no"]
        line.say(type="read", no=shown)
        line.say(type="message", n=2, text="Kiitos")
        line.hear("saved", n=2)
    assert served.case(case_id).marks.resident_read >= shown


def test_typing_is_heard_from_whoever_has_the_case(served: Served) -> None:
    with served.socket() as line:
        opened(line, new_secret())
        line.hear("opened")
        (case_id,) = served.cases()
        served.claim(case_id)
        line.hear("state", phase="served")
        residents = served.backend.residents
        served.in_loop(lambda: residents.staff_typing(case_id, served.nurse.ref, on=True))
        assert line.hear("typing")["staff"] == "Hoitaja Aino"


@pytest.mark.parametrize(("to", "sentence"), [("callback", "tänään ennen klo 16"), ("form", "25.11.")])
def test_a_chat_becomes_another_contact_and_keeps_its_place(served: Served, to: str, sentence: str) -> None:
    with served.socket() as line:
        opened(line, new_secret(), unsent=[{"n": 1, "text": "Hammasta särkee"}])
        line.hear("saved", n=1)
        line.say(type="convert", to=to, phone="040 123 4567", time="morning")
        ended = line.hear("ended")
        assert ended["by"] == "converted"
        assert sentence in ended["sentence"]
    (case_id,) = served.cases()
    case = served.case(case_id)
    assert case.contacts[-1].channel is Channel(to)
    assert any(isinstance(e.body, CallbackRequested) for e in case.entries) is (to == "callback")
    assert said(served, case_id) == ["Hammasta särkee"]


def test_a_wrong_number_keeps_the_chat_and_says_what_to_do(served: Served) -> None:
    with served.socket() as line:
        opened(line, new_secret())
        line.hear("opened")
        line.say(type="convert", to="callback", phone="040 1")
        assert "Kirjoita koko puhelinnumero" in line.hear("error", code="phone_invalid")["message"]
        line.say(type="message", n=1, text="Jatkan")
        line.hear("saved", n=1)


def test_the_end_brings_a_survey_that_can_ask_for_a_reply(served: Served) -> None:
    with served.socket() as line:
        opened(line, new_secret())
        line.say(type="message", n=1, text="Hei")
        line.hear("saved", n=1)
        line.say(type="end")
        assert line.hear("ended") == {
            "type": "ended", "by": "resident", "sentence": "Lopetit keskustelun.", "survey": True,
        }  # fmt: skip
        line.say(type="survey", rating=5, text="Kiitos", reply=True, phone="040 123 4567")
        assert "30.11." in line.hear("surveyed")["sentence"]


def test_a_closed_case_ends_the_chat_for_the_resident(served: Served) -> None:
    with served.socket() as line:
        opened(line, new_secret())
        line.say(type="message", n=1, text="Hei")
        line.hear("saved", n=1)
        (case_id,) = served.cases()
        served.claim(case_id)
        county_line = served.backend.county.line("oral-health")
        assert county_line is not None
        outcome = Outcome(reason=county_line.outcome_reasons[0].id, agreed="Neuvottu")
        served.do(Close(command_id=fresh(), case_id=case_id, outcome=outcome))
        assert served.case(case_id).head.state is CaseState.CLOSED
        assert line.hear("ended")["by"] == "staff"
        line.say(type="message", n=2, text="Vielä")
        assert line.hear("error", n=2)["code"] == "ended"


def test_a_nameless_resident_is_asked_for_a_name_where_the_line_needs_one(served: Served) -> None:
    with served.socket() as line:
        opened(line, new_secret(), name="  ")
        assert line.hear("error")["code"] == "name_needed"
    assert served.cases() == []


def test_outside_opening_hours_a_chat_does_not_open(served: Served) -> None:
    served.clock.move(timedelta(hours=12))
    with served.socket() as line:
        opened(line, new_secret(), language="sv")
        error = line.hear("error", code="closed")
        assert "Chatten är stängd" in error["message"]
        assert line.closed()[0] == 4404


def test_an_unknown_secret_opens_nothing(served: Served) -> None:
    with served.socket() as line:
        line.say(type="resume", secret=new_secret())
        assert line.hear("error")["code"] == "unknown_conversation"
        assert line.closed()[0] == 4404


@pytest.mark.parametrize(("text", "code"), [("a" * 4001, "too_long"), ("   ", "empty")])
def test_a_message_that_will_not_do_is_explained(served: Served, text: str, code: str) -> None:
    with served.socket() as line:
        opened(line, new_secret())
        line.hear("opened")
        line.say(type="message", n=7, text=text)
        assert line.hear("error", n=7)["code"] == code
        line.say(type="message", n=8, text="Lyhyt")
        line.hear("saved", n=8)


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        ("hei", "malformed: not JSON"),
        ('{"type":"nothing"}', "malformed: fields"),
        ('{"type":"message","n":0,"text":"Salaisuus"}', "malformed: fields"),
        ('{"type":"resume","secret":"../../etc"}', "malformed: fields"),
        (b"\x00", "malformed: bytes"),
    ],
)
def test_a_malformed_frame_closes_with_a_reason_and_one_line_without_content(
    served: Served, caplog: pytest.LogCaptureFixture, frame: str | bytes, reason: str
) -> None:
    with caplog.at_level(logging.INFO), served.socket() as line:
        line.socket.send(frame)
        assert line.closed() == (4400, reason)
    lines = [record.getMessage() for record in caplog.records if record.name.endswith("chat_socket")]
    assert len(lines) == 1
    assert "1 so far" in lines[0]
    assert "Salaisuus" not in lines[0]


def test_a_frame_over_the_limit_closes_the_socket(served: Served) -> None:
    with served.socket() as line:
        line.socket.send('{"type":"message","n":1,"text":"' + "a" * 40_000 + '"}')
        assert line.closed()[0] == 4413


@pytest.mark.parametrize("origin", ["https://evil.example", None])
def test_a_socket_from_another_site_is_refused(served: Served, origin: str | None) -> None:
    with pytest.raises(InvalidStatus) as refused, served.socket(origin=origin):
        pass
    assert refused.value.response.status_code == 403


def test_too_many_sockets_of_one_address_are_refused(tmp_path: Path) -> None:
    changes = {"sockets_per_address = 200": "sockets_per_address = 1"}
    with serving(tmp_path, changes=changes) as site, site.socket() as line:
        opened(line, new_secret())
        line.hear("opened")
        with site.socket() as second:
            assert second.closed() == (4429, "too many, again in 30 s")


def test_what_comes_faster_than_anybody_writes_waits_unread(served: Served) -> None:
    with served.socket() as line:
        began = time.monotonic()
        for _ in range(37):
            line.say(type="beat")
        for _ in range(37):
            line.hear("beat")
        assert 1.2 < time.monotonic() - began < 10


def test_a_flood_of_messages_is_slowed_and_loses_none(tmp_path: Path) -> None:
    changes = {"messages_per_minute = 40": "messages_per_minute = 2"}
    with serving(tmp_path, changes=changes) as site, site.socket() as line:
        opened(line, new_secret())
        line.hear("opened")
        for n in (1, 2, 3):
            line.say(type="message", n=n, text=f"viesti {n}")
        assert line.hear("error", n=3)["code"] == "too_fast"
        site.clock.move(timedelta(seconds=40))
        line.say(type="message", n=3, text="viesti 3")
        line.hear("saved", n=3)


def test_a_frame_that_is_nested_without_end_is_malformed(served: Served) -> None:
    with served.socket() as line:
        line.socket.send('{"a":' * 6000)
        assert line.closed() == (4400, "malformed: not JSON")


def test_a_socket_that_never_speaks_is_closed_without_a_fault(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chat_socket, "_FIRST_FRAME_SECONDS", 0.1)
    with served.socket() as line:
        assert line.closed() == (4408, "silent")


def test_a_chat_handed_to_another_line_sees_its_place_there(served: Served) -> None:
    with served.socket() as first, served.socket() as line:
        there = {"line": "urgent-advice", "language": "fi", "matter": "fever", "name": "Matti"}
        first.say(type="open", command_id=fresh(), secret=new_secret(), **there)
        first.hear("state", place=1)
        served.clock.move(timedelta(minutes=5))
        opened(line, new_secret(), unsent=[{"n": 1, "text": "Hei"}])
        line.hear("state", place=1)
        (case_id,) = served.cases()
        served.claim(case_id)
        line.hear("state", phase="served")
        served.do(Transfer(command_id=fresh(), case_id=case_id, to_line=LineId("urgent-advice")))
        assert line.hear("state", phase="waiting", place=2)["open"]
