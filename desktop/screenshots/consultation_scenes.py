"""What is drawn of consultations: asking, asking across the border of health and social care, answering, the timeline."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtWidgets import QPlainTextEdit

from backend.protocol.consultation_entries import ConsultationAnswered, ConsultationAsked
from backend.protocol.consultations import Consultation, Excerpt, SaidBy, SentFacts
from backend.protocol.entries import Entry
from backend.protocol.ids import CaseId, ConsultationId, LineId, StaffId, new_id
from backend.protocol.people import StaffPresence, StaffRef
from backend.protocol.words import PresenceState
from desktop.screenshots.county import ME
from desktop.screenshots.sample import CASE_ID, CASES, COLLEAGUE, ME_REF, NOW, at
from desktop.screenshots.stage import Stage, begun, settle
from desktop.views.main_window import MainWindow

MARI = StaffRef(staff_id=StaffId(new_id()), name="Mari L.", initials="ML")
WAITING = Consultation(
    consultation_id=ConsultationId(new_id()),
    case_id=CaseId(new_id()),
    number=5098,
    asked_by=MARI,
    asked_at=at(9, 10),
    answer_by=at(9, 40),
    question="Voiko antibioottikuuria jatkaa huomiseen aikaan asti, vai pitääkö nähdä tänään?",
    line=LineId("urgent"),
    to_line=ME.lines[0],
    sent=(
        Excerpt(
            no=2,
            at=at(9, 2),
            said_by=SaidBy.CLIENT,
            text="Poski on turvonnut eilisestä, kuumetta 37,8. Kuuri loppuu tänään.",
        ),
    ),
    facts=SentFacts(subject="Hammassärky", age=34),
)


def waits(stage: Stage, *waiting: Consultation) -> MainWindow:
    """The window of somebody whom colleagues have asked."""
    main = begun(stage)
    stage.show_consultations(ME.lines[0], *waiting)
    stage.show_staff(
        StaffPresence(staff=ME_REF, state=PresenceState.BUSY, since=NOW, connected=True, lines=ME.lines),
        StaffPresence(
            staff=MARI, state=PresenceState.AVAILABLE, since=NOW, connected=True, lines=(LineId("urgent"),)
        ),
        StaffPresence(staff=COLLEAGUE, state=PresenceState.AWAY, since=NOW, connected=False, lines=ME.lines),
    )
    settle()
    return main


def ask(stage: Stage) -> None:
    """A question half written, with what goes along."""
    main = waits(stage)
    main.deeds.do("consult")
    sheet = main.consultation_work.ask_sheet
    sheet.whom.set_value(f"staff {MARI.staff_id}")
    sheet.question.set_value("Voiko odottaa huomiseen aikaan?")
    sheet.age.click()
    settle()


def ask_across(stage: Stage) -> None:
    """The same to social care: what would be disclosed, and the basis."""
    main = waits(stage)
    main.deeds.do("consult")
    sheet = main.consultation_work.ask_sheet
    sheet.whom.set_value("line advice")
    sheet.question.set_value("Kuka voi auttaa kotona jo tänään?")
    sheet.name.click()
    sheet.subject.click()
    settle()


def answer(stage: Stage) -> None:
    """A colleague's question being answered."""
    main = waits(stage, WAITING)
    main.deeds.do("consultations")
    box = main.consultation_work.waiting_sheet.answer.control
    assert isinstance(box, QPlainTextEdit)
    box.setPlainText("Nähdään tänään: annan ajan klo 13.")
    settle()


def told(stage: Stage) -> None:
    """Question and answer on the timeline."""
    main = waits(stage, WAITING)
    case = CASES[CASE_ID]
    no = case.entries[-1].no
    asked = ConsultationAsked(
        consultation_id=ConsultationId(new_id()),
        question="Voiko odottaa huomiseen aikaan?",
        answer_by=at(9, 45),
        to_staff=MARI,
        sent=WAITING.sent,
        facts=WAITING.facts,
    )
    answered = ConsultationAnswered(
        consultation_id=asked.consultation_id, text="Voi, jos kuume ei nouse.", asked_by=ME_REF
    )
    more = (
        Entry(no=no + 1, at=at(9, 15), body=asked, author=ME_REF),
        Entry(no=no + 2, at=at(9, 18), body=answered, author=MARI),
    )
    stage.show_case(msgspec.structs.replace(case, entries=(*case.entries, *more)))
    settle()
    view = main.centre.current()
    assert view is not None
    view.timeline.to_end()


CONSULTATION_SCENES: dict[str, Callable[[Stage], None]] = {
    "consult-ask": ask,
    "consult-across": ask_across,
    "consult-answer": answer,
    "consult-told": told,
}
