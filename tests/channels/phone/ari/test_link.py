"""A link over a line that the test holds the other end of: what is asked, what is answered, in which order it is told."""

import asyncio
import json

import pytest

from backend.channels.phone.ari.dialling import attending
from backend.channels.phone.ari.link import AriLink
from backend.channels.phone.ari.messages import ChannelDtmfReceived, Event
from backend.channels.phone.ari.requests import AriGone, AriRefused
from tests.channels.phone.ari.paper import Paper


async def test_a_request_says_what_is_asked_and_gets_what_was_answered() -> None:
    paper = Paper()
    async with AriLink(paper) as link:
        asking = asyncio.create_task(
            link.request(
                "POST", "channels/a-1", {"endpoint": "PJSIP/1", "timeout": 20}, {"variables": {"A": "b"}}
            )
        )
        asked = await paper.asked.get()
        assert asked == {
            "type": "RESTRequest",
            "request_id": asked["request_id"],
            "method": "POST",
            "uri": "channels/a-1",
            "query_strings": [
                {"name": "endpoint", "value": "PJSIP/1"},
                {"name": "timeout", "value": "20"},
            ],
            "content_type": "application/json",
            "message_body": '{"variables":{"A":"b"}}',
        }
        paper.answer(asked, body='["x"]')
        assert (await asking).read(list[str]) == ["x"]


async def test_answers_find_their_requests_in_any_order() -> None:
    paper = Paper()
    async with AriLink(paper) as link:
        asking = [asyncio.create_task(link.request("GET", name)) for name in ("a", "b", "c")]
        asked = [await paper.asked.get() for _ in asking]
        for one in reversed(asked):
            paper.answer(one, body=json.dumps(one["uri"]))
        answers = await asyncio.gather(*asking)
        assert [answer.read(str) for answer in answers] == ["a", "b", "c"]


async def test_a_refusal_keeps_the_words_of_the_exchange_out_of_its_own() -> None:
    paper = Paper()
    async with AriLink(paper) as link:
        asking = asyncio.create_task(link.request("POST", "channels"))
        paper.answer(await paper.asked.get(), 400, '{"message":"Endpoint PJSIP/+358401234567 not found"}')
        with pytest.raises(AriRefused) as refused:
            await asking
        assert refused.value.status == 400
        assert "+358401234567" in refused.value.message
        assert "358" not in str(refused.value)
        assert "358" not in repr(refused.value)


async def test_everybody_who_waits_is_told_when_the_line_is_cut() -> None:
    paper = Paper()
    async with AriLink(paper) as link:
        asking = [asyncio.create_task(link.request("GET", "channels")) for _ in range(3)]
        for _ in asking:
            await paper.asked.get()
        await paper.close()
        results = await asyncio.gather(*asking, return_exceptions=True)
        assert all(isinstance(result, AriGone) for result in results)
        with pytest.raises(AriGone):
            await link.request("GET", "channels")


async def test_a_request_that_is_given_up_leaves_nothing_behind() -> None:
    paper = Paper()
    async with AriLink(paper) as link:
        asking = asyncio.create_task(link.request("GET", "channels"))
        asked = await paper.asked.get()
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        paper.answer(asked)
        other = asyncio.create_task(link.request("GET", "channels"))
        paper.answer(await paper.asked.get(), body="3")
        assert (await other).read(int) == 3


async def test_events_from_before_anybody_listens_are_told_first() -> None:
    paper = Paper()
    async with AriLink(paper) as link:
        for digit in "123":
            paper.press(digit)
        asking = asyncio.create_task(link.request("GET", "channels"))
        paper.answer(await paper.asked.get())
        await asking
        paper.press("4")
        heard: list[str] = []

        async def hear(event: Event) -> None:
            assert isinstance(event, ChannelDtmfReceived)
            heard.append(event.digit)
            if len(heard) == 4:
                await paper.close()

        await link.pump(hear)
        assert heard == ["1", "2", "3", "4"]


async def test_an_event_may_ask_for_something_while_it_is_attended_to() -> None:
    paper = Paper()
    async with AriLink(paper) as link:

        async def hear(_: Event) -> None:
            await link.request("POST", "channels/1/answer")
            await paper.close()

        paper.press("1")
        pumping = asyncio.create_task(link.pump(hear))
        paper.answer(await paper.asked.get())
        await pumping


@pytest.mark.expect_log("a ChannelDtmfReceived could not be attended to")
async def test_what_goes_wrong_at_one_event_does_not_stop_the_next(caplog: pytest.LogCaptureFixture) -> None:
    paper = Paper()
    async with AriLink(paper) as link:
        heard: list[str] = []

        async def hear(event: Event) -> None:
            assert isinstance(event, ChannelDtmfReceived)
            heard.append(event.digit)
            if event.digit == "1":
                raise ZeroDivisionError
            await paper.close()

        paper.press("1")
        paper.press("2")
        await link.pump(hear)
        assert heard == ["1", "2"]


@pytest.mark.expect_log("said what could not be read")
async def test_what_cannot_be_read_does_not_stop_the_line() -> None:
    paper = Paper()
    async with AriLink(paper) as link:
        paper.say(kind="nonsense")
        asking = asyncio.create_task(link.request("GET", "channels"))
        paper.answer(await paper.asked.get())
        assert (await asking).status == 200


async def test_a_line_that_was_replaced_ends_by_itself() -> None:
    paper = Paper()
    async with AriLink(paper) as link:
        paper.say(type="ApplicationReplaced", application="luukku")
        heard = [event async for event in link.events()]
        assert len(heard) == 1
        assert link.replaced
        assert link.is_cut
    assert paper.closed


@pytest.mark.expect_log("did not answer")
async def test_a_line_that_answers_nothing_is_given_up() -> None:
    paper = Paper()
    async with AriLink(paper) as link:
        link.answer_seconds = 0.05
        with pytest.raises(AriGone):
            await link.request("GET", "channels")
        assert paper.closed
        assert link.is_cut


async def test_an_exchange_that_is_still_starting_is_no_fault(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    paper = Paper()

    async def attend(link: AriLink) -> None:
        await link.request("GET", "channels")

    async with AriLink(paper) as link:
        attended = asyncio.create_task(attending(link, attend))
        paper.answer(await paper.asked.get(), 503, '{"message":"Asterisk not booted"}')
        await attended
    assert [(one.levelname, one.message) for one in caplog.records] == [
        ("INFO", "the exchange is not ready yet; asking it again")
    ]
