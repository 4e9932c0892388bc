"""The record of a contact: being written, and its summary as it is copied out."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtTest import QTest

from backend.protocol.cases import Case
from backend.protocol.entries import Entry
from backend.protocol.ids import RecordId, new_id
from backend.protocol.record_entries import RecordSigned
from backend.protocol.records import Coded, RecordContent, SignedRecord
from backend.protocol.words import Language
from desktop.screenshots.record_sample import CODE_LISTS
from desktop.screenshots.sample import CASE_ID, ME_REF
from desktop.screenshots.stage import Stage, begun


def writing(stage: Stage) -> None:
    """A record with its defaults, a reason being looked for."""
    main = begun(stage)
    main.centre.open(CASE_ID)
    main.deeds.do("record")
    QTest.keyClicks(main.record_of_contact.sheet.parts.codes["reasons"].line, "ham")


def filled(stage: Stage) -> None:
    """A record that lacks its result."""
    main = begun(stage)
    main.centre.open(CASE_ID)
    main.deeds.do("record")
    sheet = main.record_of_contact.sheet
    sheet.fill(sheet.filled() | {"reasons": "D19,D82", "advice": "Särkylääkettä ohjeen mukaan."})
    sheet.accept()


def summary(stage: Stage) -> None:
    """What is copied out."""
    main = begun(stage)
    main.centre.open(CASE_ID)
    main.deeds.do("summary")
    sheet = main.record_of_contact.summary_sheet
    sheet.wrong("")
    sheet.say_copied()


def reading(stage: Stage) -> None:
    """A record that was corrected, with both versions."""
    main = begun(stage)
    main.centre.open(CASE_ID)
    case = main.case()
    assert case is not None
    stage.show_case(_corrected(case))
    main.deeds.do("record")


def _corrected(case: Case) -> Case:
    lists = {one.list_id: one for one in CODE_LISTS}

    def coded(name: str, code: str) -> Coded:
        one = lists[name].code(code)
        assert one is not None
        return lists[name].coded(one, Language.FINNISH)

    at = case.entries[-1].at
    first = RecordContent(
        contact_at=case.head.opened_at,
        assessed_at=at,
        result=coded("result", "self-care"),
        urgency=coded("urgency", "non-urgent"),
        reasons=(coded("reasons", "D19"),),
        advice="Särkylääkettä ohjeen mukaan, poskea voi viilentää.",
    )
    second = msgspec.structs.replace(
        first, result=coded("result", "appointment"), urgency=coded("urgency", "urgent")
    )
    record_id = RecordId(new_id())
    why = "Turvotus kasvoi, aika annettiin."
    bodies = (
        RecordSigned(record_id=record_id, version=1, content=first),
        RecordSigned(record_id=record_id, version=2, content=second, reason=why),
    )
    last = case.entries[-1].no
    entries = [Entry(no=last + n, at=at, body=body, author=ME_REF) for n, body in enumerate(bodies, 1)]
    short = SignedRecord(
        record_id=record_id,
        version=2,
        at=at,
        by=ME_REF,
        contact_at=first.contact_at,
        assessed_at=at,
        contacts=tuple(one.contact_id for one in case.contacts),
        no=last + 2,
    )
    head = msgspec.structs.replace(case.head, record=short)
    return msgspec.structs.replace(case, head=head, entries=(*case.entries, *entries))


RECORD_SCENES: dict[str, Callable[[Stage], None]] = {
    "record-writing": writing,
    "record-filled": filled,
    "record-summary": summary,
    "record-reading": reading,
}
