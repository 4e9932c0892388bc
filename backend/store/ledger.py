"""The ledger: what each command was answered, so that a command sent again is done once."""

from collections.abc import Sequence
from itertools import zip_longest

import msgspec
from sqlalchemy import bindparam, insert, select

from backend.protocol.codec import encode
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CommandId
from backend.protocol.results import Refusal, Result
from backend.store import tables
from backend.store.database import Database
from backend.store.encryption import Cipher

Answer = Result | Refusal

_AT_ONCE = 16
_IDS = [f"id_{number}" for number in range(_AT_ONCE)]
_ANSWERS = select(tables.ledger.c.command_id, tables.ledger.c.actor, tables.ledger.c.answer)
_FIND_ONE = _ANSWERS.where(tables.ledger.c.command_id == bindparam(_IDS[0]))
_FIND_MANY = _ANSWERS.where(tables.ledger.c.command_id.in_([bindparam(name) for name in _IDS]))
_ADD = insert(tables.ledger)
_answers: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)


class Ledger:
    """The ledger of one batch."""

    def __init__(self, database: Database, cipher: Cipher) -> None:
        """Begin a batch."""
        self._database = database
        self._cipher = cipher
        self._new: dict[CommandId, tuple[str, Answer]] = {}
        self._stored: dict[CommandId, tuple[str, bytes] | None] = {}

    def read(self, command_ids: Sequence[CommandId]) -> None:
        """Read what is known of these commands, many at a time; `find` reads one that is not among them."""
        for start in range(0, len(command_ids), _AT_ONCE):
            some = command_ids[start : start + _AT_ONCE]
            self._stored.update(dict.fromkeys(some))
            if len(some) == 1:
                found = self._database.all(_FIND_ONE, **{_IDS[0]: some[0]})
            else:
                # The statement has so many places; what is not needed of them asks for the last one again.
                places = dict(zip_longest(_IDS, some, fillvalue=some[-1]))
                found = self._database.all(_FIND_MANY, **places)
            for command_id, actor, answer in found:
                self._stored[command_id] = actor, answer

    def find(self, command_id: CommandId, actor: str) -> Answer | None:
        """Return what the command was answered; a refusal when it was another's command."""
        found = self._new.get(command_id)
        if found is None:
            if command_id not in self._stored:
                self.read([command_id])
            stored = self._stored[command_id]
            if stored is None:
                return None
            found = stored[0], opened_answer(self._cipher, command_id, stored[1])
        # An answer may hold a revealed code: whoever guesses another's command id learns nothing.
        if found[0] != actor:
            return Refusal(command_id=command_id, code=ErrorCode.NOT_ALLOWED)
        return found[1]

    def keep(self, actor: str, answer: Answer) -> None:
        """Keep an answer until `write`."""
        self._new[answer.command_id] = actor, answer

    def write(self, at: int) -> None:
        """Write the batch's answers; `at` is in microseconds."""
        self._database.run_many(
            _ADD,
            [
                {
                    "command_id": command_id,
                    "at": at,
                    "actor": actor,
                    "answer": self._sealed(answer),
                }
                for command_id, (actor, answer) in self._new.items()
            ],
        )

    def _sealed(self, answer: Answer) -> bytes:
        """Return the answer's bytes; sealed when it says something of a client, which JSON's brace tells apart."""
        plain = encode(answer)
        if isinstance(answer, Result) and answer.value:
            return self._cipher.seal(plain, f"ledger/{answer.command_id}")
        return plain


def opened_answer(cipher: Cipher, command_id: CommandId, stored: bytes) -> Answer:
    """Return an answer of its bytes as stored. Raises SealBroken, DecodeError."""
    plain = stored if stored.startswith(b"{") else cipher.open(stored, f"ledger/{command_id}")
    return _answers.decode(plain)
