"""Identifying at a certified provider: the trust network's profile and plain OpenID Connect."""

import json
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import msgspec
import pytest

from backend.domain.texts import Texts
from backend.identity.oidc.client import OidcClient
from backend.identity.oidc.faults import Fault
from backend.identity.oidc.outward import open_client
from backend.identity.oidc.own_keys import OwnKeys, make_keys
from backend.identity.oidc.person import Person
from backend.identity.oidc.settings import IdentificationSettings
from backend.protocol.words import Language
from tests.identity.oidc_walk import REDIRECT, SITE, walk
from tests.identity.real_provider import CLIENT, LOA3, TEST_LEVEL, Provider, real_provider

pytestmark = pytest.mark.slow
NAMES = Texts("Testitunnistus", "Testidentifiering", "Test identification")


def settings(provider: Provider, **more: object) -> IdentificationSettings:
    return IdentificationSettings(names=NAMES, issuer=provider.issuer, client_id=CLIENT, site=SITE, **more)  # type: ignore[arg-type]


def client(found: IdentificationSettings, http: httpx.AsyncClient, *, ahead: float = 0) -> OidcClient:
    return OidcClient(
        found, http, lambda: datetime.now(UTC) + timedelta(seconds=ahead), allow_test_codes=True
    )


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with open_client() as found:
        yield found


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("keys") / "keys.json"
    make_keys(path)
    return path


@pytest.fixture(scope="module")
def plain() -> Iterator[Provider]:
    with real_provider(REDIRECT) as provider:
        yield provider


@pytest.fixture(scope="module")
def broker(keys: Path) -> Iterator[Provider]:
    with real_provider(REDIRECT, profile="ftn", client_jwks=OwnKeys.read(keys).public) as provider:
        yield provider


async def identify(one: OidcClient, person: str = "liisa") -> Person | Fault:
    begun = await one.begin(Language.FINNISH)
    assert not isinstance(begun, Fault)
    address, once = begun
    back = walk(address, person)
    assert back["state"] == once.state
    return await one.finish(back["code"], once)


async def test_a_broker_of_the_trust_network_tells_who_it_is(
    http: httpx.AsyncClient, broker: Provider, keys: Path
) -> None:
    found = await identify(client(settings(broker, profile="ftn", keys=keys), http))
    assert found == Person(
        personal_code="010608D905R", first_names="Liisa", last_name="Virtanen", assurance=LOA3
    )


@pytest.mark.parametrize("secret", ["", "a secret of thirty-two characters"])
async def test_a_plain_provider_tells_who_it_is(http: httpx.AsyncClient, tmp_path: Path, secret: str) -> None:
    file = tmp_path / "secret"
    file.write_text(secret)
    with real_provider(REDIRECT, client_secret=secret) as provider:
        found = await identify(
            client(settings(provider, client_secret_file=file if secret else None), http), "matti"
        )
    assert isinstance(found, Person)
    assert (found.personal_code, found.non_disclosure) == ("280744-907A", True)


async def test_nothing_but_the_signed_request_travels_to_the_broker(
    http: httpx.AsyncClient, broker: Provider, keys: Path
) -> None:
    begun = await client(settings(broker, profile="ftn", keys=keys), http).begin(Language.SWEDISH)
    assert not isinstance(begun, Fault)
    address, once = begun
    assert set(httpx.URL(address).params) == {"response_type", "client_id", "scope", "request"}
    assert once.verifier not in address
    assert len(once.nonce) * 6 >= 128


async def test_who_breaks_it_off_comes_back_without_a_code(http: httpx.AsyncClient, plain: Provider) -> None:
    begun = await client(settings(plain), http).begin(Language.FINNISH)
    assert not isinstance(begun, Fault)
    back = walk(begun[0], "")
    assert back["error"] == "access_denied"
    assert back["state"] == begun[1].state


@pytest.mark.expect_log("came to nothing: refused")
async def test_a_code_counts_once(http: httpx.AsyncClient, plain: Provider) -> None:
    one = client(settings(plain), http)
    begun = await one.begin(Language.FINNISH)
    assert not isinstance(begun, Fault)
    address, once = begun
    code = walk(address, "liisa")["code"]
    assert isinstance(await one.finish(code, once), Person)
    assert await one.finish(code, once) is Fault.REFUSED


@pytest.mark.expect_log("came to nothing: refused")
async def test_a_code_without_its_verifier_is_worth_nothing(http: httpx.AsyncClient, plain: Provider) -> None:
    one = client(settings(plain), http)
    begun = await one.begin(Language.FINNISH)
    assert not isinstance(begun, Fault)
    address, once = begun
    stolen = msgspec.structs.replace(once, verifier="x" * 43)
    assert await one.finish(walk(address, "liisa")["code"], stolen) is Fault.REFUSED


@pytest.mark.expect_log("came to nothing: wrong_nonce")
async def test_a_token_of_another_identification_is_refused(http: httpx.AsyncClient, plain: Provider) -> None:
    one = client(settings(plain), http)
    begun = await one.begin(Language.FINNISH)
    assert not isinstance(begun, Fault)
    address, once = begun
    other = msgspec.structs.replace(once, nonce="another")
    assert await one.finish(walk(address, "liisa")["code"], other) is Fault.WRONG_NONCE


@pytest.mark.expect_log("came to nothing: wrong_level")
async def test_a_level_of_the_sandbox_is_refused(http: httpx.AsyncClient, keys: Path) -> None:
    public = OwnKeys.read(keys).public
    with real_provider(REDIRECT, profile="ftn", client_jwks=public, level=TEST_LEVEL) as provider:
        found = await identify(client(settings(provider, profile="ftn", keys=keys), http))
        assert found is Fault.WRONG_LEVEL
        taken = settings(provider, profile="ftn", keys=keys, sandbox=True, levels=(TEST_LEVEL,))
        assert isinstance(await identify(client(taken, http)), Person)


@pytest.mark.expect_log("came to nothing: refused")
async def test_a_broker_does_not_know_whoever_signs_with_another_key(
    http: httpx.AsyncClient, broker: Provider, keys: Path, tmp_path: Path
) -> None:
    others = tmp_path / "others.json"
    make_keys(others)
    right = client(settings(broker, profile="ftn", keys=keys), http)
    begun = await right.begin(Language.FINNISH)
    assert not isinstance(begun, Fault)
    address, once = begun
    code = walk(address, "liisa")["code"]
    wrong = client(settings(broker, profile="ftn", keys=others), http)
    assert await wrong.finish(code, once) is Fault.REFUSED


async def test_a_new_key_of_the_provider_is_fetched_when_a_token_names_it(http: httpx.AsyncClient) -> None:
    with real_provider(REDIRECT, key_id="first") as provider:
        later = [0.0]
        one = OidcClient(
            settings(provider),
            http,
            lambda: datetime.now(UTC) + timedelta(seconds=later[0]),
            allow_test_codes=True,
        )
        assert isinstance(await identify(one), Person)
    with real_provider(REDIRECT, port=provider.port, key_id="second"):
        later[0] = 30
        assert isinstance(await identify(one), Person)


@pytest.mark.expect_log("came to nothing: no_code")
async def test_somebody_without_a_personal_code_is_nobody(http: httpx.AsyncClient, plain: Provider) -> None:
    assert await identify(client(settings(plain), http), "nobody") is Fault.NO_CODE


@pytest.mark.parametrize(("ahead", "good"), [(-45, True), (45, True), (-120, False), (600, False)])
@pytest.mark.expect_log("came to nothing: (not_yet|expired)")
async def test_clocks_may_differ_by_a_minute(
    http: httpx.AsyncClient, plain: Provider, ahead: float, good: bool
) -> None:
    found = await identify(client(settings(plain), http, ahead=ahead))
    assert isinstance(found, Person) is good


@pytest.mark.expect_log("came to nothing: provider_away")
async def test_a_provider_that_is_away_begins_nothing(http: httpx.AsyncClient) -> None:
    with real_provider(REDIRECT) as provider:
        pass
    assert await client(settings(provider), http).begin(Language.FINNISH) is Fault.PROVIDER_AWAY


@pytest.mark.expect_log("came to nothing: provider_away")
async def test_a_provider_that_goes_away_in_the_middle_identifies_nobody(http: httpx.AsyncClient) -> None:
    with real_provider(REDIRECT) as provider:
        one = client(settings(provider), http)
        begun = await one.begin(Language.FINNISH)
        assert not isinstance(begun, Fault)
        address, once = begun
        code = walk(address, "liisa")["code"]
    assert await one.finish(code, once) is Fault.PROVIDER_AWAY


def test_the_lock_file_names_no_place() -> None:
    lock = json.loads((Path(__file__).parent / "provider" / "package-lock.json").read_text())
    assert not [name for name, one in lock["packages"].items() if "resolved" in one]
    assert all("integrity" in one for name, one in lock["packages"].items() if name)
