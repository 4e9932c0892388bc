"""The named colours and sizes everything on the screen is made of; no Qt in here.

Each colour is a role, never a place. Limits kept in all three themes (WCAG 2 contrast): text of the conversation at
least 7, other text 4.5, outlines of inputs, focus and filled controls 3. `line` and `edge` are decoration.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme: a colour as `#RRGGBB` for every role."""

    name: str
    window: str
    panel: str
    sunken: str
    raised: str
    hover: str
    pressed: str
    line: str
    edge: str
    control: str
    text: str
    muted: str
    faint: str
    accent: str
    focus: str
    fill: str
    onAccent: str
    fillHover: str
    accentText: str
    accentSoft: str
    own: str
    client: str
    urgent: str
    urgentSoft: str
    warn: str
    warnSoft: str
    ok: str
    note: str
    noteSoft: str

    @property
    def dark(self) -> bool:
        """True where the window is darker than its text."""
        return self.name != "light"

    @property
    def high_contrast(self) -> bool:
        """True where soft fills are black and an outline has to tell surfaces apart."""
        return self.name == "high"


LIGHT = Tokens(
    name="light",
    window="#F3F5F6",
    panel="#FFFFFF",
    sunken="#F8F9FA",
    raised="#FFFFFF",
    hover="#EBEFF1",
    pressed="#E1E7EA",
    line="#DEE3E7",
    edge="#C6CDD3",
    control="#7E8A94",
    text="#16202A",
    muted="#4B5965",
    faint="#5F6C78",
    accent="#0F5E7B",
    focus="#0F5E7B",
    fill="#0F5E7B",
    onAccent="#FFFFFF",
    fillHover="#0C4E67",
    accentText="#0F5A76",
    accentSoft="#E5F0F4",
    own="#E5F0F4",
    client="#F0F3F5",
    urgent="#A8231C",
    urgentSoft="#FBECEA",
    warn="#7F4A00",
    warnSoft="#FCF1DD",
    ok="#1D6339",
    note="#563B87",
    noteSoft="#F2EFF9",
)

DARK = Tokens(
    name="dark",
    window="#0F1418",
    panel="#171D22",
    sunken="#13191D",
    raised="#20272D",
    hover="#222A31",
    pressed="#2A333B",
    line="#2A333A",
    edge="#3B464F",
    control="#75828D",
    text="#E6EBEF",
    muted="#B0BBC4",
    faint="#95A2AC",
    accent="#7CC3DD",
    focus="#7CC3DD",
    fill="#2A7391",
    onAccent="#FFFFFF",
    fillHover="#2F7E9E",
    accentText="#8CCBE2",
    accentSoft="#17313C",
    own="#17313C",
    client="#222A31",
    urgent="#FF9C92",
    urgentSoft="#3A1F1D",
    warn="#F0BE6E",
    warnSoft="#332813",
    ok="#86D2A2",
    note="#C4B0EE",
    noteSoft="#272136",
)

HIGH = Tokens(
    name="high",
    window="#000000",
    panel="#000000",
    sunken="#000000",
    raised="#000000",
    hover="#1A1A1A",
    pressed="#333333",
    line="#FFFFFF",
    edge="#FFFFFF",
    control="#FFFFFF",
    text="#FFFFFF",
    muted="#FFFFFF",
    faint="#FFFFFF",
    accent="#FFD800",
    focus="#FFD800",
    fill="#FFD800",
    onAccent="#000000",
    fillHover="#FFE95C",
    accentText="#FFD800",
    accentSoft="#000000",
    own="#000000",
    client="#000000",
    urgent="#FF9C92",
    urgentSoft="#000000",
    warn="#FFB454",
    warnSoft="#000000",
    ok="#8DF0AF",
    note="#D9C8FF",
    noteSoft="#000000",
)

THEMES = {tokens.name: tokens for tokens in (LIGHT, DARK, HIGH)}

# Radii in px; they do not grow with the text.
RADIUS_FLAG = 4
RADIUS_BUTTON = 6
RADIUS_BUBBLE = 8
RADIUS_PALETTE = 12

# Panes and the widths (in px of 100 % text) where the layout changes.
QUEUE_WIDTH = 320
QUEUE_MIN = 288
CLIENT_WIDTH = 320
CLIENT_MIN = 288
CENTRE_MIN = 480
ASSESSMENT_WIDTH = 576
RAIL_WIDTH = 56
DRAWER_BELOW = 1200
RAIL_BELOW = 900
BUBBLE_MAX = 440
