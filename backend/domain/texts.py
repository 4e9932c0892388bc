"""A text of a county's settings in the three languages."""

import msgspec

from backend.protocol.setup import Words
from backend.protocol.words import Language


class Texts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text in the three languages."""

    fi: str
    sv: str
    en: str

    def in_language(self, language: Language) -> str:
        """Return the text in `language`."""
        return self.words()[language]

    def words(self) -> Words:
        """Return the texts by language, as messages carry them."""
        return {Language.FINNISH: self.fi, Language.SWEDISH: self.sv, Language.ENGLISH: self.en}
