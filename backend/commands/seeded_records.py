"""The record of a contact in a story of the demo: codes by the line's own lists."""

from datetime import datetime, timedelta

from backend.domain.county import County, ServiceLine
from backend.domain.record_rules import shape_of
from backend.protocol.ids import CaseId, CommandId, RecordId, new_id
from backend.protocol.record_commands import SignRecord
from backend.protocol.records import Coded, RecordContent, RecordField, RecordShape
from backend.protocol.words import Channel, FieldOfLaw, Language

_SOON = timedelta(minutes=1)


def told_record(
    county: County, line: ServiceLine, case_id: CaseId, channel: Channel, text: str, codes: str, at: datetime
) -> SignRecord:
    """Return the command that signs it. `codes` of health: result, urgency, reasons; of social welfare: yes or no, needs."""
    shape = shape_of(line.record, line.field_of_law)
    first, *others = codes.split()
    health = line.field_of_law is FieldOfLaw.HEALTH

    def coded(field: RecordField, code: str) -> Coded | None:
        return _coded(county, shape, field, code)

    def several(field: RecordField, wanted: list[str]) -> tuple[Coded, ...]:
        return tuple(one for code in wanted if (one := coded(field, code)) is not None)

    content = RecordContent(
        contact_at=at - _SOON,
        assessed_at=at,
        contact_type=_by_channel(county, shape, channel),
        advice=text,
        result=coded(RecordField.RESULT, first) if health else None,
        urgency=coded(RecordField.URGENCY, others[0]) if health else None,
        reasons=several(RecordField.REASONS, others[1:]) if health else (),
        urgent_need=None if health else first == "yes",
        needs=() if health else several(RecordField.NEEDS, others),
    )
    return SignRecord(
        command_id=CommandId(new_id()), case_id=case_id, record_id=RecordId(new_id()), content=content
    )


def _coded(county: County, shape: RecordShape, field: RecordField, code: str) -> Coded | None:
    listed = next((one for one in county.code_lists if one.list_id == shape.lists.get(field)), None)
    found = listed.code(code) if listed is not None else None
    return None if listed is None or found is None else listed.coded(found, Language.FINNISH)


def _by_channel(county: County, shape: RecordShape, channel: Channel) -> Coded | None:
    wanted = shape.lists.get(RecordField.CONTACT_TYPE)
    for listed in county.code_lists:
        if listed.list_id == wanted:
            return next(
                (listed.coded(one, Language.FINNISH) for one in listed.codes if channel in one.channels), None
            )
    return None
