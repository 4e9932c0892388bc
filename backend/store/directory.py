"""The service directory as it stands, and the versions of what is in it."""

from typing import NamedTuple

import msgspec
from sqlalchemy import bindparam, func, insert, select

from backend.protocol.directory import CareChain, DirectoryVersion, Service
from backend.protocol.ids import ChainId, ServiceId, StaffId
from backend.protocol.people import StaffRef
from backend.protocol.snapshots import DirectoryState
from backend.store import tables
from backend.store.database import Database
from backend.store.directory_tables import directory_version
from backend.store.times import moment

SERVICE = "service"
CHAIN = "chain"

ADD_VERSION = insert(directory_version)
_row = directory_version.c
_newest = (
    select(_row.kind, _row.item_id, func.max(_row.version).label("version"))
    .group_by(_row.kind, _row.item_id)
    .subquery()
)
_STANDING = (
    select(_row.kind, _row.content)
    .join(
        _newest,
        (_row.kind == _newest.c.kind)
        & (_row.item_id == _newest.c.item_id)
        & (_row.version == _newest.c.version),
    )
    .where(_row.content.is_not(None))
    .order_by(_row.kind, _row.item_id)
)
_staff = tables.staff.c
_VERSIONS = (
    select(_row.version, _row.at, _row.content, _row.staff_id, _staff.name, _staff.initials)
    .outerjoin(tables.staff, _staff.staff_id == _row.staff_id)
    .where(_row.kind == bindparam("kind"), _row.item_id == bindparam("item_id"))
    .order_by(_row.version.desc())
    .limit(bindparam("most"))
)
_services = msgspec.json.Decoder(Service)
_chains = msgspec.json.Decoder(CareChain)
MOST_VERSIONS = 100
"""So many of the newest versions are shown."""


class Latest(NamedTuple):
    """The newest version of an item, and who saved it; `stands` is false when it was removed."""

    version: int
    stands: bool
    by: StaffRef | None


def read_directory(database: Database) -> DirectoryState:
    """Return the directory as it stands."""
    state = DirectoryState(services={}, chains={})
    for kind, content in database.all(_STANDING):
        if kind == SERVICE:
            service = _services.decode(content)
            state.services[service.service_id] = service
        else:
            chain = _chains.decode(content)
            state.chains[chain.chain_id] = chain
    return state


def find_latest(database: Database, kind: str, item_id: ServiceId | ChainId) -> Latest | None:
    """Return the newest version of an item; none when there never was one."""
    row = database.one(_VERSIONS, kind=kind, item_id=item_id, most=1)
    return None if row is None else Latest(row[0], row[2] is not None, _who(row[3], row[4], row[5]))


def read_versions(database: Database, kind: str, item_id: ServiceId | ChainId) -> list[DirectoryVersion]:
    """Return the versions of an item, the newest first."""
    found = []
    for version, at, content, staff_id, name, initials in database.all(
        _VERSIONS, kind=kind, item_id=item_id, most=MOST_VERSIONS
    ):
        found.append(
            DirectoryVersion(
                version=version,
                at=moment(at),
                by=_who(staff_id, name, initials),
                service=_services.decode(content) if content is not None and kind == SERVICE else None,
                chain=_chains.decode(content) if content is not None and kind == CHAIN else None,
            )
        )
    return found


def _who(staff_id: str | None, name: str | None, initials: str | None) -> StaffRef | None:
    return (
        StaffRef(staff_id=StaffId(staff_id), name=name or "", initials=initials or "") if staff_id else None
    )
