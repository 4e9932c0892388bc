"""The sample's access log and staff, as the server would answer about them; invented people."""

from datetime import date, timedelta

from backend.protocol.clients import ClientHit
from backend.protocol.ids import CaseId, ClientId, LineId, StaffId, new_id
from backend.protocol.inquiries import Found, Inquiry
from backend.protocol.people import StaffInfo
from backend.protocol.staff_inquiries import ListStaff, StaffListed, StaffRow
from backend.protocol.use_inquiries import (
    CheckLog,
    ExtractMade,
    FindPatterns,
    LogChecked,
    MakeExtract,
    PatternsFound,
    ReadRetention,
    ReadUses,
    RetentionReport,
    RetentionRun,
    Uses,
)
from backend.protocol.uses import Extract, ExtractLine, Pattern, PatternKind, Use, UseBasis, UseLine
from backend.protocol.words import Role
from desktop.screenshots.sample import NOW

UNIT = "Keskustan hyvinvointiasema"


def _member(full_name: str, role: Role, *lines: str, unit: str = UNIT) -> StaffInfo:
    first, last = full_name.split()
    return StaffInfo(
        staff_id=StaffId(new_id()),
        user_name=f"{first}.{last}".lower().replace("ä", "a").replace("ö", "o"),
        full_name=full_name,
        name=f"{first} {last[0]}.",
        initials=first[0] + last[0],
        public_name=first,
        role=role,
        lines=tuple(LineId(line) for line in lines),
        unit=unit,
    )


OFFICER = _member("Pirkko Salo", Role.PRIVACY_OFFICER)
KEEPER = _member("Outi Pelto", Role.ADMINISTRATOR)
AINO = _member("Aino Niemi", Role.PROFESSIONAL, "oral", "child", "urgent")
JUHA = _member("Juha Korhonen", Role.PROFESSIONAL, "advice", "social", unit="Sosiaalikeskus")
TUULA = _member("Tuula Rinne", Role.SUPERVISOR, "oral", "child")
MIKKO = _member("Mikko Laine", Role.PROFESSIONAL, "urgent")
STAFF = (AINO, JUHA, MIKKO, KEEPER, OFFICER, TUULA)
_MATTI, _LEENA, _ONNI = (ClientId(new_id()) for _ in range(3))
_NAMES = {_MATTI: "Matti Virtanen", _LEENA: "Leena Korhonen", _ONNI: "Onni Saari"}

HIT = ClientHit(client_id=_MATTI, name="Virtanen Matti", personal_code="100713B••••", born=None)


def _use(
    no: int,
    minutes: int,
    who: StaffInfo,
    what: Use,
    basis: UseBasis = UseBasis.CARE_RELATIONSHIP,
    client: ClientId | None = _MATTI,
    *,
    case: int | None = None,
    reason: str = "",
    detail: str = "",
) -> UseLine:
    return UseLine(
        no=no,
        at=NOW - timedelta(minutes=minutes),
        staff_id=who.staff_id,
        staff_name=who.full_name,
        unit=who.unit,
        what=what,
        basis=basis,
        client_id=client,
        client_name=_NAMES.get(client, "") if client else "",
        case_id=CaseId(new_id()) if case else None,
        case_number=case,
        reason=reason,
        detail=detail,
    )


LINES = (
    _use(4821, 0, OFFICER, Use.LOG_READ, UseBasis.PRIVACY_WORK, None, detail="from 2026-10-24 to 2026-11-24"),
    _use(4820, 4, AINO, Use.ASSESSED, case=4818),
    _use(4819, 9, AINO, Use.RECORD_OPENED, case=4818),
    _use(4818, 11, AINO, Use.OPENED, UseBasis.LINE, case=4818),
    _use(
        4817,
        31,
        JUHA,
        Use.GLASS_BROKEN,
        UseBasis.BREAK_GLASS,
        _LEENA,
        reason="Asiakas soitti pöytäpuhelimeen ja kysyi eilisestä asiastaan.",
    ),
    _use(4816, 32, JUHA, Use.SEARCHED, UseBasis.NONE, _LEENA, detail="name"),
    _use(4815, 55, MIKKO, Use.PREVIEWED, client=_ONNI, case=4622),
    _use(4814, 58, MIKKO, Use.HISTORY_OPENED, client=_ONNI),
    _use(4813, 71, TUULA, Use.CODE_REVEALED, UseBasis.SUPERVISION, _ONNI, case=4790),
    _use(4812, 96, KEEPER, Use.STAFF_CHANGED, UseBasis.NONE, None, detail="mikko.laine +urgent"),
    _use(4811, 60 * 9, MIKKO, Use.OPENED, UseBasis.LINE, _ONNI, case=4787),
)
PATTERNS = (
    Pattern(
        kind=PatternKind.SAME_NAME,
        staff_id=JUHA.staff_id,
        staff_name=JUHA.full_name,
        count=2,
        first=NOW - timedelta(minutes=32),
        last=NOW - timedelta(minutes=31),
        lines=(4816, 4817),
    ),
    Pattern(
        kind=PatternKind.BROKEN_GLASS,
        staff_id=JUHA.staff_id,
        staff_name=JUHA.full_name,
        count=1,
        first=NOW - timedelta(minutes=31),
        last=NOW - timedelta(minutes=31),
        lines=(4817,),
    ),
    Pattern(
        kind=PatternKind.AT_NIGHT,
        staff_id=MIKKO.staff_id,
        staff_name=MIKKO.full_name,
        count=1,
        first=NOW - timedelta(hours=9),
        last=NOW - timedelta(hours=9),
        lines=(4811,),
    ),
)
_TOLD = tuple(
    ExtractLine(
        at=line.at,
        staff_name=line.staff_name,
        unit=line.unit,
        what=line.what,
        basis=line.basis,
        line=LineId("oral") if line.case_number else None,
    )
    for line in LINES
    if line.client_id == _MATTI
)
EXTRACT = Extract(
    client_name="Matti Virtanen",
    for_name="Matti Virtanen",
    first=date(2024, 11, 23),
    last=date(2026, 11, 23),
    made_at=NOW,
    made_by=OFFICER.full_name,
    lines=_TOLD * 12,
)

_COUNTS: tuple[dict[str, int], ...] = (
    {"words": 214, "identity": 96, "lines": 3108, "feedback": 12, "held": 2},
    {},
    {"words": 187, "identity": 80, "cases": 1, "lines": 2650, "clients": 3, "open_tasks": 1},
)
RUNS = tuple(
    RetentionRun(
        asked_at=NOW - timedelta(days=days, hours=7),
        started_at=NOW - timedelta(days=days, hours=7),
        finished_at=NOW - timedelta(days=days, hours=7),
        counts=counts,
    )
    for days, counts in enumerate(_COUNTS)
)


def answer(inquiry: Inquiry) -> Found | None:
    """Answer as the server would; none for a question about something else."""
    match inquiry:
        case ReadUses(lines=wanted):
            return Uses(lines=tuple(one for one in LINES if not wanted or one.no in wanted))
        case FindPatterns():
            return PatternsFound(patterns=PATTERNS)
        case CheckLog(whole=whole):
            return LogChecked(at=NOW, rows=48_210, checked=48_210 if whole else 20_000)
        case ReadRetention():
            return RetentionReport(runs=RUNS)
        case MakeExtract():
            return ExtractMade(extract=EXTRACT)
        case ListStaff():
            rows = (StaffRow(info=one, active=one is not MIKKO) for one in STAFF)
            return StaffListed(staff=tuple(sorted(rows, key=lambda row: row.info.full_name)))
        case _:
            return None
