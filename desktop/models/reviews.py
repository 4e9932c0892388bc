"""Whether the day by which somebody was to look at a text again has passed."""

from datetime import date, datetime, tzinfo


def is_late(review_by: date | None, now: datetime, zone: tzinfo) -> bool:
    """Tell whether that day is over where the county is; the day itself is still in time."""
    return review_by is not None and review_by < now.astimezone(zone).date()
