"""Feedback as a browser without JavaScript sends it, and what comes of it."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from backend.commands.actor import StaffActor, SystemActor
from backend.commands.system import LetGo
from backend.protocol.feedback import FeedbackKind
from backend.protocol.feedback_commands import TellChange
from backend.protocol.feedback_entries import FeedbackGiven
from backend.protocol.ids import CaseId, CommandId, new_id
from backend.protocol.words import Role
from tests.channels.web.served import Answered, Served
from tests.channels.web.test_status_link import closed
from tests.commands.day_of_feedback import change as change_of

PAGE = "/fi/feedback"
WHOLE = {"kind": "complaint", "about": "oral-health", "text": "Jonotin kauan.", "rating": "2"}


def give(site: Served, path: str = PAGE, **other: str) -> Answered:
    page = site.get(path)
    return site.post(path, {**page.hidden, **WHOLE, "reply": "no", "go": "send", **other})


def kept(site: Served) -> list[tuple[str, str, int]]:
    with site.backend.reader.reading() as database:
        return [
            tuple(row) for row in database.connection.execute(text("SELECT line, kind, rating FROM feedback"))
        ]


def tell_change(site: Served, theme: str = "waiting", *, published: bool = True) -> None:
    boss = StaffActor(ref=site.nurse.ref, role=Role.SUPERVISOR, lines=site.nurse.lines)
    told = change_of(theme, published=published)
    site.backend.writer.submit_blocking(boss, TellChange(command_id=CommandId(new_id()), change=told))


def test_the_page_says_first_who_reads_and_by_when_a_reply_comes(served: Served) -> None:
    words = served.get(PAGE).words
    assert words.index("Palautteen lukevat palvelun ammattilaiset") < words.index("Mitä haluat antaa?")
    assert "Vastaus on siellä viimeistään maanantaina 30.11." in words


def test_a_wanted_reply_has_a_date_a_case_and_a_page(served: Served) -> None:
    receipt = give(served, reply="status_page", name="Liisa Virtanen")
    assert "Viimeistään maanantaina 30.11. voit lukea vastauksen" in receipt.words
    (case_id,) = served.cases()
    case = served.case(case_id)
    assert str(case.head.number) == receipt.main("data-reference")
    (entry,) = case.entries
    assert isinstance(entry.body, FeedbackGiven)
    assert entry.body.kind is FeedbackKind.COMPLAINT
    link = receipt.main("data-link")
    shown = served.get(link).words
    assert "Jonotin kauan." in shown
    assert "Vastaamme viimeistään maanantaina 30.11." in shown
    served.claim(case_id)
    served.reply(case_id, "Kiitos palautteesta, lisäsimme soittoaikoja.")
    assert "lisäsimme soittoaikoja" in served.get(link).words


def test_a_call_is_promised_to_the_number_and_nothing_else_is_asked(served: Served) -> None:
    wrong = give(served, reply="phone", phone="040")
    assert "Korjaa yksi kohta" in wrong.words
    receipt = give(served, "/en/feedback", reply="phone", phone="040 123 4567")
    assert "At the latest on Monday 30.11. we call you." in receipt.words
    (case_id,) = served.cases()
    assert served.case(case_id).head.client.phone == "+358401234567"


def test_without_a_reply_nothing_of_the_giver_is_kept_whatever_was_filled_in(served: Served) -> None:
    receipt = give(served, name="Liisa Virtanen", phone="040 123 4567", about="general")
    assert "Emme tallentaneet, kuka sen antoi" in receipt.words
    assert served.cases() == []
    assert kept(served) == [("", "complaint", 2)]


@pytest.mark.parametrize("reply", ["no", "status_page"])
def test_the_same_page_sent_twice_is_one_feedback(served: Served, reply: str) -> None:
    page = served.get(PAGE)
    fields = {**page.hidden, **WHOLE, "reply": reply}
    first, second = served.post(PAGE, fields), served.post(PAGE, fields)
    assert first.text == second.text
    assert (len(kept(served)), len(served.cases())) == (1, 0 if reply == "no" else 1)


def test_what_is_missing_is_said_by_field_and_the_rest_is_kept(served: Served) -> None:
    page = served.get(PAGE)
    wrong = served.post(PAGE, {**page.hidden, "about": "nowhere", "text": "", "reply": "no", "rating": "9"})
    for sentence in ("Valitse, mitä haluat antaa", "Valitse palvelu", "Kirjoita palautteesi"):
        assert sentence in wrong.words
    assert wrong.hidden == page.hidden
    long = give(served, text="a" * 2001)
    assert "2001" in long.words
    assert kept(served) == []


def test_another_language_keeps_what_was_typed(served: Served) -> None:
    page = served.get(PAGE)
    other = served.post("/sv/feedback", {**page.hidden, **WHOLE, "reply": "no", "go": "stay"})
    assert "Ge respons" in other.words
    assert "Jonotin kauan." in other.words
    assert other.hidden == page.hidden


def test_feedback_from_another_site_is_stopped(served: Served) -> None:
    page = served.get(PAGE)
    stopped = served.post(PAGE, {**page.hidden, **WHOLE, "reply": "no"}, Origin="https://elsewhere.example")
    assert stopped.status == 403
    assert kept(served) == []


def test_every_place_where_one_may_want_to_say_something_leads_there(served: Served) -> None:
    for path in ("/fi/", "/fi/accessibility", closed(served), "/fi/s/x"):
        assert "/fi/feedback" in served.get(path).text, path
    assert 'value="oral-health" checked' in served.get(PAGE + "?about=oral-health").text


def test_a_survey_of_a_matter_that_is_gone_is_kept_without_it_and_says_so(served: Served) -> None:
    link = closed(served)
    with served.backend.reader.reading() as database:
        case_id = CaseId(database.connection.execute(text("SELECT case_id FROM case_file")).scalar_one())
    for days in (200, 1000, 5000):
        served.clock.move(timedelta(days=days))
        let_go = LetGo(command_id=CommandId(new_id()), case_id=case_id)
        served.backend.writer.submit_blocking(SystemActor(), let_go)
    told = served.post(link, {"do": "survey", "rating": "4", "text": "Hyvin meni", "reply": "1"})
    assert "Asiasi tiedot on jo poistettu, joten palaute on tallessa ilman niitä" in told.words
    assert kept(served) == [("", "survey", 4)]
    assert served.cases() == []


def test_what_feedback_has_changed_is_told_to_everybody_once_it_is_published(served: Served) -> None:
    tell_change(served)
    tell_change(served, "meeting", published=False)
    page = served.get("/sv/feedback")
    assert "Din respons gjorde skillnad" in page.words
    assert "Tidsbokningen öppnar nu kl. 7." in page.words
    assert "Väntetid · Munhälsovården" in page.words
    assert "Bemötande" not in page.words
