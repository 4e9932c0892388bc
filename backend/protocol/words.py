"""The closed vocabularies of the contract (glossary of contact-centre and health-care terms)."""

from enum import Enum


class Channel(Enum):
    """How a contact came in."""

    CHAT = "chat"
    FORM = "form"
    CALLBACK = "callback"
    PHONE = "phone"
    WALK_IN = "walk_in"
    FEEDBACK = "feedback"


class Language(Enum):
    """A language of the user interfaces, as in BCP 47."""

    FINNISH = "fi"
    SWEDISH = "sv"
    ENGLISH = "en"


class Urgency(Enum):
    """Urgent stands before everything else; the day groups follow from the promise."""

    URGENT = "urgent"
    NORMAL = "normal"


class CaseState(Enum):
    """The life of a case: it waits in the queue, is in somebody's hands, or has its outcome."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    CLOSED = "closed"


class Flag(Enum):
    """What changes what one may do with a case; carries no client data."""

    MINOR = "minor"
    ON_BEHALF = "on_behalf"
    INTERPRETER = "interpreter"
    NON_DISCLOSURE = "non_disclosure"
    ANONYMOUS = "anonymous"
    SUGGESTION = "suggestion"


class Identity(Enum):
    """How surely the person is known (levels 0 to 3 of the identity meter)."""

    ANONYMOUS = "anonymous"
    SELF_DECLARED = "self_declared"
    VERIFIED = "verified"
    STRONG = "strong"


class SaysFor(Enum):
    """For whom the person says to act; what it permits is decided elsewhere."""

    SELF = "self"
    OWN_CHILD = "own_child"
    OTHER_ADULT = "other_adult"
    WARD = "ward"
    """Somebody whose legal guardian (edunvalvoja) the person is."""
    OTHER = "other"


class PreferredWay(Enum):
    """How the resident would like to be answered."""

    PHONE = "phone"
    STATUS_PAGE = "status_page"


class Role(Enum):
    """A member of staff's role; decides what may be seen and done beside the own lines."""

    PROFESSIONAL = "professional"
    SUPERVISOR = "supervisor"
    PRIVACY_OFFICER = "privacy_officer"
    """Reads the access log and answers clients who ask who has used their data; has no cases."""
    ADMINISTRATOR = "administrator"
    """Keeps staff, roles and lines; sees no client."""

    @property
    def has_cases(self) -> bool:
        """Whether somebody of this role serves lines; the others have no queue and no case, whatever was written."""
        return self in {Role.PROFESSIONAL, Role.SUPERVISOR}


class PresenceState(Enum):
    """What a member of staff says of themself; being connected is told apart from it."""

    AVAILABLE = "available"
    BUSY = "busy"
    BREAK = "break"
    AWAY = "away"
    ON_CALL = "on_call"
    """Rings or speaks on the telephone; set by the call and by nobody."""
    WRAP_UP = "wrap_up"
    """The call is over, its work is not; ends by itself or by saying that one is available."""


class FollowUp(Enum):
    """What happens after the case is closed."""

    NONE = "none"
    APPOINTMENT = "appointment"
    CLIENT_RETURNS = "client_returns"
    WE_CONTACT = "we_contact"
    OTHER_SERVICE = "other_service"


class GoneWhy(Enum):
    """Why a row left a queue without being taken."""

    TRANSFERRED = "transferred"
    JOINED = "joined"
    WITHDRAWN = "withdrawn"
    HUNG_UP = "hung_up"
    """A caller whose number nobody knows hung up before anybody answered."""
    CLOSED = "closed"


class ReleasedWhy(Enum):
    """Why a case that was in somebody's hands stands in front of its queue again."""

    BY_CHOICE = "by_choice"
    CONNECTION_LOST = "connection_lost"
    """The professional's desktop vanished and did not come back in time."""
    NOT_PUT_THROUGH = "not_put_through"
    """A caller was to be put through and was not: the telephone was not answered, or the caller hung up."""
    BY_ADMINISTRATION = "by_administration"
    """The professional was locked out, or serves the line no longer."""


class SuggestionWhy(Enum):
    """Why two cases may belong to one person: never certain, since families share phones."""

    SAME_PHONE = "same_phone"
    SAME_CODE = "same_code"


class FieldOfLaw(Enum):
    """Which act governs a line's work; health and social records do not mix."""

    HEALTH = "health"
    SOCIAL = "social"


class IdentificationRule(Enum):
    """What a line asks of a resident who opens a chat."""

    ANONYMOUS = "anonymous"
    """A name is never needed (student health, social advice, mental health ...)."""
    SELF_DECLARED = "self_declared"
    """The resident says who they are; nothing is checked."""
    STRONG_PREFERRED = "strong_preferred"
    """Strong identification is offered first, self-declaring is accepted."""
    REQUIRED = "required"
    """Client data is withheld until the person is identified strongly or by a professional's questions."""


class Remains(Enum):
    """What the retention period has left of a case; only a closed case is ever let go of."""

    ALL = "all"
    NO_WORDS = "no_words"
    """What was written is gone; who the client is still stands."""
    SKELETON = "skeleton"
    """Number, line, times, the code of the outcome, who handled it, and a minor's assessment."""
