"""What is drawn of handovers: offering, across the border, accepting, a partner, the bar over a case, people in between."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import msgspec
from PySide6.QtWidgets import QLineEdit

from backend.protocol.entries import Entry
from backend.protocol.handover_entries import GivenToPartner
from backend.protocol.handovers import (
    Consent,
    ConsentBy,
    ConsentWay,
    Handover,
    HandoverState,
    InBetween,
    Offer,
)
from backend.protocol.ids import CaseId, HandoverId, LineId, ServiceId, new_id
from backend.protocol.words import Channel, Language
from desktop.screenshots.consultation_scenes import MARI, waits
from desktop.screenshots.county import ME
from desktop.screenshots.sample import CASE_ID, CASES, COLLEAGUE, ME_REF, NOW, at
from desktop.screenshots.stage import Stage, settle

OFFER = Offer(
    handover_id=HandoverId(new_id()),
    case_id=CaseId(new_id()),
    number=2114,
    line=LineId("urgent"),
    offered_by=MARI,
    offered_at=at(9, 10),
    answer_by=at(9, 20),
    note="Äiti langalla, lapsella kuumetta kolmatta päivää. Toivoo samaa hoitajaa kuin viimeksi.",
    channels=(Channel.PHONE,),
    to_line=ME.lines[0],
)
GIVEN = GivenToPartner(
    handover_id=HandoverId(new_id()),
    service_id=ServiceId("kela"),
    partner=dict.fromkeys(Language, "Kela"),
    summary="Asiakas tarvitsee apua toimeentulotuen hakemiseen.\nTavoittaa parhaiten aamupäivällä.",
    consent=Consent(by=ConsentBy.CLIENT, way=ConsentWay.SPOKEN, on=date(2026, 11, 23)),
    check_on=date(2026, 11, 30),
    check_what="Löytyikö apu?",
)


def handed(state: HandoverState, **given: object) -> Handover:
    """A handover of the sample case that far."""
    fields: dict[str, object] = {
        "handover_id": OFFER.handover_id,
        "state": state,
        "since": NOW - timedelta(minutes=12),
        "by": ME_REF,
        "from_line": ME.lines[0],
        "answer_by": NOW - timedelta(minutes=2),
    } | given
    return msgspec.convert(msgspec.to_builtins(fields), Handover)


def show(stage: Stage, handover: Handover, *entries: Entry) -> None:
    """The sample case in between."""
    case = CASES[CASE_ID]
    head = msgspec.structs.replace(case.head, handover=handover)
    stage.show_case(msgspec.structs.replace(case, head=head, entries=(*case.entries, *entries)))
    settle()


def offer(stage: Stage) -> None:
    """A handover half written, across the border of health and social care."""
    main = waits(stage)
    main.deeds.do("handover")
    sheet = main.handover_work.sheet
    sheet.whom.set_value("line advice")
    sheet.note.set_value("Asiakas on langalla ja tarvitsee apua kotiin jo tänään.")
    settle()


def accept(stage: Stage) -> None:
    """What a colleague offers."""
    main = waits(stage)
    stage.show_offers(ME.lines[0], OFFER)
    settle()
    main.deeds.do("offers")
    settle()


def bar(stage: Stage) -> None:
    """The bar over an offered case whose promise has passed."""
    waits(stage)
    show(stage, handed(HandoverState.OFFERED, to_staff=MARI))


def partner(stage: Stage) -> None:
    """A summary for a partner half written."""
    main = waits(stage)
    main.deeds.do("partner")
    sheet = main.handover_work.partner_sheet
    search = sheet.search.control
    assert isinstance(search, QLineEdit)
    search.setText("kela")
    settle()
    sheet.summary.set_value("Asiakas tarvitsee apua toimeentulotuen hakemiseen.")
    settle()


def summary(stage: Stage) -> None:
    """The summary that was recorded, and the timeline behind."""
    main = waits(stage)
    no = CASES[CASE_ID].entries[-1].no
    entry = Entry(no=no + 1, at=at(9, 15), body=GIVEN, author=ME_REF)
    show(
        stage,
        handed(HandoverState.WITH_PARTNER, partner=GIVEN.partner, check_on=GIVEN.check_on, answer_by=None),
        entry,
    )
    main.deeds.do("partner_summary")
    settle()


def between(stage: Stage) -> None:
    """People in between, as a supervisor sees them."""
    main = waits(stage)
    stage.show_between(
        ME.lines[0],
        InBetween(
            case_id=CASE_ID,
            number=2087,
            line=ME.lines[0],
            handover=handed(HandoverState.ACCEPTED, accepted_by=MARI, since=NOW - timedelta(minutes=48)),
            holder=MARI,
        ),
        InBetween(
            case_id=OFFER.case_id,
            number=2114,
            line=LineId("urgent"),
            handover=handed(HandoverState.OFFERED, by=MARI, from_line="urgent", to_line=ME.lines[0]),
            holder=MARI,
        ),
        InBetween(
            case_id=CaseId(new_id()),
            number=2031,
            line=ME.lines[0],
            handover=handed(
                HandoverState.WITH_PARTNER,
                by=COLLEAGUE,
                partner=GIVEN.partner,
                check_on=GIVEN.check_on,
                since=NOW - timedelta(days=3),
            ),
        ),
    )
    settle()
    main.handover_work.between_sheet.open_now()
    settle()


HANDOVER_SCENES: dict[str, Callable[[Stage], None]] = {
    "handover-offer": offer,
    "handover-accept": accept,
    "handover-bar": bar,
    "handover-partner": partner,
    "handover-summary": summary,
    "handover-between": between,
}
