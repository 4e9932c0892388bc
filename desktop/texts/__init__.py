"""Words: the language in use, formats of times and numbers, and the words of the contract's vocabularies."""

from desktop.texts.language import LANGUAGES, Texts

__all__ = ["LANGUAGES", "Texts"]
