"""What the operating system says of contrast and motion, where it or Qt can be asked."""

from __future__ import annotations

import ctypes
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QStyleHints

_GET_HIGH_CONTRAST = 0x0042
_GET_CLIENT_AREA_ANIMATION = 0x1042
_HIGH_CONTRAST_ON = 1


class _HighContrast(ctypes.Structure):
    _fields_ = (
        ("size", ctypes.c_uint),
        ("flags", ctypes.c_uint),
        ("scheme", ctypes.c_void_p),
    )


def high_contrast(hints: QStyleHints) -> bool:
    """Whether more contrast is asked for: by Qt 6.10 and later, before that by Windows; elsewhere false."""
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None:
        wanted: bool = accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast  # type: ignore[attr-defined,unused-ignore]
        return wanted
    if sys.platform == "win32":
        told = _HighContrast(size=ctypes.sizeof(_HighContrast))
        ctypes.windll.user32.SystemParametersInfoW(_GET_HIGH_CONTRAST, told.size, ctypes.byref(told), 0)
        return bool(told.flags & _HIGH_CONTRAST_ON)
    return False


def reduced_motion() -> bool:
    """Whether the system's own animations are switched off; false where it cannot be asked."""
    if sys.platform == "win32":
        animated = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(_GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animated), 0)
        return not animated.value
    return False
