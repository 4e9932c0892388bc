"""Names of the service lines in the present language, from the county's setup."""

from __future__ import annotations

from datetime import date

from backend.protocol.ids import LineId
from backend.protocol.setup import Choice, LineInfo, OutcomeChoice, Setup
from backend.protocol.words import Language
from desktop.texts import Texts


class LineNames:
    """Answers for an unknown line with its id, since a line may be newer than this desktop's setup."""

    def __init__(self, texts: Texts, setup: Setup | None = None) -> None:
        self._texts = texts
        self._lines: dict[LineId, LineInfo] = {}
        self.setup: Setup | None = None
        if setup is not None:
            self.use(setup)

    def use(self, setup: Setup) -> None:
        """Take the lines of a county that one has signed in to."""
        self.setup = setup
        self._lines = {info.line: info for info in setup.lines}

    def all(self) -> list[LineInfo]:
        return list(self._lines.values())

    def info(self, line: LineId) -> LineInfo | None:
        return self._lines.get(line)

    def name(self, line: LineId) -> str:
        info = self._lines.get(line)
        return self._texts.pick(info.names) if info else str(line)

    def name_in(self, line: LineId, language: Language) -> str:
        """The name in another language than the present one, for what is given to a client."""
        info = self._lines.get(line)
        return (info.names.get(language) or self._texts.pick(info.names)) if info else str(line)

    def short(self, line: LineId) -> str:
        info = self._lines.get(line)
        return self._texts.pick(info.short_names) if info else str(line)

    def reasons(self, line: LineId) -> tuple[OutcomeChoice, ...]:
        """The reasons with which a case of the line can be closed."""
        info = self._lines.get(line)
        return info.outcome_reasons if info else ()

    def days_off(self) -> tuple[date, ...]:
        """The weekdays on which offices are closed, as far as the server tells."""
        return self.setup.days_off if self.setup is not None else ()

    def choice(self, choice: Choice) -> str:
        return self._texts.pick(choice.names)

    def reason_name(self, line: LineId, code: str) -> str:
        """The words of a reason; the code itself when the line no longer lists it."""
        for reason in self.reasons(line):
            if reason.code == code:
                return self.choice(reason)
        return code
