"""The authorisation register: a local one that verifies the signature, and what becomes of each of its answers."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from urllib.parse import unquote

import httpx
import pytest

from backend.domain.right_questions import RightQuestion
from backend.identity.authorizations import (
    HEALTH_MANDATE,
    AuthorizationsWrong,
    read_authorizations,
)
from backend.identity.oidc.outward import open_client
from tests.identity.local_register import ADULT, CHILD, LIISA, Register, adapter, local_register


@pytest.fixture
def register() -> Iterator[tuple[Register, str]]:
    with local_register() as found:
        yield found


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with open_client() as found:
        yield found


def about(principal: str, *, minor: bool = False) -> RightQuestion:
    return RightQuestion(delegate=LIISA, principal=principal, of_minor=minor)


async def test_a_guardian_is_allowed_and_no_mandate_is_asked_about(
    register: tuple[Register, str], http: httpx.AsyncClient, tmp_path: Path
) -> None:
    one, address = register
    answer = await adapter(tmp_path, address, http).ask(about(CHILD, minor=True), "staff-7")
    assert answer is not None
    assert answer.allowed
    [asked] = one.asked
    assert (asked["requestId"], asked["user"]) == (answer.request_id, "staff-7")
    assert "issue" not in asked
    assert asked["path"] == f"/service/rest/hpa/authorization/luukku/{LIISA}/{CHILD}"


async def test_for_an_adult_the_mandate_of_health_care_is_asked_about(
    register: tuple[Register, str], http: httpx.AsyncClient, tmp_path: Path
) -> None:
    one, address = register
    answer = await adapter(tmp_path, address, http).ask(about(ADULT), "staff-7")
    assert answer is not None
    assert not answer.allowed
    assert one.asked[0]["issue"] == HEALTH_MANDATE


async def test_a_sign_of_the_eighteen_hundreds_arrives_as_it_is(
    register: tuple[Register, str], http: httpx.AsyncClient, tmp_path: Path
) -> None:
    one, address = register
    assert await adapter(tmp_path, address, http).ask(about("311299+910K"), "x") is not None
    assert unquote(one.asked[0]["path"]).endswith("/311299+910K")


@pytest.mark.expect_log("status 401")
async def test_whoever_has_another_key_gets_no_answer(
    register: tuple[Register, str], http: httpx.AsyncClient, tmp_path: Path
) -> None:
    one, address = register
    assert await adapter(tmp_path, address, http, "another").ask(about(CHILD), "x") is None
    assert one.asked == []


@pytest.mark.expect_log("status 503")
async def test_it_is_asked_again_once(
    register: tuple[Register, str], http: httpx.AsyncClient, tmp_path: Path
) -> None:
    one, address = register
    one.fail_first = 1
    answer = await adapter(tmp_path, address, http).ask(about(CHILD, minor=True), "x")
    assert answer is not None
    assert len(one.asked) == 2
    one.asked.clear()
    one.fail_first = 9
    assert await adapter(tmp_path, address, http).ask(about(CHILD, minor=True), "x") is None
    assert len(one.asked) == 2


@pytest.mark.parametrize(
    "body", ["no JSON", "[]", "{}", '{"result": 7}', '{"result": "allowed"}', '"ALLOWED"']
)
@pytest.mark.expect_log("what is no answer")
async def test_what_is_no_answer_allows_nothing(
    register: tuple[Register, str], http: httpx.AsyncClient, tmp_path: Path, body: str
) -> None:
    one, address = register
    one.body = body
    assert await adapter(tmp_path, address, http).ask(about(CHILD), "x") is None


@pytest.mark.expect_log("did not answer: ConnectError")
async def test_no_personal_code_stands_in_any_line_of_a_log(
    register: tuple[Register, str], http: httpx.AsyncClient, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _, address = register
    caplog.set_level("DEBUG")
    await adapter(tmp_path, address, http).ask(about(CHILD), "x")
    await adapter(tmp_path, "http://127.0.0.1:1", http).ask(about(CHILD), "x")
    assert "did not answer" in caplog.text
    for secret in (LIISA, CHILD, "authorization/luukku"):
        assert secret not in caplog.text
    assert LIISA not in repr(about(CHILD))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'address = "http://rova.example.fi"\nclient_id = "x"\nkey_file = "key"',
            "address is an https address",
        ),
        ('address = "https://rova.example.fi"\nclient_id = "x y"\nkey_file = "key"', "client_id"),
        ('address = "https://rova.example.fi"\nclient_id = "x"', "key_file"),
        ("address", "not TOML"),
    ],
)
def test_what_is_wrong_in_the_file_is_named(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "authorizations.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(AuthorizationsWrong, match=said):
        read_authorizations(file)
