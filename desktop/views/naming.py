"""How unsent things, conflicts and drafts are named in lists: kind and case, time and how far they have come."""

from __future__ import annotations

from datetime import datetime

from backend.protocol.commands import RegisterContact
from backend.protocol.ids import CaseId
from desktop.texts import formats, unsent
from desktop.texts.refusals import sentence
from desktop.views.line_names import LineNames
from desktop.views.look import Look
from desktop.views.ports import CaseName, CaseNames, Unsent


class Naming:
    """Names by the present language. With `private` cases are told by number only, as on a locked screen."""

    def __init__(self, look: Look, lines: LineNames, names: CaseNames) -> None:
        self._look, self._lines, self._names = look, lines, names

    def icon(self, one: Unsent) -> str:
        return unsent.icon(one.command)

    def title(self, one: Unsent) -> str:
        """`Message: Matti V.`."""
        return self.of(one.command, self._names.name(getattr(one.command, "case_id", CaseId(""))))

    def of(self, command: object, name: CaseName, *, private: bool = False) -> str:
        """The name of a command that concerns a case of this name."""
        if isinstance(command, RegisterContact):
            return unsent.of_registered(command, self._lines.name(command.line))
        return unsent.heading(unsent.name(command), name.number, "" if private else name.label)

    def of_draft(self, key: str, name: CaseName, *, note: bool, private: bool = False) -> str:
        """The name of a draft."""
        return unsent.heading(unsent.draft_name(key, note=note), name.number, "" if private else name.label)

    def detail(self, one: Unsent) -> str:
        """`9.22, saved here`, or why it was not done."""
        time = self.time(one.at)
        if one.refusal is not None:
            return f"{time}, {sentence(one.refusal)}"
        return f"{time}, {unsent.leaves(sent=one.sent)}"

    def time(self, at: datetime | None) -> str:
        """The time of today or the day of another day; empty when it is not known."""
        if at is None:
            return ""
        return formats.stamp(at, self._look.clock(), self._look.texts.zone, self._look.language)
