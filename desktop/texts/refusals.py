"""A sentence for every refusal: what happened, what was kept, what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CommandId
from backend.protocol.outcomes import Demand
from backend.protocol.results import Refusal
from desktop.texts import authority, record_words
from desktop.texts.dated_refusals import dated


def _sentences() -> dict[ErrorCode, str]:
    return {
        ErrorCode.ALREADY_CLAIMED: QCoreApplication.translate(
            "refusals", "{by} took this case first. Choose another."
        ),
        ErrorCode.NOT_YOURS: QCoreApplication.translate("refusals", "The case is no longer yours."),
        ErrorCode.CASE_CLOSED: QCoreApplication.translate("refusals", "The case is closed."),
        ErrorCode.UNKNOWN_CASE: QCoreApplication.translate(
            "refusals", "The case was not found. It may have been joined to another."
        ),
        ErrorCode.UNKNOWN_LINE: QCoreApplication.translate(
            "refusals", "The service line was not found. Choose another line."
        ),
        ErrorCode.NO_PHONE: QCoreApplication.translate(
            "refusals", "Say first which telephone is yours: the caller can then be put through to it."
        ),
        ErrorCode.NO_CALL: QCoreApplication.translate(
            "refusals", "The call is over or has moved on meanwhile. Nothing was done to it."
        ),
        ErrorCode.CALL_GOING: QCoreApplication.translate("refusals", "A call is going on. End it first."),
        ErrorCode.NO_EXCHANGE: QCoreApplication.translate(
            "refusals",
            "This server has no telephone exchange that can be told to do that. Use your own telephone.",
        ),
        ErrorCode.COLLEAGUE_AWAY: QCoreApplication.translate(
            "refusals", "The colleague is not at work or has no telephone. Choose another."
        ),
        ErrorCode.UNKNOWN_CONTACT: QCoreApplication.translate(
            "refusals", "The contact was not found. Open the case again."
        ),
        ErrorCode.NOTHING_WAITING: QCoreApplication.translate(
            "refusals", "Nobody is waiting on the chosen lines and channels."
        ),
        ErrorCode.NOT_ALLOWED: QCoreApplication.translate(
            "refusals", "Your role or lines do not permit this."
        ),
        ErrorCode.TEXT_EMPTY: QCoreApplication.translate("refusals", "Write something first."),
        ErrorCode.TEXT_TOO_LONG: QCoreApplication.translate(
            "refusals", "The text is too long: at most {limit} characters. Shorten it and send again."
        ),
        ErrorCode.OUTCOME_INCOMPLETE: QCoreApplication.translate(
            "refusals", "Choose a reason and write what was agreed."
        ),
        ErrorCode.CALLBACK_OPEN: QCoreApplication.translate(
            "refusals", "The client has not been reached. Write why the callback is closed."
        ),
        ErrorCode.NEXT_ATTEMPT_NEEDED: QCoreApplication.translate(
            "refusals", "Choose when the next attempt is made."
        ),
        ErrorCode.TIME_PASSED: QCoreApplication.translate("refusals", "That time has already passed."),
        ErrorCode.INVALID_PHONE: QCoreApplication.translate(
            "refusals", "The phone number is not valid. Check it, with the country code if foreign."
        ),
        ErrorCode.INVALID_CODE: QCoreApplication.translate(
            "refusals", "The personal identity code is not valid. Check it or leave it out."
        ),
        ErrorCode.INVALID_DATE: QCoreApplication.translate(
            "refusals", "The day of birth cannot be right, or is not that of the personal identity code."
        ),
        ErrorCode.NO_RESIDENT_PAGE: QCoreApplication.translate(
            "refusals", "The client has no page to read messages on. Call them or write a note."
        ),
        ErrorCode.CONVERSATION_ENDED: QCoreApplication.translate("refusals", "The conversation has ended."),
        ErrorCode.UNKNOWN_CLIENT: QCoreApplication.translate(
            "refusals", "The client was not found. The record may have been joined to another."
        ),
        ErrorCode.CLIENT_EXISTS: QCoreApplication.translate(
            "refusals", "Another client has this personal identity code. Find that client instead."
        ),
        ErrorCode.SAME_PERSON: QCoreApplication.translate(
            "refusals",
            "The same personal identity code was given for both. Ask for the code of the one the matter is about.",
        ),
        ErrorCode.OTHER_PERSON: QCoreApplication.translate(
            "refusals", "The person has already identified as somebody else. Nothing was changed."
        ),
        ErrorCode.REASON_NEEDED: QCoreApplication.translate(
            "refusals", "Write the reason in a sentence: at least {limit} characters."
        ),
        ErrorCode.NO_CARE_RELATIONSHIP: QCoreApplication.translate(
            "refusals", "You have no open case of this client. The record opens with a written reason."
        ),
        ErrorCode.NOT_PERMITTED: QCoreApplication.translate(
            "refusals", "This is not permitted in this case."
        ),
        ErrorCode.ASSESSMENT_NEEDED: QCoreApplication.translate(
            "refusals", "The client is a minor: make the assessment first (F6)."
        ),
        ErrorCode.ASSESSMENT_CHANGED: QCoreApplication.translate(
            "refusals", "{by} signed another assessment meanwhile. Look at it; your answers are kept."
        ),
        ErrorCode.QUESTIONNAIRE_WRONG: QCoreApplication.translate(
            "refusals", "An answer is missing or does not belong there. Your answers are kept."
        ),
        ErrorCode.UNKNOWN_QUESTIONNAIRE: QCoreApplication.translate(
            "refusals", "The server does not know this form. Your answers are kept; tell your IT support."
        ),
        ErrorCode.FULL_ASSESSMENT_NEEDED: QCoreApplication.translate(
            "refusals",
            "The child is 12 or the age is not known: the short form no longer does. Your answers are kept; "
            "fill in the whole assessment.",
        ),
        ErrorCode.TASK_OPEN: QCoreApplication.translate(
            "refusals", "Something in this case has to be resolved in writing first."
        ),
        ErrorCode.UNKNOWN_TASK: QCoreApplication.translate(
            "refusals", "The task was not found. Somebody may have resolved it."
        ),
        ErrorCode.REGISTER_AWAY: QCoreApplication.translate(
            "refusals",
            "The authorisation register cannot be reached. Nothing was checked; try again, or check it by hand.",
        ),
        ErrorCode.IDENTIFICATION_AWAY: QCoreApplication.translate(
            "refusals", "No identification service is in use here."
        ),
        ErrorCode.CANNOT_BE_ASKED: QCoreApplication.translate(
            "refusals", "This colleague cannot be asked. Choose another colleague or a line."
        ),
        ErrorCode.HAS_PAIR: QCoreApplication.translate(
            "refusals", "The case has a work pair already, or somebody is asked: {by}."
        ),
        ErrorCode.INVITATION_OVER: QCoreApplication.translate(
            "refusals", "This no longer stands: it was taken back, or the case has gone elsewhere meanwhile."
        ),
        ErrorCode.UNKNOWN_CONSULTATION: QCoreApplication.translate(
            "refusals", "The question is no longer there: its case has been removed."
        ),
        ErrorCode.CONSULTATION_OVER: QCoreApplication.translate(
            "refusals", "The question has been answered ({by}) or taken back. Your text is kept here."
        ),
        ErrorCode.HANDOVER_OPEN: QCoreApplication.translate(
            "refusals",
            "The case is being handed over already. Take the offer back or wait for the answer first.",
        ),
        ErrorCode.HANDOVER_OVER: QCoreApplication.translate(
            "refusals", "The offer is over: {by} was first, or it was declined or taken back."
        ),
        ErrorCode.CLIENT_NOT_REACHED: QCoreApplication.translate(
            "refusals",
            "The client is in between: note first that they have been reached or that help was found.",
        ),
        ErrorCode.RECEIVER_AWAY: QCoreApplication.translate(
            "refusals", "This colleague is not at work now. Choose another colleague or a line."
        ),
        ErrorCode.LINE_CLOSED: QCoreApplication.translate(
            "refusals", "Nobody works on that line now. Choose another line or a colleague."
        ),
        ErrorCode.WOULD_DISCLOSE: QCoreApplication.translate(
            "refusals",
            "The summary holds what may not be given: an event that a minor has kept from others, a hidden number or a "
            "personal identity code. Take it out and try again.",
        ),
        ErrorCode.USER_NAME_TAKEN: QCoreApplication.translate(
            "refusals", "Somebody else has this user name."
        ),
        ErrorCode.LAST_ADMINISTRATOR: QCoreApplication.translate(
            "refusals", "At least one administrator has to remain."
        ),
        ErrorCode.CHANGED_MEANWHILE: QCoreApplication.translate(
            "refusals",
            "{by} changed this meanwhile. Look at it as it stands now; what you wrote is kept here.",
        ),
        ErrorCode.RECORD_INCOMPLETE: QCoreApplication.translate(
            "refusals", "The record lacks: {field}. Fill it in and sign again."
        ),
        ErrorCode.RECORD_WRONG: QCoreApplication.translate(
            "refusals", "The record cannot have this: {field}. Choose or write it anew."
        ),
        ErrorCode.UNKNOWN_RECORD: QCoreApplication.translate(
            "refusals", "The record was not found. Open the case again."
        ),
        ErrorCode.UNKNOWN_SERVICE: QCoreApplication.translate(
            "refusals", "The service directory has no such service any more."
        ),
        ErrorCode.FEEDBACK_GONE: QCoreApplication.translate(
            "refusals", "The words of this feedback are no longer kept. Go on to the next one."
        ),
        ErrorCode.UNKNOWN_FORM: QCoreApplication.translate(
            "refusals", "That form was not sent in this case."
        ),
        ErrorCode.FORM_OVER: QCoreApplication.translate(
            "refusals", "The form was answered or is over. Nothing was changed."
        ),
        ErrorCode.UNKNOWN_TEXT: QCoreApplication.translate(
            "refusals", "There is no such phrase or playbook any more."
        ),
        ErrorCode.TOO_MANY: QCoreApplication.translate(
            "refusals", "Too many in a short time. Your text is kept; try again in a moment."
        ),
        ErrorCode.MALFORMED: QCoreApplication.translate(
            "refusals", "The server did not understand this version. Update the application."
        ),
        ErrorCode.STORE_UNAVAILABLE: QCoreApplication.translate(
            "refusals", "Saving did not succeed. Nothing was lost; try again."
        ),
    }


# After these a text cannot leave any more, so that it is worth saying that it is still there.
_ENDED = frozenset({ErrorCode.NOT_YOURS, ErrorCode.CASE_CLOSED, ErrorCode.CONVERSATION_ENDED})


def of_question(code: ErrorCode) -> str:
    """The words for a question that was not answered."""
    return sentence(Refusal(command_id=CommandId(""), code=code))


def sentence(refusal: Refusal, *, kept: bool = False) -> str:
    """The words for a refusal, with its facts filled in; `kept` where an unsent text stands."""
    text = dated(refusal) or _lacking(refusal.where) or _sentences()[refusal.code]
    if kept and refusal.code in _ENDED:
        text += " " + QCoreApplication.translate("refusals", "Your text is kept as a draft.")
    if refusal.why is not None:
        text += " " + authority.why(refusal.why)
    by = refusal.by.name if refusal.by else QCoreApplication.translate("refusals", "A colleague")
    text = text.replace("{by}", by).replace("{limit}", str(refusal.limit or ""))
    return text.replace("{field}", record_words.field_name(refusal.where))


def _lacking(where: str) -> str:
    """What the reason of an outcome asks for and was not told; empty when it is about something else."""
    match where:
        case Demand.APPOINTMENT.value:
            return QCoreApplication.translate(
                "refusals", "Write when and where the appointment is and with whom."
            )
        case Demand.REFERRED_TO.value:
            return QCoreApplication.translate("refusals", "Write who took the client over.")
        case Demand.ATTEMPTS.value:
            return QCoreApplication.translate(
                "refusals", "The client was not tried often enough yet. Record the attempts to call first."
            )
        case Demand.FOLLOW_UP_DATE.value:
            return QCoreApplication.translate(
                "refusals", "Give a day to come, not too far off, and what is checked then."
            )
        case Demand.RECORD.value:
            return QCoreApplication.translate("refusals", "Sign the record of the contact first: Shift+F4.")
        case _:
            return ""
