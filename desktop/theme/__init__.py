"""The look: tokens, fonts, icons and the style sheet. Knows nothing of cases, queues or the network."""

from desktop.theme.theme import SCALES, Choice, Theme
from desktop.theme.tokens import DARK, HIGH, LIGHT, THEMES, Tokens
from desktop.theme.typeface import MEDIUM, REGULAR, SEMIBOLD, Size

__all__ = [
    "DARK",
    "HIGH",
    "LIGHT",
    "MEDIUM",
    "REGULAR",
    "SCALES",
    "SEMIBOLD",
    "THEMES",
    "Choice",
    "Size",
    "Theme",
    "Tokens",
]
