"""What is left to be done about a case that its row of the queue does not tell. Pure, no I/O."""

from collections.abc import Iterator

from backend.domain.life_cycle import CaseFile, assessed_at, channels, flags, is_follow_up, waits_for_a_call
from backend.domain.office_days import local_day
from backend.protocol.assessments import TaskKind
from backend.protocol.authority import AssessmentNeed
from backend.protocol.open_cases import LeftOpen, OpenCase, OpenTask
from backend.protocol.words import CaseState, Channel

_OF_TASK = {
    TaskKind.CAPACITY_UNKNOWN: LeftOpen.CAPACITY_UNKNOWN,
    TaskKind.CHILD_WELFARE: LeftOpen.CHILD_WELFARE,
    TaskKind.PHYSICIAN: LeftOpen.PHYSICIAN,
}


def open_case(file: CaseFile) -> OpenCase | None:
    """Return what everybody of the line sees to be left open; none when nothing is, or when the queue tells it all."""
    head = file.head
    if head.joined_into is not None:
        return None
    tasks = tuple(_tasks(file))
    if not tasks:
        return None
    return OpenCase(
        case_id=head.case_id,
        number=head.number,
        line=head.line,
        state=head.state,
        tasks=tasks,
        channels=channels(file),
        urgency=head.urgency,
        language=head.client.language,
        flags=flags(head),
        owner=head.claimed_by,
    )


def _tasks(file: CaseFile) -> Iterator[OpenTask]:
    head = file.head
    if head.state is CaseState.CLAIMED:
        yield from _in_hand(file)
    planned = head.follow_up
    if planned is not None and not planned.due and head.state is CaseState.CLOSED:
        yield OpenTask(what=LeftOpen.PLANNED, since=head.closed_at or head.since, due=planned.at)
    for task in head.tasks:
        if task.resolved_at is None:
            yield OpenTask(what=_OF_TASK[task.kind], since=task.opened_at)


def _in_hand(file: CaseFile) -> Iterator[OpenTask]:
    head = file.head
    calls = [one for one in file.contacts if waits_for_a_call(one)]
    if calls:
        due = min(one.next_attempt_at or one.promised_by or head.promised_by for one in calls)
        yield OpenTask(what=LeftOpen.CALL, since=min(one.at for one in calls), due=due)
    feedback = [one for one in file.contacts if one.channel is Channel.FEEDBACK and not one.done]
    if feedback:
        due = min(one.promised_by or head.promised_by for one in feedback)
        yield OpenTask(what=LeftOpen.FEEDBACK, since=min(one.at for one in feedback), due=due)
    if is_follow_up(file):
        yield OpenTask(what=LeftOpen.FOLLOW_UP, since=head.since, due=head.promised_by)
    late = head.claimed_at is not None and local_day(head.since) < local_day(head.claimed_at)
    if late and assessed_at(file) is None and not feedback and not is_follow_up(file):
        # Whoever has taken it on the day it came has it before them; what comes later has been missed by a law.
        yield OpenTask(what=LeftOpen.NEED, since=head.since)
    wanted = head.authority
    if wanted.required and wanted.need is not AssessmentNeed.NONE and not wanted.assessed:
        yield OpenTask(what=LeftOpen.MATURITY, since=head.claimed_at or head.since)
