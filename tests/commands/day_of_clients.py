"""The part of a day with every command in which records of clients are made, linked, joined and shown."""

from collections.abc import Iterator

from backend.commands.actor import StaffActor
from backend.protocol.client_commands import (
    BreakGlass,
    IdentifyClient,
    JoinClients,
    LinkClient,
    RevealContact,
    SaveClient,
    SeparateClients,
    SetNonDisclosure,
    SetRelation,
    UnlinkClient,
)
from backend.protocol.clients import RelationKind
from backend.protocol.commands import Claim, Command
from backend.protocol.ids import ClientId, new_id
from backend.protocol.people import IdentifiedBy
from tests.commands.office import Office, command_id

_REASON = "Sama henkilö, tarkistettu puhelussa."


def about_clients(office: Office) -> Iterator[tuple[StaffActor, Command]]:
    """Two records of one person and a relative's, while the person's case is in hand."""
    aino, page = office.aino, office.form(phone="+358401234567")
    case_id = page.case_id
    office.done(aino, Claim(command_id=command_id(), case_id=case_id))
    one, other, relative = (ClientId(new_id()) for _ in range(3))
    for client_id, code in ((one, ""), (other, ""), (relative, "020516C903K")):
        yield (
            aino,
            SaveClient(
                command_id=command_id(),
                client_id=client_id,
                first_names="Matti",
                last_name="Meikäläinen",
                personal_code=code,
            ),
        )
    yield aino, LinkClient(command_id=command_id(), case_id=case_id, client_id=one)
    yield aino, JoinClients(command_id=command_id(), client_id=one, other_id=other, reason=_REASON)
    yield aino, SeparateClients(command_id=command_id(), client_id=one, other_id=other, reason=_REASON)
    guardian = RelationKind.GUARDIAN_OF
    yield aino, SetRelation(command_id=command_id(), client_id=one, other_id=relative, kind=guardian)
    yield aino, SetNonDisclosure(command_id=command_id(), client_id=one, on=True, basis="Kertoi itse")
    yield aino, RevealContact(command_id=command_id(), case_id=case_id, reason=_REASON)
    yield aino, UnlinkClient(command_id=command_id(), case_id=case_id, reason=_REASON)
    yield (
        aino,
        IdentifyClient(
            command_id=command_id(),
            case_id=case_id,
            how=IdentifiedBy.QUESTIONS,
            personal_code="280744-907A",
            first_names="Matti",
            last_name="Meikäläinen",
        ),
    )
    yield office.bo, BreakGlass(command_id=command_id(), client_id=one, reason=_REASON)
