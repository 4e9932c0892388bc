"""What is left of a line of the timeline when its words are let go of; the server and every desktop agree on it."""

from datetime import datetime

import msgspec

from backend.protocol import entries as e
from backend.protocol.call_entries import CallConsulted, CallPassedOn
from backend.protocol.consultation_entries import ConsultationAnswered, ConsultationAsked
from backend.protocol.consultations import SentFacts
from backend.protocol.entries import Body, Entry
from backend.protocol.feedback_entries import FeedbackGiven
from backend.protocol.follow_up_entries import FollowUpDue, FollowUpSet
from backend.protocol.handover_entries import (
    ClientReached,
    GivenToPartner,
    HandoverDeclined,
    HandoverOffered,
)
from backend.protocol.outcomes import Outcome
from backend.protocol.pair_entries import PairDeclined, PairInvited
from backend.protocol.record_entries import RecordSigned
from backend.protocol.records import RecordContent
from backend.protocol.sent_form_entries import FormAnswered


def has_words(entry: Entry) -> bool:
    """Tell whether the line still holds anything of a client that is to be let go of with the words."""
    return entry.let_go_at is None and _without(entry.body) != entry.body


def without_words(entry: Entry, at: datetime) -> Entry:
    """Return the line with its kind, number, time, author and page, and nothing that anybody wrote."""
    return msgspec.structs.replace(entry, body=_without(entry.body), let_go_at=at)


def wordless(outcome: Outcome) -> Outcome:
    """Return the outcome with its codes only."""
    return msgspec.structs.replace(
        outcome, agreed="", callback_reason="", appointment=None, referred_to="", follow_up_what=""
    )


def _without(body: Body) -> Body:  # noqa: C901, PLR0912 - a case a kind of line
    replace = msgspec.structs.replace
    match body:
        case e.ResidentMessage() | e.StaffMessage() | e.Note() | e.DraftHanded() | e.AutomaticMessage():
            return replace(body, text="")
        case e.ChatOpened():
            return replace(body, matter="")
        case e.FormSubmitted():
            return replace(body, matter="", text="", answers=())
        case e.CallbackRequested():
            return replace(body, phone="", best_time="", text="", matter="")
        case e.ContactRegistered():
            return replace(body, summary="")
        case e.Released():
            return replace(body, reason="")
        case e.Transferred():
            return replace(body, note="")
        case e.SurveyGiven():
            # Cut loose from the client: what was said of the service goes on by itself.
            return replace(body, rating=0, text="", wants_reply=False)
        case FeedbackGiven():
            return replace(body, rating=0, text="")
        case e.Identified():
            return replace(body, name="", basis="")
        case e.SaidForWhom():
            return replace(body, principal_name="")
        case e.RightChecked():
            return replace(body, check=replace(body.check, scope="", written_basis=""))
        case CallConsulted() | CallPassedOn():
            return replace(body, consulted=replace(body.consulted, number=""))
        case FollowUpDue():
            return replace(body, what="")
        case FollowUpSet():
            return replace(body, reason="")
        case ConsultationAsked():
            # Who was asked, and that it was a disclosure, stays; what was given goes.
            return replace(body, question="", sent=(), facts=SentFacts(), basis="")
        case ConsultationAnswered():
            return replace(body, text="")
        case RecordSigned(content=content):
            # When it was assessed stays: the same-day clock is reckoned with it.
            times = RecordContent(contact_at=content.contact_at, assessed_at=content.assessed_at)
            return replace(body, content=times, reason="")
        case FormAnswered():
            # That it was answered stays, and when; nothing of what.
            return replace(body, response=replace(body.response, item=()), name="", alerts=())
        case HandoverOffered():
            return replace(body, note="", basis="")
        case HandoverDeclined():
            return replace(body, reason="")
        case GivenToPartner():
            # To whom, with whose consent and on what day stays; what was told goes.
            return replace(body, summary="", check_what="")
        case ClientReached():
            return replace(body, note="")
        case PairInvited():
            return replace(body, note="", basis="")
        case PairDeclined():
            return replace(body, reason="")
        case e.Closed():
            return replace(body, outcome=wordless(body.outcome))
        case _:
            # What was signed of a minor's capacity, and tasks, stay as long as the case: they say why whom was told what.
            return body
