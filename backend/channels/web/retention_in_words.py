"""How long what is kept, as a resident reads it: the county's periods (domain rules, section 9), one sentence for each class."""

from backend.channels.web.texts import Speech
from backend.domain.retention_rules import RetentionRules

_YEAR = 365.25


def sentences(rules: RetentionRules, speech: Speech) -> list[str]:
    """Return what the privacy page says of each class of data, and that a legal hold goes before all of it."""

    def said(days: int) -> str:
        return period(days, speech)

    # Words go when either period of their class ends, so the page names the one that ends first.
    return [
        speech.plain("privacy.keep_words", recorded=said(rules.recorded_words), words=said(rules.words)),
        speech.plain("privacy.keep_anonymous", anonymous=said(min(rules.anonymous, rules.words))),
        speech.plain("privacy.keep_identity", identity=said(rules.identity)),
        speech.plain("privacy.keep_case", case=said(rules.case)),
        speech.plain("privacy.keep_client", client=said(rules.client)),
        speech.plain("privacy.keep_feedback", feedback=said(rules.feedback)),
        speech.plain("privacy.keep_log", access_log=said(rules.access_log)),
        speech.plain("privacy.keep_hold"),
    ]


def period(days: int, speech: Speech) -> str:
    """Return whole years as years, leap days counted in or not, and everything else as days."""
    years = round(days / _YEAR)
    if years and abs(days - years * _YEAR) < 1:
        return speech.plain("privacy.year") if years == 1 else speech.plain("privacy.years", count=years)
    return speech.plain("privacy.day") if days == 1 else speech.plain("privacy.days", count=days)
