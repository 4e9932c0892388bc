"""Colleagues by name, with what they say of themselves."""

from bisect import bisect_left

from PySide6.QtCore import QObject

from backend.protocol.ids import StaffId
from backend.protocol.people import StaffPresence
from backend.protocol.snapshots import StaffState
from desktop.models.listing import NOWHERE, Index, Listing
from desktop.models.roles import StaffRole
from desktop.sync.mirror import Change

Key = tuple[str, StaffId]


def _key(person: StaffPresence) -> Key:
    return (person.staff.name.casefold(), person.staff.staff_id)


class StaffModel(Listing):
    """One row a member of staff."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: list[Key] = []
        self._people: dict[StaffId, StaffPresence] = {}

    def feed(self, change: Change) -> None:
        """Take a change of the staff's stream."""
        if not isinstance(change.state, StaffState):
            return
        if change.events is None:
            self._show_all(change.state)
            return
        for person in change.state.people.values():
            if self._people.get(person.staff.staff_id) != person:
                self._show(person)

    def clear(self) -> None:
        """Forget everything, as at sign-out."""
        self._show_all(StaffState(people={}))

    def person(self, staff_id: StaffId) -> StaffPresence | None:
        """Return what a colleague says of themself."""
        return self._people.get(staff_id)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of people."""
        return 0 if parent.isValid() else len(self._keys)

    def value(self, row: int) -> StaffPresence:
        """Return the person of a row."""
        return self._people[self._keys[row][1]]

    def field(self, row: int, role: int) -> object:
        """Return a row's value under ``StaffRole``."""
        return self.value(row) if role == StaffRole.PERSON else None

    def _show_all(self, state: StaffState) -> None:
        self.beginResetModel()
        self._people = dict(state.people)
        self._keys = sorted(_key(person) for person in self._people.values())
        self.endResetModel()

    def _show(self, person: StaffPresence) -> None:
        key, known = _key(person), self._people.get(person.staff.staff_id)
        if known is not None and _key(known) == key:
            self._people[person.staff.staff_id] = person
            index = self.index(bisect_left(self._keys, key))
            self.dataChanged.emit(index, index)
            return
        if known is not None:
            old = bisect_left(self._keys, _key(known))
            self.beginRemoveRows(NOWHERE, old, old)
            del self._keys[old]
            self.endRemoveRows()
        row = bisect_left(self._keys, key)
        self.beginInsertRows(NOWHERE, row, row)
        self._keys.insert(row, key)
        self._people[person.staff.staff_id] = person
        self.endInsertRows()
