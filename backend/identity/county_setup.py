"""What a desktop is told of the county at sign-in, made from the county's configuration."""

from backend.domain import limits
from backend.domain.county import County, ServiceLine
from backend.domain.opening_words import opening_words
from backend.domain.record_rules import shape_of
from backend.protocol.ids import LineId
from backend.protocol.setup import (
    HandoverSetup,
    LineHours,
    LineInfo,
    MatterChoice,
    OutcomeChoice,
    PhoneSetup,
    Setup,
)
from backend.protocol.words import Channel, Language


def setup_of(county: County, *, demo: bool = False) -> Setup:
    """Return the county's lines, choices and settings, without what the day says."""
    return Setup(
        county=county.names.words(),
        zone=county.zone,
        lines=tuple(_line(line) for line in county.lines),
        callback_attempts=county.callback.attempts,
        message_limit=limits.MESSAGE,
        questionnaires=county.questionnaires,
        code_lists=county.code_lists,
        clipboard_seconds=county.clipboard_seconds,
        demo=demo,
        identifies=county.identifies,
        checks_rights=county.checks_rights,
        phone=_phone(county),
        handover=HandoverSetup(
            answer_minutes=county.handover.answer_minutes,
            stands_out_minutes=county.handover.stands_out_minutes,
        ),
        next_attempt_minutes=county.callback.next_attempt_after_minutes,
    )


def _phone(county: County) -> PhoneSetup | None:
    if county.exchange is None:
        return None
    return PhoneSetup(controls=county.exchange.controls, wrap_up_seconds=county.phone.wrap_up_seconds)


def _line(line: ServiceLine) -> LineInfo:
    spoken = {language for rules in line.channels.values() for language in rules.languages}
    # "We are open" means where somebody answers at once: the chat if there is one.
    hours = (line.channels.get(Channel.CHAT) or next(iter(line.channels.values()))).hours
    return LineInfo(
        line=LineId(line.id),
        names=line.names.words(),
        short_names=line.short_names.words(),
        channels=tuple(line.channels),
        languages=tuple(language for language in Language if language in spoken),
        matters=tuple(
            MatterChoice(code=matter.id, names=matter.names.words(), reasons=matter.reasons)
            for matter in line.matters
        ),
        outcome_reasons=tuple(
            OutcomeChoice(code=reason.id, names=reason.names.words(), demands=reason.demands)
            for reason in line.outcome_reasons
        ),
        opening_hours=opening_words(hours),
        field_of_law=line.field_of_law,
        identification=line.identification,
        record=shape_of(line.record, line.field_of_law),
        calls=_calls(line),
    )


def _calls(line: ServiceLine) -> LineHours:
    """Callbacks are made while they may be asked for; a line without them calls while it answers."""
    wanted = (Channel.CALLBACK, Channel.PHONE, Channel.CHAT)
    rules = next((line.channels[one] for one in wanted if one in line.channels), None)
    hours = (rules or next(iter(line.channels.values()))).hours
    days = tuple(tuple((span.opens, span.closes) for span in hours.on(day)) for day in range(7))
    return LineHours(days=days, holidays=hours.always)
