"""The authority engine: what may be seen, said and done in a case, by whoever is in contact and by the professional.

One pure function, `authority`, decides; desktops and residents' pages only show its answer, and every command and
every page asks it anew. The rules and where they come from:

- A code of 3 or 4, or a minor's accepted request in social welfare, keeps the whole event from everybody who acts for
  the minor: nothing is said, told, decided, called, asked or given (act 785/1992 s. 9, act 812/2000 s. 11; domain
  rules, section 2). Nothing else that is known of the case can lift that, and it lasts until it is corrected.
- Codes 1 and 2 hold for the contacts they were made for and never for a later one (domain rules, section 2).
- Custody of a child under 12 needs no assessment: code 1 is the default. From 12 on, until there is one, a guardian
  may be talked with and is told nothing. Of a child whose age is not known the same is true.
- From 12 on a guardian is also made sure of: strongly, or by a professional (domain rules, section 2).
- Whoever acts for an adult, or as a legal guardian, needs a check that said *allowed* and has not expired; who acts
  on no basis of these is told nothing. *Not permitted* has no reason (domain rules, section 3).
- For a child under a non-disclosure order, or whose other guardian has one, nobody acts (domain rules, section 3).
- A guardian cannot refuse care needed to avert a danger to life or health (domain rules, section 2).
- Lines that require it withhold the client's record until the person is made sure of (domain rules, section 1 and 4).

Custody ends at the 18th birthday's midnight in Helsinki, the default of a young child at the 12th's.
"""

from datetime import date, datetime

from backend.domain.office_days import at_minute, local_day
from backend.domain.personal_codes import age, birthday
from backend.protocol.assessments import Assessment, MaturityCode, SocialRequest, Task, TaskKind
from backend.protocol.authority import AssessmentNeed, Authority, Deed, Verdict, Why
from backend.protocol.ids import ContactId
from backend.protocol.maturity_rules import CODE_AGE, FULL_AGE, form_for
from backend.protocol.representation import Basis, RightCheck
from backend.protocol.wire import Record
from backend.protocol.words import FieldOfLaw, IdentificationRule, Identity, SaysFor

MADE_SURE = frozenset({Identity.VERIFIED, Identity.STRONG})
"""Levels at which somebody else than the person has made sure who they are."""

_OF_THE_PERSON = (
    Deed.SPEAK,
    Deed.SEE_EVENT,
    Deed.ACT,
    Deed.BE_CALLED,
    Deed.BE_SURVEYED,
    Deed.GET_EXTRACT,
)
_NEEDS_THE_RIGHT = (Deed.SEE_EVENT, Deed.ACT, Deed.GET_EXTRACT)
"""Talking with somebody, calling them and asking how it went gives nothing of the client's away."""

_BLOCKING_TASKS = frozenset({TaskKind.CHILD_WELFARE, TaskKind.PHYSICIAN})
_BASES = {
    SaysFor.OWN_CHILD: Basis.CUSTODY,
    SaysFor.OTHER_ADULT: Basis.MANDATE,
    SaysFor.WARD: Basis.LEGAL_GUARDIAN,
    SaysFor.OTHER: Basis.OTHER,
}


class Situation(Record, frozen=True, kw_only=True):
    """Everything the engine decides by.

    `born` is whom the case is about, `identity` and `says_for` who is in contact, `check` the latest check of that
    person's right. `contacts` are those that an assessment has to cover. `field` and `rule` are the line's.
    """

    now: datetime
    field: FieldOfLaw = FieldOfLaw.HEALTH
    rule: IdentificationRule = IdentificationRule.SELF_DECLARED
    identity: Identity = Identity.ANONYMOUS
    says_for: SaysFor = SaysFor.SELF
    born: date | None = None
    has_record: bool = False
    check: RightCheck | None = None
    assessment: Assessment | None = None
    contacts: tuple[ContactId, ...] = ()
    tasks: tuple[Task, ...] = ()
    non_disclosure: bool = False
    """Of somebody whose number the case would show."""
    protected: bool = False
    """Whom the case is about, or another guardian of that child, has a non-disclosure order."""


def authority(situation: Situation) -> Authority:
    """Decide. What the answer does not mention is permitted; a permission that ends by itself is mentioned."""
    years = None if situation.born is None else age(situation.born, local_day(situation.now))
    minor = _is_minor(situation, years)
    assessed = is_assessed(situation)
    required = years is not None and CODE_AGE <= years < FULL_AGE and bool(situation.contacts)
    need = _need(situation, years, minor=minor)
    if situation.says_for is SaysFor.SELF:
        person = _of_the_client(situation, years, assessed=assessed)
    else:
        person = _of_the_representative(situation, years, minor=minor, assessed=assessed)
    professional = _of_the_professional(situation, blocked=required and not assessed)
    return Authority(
        verdicts=(*person, *professional),
        need=need,
        required=required,
        assessed=assessed,
        default_code=MaturityCode.NOT_CAPABLE if need is AssessmentNeed.SHORT else None,
        age=years,
    )


def basis_of(says_for: SaysFor) -> Basis | None:
    """Return the basis that goes with what somebody says; none for who acts for nobody else."""
    return _BASES.get(says_for)


def hidden(assessment: Assessment | None) -> Why | None:
    """Return why the event is kept from everybody who acts for the minor; none when it is not."""
    if assessment is None:
        return None
    if assessment.code is MaturityCode.CAPABLE_FORBIDS:
        return Why.MINOR_FORBIDS
    if assessment.code is MaturityCode.UNKNOWN:
        return Why.CAPACITY_UNKNOWN
    return Why.REQUEST_ACCEPTED if assessment.request is SocialRequest.ACCEPTED else None


def is_assessed(situation: Situation) -> bool:
    """Tell whether the assessment is one of this line's field and this age, and covers every contact there is.

    Health and social welfare do not mix: a conclusion of the one is none of the other. What was concluded of a child
    under 12, where code 1 is the default, is no choice for a child who has turned 12 since.
    """
    made = situation.assessment
    if made is None or made.field is not situation.field:
        return False
    if made.code is None and situation.field is FieldOfLaw.HEALTH:
        return False
    if _is_young(situation.born, made.at) and not _is_young(situation.born, situation.now):
        return False
    return frozenset(situation.contacts) <= frozenset(made.contacts)


def _is_young(born: date | None, at: datetime) -> bool:
    return born is not None and age(born, local_day(at)) < CODE_AGE


def _is_minor(situation: Situation, years: int | None) -> bool:
    """Of a child whose age is not known the stricter is assumed."""
    if years is None:
        return situation.says_for is SaysFor.OWN_CHILD
    return years < FULL_AGE


def _need(situation: Situation, years: int | None, *, minor: bool) -> AssessmentNeed:
    if not minor or not situation.contacts:
        return AssessmentNeed.NONE
    return form_for(years, situation.field)


def _of_the_client(situation: Situation, years: int | None, *, assessed: bool) -> tuple[Verdict, ...]:
    """Whoever acts for nobody else is kept from nothing of their own; a minor's extract follows the capacity.

    The extract goes to the minor or to the guardian as the capacity decides (act 703/2023; domain rules, section 8).
    """
    if years is None or years >= FULL_AGE or situation.field is FieldOfLaw.SOCIAL:
        return ()
    made = situation.assessment
    code = None if made is None else made.code
    if code in {MaturityCode.CAPABLE_ALLOWS, MaturityCode.CAPABLE_FORBIDS} and assessed:
        return ()
    if code is MaturityCode.UNKNOWN:
        why = Why.CAPACITY_UNKNOWN
    elif years < CODE_AGE or (code is MaturityCode.NOT_CAPABLE and assessed):
        why = Why.NOT_CAPABLE
    else:
        why = Why.NOT_ASSESSED
    return (_refuse(Deed.GET_EXTRACT, why),)


def _of_the_representative(
    situation: Situation, years: int | None, *, minor: bool, assessed: bool
) -> tuple[Verdict, ...]:
    care = (_refuse(Deed.REFUSE_CARE, Why.CARE_NEEDED),) if minor else ()
    # First, and whatever else is known: nothing below can open what this closes.
    kept = hidden(situation.assessment)
    if kept is not None:
        return (*(_refuse(deed, kept) for deed in _OF_THE_PERSON), *care)
    why = _no_right(situation, years, minor=minor) or _not_yet(
        situation, years, minor=minor, assessed=assessed
    )
    if why is not None:
        return (*(_refuse(deed, why) for deed in _NEEDS_THE_RIGHT), *care)
    until = _ends(situation, years)
    if until is None:
        return care
    return (*(Verdict(deed=deed, allowed=True, until=until) for deed in _NEEDS_THE_RIGHT), *care)


def _no_right(situation: Situation, years: int | None, *, minor: bool) -> Why | None:
    """Return why the person has no right to act, as far as is known."""
    check = situation.check
    if check is not None and not check.allowed:
        return Why.NOT_PERMITTED
    if situation.says_for is SaysFor.OTHER:
        return Why.NOT_PERMITTED
    if minor and situation.protected:
        return Why.NON_DISCLOSURE
    if check is not None and _expired(check, situation.now):
        return Why.RIGHT_EXPIRED
    # Custody of an adult is none: what a parent needs from then on is a mandate.
    wanted = (
        {Basis.CUSTODY, Basis.LEGAL_GUARDIAN}
        if years is not None and minor
        else {Basis.MANDATE, Basis.LEGAL_GUARDIAN}
    )
    if situation.says_for is SaysFor.OWN_CHILD and minor:
        return None
    return None if check is not None and check.basis in wanted else Why.RIGHT_NOT_CHECKED


def _not_yet(situation: Situation, years: int | None, *, minor: bool, assessed: bool) -> Why | None:
    """Return what has to be done before the person is told anything."""
    young = years is not None and years < CODE_AGE
    if minor and not young and not assessed:
        return Why.NOT_ASSESSED
    has_to_be_sure = situation.rule is IdentificationRule.REQUIRED or (minor and not young)
    return Why.NOT_IDENTIFIED if has_to_be_sure and situation.identity not in MADE_SURE else None


def _of_the_professional(situation: Situation, *, blocked: bool) -> tuple[Verdict, ...]:
    verdicts = []
    required = situation.rule is IdentificationRule.REQUIRED
    if required and situation.identity not in MADE_SURE:
        verdicts.append(_refuse(Deed.SEE_RECORD, Why.NOT_IDENTIFIED))
    elif not situation.has_record:
        verdicts.append(_refuse(Deed.SEE_RECORD, Why.NO_CLIENT))
    if situation.non_disclosure:
        verdicts.append(_refuse(Deed.SHOW_CONTACT, Why.NON_DISCLOSURE))
    if blocked:
        verdicts.append(_refuse(Deed.CLOSE, Why.ASSESSMENT_NEEDED))
    elif any(task.kind in _BLOCKING_TASKS and task.resolved_at is None for task in situation.tasks):
        verdicts.append(_refuse(Deed.CLOSE, Why.TASK_OPEN))
    return tuple(verdicts)


def _ends(situation: Situation, years: int | None) -> datetime | None:
    """Return when the right ends by itself: the check's end, or the birthday after which more is asked."""
    ends = [situation.check.valid_until] if situation.check is not None else []
    if situation.born is not None and years is not None and years < FULL_AGE:
        next_age = FULL_AGE if years >= CODE_AGE else CODE_AGE
        ends.append(at_minute(birthday(situation.born, next_age), 0))
    return min((end for end in ends if end is not None), default=None)


def _expired(check: RightCheck, now: datetime) -> bool:
    return check.valid_until is not None and check.valid_until <= now


def _refuse(deed: Deed, why: Why) -> Verdict:
    return Verdict(deed=deed, allowed=False, why=why)
