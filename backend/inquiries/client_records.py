"""Finding clients and opening their records: checked, written to the access log, and only then answered."""

import asyncio
from typing import NamedTuple

from backend.commands.actor import StaffActor
from backend.commands.care import basis_for, holds_case_of, may_meet_clients
from backend.commands.system import LogUse
from backend.domain.clients import shown_facts
from backend.domain.office_days import local_day
from backend.domain.personal_codes import is_test_code, masked
from backend.domain.searching import Understood, understand
from backend.inquiries.desk import Desk
from backend.protocol.client_inquiries import ClientSeen, ClientsFound, FindClients, LookAtClient
from backend.protocol.clients import ClientHit
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ClientId, CommandId, new_id
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import Role
from backend.store.client_history import open_things
from backend.store.client_relations import joined_records, related
from backend.store.client_search import Person, person, search
from backend.store.clients import on_hold

MOST_HITS = 20


class _Seen(NamedTuple):
    basis: UseBasis
    seen: ClientSeen


async def find_clients(desk: Desk, actor: StaffActor, asked: FindClients) -> ClientsFound | ErrorCode:
    """Find clients; a privacy officer does, to answer who has used their data. The log keeps as what was searched and whom it showed, never what was typed."""
    if not may_meet_clients(actor) and actor.role is not Role.PRIVACY_OFFICER:
        return ErrorCode.NOT_ALLOWED
    meant = understand(
        asked.text, asked.born, local_day(desk.clock()), allow_test=desk.county.allow_test_codes
    )
    if meant is None:
        return ClientsFound(understood="")
    hits = await desk.reader.run(_search, desk, actor, meant)
    shown = hits[:MOST_HITS]
    uses = [_searched(actor, meant, hit) for hit in shown] or [_searched(actor, meant, None)]
    await asyncio.gather(*(desk.log(use) for use in uses))
    return ClientsFound(understood=meant.kind.value, hits=tuple(shown), more=len(hits) > len(shown))


async def look_at_client(desk: Desk, actor: StaffActor, asked: LookAtClient) -> ClientSeen | ErrorCode:
    """Open a record, to whoever holds an open case of the client or broke the glass."""
    found = await desk.reader.run(_look, desk, actor, asked.client_id)
    if isinstance(found, ErrorCode):
        return found
    await desk.log(
        LogUse(
            command_id=CommandId(new_id()),
            staff_id=actor.staff_id,
            what=Use.RECORD_OPENED,
            client_id=found.seen.facts.client_id,
            basis=found.basis,
        )
    )
    return found.seen


def _search(desk: Desk, actor: StaffActor, meant: Understood) -> list[ClientHit]:
    cipher = desk.reader.cipher
    with desk.reader.reading() as database:
        people = search(database, cipher, meant, MOST_HITS + 1)
        keeps = actor.role is Role.PRIVACY_OFFICER
        return [
            _hit(
                one,
                care=holds_case_of(database, actor.staff_id, one.ids),
                held=keeps and any(on_hold(database, each) for each in one.ids),
            )
            for one in people
        ]


def _hit(found: Person, *, care: bool, held: bool) -> ClientHit:
    record = found.record
    return ClientHit(
        client_id=record.client_id,
        name=f"{record.last_name} {record.first_names}".strip(),
        personal_code=masked(record.code) if record.code and not found.is_public_guardian else "",
        born=record.day_of_birth,
        non_disclosure=record.non_disclosure,
        temporary_code=bool(record.code) and is_test_code(record.code),
        care_relationship=care,
        legal_hold=held,
    )


def _searched(actor: StaffActor, meant: Understood, hit: ClientHit | None) -> LogUse:
    care = hit is not None and hit.care_relationship
    basis = UseBasis.CARE_RELATIONSHIP if care else UseBasis.NONE
    if actor.role is Role.PRIVACY_OFFICER:
        basis = UseBasis.PRIVACY_WORK
    return LogUse(
        command_id=CommandId(new_id()),
        staff_id=actor.staff_id,
        what=Use.SEARCHED,
        client_id=hit.client_id if hit else None,
        basis=basis,
        detail=meant.kind.value,
    )


def _look(desk: Desk, actor: StaffActor, client_id: ClientId) -> _Seen | ErrorCode:
    cipher = desk.reader.cipher
    with desk.reader.reading() as database:
        found = person(database, cipher, client_id)
        if found is None:
            return ErrorCode.UNKNOWN_CLIENT if may_meet_clients(actor) else ErrorCode.NOT_ALLOWED
        basis = basis_for(database, cipher, desk.county, actor, found.ids, desk.clock())
        if isinstance(basis, ErrorCode):
            return basis
        care = basis_for(database, cipher, desk.county, actor, found.ids, desk.clock(), of_subject=True)
        # What is open of somebody who only acts for the client of the case is no business of it.
        matters, tasks = ((), ()) if isinstance(care, ErrorCode) else open_things(database, cipher, found.ids)
        facts = shown_facts(
            found.record,
            non_disclosure=found.record.non_disclosure,
            legal_hold=any(on_hold(database, one) for one in found.ids),
            is_public_guardian=found.is_public_guardian,
        )
        return _Seen(
            basis,
            ClientSeen(
                facts=facts,
                related=related(database, cipher, found.ids),
                joined=joined_records(database, cipher, found.ids),
                open_matters=matters,
                open_tasks=tasks,
            ),
        )
