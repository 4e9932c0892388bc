"""What is drawn of forms besides a minor's assessment: choosing one, filling it in with its sum, what was signed."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from backend.protocol.assessments import Task, TaskKind
from backend.protocol.cases import Case
from backend.protocol.checklist_rules import find, respond
from backend.protocol.entries import Body, Entry, QuestionnaireSigned, TaskOpened
from backend.protocol.ids import LineId, ResponseId, TaskId, new_id
from backend.protocol.questionnaires import AnswerValue, Questionnaire
from desktop.screenshots.county import QUESTIONNAIRES
from desktop.screenshots.sample import CASE, ME_REF, at
from desktop.screenshots.stage import Stage, begun, settle
from desktop.views.main_window import MainWindow

ADULT = msgspec.structs.replace(
    CASE,
    head=msgspec.structs.replace(
        CASE.head,
        client=msgspec.structs.replace(CASE.head.client, on_behalf=None),
        suggestions=(),
        subject="Uni ja jaksaminen",
    ),
)
"""The sample's chat, of the adult who writes."""
DRINKS = (("1", 4), ("2", 2), ("3", 3))


def with_adult(stage: Stage, case: Case | None = None) -> MainWindow:
    """The window with an adult's case open."""
    main = begun(stage)
    stage.now = at(9, 24, 10)
    stage.show_case(case or ADULT)
    settle()
    return main


def on_social_line() -> Case:
    """The same on a line of social care."""
    head = msgspec.structs.replace(ADULT.head, line=LineId("advice"))
    return msgspec.structs.replace(ADULT, head=head)


def form(name: str) -> Questionnaire:
    """The form with this last part of its url."""
    return next(one for one in QUESTIONNAIRES if one.url.endswith(f"/{name}"))


def choose(main: MainWindow, name: str) -> None:
    """Begin a form out of the choice, as a click on it does."""
    main.deeds.do("forms")
    settle()
    main.assessing.choice.list.chosen.emit(form(name).url)
    settle()


def signed_case(name: str, picked: tuple[tuple[str, int], ...], *tasks: Task) -> Case:
    """The sample's case after a form was signed with these answers, by link id and digit."""
    asked = form(name)
    answers: dict[str, AnswerValue] = {}
    for link_id, digit in picked:
        item = find(asked, link_id)
        assert item is not None
        answers[link_id] = (
            AnswerValue(value_coding=item.answer_option[digit - 1].value_coding)
            if item.answer_option
            else AnswerValue(value_boolean=digit == 1)
        )
    body = QuestionnaireSigned(response_id=ResponseId(new_id()), response=respond(asked, answers))
    added: tuple[Body, ...] = (body, *(TaskOpened(task=one) for one in tasks))
    last = ADULT.entries[-1].no
    entries = tuple(
        Entry(no=last + n, at=at(9, 22), body=one, author=ME_REF) for n, one in enumerate(added, 1)
    )
    head = msgspec.structs.replace(ADULT.head, tasks=tasks)
    return msgspec.structs.replace(ADULT, head=head, entries=(*ADULT.entries, *entries))


def choice(stage: Stage) -> None:
    """Which form is begun."""
    main = with_adult(stage)
    main.deeds.do("forms")


def running(stage: Stage) -> None:
    """Two of three answers are there, and the sum says so."""
    main = with_adult(stage)
    choose(main, "audit-c")
    for digit in (4, 2):
        main.assessing.pane.choose(digit)
    settle()


def whole(stage: Stage) -> None:
    """Every answer is there, and the sum has its words."""
    main = with_adult(stage)
    choose(main, "audit-c")
    for _, digit in DRINKS:
        main.assessing.pane.choose(digit)
    settle()


def initial(stage: Stage) -> None:
    """The initial assessment of social care, in the middle of the life situation."""
    main = with_adult(stage, on_social_line())
    choose(main, "alkuarviointi")
    pane = main.assessing.pane
    fill = pane.fill
    assert fill is not None
    pane.choose(1)
    fill.write("2", "Vuokra on kaksi kuukautta myöhässä, häätö pelottaa.")
    fill.write("3", "Toivoo apua maksusuunnitelmaan.")
    fill.go_to("4")
    for digit in (2, 3, 1):
        pane.choose(digit)
    settle()


def concern(stage: Stage) -> None:
    """What follows of a concern, at the question that leaves a task."""
    main = with_adult(stage)
    choose(main, "huoli-lapsesta")
    pane = main.assessing.pane
    for digit in (1, 2, 2, 1, 3, 4, 1, 1):
        pane.choose(digit)
    pane.go_to("12")
    settle()


def signed(stage: Stage) -> None:
    """A signed screen in the timeline: its sum and what that tells."""
    with_adult(stage, signed_case("audit-c", DRINKS))


def signed_open(stage: Stage) -> None:
    """The answers of a signed screen."""
    case = signed_case("audit-c", DRINKS)
    main = with_adult(stage, case)
    main.assessing.show_signed(case.entries[-1])


def left_to_do(stage: Stage) -> None:
    """A concern that left a child-welfare notification to be made."""
    left = Task(task_id=TaskId(new_id()), kind=TaskKind.CHILD_WELFARE, opened_at=at(9, 22))
    with_adult(stage, signed_case("huoli-lapsesta", (("1", 2), ("5", 3), ("11", 2), ("12", 1)), left))


FORM_SCENES: dict[str, Callable[[Stage], None]] = {
    "form-choice": choice,
    "form-running": running,
    "form-whole": whole,
    "form-initial": initial,
    "form-concern": concern,
    "form-signed": signed,
    "form-open": signed_open,
    "form-task": left_to_do,
}
