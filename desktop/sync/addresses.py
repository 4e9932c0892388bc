"""Which of the servers' addresses is tried next."""

from collections import deque


class Addresses:
    """The address that worked stays the first; after one that did not, the next is tried at once."""

    def __init__(self, addresses: tuple[str, ...]) -> None:
        self._order = deque(addresses)
        self._left = len(addresses)

    @property
    def current(self) -> str:
        """Return the address to try."""
        return self._order[0]

    @property
    def several(self) -> bool:
        """Tell whether there is another one to try."""
        return len(self._order) > 1

    def worked(self) -> None:
        """The present address let one in: a turn begins and ends with it."""
        self._left = len(self._order)

    def failed(self) -> bool:
        """Go on to the next address; tells whether every one has now been tried in vain, a reason to wait."""
        self._order.rotate(-1)
        self._left -= 1
        if self._left:
            return False
        self._left = len(self._order)
        return True
