"""What every text of the play carries: its author and the number it has among the author's texts."""

import re

_MARK = re.compile(r"\[([a-z]+-\d+):(\d+)\]")


def marked(author: str, no: int, words: str) -> str:
    """Return a text that carries its author and number."""
    return f"{words} [{author}:{no}]"


def marks_in(text: str) -> list[tuple[str, int]]:
    """Return the authors and numbers that stand in a text."""
    return [(author, int(no)) for author, no in _MARK.findall(text)]
