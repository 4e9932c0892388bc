"""Tokens that are wrong in one thing each: nobody is identified by any of them."""

import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from joserfc.jwk import RSAKey

from backend.domain.texts import Texts
from backend.identity.oidc.client import OidcClient
from backend.identity.oidc.faults import Fault
from backend.identity.oidc.outward import open_client
from backend.identity.oidc.own_keys import OwnKeys, make_keys
from backend.identity.oidc.person import Person
from backend.identity.oidc.settings import LOA3, IdentificationSettings
from backend.protocol.words import Language
from tests.identity.real_provider import CLIENT, CODE, TEST_LEVEL
from tests.identity.wrong_provider import WrongProvider, shared_secret, wrong_provider

pytestmark = pytest.mark.expect_log("an identification came to nothing")


@pytest.fixture
def provider() -> Iterator[WrongProvider]:
    with wrong_provider() as one:
        yield one


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with open_client() as found:
        yield found


class Clock:
    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


def client(
    provider: WrongProvider,
    http: httpx.AsyncClient,
    clock: Clock | None = None,
    *,
    allow_test: bool = True,
    **more: object,
) -> OidcClient:
    settings = IdentificationSettings(
        names=Texts("T", "T", "T"),
        issuer=provider.issuer,
        client_id=CLIENT,
        site="http://127.0.0.1:9",
        **{"levels": (LOA3,)} | more,  # type: ignore[arg-type]
    )
    return OidcClient(settings, http, clock or Clock(), allow_test_codes=allow_test)


async def identified(one: OidcClient, provider: WrongProvider) -> Person | Fault:
    begun = await one.begin(Language.FINNISH)
    assert not isinstance(begun, Fault)
    _, once = begun
    if not provider.token:
        provider.token = provider.made(once.nonce)
    found = await one.finish("code", once)
    provider.token = ""
    return found


async def test_a_right_token_is_taken(provider: WrongProvider, http: httpx.AsyncClient) -> None:
    assert isinstance(await identified(client(provider, http), provider), Person)


NOW = int(time.time())


@pytest.mark.parametrize(
    ("claims", "fault"),
    [
        ({"iss": "http://127.0.0.1:1"}, Fault.WRONG_ISSUER),
        ({"iss": None}, Fault.WRONG_ISSUER),
        ({"aud": "somebody else"}, Fault.WRONG_AUDIENCE),
        ({"aud": [CLIENT, "another"]}, Fault.WRONG_AUDIENCE),
        ({"aud": [CLIENT, "another"], "azp": "another"}, Fault.WRONG_AUDIENCE),
        ({"nonce": "that of another identification"}, Fault.WRONG_NONCE),
        ({"nonce": None}, Fault.WRONG_NONCE),
        ({"nonce": 7}, Fault.WRONG_NONCE),
        ({"exp": NOW - 120}, Fault.EXPIRED),
        ({"exp": None}, Fault.UNREADABLE),
        ({"exp": "soon"}, Fault.UNREADABLE),
        ({"exp": True}, Fault.UNREADABLE),
        ({"iat": NOW + 600}, Fault.NOT_YET),
        ({"iat": NOW - 86_400}, Fault.NOT_YET),
        ({"nbf": NOW + 600}, Fault.NOT_YET),
        ({"acr": TEST_LEVEL}, Fault.WRONG_LEVEL),
        ({"acr": None}, Fault.WRONG_LEVEL),
        ({CODE: None}, Fault.NO_CODE),
        ({CODE: "010608D905X"}, Fault.NO_CODE),
        ({CODE: 7}, Fault.NO_CODE),
    ],
)
async def test_one_wrong_claim_is_enough(
    provider: WrongProvider, http: httpx.AsyncClient, claims: dict[str, object], fault: Fault
) -> None:
    provider.claims = claims
    assert await identified(client(provider, http), provider) is fault


async def test_a_test_person_is_nobody_where_only_real_people_are_served(
    provider: WrongProvider, http: httpx.AsyncClient
) -> None:
    assert await identified(client(provider, http, allow_test=False), provider) is Fault.NO_CODE


async def test_another_key_of_the_same_name_has_signed(
    provider: WrongProvider, http: httpx.AsyncClient
) -> None:
    provider.signing = RSAKey.generate_key(2048, {"kid": "known"})
    assert await identified(client(provider, http), provider) is Fault.BAD_SIGNATURE


async def test_a_shared_secret_is_no_signature(provider: WrongProvider, http: httpx.AsyncClient) -> None:
    provider.signing, provider.header = shared_secret(), {"alg": "HS256"}
    assert await identified(client(provider, http), provider) is Fault.UNREADABLE


async def test_a_token_that_nobody_signed_is_none(provider: WrongProvider, http: httpx.AsyncClient) -> None:
    one = client(provider, http)
    _, body, _ = provider.made("x").split(".")
    provider.token = f"eyJhbGciOiJub25lIn0.{body}."
    assert await identified(one, provider) is Fault.UNREADABLE


@pytest.mark.parametrize("token", ["", "a", "a.b", "a.b.c", "ä.ö.å", "." * 4, "x" * 100_000])
async def test_what_is_no_token_is_refused(
    provider: WrongProvider, http: httpx.AsyncClient, token: str
) -> None:
    provider.token = token or " "
    assert await identified(client(provider, http), provider) is Fault.UNREADABLE


async def test_an_unknown_key_is_asked_for_once_and_not_again_at_once(
    provider: WrongProvider, http: httpx.AsyncClient
) -> None:
    clock = Clock()
    one = client(provider, http, clock)
    assert isinstance(await identified(one, provider), Person)
    clock.ahead = timedelta(seconds=20)
    provider.header = {"kid": "unheard of"}
    for _ in range(3):
        assert await identified(one, provider) is Fault.UNKNOWN_KEY
    assert provider.fetched.count("/jwks") == 2


async def test_a_key_that_the_provider_took_back_is_believed_for_a_day_at_most(
    provider: WrongProvider, http: httpx.AsyncClient
) -> None:
    clock = Clock()
    one = client(provider, http, clock, levels=())
    assert isinstance(await identified(one, provider), Person)
    provider.published = [RSAKey.generate_key(2048, {"kid": "newer", "use": "sig"})]
    assert isinstance(await identified(one, provider), Person)
    clock.ahead = timedelta(days=1)
    assert await identified(one, provider) is Fault.UNKNOWN_KEY


@pytest.mark.slow
async def test_a_broker_must_encrypt_to_our_key_and_to_no_other(
    provider: WrongProvider, http: httpx.AsyncClient, tmp_path: Path
) -> None:
    ours, others = tmp_path / "ours.json", tmp_path / "others.json"
    make_keys(ours)
    make_keys(others)
    one = client(provider, http, profile="ftn", keys=ours)
    assert await identified(one, provider) is Fault.UNREADABLE
    provider.encrypting = OwnKeys.read(others).decrypting
    assert await identified(one, provider) is Fault.UNREADABLE
    provider.encrypting = OwnKeys.read(ours).decrypting
    assert isinstance(await identified(one, provider), Person)


async def test_a_provider_that_calls_itself_otherwise_is_another(
    provider: WrongProvider, http: httpx.AsyncClient
) -> None:
    one = client(provider, http)
    provider.issuer += "/"
    assert await one.begin(Language.FINNISH) is Fault.METADATA_WRONG


async def test_nothing_of_a_person_is_shown_by_what_is_printed(
    provider: WrongProvider, http: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    found = await identified(client(provider, http), provider)
    provider.claims = {"exp": NOW - 120}
    await identified(client(provider, http), provider)
    assert "010608D905R" not in repr(found) + caplog.text
    assert "/token" not in caplog.text
