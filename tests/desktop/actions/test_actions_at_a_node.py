"""Acts that no journey plays, each at a real node: phrases, joining, registering, callbacks, the whole personal code."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from backend.commands.actor import ResidentActor
from backend.commands.resident import Details, RequestCallback, SubmitForm
from backend.protocol.call_entries import CallAttempted
from backend.protocol.cases import Case
from backend.protocol.clock import system_clock
from backend.protocol.entries import ContactRegistered, Joined
from backend.protocol.ids import CaseId, ContactId, PhraseId, ThreadId, new_id
from backend.protocol.mine import Phrase
from backend.protocol.record_entries import RecordSigned
from backend.protocol.records import Coded, RecordContent, RecordField
from backend.protocol.results import Result
from backend.protocol.words import Channel, Language, Urgency
from desktop.models import recording
from tests.live.real_node import AINO, LINE, RealNode, command_id, real_node
from tests.together.desks import Desk, desk, until

pytestmark = [pytest.mark.together, pytest.mark.usefixtures("qapp", "collected_here")]

PHONE = "+358401234567"
CODE = "010190-900P"


@pytest.fixture
async def node(tmp_path: Path) -> AsyncIterator[RealNode]:
    async with real_node(tmp_path / "node") as node:
        yield node


@pytest.fixture
async def aino(node: RealNode, tmp_path: Path, qapp: object) -> AsyncIterator[Desk]:
    async with desk(node.url, tmp_path / "aino") as opened:
        await opened.sign_in(AINO)
        yield opened


async def asked(node: RealNode, secret: int, details: Details, *, callback: bool = False) -> CaseId:
    """Let a resident send a form or ask for a call; return the case it made."""
    ids = (command_id(), LINE, ContactId(new_id()), ThreadId(new_id()), bytes([secret]) * 32, "")
    names = ("command_id", "line", "contact_id", "thread", "token_hash", "matter")
    fields = dict(zip(names, ids, strict=True))
    kind = RequestCallback if callback else SubmitForm
    result = await node.backend.writer.submit(
        ResidentActor(),
        kind(**fields, text="Hammasta särkee", details=details),  # type: ignore[arg-type]
    )
    assert isinstance(result, Result), result
    assert result.case_id is not None
    return result.case_id


def case(at: Desk, case_id: CaseId) -> Case:
    found = at.parts.cases.case(case_id).case
    assert found is not None
    return found


async def taken(at: Desk, case_id: CaseId) -> Case:
    await at.take(case_id)
    await until(lambda: at.parts.cases.case(case_id).case)
    return case(at, case_id)


async def test_a_personal_phrase_is_saved_found_and_removed(aino: Desk) -> None:
    phrase = Phrase(
        phrase_id=PhraseId(new_id()),
        keyword="omaviesti",
        title={Language.FINNISH: "Oma viesti"},
        text={Language.FINNISH: "Hei {name}"},
        personal=True,
    )
    phrases = aino.parts.phrases
    aino.parts.actions.save_phrase(phrase)
    await until(lambda: "omaviesti" in [each.keyword for each in phrases.all()])
    aino.parts.actions.delete_phrase(phrase.phrase_id)
    await until(lambda: "omaviesti" not in [each.keyword for each in phrases.all()])
    assert aino.refused == []


async def test_a_suggested_case_of_the_same_number_is_joined_and_leaves_the_queue(
    node: RealNode, aino: Desk
) -> None:
    first = await asked(node, 1, Details(name="Matti", phone=PHONE))
    second = await asked(node, 2, Details(name="Matti", phone=PHONE))
    await taken(aino, first)
    await until(lambda: [each.case_id for each in case(aino, first).head.suggestions] == [second])
    aino.parts.actions.join(first, second)
    await until(lambda: any(isinstance(entry.body, Joined) for entry in case(aino, first).entries))
    await until(lambda: aino.parts.queue.row_of(second) == -1)
    assert len(case(aino, first).contacts) == 2


async def test_a_dismissed_suggestion_is_not_made_again(node: RealNode, aino: Desk) -> None:
    first = await asked(node, 1, Details(name="Matti", phone=PHONE))
    second = await asked(node, 2, Details(name="Maija", phone=PHONE))
    await taken(aino, first)
    await until(lambda: case(aino, first).head.suggestions)
    aino.parts.actions.dismiss(first, second)
    await until(lambda: not case(aino, first).head.suggestions)
    await until(lambda: aino.parts.queue.row_of(second) >= 0)


async def test_a_registered_walk_in_is_in_hand_at_once_and_a_left_one_waits(aino: Desk) -> None:
    aino.parts.actions.register_contact(LINE, Channel.WALK_IN, "Kävi luukulla")
    await until(lambda: aino.opened)
    mine = CaseId(aino.opened[0])
    await until(lambda: aino.parts.cases.case(mine).case)
    assert any(isinstance(entry.body, ContactRegistered) for entry in case(aino, mine).entries)
    before = aino.parts.queue.count()
    aino.parts.actions.register_contact(LINE, Channel.PHONE, "Soitti", urgency=Urgency.URGENT, claim=False)
    await until(lambda: aino.parts.queue.count() == before + 1)
    assert aino.opened == [mine]


async def test_a_call_in_vain_is_counted_and_a_call_that_reached_is_the_last(
    node: RealNode, aino: Desk
) -> None:
    case_id = await asked(node, 1, Details(name="Matti", phone=PHONE), callback=True)
    contact = (await taken(aino, case_id)).contacts[0].contact_id

    def attempts() -> list[bool]:
        bodies = [entry.body for entry in case(aino, case_id).entries]
        return [body.reached for body in bodies if isinstance(body, CallAttempted)]

    aino.parts.actions.callback_not_reached(case_id, contact, system_clock() + timedelta(hours=2))
    # Until the agreed hour it is nobody's; the one who made the attempt may take it again.
    await until(lambda: aino.parts.tabs.row_of(case_id) == -1)
    aino.opened.clear()
    await taken(aino, case_id)
    assert attempts() == [False]
    aino.parts.actions.callback_reached(case_id, contact)
    await until(lambda: attempts() == [False, True])
    assert aino.refused == []


async def test_the_whole_personal_code_comes_only_when_asked_for(node: RealNode, aino: Desk) -> None:
    shown: list[tuple[str, str]] = []
    aino.parts.actions.revealed.connect(lambda case_id, code: shown.append((case_id, code)))
    case_id = await asked(node, 1, Details(name="Matti", personal_code=CODE))
    held = await taken(aino, case_id)
    assert held.head.client.personal_code
    assert CODE not in repr(held)
    aino.parts.actions.reveal_code(case_id)
    await until(lambda: shown)
    assert shown == [(case_id, CODE)]
    assert CODE not in repr(case(aino, case_id))


async def test_a_contact_is_recorded_with_the_lists_of_the_server_and_corrected(
    node: RealNode, aino: Desk
) -> None:
    case_id = await asked(node, 1, Details(name="Matti", phone=PHONE))
    opened = await taken(aino, case_id)
    setup, actions = aino.parts.session.setup, aino.parts.actions
    shape = recording.shape_of(opened, setup)

    def coded(field: RecordField, code: str) -> Coded:
        listed = recording.list_of(shape, field, setup)
        assert listed is not None
        one = listed.code(code)
        assert one is not None
        return listed.coded(one, Language.FINNISH)

    at = opened.head.opened_at
    content = RecordContent(
        contact_at=at,
        assessed_at=at,
        urgency=coded(RecordField.URGENCY, "urgent"),
        result=coded(RecordField.RESULT, "appointment"),
        reasons=(coded(RecordField.REASONS, "D19"),),
    )
    actions.sign_record(case_id, content, None)
    await until(lambda: case(aino, case_id).head.record)
    signed = case(aino, case_id).head.record
    assert signed is not None
    better = msgspec.structs.replace(content, advice="Särkylääkettä ohjeen mukaan.")
    actions.correct_record(case_id, signed.record_id, 1, better, "Annettu ohje puuttui")
    await until(lambda: (record := case(aino, case_id).head.record) is not None and record.version == 2)
    versions = [one.body for one in case(aino, case_id).entries if isinstance(one.body, RecordSigned)]
    assert [one.content.advice for one in versions] == ["", "Särkylääkettä ohjeen mukaan."]
    assert aino.refused == []
