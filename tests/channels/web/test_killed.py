"""A backend that is killed in the middle of a resident's post; the browser sends the same again: one contact."""

import asyncio
import http.client
import re
from pathlib import Path
from random import Random
from urllib.parse import urlencode

import pytest

from backend.channels.simulator.form_page import FormPage
from backend.channels.simulator.pages import Site
from tests.channels.simulator.test_form_page import FIELDS
from tests.together.journeys.house import Program

pytestmark = [pytest.mark.together, pytest.mark.slow]

PATH = "/fi/oral-health/form"


def press(address: str, fields: dict[str, str]) -> http.client.HTTPConnection:
    """Send a post and do not wait for what is answered."""
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=10)
    headers = {"Origin": address, "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", PATH, urlencode(fields), headers)
    return connection


async def test_a_post_whose_server_is_killed_and_that_is_sent_again_is_one_contact(tmp_path: Path) -> None:
    program = Program(tmp_path)
    random = Random(3)
    links: list[tuple[str, str]] = []
    try:
        await program.start()
        for turn in range(5):
            form = await FormPage.open([program.address], PATH)
            fields = {**form.ids, **FIELDS, "text": f"Asia {turn}"}
            if turn == 0:
                # It reaches the machine and is not done; otherwise it is killed before, in the middle or after.
                program.freeze()
            connection = press(program.address, fields)
            await asyncio.sleep(random.uniform(0, 0.03))
            await program.kill()
            connection.close()
            await program.start()
            receipt = await form.send(fields)
            again = await form.send(fields)
            assert receipt.main["reference"] == again.main["reference"]
            links.append((receipt.main["link"], f"Asia {turn}"))
        site = Site(program.address)
        for link, text in links:
            page = await asyncio.to_thread(_text_of, site.origin, link)
            assert len(re.findall(rf">\s*{text}\s*<", page)) == 1
        assert len({link for link, _ in links}) == 5
    finally:
        await program.end()


def _text_of(origin: str, path: str) -> str:
    connection = http.client.HTTPConnection(origin.removeprefix("http://"), timeout=10)
    try:
        connection.request("GET", path)
        return connection.getresponse().read().decode()
    finally:
        connection.close()
