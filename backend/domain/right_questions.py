"""When the national authorisation register may be asked about a case, and what about; pure, no I/O (domain rules, section 3)."""

from datetime import date, datetime, timedelta

from backend.domain.life_cycle import CaseFile
from backend.domain.office_days import HELSINKI, local_day
from backend.domain.personal_codes import born, is_minor
from backend.protocol.errors import ErrorCode
from backend.protocol.wire import Record
from backend.protocol.words import Identity, SaysFor

_KNOWN = frozenset({Identity.VERIFIED, Identity.STRONG})


class RightQuestion(Record, frozen=True, kw_only=True):
    """May ``delegate`` act for ``principal``? Whole codes: shown nowhere."""

    delegate: str
    principal: str
    of_minor: bool

    def __repr__(self) -> str:
        """Show nothing of the people."""
        return "RightQuestion(…)"


def question_of(file: CaseFile, today: date) -> RightQuestion | ErrorCode:
    """Return what may be asked, or why nothing may.

    Only when the person says that they act for another, and is known to be who they are: otherwise anybody could learn
    of a stranger who their guardian is.
    """
    behalf = file.head.client.on_behalf
    if behalf is None or behalf.says_for is SaysFor.SELF:
        return ErrorCode.NOT_ALLOWED
    if file.head.client.identity not in _KNOWN:
        return ErrorCode.NOT_PERMITTED
    delegate, principal = file.codes.personal, file.codes.principal
    if not delegate or not principal:
        return ErrorCode.INVALID_CODE
    if delegate == principal:
        return ErrorCode.SAME_PERSON
    return RightQuestion(delegate=delegate, principal=principal, of_minor=is_minor(born(principal), today))


def holds_until(now: datetime) -> datetime:
    """Return until when an answer holds: to the end of the day it was given on, in Finland.

    The register tells no end. A mandate may be taken back any time, so another day asks again (product judgement).
    """
    tomorrow = local_day(now) + timedelta(days=1)
    return datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=HELSINKI)
