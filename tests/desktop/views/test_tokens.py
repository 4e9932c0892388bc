"""Contrast of every pair of colours that carries meaning, in all three themes (WCAG 2)."""

import pytest

from desktop.theme import THEMES
from desktop.theme.contrast import contrast

READ_IN_CONVERSATION = [("text", on) for on in ("panel", "window", "own", "client", "noteSoft", "raised")]
OTHER_TEXT = [
    *[("muted", on) for on in ("panel", "window", "warnSoft", "raised")],
    *[("faint", on) for on in ("panel", "window", "hover")],
    *[("accentText", on) for on in ("panel", "window", "accentSoft", "raised")],
    *[("urgent", on) for on in ("panel", "window", "urgentSoft", "accentSoft")],
    *[("warn", on) for on in ("panel", "window", "warnSoft", "accentSoft")],
    *[("ok", on) for on in ("panel", "window")],
    *[("note", on) for on in ("panel", "noteSoft")],
    *[("onAccent", on) for on in ("fill", "fillHover")],
]
OBJECTS = [
    *[("control", on) for on in ("panel", "window")],
    *[("focus", on) for on in ("panel", "window", "accentSoft")],
    *[("fill", on) for on in ("panel", "window")],
    *[("accent", on) for on in ("panel", "window")],
]
PAIRS = [
    *[(*pair, 7.0) for pair in READ_IN_CONVERSATION],
    *[(*pair, 4.5) for pair in OTHER_TEXT],
    *[(*pair, 3.0) for pair in OBJECTS],
]


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize(("role", "on", "least"), PAIRS)
def test_a_role_stands_out_from_what_it_lies_on(theme: str, role: str, on: str, least: float) -> None:
    tokens = THEMES[theme]
    assert contrast(getattr(tokens, role), getattr(tokens, on)) >= least


def test_black_on_white_is_twenty_one() -> None:
    assert round(contrast("#000000", "#FFFFFF"), 1) == 21.0
