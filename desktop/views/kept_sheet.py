"""A sheet whose half-filled fields are kept as a draft while they are typed, not only when it is left."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.models.drafts_model import Draft
from desktop.views.field import Field
from desktop.views.look import Look
from desktop.views.ports import Drafts
from desktop.views.sheet import Sheet


class KeptSheet(Sheet):
    """Subclasses name their fields once by `hold` and say under which key they are kept (`key`).

    A power cut in the middle of a form costs a quarter of a second of it (`Drafts`), as in the composer.
    """

    def __init__(self, look: Look, window: QWidget, drafts: Drafts, *, width: int = 520) -> None:
        super().__init__(look, window, width=width)
        self._drafts = drafts
        self._held: dict[str, Field] = {}
        self._ticks: dict[str, QCheckBox] = {}

    def key(self) -> str:
        """The key of the draft; empty while there is nothing to keep. Subclasses."""
        return ""

    def says_something(self, values: Mapping[str, str]) -> bool:
        """Whether what is filled in is worth keeping; subclasses leave out what is chosen beforehand."""
        return any(values.values())

    def hold(self, fields: Mapping[str, Field], ticks: Mapping[str, QCheckBox] | None = None) -> None:
        """Keep these fields and check boxes by name, whenever the person changes one."""
        self._held, self._ticks = dict(fields), dict(ticks or {})
        for field in self._held.values():
            field.edited.connect(self.keep)
        for tick in self._ticks.values():
            tick.clicked.connect(self.keep)

    def filled(self) -> dict[str, str]:
        """What stands in the fields by name; a ticked box is "1"."""
        ticked = {name: "1" if tick.isChecked() else "" for name, tick in self._ticks.items()}
        return {name: field.value() for name, field in self._held.items()} | ticked

    def kept(self) -> dict[str, str]:
        """What was kept under the key, or nothing."""
        draft = self._drafts.get(self.key()) if self.key() else None
        return dict(draft.fields) if draft is not None else {}

    def fill(self, values: Mapping[str, str]) -> None:
        """Put values into the fields, emptying the others; a check box that is not named stays as it is."""
        for name, field in self._held.items():
            field.set_value(values.get(name, ""))
            field.wrong("")
        for name, tick in self._ticks.items():
            if name in values:
                tick.setChecked(bool(values[name]))

    def keep(self) -> None:
        """Keep what is filled in now; nothing is kept of an empty form."""
        key, values = self.key(), self.filled()
        if not key:
            return
        if self.says_something(values):
            self._drafts.put(key, Draft(fields=values))
        else:
            self._drafts.drop(key)

    def drop(self) -> None:
        """Forget the draft: what it was for is done."""
        if self.key():
            self._drafts.drop(self.key())

    def leave(self) -> None:
        self.keep()
        super().leave()
