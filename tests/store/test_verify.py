"""Verifying finds what does not fit and names the place, and nothing at all when all is well."""

import pytest
from sqlalchemy import text

from backend.commands.resident import GiveSurvey
from backend.commands.system import LogUse, StaffConnected
from backend.protocol.commands import (
    AddNote,
    Claim,
    Close,
    JoinCases,
    RegisterContact,
    Release,
    Reply,
    RevealCode,
    SavePhrase,
)
from backend.protocol.ids import ContactId, PhraseId, new_id
from backend.protocol.mine import Phrase
from backend.protocol.outcomes import Outcome
from backend.protocol.streams import case_stream, queue_stream
from backend.protocol.words import Channel, Language, Role
from backend.store.verify import verify
from tests.commands.hiring import save
from tests.commands.office import ORAL, SYSTEM, Office, Page, command_id

pytestmark = pytest.mark.slow

SECRETS = ("Matti Virtanen", "+358401234567", "010608D905R", "Hampaat ovat hellinä")


def a_day(office: Office) -> Page:
    """Let everything happen that leaves a row somewhere; return a page whose case waits."""
    office.done(SYSTEM, StaffConnected(command_id=command_id(), node="a", staff_id=office.aino.staff_id))
    page = office.chat(name=SECRETS[0], phone=SECRETS[1], personal_code=SECRETS[2])
    office.done(page.actor, office.says(page, 1, SECRETS[3]))
    case_id = page.case_id
    office.done(office.aino, Claim(command_id=command_id(), case_id=case_id))
    office.done(office.aino, Reply(command_id=command_id(), case_id=case_id, text=SECRETS[3]))
    office.done(office.aino, RevealCode(command_id=command_id(), case_id=case_id))
    other = office.callback(phone=SECRETS[1], name=SECRETS[0])
    office.done(office.aino, JoinCases(command_id=command_id(), case_id=case_id, other_id=other.case_id))
    outcome = Outcome(reason="guidance", agreed=SECRETS[3], callback_reason="tavoitettu chatissa")
    office.done(office.aino, Close(command_id=command_id(), case_id=case_id, outcome=outcome))
    survey = GiveSurvey(
        command_id=command_id(),
        case_id=case_id,
        contact_id=page.contact_id,
        new_contact_id=ContactId(new_id()),
        rating=4,
        text="Kiitos",
        wants_reply=True,
    )
    office.done(page.actor, survey)
    phrase = Phrase(phrase_id=PhraseId(new_id()), keyword="hei", title={}, text={Language.FINNISH: "Hei!"})
    office.done(office.aino, SavePhrase(command_id=command_id(), phrase=phrase))
    register = RegisterContact(
        command_id=command_id(), line=ORAL, channel=Channel.PHONE, summary="Soitti", phone=SECRETS[1]
    )
    office.done(office.aino, register)
    for _ in range(3):
        use = LogUse(command_id=command_id(), staff_id=office.aino.staff_id, case_id=case_id)
        office.done(SYSTEM, use)
    keeper = office.hire("Outi Pelto", role=Role.ADMINISTRATOR)
    office.done(keeper, save("Meri Koe", ORAL))
    waiting = office.form(name=SECRETS[0])
    office.done(office.bo, Claim(command_id=command_id(), case_id=waiting.case_id))
    office.done(office.bo, Release(command_id=command_id(), case_id=waiting.case_id))
    office.done(office.aino, AddNote(command_id=command_id(), case_id=waiting.case_id, text=SECRETS[3]))
    return waiting


def test_a_day_of_everything_is_well(office: Office) -> None:
    a_day(office)
    assert verify(office.engine, office.cipher) == []
    assert verify(office.engine, office.cipher, quick=True) == []


@pytest.mark.parametrize(
    ("damage", "place"),
    [
        ("DELETE FROM event WHERE stream = :queue AND seq = 2", "stream {queue}"),
        ("DELETE FROM event WHERE stream = :case AND seq = 1", "stream {case}"),
        ("UPDATE stream SET seq = seq + 1 WHERE name = :queue", "stream {queue}"),
        ("DELETE FROM stream WHERE name = :case", "stream {case}"),
        (
            "UPDATE event SET sealed = (SELECT sealed FROM entry LIMIT 1) WHERE stream = :case AND seq = 1",
            "event {case} 1",
        ),
        ("DELETE FROM entry WHERE case_id = :id AND no = 1", "entry {id}"),
        ("UPDATE entry SET kind = 'note' WHERE case_id = :id AND no = 1", "entry {id} 1"),
        ("UPDATE case_file SET line = 'other' WHERE case_id = :id", "case_file {id}"),
        (
            "UPDATE case_file SET sealed = (SELECT sealed FROM entry LIMIT 1) WHERE case_id = :id",
            "case_file {id}",
        ),
        ("DELETE FROM queue_row WHERE case_id = :id", "queue_row {id}"),
        (
            "INSERT INTO open_case (case_id, line, row) SELECT case_id, line, command_id_bytes FROM ledger, case_file WHERE case_id = :id LIMIT 1",
            "open_case {id}",
        ),
        ("DELETE FROM contact WHERE case_id = :id", "contact {id}"),
        ("UPDATE contact SET channel = 'chat' WHERE case_id = :id", "contact {id} {contact}"),
        ("UPDATE resident_access SET contact_id = 'x' WHERE case_id = :id", "resident_access {id}"),
        ("UPDATE counter SET value = 1", "counter case"),
        ("UPDATE ledger SET answer = command_id_bytes", "ledger"),
        ("UPDATE access_log SET staff_id = :other WHERE no = 3", "access_log 3"),
        ("UPDATE access_log SET at = at + 1 WHERE no = 1", "access_log 1"),
        ("UPDATE access_log SET what = 'searched' WHERE no = 2", "access_log 2"),
        ("UPDATE access_log SET case_id = :other WHERE no = 2", "access_log 2"),
        ("UPDATE access_log SET client_id = :other WHERE no = 2", "access_log 2"),
        ("UPDATE access_log SET basis = 'supervision' WHERE no = 2", "access_log 2"),
        ("UPDATE access_log SET basis = '' WHERE basis <> ''", "access_log"),
        (
            "UPDATE access_log SET chain = (SELECT chain FROM access_log WHERE no = 1) WHERE no = 2",
            "access_log 2",
        ),
        ("UPDATE access_log SET sealed = (SELECT sealed FROM feedback LIMIT 1) WHERE no = 2", "access_log 2"),
        ("UPDATE access_log SET sealed = NULL WHERE what = 'staff_changed'", "access_log"),
        ("UPDATE access_log SET no = 1000 WHERE no = 2", "access_log"),
        ("DELETE FROM access_log WHERE no = 2", "access_log 3"),
        ("DELETE FROM access_log WHERE no = (SELECT max(no) FROM access_log)", "access_log"),
        ("DELETE FROM setting WHERE name = 'access_log_head'", "access_log"),
        ("DELETE FROM access_log", "access_log"),
        ("UPDATE feedback SET sealed = (SELECT sealed FROM personal_phrase LIMIT 1)", "feedback "),
        ("UPDATE personal_phrase SET sealed = (SELECT sealed FROM feedback LIMIT 1)", "personal_phrase "),
        (
            "INSERT INTO refresh_token SELECT sealed, :other, 'f', 2, 1, NULL, NULL, NULL FROM feedback",
            "refresh_token 1 of 1",
        ),
    ],
)
def test_what_was_changed_behind_its_back_is_found(office: Office, damage: str, place: str) -> None:
    page = a_day(office)
    facts = {
        "id": page.case_id,
        "case": case_stream(page.case_id),
        "queue": queue_stream(ORAL),
        "other": office.bo.staff_id,
        "contact": page.contact_id,
    }
    is_sqlite = office.engine.dialect.name == "sqlite"
    sql = damage.replace(
        "command_id_bytes", "CAST(command_id AS BLOB)" if is_sqlite else "convert_to(command_id, 'UTF8')"
    )
    office.writer.run_blocking(
        lambda connection: connection.execute(
            text(sql), {name: value for name, value in facts.items() if f":{name}" in sql}
        )
    )
    findings = verify(office.engine, office.cipher)
    wanted = place.format(**facts)
    assert any(one.place.startswith(wanted) for one in findings), findings
    told = "\n".join(map(str, findings))
    for secret in SECRETS:
        assert secret not in told


def test_a_state_that_its_events_do_not_lead_to_is_found_unless_in_a_hurry(office: Office) -> None:
    a_day(office)
    office.writer.run_blocking(
        lambda connection: connection.execute(text("UPDATE presence SET state = 'away'"))
    )
    assert [one.place for one in verify(office.engine, office.cipher)] == ["stream staff"]
    assert verify(office.engine, office.cipher, quick=True) == []


def test_a_row_put_into_the_access_log_by_somebody_without_the_key_is_found(office: Office) -> None:
    a_day(office)
    office.writer.run_blocking(
        lambda connection: connection.execute(
            text(
                "INSERT INTO access_log (at, staff_id, case_id, what, chain) SELECT at, staff_id, case_id, what,"
                " chain FROM access_log WHERE no = 1"
            )
        )
    )
    assert {one.place.split()[0] for one in verify(office.engine, office.cipher)} == {"access_log"}


def test_two_lines_of_the_access_log_that_changed_places_are_found(office: Office) -> None:
    a_day(office)
    office.writer.run_blocking(
        lambda connection: [
            connection.execute(text(f"UPDATE access_log SET no = {to} WHERE no = {no}"))
            for no, to in ((2, 1000), (3, 2), (1000, 3))
        ]
    )
    places = {one.place for one in verify(office.engine, office.cipher)}
    assert {"access_log 2", "access_log 3"} <= places


def test_it_is_verified_beside_a_node_that_writes(office: Office) -> None:
    import threading

    a_day(office)
    page = office.chat()
    ended = threading.Event()

    def write() -> None:
        while not ended.is_set():
            note = AddNote(command_id=command_id(), case_id=page.case_id, text="Muistiin")
            office.writer.submit_blocking(office.aino, note)
            use = LogUse(command_id=command_id(), staff_id=office.aino.staff_id, case_id=page.case_id)
            office.writer.submit_blocking(SYSTEM, use)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        for _ in range(5):
            assert verify(office.engine, office.cipher) == []
    finally:
        ended.set()
        thread.join()
