"""Legal hold: everything of a client is kept, whatever its age, until a privacy officer ends it."""

from sqlalchemy import bindparam, select, update

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, reason_problem, refused
from backend.domain.life_cycle import CaseFile
from backend.protocol.client_commands import SetLegalHold
from backend.protocol.errors import ErrorCode
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import Role
from backend.store import tables
from backend.store.clients import Clients
from backend.store.clients import on_hold as record_on_hold
from backend.store.database import Database
from backend.store.unit import Unit

_client, _contact = tables.client.c, tables.contact.c
_SET = (
    update(tables.client)
    .where(_client.client_id == bindparam("this_client"))
    .values(legal_hold=bindparam("on"))
)
# A case that nobody has put to a record is the client's all the same when the code was told.
_BY_CODE = (
    select(_client.client_id)
    .select_from(tables.contact.join(tables.client, _client.code_hash == _contact.code_hash))
    .where(_contact.case_id == bindparam("case_id"), _client.legal_hold)
    .limit(1)
)


def set_legal_hold(unit: Unit, actor: StaffActor, command: SetLegalHold) -> Answer:
    """Keep everything of a client from being let go of, or end that; of every record that is this person's."""
    if actor.role is not Role.PRIVACY_OFFICER:
        return refused(command, ErrorCode.NOT_ALLOWED)
    family = unit.clients.family(command.client_id)
    if not family:
        return refused(command, ErrorCode.UNKNOWN_CLIENT)
    problem = reason_problem(command, command.reason)
    if problem is not None:
        return problem
    for record in family:
        unit.write(_SET, this_client=record.client_id, on=command.on)
    unit.note_use(
        actor.staff_id,
        Use.HOLD_SET,
        client_id=command.client_id,
        basis=UseBasis.PRIVACY_WORK,
        reason=command.reason.strip(),
        detail="on" if command.on else "off",
    )
    return done(command)


def on_hold(database: Database, clients: Clients, file: CaseFile) -> bool:
    """Tell whether anybody the case belongs to is on hold: whom it is about, who acts for them, whose code was told."""
    client = file.head.client
    for client_id in {client.client_id, client.subject} - {None}:
        if client_id is not None and any(
            record_on_hold(database, one.client_id) for one in clients.family(client_id)
        ):
            return True
    return database.one(_BY_CODE, case_id=file.case_id) is not None
