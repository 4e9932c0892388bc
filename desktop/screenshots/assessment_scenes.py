"""What is drawn of a minor's assessment: being filled in, refused, signed, and what it leaves to be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import msgspec

from backend.protocol.assessments import Assessment, MaturityCode, Task, TaskKind
from backend.protocol.authority import AssessmentNeed, Authority
from backend.protocol.cases import Case
from backend.protocol.checklist_rules import respond
from backend.protocol.entries import (
    Body,
    Entry,
    QuestionnaireSigned,
    ResidentMessage,
    StaffMessage,
    TaskOpened,
)
from backend.protocol.ids import LineId, ResponseId, TaskId, new_id
from backend.protocol.maturity_rules import URLS
from backend.protocol.people import OnBehalf
from backend.protocol.questionnaires import AnswerValue
from backend.protocol.words import FieldOfLaw, SaysFor
from desktop.models.checklist_fill import ChecklistFill
from desktop.screenshots.county import QUESTIONNAIRES
from desktop.screenshots.sample import CASE, ME_REF, at
from desktop.screenshots.stage import Stage, begun, settle
from desktop.views.main_window import MainWindow

REASON = "Kertoo omin sanoin, ymmärtää hoidon ja haluaa äidin mukaan."
_RESPONSE = ResponseId(new_id())


def minor(need: AssessmentNeed = AssessmentNeed.FULL, years: int = 13) -> Case:
    """The sample's chat with the child in it, as the server sees that it has to be assessed."""
    head = CASE.head
    born = date(2026 - years, 7, 10)
    behalf = OnBehalf(
        says_for=SaysFor.OWN_CHILD,
        principal_name="Matti Virtanen",
        principal_code=f"1007{born.year % 100:02}B••••",
        principal_born=born,
    )
    authority = Authority(need=need, required=years >= 12, assessed=False, age=years)
    said = CASE.entries[-1]
    more: tuple[tuple[Body, datetime], ...] = (
        (
            StaffMessage(
                text="Moi Matti, hyvä että kerrot itse. Saat itse sanoa, mitä hoidosta ajattelet. Voit myös päättää, näkeekö huoltaja tämän asian tiedot."
            ),
            at(9, 20),
        ),
        (ResidentMessage(text="ok. äiti saa kyl nähä"), at(9, 21)),
    )
    added = tuple(
        Entry(no=said.no + n, at=when, body=body, thread=said.thread, author=ME_REF if n == 1 else None)
        for n, (body, when) in enumerate(more, 1)
    )
    return msgspec.structs.replace(
        CASE,
        head=msgspec.structs.replace(
            head,
            client=msgspec.structs.replace(
                head.client, name="Liisa Virtanen", on_behalf=behalf, born=None, personal_code=""
            ),
            authority=authority,
            suggestions=(),
            line=head.line if need is not AssessmentNeed.SOCIAL else LineId("advice"),
        ),
        entries=(*CASE.entries, *added),
    )


def with_minor(stage: Stage, case: Case | None = None) -> MainWindow:
    """The window with that case open."""
    main = begun(stage)
    stage.now = at(9, 24, 10)
    stage.show_case(case or minor())
    settle()
    return main


def answer(main: MainWindow, keys: str) -> None:
    """Answer by digits; a plus sign takes the text that is offered."""
    for key in keys:
        if key == "+":
            main.assessing.pane.go_on()
        else:
            main.assessing.pane.choose(int(key))
        settle()


def filled(main: MainWindow) -> ChecklistFill:
    """Fill in all but item 12, as in the picture to reach."""
    main.deeds.do("assess")
    settle()
    answer(main, "23+111211" + "22")
    fill = main.assessing.pane.fill
    assert fill is not None
    fill.go_to("13")
    answer(main, "1")
    fill.go_to("14")
    answer(main, "2")
    fill.go_to("15.code")
    answer(main, "2")
    fill.write("15.reason", REASON)
    fill.go_to("12")
    return fill


def _saved(stage: Stage, main: MainWindow) -> None:
    """The draft has reached the journal at this moment."""
    main.assessing.pane.edited.emit()
    main.assessing.pane.kept(stage.now)
    main.assessing.pane.take_focus()
    main.assessing.pane.retranslate()
    settle()


def assessment(stage: Stage) -> None:
    """All but the minor's rights has been answered."""
    main = with_minor(stage)
    filled(main)
    _saved(stage, main)


def begin(stage: Stage) -> None:
    """Nothing has been answered, nothing is chosen beforehand."""
    main = with_minor(stage)
    main.deeds.do("assess")


def understanding(stage: Stage) -> None:
    """In the middle of the questions about understanding."""
    main = with_minor(stage)
    main.deeds.do("assess")
    settle()
    answer(main, "23+112")


def guardian_only(stage: Stage) -> None:
    """Only the guardian is present: only code 4 is offered."""
    main = with_minor(stage)
    main.deeds.do("assess")
    settle()
    answer(main, "34+2121")


def short(stage: Stage) -> None:
    """A child of eight: the short form with its default."""
    main = with_minor(stage, minor(AssessmentNeed.SHORT, 8))
    main.deeds.do("assess")
    settle()
    answer(main, "2+")


def social(stage: Stage) -> None:
    """Social welfare: the minor asks, the professional decides."""
    main = with_minor(stage, minor(AssessmentNeed.SOCIAL))
    main.deeds.do("assess")
    settle()
    answer(main, "11+1211")


def due(stage: Stage) -> None:
    """The client panel says what is lacking."""
    with_minor(stage)


def signed_case() -> Case:
    """The case after code 4 was signed, with what that leaves to be done."""
    case = minor()
    form = next(one for one in QUESTIONNAIRES if one.url == URLS[AssessmentNeed.FULL])
    fill = ChecklistFill(form)
    for link_id, value in (("1", "minor-and-guardian"), ("2", "questions")):
        fill.go_to(link_id)
        item = fill.item(link_id)
        assert item is not None
        codes = [one.value_coding.code for one in item.answer_option]
        fill.choose(codes.index(value) + 1)
    fill.write("3", "Hammassärky")
    fill.put("12", AnswerValue(value_boolean=True))
    fill.put("14", AnswerValue(value_boolean=True))
    fill.go_to("15.code")
    fill.choose(4)
    fill.write("15.reason", "Nuorta ei tavoitettu rauhassa, arvioidaan vastaanotolla.")
    made = Assessment(
        response_id=_RESPONSE,
        version=1,
        field=FieldOfLaw.HEALTH,
        code=MaturityCode.UNKNOWN,
        reason="Nuorta ei tavoitettu rauhassa, arvioidaan vastaanotolla.",
        at=at(9, 22),
        by=ME_REF,
        contacts=tuple(one.contact_id for one in case.contacts),
    )
    tasks = tuple(
        Task(task_id=TaskId(new_id()), kind=kind, opened_at=at(9, 22))
        for kind in (TaskKind.CAPACITY_UNKNOWN, TaskKind.CHILD_WELFARE)
    )
    body = QuestionnaireSigned(response_id=_RESPONSE, response=respond(form, fill.answers), conclusion=made)
    last = case.entries[-1].no
    added: tuple[Body, ...] = (body, *(TaskOpened(task=one) for one in tasks))
    entries = tuple(
        Entry(no=last + n, at=at(9, 22), body=one, author=ME_REF) for n, one in enumerate(added, 1)
    )
    authority = msgspec.structs.replace(case.head.authority, assessed=True)
    return msgspec.structs.replace(
        case,
        head=msgspec.structs.replace(case.head, assessment=made, tasks=tasks, authority=authority),
        entries=(*case.entries, *entries),
    )


def signed(stage: Stage) -> None:
    """A signed assessment in the timeline and in the client panel."""
    with_minor(stage, signed_case())


def signed_open(stage: Stage) -> None:
    """The whole signed assessment."""
    main = with_minor(stage, signed_case())
    main.deeds.do("assess")


def task(stage: Stage) -> None:
    """Resolving the task of a child-welfare notification."""
    case = signed_case()
    main = with_minor(stage, case)
    main.open_task(case.head.tasks[1].task_id)


def close_lacking(stage: Stage) -> None:
    """Closing is asked for before the assessment."""
    main = with_minor(stage)
    main.deeds.do("close")


ASSESSMENT_SCENES: dict[str, Callable[[Stage], None]] = {
    "assessment": assessment,
    "assessment-begin": begin,
    "assessment-understanding": understanding,
    "assessment-guardian": guardian_only,
    "assessment-short": short,
    "assessment-social": social,
    "assessment-due": due,
    "assessment-signed": signed,
    "assessment-open": signed_open,
    "assessment-task": task,
    "assessment-close": close_lacking,
}
