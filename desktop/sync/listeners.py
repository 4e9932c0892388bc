"""A list of who wants to hear something; plain calls in the order of listening."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Listeners(Generic[T]):
    """Calls everybody who listens with each value told."""

    def __init__(self) -> None:
        self._calls: list[Callable[[T], None]] = []

    def listen(self, call: Callable[[T], None]) -> Callable[[], None]:
        """Hear every value from now on; call what is returned to stop hearing."""
        self._calls.append(call)
        return lambda: self._calls.remove(call)

    def tell(self, value: T) -> None:
        """Tell a value to everybody who listens now."""
        for call in tuple(self._calls):
            call(value)
