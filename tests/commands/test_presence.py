"""Who is at work, and one's own phrases."""

import msgspec

from backend.commands.system import (
    EndSilentChat,
    LogUse,
    NodeStarted,
    RemindChat,
    StaffConnected,
    StaffDisconnected,
)
from backend.protocol.commands import Claim, DeletePhrase, Release, SavePhrase, SetPresence
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import PhraseId, new_id
from backend.protocol.mine import Phrase
from backend.protocol.people import StaffPresence
from backend.protocol.words import Language, PresenceState
from tests.commands.office import SYSTEM, Office, command_id


def come(office: Office, node: str = "a") -> None:
    office.done(SYSTEM, StaffConnected(command_id=command_id(), node=node, staff_id=office.aino.staff_id))


def go(office: Office, node: str = "a") -> None:
    office.done(SYSTEM, StaffDisconnected(command_id=command_id(), node=node, staff_id=office.aino.staff_id))


def aino(office: Office) -> StaffPresence:
    return office.people().people[office.aino.staff_id]


def test_who_connects_is_available_and_who_goes_keeps_the_cases(office: Office) -> None:
    page = office.chat()
    come(office)
    assert (aino(office).state, aino(office).connected) == (PresenceState.AVAILABLE, True)
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    assert aino(office).open_cases == 1
    go(office)
    assert (aino(office).connected, aino(office).open_cases) == (False, 1)
    office.done(office.aino, Release(command_id=command_id(), case_id=page.case_id))
    assert aino(office).open_cases == 0


def test_a_second_desktop_on_another_node_keeps_one_connected(office: Office) -> None:
    come(office, "a")
    come(office, "b")
    go(office, "a")
    assert aino(office).connected
    go(office, "b")
    assert not aino(office).connected


def test_a_node_that_starts_anew_has_nobody_connected(office: Office) -> None:
    come(office, "a")
    office.done(SYSTEM, NodeStarted(command_id=command_id(), node="a", name="one"))
    assert not aino(office).connected
    come(office, "a")
    go(office, "a")
    assert not aino(office).connected


def test_one_says_that_one_is_on_a_break(office: Office) -> None:
    come(office)
    office.later(minutes=10)
    break_ = SetPresence(command_id=command_id(), state=PresenceState.BREAK)
    office.done(office.aino, break_)
    assert (aino(office).state, aino(office).since) == (PresenceState.BREAK, office.now)
    same = SetPresence(command_id=command_id(), state=PresenceState.BREAK)
    assert office.done(office.aino, same).positions == {}


def test_system_commands_are_not_for_staff(office: Office) -> None:
    command = NodeStarted(command_id=command_id(), node="a", name="one")
    assert office.refused(office.aino, command) is ErrorCode.NOT_ALLOWED


def test_opening_a_case_is_logged(office: Office) -> None:
    page = office.chat()
    use = LogUse(command_id=command_id(), staff_id=office.aino.staff_id, case_id=page.case_id)
    office.done(SYSTEM, use)
    with office.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT staff_id, case_id, what FROM access_log").all()
    assert [tuple(row) for row in rows] == [(office.aino.staff_id, page.case_id, "opened")]


def test_a_silent_resident_is_asked_after_and_then_the_chat_ends(office: Office) -> None:
    page = office.chat()
    office.done(page.actor, office.says(page, 1, "Hei"))
    about = {"case_id": page.case_id, "contact_id": page.contact_id}
    office.done(SYSTEM, RemindChat(command_id=command_id(), **about))  # type: ignore[arg-type]
    office.done(SYSTEM, EndSilentChat(command_id=command_id(), **about))  # type: ignore[arg-type]
    assert office.kinds(page.case_id)[-3:] == ["AutomaticMessage", "ChatEnded", "AutomaticMessage"]
    assert page.case_id in office.queue()
    again = EndSilentChat(command_id=command_id(), **about)  # type: ignore[arg-type]
    assert office.refused(SYSTEM, again) is ErrorCode.CONVERSATION_ENDED


def phrase(keyword: str = "itsehoito") -> Phrase:
    words = {Language.FINNISH: "Ohje"}
    return Phrase(phrase_id=PhraseId(new_id()), keyword=keyword, title=words, text=words)


def test_a_phrase_is_saved_changed_and_removed(office: Office) -> None:
    first = phrase()
    office.done(office.aino, SavePhrase(command_id=command_id(), phrase=first))
    changed = msgspec.structs.replace(first, keyword="ohje")
    office.done(office.aino, SavePhrase(command_id=command_id(), phrase=changed))
    (kept,) = office.mine(office.aino).phrases.values()
    assert (kept.keyword, kept.personal) == ("ohje", True)
    office.done(office.aino, DeletePhrase(command_id=command_id(), phrase_id=first.phrase_id))
    assert office.mine(office.aino).phrases == {}
    assert office.mine(office.bo).phrases == {}


def test_a_phrase_needs_a_keyword_of_one_word(office: Office) -> None:
    for keyword in ("", "kaksi sanaa"):
        command = SavePhrase(command_id=command_id(), phrase=phrase(keyword))
        assert office.refused(office.aino, command) is ErrorCode.MALFORMED
