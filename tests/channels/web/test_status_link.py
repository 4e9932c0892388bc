"""The secret link: state, answers, adding, withdrawing; never more than its own holder's lines."""

from datetime import timedelta

from backend.protocol.commands import AddNote, Close, JoinCases, Reply
from backend.protocol.entries import ResidentMessage, SurveyGiven
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Result
from backend.protocol.words import CaseState, Channel
from backend.store.given_feedback import read_given
from tests.channels.web.served import Served, fresh
from tests.channels.web.test_forms import send, whole


def begun(site: Served, **answers: str) -> str:
    """Send a form and return the secret link."""
    return send(site, whole(site, **answers)).main("data-link")


def closed(site: Served) -> str:
    link = begun(site)
    (case_id,) = site.cases()
    site.claim(case_id)
    site.reply(case_id, "Varasin ajan.")
    line = site.backend.county.line("oral-health")
    assert line is not None
    outcome = Outcome(reason=line.outcome_reasons[0].id, agreed="Aika varattu")
    site.do(Close(command_id=fresh(), case_id=case_id, outcome=outcome))
    assert site.case(case_id).head.state is CaseState.CLOSED
    return link


def test_the_page_shows_the_state_and_the_answer_but_no_note(served: Served) -> None:
    link = begun(served)
    assert "Asiasi odottaa vuoroaan" in served.get(link).words
    (case_id,) = served.cases()
    served.claim(case_id)
    served.do(AddNote(command_id=fresh(), case_id=case_id, text="Vain meille"))
    served.reply(case_id, "Tule <b>tänään</b> klo 13.")
    page = served.get(link)
    assert "Ammattilainen hoitaa asiaasi" in page.words
    assert "Hoitaja Aino" in page.words
    assert "Tule &lt;b&gt;tänään&lt;/b&gt; klo 13." in page.text
    assert "Vain meille" not in page.text


def test_opening_the_page_marks_the_answer_read(served: Served) -> None:
    link = begun(served)
    (case_id,) = served.cases()
    served.claim(case_id)
    served.reply(case_id, "Hei")
    served.get(link)
    assert served.case(case_id).marks.resident_read == served.case(case_id).entries[-1].no


def test_a_page_shows_its_own_lines_only_also_when_two_peoples_cases_were_joined(served: Served) -> None:
    """A guardian and a child share a phone, so a professional may join what each of them wrote."""
    mother = begun(served, text="Äidin sanat")
    (hers,) = served.cases()
    child = begun(served, text="Lapsen sanat", name="Matti Virtanen")
    (his,) = (case_id for case_id in served.cases() if case_id != hers)
    served.claim(hers)
    served.reply(hers, "Vastaus äidille")
    assert isinstance(served.do(JoinCases(command_id=fresh(), case_id=hers, other_id=his)), Result)
    thread = served.case(hers).contacts[-1].thread
    served.do(Reply(command_id=fresh(), case_id=hers, text="Vastaus lapselle", thread=thread))
    hers_shown, his_shown = served.get(mother).text, served.get(child).text
    assert ("Äidin sanat" in hers_shown, "Vastaus äidille" in hers_shown) == (True, True)
    assert ("Lapsen sanat" in his_shown, "Vastaus lapselle" in his_shown) == (True, True)
    assert "lapselle" not in hers_shown
    assert "Lapsen" not in hers_shown
    assert "äidille" not in his_shown
    assert "Äidin" not in his_shown


def test_adding_twice_by_the_same_press_adds_once(served: Served) -> None:
    link = begun(served)
    page = served.get(link)
    fields = {**page.hidden, "do": "add", "text": "Unohdin kertoa"}
    assert "Lisäyksesi on tallessa" in served.post(link, fields).words
    served.post(link, fields)
    (case_id,) = served.cases()
    added = [e for e in served.case(case_id).entries if isinstance(e.body, ResidentMessage)]
    assert len(added) == 1


def test_another_text_by_the_same_press_is_another_addition(served: Served) -> None:
    link = begun(served)
    fields = {**served.get(link).hidden, "do": "add"}
    for text in ("Unohdin kertoa", "Ja vielä tämä"):
        assert "Lisäyksesi on tallessa" in served.post(link, {**fields, "text": text}).words
    (case_id,) = served.cases()
    added = [e.body.text for e in served.case(case_id).entries if isinstance(e.body, ResidentMessage)]
    assert added == ["Unohdin kertoa", "Ja vielä tämä"]


def test_an_empty_addition_is_told(served: Served) -> None:
    link = begun(served)
    assert "Kirjoita asiasi" in served.post(link, {"do": "add", "text": "  "}).words


def test_withdrawing_takes_the_case_out_of_the_queue(served: Served) -> None:
    link = begun(served)
    question = served.get(link + "?view=withdraw")
    assert "Haluatko varmasti perua asian?" in question.words
    assert "Olet perunut asian" in served.post(link, {**question.hidden, "do": "withdraw"}).words
    assert served.cases() == []


def test_an_addition_to_a_closed_case_opens_it_again(served: Served) -> None:
    link = closed(served)
    served.post(link, {"do": "add", "text": "Vielä yksi asia"})
    assert len(served.cases()) == 1


def test_the_survey_is_offered_once_and_a_wanted_reply_has_a_date(served: Served) -> None:
    link = closed(served)
    page = served.get(link)
    assert "Miten asiointi sujui?" in page.words
    wrong = served.post(link, {"do": "survey", "rating": "4", "reply": "1", "phone": ""})
    assert "Kirjoita puhelinnumero, johon vastaamme" in wrong.words
    told = served.post(link, {"do": "survey", "rating": "4", "reply": "1", "phone": "040 123 4567"})
    assert "Vastaamme viimeistään maanantaina 30.11." in told.words
    assert "Miten asiointi sujui?" not in served.get(link).words
    (feedback,) = served.cases()
    assert any(isinstance(entry.body, SurveyGiven) for entry in served.case(feedback).entries)


def test_the_countys_own_questions_are_asked_and_what_was_picked_is_kept_loose(served: Served) -> None:
    link = closed(served)
    assert "Saitko asiaasi apua?" in served.get(link).words
    assert "Helppoa" in served.get(link).words
    served.post(link, {"do": "survey", "q-helped": "partly", "q-ease": "9", "q-nothing": "x"})
    with served.backend.reader.reading() as database:
        [given] = read_given(database)
    assert (given.line, given.channel, given.answers) == ("oral-health", "form", {"helped": "partly"})


def test_nobody_is_asked_by_a_line_that_asks_no_one(served: Served) -> None:
    link = closed(served)
    survey = served.backend.county.feedback.survey
    survey.lines["oral-health"] = {Channel.FORM: 0.0}
    try:
        assert "Miten asiointi sujui?" not in served.get(link).words
    finally:
        del survey.lines["oral-health"]


def test_a_survey_sent_again_promises_nothing_new(served: Served) -> None:
    link = closed(served)
    served.post(link, {"do": "survey", "rating": "4"})
    again = served.post(link, {"do": "survey", "rating": "4", "reply": "1", "phone": "040 123 4567"})
    assert "Vastaamme" not in again.words
    assert served.cases() == []


def test_a_callback_says_when_the_call_comes(served: Served) -> None:
    link = send(served, whole(served), "/en/oral-health/callback").main("data-link")
    assert "We call +358 40 1234567 today before 16:00." in served.get(link).words


def test_the_print_view_has_nothing_to_fill_in(served: Served) -> None:
    page = served.get(begun(served) + "?view=print").text
    assert "<form" not in page
    assert "Hammasta särkee." in page


def test_a_link_that_opens_nothing_says_so_without_telling_why(served: Served) -> None:
    for secret in ("x", "a" * 43, "..%2f..%2fetc"):
        page = served.get(f"/fi/s/{secret}")
        assert page.status == 404
    assert served.post("/fi/s/" + "a" * 43, {"do": "withdraw"}).status == 404


def test_a_line_page_says_what_happens_outside_opening_hours(served: Served) -> None:
    assert "Auki tänään klo" in served.get("/fi/oral-health/").words
    served.clock.move(timedelta(hours=12))
    page = served.get("/fi/oral-health/")
    assert "Kiinni nyt. Aukeaa huomenna klo 8." in page.words
    assert "Soitamme huomenna ennen klo 16" in page.words


def test_a_wait_is_told_only_when_somebody_is_at_work(served: Served) -> None:
    assert "Arvioitu odotus" not in served.get("/fi/oral-health/").words
    served.nurse_arrives()
    served.clock.move(timedelta(seconds=10))
    assert "Arvioitu odotus on noin 2–5 min" in served.get("/fi/oral-health/").words
