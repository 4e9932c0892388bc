"""In between: what the lines concerned see of a handover, and what it turns into. Pure, no I/O."""

from collections.abc import Iterable

import msgspec

from backend.domain.county import County
from backend.domain.life_cycle import CaseFile
from backend.protocol.handovers import Handover, HandoverState, InBetween
from backend.protocol.ids import LineId


def in_between(file: CaseFile) -> InBetween | None:
    """Return what is shown of a case whose client is in between; none when they are not."""
    head = file.head
    if head.handover is None:
        return None
    return InBetween(
        case_id=head.case_id,
        number=head.number,
        line=head.line,
        handover=head.handover,
        holder=head.claimed_by,
    )


def seen_by(between: InBetween | None) -> frozenset[LineId]:
    """Return the lines that see it: where the case stands, comes from and is offered to."""
    if between is None:
        return frozenset()
    lines = (between.line, between.handover.from_line, between.handover.to_line)
    return frozenset(line for line in lines if line is not None)


def came_to_nothing(handover: Handover) -> Handover | None:
    """Return what is left of an offer that came to nothing: nothing, or that the client is still in between from before."""
    if not handover.again:
        return None
    return msgspec.structs.replace(
        handover, state=HandoverState.ACCEPTED, to_line=None, to_staff=None, answer_by=None, again=False
    )


def goes_to(county: County, of_case: LineId, lines: Iterable[LineId]) -> LineId:
    """Return the line at which a case stands once somebody of these lines has it: its own where they serve it."""
    served = frozenset(lines)
    if of_case in served:
        return of_case
    return next((LineId(line.id) for line in county.lines if line.id in served), of_case)


def is_waiting_for_answer(handover: Handover | None) -> bool:
    """Tell whether somebody is still to say whether they take the case, or has said so and has not got it yet."""
    return handover is not None and handover.state in {HandoverState.OFFERED, HandoverState.AFTER_CALL}
