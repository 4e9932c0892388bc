"""While the database is away nothing is called saved, nothing that was typed is lost, and what is sent again comes in once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backend.channels.web import store_away
from backend.channels.web.page_secret import new_secret
from backend.protocol.entries import FormSubmitted, ResidentMessage
from tests.channels.web.served import Answered, Served, serving
from tests.channels.web.test_chat_socket import opened, said
from tests.channels.web.test_forms import FORM, send, whole
from tests.support.away import gone, locked

pytestmark = [
    pytest.mark.together,
    pytest.mark.expect_log("the database did not take a command|the line for pokes was lost"),
]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """A site whose patience with the database is short."""
    monkeypatch.setattr(store_away, "FORM_SECONDS", 1.0)
    with serving(tmp_path) as served:
        yield served


@pytest.fixture
def by_postgres(tmp_path: Path, postgres_url: str) -> Iterator[Served]:
    with serving(tmp_path, database=postgres_url) as served:
        yield served


def press_again(site: Served, path: str, page: Answered) -> Answered:
    return site.post(path, page.hidden)


@pytest.mark.parametrize("kind", ["form", "callback"])
def test_a_form_that_was_not_saved_keeps_every_answer_and_is_sent_once(
    site: Served, tmp_path: Path, kind: str
) -> None:
    path = f"/fi/oral-health/{kind}"
    fields = {**site.get(path).hidden, **whole(site), "step": "check", "go": "send"}
    with locked(tmp_path / "data" / "luukku.db"):
        page = site.post(path, fields)
    assert page.status == 503
    assert page.headers["Retry-After"]
    assert "Emme saaneet vastauksiasi varmasti talteen" in page.words
    assert {name: page.hidden[name] for name in ("text", "name", "phone")} == {
        name: fields[name] for name in ("text", "name", "phone")
    }
    again = site.post(path, {**page.hidden, "go": "send"})
    assert again.main("data-link")
    assert site.post(path, fields).main("data-link") == again.main("data-link")
    (case_id,) = site.cases()
    assert len(site.case(case_id).contacts) == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"do": "add", "text": "Olen allerginen penisilliinille.\n<b>Kovasti</b>"},
        {"do": "survey", "rating": "4", "text": "Hyvin meni"},
        {"do": "withdraw"},
    ],
)
def test_what_is_done_behind_the_link_is_kept_and_sent_again(
    site: Served, tmp_path: Path, fields: dict[str, str]
) -> None:
    link = send(site, whole(site)).main("data-link")
    drawn = {**site.get(link).hidden, **fields}
    with locked(tmp_path / "data" / "luukku.db"):
        page = site.post(link, drawn)
        assert page.status == 503
    assert "Oleta, että mitään ei tallentunut" in page.words
    assert page.hidden == drawn
    assert "<b>Kovasti" not in page.text
    for _ in range(2):
        assert press_again(site, link, page).status == 200
    # Withdrawn, it waits no longer.
    waiting = [said(site, case_id) for case_id in site.cases()]
    assert waiting == {"add": [[fields.get("text")]], "survey": [[]], "withdraw": []}[fields["do"]]


def test_a_further_call_is_kept_and_asked_for_once(site: Served, tmp_path: Path) -> None:
    link = send(site, whole(site, way="status_page", phone="", time="")).main("data-link")
    page = site.get(link + "/callback")
    page = site.post(link + "/callback", {**page.hidden, "phone": "040 123 4567", "go": "next"})
    with locked(tmp_path / "data" / "luukku.db"):
        page = site.post(link + "/callback", {**page.hidden, "time": "any", "go": "next"})
    assert (page.status, page.hidden["phone"]) == (503, "040 123 4567")
    for _ in range(2):
        assert site.post(link + "/callback", {**page.hidden, "time": "any", "go": "next"}).status == 303
    (case_id,) = site.cases()
    assert len(site.case(case_id).contacts) == 2


def test_a_flood_gives_back_what_was_typed(tmp_path: Path) -> None:
    with serving(tmp_path, changes={"posts_per_minute = 120": "posts_per_minute = 1"}) as site:
        fields = {**site.get(FORM).hidden, "go": "next", "step": "text", "text": "Pitkä kertomus"}
        assert site.post(FORM, fields).status == 200
        page = site.post(FORM, fields)
        assert page.status == 429
        assert page.hidden == fields
        assert "Odota 60 sekuntia" in page.words


@pytest.mark.expect_log("Exception in ASGI application")
def test_a_fault_gives_back_what_was_typed(site: Served) -> None:
    link = send(site, whole(site)).main("data-link")
    site.backend.reader.close()
    page = site.post(link, {"do": "add", "text": "Ei saa hävitä"})
    assert page.status == 500
    assert page.hidden["text"] == "Ei saa hävitä"


@pytest.mark.postgres
def test_with_no_database_at_all_pages_say_so_and_forms_go_on(by_postgres: Served, postgres_url: str) -> None:
    site = by_postgres
    link = send(site, whole(site)).main("data-link")
    drawn = {**site.get(link).hidden, "do": "add", "text": "Vielä yksi asia"}
    with gone(postgres_url):
        away = site.get(link)
        assert away.status == 503
        assert away.headers["Retry-After"]
        assert "Mikään, minkä olemme sanoneet tallentuneen, ei ole hävinnyt" in away.words
        assert f'href="{link}"' in away.text
        for path in ("/fi/", "/fi/oral-health/", FORM, "/fi/oral-health/chat"):
            assert site.get(path).status == 200
        kept = site.post(link, drawn)
        assert kept.status == 503
        form = site.post(FORM, {**site.get(FORM).hidden, **whole(site), "step": "check", "go": "send"})
        assert form.status == 503
    assert press_again(site, link, kept).status == 200
    assert site.post(FORM, {**form.hidden, "go": "send"}).main("data-link")
    texts = [
        entry.body.text
        for case_id in site.cases()
        for entry in site.case(case_id).entries
        if isinstance(entry.body, ResidentMessage | FormSubmitted)
    ]
    assert sorted(texts) == sorted([whole(site)["text"], "Vielä yksi asia", whole(site)["text"]])


@pytest.mark.postgres
def test_a_chat_is_told_that_nothing_is_saved_yet_and_comes_back(
    by_postgres: Served, postgres_url: str
) -> None:
    site, secret = by_postgres, new_secret()
    with site.socket() as line:
        opened(line, secret, unsent=[{"n": 1, "text": "alku"}])
        line.hear("saved", n=1)
        with gone(postgres_url):
            line.say(type="message", n=2, text="ensin")
            assert "Ei vielä tallennettu" in line.hear("error", n=2, code="try_again")["message"]
            # A later one does not overtake, were the database to be back just now.
            line.say(type="message", n=3, text="sitten")
            line.hear("error", n=3, code="try_again")
            line.say(type="convert", to="callback", phone="040 123 4567")
            assert "Mitään ei muuttunut" in line.hear("error", code="not_done")["message"]
            with site.socket() as other:
                other.say(type="resume", secret=secret)
                assert other.hear("error")["code"] == "try_again"
                assert other.closed()[0] == 4503
        line.say(type="message", n=3, text="sitten")
        line.hear("error", n=3, code="try_again")
        for n, text in ((2, "ensin"), (3, "sitten")):
            line.say(type="message", n=n, text=text)
            line.hear("saved", n=n)
    (case_id,) = site.cases()
    assert said(site, case_id) == ["alku", "ensin", "sitten"]
