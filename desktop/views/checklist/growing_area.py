"""A field for a reason: one line high while it is short, up to four as it grows."""

from __future__ import annotations

from desktop.views.field import Area
from desktop.views.look import Look

_MOST = 4


class GrowingArea(Area):
    """Grows with its lines, wrapped ones too."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, 1)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        # In a plain text the height of the document counts lines.
        lines = max(1, min(_MOST, round(self.document().size().height())))
        self.setFixedHeight(self._look.theme.line() * lines + 20)
