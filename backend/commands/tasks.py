"""What stays to be done about a case: opened by an answer, resolved in words, never silently."""

import msgspec

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, reason_problem, refused
from backend.commands.permits import in_hand, of_line
from backend.domain.life_cycle import CaseFile
from backend.protocol.assessment_commands import ResolveTask
from backend.protocol.assessments import Task, TaskKind
from backend.protocol.entries import TaskOpened, TaskResolved
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import TaskId, new_id
from backend.protocol.results import Refusal
from backend.store.unit import Unit


def resolve_task(unit: Unit, actor: StaffActor, command: ResolveTask) -> Answer:
    """Say that a task was done, or why it is not needed. What a closed case has left is resolved by whoever serves its line."""
    file = of_line(unit, actor, command)
    if not isinstance(file, Refusal) and not file.is_closed:
        file = in_hand(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    task = next((one for one in file.head.tasks if one.task_id == command.task_id), None)
    if task is None or task.resolved_at is not None:
        return refused(command, ErrorCode.UNKNOWN_TASK)
    problem = reason_problem(command, command.text)
    if problem is not None:
        return problem
    _resolve(unit, file, actor, task, done=command.done, text=command.text.strip())
    return done(command, file.case_id)


def open_task(unit: Unit, file: CaseFile, actor: StaffActor, kind: TaskKind) -> None:
    """Leave something to be done, once: one of the same kind that is open already stands for both."""
    if any(one.kind is kind and one.resolved_at is None for one in file.head.tasks):
        return
    task = Task(task_id=TaskId(new_id()), kind=kind, opened_at=unit.now)
    file.set_head(tasks=(*file.head.tasks, task))
    unit.add_entry(file, TaskOpened(task=task), author=actor.ref)


def resolve_by_itself(unit: Unit, file: CaseFile, actor: StaffActor, kind: TaskKind) -> None:
    """Resolve what another command has done: a code other than 4 tells the capacity."""
    for task in file.head.tasks:
        if task.kind is kind and task.resolved_at is None:
            _resolve(unit, file, actor, task, done=True, text="")


def _resolve(unit: Unit, file: CaseFile, actor: StaffActor, task: Task, *, done: bool, text: str) -> None:
    resolved = msgspec.structs.replace(
        task, resolved_at=unit.now, resolved_by=actor.ref, done=done, text=text
    )
    tasks = tuple(resolved if one.task_id == task.task_id else one for one in file.head.tasks)
    file.set_head(tasks=tasks)
    unit.add_entry(file, TaskResolved(task=resolved), author=actor.ref)
