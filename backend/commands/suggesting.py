"""Suggesting that two open cases of a line are the same person's; a professional decides."""

from sqlalchemy import bindparam, or_, select

from backend.domain import life_cycle
from backend.domain.life_cycle import CaseFile
from backend.domain.matching import Match, strongest
from backend.protocol.ids import CaseId
from backend.protocol.people import Suggestion
from backend.protocol.words import CaseState, SuggestionWhy
from backend.store import tables
from backend.store.unit import Unit

_contact, _file = tables.contact.c, tables.case_file.c
_ALIKE = (
    select(_contact.case_id, _contact.phone_hash, _contact.code_hash)
    .join_from(tables.contact, tables.case_file)
    .where(
        or_(_contact.phone_hash == bindparam("phone_hash"), _contact.code_hash == bindparam("code_hash")),
        _file.line == bindparam("line"),
        _file.state != CaseState.CLOSED.value,
        _file.case_id != bindparam("this_case"),
    )
    .order_by(_contact.at)
    .limit(20)
)
_dismissed = tables.dismissed_suggestion.c
_DISMISSED = select(_dismissed.case_id, _dismissed.other_id).where(
    or_(_dismissed.case_id == bindparam("this_case"), _dismissed.other_id == bindparam("this_case"))
)


def suggest(unit: Unit, file: CaseFile, phone_hash: bytes | None, code_hash: bytes | None) -> None:
    """Put a suggestion on this case and on every open one of its line with the same phone or code."""
    if phone_hash is None and code_hash is None:
        return
    rows = unit.database.all(
        _ALIKE, phone_hash=phone_hash, code_hash=code_hash, line=file.head.line, this_case=file.case_id
    )
    if not rows:
        return
    found = [
        Match(
            CaseId(case_id),
            SuggestionWhy.SAME_CODE
            if code_hash is not None and code == code_hash
            else SuggestionWhy.SAME_PHONE,
        )
        for case_id, _, code in rows
    ]
    pairs = unit.database.all(_DISMISSED, this_case=file.case_id)
    dismissed = frozenset(CaseId(one) for pair in pairs for one in pair)
    for match in strongest(found, dismissed):
        other = unit.case(match.case_id)
        if other is not None:
            life_cycle.with_suggestion(file, _of(other, match, unit))
            life_cycle.with_suggestion(other, _of(file, match, unit))


def suggest_anew(unit: Unit, file: CaseFile) -> None:
    """Suggest as for a new contact, because the case came to another line or took another case in."""
    look = unit.cipher.lookup
    phones = {file.number_of(one) for one in file.contacts}
    for phone in sorted(phones - {""}):
        suggest(unit, file, look("phone", phone), None)
    code = file.codes.principal or file.codes.personal
    if code:
        suggest(unit, file, None, look("code", code))


def forget(unit: Unit, file: CaseFile) -> None:
    """Take this case out of the suggestions of others, because it is no longer open on their line."""
    for suggestion in file.head.suggestions:
        other = unit.case(suggestion.case_id)
        if other is not None:
            life_cycle.without_suggestion(other, file.case_id)
    if file.head.suggestions:
        file.set_head(suggestions=())


def _of(file: CaseFile, match: Match, unit: Unit) -> Suggestion:
    return Suggestion(case_id=file.case_id, number=file.head.number, why=match.why, at=unit.now)
