"""What another exchange tells is taken when it is signed well, once, and what is wrong is said without quoting anybody."""

import asyncio
import json
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import make_url, select

from backend.store.call_tables import event_told_place, told_event
from tests.channels.phone.boards import Leading, until
from tests.channels.phone.cti_office import NUMBER, TELLS, headers, only_case, telling
from tests.commands.office import Office
from tests.support.away import gone, locked

NOBODY = Leading(leads=False)


@pytest.fixture
def office(database_url: str) -> Iterator[Office]:
    office = Office(database_url, TELLS)
    yield office
    office.close()


async def test_a_caller_of_another_exchange_stands_in_the_queue(office: Office) -> None:
    async with telling(office) as teller:
        answer = await teller.post(teller.event("queued"))
        assert (answer.status_code, answer.json()) == (202, {"accepted": True})
        await until(lambda: bool(office.queue()))
    [row] = office.queue().values()
    assert row.calling
    case = only_case(office)
    assert case is not None
    assert case.head.client.phone == NUMBER
    office.check()


async def test_a_hidden_number_is_left_out_of_what_is_kept_of_an_event(office: Office) -> None:
    async with telling(office, NOBODY) as teller:
        assert (await teller.post(teller.event("queued", hidden=True))).status_code == 202
    with office.engine.connect() as connection:
        [(event_id, sealed)] = connection.execute(select(told_event.c.event_id, told_event.c.sealed)).all()
    kept = office.cipher.open(sealed, event_told_place(event_id)).decode()
    assert '"hidden":true' in kept
    assert NUMBER not in kept


async def test_what_is_not_signed_well_is_refused_and_says_why(office: Office) -> None:
    async with telling(office, NOBODY) as teller:
        body = b'{"event_id": "1"}'
        good = headers(body, office.now)
        for change, said in (
            ({"X-Timestamp": ""}, "X-Timestamp is missing"),
            ({"X-Timestamp": "2026-11-25"}, "X-Timestamp is missing, or is not whole seconds"),
            (headers(body, office.now - timedelta(seconds=301)), "301 s behind this server's clock"),
            (headers(body, office.now + timedelta(seconds=400)), "400 s ahead of this server's clock"),
            ({"X-Key-Id": "2019-01"}, "X-Key-Id is missing, or names no key"),
            ({"X-Signature": "v2=" + "0" * 64}, "X-Signature is missing, or is not v1="),
            ({"X-Signature": "v1=" + "0" * 64}, "X-Signature does not fit"),
            (headers(body, office.now, secret="x" * 40), "X-Signature does not fit"),
            (headers(body + b" ", office.now), "X-Signature does not fit"),
        ):
            answer = await teller.post(body, good | change)
            assert answer.status_code == 401, said
            assert said in answer.json()["problem"]


@pytest.mark.parametrize("key_id", ["2026-11", "2026-05"])
async def test_either_of_two_keys_will_do_while_they_are_being_changed(office: Office, key_id: str) -> None:
    async with telling(office, NOBODY) as teller:
        event = teller.event("queued")
        body = json.dumps(event).encode()
        assert (await teller.post(body, headers(body, office.now, key_id))).status_code == 202


async def test_the_same_event_again_is_one_and_another_under_its_id_is_refused(office: Office) -> None:
    async with telling(office) as teller:
        event = teller.event("queued")
        for _ in range(3):
            assert (await teller.post(event)).status_code == 202
        answer = await teller.post(event | {"type": "ended"})
        assert answer.status_code == 409
        assert "under this source and event_id" in answer.json()["problem"]
        await until(lambda: bool(office.queue()))
        office.later(minutes=4)
        assert (await teller.post(event)).status_code == 202
    assert len(office.queue()) == 1


@pytest.mark.expect_log("signed well and cannot be read")
async def test_what_cannot_be_read_is_named_and_never_quoted(office: Office) -> None:
    async with telling(office, NOBODY) as teller:
        event = teller.event("queued")
        for body, said in (
            (b"caller: 0407654321", "the body is not JSON"),
            (event | {"type": "Salaisuus"}, "type is one of queued, ringing"),
            (event | {"caller": 407654321}, "$.caller"),
            (event | {"at": "tomorrow"}, "$.at"),
            (event | {"at": "2026-11-25T08:30:00"}, "at has a time zone"),
            (event | {"event_id": ""}, "event_id has 1 to 200 characters"),
            (event | {"line": "+358999999999"}, "line is neither a number"),
            (event | {"line": ""}, "line is needed with queued"),
            (event | {"agent": "x" * 201}, "agent has at most 200 characters"),
            ({"event_id": "1"}, "source"),
        ):
            answer = await teller.post(body)
            assert answer.status_code == 400, said
            assert said in answer.json()["problem"]
            for secret in ("Salaisuus", "7654321", "999999"):
                assert secret not in answer.text


async def test_a_body_that_is_too_long_is_not_read(office: Office) -> None:
    async with telling(office, NOBODY) as teller:
        answer = await teller.post(b" " * 20_000)
        assert answer.status_code == 413
        assert "at most 16384 bytes" in answer.json()["problem"]


async def test_a_flood_has_to_wait(office: Office) -> None:
    async with telling(office, NOBODY, events_a_minute=60) as teller:
        answers = [await teller.post(teller.event("queued", f"call-{n}")) for n in range(61)]
        assert [answer.status_code for answer in answers] == [202] * 60 + [429]
        assert int(answers[-1].headers["Retry-After"]) >= 1
        refused = [await teller.post(b"{}", {}) for _ in range(61)]
        assert [answer.status_code for answer in refused] == [401] * 60 + [429]


@pytest.mark.slow
@pytest.mark.expect_log("the database did not take")
async def test_while_the_database_is_away_the_sender_is_told_to_come_again(office: Office) -> None:
    url = make_url(office.url)
    async with telling(office) as teller:
        event = teller.event("queued")
        away = locked(url.database) if url.get_backend_name() == "sqlite" else gone(office.url)  # type: ignore[arg-type]
        with away:
            answer = await teller.post(event)
            assert answer.status_code == 503
            assert int(answer.headers["Retry-After"]) >= 1
        async with asyncio.timeout(20):
            while (await teller.post(event)).status_code != 202:
                await asyncio.sleep(0.1)
        await until(lambda: bool(office.queue()))
    assert len(office.queue()) == 1
