"""What stands in the fields of a form as texts by name, and back: texts in three languages, days, lists."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from backend.protocol.setup import Words
from desktop.texts import LANGUAGES


def told(name: str, said: Words) -> dict[str, str]:
    """Return the values of a text in each language."""
    return {f"{name}.{language.value}": said.get(language, "") for language in LANGUAGES}


def said(name: str, values: Mapping[str, str]) -> Words:
    """Return the text of these values, without the languages in which there is none."""
    found = {language: values.get(f"{name}.{language.value}", "") for language in LANGUAGES}
    return {language: text for language, text in found.items() if text}


def day(of: date | None) -> str:
    """A day as it is written and typed: 28.2.2027."""
    return "" if of is None else f"{of.day}.{of.month}.{of.year}"


def parts(value: str) -> tuple[str, ...]:
    """Return what was separated by commas."""
    return tuple(one.strip() for one in value.split(",") if one.strip())
