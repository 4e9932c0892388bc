"""Forms sent to a resident, on the page behind the secret link, as a browser without JavaScript fills them in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.domain import limits
from backend.protocol.checklist_rules import given
from backend.protocol.commands import Close
from backend.protocol.ids import CaseId, FormId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Result
from backend.protocol.sent_form_commands import SendForm, WithdrawForm
from backend.protocol.sent_form_entries import FormAnswered, FormSent
from backend.protocol.words import Urgency
from tests.channels.web.served import Answered, Served, fresh, serving
from tests.channels.web.test_forms import send, whole
from tests.channels.web.test_status_link import begun
from tests.support.checklists import named

SAFETY, AUDIT = "vointi-ja-turvallisuus", "audit-c"


def sent(site: Served, name: str = SAFETY) -> tuple[str, CaseId, FormId]:
    """Send a form to the page of a fresh contact; returns its address."""
    link = begun(site)
    (case_id,) = site.cases()
    site.claim(case_id)
    form_id = FormId(new_id())
    command = SendForm(
        command_id=fresh(), case_id=case_id, form_id=form_id, questionnaire=named(name).canonical
    )
    assert isinstance(site.do(command), Result)
    return f"{link}/form/{form_id}", case_id, form_id


def go(site: Served, address: str, page: Answered, **answers: str) -> Answered:
    given_answers = {f"a-{name.lstrip('_')}" if name != "go" else name: one for name, one in answers.items()}
    return site.post(address, {**page.hidden, "go": "next", **given_answers})


def to_the_check(site: Served, address: str, *, harm: str = "no") -> Answered:
    page = go(site, address, site.get(address), _1="badly", _2="Uni on huonoa.")
    more = {"_4": "no"} if harm == "yes" else {}
    page = go(site, address, page, _3=harm, _5="no", **more)
    return go(site, address, page, _6="")


def answered(site: Served, case_id: CaseId) -> list[FormAnswered]:
    return [one.body for one in site.case(case_id).entries if isinstance(one.body, FormAnswered)]


def test_it_is_offered_on_the_page_of_the_matter_and_answered_a_page_at_a_time(served: Served) -> None:
    address, case_id, _ = sent(served)
    link = address.partition("/form/")[0]
    assert "Sinulle on lähetetty lomake" in served.get(link).words
    page = served.get(address)
    assert "Miten voit tänään?" in page.words
    assert "Kysymys 1/3" in page.words
    check = to_the_check(served, address)
    assert "Tarkista vastaukset" in check.words
    assert "Uni on huonoa." in check.words
    assert not answered(served, case_id), "nothing is kept before it is sent"
    thanks = go(served, address, check, go="send")
    assert "Kiitos. Vastauksesi on tallennettu." in thanks.words
    assert "112" not in thanks.words.partition("Takaisin asiaasi")[0]
    [one] = answered(served, case_id)
    assert given(one.response)[0]["2"].value_string == "Uni on huonoa."
    assert "Vastauksesi on tallennettu" in served.get(link).words
    assert "Uni on huonoa." in served.get(address).words


def test_pressing_send_twice_is_one_answer_and_says_thanks_both_times(served: Served) -> None:
    address, case_id, _ = sent(served)
    check = to_the_check(served, address)
    for _ in range(2):
        assert "Kiitos" in go(served, address, check, go="send").words
    assert len(answered(served, case_id)) == 1
    other = go(served, address, check, go="send", _2="Eri sanat")
    assert "Ensimmäiset vastauksesi ovat tallessa" in other.words
    assert "Eri sanat" in other.words, "what was not kept is there to be copied"
    assert len(answered(served, case_id)) == 1


def test_an_alarming_answer_tells_at_once_where_help_is_and_makes_the_case_urgent(served: Served) -> None:
    address, case_id, _ = sent(served)
    page = go(served, address, served.get(address), _1="badly")
    assert "Kriisipuhelin" not in page.words
    page = go(served, address, page, _3="yes", _5="no")
    assert "Vastauksesi perusteella kysymme vielä lisää." in page.words
    assert "Oletko ajatellut vahingoittaa itseäsi tänään?" in page.words
    assert "Jos sinä tai joku muu on vaarassa, soita heti" in page.words, "before anything is sent"
    for number in ("112", "0925250111"):
        assert f'href="tel:{number}"' in page.text, "it calls when it is pressed"
    thanks = go(served, address, to_the_check(served, address, harm="yes"), go="send")
    assert "Kriisipuhelin" in thanks.words
    assert served.case(case_id).head.urgency is Urgency.URGENT


def test_an_answer_that_lacks_is_told_at_its_question_and_nothing_is_lost(served: Served) -> None:
    address, _, _ = sent(served)
    page = go(served, address, served.get(address), _2="Jotain")
    assert 'href="#a-1"' in page.text
    assert "Valitse vastaus" in page.words
    assert "Jotain" in page.text
    page = go(served, address, page, _1="well", _2="x" * 1001)
    assert "Siinä on 1001 merkkiä, ja enintään 1000 mahtuu" in page.words


@pytest.mark.parametrize(
    "fields",
    [
        {"a-1": "never-heard", "a-3": "no", "a-5": "no"},
        {"a-1": "well", "a-3": "yes", "a-5": "no"},
        {"a-nope": "x", "step": "99", "shown": "\0", "changing": "1"},
        {"a-1": "well" * 5000, "a-3": "no"},
    ],
)
def test_garbage_is_never_stored_and_leads_back_to_the_question(
    served: Served, fields: dict[str, str]
) -> None:
    address, case_id, _ = sent(served)
    page = served.post(address, {"step": "check", **fields, "go": "send"})
    assert page.status == 200
    assert "Valitse vastaus" in page.words
    assert not answered(served, case_id)


def test_what_is_not_asked_is_left_out_of_what_is_sent(served: Served) -> None:
    address, case_id, _ = sent(served)
    fields = {"a-1": "well", "a-3": "no", "a-4": "yes", "a-5": "no", "a-9": "x", "a-summa": "7"}
    assert "Kiitos" in served.post(address, {"step": "check", **fields, "go": "send"}).words
    [one] = answered(served, case_id)
    assert set(given(one.response)[0]) == {"1", "3", "5"}
    assert one.alerts == ()


def test_a_post_that_is_too_large_or_from_elsewhere_is_refused(served: Served) -> None:
    address, case_id, _ = sent(served)
    large = served.post(address, {"a-2": "x" * (limits.FORM_BODY_BYTES + 1), "go": "next"})
    assert large.status == 413
    foreign = served.post(address, {"a-1": "well", "go": "send"}, Origin="https://elsewhere.example")
    assert foreign.status == 403
    assert not answered(served, case_id)


def test_another_persons_secret_does_not_open_it(served: Served) -> None:
    address, _, form_id = sent(served)
    other = begun(served, name="Joku Muu")
    for wrong in (f"{other}/form/{form_id}", f"{address[:-1]}x", f"/fi/s/{'A' * 43}/form/{form_id}"):
        assert served.get(wrong).status == 404
        assert served.post(wrong, {"a-1": "well", "go": "send"}).status == 404


def test_a_form_that_was_taken_back_says_so_and_shows_what_was_not_kept(served: Served) -> None:
    address, case_id, form_id = sent(served)
    check = to_the_check(served, address)
    served.do(WithdrawForm(command_id=fresh(), case_id=case_id, form_id=form_id))
    page = go(served, address, check, go="send")
    assert "Ammattilainen perui tämän lomakkeen" in page.words
    assert "Vastauksiasi ei tallennettu" in page.words
    assert "Uni on huonoa." in page.words
    assert not answered(served, case_id)


def test_a_handled_matter_asks_nothing_more(served: Served) -> None:
    address, case_id, _ = sent(served)
    line = served.backend.county.line("oral-health")
    assert line is not None
    outcome = Outcome(reason=line.outcome_reasons[0].id, agreed="Aika varattu")
    assert isinstance(served.do(Close(command_id=fresh(), case_id=case_id, outcome=outcome)), Result)
    assert "ei voi enää vastata" in served.get(address).words
    assert "Vastaa kysymyksiin" not in served.get(address.partition("/form/")[0]).words


def test_the_sum_and_what_it_tells_are_not_shown_to_the_resident(served: Served) -> None:
    address, case_id, _ = sent(served, AUDIT)
    fields = {"a-1": "4-a-week", "a-2": "10", "a-3": "daily"}
    thanks = served.post(address, {"step": "check", **fields, "go": "send"})
    assert "Kiitos" in thanks.words
    assert given(answered(served, case_id)[0].response)[0]["summa"].value_integer == 12
    assert "12" not in thanks.words.partition("Vastauksesi lukevat")[0].replace("112", "").replace("116", "")
    assert "Pisteesi" not in served.get(address).words


@pytest.fixture
def asking_site(tmp_path: Path) -> Iterator[Served]:
    with serving(
        tmp_path, changes={'id = "oral-health"\n': 'id = "oral-health"\nforms_before = ["audit-c"]\n'}
    ) as site:
        yield site


def test_what_a_line_asks_beforehand_is_offered_on_the_receipt_and_may_be_left(asking_site: Served) -> None:
    receipt = send(asking_site, whole(asking_site))
    assert "Yhteydenottosi on perillä, vaikka et vastaisi." in receipt.words
    link = receipt.main("data-link")
    (case_id,) = asking_site.cases()
    [form] = [one.body for one in asking_site.case(case_id).entries if isinstance(one.body, FormSent)]
    assert f'href="{link}/form/{form.form_id}"' in receipt.text
    thanks = asking_site.post(f"{link}/form/{form.form_id}", {"step": "check", "a-1": "never", "go": "send"})
    assert "Kiitos" in thanks.words
    assert len(answered(asking_site, case_id)) == 1
