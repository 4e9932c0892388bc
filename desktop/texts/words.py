"""Words for the closed vocabularies of the contract, in the present language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol.feedback import FeedbackKind
from backend.protocol.order import Group
from backend.protocol.words import (
    Channel,
    Flag,
    FollowUp,
    Identity,
    Language,
    PreferredWay,
    PresenceState,
    SaysFor,
    SuggestionWhy,
)


def channel(value: Channel) -> str:
    """The name of a way of contact."""
    match value:
        case Channel.CHAT:
            return QCoreApplication.translate("words", "Chat")
        case Channel.FORM:
            return QCoreApplication.translate("words", "Form")
        case Channel.CALLBACK:
            return QCoreApplication.translate("words", "Callback request")
        case Channel.PHONE:
            return QCoreApplication.translate("words", "Call")
        case Channel.WALK_IN:
            return QCoreApplication.translate("words", "Walk-in")
        case Channel.FEEDBACK:
            return QCoreApplication.translate("words", "Feedback")


def feedback_kind(value: FeedbackKind) -> str:
    """What somebody says of the service."""
    match value:
        case FeedbackKind.THANKS:
            return QCoreApplication.translate("words", "Thanks")
        case FeedbackKind.IDEA:
            return QCoreApplication.translate("words", "Idea")
        case FeedbackKind.COMPLAINT:
            return QCoreApplication.translate("words", "Complaint")
        case FeedbackKind.SURVEY:
            return QCoreApplication.translate("words", "Survey")


def group(value: Group) -> str:
    """The heading of a group of the queue."""
    match value:
        case Group.URGENT:
            return QCoreApplication.translate("words", "Urgent")
        case Group.TODAY:
            return QCoreApplication.translate("words", "Today")
        case Group.LATER:
            return QCoreApplication.translate("words", "Later")


def flag(value: Flag) -> str:
    """The word of a flag; as tooltip and accessible name, and in the box where the flag is a word."""
    match value:
        case Flag.MINOR:
            return QCoreApplication.translate("words", "under 18")
        case Flag.ON_BEHALF:
            return QCoreApplication.translate("words", "on behalf of another")
        case Flag.INTERPRETER:
            return QCoreApplication.translate("words", "needs an interpreter")
        case Flag.NON_DISCLOSURE:
            return QCoreApplication.translate("words", "non-disclosure")
        case Flag.ANONYMOUS:
            return QCoreApplication.translate("words", "anonymous")
        case Flag.SUGGESTION:
            return QCoreApplication.translate("words", "may belong to another case")


def language(value: Language) -> str:
    """The name of a language, standing alone."""
    match value:
        case Language.FINNISH:
            return QCoreApplication.translate("words", "Finnish")
        case Language.SWEDISH:
            return QCoreApplication.translate("words", "Swedish")
        case Language.ENGLISH:
            return QCoreApplication.translate("words", "English")


def language_inside(value: Language) -> str:
    """The name of a language inside a sentence: small in Finnish and Swedish, capital in English."""
    match value:
        case Language.FINNISH:
            return QCoreApplication.translate("words", "Finnish", "inside a sentence")
        case Language.SWEDISH:
            return QCoreApplication.translate("words", "Swedish", "inside a sentence")
        case Language.ENGLISH:
            return QCoreApplication.translate("words", "English", "inside a sentence")


def identity(value: Identity) -> str:
    """How surely a person is known."""
    match value:
        case Identity.ANONYMOUS:
            return QCoreApplication.translate("words", "Anonymous")
        case Identity.SELF_DECLARED:
            return QCoreApplication.translate("words", "Self-declared")
        case Identity.VERIFIED:
            return QCoreApplication.translate("words", "By questions")
        case Identity.STRONG:
            return QCoreApplication.translate("words", "Strong")


def presence(value: PresenceState) -> str:
    """What a colleague says of themself."""
    match value:
        case PresenceState.AVAILABLE:
            return QCoreApplication.translate("words", "Available")
        case PresenceState.BUSY:
            return QCoreApplication.translate("words", "Busy")
        case PresenceState.BREAK:
            return QCoreApplication.translate("words", "On a break")
        case PresenceState.AWAY:
            return QCoreApplication.translate("words", "Away")
        case PresenceState.ON_CALL:
            return QCoreApplication.translate("words", "On a call")
        case PresenceState.WRAP_UP:
            return QCoreApplication.translate("words", "Wrap-up")


def says_for(value: SaysFor) -> str:
    """For whom the person says to act."""
    match value:
        case SaysFor.SELF:
            return QCoreApplication.translate("words", "For themself")
        case SaysFor.OWN_CHILD:
            return QCoreApplication.translate("words", "For their own child")
        case SaysFor.OTHER_ADULT:
            return QCoreApplication.translate("words", "For another adult")
        case SaysFor.WARD:
            return QCoreApplication.translate("words", "For somebody whose legal guardian they are")
        case SaysFor.OTHER:
            return QCoreApplication.translate("words", "For somebody else")


def follow_up(value: FollowUp) -> str:
    """What follows after a case."""
    match value:
        case FollowUp.NONE:
            return QCoreApplication.translate("words", "Nothing further")
        case FollowUp.APPOINTMENT:
            return QCoreApplication.translate("words", "An appointment was booked")
        case FollowUp.CLIENT_RETURNS:
            return QCoreApplication.translate("words", "The client contacts us if needed")
        case FollowUp.WE_CONTACT:
            return QCoreApplication.translate("words", "We contact the client")
        case FollowUp.OTHER_SERVICE:
            return QCoreApplication.translate("words", "Guided to another service")


def preferred_way(value: PreferredWay) -> str:
    """How the client would like to be answered."""
    match value:
        case PreferredWay.PHONE:
            return QCoreApplication.translate("words", "By phone")
        case PreferredWay.STATUS_PAGE:
            return QCoreApplication.translate("words", "On their own page")


def suggestion(value: SuggestionWhy) -> str:
    """Why two cases may belong together."""
    match value:
        case SuggestionWhy.SAME_PHONE:
            return QCoreApplication.translate("words", "Same phone number")
        case SuggestionWhy.SAME_CODE:
            return QCoreApplication.translate("words", "Same self-declared personal code")
