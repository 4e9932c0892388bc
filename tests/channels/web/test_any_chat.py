"""A chat's socket hears any frames in any order: it answers or closes with a code of the contract, and goes on serving."""

import json
from collections.abc import Iterator
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings
from websockets.exceptions import ConnectionClosed

from backend.channels.web import frames
from backend.channels.web.frames import FromPage
from tests.channels.web.served import Served, serving
from tests.support.anything import KNOWN_IDS, anything, spoilt

SECRETS = tuple(letter * 43 for letter in "abc")
CODES = {
    frames.CLOSE_MALFORMED,
    frames.CLOSE_UNKNOWN,
    frames.CLOSE_MOVED,
    frames.CLOSE_TOO_LARGE,
    frames.CLOSE_TOO_FAST,
}
NEVER_VALID = '{"type":"end of this test"}'
FRAMES = anything(
    FromPage,
    secret=st.sampled_from(SECRETS),
    command_id=st.sampled_from(KNOWN_IDS),
    line=st.sampled_from(["oral-health", "maternity-child", "nowhere", "\0"]),
    language=st.sampled_from(["fi", "sv", "en"]),
    matter=st.sampled_from(["toothache", "other", "", "\0"]),
    name=st.sampled_from(["Liisa", "", " ", "\0", "ä" * 60]),
    n=st.integers(1, 4),
    for_whom=st.sampled_from(["self", "own_child", "other_adult"]),
    to=st.sampled_from(["form", "callback"]),
    time=st.sampled_from(["any", "morning", "afternoon"]),
).map(lambda frame: json.dumps(json.loads(frames._encoder.encode(frame))))
SPOILT = FRAMES.map(str.encode).flatmap(spoilt).map(lambda data: data.decode("utf-8", "replace"))
BEGINNING = {"command_id": KNOWN_IDS[0], "line": "oral-health", "language": "fi", "matter": "toothache"}
OPEN = st.sampled_from(SECRETS).map(
    lambda secret: json.dumps({"type": "open", "secret": secret, "name": "Liisa", **BEGINNING})
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve a county that lets one address open as many chats as this test does."""
    folder: Path = tmp_path_factory.mktemp("any-chat")
    changes = {"posts_per_minute = 120": "posts_per_minute = 100000"}
    with serving(folder, changes=changes) as served:
        yield served


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(first=OPEN | FRAMES, then=st.lists(FRAMES, max_size=8), last=SPOILT | st.just(NEVER_VALID))
def test_any_conversation_ends_by_a_code_of_the_contract(
    site: Served, first: str, then: list[str], last: str
) -> None:
    with site.socket() as line:
        try:
            for data in (first, *then, last, NEVER_VALID):
                line.socket.send(data)
        except ConnectionClosed:
            pass
        code, _ = line.closed()
    assert code in CODES


def test_afterwards_it_still_serves(site: Served) -> None:
    with site.socket() as line:
        line.say(type="open", secret="d" * 43, name="Liisa", **BEGINNING)
        assert line.hear("opened")["resumed"] is False
        line.say(type="message", n=1, text="Hei")
        assert line.hear("saved")["n"] == 1
