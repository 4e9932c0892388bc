"""Coming back from the identification service: once, in the browser that went there, in time, whatever the address says."""

import http.client
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from sqlalchemy import update

from backend.protocol.entries import IdentificationEnd, IdentificationEnded
from backend.protocol.ids import CaseId
from backend.protocol.words import Identity
from backend.store import tables
from tests.channels.web.served import Served, serving
from tests.channels.web.test_forms import send, whole
from tests.identity.identifying_site import identification_file
from tests.identity.real_provider import free_port
from tests.identity.wrong_provider import WrongProvider, wrong_provider

OLD = update(tables.pending_identification).values(expires_at=0)


class Away(NamedTuple):
    """A resident who has gone to identify."""

    link: str
    case_id: CaseId
    state: str
    cookie: str


class Place(NamedTuple):
    site: Served
    provider: WrongProvider

    def go(self) -> Away:
        """A form is sent, and its sender goes to identify."""
        link = send(self.site, whole(self.site)).main("data-link")
        (case_id,) = self.site.cases()
        answer = self.site.get(link + "/identify")
        assert answer.status == 303
        asked = parse_qs(urlsplit(answer.headers["Location"]).query)
        self.provider.token = self.provider.made(asked["nonce"][0])
        cookie = answer.headers["Set-Cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=lax" in cookie
        assert "Path=/identify" in cookie
        return Away(link, case_id, asked["state"][0], cookie.partition(";")[0])

    def come(self, away: Away, cookie: str | None = None, **query: str) -> http.client.HTTPMessage | int:
        """Come back; the headers of a redirect, or the status of a page."""
        asked = urlencode({"state": away.state, "code": "code"} | query)
        answer = self.site.get(f"/identify/return?{asked}", Cookie=away.cookie if cookie is None else cookie)
        return answer.headers if answer.status == 303 else answer.status

    def identity(self, away: Away) -> Identity:
        return self.site.case(away.case_id).head.client.identity

    def ends(self, away: Away) -> list[IdentificationEnd]:
        bodies = [entry.body for entry in self.site.case(away.case_id).entries]
        return [body.why for body in bodies if isinstance(body, IdentificationEnded)]


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    port = free_port()
    with wrong_provider() as provider:
        file = identification_file(tmp_path, provider.issuer, f"http://127.0.0.1:{port}")
        with serving(tmp_path, port=port, identification=file) as site:
            yield Place(site, provider)


def test_who_comes_back_is_known_and_the_cookie_goes(place: Place) -> None:
    away = place.go()
    back = place.come(away)
    assert not isinstance(back, int)
    assert back["Location"] == away.link
    assert "Max-Age=0" in back["Set-Cookie"]
    assert place.identity(away) is Identity.STRONG


def test_a_state_counts_once(place: Place) -> None:
    away = place.go()
    place.come(away)
    assert place.come(away) == 410
    kinds = [type(entry.body).__name__ for entry in place.site.case(away.case_id).entries]
    assert kinds.count("Identified") == 1


@pytest.mark.parametrize("cookie", ["", "luukku-identify=another", "luukku-identify=" + "x" * 2000])
def test_another_browser_neither_identifies_nor_spoils_it(place: Place, cookie: str) -> None:
    away = place.go()
    assert place.come(away, cookie) == 410
    assert place.identity(away) is Identity.SELF_DECLARED
    assert not isinstance(place.come(away), int)
    assert place.identity(away) is Identity.STRONG


@pytest.mark.parametrize("state", ["", "unknown", "x" * 4000, "\0", "ä"])
def test_a_state_that_nobody_was_given_is_none(place: Place, state: str) -> None:
    away = place.go()
    assert place.come(away, state=state) == 410


def test_who_took_too_long_is_told_so(place: Place) -> None:
    away = place.go()
    place.site.backend.writer.run_blocking(lambda connection: connection.execute(OLD))
    assert not isinstance(place.come(away), int)
    assert place.ends(away) == [IdentificationEnd.EXPIRED]
    assert "kesti liian kauan" in place.site.get(away.link).words


@pytest.mark.expect_log("came to nothing")
@pytest.mark.parametrize(
    ("query", "end"),
    [
        ({"error": "access_denied"}, IdentificationEnd.CANCELLED),
        ({"error": "server_error"}, IdentificationEnd.FAILED),
        ({"code": ""}, IdentificationEnd.FAILED),
        ({"iss": "http://127.0.0.1:1"}, IdentificationEnd.FAILED),
    ],
)
def test_what_came_of_it_stands_in_the_case(
    place: Place, query: dict[str, str], end: IdentificationEnd
) -> None:
    away = place.go()
    assert not isinstance(place.come(away, **query), int)
    assert place.ends(away) == [end]
    assert place.identity(away) is Identity.SELF_DECLARED


@pytest.mark.expect_log("came to nothing: wrong_nonce")
def test_a_token_of_somebody_elses_identification_is_none(place: Place) -> None:
    away = place.go()
    place.provider.token = place.provider.made("that of somebody else")
    place.come(away)
    assert place.ends(away) == [IdentificationEnd.FAILED]


def test_going_again_ends_what_was_begun_before(place: Place) -> None:
    first = place.go()
    again = place.site.get(first.link + "/identify")
    assert again.status == 303
    assert place.come(first) == 410


def test_nothing_is_offered_where_there_is_no_service(tmp_path: Path) -> None:
    with serving(tmp_path) as site:
        receipt = send(site, whole(site))
        assert "Tunnistaudu" not in receipt.words
        assert site.get(receipt.main("data-link") + "/identify").status == 404
        assert site.get("/identify/return?state=x&code=y").status == 404
        assert site.get("/identify/keys").status == 404


def test_an_unknown_link_goes_nowhere(place: Place) -> None:
    assert place.site.get("/fi/s/" + "x" * 43 + "/identify").status == 404
