"""Personal canned phrases."""

import msgspec

from backend.commands.actor import StaffActor
from backend.commands.answers import Answer, done, refused, text_problem
from backend.domain import limits
from backend.domain.guidance_rules import KEYWORD
from backend.protocol.codec import encode
from backend.protocol.commands import DeletePhrase, SavePhrase
from backend.protocol.errors import ErrorCode
from backend.protocol.events import PhraseGone, PhrasePut
from backend.protocol.ids import is_id
from backend.protocol.streams import my_stream
from backend.store.mine import ADD_PHRASE, DROP_PHRASE, phrase_place, read_phrases
from backend.store.unit import Unit

PHRASES = 300
"""How many one person may keep."""


def save_phrase(unit: Unit, actor: StaffActor, command: SavePhrase) -> Answer:
    """Save a phrase of one's own, new or changed."""
    phrase = msgspec.structs.replace(
        command.phrase, personal=True, owner="", review_by=None, version=0, changed_at=None
    )
    if not is_id(phrase.phrase_id) or phrase.keyword.split() != [phrase.keyword]:
        return refused(command, ErrorCode.MALFORMED)
    texts = [(phrase.keyword, KEYWORD)]
    texts += [(text, limits.NAME) for text in phrase.title.values()]
    texts += [(text, limits.MESSAGE) for text in phrase.text.values()]
    for text, limit in texts:
        problem = text_problem(command, text, limit, required=False)
        if problem is not None:
            return problem
    if not any(text.strip() for text in phrase.text.values()):
        return refused(command, ErrorCode.TEXT_EMPTY)
    known = read_phrases(unit.database, unit.cipher, actor.staff_id)
    if phrase.phrase_id not in known and len(known) >= PHRASES:
        return refused(command, ErrorCode.TOO_MANY)
    unit.write(DROP_PHRASE, whose=actor.staff_id, which=phrase.phrase_id)
    sealed = unit.cipher.seal(encode(phrase), phrase_place(actor.staff_id, phrase.phrase_id))
    unit.write(ADD_PHRASE, staff_id=actor.staff_id, phrase_id=phrase.phrase_id, sealed=sealed)
    unit.say(my_stream(actor.staff_id), PhrasePut(phrase=phrase))
    return done(command)


def delete_phrase(unit: Unit, actor: StaffActor, command: DeletePhrase) -> Answer:
    """Remove a phrase of one's own; one that is gone already is done."""
    if command.phrase_id in read_phrases(unit.database, unit.cipher, actor.staff_id):
        unit.write(DROP_PHRASE, whose=actor.staff_id, which=command.phrase_id)
        unit.say(my_stream(actor.staff_id), PhraseGone(phrase_id=command.phrase_id))
    return done(command)
