"""One county's configuration: its service lines and what each promises, as one readable TOML file.

`parse_county` is the only way in; whoever needs the configuration gets a `County` passed to it.
"""

import tomllib
from collections.abc import Mapping
from typing import Annotated, Any, Literal

import msgspec

from backend.domain.feedback_rules import FeedbackRules
from backend.domain.record_rules import RecordRules
from backend.domain.retention_rules import RetentionRules
from backend.domain.service_promise import ServicePromise
from backend.domain.texts import Texts
from backend.domain.weekly_hours import WeeklyHours
from backend.protocol.outcomes import Demand
from backend.protocol.questionnaires import Questionnaire
from backend.protocol.records import CodeList
from backend.protocol.words import Channel, FieldOfLaw, IdentificationRule, Language

_SENT_AWAY = (
    *("väärä paikka", "väärään paikkaan", "väärässä paikassa", "ei kuulu meille"),
    *("fel ställe", "fel plats", "hör inte till oss"),
    *("wrong place", "wrong service", "not our matter"),
)


class CountyFileWrong(Exception):
    """The county's file cannot be used; the text names the place and what is wrong there."""


class Matter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a resident may pick as the matter; `urgent` ones show the emergency numbers first."""

    id: str
    names: Texts
    urgent: bool = False
    reasons: tuple[str, ...] = ()
    """Codes of the list of reasons that a record of it may have, likeliest first."""
    forms_before: tuple[str, ...] = ()


class OutcomeReason(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a case can end, and what it takes to say so.

    None tells a client that they came to the wrong place: whoever is contacted guides on, and says to whom (domain rules,
    section 6).
    """

    id: str
    names: Texts
    demands: tuple[Demand, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an end that sends a client away."""
        said = (self.id.replace("-", " "), *self.names.words().values())
        if any(words in text.casefold() for text in said for words in _SENT_AWAY):
            raise ValueError(
                f"outcome reason {self.id!r}: nobody is told that they contacted the wrong place"
            )


class ChannelRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a line serves one channel.

    `hours` are when people work on it. Forms and call requests are taken around the clock and wait.
    """

    hours: WeeklyHours
    promise: ServicePromise
    languages: tuple[Language, ...] = tuple(Language)

    def __post_init__(self) -> None:
        """Refuse a channel nobody can use."""
        if not self.languages:
            raise ValueError("a channel needs a language")


class AutomaticMessages(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the service itself says.

    `{line}` is the line's name, `{professional}` the public name, `{when}` a day and time in words.
    """

    chat_opened: Texts
    chat_claimed: Texts
    chat_idle: Texts
    chat_ended: Texts
    form_received: Texts
    callback_received: Texts
    not_reached: Texts
    chat_lost_professional: Texts = Texts(
        fi="Ammattilaisen yhteys katkesi. Asiasi on palannut jonon kärkeen, ja seuraava vapautuva ammattilainen "
        "jatkaa kanssasi. Kaikki, mitä kirjoitit, on tallessa.",
        sv="Den professionellas förbindelse bröts. Ditt ärende är åter först i kön, och nästa lediga person "
        "fortsätter med dig. Allt du har skrivit finns kvar.",
        en="The professional's connection was lost. Your matter is back at the front of the queue, and the next "
        "free professional will go on with you. Everything you have written is kept.",
    )
    chat_handed_over: Texts = Texts(
        fi="Asiasi on nyt siirretty saattaen: {professional} ({line}) jatkaa kanssasi tässä samassa keskustelussa. "
        "Sinun ei tarvitse kertoa kaikkea uudelleen.",
        sv="Ditt ärende har nu överförts: {professional} ({line}) fortsätter med dig i det här samma samtalet. "
        "Du behöver inte berätta allt på nytt.",
        en="Your matter has now been handed over: {professional} ({line}) goes on with you in this same "
        "conversation. You need not tell everything again.",
    )


class HandlingMinutes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Mean handling times in minutes, used until the line's own recent ones are known."""

    chat: float = 22
    form: float = 7
    callback: float = 11
    phone: float = 9


class LineNumber(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A telephone number by which a line is called, as the exchange names it, and the language its callers are greeted in."""

    number: str
    language: Language = Language.FINNISH


class ServiceLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A service line with its channels, rules and texts. `short_names` are for queue rows."""

    id: str
    names: Texts
    short_names: Texts
    about: Texts
    field_of_law: FieldOfLaw
    identification: IdentificationRule
    channels: dict[Channel, ChannelRules]
    matters: tuple[Matter, ...]
    outcome_reasons: tuple[OutcomeReason, ...]
    messages: AutomaticMessages
    opening_notice: Texts
    numbers: tuple[LineNumber, ...] = ()
    """Under which numbers the line is called; the first is shown to those whom it calls."""
    chat_capacity: int = 2
    handling_minutes: HandlingMinutes = HandlingMinutes()
    record: RecordRules = RecordRules()
    """What is recorded of the line's contacts."""
    forms_before: tuple[str, ...] = ()
    """Questionnaires that everybody who leaves a form or asks for a call may fill in at once; a matter may add its own."""
    crisis_words: Texts | None = None
    """What a resident reads at once whose answers alarm; the county's when the line has none."""

    def __post_init__(self) -> None:
        """Refuse a line without a way in, a matter or a way to end."""
        if not self.channels or not self.matters or not self.outcome_reasons:
            raise ValueError(f"line {self.id!r} needs a channel, a matter and an outcome reason")
        _refuse_twins(f"matter of {self.id}", [matter.id for matter in self.matters])
        _refuse_twins(f"outcome reason of {self.id}", [reason.id for reason in self.outcome_reasons])

    def matter(self, matter_id: str) -> Matter | None:
        """Return the matter with this id, if the line has it."""
        return next((matter for matter in self.matters if matter.id == matter_id), None)

    def outcome_reason(self, reason_id: str) -> OutcomeReason | None:
        """Return the outcome reason with this id, if the line has it."""
        return next((reason for reason in self.outcome_reasons if reason.id == reason_id), None)


CRISIS_WORDS = Texts(
    fi="Jos sinä tai joku muu on vaarassa, soita heti 112. Kriisipuhelin 09 2525 0111 auttaa ympäri vuorokauden.",
    sv="Om du eller någon annan är i fara, ring genast 112. Kristelefonen 09 2525 0112 hjälper på svenska.",
    en="If you or somebody else is in danger, call 112 now. The Crisis Helpline 09 2525 0113 helps in English.",
)
"""The numbers of MIELI Mental Health Finland's crisis helpline, by language."""


class CallbackRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How often a resident is called before the request may be closed as not reached."""

    attempts: int = 3
    next_attempt_after_minutes: int = 45


class PhoneRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long telephones ring and what follows a call, in seconds."""

    ring_seconds: Annotated[int, msgspec.Meta(ge=5, le=120)] = 20
    client_ring_seconds: Annotated[int, msgspec.Meta(ge=10, le=180)] = 40
    consult_ring_seconds: Annotated[int, msgspec.Meta(ge=5, le=120)] = 30
    wrap_up_seconds: Annotated[int, msgspec.Meta(ge=0, le=3600)] = 120
    order_seconds: Annotated[int, msgspec.Meta(ge=2, le=60)] = 10
    """What an exchange has not begun to do after so long is taken back, and said."""


class ExchangeTraits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The telephone exchange of the nodes: the name its calls are kept by, and whether it carries out orders or only tells."""

    name: str
    controls: bool = True


class FollowUpRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long of the line's open time a follow-up that has come is kept for whoever agreed on it, and how far off it may be."""

    own_minutes: Annotated[int, msgspec.Meta(ge=0, le=24 * 60)] = 120
    days: Annotated[int, msgspec.Meta(ge=1, le=731)] = 183


class HandoverRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How soon an offered case is to be answered, and after how long in between it stands out for supervisors, in minutes."""

    answer_minutes: Annotated[int, msgspec.Meta(ge=1, le=24 * 60)] = 10
    stands_out_minutes: Annotated[int, msgspec.Meta(ge=1, le=7 * 24 * 60)] = 15


class ChatRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When a silent chat is reminded and ended, and how long a lost connection keeps its place."""

    remind_after_minutes: int = 10
    end_after_minutes: int = 30
    keep_place_minutes: int = 5


class LeaseRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long a professional whose desktop vanished keeps the cases in hand: those with an open chat, and others."""

    chat_seconds: Annotated[int, msgspec.Meta(ge=5, le=3600)] = 90
    other_minutes: Annotated[int, msgspec.Meta(ge=1, le=24 * 60)] = 10

    def __post_init__(self) -> None:
        """Refuse that who waits at this moment waits longest."""
        if self.chat_seconds > self.other_minutes * 60:
            raise ValueError("a case with an open chat returns no later than the others")


class SurveyRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The survey after a chat; a reply that was asked for comes within office days."""

    best_rating: int = 5
    reply_office_days: int = 5


class OddUseRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """From when on uses of client data are shown to the privacy officer as odd: a reason to ask, never a verdict."""

    not_held_least: Annotated[int, msgspec.Meta(ge=1)] = 10
    """Clients without a case in hand or a line of one's own, in the days looked at."""
    not_held_times: Annotated[float, msgspec.Meta(ge=1)] = 3.0
    """And so many times as many as half of the colleagues of the same role have."""
    searches_a_day: Annotated[int, msgspec.Meta(ge=1)] = 40
    broken_glass: Annotated[int, msgspec.Meta(ge=1)] = 1
    at_night: Annotated[int, msgspec.Meta(ge=1)] = 1


class FloodLimits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """More than this is answered with 429: per network address and per conversation."""

    posts_per_minute: int = 60
    pages_per_minute: int = 600
    sockets_per_address: int = 60
    messages_per_minute: int = 40


class County(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The organisation and everything about it that is a setting."""

    id: str
    names: Texts
    zone: Literal["Europe/Helsinki"]
    emergency_number: str
    urgent_number: str
    urgent_name: Texts
    accessibility_email: str
    lines: tuple[ServiceLine, ...]
    crisis_words: Texts = CRISIS_WORDS
    embed_origins: tuple[str, ...] = ()
    callback: CallbackRules = CallbackRules()
    follow_up: FollowUpRules = FollowUpRules()
    handover: HandoverRules = HandoverRules()
    chat: ChatRules = ChatRules()
    phone: PhoneRules = PhoneRules()
    leases: LeaseRules = LeaseRules()
    survey: SurveyRules = SurveyRules()
    feedback: FeedbackRules = FeedbackRules()
    floods: FloodLimits = FloodLimits()
    retention: RetentionRules = RetentionRules()
    odd_uses: OddUseRules = OddUseRules()
    allow_test_codes: bool = False
    identifies: bool = False
    """Whether the node has an identification service; its own settings say so, never the county's file."""
    exchange: ExchangeTraits | None = None
    """The telephone exchange, if the nodes have one; likewise."""
    questionnaires: tuple[Questionnaire, ...] = ()
    """Read from files of their own, and never from the county's."""
    clipboard_seconds: Annotated[int, msgspec.Meta(ge=10, le=600)] = 60
    """For how long a case's summary stays on the clipboard of whoever copied it."""
    code_lists: tuple[CodeList, ...] = ()
    """Likewise."""
    checks_rights: bool = False
    """Whether the node has the national authorisation register; likewise."""

    def __post_init__(self) -> None:
        """Refuse lines that could not be told apart."""
        _refuse_twins("line", [line.id for line in self.lines])
        if self.feedback.line and self.line(self.feedback.line) is None:
            raise ValueError(f"feedback is answered by a line that is not there: {self.feedback.line}")
        for line in self.feedback.survey.lines:
            if self.line(line) is None:
                raise ValueError(f"a survey is asked by a line that is not there: {line}")

    def line(self, line_id: str) -> ServiceLine | None:
        """Return the line with this id, if there is one."""
        return next((line for line in self.lines if line.id == line_id), None)

    def feedback_line(self, about: str | None) -> ServiceLine | None:
        """Return the line that answers feedback about this one, or about none in particular."""
        return self.line(about or self.feedback.line or next((line.id for line in self.lines), ""))


_OF_THE_NODE = frozenset({"identifies", "checks_rights", "exchange"})


def parse_county(data: bytes) -> County:
    """Read a county's TOML file. Raises CountyFileWrong that names the place of the first error.

    `[defaults.all]`, `[defaults.health]` and `[defaults.social]` fill in what a line leaves out;
    tables are filled key by key, everything else as a whole.
    """
    try:
        content: dict[str, Any] = tomllib.loads(data.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CountyFileWrong(f"The county's file is not TOML: {error}") from error
    for key in _OF_THE_NODE & content.keys():
        raise CountyFileWrong(f"The county's file is wrong: that is a setting of the node - at `$.{key}`")
    defaults = content.pop("defaults", {})
    if isinstance(content.get("lines"), list) and isinstance(defaults, dict):
        content["lines"] = [_filled(line, defaults) for line in content["lines"]]
    try:
        return msgspec.convert(content, County, dec_hook=_read_own_types)
    except msgspec.ValidationError as error:
        raise CountyFileWrong(f"The county's file is wrong: {error}") from error


def _filled(line: Any, defaults: Mapping[str, Any]) -> Any:
    if not isinstance(line, dict):
        return line
    filled: dict[str, Any] = {}
    for source in (defaults.get("all", {}), defaults.get(str(line.get("field_of_law")), {}), line):
        for key, value in source.items():
            under = filled.get(key)
            filled[key] = under | value if isinstance(under, dict) and isinstance(value, dict) else value
    return filled


def _read_own_types(wanted: type, value: Any) -> Any:
    if wanted is WeeklyHours and isinstance(value, list):
        return WeeklyHours.parse([str(line) for line in value])
    if wanted is ServicePromise and isinstance(value, str):
        return ServicePromise.parse(value)
    raise ValueError(f"{value!r} is in the wrong form")


def _refuse_twins(what: str, ids: list[str]) -> None:
    twins = sorted({one for one in ids if ids.count(one) > 1})
    if twins:
        raise ValueError(f"two have the same id, {what}: {', '.join(twins)}")
