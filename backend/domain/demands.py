"""What an outcome still lacks: a reason asks for more than words, and says for what."""

from datetime import date, datetime

from backend.domain.county import County, OutcomeReason
from backend.domain.follow_ups import is_in_time
from backend.domain.life_cycle import CaseFile, covering
from backend.domain.retention import last_follow_up
from backend.protocol.outcomes import Demand, Outcome


def missing(
    reason: OutcomeReason, outcome: Outcome, file: CaseFile, county: County, now: datetime
) -> Demand | None:
    """Return the first of the reason's demands that the outcome does not meet.

    A follow-up may be agreed on with every reason, and then has to be one: a day to come, and what is checked.
    """
    for demand in reason.demands:
        if not _met(demand, outcome, file, county):
            return demand
    on, what = outcome.follow_up_on, outcome.follow_up_what.strip()
    if on is None and not what:
        return None
    whole = on is not None and bool(what) and is_in_time(on, now, county.follow_up)
    if not whole or (on is not None and too_far(on, file, county) is not None):
        return Demand.FOLLOW_UP_DATE
    return None


def too_far(on: date | None, file: CaseFile, county: County) -> date | None:
    """Return the last day on which the case may come back when `on` is later; none when the day will do."""
    last = last_follow_up(file, county.retention)
    return last if on is not None and last is not None and on > last else None


def _met(demand: Demand, outcome: Outcome, file: CaseFile, county: County) -> bool:
    match demand:
        case Demand.APPOINTMENT:
            told = outcome.appointment
            return told is not None and all(one.strip() for one in (told.when, told.where, told.whom))
        case Demand.REFERRED_TO:
            return bool(outcome.referred_to.strip())
        case Demand.ATTEMPTS:
            return any(one.attempts >= county.callback.attempts for one in file.contacts)
        case Demand.FOLLOW_UP_DATE:
            return outcome.follow_up_on is not None
        case Demand.RECORD:
            return covering(file) is not None
