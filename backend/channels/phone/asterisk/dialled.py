"""Which service line a dialled number means, and in which language its callers are greeted."""

from collections.abc import Iterable
from typing import NamedTuple

from backend.domain.county import ServiceLine
from backend.domain.phone_numbers import in_one_form
from backend.protocol.ids import LineId
from backend.protocol.words import Language


class Dialled(NamedTuple):
    """What was dialled."""

    line: LineId
    language: Language


class DialledNumbers:
    """The numbers of every line, as the exchange writes them."""

    def __init__(self, lines: Iterable[ServiceLine]) -> None:
        self._known: dict[str, Dialled] = {}
        self._languages: dict[LineId, Language] = {}
        self._shown: dict[LineId, str] = {}
        for line in lines:
            line_id = LineId(line.id)
            self._languages[line_id] = line.numbers[0].language if line.numbers else Language.FINNISH
            self._shown[line_id] = line.numbers[0].number if line.numbers else ""
            for one in line.numbers:
                found = Dialled(line_id, one.language)
                self._known.setdefault(one.number, found)
                # A trunk may write the country code or leave it out.
                self._known.setdefault(in_one_form(one.number), found)

    def find(self, number: str) -> Dialled | None:
        """Return the line that is meant; none when no line has the number."""
        return self._known.get(number) or self._known.get(in_one_form(number))

    def language(self, line: LineId) -> Language:
        """Return in which language a line speaks to those of whom it is not known what they dialled."""
        return self._languages.get(line, Language.FINNISH)

    def shown(self, line: LineId) -> str:
        """Return the number that a line is known by; empty when it has none."""
        return self._shown.get(line, "")
