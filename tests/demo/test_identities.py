"""The demonstration's identification service and authorisation register, as the demonstration starts them."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from backend.demo.identities import Services, demo_identities
from backend.domain.demo import Story, parse_history
from backend.domain.personal_codes import is_test_code, read_code
from backend.domain.right_questions import RightQuestion
from backend.identity.authorizations import Authorizations, read_authorizations
from backend.identity.oidc.client import OidcClient
from backend.identity.oidc.faults import Fault
from backend.identity.oidc.outward import open_client
from backend.identity.oidc.person import Person
from backend.identity.oidc.settings import read_identification
from backend.protocol.words import Language
from tests.identity.real_provider import free_port

HISTORY = Path(__file__).parents[2] / "resources" / "demo" / "history.toml"


def now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def running(module: str, arguments: list[str], address: str) -> Iterator[None]:
    process = subprocess.Popen(
        [sys.executable, "-m", module, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    until = time.monotonic() + 30
    try:
        while True:
            try:
                httpx.get(address, timeout=2)
                break
            except httpx.TransportError:
                assert process.poll() is None
                assert time.monotonic() < until
        yield
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    found = Services(
        folder=tmp_path,
        site="http://127.0.0.1:9",
        provider_port=free_port(),
        register_port=free_port(),
    )
    found.write()
    with ExitStack() as stack:
        for module, arguments, address in (
            ("oidc_provider_mock", found.provider_arguments(), found.provider_address),
            ("backend.demo.register", found.register_arguments(), found.register_address),
        ):
            stack.enter_context(running(module, arguments, address))
        yield found


def test_everybody_in_the_demonstration_has_a_code_that_nobody_has() -> None:
    for person in demo_identities():
        for code in (person.personal_code, *person.acts_for):
            assert read_code(code, now().date(), allow_test=True) == code
            assert is_test_code(code)


def people_of(story: Story) -> Iterator[tuple[str, str]]:
    """Code and name of everybody whom a story of the demonstration's past names by code."""
    yield story.code, story.name
    yield story.principal_code, story.principal
    for step in story.steps:
        if step.deed == "saves_relative":
            yield step.detail, step.text


def test_whoever_has_a_past_in_the_demonstration_is_called_the_same_there() -> None:
    past = {
        code: name
        for story in parse_history(HISTORY.read_bytes())
        for code, name in people_of(story)
        if code and name
    }
    named = {one.personal_code: f"{one.first_names} {one.last_name}" for one in demo_identities()}
    both = named.keys() & past.keys()
    assert {code: named[code] for code in both} == {code: past[code] for code in both}
    assert {"Liisa Virtanen", "Matti Virtanen"} <= {named[code] for code in both}
    # Two of one name in the list of whom to be would be a riddle.
    assert len(set(named.values())) == len(named)


@pytest.mark.slow
async def test_a_click_on_a_name_is_that_person_and_the_register_knows_their_children(
    services: Services,
) -> None:
    liisa = next(one for one in demo_identities() if one.first_names == "Liisa")
    async with open_client() as http:
        settings = read_identification(services.identification_file, test_codes=True)
        client = OidcClient(settings, http, now, allow_test_codes=True)
        begun = await client.begin(Language.FINNISH)
        assert not isinstance(begun, Fault)
        address, once = begun
        shown = await http.get(address)
        assert f"{liisa.first_names} {liisa.last_name}" in shown.text
        sub = f"{liisa.first_names} {liisa.last_name}, {liisa.personal_code}"
        sent = await http.post(address, data={"sub": sub})
        back = dict(parse_qsl(urlsplit(sent.headers["location"]).query))
        person = await client.finish(back["code"], once)
        assert isinstance(person, Person)
        assert (person.personal_code, person.last_name) == (liisa.personal_code, "Virtanen")
        denied = await http.post(address, data={"action": "deny"})
        assert "error=access_denied" in denied.headers["location"]

        register = Authorizations(read_authorizations(services.authorizations_file), http, now)
        answers = [
            await register.ask(
                RightQuestion(delegate=liisa.personal_code, principal=code, of_minor=True), "x"
            )
            for code in (liisa.acts_for[0], "010608D905R")
        ]
    assert [answer is not None and answer.allowed for answer in answers] == [True, False]
