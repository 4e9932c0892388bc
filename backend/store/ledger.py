"""The ledger: what each command was answered, so that a command sent again is done once."""

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

_FIND = select(tables.ledger.c.actor, tables.ledger.c.answer).where(
    tables.ledger.c.command_id == bindparam("command_id")
)
_ADD = insert(tables.ledger)
_answers = msgspec.json.Decoder(Answer)


class Ledger:
    """The ledger of one batch."""

    def __init__(self, database: Database, cipher: Cipher) -> None:
        """Begin a batch."""
        self._database = database
        self._cipher = cipher
        self._new: dict[CommandId, tuple[str, Answer]] = {}

    def find(self, command_id: CommandId, actor: str) -> Answer | None:
        """Return what the command was answered; a refusal when it was another's command."""
        found = self._new.get(command_id)
        if found is None:
            row = self._database.one(_FIND, command_id=command_id)
            if row is None:
                return None
            found = row[0], _answers.decode(self._plain(command_id, row[1]))
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
                    "answer": self._stored(answer),
                }
                for command_id, (actor, answer) in self._new.items()
            ],
        )

    def _stored(self, answer: Answer) -> bytes:
        """Return the answer's bytes; sealed when it says something of a client, which JSON's brace tells apart."""
        plain = encode(answer)
        if isinstance(answer, Result) and answer.value:
            return self._cipher.seal(plain, f"ledger/{answer.command_id}")
        return plain

    def _plain(self, command_id: CommandId, stored: bytes) -> bytes:
        return stored if stored.startswith(b"{") else self._cipher.open(stored, f"ledger/{command_id}")
