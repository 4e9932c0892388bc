"""A resident whose every request meets another node: nothing of a page, a form or a conversation is kept in a node."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from backend.channels.web.page_secret import new_secret
from tests.channels.web.served import MONDAY_MORNING, HandClock, Served, serving
from tests.channels.web.test_chat_socket import opened, said
from tests.channels.web.test_forms import whole

pytestmark = [pytest.mark.postgres, pytest.mark.together]


@pytest.fixture
def nodes(tmp_path: Path, postgres_url: str) -> Iterator[list[Served]]:
    """Three nodes with the same keys on one PostgreSQL."""
    clock = HandClock(MONDAY_MORNING)
    with ExitStack() as open_nodes:
        yield [
            open_nodes.enter_context(serving(tmp_path, database=postgres_url, node=name, clock=clock))
            for name in ("one", "two", "three")
        ]


def test_a_form_goes_from_node_to_node_and_is_one_contact(nodes: list[Served]) -> None:
    one, two, three = nodes
    path = "/fi/oral-health/form"
    first = one.get(path)
    asked = two.post(path, {**first.hidden, **whole(two), "step": "matter", "go": "next"})
    fields = {**asked.hidden, **whole(three), "step": "check", "go": "send"}
    receipts = [node.post(path, fields) for node in (three, one, two)]
    assert len({receipt.main("data-link") for receipt in receipts}) == 1
    link = receipts[0].main("data-link")
    assert {node.get(link).status for node in nodes} == {200}
    add = {**two.get(link).hidden, "do": "add", "text": "Vielä yksi asia"}
    for node in (three, one):
        node.post(link, add)
    (case_id,) = one.cases()
    assert len(two.case(case_id).contacts) == 1
    assert said(three, case_id) == ["Vielä yksi asia"]


def test_a_call_asked_for_behind_the_link_goes_from_node_to_node(nodes: list[Served]) -> None:
    one, two, three = nodes
    path = "/fi/oral-health/form"
    fields = {**one.get(path).hidden, **whole(one, way="status_page", phone="", time="")}
    link = two.post(path, {**fields, "step": "check", "go": "send"}).main("data-link")
    page = three.get(link + "/callback")
    page = one.post(link + "/callback", {**page.hidden, "phone": "040 123 4567", "go": "next"})
    for node in (two, three):
        node.post(link + "/callback", {**page.hidden, "time": "any", "go": "next"})
    (case_id,) = one.cases()
    assert len(one.case(case_id).contacts) == 2


def test_a_chat_drawn_by_one_node_is_opened_at_another_and_resumed_at_a_third(nodes: list[Served]) -> None:
    one, two, three = nodes
    page = one.get("/fi/oral-health/chat")
    ids = {"secret": page.main("data-secret"), "command_id": page.main("data-command-id")}
    with two.socket() as line:
        opened(line, ids["secret"], command_id=ids["command_id"], unsent=[{"n": 1, "text": "alku"}])
        line.hear("saved", n=1)
        line.hear("state", place=1)
    # Opened and sent again elsewhere, as after a lost answer.
    with one.socket() as line:
        opened(line, ids["secret"], command_id=ids["command_id"], unsent=[{"n": 1, "text": "alku"}])
        line.hear("saved", n=1)
    with three.socket() as line:
        line.say(
            type="resume", secret=ids["secret"], unsent=[{"n": 1, "text": "alku"}, {"n": 2, "text": "jatko"}]
        )
        line.hear("saved", n=2)
        (case_id,) = one.cases()
        assert said(one, case_id) == ["alku", "jatko"]
        # What happens at another node is heard here, and the place and the wait are the same everywhere.
        one.claim(case_id)
        line.hear("state", phase="served", staff="Hoitaja Aino", staff_away=False)
        one.reply(case_id, "Huomenta")
        assert line.hear_line("staff")["text"] == "Huomenta"
        one.nurse_vanishes()
        line.hear("state", phase="served", staff_away=True)
        one.nurse_arrives()
        one.release(case_id)
        line.hear("state", phase="waiting", place=1)


def test_the_place_and_the_wait_are_told_alike_at_every_node(nodes: list[Served]) -> None:
    one, two, three = nodes
    one.nurse_arrives()
    with one.socket() as first, two.socket() as second, three.socket() as third:
        for place, line in enumerate((first, second, third), 1):
            opened(line, new_secret(), unsent=[{"n": 1, "text": f"viesti {place}"}])
            line.hear("saved", n=1)
            line.hear("state", place=place)
        # Each of them also as the others' nodes see the line.
        for node in nodes:
            assert len(node.cases()) == 3
        waits = [node.get("/fi/oral-health/").words.partition("Arvioitu odotus on")[2][:20] for node in nodes]
        assert len(set(waits)) == 1
        case_id = next(each for each in one.cases() if one.case(each).head.number == 1)
        two.claim(case_id)
        second.hear("state", place=1)
        third.hear("state", place=2)


def test_what_the_page_keeps_is_all_a_node_needs(nodes: list[Served]) -> None:
    # The secret is made by the page that was drawn and known to the database by its hash only.
    one, two, _ = nodes
    page = one.get("/fi/oral-health/chat").text
    words = json.loads(page.split('id="words">')[1].split("</script>")[0])
    assert "112" in words["lost"]
    assert two.get(f"/fi/s/{new_secret()}").status == 404
