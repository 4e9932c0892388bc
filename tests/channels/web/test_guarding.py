"""What comes before every page: sizes, floods, foreign origins, and headers on every answer."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from backend.channels.web.floods import Buckets
from backend.channels.web.guard import Guard
from backend.protocol.clock import system_clock
from tests.channels.web.served import Served, serving

FORM = "/fi/oral-health/form"


@pytest.mark.parametrize(
    "path", ["/fi/", "/fi/oral-health/", FORM, "/fi/oral-health/chat", "/fi/nowhere/", "/fi/s/x"]
)
def test_every_page_forbids_foreign_code_referrers_and_keeping(served: Served, path: str) -> None:
    headers = served.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert headers["Set-Cookie"] is None


def test_only_allowed_sites_may_frame_the_chat_and_nobody_a_secret_link(served: Served) -> None:
    chat = served.get("/fi/oral-health/chat?bubble=1").headers["Content-Security-Policy"]
    assert "frame-ancestors 'self' https://www.keskusta.example http://127.0.0.1:8090" in chat
    secret = served.get("/fi/s/abc").headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in secret


def test_the_bubble_is_served_to_other_sites(served: Served) -> None:
    script = served.get("/embed.js")
    assert script.status == 200
    assert script.headers["Content-Type"].startswith("text/javascript")


def test_pages_name_nothing_outside_but_the_quick_exit(served: Served) -> None:
    page = served.get("/fi/oral-health/chat").text
    assert page.count("https://") == page.count(
        'href="https://www.ilmatieteenlaitos.fi/" rel="noreferrer" data-exit'
    )


def test_an_oversize_body_is_refused_in_the_residents_language(served: Served) -> None:
    page = served.post("/sv/oral-health/form", {"text": "a" * 70_000})
    assert page.status == 413
    assert "Texten är för lång" in page.words


def test_a_body_without_a_length_is_counted_as_it_comes(served: Served) -> None:
    parts = [b"text=" + b"a" * 40_000, b"a" * 40_000]
    page = served.chunked(FORM, parts)
    assert page.status == 413


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_post_that_the_browser_calls_foreign_is_refused(served: Served, site: str) -> None:
    page = served.post(FORM, {"go": "next"}, Sec_Fetch_Site=site)
    assert page.status == 403
    assert "toiselta sivustolta" in page.words


def test_a_post_from_another_origin_is_refused(served: Served) -> None:
    assert served.post(FORM, {"go": "next"}, Origin="https://evil.example").status == 403
    assert served.post(FORM, {"go": "next"}, Origin="null", Sec_Fetch_Site="same-origin").status == 200


def test_other_methods_get_a_page_too(served: Served) -> None:
    page = served.raw("PUT", "/en/oral-health/form", "", Origin=served.address)
    assert page.status == 405
    assert "This cannot be done this way" in page.words


def test_a_page_there_is_not_is_told_in_the_browsers_language(served: Served) -> None:
    page = served.get("/nothing/here", Accept_Language="de, sv;q=0.8, en;q=0.5")
    assert page.status == 404
    assert "Sidan finns inte" in page.words


def test_the_root_leads_to_the_browsers_language(served: Served) -> None:
    answer = served.get("/", Accept_Language="en-GB,en;q=0.9,fi;q=0.8")
    assert (answer.status, answer.headers["Location"]) == (302, "/en/")


def test_assets_are_kept_for_a_year_under_their_own_hash(served: Served) -> None:
    page = served.get("/fi/").text
    address = page.split('rel="stylesheet" href="')[1].split('"')[0]
    sheet = served.get(address)
    assert sheet.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert served.get("/assets/0/luukku.css").headers["Cache-Control"] == "no-cache"
    assert served.get("/assets/0/nothing.css").status == 404


def test_a_flood_of_posts_is_told_when_to_try_again(tmp_path: Path) -> None:
    with serving(tmp_path, changes={"posts_per_minute = 120": "posts_per_minute = 3"}) as site:
        statuses = [site.post(FORM, {"go": "next"}).status for _ in range(4)]
        assert statuses == [200, 200, 200, 429]
        page = site.post("/en/oral-health/form", {"go": "next"})
        assert 0 < int(page.headers["Retry-After"]) <= 20
        assert "Too many requests" in page.words
        assert site.get("/fi/").status == 200
        site.clock.move(timedelta(seconds=20))
        assert site.post(FORM, {"go": "next"}).status == 200


@pytest.mark.expect_log("Exception in ASGI application")
def test_a_fault_is_told_in_words_and_shows_nothing_of_itself(served: Served) -> None:
    served.backend.reader.close()
    page = served.get("/fi/s/" + "a" * 43)
    assert page.status == 500
    assert "Palvelussa on vika" in page.words
    assert "Traceback" not in page.text
    assert page.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/fi", "/fi/"),
        ("/fi/oral-health", "/fi/oral-health/"),
        ("/fi/oral-health/form/", "/fi/oral-health/form"),
        ("/fi/oral-health/chat/?bubble=1", "/fi/oral-health/chat?bubble=1"),
        ("/fi/s/" + "a" * 43 + "/", "/fi/s/" + "a" * 43),
    ],
)
def test_a_stray_slash_leads_on_without_believing_the_host(served: Served, path: str, to: str) -> None:
    # An absolute address would be made of whatever the request says, and of http behind a proxy's https.
    page = served.get(path, Host="evil.example")
    assert (page.status, page.headers["Location"]) == (307, to)


async def test_a_body_that_does_not_end_is_not_waited_for() -> None:
    heard: list[Message] = []

    async def never() -> Message:
        await asyncio.get_running_loop().create_future()
        raise AssertionError

    async def hear(message: Message) -> None:
        heard.append(message)

    async def refuse(_request: Request, status: int, _facts: dict[str, object]) -> Response:
        return Response(status_code=status)

    async def app(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise AssertionError

    many = Buckets(100, system_clock)
    guard = Guard(app, many, many, refuse, body_seconds=0.05)
    scope = {"type": "http", "method": "POST", "path": FORM, "headers": [], "client": ("127.0.0.1", 1)}
    await guard(scope, never, hear)
    assert heard[0]["status"] == 408
