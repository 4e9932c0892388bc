import pytest

from backend.protocol.assessment_commands import ResolveTask
from backend.protocol.assessments import Task, TaskKind
from backend.protocol.commands import Release
from backend.protocol.entries import TaskResolved
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import TaskId, new_id
from tests.commands.office import Office, Page, command_id
from tests.commands.test_assessing import signing, taken
from tests.support.checklists import whole

WRITTEN = "Ilmoitus tehty lastensuojeluun klo 9.40, vastaanotti S. Kallio."


def task(office: Office, page: Page, kind: TaskKind = TaskKind.CHILD_WELFARE) -> Task:
    return next(one for one in office.case(page.case_id).head.tasks if one.kind is kind)


def resolving(office: Office, page: Page, text: str = WRITTEN, *, done: bool = True) -> ResolveTask:
    return ResolveTask(
        command_id=command_id(),
        case_id=page.case_id,
        task_id=task(office, page).task_id,
        done=done,
        text=text,
    )


@pytest.fixture
def page(office: Office) -> Page:
    page = taken(office)
    office.done(office.aino, signing(page, whole("3", _14=True)))
    return page


@pytest.mark.parametrize("done", [True, False])
def test_a_task_is_resolved_by_doing_it_or_by_a_written_reason(
    office: Office, page: Page, done: bool
) -> None:
    office.later(minutes=3)
    office.done(office.aino, resolving(office, page, done=done))
    resolved = task(office, page)
    assert (resolved.done, resolved.text, resolved.resolved_at) == (done, WRITTEN, office.now)
    last = office.case(page.case_id).entries[-1]
    assert last.body == TaskResolved(task=resolved)
    assert last.author == office.aino.ref


@pytest.mark.parametrize("text", ["", "  ", "tehty"])
def test_a_task_is_never_resolved_silently(office: Office, page: Page, text: str) -> None:
    assert office.refused(office.aino, resolving(office, page, text)) is ErrorCode.REASON_NEEDED


def test_a_task_is_resolved_once(office: Office, page: Page) -> None:
    command = resolving(office, page)
    office.done(office.aino, command)
    assert office.refused(office.aino, resolving(office, page)) is ErrorCode.UNKNOWN_TASK
    unknown = ResolveTask(
        command_id=command_id(), case_id=page.case_id, task_id=TaskId(new_id()), done=True, text=WRITTEN
    )
    assert office.refused(office.aino, unknown) is ErrorCode.UNKNOWN_TASK


def test_only_the_holder_resolves(office: Office, page: Page) -> None:
    assert office.refused(office.bo, resolving(office, page)) is ErrorCode.NOT_YOURS
    office.done(office.aino, Release(command_id=command_id(), case_id=page.case_id))
    assert office.refused(office.aino, resolving(office, page)) is ErrorCode.NOT_YOURS
