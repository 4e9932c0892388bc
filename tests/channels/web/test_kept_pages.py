"""With code 3 nothing of the case reaches a guardian by any way out, and every page reads as one of a handled matter."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed

from backend.channels.web.page_secret import new_secret
from backend.protocol.assessment_commands import SignQuestionnaire
from backend.protocol.authority import AssessmentNeed, Why
from backend.protocol.cases import Case
from backend.protocol.checklist_rules import respond
from backend.protocol.commands import Close, JoinCases, MarkCallback, Reply
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, ResponseId, ThreadId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Refusal, Result
from backend.protocol.words import CaseState, SaysFor
from tests.channels.web.served import Line, Served, fresh, serving
from tests.channels.web.test_further_contacts import ask_for_call
from tests.support.checklists import the, whole

pytestmark = pytest.mark.slow

MATTI = "100713B902J"
SECRET_WORDS = "SALAINEN"


class Scene:
    """A guardian's chat about a 13-year-old, in the nurse's hands."""

    def __init__(self, site: Served, line: Line) -> None:
        self.site = site
        self.line = line
        self.secret = new_secret()
        line.say(**self.opening())
        line.hear("opened")
        line.hear("saved", n=1)
        [self.case_id] = site.cases()
        site.claim(self.case_id)
        site.reply(self.case_id, "Kerro lisää.")
        line.hear_line("staff")
        [self.thread] = {one.thread for one in self.case.contacts}

    def opening(self) -> dict[str, Any]:
        return {
            "type": "open",
            "command_id": fresh(),
            "secret": self.secret,
            "line": "oral-health",
            "language": "fi",
            "matter": "toothache",
            "name": "Liisa Virtanen",
            "for_whom": "own_child",
            "principal_name": "Matti Virtanen",
            "principal_code": MATTI,
            "unsent": [{"n": 1, "text": "Poikani hammas särkee"}],
        }

    @property
    def case(self) -> Case:
        return self.site.case(self.case_id)

    @property
    def link(self) -> str:
        return f"/fi/s/{self.secret}"

    def sign(self, code: str) -> None:
        last = self.case.head.assessment
        command = SignQuestionnaire(
            command_id=fresh(),
            case_id=self.case_id,
            response_id=ResponseId(new_id()),
            response=respond(the(AssessmentNeed.FULL), whole(code)),
            replaces=last.response_id if last else None,
        )
        assert isinstance(self.site.do(command), Result)

    def close(self) -> None:
        line = self.site.backend.county.line("oral-health")
        assert line is not None
        outcome = Outcome(reason=line.outcome_reasons[0].id, agreed=SECRET_WORDS)
        answer = self.site.do(Close(command_id=fresh(), case_id=self.case_id, outcome=outcome))
        assert isinstance(answer, Result), answer

    def minor(self, line: Line) -> ThreadId:
        """The minor writes from a page of their own, which the nurse joins to the case."""
        secret = new_secret()
        name = {"name": "Matti Virtanen", "for_whom": "self", "principal_name": "", "principal_code": ""}
        line.say(**{**self.opening(), **name, "secret": secret, "unsent": [{"n": 1, "text": SECRET_WORDS}]})
        line.hear("opened")
        line.hear("saved", n=1)
        [other] = self.site.cases()
        joined = JoinCases(command_id=fresh(), case_id=self.case_id, other_id=other)
        assert isinstance(self.site.do(joined), Result)
        [thread] = {one.thread for one in self.case.contacts if one.says_for is SaysFor.SELF}
        assert thread is not None
        return thread

    def words(self, page: str = "") -> str:
        """A page of the guardian's, with what differs from case to case and minute to minute left out."""
        text = self.site.get(self.link + page).words
        return re.sub(r"\d+", "0", text)


@pytest.fixture
def kept(served: Served) -> Iterator[Scene]:
    """Code 3, with the minor in the same case."""
    with served.socket() as line, served.socket() as minors:
        scene = Scene(served, line)
        thread = scene.minor(minors)
        scene.sign("3")
        told = Reply(command_id=fresh(), case_id=scene.case_id, text=SECRET_WORDS, thread=thread)
        assert isinstance(served.do(told), Result)
        yield scene


@pytest.fixture
def handled(tmp_path: Path) -> Iterator[Scene]:
    """The same conversation of somebody who may see it, ended as conversations end."""
    folder = tmp_path / "handled"
    folder.mkdir()
    with serving(folder) as site, site.socket() as line:
        scene = Scene(site, line)
        scene.sign("1")
        scene.close()
        yield scene


def without_survey(words: str) -> str:
    """Leave the survey out, the only thing that a handled matter has and a kept one has not."""
    return re.sub(r"Miten asiointi sujui\?.*?Lähetä palaute ", "", words)


def test_every_way_out_reads_as_that_of_a_handled_matter(kept: Scene, handled: Scene) -> None:
    ends = [scene.line.hear("ended") for scene in (kept, handled)]
    assert ends[0] == {**ends[1], "survey": False}
    assert kept.line.hear("state", phase="ended")["staff"] == ""

    # The chat page brings the survey along and shows it when the socket says so: to both alike until then.
    assert kept.words("/chat") == handled.words("/chat")
    for page in ("", "?view=print", "?view=withdraw", "/callback"):
        assert kept.words(page) == without_survey(handled.words(page)), page
    for page in ("", "?view=print", "?view=withdraw", "/callback", "/chat"):
        assert SECRET_WORDS not in kept.site.get(kept.link + page).text

    kept.close()
    assert kept.words() == without_survey(handled.words())

    for scene in (kept, handled):
        drawn = scene.site.get(scene.link)
        scene.site.post(scene.link, {**drawn.hidden, "do": "add", "text": "Mitä kuuluu?"})
    assert kept.words() == handled.words(), "what is added waits again, as anybody's does"
    assert kept.case.head.state is CaseState.WAITING, "and professionals have it"
    assert SECRET_WORDS not in kept.site.get(kept.link).text


def test_the_socket_tells_nothing_more_and_a_resumed_page_shows_what_it_had(kept: Scene) -> None:
    kept.line.hear("ended")
    with kept.site.socket() as again:
        again.say(type="resume", secret=kept.secret, language="fi", after=0)
        again.hear("opened")
        shown = again.hear("entries")["entries"]
        assert [one["text"] for one in shown if one["kind"] == "own"] == ["Poikani hammas särkee"]
        assert [one["text"] for one in shown if one["kind"] == "staff"] == ["Kerro lisää."]
        assert again.hear("ended")["survey"] is False
    kept.close()
    heard = []
    try:
        while True:
            heard.append(str(kept.line.socket.recv(timeout=1)))
    except (TimeoutError, ConnectionClosed):
        pass
    assert not any(SECRET_WORDS in frame for frame in heard)
    assert {re.search(r'"type":"(\w+)"', frame)[1] for frame in heard} <= {"beat"}  # type: ignore[index]


def test_nothing_can_be_written_called_or_joined_towards_the_guardian(kept: Scene) -> None:
    site = kept.site
    refused = site.do(Reply(command_id=fresh(), case_id=kept.case_id, text="x", thread=kept.thread))
    assert isinstance(refused, Refusal)
    assert (refused.code, refused.why) == (ErrorCode.NOT_PERMITTED, Why.MINOR_FORBIDS)


def test_an_answer_that_had_not_been_delivered_is_not_shown(served: Served) -> None:
    with served.socket() as line:
        scene = Scene(served, line)
    served.reply(scene.case_id, SECRET_WORDS)
    scene.sign("3")
    page = served.get(scene.link)
    assert "Kerro lisää." in page.words
    assert SECRET_WORDS not in page.text
    # What a look has shown is noted as given; the next one must not take that for more.
    assert SECRET_WORDS not in served.get(scene.link).text
    assert SECRET_WORDS not in served.get(scene.link).text


def test_a_later_contact_of_the_guardian_is_a_matter_of_its_own(kept: Scene) -> None:
    kept.line.hear("ended")
    site = kept.site
    page = ask_for_call(site, kept.link)
    assert "Soitamme numeroon" in page.words
    assert "Kerro lisää." in page.words, "what the page showed it goes on showing"
    assert SECRET_WORDS not in page.text
    [other] = site.cases()
    assert other != kept.case_id
    new = site.case(other)
    assert not new.head.suggestions or kept.case_id not in page.text
    assert {one.says_for for one in new.contacts} == {SaysFor.OWN_CHILD}
    assert new.head.client.on_behalf is not None
    assert new.head.client.on_behalf.principal_name == "Matti Virtanen"
    site.claim(other)
    joined = site.do(JoinCases(command_id=fresh(), case_id=other, other_id=CaseId(kept.case_id)))
    assert isinstance(joined, Refusal)
    assert joined.code is ErrorCode.NOT_PERMITTED
    joined = site.do(JoinCases(command_id=fresh(), case_id=kept.case_id, other_id=other))
    assert isinstance(joined, Refusal)
    assert joined.code is ErrorCode.NOT_PERMITTED
    site.reply(other, "Soitan kohta.")
    assert "Soitan kohta." in site.get(kept.link).words


def test_a_callback_the_guardian_asked_for_is_not_made_and_its_number_not_shown(served: Served) -> None:
    with served.socket() as line:
        scene = Scene(served, line)
    ask_for_call(served, scene.link)
    call = scene.case.contacts[-1]
    assert call.phone
    scene.sign("4")
    case = scene.case
    kept = next(one for one in case.contacts if one.contact_id == call.contact_id)
    assert (kept.phone, kept.phone_hidden, kept.done) == ("", True, True)
    mark = MarkCallback(command_id=fresh(), case_id=scene.case_id, contact_id=call.contact_id, reached=True)
    refused = served.do(mark)
    assert isinstance(refused, Refusal)
    assert (refused.code, refused.why) == (ErrorCode.NOT_PERMITTED, Why.CAPACITY_UNKNOWN)
    assert "Soitamme" not in served.get(scene.link).words

    scene.sign("2")
    opened = next(one for one in scene.case.contacts if one.contact_id == call.contact_id)
    assert (opened.phone, opened.done) == (call.phone, False)
    assert "Soitamme numeroon" in served.get(scene.link).words
