"""Taking back what has not left: its words return to where they were written, as a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from backend.protocol.commands import AddNote, Close, Reply, Transfer
from backend.protocol.ids import CommandId
from desktop.models.drafts_model import Draft
from desktop.views.close_sheet import written
from desktop.views.ports import Actions, Drafts, Unsent

if TYPE_CHECKING:
    from desktop.views.composer import Composer


def may_be_taken_back(one: Unsent) -> bool:
    """Whether it is certain that the server has not got it."""
    return not one.sent


def take_back(one: Unsent, actions: Actions, drafts: Drafts, composer: Composer | None) -> bool:
    """Forget a command and keep its words as a draft; false when it has left meanwhile.

    `composer` is that of the case when it is open. The words of a registered contact are kept by whoever asks.
    """
    if not actions.cancel(CommandId(one.command_id)):
        return False
    command = one.command
    match command:
        case Reply() | AddNote():
            _text_back(command, drafts, composer)
        case Close():
            drafts.put(f"close:{command.case_id}", Draft(fields=written(command.outcome)))
        case Transfer() if command.note:
            fields = {"line": str(command.to_line), "note": command.note}
            drafts.put(f"transfer:{command.case_id}", Draft(fields=fields))
        case _:
            pass
    return True


def _text_back(command: Reply | AddNote, drafts: Drafts, composer: Composer | None) -> None:
    note = isinstance(command, AddNote)
    if composer is not None:
        # The focus stays where one takes things back.
        composer.give_back(command.text, note=note, focus=False)
        return
    before = drafts.get(command.case_id)
    if before is None or not before.text.strip():
        drafts.put(command.case_id, Draft(text=command.text, target="note" if note else "client"))
        return
    # Beside a text of the other kind both become a note: nothing internal may ever leave with a reply.
    target: Literal["client", "note"] = "note" if note or before.target == "note" else "client"
    drafts.put(command.case_id, Draft(text=f"{command.text}\n{before.text}", target=target))
