"""Keeping the service directory: supervisors add, change and remove; nothing that stood there is ever lost."""

from datetime import UTC

import msgspec

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused
from backend.commands.keeping_versions import next_version, refused_by, stale
from backend.commands.system import KeepDirectory
from backend.domain.directory_rules import chain_problem, service_problem
from backend.domain.kept_rules import is_kept_id
from backend.protocol.codec import encode
from backend.protocol.directory import CareChain, Service
from backend.protocol.directory_commands import (
    DirectoryCommand,
    RemoveChain,
    RemoveService,
    SaveChain,
    SaveService,
)
from backend.protocol.errors import ErrorCode
from backend.protocol.events import ChainGone, ChainPut, ServiceGone, ServicePut
from backend.protocol.ids import ChainId, ServiceId, StaffId
from backend.protocol.results import Refusal
from backend.protocol.streams import DIRECTORY
from backend.protocol.words import Role
from backend.store.directory import CHAIN, KEPT, SERVICE, read_directory
from backend.store.unit import Unit

ITEMS = 2000
"""How many services and chains a directory holds: each desktop keeps all of them."""


def keep_directory(unit: Unit, actor: StaffActor, command: DirectoryCommand) -> Answer:
    """Do what a supervisor asks."""
    if actor.role is not Role.SUPERVISOR:
        return refused(command, ErrorCode.NOT_ALLOWED)
    return _keep(unit, actor.staff_id, command)


def keep_directory_by_hand(unit: Unit, command: KeepDirectory) -> Answer:
    """Do what a file that is read in asks; the history then names nobody."""
    answer = _keep(unit, None, command.asked)
    if isinstance(answer, Refusal):
        return refused(command, answer.code, by=answer.by, limit=answer.limit, where=answer.where)
    return done(command)


def _keep(unit: Unit, by: StaffId | None, command: DirectoryCommand) -> Answer:
    match command:
        case SaveService(service=service):
            return _save_service(unit, by, command, service)
        case SaveChain(chain=chain):
            return _save_chain(unit, by, command, chain)
        case RemoveService(service_id=service_id):
            return _remove(unit, by, command, SERVICE, service_id)
        case RemoveChain(chain_id=chain_id):
            return _remove(unit, by, command, CHAIN, chain_id)


def _save_service(unit: Unit, by: StaffId | None, command: SaveService, service: Service) -> Answer:
    problem = service_problem(service, unit.county)
    if problem is not None:
        return refused_by(command, problem)
    latest = KEPT.latest(unit.database, SERVICE, service.service_id)
    if (late := stale(command, latest, service.version)) is not None:
        return late
    if service.version == 0 and _is_full(unit):
        return refused(command, ErrorCode.TOO_MANY)
    kept = msgspec.structs.replace(service, version=next_version(latest), changed_at=unit.now.astimezone(UTC))
    KEPT.add(unit, by, SERVICE, kept.service_id, kept.version, encode(kept))
    unit.say(DIRECTORY, ServicePut(service=kept))
    return done(command)


def _save_chain(unit: Unit, by: StaffId | None, command: SaveChain, chain: CareChain) -> Answer:
    directory = read_directory(unit.database)
    problem = chain_problem(chain, unit.county, directory.services.keys())
    if problem is not None:
        return refused_by(command, problem)
    latest = KEPT.latest(unit.database, CHAIN, chain.chain_id)
    if (late := stale(command, latest, chain.version)) is not None:
        return late
    if chain.version == 0 and _is_full(unit):
        return refused(command, ErrorCode.TOO_MANY)
    kept = msgspec.structs.replace(chain, version=next_version(latest), changed_at=unit.now.astimezone(UTC))
    KEPT.add(unit, by, CHAIN, kept.chain_id, kept.version, encode(kept))
    unit.say(DIRECTORY, ChainPut(chain=kept))
    return done(command)


def _remove(
    unit: Unit,
    by: StaffId | None,
    command: RemoveService | RemoveChain,
    kind: str,
    item_id: ServiceId | ChainId,
) -> Answer:
    """Take an item out. What is gone already is done, whoever did it."""
    if not is_kept_id(item_id):
        return refused(command, ErrorCode.MALFORMED)
    latest = KEPT.latest(unit.database, kind, item_id)
    if latest is None:
        return refused(command, ErrorCode.UNKNOWN_SERVICE)
    if not latest.stands:
        return done(command)
    if latest.version != command.version:
        return refused(command, ErrorCode.CHANGED_MEANWHILE, by=latest.by)
    KEPT.add(unit, by, kind, item_id, next_version(latest), None)
    if isinstance(command, RemoveService):
        unit.say(DIRECTORY, ServiceGone(service_id=command.service_id))
    else:
        unit.say(DIRECTORY, ChainGone(chain_id=command.chain_id))
    return done(command)


def _is_full(unit: Unit) -> bool:
    state = read_directory(unit.database)
    return len(state.services) + len(state.chains) >= ITEMS
