"""Records of contacts: signed once and immutable, corrected by a further version, copied out with a line in the log."""

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, reason_problem, refused
from backend.commands.permits import of_line
from backend.domain import record_rules
from backend.domain.life_cycle import CaseFile
from backend.protocol.entries import Entry
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import is_id
from backend.protocol.record_commands import CorrectRecord, NoteSummaryTaken, SignRecord
from backend.protocol.record_entries import RecordSigned
from backend.protocol.records import RecordContent, SignedRecord
from backend.protocol.results import Refusal
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import Remains
from backend.store.case_files import read_entries
from backend.store.unit import Unit


def sign_record(unit: Unit, actor: StaffActor, command: SignRecord) -> Answer:
    """Sign a record of a case in hand, or of a closed one of one's own line: what was done may be written down after it."""
    file = _writable(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    if not is_id(command.record_id):
        return refused(command, ErrorCode.MALFORMED)
    last = file.head.record
    if (last.record_id if last else None) != command.after:
        return refused(command, ErrorCode.CHANGED_MEANWHILE, by=last.by if last else None)
    if any(body.record_id == command.record_id for _, body in _signed(unit, file)):
        return refused(command, ErrorCode.MALFORMED)
    content = _checked(unit, file, command, None)
    if isinstance(content, Refusal):
        return content
    _sign(unit, file, actor, RecordSigned(record_id=command.record_id, version=1, content=content))
    return done(command, file.case_id)


def correct_record(unit: Unit, actor: StaffActor, command: CorrectRecord) -> Answer:
    """Sign a further version of a record, with the reason. Both stay readable."""
    file = _writable(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    versions = [(entry, body) for entry, body in _signed(unit, file) if body.record_id == command.record_id]
    if not versions:
        return refused(command, ErrorCode.UNKNOWN_RECORD)
    entry, latest = versions[-1]
    if latest.version != command.version:
        return refused(command, ErrorCode.CHANGED_MEANWHILE, by=entry.author)
    if entry.let_go_at is not None:
        return refused(command, ErrorCode.CASE_CLOSED)
    problem = reason_problem(command, command.reason)
    if problem is not None:
        return problem
    content = _checked(unit, file, command, latest.content)
    if isinstance(content, Refusal):
        return content
    body = RecordSigned(
        record_id=command.record_id,
        version=latest.version + 1,
        content=content,
        reason=command.reason.strip(),
    )
    _sign(unit, file, actor, body)
    return done(command, file.case_id)


def note_summary_taken(unit: Unit, actor: StaffActor, command: NoteSummaryTaken) -> Answer:
    """Write to the access log that the case was copied out to be put into a record elsewhere."""
    file = of_line(unit, actor, command)
    if isinstance(file, Refusal):
        return file
    mine = _holds(file, actor)
    unit.note_use(
        actor.staff_id,
        Use.SUMMARY_COPIED,
        case_id=file.case_id,
        client_id=file.head.client.subject,
        basis=UseBasis.CARE_RELATIONSHIP if mine else UseBasis.LINE,
    )
    return done(command, file.case_id)


def _writable(unit: Unit, actor: StaffActor, command: SignRecord | CorrectRecord) -> CaseFile | Refusal:
    """Return the case if it is in the actor's hands, or closed with its words still there."""
    file = of_line(unit, actor, command)
    if isinstance(file, Refusal) or _holds(file, actor):
        return file
    if not file.is_closed:
        return refused(command, ErrorCode.NOT_YOURS, by=file.head.claimed_by)
    gone = file.head.remains is not Remains.ALL or file.head.joined_into is not None
    return refused(command, ErrorCode.CASE_CLOSED) if gone else file


def _holds(file: CaseFile, actor: StaffActor) -> bool:
    return file.head.is_in_hands_of(actor.staff_id) and not file.is_closed


def _signed(unit: Unit, file: CaseFile) -> list[tuple[Entry, RecordSigned]]:
    return [
        (one, one.body)
        for one in read_entries(unit.database, unit.cipher, file.case_id)
        if isinstance(one.body, RecordSigned)
    ]


def _checked(
    unit: Unit, file: CaseFile, command: SignRecord | CorrectRecord, before: RecordContent | None
) -> RecordContent | Refusal:
    """Return the content as the lists have its codes, or why it cannot be signed."""
    line = unit.county.line(file.head.line)
    if line is None:
        return refused(command, ErrorCode.UNKNOWN_LINE)
    shape = record_rules.shape_of(line.record, line.field_of_law)
    limit = record_rules.too_long(command.content)
    if limit is not None:
        return refused(command, ErrorCode.TEXT_TOO_LONG, limit=limit)
    wrong = record_rules.wrong(command.content, shape, unit.now)
    if wrong:
        return refused(command, ErrorCode.RECORD_WRONG, where=wrong)
    content = record_rules.as_listed(command.content, shape, unit.county.code_lists, before)
    if not isinstance(content, RecordContent):
        return refused(command, ErrorCode.RECORD_WRONG, where=content.value)
    lacks = record_rules.lacking(content, shape)
    if lacks is not None:
        return refused(command, ErrorCode.RECORD_INCOMPLETE, where=lacks.value)
    return content


def _sign(unit: Unit, file: CaseFile, actor: StaffActor, body: RecordSigned) -> None:
    unit.add_entry(file, body, author=actor.ref)
    last = file.head.record
    if last is None or last.record_id == body.record_id or body.version == 1:
        # A correction of a record that is not the latest leaves the latest in its place.
        covered = last.contacts if last is not None and body.version > 1 else None
        short = SignedRecord(
            record_id=body.record_id,
            version=body.version,
            at=unit.now,
            by=actor.ref,
            contact_at=body.content.contact_at,
            assessed_at=body.content.assessed_at,
            contacts=tuple(one.contact_id for one in file.contacts) if covered is None else covered,
            no=file.last_no,
        )
        file.set_head(record=short)
    unit.note_use(
        actor.staff_id,
        Use.RECORD_SIGNED,
        case_id=file.case_id,
        client_id=file.head.client.subject,
        basis=UseBasis.CARE_RELATIONSHIP if _holds(file, actor) else UseBasis.LINE,
    )
