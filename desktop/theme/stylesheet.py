"""The one style sheet, made from the named tokens and the text scale."""

from __future__ import annotations

import re
from dataclasses import asdict
from importlib.resources import files
from pathlib import Path

from desktop.theme.tokens import Tokens

_COLOUR = re.compile(r"@(\w+)@")
_LENGTH = re.compile(r"\$(\d+)(?:-(\d+))?\$")


def style_sheet(tokens: Tokens, scale: float, face: str) -> str:
    """Qt style sheet text.

    In the template `@role@` is a colour, `$14$` a length that grows with the text, `$32-20$` a height of 32 px of which
    20 px are text. Raises KeyError for a role that is not in the tokens.
    """
    template = (files("resources") / "styles" / "desktop.qss").read_text(encoding="utf-8")
    colours = {name: str(value) for name, value in asdict(tokens).items()}
    colours["face"] = face
    colours["soft_line"] = tokens.line if tokens.high_contrast else "transparent"

    # A style sheet takes pictures from files only; the tick has the colour of what stands on the accent.
    tick = "tick-white.svg" if tokens.onAccent.upper() == "#FFFFFF" else "tick-black.svg"
    colours["tick"] = (Path(str(files("resources"))) / "icons" / tick).as_posix()

    def length(found: re.Match[str]) -> str:
        whole = int(found[1])
        text = int(found[2]) if found[2] else whole
        return f"{whole - text + round(text * scale)}px"

    return _LENGTH.sub(length, _COLOUR.sub(lambda found: colours[found[1]], template))
