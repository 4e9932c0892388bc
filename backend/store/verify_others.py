"""The ledger's answers, what belongs to members of staff, surveys and refresh tokens."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import bindparam, select

from backend.protocol.consultations import Consultation
from backend.protocol.entries import SurveyGiven
from backend.protocol.handovers import Offer
from backend.protocol.ids import CommandId, PhraseId, StaffId
from backend.protocol.mine import Phrase
from backend.store import tables
from backend.store.consultation_tables import consultation, consultation_place
from backend.store.database import Database
from backend.store.encryption import Cipher, SealBroken
from backend.store.feedback_tables import feedback
from backend.store.findings import Finding, paged
from backend.store.handover_tables import offer, offer_place
from backend.store.ledger import opened_answer
from backend.store.mine import phrase_place
from backend.store.retention import feedback_place

_ledger, _token = tables.ledger.c, tables.refresh_token.c
_LEDGER = (
    select(_ledger.command_id, _ledger.answer)
    .where(_ledger.command_id > bindparam("after"))
    .order_by(_ledger.command_id)
    .limit(bindparam("most"))
)
_phrase, _survey = tables.personal_phrase.c, tables.survey.c
_PHRASES = select(_phrase.staff_id, _phrase.phrase_id, _phrase.sealed)
_SURVEYS = select(_survey.case_id, _survey.contact_id, _survey.sealed)
_TOKENS = select(
    _token.token_hash,
    _token.family,
    _token.issued_at,
    _token.expires_at,
    _token.replaced_at,
    _token.replaced_by,
)
_CONSULTATIONS = (
    select(consultation.c.consultation_id, consultation.c.sealed)
    .where(consultation.c.consultation_id > bindparam("after"))
    .order_by(consultation.c.consultation_id)
    .limit(bindparam("most"))
)
_FEEDBACK = (
    select(feedback.c.feedback_id, feedback.c.sealed)
    .where(feedback.c.feedback_id > bindparam("after"), feedback.c.sealed.is_not(None))
    .order_by(feedback.c.feedback_id)
    .limit(bindparam("most"))
)
_HASH = 32
_phrases = msgspec.json.Decoder(Phrase)
_OFFERS = (
    select(offer.c.handover_id, offer.c.sealed)
    .where(offer.c.handover_id > bindparam("after"))
    .order_by(offer.c.handover_id)
    .limit(bindparam("most"))
)
_offers = msgspec.json.Decoder(Offer)
_consultations = msgspec.json.Decoder(Consultation)
_surveys = msgspec.json.Decoder(SurveyGiven)
_UNREADABLE = (SealBroken, msgspec.DecodeError, ValueError)


def check_ledger(database: Database, cipher: Cipher) -> Iterator[Finding]:
    """Check that every answer can be given again."""
    for command_id, stored in paged(database, _LEDGER, ""):
        try:
            answer = opened_answer(cipher, CommandId(command_id), bytes(stored))
        except _UNREADABLE as broken:
            yield Finding(f"ledger {command_id}", f"cannot be read: {type(broken).__name__}")
            continue
        if answer.command_id != command_id:
            yield Finding(f"ledger {command_id}", "holds the answer to another command")


def check_people(database: Database, cipher: Cipher) -> Iterator[Finding]:
    """Check that phrases, surveys, feedback, consultations and offers open."""
    for staff_id, phrase_id, sealed in database.all(_PHRASES):
        try:
            _phrases.decode(cipher.open(sealed, phrase_place(StaffId(staff_id), PhraseId(phrase_id))))
        except _UNREADABLE as broken:
            yield Finding(f"personal_phrase {phrase_id}", f"cannot be opened: {type(broken).__name__}")
    for case_id, contact_id, sealed in database.all(_SURVEYS):
        try:
            _surveys.decode(cipher.open(sealed, f"survey/{case_id}/{contact_id}"))
        except _UNREADABLE as broken:
            yield Finding(f"survey {case_id} {contact_id}", f"cannot be opened: {type(broken).__name__}")
    for feedback_id, sealed in paged(database, _FEEDBACK, ""):
        try:
            cipher.open(bytes(sealed), feedback_place(feedback_id)).decode()
        except _UNREADABLE as broken:
            yield Finding(f"feedback {feedback_id}", f"cannot be opened: {type(broken).__name__}")
    for consultation_id, sealed in paged(database, _CONSULTATIONS, ""):
        try:
            _consultations.decode(cipher.open(sealed, consultation_place(consultation_id)))
        except _UNREADABLE as broken:
            yield Finding(f"consultation {consultation_id}", f"cannot be opened: {type(broken).__name__}")
    for handover_id, sealed in paged(database, _OFFERS, ""):
        try:
            _offers.decode(cipher.open(sealed, offer_place(handover_id)))
        except _UNREADABLE as broken:
            yield Finding(f"handover_offer {handover_id}", f"cannot be opened: {type(broken).__name__}")


def check_tokens(database: Database) -> Iterator[Finding]:
    """Check that refresh tokens end after they began and follow each other within their sign-in."""
    rows = database.all(_TOKENS)
    families = {bytes(row[0]): row[1] for row in rows}
    for number, (token, family, issued, expires, replaced_at, replaced_by) in enumerate(rows, 1):
        place = f"refresh_token {number} of {len(rows)}"
        if len(bytes(token)) != _HASH or issued >= expires:
            yield Finding(place, "is no hash, or ends before it begins")
        if (replaced_at is None) != (replaced_by is None):
            yield Finding(place, "is replaced by nothing, or at no time")
        elif replaced_by is not None and families.get(bytes(replaced_by), family) != family:
            yield Finding(place, "is replaced by one of another sign-in")
