"""Exporting a case as a file on a professional's word: the right is checked, it is logged, and then answered."""

from backend.commands.actor import StaffActor
from backend.domain import limits
from backend.domain.authority import authority
from backend.domain.situations import situation_of
from backend.exports.disclosing import disclosing
from backend.exports.fhir.bundle import as_bytes, collection
from backend.exports.fhir.narrowing import narrowed
from backend.exports.fhir.source import Source
from backend.exports.reading import read_source
from backend.inquiries.desk import Desk
from backend.protocol.authority import Deed
from backend.protocol.errors import ErrorCode
from backend.protocol.export_inquiries import CaseExported, ExportCase, GivenTo
from backend.protocol.uses import UseBasis
from backend.protocol.words import SaysFor


async def export_case(desk: Desk, actor: StaffActor, asked: ExportCase) -> CaseExported | ErrorCode:
    """Return the case as far as the receiver may have it.

    What a capable minor forbids, and what nobody knows whether the minor would, is given to nobody who acts for the minor
    (act 785/1992 s. 9); the organisation's own record gets it with its label.
    """
    purpose = asked.purpose.strip()
    if len(purpose) < limits.REASON_LEAST:
        return ErrorCode.REASON_NEEDED
    if len(purpose) > limits.REASON:
        return ErrorCode.TEXT_TOO_LONG
    found = await desk.reader.run(_found, desk, actor, asked)
    if isinstance(found, ErrorCode):
        return found
    holder = found.head.claimed_by
    mine = holder is not None and holder.staff_id == actor.staff_id
    await desk.log(
        disclosing(
            found,
            f"FHIR R4 to a file, for {asked.given_to.value}",
            reason=purpose,
            staff_id=actor.staff_id,
            basis=UseBasis.CARE_RELATIONSHIP if mine else UseBasis.LINE,
        )
    )
    bundle = collection(narrowed(found, asked.given_to), desk.clock())
    return CaseExported(number=found.head.number, bundle=as_bytes(bundle).decode())


def _found(desk: Desk, actor: StaffActor, asked: ExportCase) -> Source | ErrorCode:
    with desk.reader.reading() as database:
        source = read_source(database, desk.reader.cipher, desk.county, desk.systems, asked.case_id)
    if not actor.role.has_cases:
        return ErrorCode.NOT_ALLOWED
    if source is None:
        return ErrorCode.UNKNOWN_CASE
    holder = source.head.claimed_by
    mine = holder is not None and holder.staff_id == actor.staff_id
    if not mine and source.head.line not in actor.lines:
        # A case of another line is as unknown here as one that is not there.
        return ErrorCode.UNKNOWN_CASE
    if not mine and not source.is_closed:
        return ErrorCode.NOT_YOURS
    return source if _may_have(desk, source, asked.given_to) else ErrorCode.NOT_PERMITTED


def _may_have(desk: Desk, source: Source, given_to: GivenTo) -> bool:
    if given_to is GivenTo.RECORD:
        return True
    head, contacts = source.head, source.all_contacts
    behalf = head.client.on_behalf
    if given_to is GivenTo.CLIENT:
        situation = situation_of(head, contacts, desk.county, desk.clock(), SaysFor.SELF)
        return head.client.subject is not None and authority(situation).verdict(Deed.GET_EXTRACT).allowed
    if behalf is None:
        return False
    situation = situation_of(head, contacts, desk.county, desk.clock())
    return authority(situation).verdict(Deed.SEE_EVENT).allowed
