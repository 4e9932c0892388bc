"""Verifying finds what does not fit among records of clients, and names nothing of what they say."""

import pytest
from sqlalchemy import text

from backend.protocol.client_commands import JoinClients
from backend.store.verify import verify
from tests.commands.client_desk import MATTI, MINUS, PHONE, REASON, day, linked, saved
from tests.commands.office import Office, command_id

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("damage", "place", "what"),
    [
        (
            "UPDATE client SET sealed = (SELECT sealed FROM case_file LIMIT 1) WHERE client_id = :kept",
            "client {kept}",
            "cannot be opened",
        ),
        ("UPDATE client SET code_hash = NULL WHERE client_id = :kept", "client {kept}", "code or telephone"),
        ("UPDATE client SET joined_into = NULL WHERE client_id = :other", "client {other}", "columns"),
        ("DELETE FROM client_name WHERE client_id = :kept", "client {kept}", "own name"),
        ("DELETE FROM client_joining", "client {other}", "otherwise than its joinings"),
        (
            "UPDATE client_joining SET sealed = (SELECT sealed FROM case_file LIMIT 1)",
            "client_joining {other}",
            "cannot be opened",
        ),
        (
            "UPDATE contact SET client_id = :other WHERE case_id = :id",
            "contact {id}",
            "stands in another history",
        ),
        ("UPDATE contact SET brief = NULL WHERE case_id = :id", "contact {id}", "without words"),
        (
            "UPDATE contact SET brief = (SELECT sealed FROM case_file LIMIT 1) WHERE case_id = :id",
            "contact {id}",
            "cannot be opened",
        ),
        ("UPDATE case_file SET subject_id = NULL WHERE case_id = :id", "case_file {id}", "columns"),
    ],
)
def test_what_was_changed_behind_its_back_is_found(
    office: Office, damage: str, place: str, what: str
) -> None:
    kept = saved(office, personal_code=MATTI, phone=PHONE, born=day("28.7.1944"))
    other = saved(office, personal_code=MINUS)
    page = linked(office, kept)
    join = JoinClients(command_id=command_id(), client_id=kept, other_id=other, reason=REASON)
    office.done(office.aino, join)
    assert verify(office.engine, office.cipher) == []
    facts = {"kept": kept, "other": other, "id": page.case_id}
    office.writer.run_blocking(
        lambda connection: connection.execute(
            text(damage), {name: value for name, value in facts.items() if f":{name}" in damage}
        )
    )
    findings = verify(office.engine, office.cipher)
    wanted = place.format(**facts)
    assert any(one.place.startswith(wanted) and what in one.what for one in findings), findings
    told = "\n".join(map(str, findings))
    for secret in (MATTI, "Meikäläinen", "401234567"):
        assert secret not in told
