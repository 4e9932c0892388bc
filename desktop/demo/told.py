"""What the desktop was told is done, by hash: whoever ends the demonstration looks it up in the database."""

import hashlib

from backend.protocol.commands import AddNote, Reply
from backend.protocol.results import Refusal, Result
from desktop.sync.client import Client
from desktop.sync.parcel import Parcel


class Told:
    """Listens to the answers to what was written; keeps no text."""

    def __init__(self, client: Client) -> None:
        """Listen from now on."""
        self.texts: list[dict[str, str]] = []
        client.on_answer.listen(self._hear)

    def _hear(self, answered: tuple[Parcel, Result | Refusal]) -> None:
        parcel, answer = answered
        if isinstance(answer, Refusal):
            return
        match parcel.command:
            case Reply(case_id=case_id, text=text):
                kind = "reply"
            case AddNote(case_id=case_id, text=text):
                kind = "note"
            case _:
                return
        digest = hashlib.sha256(text.encode()).hexdigest()
        self.texts.append({"case_id": case_id, "kind": kind, "text_sha256": digest})
