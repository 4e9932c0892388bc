"""What tests of handovers give and look at."""

from datetime import date
from typing import Any

from backend.commands.actor import StaffActor
from backend.commands.system import StaffConnected, StaffDisconnected
from backend.protocol.directory import Service, ServiceKind
from backend.protocol.directory_commands import SaveService
from backend.protocol.handover_commands import (
    AcceptHandover,
    DeclineHandover,
    HandToPartner,
    NoteClientReached,
    OfferHandover,
    WithdrawHandover,
)
from backend.protocol.handovers import Consent, ConsentBy, ConsentWay, Handover, InBetween, Offer
from backend.protocol.ids import CaseId, HandoverId, LineId, ServiceId, StaffId, new_id
from backend.protocol.snapshots import ConsultState, OpenState
from backend.protocol.streams import consult_stream, open_stream
from backend.protocol.words import Language, Role
from tests.commands.office import CHILD, ORAL, SYSTEM, Office, Page, command_id

REASON = "Ei kuulu osaamiseeni, palautan sinulle."
KELA = ServiceId("kela")


def at_work(office: Office, *people: StaffActor, node: str = "north") -> None:
    for one in people:
        office.done(SYSTEM, StaffConnected(command_id=command_id(), staff_id=one.staff_id, node=node))


def gone_home(office: Office, one: StaffActor, node: str = "north") -> None:
    office.done(SYSTEM, StaffDisconnected(command_id=command_id(), staff_id=one.staff_id, node=node))


def offering(page: Page, **given: Any) -> OfferHandover:
    if "to_line" not in given and "to_staff" not in given:
        given["to_line"] = CHILD
    fields: dict[str, Any] = {"note": "Äiti odottaa langalla.", "within": 10} | given
    return OfferHandover(
        command_id=command_id(), case_id=page.case_id, handover_id=HandoverId(new_id()), **fields
    )


def accepting(offered: OfferHandover) -> AcceptHandover:
    return AcceptHandover(command_id=command_id(), case_id=offered.case_id, handover_id=offered.handover_id)


def declining(offered: OfferHandover, reason: str = REASON) -> DeclineHandover:
    return DeclineHandover(
        command_id=command_id(), case_id=offered.case_id, handover_id=offered.handover_id, reason=reason
    )


def withdrawing(offered: OfferHandover) -> WithdrawHandover:
    return WithdrawHandover(command_id=command_id(), case_id=offered.case_id, handover_id=offered.handover_id)


def reaching(page: Page, **given: Any) -> NoteClientReached:
    return NoteClientReached(command_id=command_id(), case_id=page.case_id, **given)


def giving(page: Page, **given: Any) -> HandToPartner:
    fields: dict[str, Any] = {
        "summary": "Asiakas tarvitsee apua toimeentulotuen hakemiseen.",
        "consent": Consent(by=ConsentBy.CLIENT, way=ConsentWay.SPOKEN, on=date(2026, 11, 23)),
        "check_on": date(2026, 11, 30),
        "check_what": "Löytyikö apu Kelasta?",
        "service_id": KELA,
    } | given
    return HandToPartner(
        command_id=command_id(), case_id=page.case_id, handover_id=HandoverId(new_id()), **fields
    )


def list_kela(office: Office) -> None:
    """Put Kela into the service directory."""
    keeper = office.hire("Sirpa Supervisor", ORAL, role=Role.SUPERVISOR)
    kela = Service(
        service_id=KELA,
        names=dict.fromkeys(Language, "Kela"),
        kind=ServiceKind.KELA,
        does=dict.fromkeys(Language, "Etuudet"),
    )
    office.done(keeper, SaveService(command_id=command_id(), service=kela))


def offers(office: Office, whom: LineId | StaffId) -> list[Offer]:
    state = office.reader.snapshot(consult_stream(whom))[1]
    assert isinstance(state, ConsultState)
    return list(state.offers.values())


def between(office: Office, line: LineId = ORAL) -> dict[CaseId, InBetween]:
    state = office.reader.snapshot(open_stream(line))[1]
    assert isinstance(state, OpenState)
    return state.between


def handover(office: Office, page: Page) -> Handover:
    found = office.case(page.case_id).head.handover
    assert found is not None
    return found
