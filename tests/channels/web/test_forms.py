"""The form and the callback request, page by page, as a browser without JavaScript sends them."""

import pytest

from backend.protocol.entries import CallbackRequested, FormSubmitted
from backend.protocol.ids import LineId
from backend.protocol.words import Identity, SaysFor
from tests.channels.web.served import ORAL, Answered, Served

FORM = "/fi/oral-health/form"
WHOLE = {
    "matter": "toothache",
    "text": "Hammasta särkee.",
    "for_whom": "self",
    "name": "Liisa Virtanen",
    "way": "phone",
    "phone": "040 123 4567",
    "time": "any",
    "answer_language": "fi",
}


def go_on(site: Served, page: Answered, path: str = FORM, go: str = "next", **answers: str) -> Answered:
    return site.post(path, {**page.hidden, **answers, "go": go})


def send(site: Served, fields: dict[str, str], path: str = FORM) -> Answered:
    page = site.get(path)
    return site.post(path, {**page.hidden, **fields, "step": "check", "go": "send"})


def matter_of(site: Served) -> str:
    line = site.backend.county.line(ORAL)
    assert line is not None
    return line.matters[0].id


def whole(site: Served, **other: str) -> dict[str, str]:
    return {**WHOLE, "matter": matter_of(site), **other}


def test_a_form_is_filled_question_by_question_and_stands_in_the_queue(served: Served) -> None:
    page = served.get(FORM)
    assert "Kysymys 1/7" in page.words
    page = go_on(served, page, matter=matter_of(served))
    page = go_on(served, page, text="Hammasta särkee.\r\nMyös öisin.")
    page = go_on(served, page, for_whom="own_child", name="Liisa Virtanen", principal_name="Matti")
    page = go_on(served, page, way="phone")
    page = go_on(served, page, phone="040 123 4567")
    page = go_on(served, page, time="morning")
    page = go_on(served, page, answer_language="sv", interpreter="somali")
    assert "Tarkista vastaukset" in page.words
    receipt = go_on(served, page, go="send")

    (case_id,) = served.cases()
    case = served.case(case_id)
    assert str(case.head.number) == receipt.main("data-reference")
    (form,) = [entry.body for entry in case.entries if isinstance(entry.body, FormSubmitted)]
    assert form.text == "Hammasta särkee.\nMyös öisin."
    assert case.head.client.name == "Liisa Virtanen"
    assert case.head.client.phone == "+358401234567"
    assert case.head.client.interpreter == "somali"
    assert case.contacts[0].preferred_time == "Aamupäivällä, ennen klo 12"
    assert "keskiviikkona 25.11. ennen klo 16" in receipt.words


def test_a_wish_for_a_message_leaves_the_telephone_questions_out(served: Served) -> None:
    page = served.get(FORM)
    page = go_on(served, page, matter=matter_of(served))
    page = go_on(served, page, text="Hei")
    page = go_on(served, page, for_whom="self", name="Liisa")
    page = go_on(served, page, way="status_page")
    assert "Kysymys 5/5" in page.words
    assert "Millä kielellä" in page.words


def test_going_back_keeps_also_what_was_just_typed(served: Served) -> None:
    page = go_on(served, served.get(FORM), matter=matter_of(served))
    page = go_on(served, page, go="back", text="Puolikas lause")
    assert page.hidden["text"] == "Puolikas lause"
    page = go_on(served, page, matter=matter_of(served))
    assert "Puolikas lause" in page.text


def test_the_language_can_change_in_the_middle_without_losing_answers(served: Served) -> None:
    page = go_on(served, served.get(FORM), matter=matter_of(served))
    page = go_on(served, page, path="/sv/oral-health/form", go="stay", text="Hei")
    assert "Berätta om ditt ärende" in page.words
    assert ">\nHei</textarea>" in page.text


def test_changing_an_answer_returns_to_the_check_page(served: Served) -> None:
    page = served.get(FORM)
    page = served.post(FORM, {**page.hidden, **whole(served), "step": "check", "go": "change:text"})
    page = go_on(served, page, text="Toisin sanoin")
    assert "Tarkista vastaukset" in page.words
    assert "Toisin sanoin" in page.words


def test_sending_twice_gives_one_case_and_the_same_receipt(served: Served) -> None:
    page = served.get(FORM)
    fields = {**page.hidden, **whole(served), "step": "check", "go": "send"}
    first, second = served.post(FORM, fields), served.post(FORM, fields)
    assert len(served.cases()) == 1
    assert first.text == second.text
    assert first.main("data-link").startswith("/fi/s/")


def test_a_callback_is_stored_in_e164_with_its_promise(served: Served) -> None:
    receipt = send(
        served, whole(served, time="afternoon", phone="0046 8 123 456 78"), "/fi/oral-health/callback"
    )
    (case_id,) = served.cases()
    case = served.case(case_id)
    (asked,) = [e.body for e in case.entries if isinstance(e.body, CallbackRequested)]
    assert [one.phone for one in case.contacts] == ["+46812345678"]
    assert not asked.phone, "only on the contact, where it can be hidden"
    assert asked.best_time == "Iltapäivällä, klo 12 jälkeen"
    assert "tänään ennen klo 16" in receipt.words


def test_not_wanting_a_call_turns_a_callback_into_a_form(served: Served) -> None:
    path = "/fi/oral-health/callback"
    page = served.get(path)
    page = served.post(path, {**page.hidden, **whole(served), "step": "phone", "go": "no_call"})
    assert 'action="/fi/oral-health/form"' in page.text
    page = go_on(served, page, answer_language="fi")
    receipt = go_on(served, page, go="send")
    assert "Vastaamme" in receipt.words
    (case_id,) = served.cases()
    assert served.case(case_id).head.client.phone == ""


def test_an_error_says_how_to_mend_it_and_takes_the_focus(served: Served) -> None:
    page = served.get("/fi/oral-health/callback")
    page = served.post(
        "/fi/oral-health/callback", {**page.hidden, "step": "phone", "phone": "040 123 4", "go": "next"}
    )
    assert "Kirjoita koko puhelinnumero. Nyt siinä on 7 numeroa." in page.words
    assert 'id="errors" tabindex="-1" autofocus' in page.text
    assert '<a href="#phone">' in page.text
    assert "<title>Virhe:" in page.text


def test_what_was_left_out_is_asked_for_before_sending(served: Served) -> None:
    page = send(served, whole(served, name=""))
    assert "Kirjoita nimesi" in page.words
    assert served.cases() == []


def test_an_anonymous_line_needs_no_name(served: Served) -> None:
    path = "/fi/mental-health/form"
    line = served.backend.county.line("mental-health")
    assert line is not None
    send(served, {**WHOLE, "matter": line.matters[0].id, "name": "", "way": "status_page"}, path)
    (case_id,) = served.cases(LineId("mental-health"))
    assert served.case(case_id).head.client.identity is Identity.ANONYMOUS


def test_a_text_over_the_limit_is_kept_and_counted(served: Served) -> None:
    page = send(served, whole(served, text="a" * 4001))
    assert "Siinä on 4001 merkkiä, ja enintään 4000 mahtuu" in page.words
    assert "a" * 4001 in page.text
    assert served.cases() == []


def test_a_wrong_personal_code_is_told_and_a_right_one_stored_masked(served: Served) -> None:
    page = send(served, whole(served, code="280744-907B"))
    assert "Jokin merkki on väärin" in page.words
    send(served, whole(served, code="280744-907A"))
    (case_id,) = served.cases()
    assert served.case(case_id).head.client.personal_code == "280744-••••"


def test_markup_in_an_answer_is_shown_as_text(served: Served) -> None:
    page = served.get(FORM)
    evil = '"><script>alert(1)</script>'
    page = served.post(
        FORM, {**page.hidden, **whole(served, text=evil, name=evil), "step": "check", "go": "change:who"}
    )
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;" in page.text


def test_the_chats_first_page_goes_on_as_a_form_with_what_was_written(served: Served) -> None:
    page = served.post(
        FORM,
        {"go": "begin", "matter": matter_of(served), "for_whom": "self", "name": "Liisa", "text": "Särkee"},
    )
    assert "Miten haluat vastauksen?" in page.words
    assert page.hidden["text"] == "Särkee"


def test_a_form_with_a_thousand_fields_is_refused_as_a_page(served: Served) -> None:
    page = served.post(FORM, {f"f{n}": "1" for n in range(1000)})
    assert page.status == 400
    assert "Etusivu" in page.words


def test_what_was_changed_after_sending_is_not_lost_behind_the_same_receipt(served: Served) -> None:
    page = served.get(FORM)
    fields = {**page.hidden, **whole(served), "step": "check", "go": "send"}
    changed = {**fields, "text": "Olen allerginen penisilliinille.", "phone": "050 111 2233"}
    first, second, again = (served.post(FORM, each) for each in (fields, changed, changed))
    assert first.main("data-link") == second.main("data-link") == again.main("data-link")
    (case_id,) = served.cases()
    case = served.case(case_id)
    texts = [entry.body.text for entry in case.entries if isinstance(entry.body, FormSubmitted)]
    assert texts == ["Hammasta särkee.", "Olen allerginen penisilliinille."]
    assert [contact.phone for contact in case.contacts] == ["+358401234567", "+358501112233"]
    assert "Olen allerginen penisilliinille." in served.get(first.main("data-link")).words


def test_what_was_refused_can_be_sent_when_it_is_mended(served: Served) -> None:
    path = "/fi/oral-health/callback"
    page = served.get(path)
    wrong = {**page.hidden, **whole(served), "interpreter": "x" * 100, "step": "check", "go": "send"}
    assert not served.post(path, wrong).main("data-link")
    assert served.post(path, {**wrong, "interpreter": ""}).main("data-link")
    assert len(served.cases()) == 1


@pytest.mark.parametrize("kind", ["form", "callback"])
@pytest.mark.parametrize("field", ["answer_language", "way", "time", "for_whom", "matter", "interpreter"])
def test_a_tampered_answer_is_asked_for_again_and_breaks_nothing(
    served: Served, kind: str, field: str
) -> None:
    path = f"/fi/oral-health/{kind}"
    fields = {**served.get(path).hidden, **whole(served), field: "zz" * 40, "step": "check"}
    for go in ("stay", "next", "no_call", "begin", "change:language", "send"):
        assert served.post(path, {**fields, "go": go}).status == 200


def test_ones_own_code_is_not_taken_for_that_of_whom_one_acts_for(served: Served) -> None:
    page = whole(served, for_whom="own_child", code="010608D905R", principal_code="010608d905r")
    assert "Tämä on oma henkilötunnuksesi" in send(served, page).words


def test_whose_matter_it_is_comes_with_name_and_code_and_nothing_of_it_when_it_is_ones_own(
    served: Served,
) -> None:
    send(served, whole(served, for_whom="ward", principal_name="Eero Salo", principal_code="280744-907A"))
    [case_id] = served.cases()
    case = served.case(case_id)
    behalf = case.head.client.on_behalf
    assert behalf is not None
    assert (behalf.says_for, behalf.principal_name, behalf.principal_code) == (
        SaysFor.WARD,
        "Eero Salo",
        "280744-••••",
    )
    send(served, whole(served, for_whom="self", principal_code="280744-907A"))
    [own] = set(served.cases()) - {case_id}
    assert served.case(own).head.client.on_behalf is None
