"""Keeping the service directory: who may, what is refused, and that what stood before is never lost.

The office compares every command's events with a fresh snapshot of the directory's stream.
"""

from typing import Any

import msgspec
import pytest

from backend.commands.actor import StaffActor
from backend.commands.system import KeepDirectory
from backend.inquiries.answering import Answering
from backend.inquiries.desk import Desk
from backend.live.session import may_read
from backend.protocol.directory import CareChain, ChainStep, DirectoryVersion, Service, ServiceKind
from backend.protocol.directory_commands import RemoveChain, RemoveService, SaveChain, SaveService
from backend.protocol.directory_inquiries import ReadServiceHistory, ServiceHistory
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import ChainId, LineId, ServiceId
from backend.protocol.results import Refusal
from backend.protocol.snapshots import DirectoryState
from backend.protocol.streams import DIRECTORY
from backend.protocol.words import Language, Role
from tests.commands.directories import CHAIN, FI, KELA
from tests.commands.office import COUNTY, ORAL, SYSTEM, Office, command_id


@pytest.fixture
def sari(office: Office) -> StaffActor:
    return office.hire("Sari Laine", ORAL, role=Role.SUPERVISOR)


def state(office: Office) -> DirectoryState:
    found = office.reader.snapshot(DIRECTORY)[1]
    assert isinstance(found, DirectoryState)
    return found


def save(service: Service = KELA, **changes: Any) -> SaveService:
    return SaveService(command_id=command_id(), service=msgspec.structs.replace(service, **changes))


def save_chain(chain: CareChain = CHAIN, **changes: Any) -> SaveChain:
    return SaveChain(command_id=command_id(), chain=msgspec.structs.replace(chain, **changes))


async def history(office: Office, actor: StaffActor, **what: Any) -> tuple[DirectoryVersion, ...] | ErrorCode:
    desk = Desk(reader=office.reader, writer=office.writer, county=COUNTY, clock=lambda: office.now)
    found = await Answering(desk).answer(actor, ReadServiceHistory(**what))
    if isinstance(found, ErrorCode):
        return found
    assert isinstance(found, ServiceHistory)
    return found.versions


async def test_a_supervisor_adds_changes_and_removes_and_every_version_is_kept(
    office: Office, sari: StaffActor
) -> None:
    office.done(sari, save())
    office.later(minutes=5)
    office.done(sari, save(version=1, phone="09 0000 1"))
    stands = state(office).services[KELA.service_id]
    assert (stands.phone, stands.version, stands.changed_at) == ("09 0000 1", 2, office.now)
    office.done(sari, RemoveService(command_id=command_id(), service_id=KELA.service_id, version=2))
    assert state(office).services == {}
    versions = await history(office, sari, service_id=KELA.service_id)
    assert not isinstance(versions, ErrorCode)
    assert [(one.version, one.by, one.service and one.service.phone) for one in versions] == [
        (3, sari.ref, None),
        (2, sari.ref, "09 0000 1"),
        (1, sari.ref, ""),
    ]


def test_what_was_removed_can_be_added_again(office: Office, sari: StaffActor) -> None:
    office.done(sari, save())
    gone = RemoveService(command_id=command_id(), service_id=KELA.service_id, version=1)
    office.done(sari, gone)
    office.done(sari, RemoveService(command_id=command_id(), service_id=KELA.service_id, version=1))
    office.done(sari, save())
    assert state(office).services[KELA.service_id].version == 3


def test_two_who_edit_do_not_overwrite_one_another(office: Office, sari: StaffActor) -> None:
    mikko = office.hire("Mikko Salo", role=Role.SUPERVISOR)
    office.done(sari, save())
    office.done(mikko, save(version=1, phone="1"))
    for late in (
        save(version=1, phone="2"),
        save(),
        RemoveService(command_id=command_id(), service_id=KELA.service_id, version=1),
    ):
        answer = office.ask(sari, late)
        assert isinstance(answer, Refusal)
        assert (answer.code, answer.by) == (ErrorCode.CHANGED_MEANWHILE, mikko.ref)
    assert state(office).services[KELA.service_id].phone == "1"


async def test_only_supervisors_edit_and_only_they_read_the_history(office: Office, sari: StaffActor) -> None:
    office.done(sari, save())
    outi = office.hire("Outi Pelto", role=Role.ADMINISTRATOR)
    for other in (office.aino, outi):
        assert office.refused(other, save(version=1)) is ErrorCode.NOT_ALLOWED
        assert office.refused(other, save_chain()) is ErrorCode.NOT_ALLOWED
        assert await history(office, other, service_id=KELA.service_id) is ErrorCode.NOT_ALLOWED
    assert await history(office, sari, service_id="\0") is ErrorCode.MALFORMED
    assert await history(office, sari) is ErrorCode.MALFORMED


def test_whoever_has_cases_reads_the_directory(office: Office, sari: StaffActor) -> None:
    assert may_read(office.aino, DIRECTORY)
    assert may_read(sari, DIRECTORY)
    assert not may_read(office.hire("Outi Pelto", role=Role.ADMINISTRATOR), DIRECTORY)
    assert not may_read(office.aino, "directory:x")


@pytest.mark.parametrize(
    ("changes", "code", "where"),
    [
        ({"names": {FI: " "}}, ErrorCode.TEXT_EMPTY, "names"),
        ({"names": {FI: "n" * 121}}, ErrorCode.TEXT_TOO_LONG, "names"),
        ({"does": {Language.SWEDISH: "d" * 1001}}, ErrorCode.TEXT_TOO_LONG, "does"),
        ({"phone": "1\0"}, ErrorCode.MALFORMED, "phone"),
        ({"page": "javascript:alert(1)"}, ErrorCode.MALFORMED, "page"),
        ({"email": "nobody"}, ErrorCode.MALFORMED, "email"),
        ({"service_id": ServiceId("KELA!")}, ErrorCode.MALFORMED, "service_id"),
        ({"kind": ServiceKind.OWN_LINE}, ErrorCode.UNKNOWN_LINE, "line"),
        ({"lines": (LineId("nowhere"),)}, ErrorCode.UNKNOWN_LINE, "lines"),
        ({"matters": ("pregnancy",)}, ErrorCode.MALFORMED, "matters"),
        ({"words": ("w",) * 41}, ErrorCode.TOO_MANY, "words"),
    ],
)
def test_a_service_that_makes_no_sense_is_refused_by_the_field(
    office: Office, sari: StaffActor, changes: dict[str, Any], code: ErrorCode, where: str
) -> None:
    answer = office.ask(sari, save(**changes))
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.where) == (code, where)


def test_a_chain_names_services_that_there_are(office: Office, sari: StaffActor) -> None:
    answer = office.ask(sari, save_chain())
    assert isinstance(answer, Refusal)
    assert (answer.code, answer.where) == (ErrorCode.UNKNOWN_SERVICE, "step 2")
    office.done(sari, save())
    office.done(sari, save_chain())
    assert office.refused(sari, save_chain(steps=())) is ErrorCode.TEXT_EMPTY
    assert office.refused(sari, save_chain(steps=(ChainStep(text={}),))) is ErrorCode.TEXT_EMPTY
    office.done(sari, save_chain(version=1, title={FI: "Rahapula"}))
    assert state(office).chains[CHAIN.chain_id].title == {FI: "Rahapula"}
    office.done(sari, RemoveChain(command_id=command_id(), chain_id=CHAIN.chain_id, version=2))
    assert state(office).chains == {}
    unknown = RemoveChain(command_id=command_id(), chain_id=ChainId("nothing"), version=1)
    assert office.refused(sari, unknown) is ErrorCode.UNKNOWN_SERVICE


async def test_a_file_that_is_read_in_leaves_versions_of_nobody(office: Office, sari: StaffActor) -> None:
    office.done(SYSTEM, KeepDirectory(command_id=command_id(), asked=save()))
    versions = await history(office, sari, service_id=KELA.service_id)
    assert not isinstance(versions, ErrorCode)
    assert [one.by for one in versions] == [None]
    answer = office.ask(SYSTEM, KeepDirectory(command_id=command_id(), asked=save()))
    assert isinstance(answer, Refusal)
    assert answer.code is ErrorCode.CHANGED_MEANWHILE
