"""Keeping shared phrases and playbooks: who may, what is refused, and that what stood before is never lost.

The office compares every command's events with a fresh snapshot of the stream.
"""

from typing import Any

import msgspec
import pytest

from backend.commands.actor import StaffActor
from backend.commands.guidance import SUGGESTIONS
from backend.inquiries.answering import Answering
from backend.inquiries.desk import Desk
from backend.live.session import may_read
from backend.protocol.errors import ErrorCode
from backend.protocol.guidance import GuidanceVersion, Playbook, PlaybookStep
from backend.protocol.guidance_commands import (
    RemovePlaybook,
    RemoveSharedPhrase,
    SavePlaybook,
    SaveSharedPhrase,
    SettleSuggestion,
    SuggestChange,
)
from backend.protocol.guidance_events import GuidanceState
from backend.protocol.guidance_inquiries import GuidanceHistory, ReadGuidanceHistory
from backend.protocol.ids import ChainId, LineId, PhraseId, ServiceId, SuggestionId, new_id
from backend.protocol.mine import Phrase
from backend.protocol.results import Refusal
from backend.protocol.streams import GUIDANCE
from backend.protocol.words import Role
from tests.commands.guided import CRISIS, FI, GREETING
from tests.commands.office import COUNTY, MENTAL, ORAL, Office, command_id


@pytest.fixture
def sari(office: Office) -> StaffActor:
    return office.hire("Sari Laine", ORAL, role=Role.SUPERVISOR)


def state(office: Office) -> GuidanceState:
    found = office.reader.snapshot(GUIDANCE)[1]
    assert isinstance(found, GuidanceState)
    return found


def save(phrase: Phrase = GREETING, **changes: Any) -> SaveSharedPhrase:
    return SaveSharedPhrase(command_id=command_id(), phrase=msgspec.structs.replace(phrase, **changes))


def save_playbook(playbook: Playbook = CRISIS, **changes: Any) -> SavePlaybook:
    return SavePlaybook(command_id=command_id(), playbook=msgspec.structs.replace(playbook, **changes))


def remove(version: int) -> RemoveSharedPhrase:
    return RemoveSharedPhrase(command_id=command_id(), phrase_id=GREETING.phrase_id, version=version)


def suggest(**what: Any) -> SuggestChange:
    given = {"phrase_id": GREETING.phrase_id, "text": "Sanotaan toisin."} | what
    return SuggestChange(command_id=command_id(), suggestion_id=SuggestionId(new_id()), **given)


def settle(suggestion_id: str) -> SettleSuggestion:
    return SettleSuggestion(command_id=command_id(), suggestion_id=SuggestionId(suggestion_id))


async def history(office: Office, actor: StaffActor, **what: Any) -> tuple[GuidanceVersion, ...] | ErrorCode:
    desk = Desk(reader=office.reader, writer=office.writer, county=COUNTY, clock=lambda: office.now)
    found = await Answering(desk).answer(actor, ReadGuidanceHistory(**what))
    if isinstance(found, ErrorCode):
        return found
    assert isinstance(found, GuidanceHistory)
    return found.versions


def refusal(office: Office, actor: StaffActor, command: Any) -> tuple[ErrorCode, str]:
    answer = office.ask(actor, command)
    assert isinstance(answer, Refusal), command
    return answer.code, answer.where


async def test_every_version_of_a_phrase_is_kept_with_who_and_when_and_an_earlier_one_comes_back(
    office: Office, sari: StaffActor
) -> None:
    office.done(sari, save())
    office.later(minutes=5)
    office.done(sari, save(version=1, text={FI: "Moi {name}."}))
    stands = state(office).phrases[GREETING.phrase_id]
    assert (stands.text[FI], stands.version, stands.changed_at) == ("Moi {name}.", 2, office.now)
    versions = await history(office, sari, phrase_id=GREETING.phrase_id)
    assert not isinstance(versions, ErrorCode)
    first = versions[1].phrase
    assert first is not None
    office.done(sari, save(first, version=2))
    office.done(sari, remove(3))
    assert state(office).phrases == {}
    versions = await history(office, sari, phrase_id=GREETING.phrase_id)
    assert not isinstance(versions, ErrorCode)
    assert [(one.version, one.by, one.phrase and one.phrase.text[FI]) for one in versions] == [
        (4, sari.ref, None),
        (3, sari.ref, "Hei {name}."),
        (2, sari.ref, "Moi {name}."),
        (1, sari.ref, "Hei {name}."),
    ]


async def test_a_playbook_is_kept_in_the_same_way(office: Office, sari: StaffActor) -> None:
    office.done(sari, save())
    office.done(sari, save_playbook())
    office.done(sari, save_playbook(version=1, life_at_risk=False))
    office.done(sari, RemovePlaybook(command_id=command_id(), playbook_id=CRISIS.playbook_id, version=2))
    versions = await history(office, sari, playbook_id=CRISIS.playbook_id)
    assert not isinstance(versions, ErrorCode)
    assert [one.playbook and one.playbook.life_at_risk for one in versions] == [None, False, True]


def test_of_two_who_edit_the_first_stands_and_the_second_is_told_of_whom(
    office: Office, sari: StaffActor
) -> None:
    mikko = office.hire("Mikko Salo", ORAL, role=Role.SUPERVISOR)
    office.done(sari, save())
    office.done(mikko, save(version=1, keyword="moi"))
    for late in (save(version=1, keyword="terve"), save(keyword="terve"), remove(1)):
        answer = office.ask(sari, late)
        assert isinstance(answer, Refusal)
        assert (answer.code, answer.by) == (ErrorCode.CHANGED_MEANWHILE, mikko.ref)
    assert state(office).phrases[GREETING.phrase_id].keyword == "moi"
    office.done(sari, remove(2))
    office.done(sari, remove(2))
    assert refusal(office, sari, save(version=2))[0] is ErrorCode.CHANGED_MEANWHILE
    office.done(sari, save())


def test_supervisors_keep_what_is_of_their_lines_and_of_every_line(office: Office, sari: StaffActor) -> None:
    outi = office.hire("Outi Neuvola", MENTAL, role=Role.SUPERVISOR)
    admin = office.hire("Anne Ylläpito", role=Role.ADMINISTRATOR)
    refused_to = [(office.aino, save()), (admin, save()), (outi, save()), (outi, save_playbook())]
    for actor, command in refused_to:
        assert refusal(office, actor, command)[0] is ErrorCode.NOT_ALLOWED
    office.done(sari, save())
    # Neither taken from a line nor put on one by somebody of another.
    for command in (save(line=None, version=1), save(line=MENTAL, version=1), remove(1)):
        assert refusal(office, outi, command)[0] is ErrorCode.NOT_ALLOWED
    assert refusal(office, sari, save(line=MENTAL, version=1))[0] is ErrorCode.NOT_ALLOWED
    office.done(sari, save(line=None, version=1))
    office.done(outi, save(line=None, version=2, keyword="moi"))
    assert may_read(office.aino, GUIDANCE)
    assert not may_read(admin, GUIDANCE)


async def test_only_supervisors_read_the_history(office: Office, sari: StaffActor) -> None:
    office.done(sari, save())
    assert await history(office, office.aino, phrase_id=GREETING.phrase_id) is ErrorCode.NOT_ALLOWED
    assert await history(office, sari, phrase_id=PhraseId("../x")) is ErrorCode.MALFORMED
    assert await history(office, sari) is ErrorCode.MALFORMED
    assert await history(office, sari, phrase_id=PhraseId("never")) == ()


@pytest.mark.parametrize(
    ("changes", "code", "where"),
    [
        ({"phrase_id": "Iso"}, ErrorCode.MALFORMED, "phrase_id"),
        ({"title": {FI: " "}}, ErrorCode.TEXT_EMPTY, "title"),
        ({"keyword": "kaksi sanaa"}, ErrorCode.MALFORMED, "keyword"),
        ({"keyword": "a" * 31}, ErrorCode.TEXT_TOO_LONG, "keyword"),
        ({"text": {}}, ErrorCode.TEXT_EMPTY, "text"),
        ({"text": {FI: "x" * 4001}}, ErrorCode.TEXT_TOO_LONG, "text"),
        ({"line": LineId("nowhere")}, ErrorCode.NOT_ALLOWED, ""),
        ({"owner": "x" * 121}, ErrorCode.TEXT_TOO_LONG, "owner"),
    ],
)
def test_a_phrase_that_cannot_be_kept_is_refused_by_its_field(
    office: Office, sari: StaffActor, changes: dict[str, Any], code: ErrorCode, where: str
) -> None:
    assert refusal(office, sari, save(**changes)) == (code, where)


@pytest.mark.parametrize(
    ("changes", "code", "where"),
    [
        ({"title": {}}, ErrorCode.TEXT_EMPTY, "title"),
        ({"matters": ("nothing",)}, ErrorCode.MALFORMED, "matters"),
        ({"steps": ()}, ErrorCode.TEXT_EMPTY, "steps"),
        ({"steps": (PlaybookStep(text={FI: "x"}),) * 21}, ErrorCode.TOO_MANY, "steps"),
        ({"steps": (PlaybookStep(text={}),)}, ErrorCode.TEXT_EMPTY, "step 1"),
    ],
)
def test_a_playbook_that_cannot_be_kept_is_refused_by_its_field(
    office: Office, sari: StaffActor, changes: dict[str, Any], code: ErrorCode, where: str
) -> None:
    office.done(sari, save())
    assert refusal(office, sari, save_playbook(**changes)) == (code, where)


def test_a_step_names_only_what_there_is(office: Office, sari: StaffActor) -> None:
    assert refusal(office, sari, save_playbook()) == (ErrorCode.UNKNOWN_TEXT, "step 1")
    for helps, code in (
        ({"service_id": ServiceId("none")}, ErrorCode.UNKNOWN_SERVICE),
        ({"chain_id": ChainId("none")}, ErrorCode.UNKNOWN_SERVICE),
        ({"questionnaire": "https://none"}, ErrorCode.UNKNOWN_QUESTIONNAIRE),
    ):
        step = PlaybookStep(text={FI: "x"}, **helps)
        assert refusal(office, sari, save_playbook(steps=(step,))) == (code, "step 1")


def test_anybody_of_the_line_suggests_a_change_and_it_stands_until_it_is_settled(
    office: Office, sari: StaffActor
) -> None:
    office.done(sari, save())
    asked, other = suggest(), suggest(text="  Ei näin. ")
    for one in (asked, other):
        office.done(office.aino, one)
    stands = state(office).suggestions[other.suggestion_id]
    assert (stands.text, stands.by, stands.at) == ("Ei näin.", office.aino.ref, office.now)
    assert refusal(office, office.bo, settle(asked.suggestion_id))[0] is ErrorCode.NOT_ALLOWED
    office.done(office.aino, settle(asked.suggestion_id))
    office.done(office.aino, settle(asked.suggestion_id))
    assert refusal(office, sari, settle(new_id()))[0] is ErrorCode.UNKNOWN_TEXT
    # What a phrase was to be goes with it.
    office.done(sari, remove(1))
    assert state(office).suggestions == {}


def test_a_suggestion_is_short_about_one_thing_and_of_ones_own_line(office: Office, sari: StaffActor) -> None:
    office.done(sari, save())
    outi = office.hire("Outi Neuvola", MENTAL)
    assert refusal(office, outi, suggest())[0] is ErrorCode.NOT_ALLOWED
    for what, code in (
        ({"text": " "}, ErrorCode.TEXT_EMPTY),
        ({"text": "x" * 501}, ErrorCode.TEXT_TOO_LONG),
        ({"phrase_id": None}, ErrorCode.MALFORMED),
        ({"phrase_id": PhraseId("none")}, ErrorCode.UNKNOWN_TEXT),
        ({"playbook_id": CRISIS.playbook_id}, ErrorCode.MALFORMED),
    ):
        assert refusal(office, office.aino, suggest(**what))[0] is code
    assert SUGGESTIONS < 1000
