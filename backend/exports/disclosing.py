"""The line of the access log that goes before anything is given out: what of whom, to what, by whom and why (section 8)."""

from backend.commands.system import LogUse
from backend.exports.fhir.source import Source
from backend.protocol.ids import CommandId, StaffId, new_id
from backend.protocol.uses import Use, UseBasis


def disclosing(
    source: Source,
    detail: str,
    *,
    reason: str = "",
    staff_id: StaffId | None = None,
    basis: UseBasis = UseBasis.NONE,
) -> LogUse:
    """Return the line for one case. ``detail`` says to what it goes, in kind; ``reason`` what the person wrote."""
    return LogUse(
        command_id=CommandId(new_id()),
        # Nobody of the staff: a program of the server, whose name ``detail`` has.
        staff_id=staff_id or StaffId(""),
        case_id=source.head.case_id,
        client_id=source.head.client.subject,
        what=Use.DISCLOSED,
        basis=basis,
        reason=reason,
        detail=detail,
    )
