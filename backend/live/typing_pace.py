"""How often one desktop may say that its person writes: a signal goes to every reader of the case, and none is worth much."""

from backend.protocol.ids import CaseId

AGAIN_SECONDS = 1.0
"""Between two signals that say the same of the same case."""


class TypingPace:
    """What one connection last said of each case; forgotten with it."""

    def __init__(self) -> None:
        self._said: dict[CaseId, tuple[float, tuple[bool, bool]]] = {}

    def lets(self, case_id: CaseId, now: float, *, on: bool, inside: bool) -> bool:
        """Tell whether to pass it on; that somebody has stopped is worth saying once."""
        at, said = self._said.get(case_id, (0.0, (False, False)))
        if not on:
            return self._said.pop(case_id, None) is not None
        if said == (on, inside) and now - at < AGAIN_SECONDS:
            return False
        self._said[case_id] = (now, (on, inside))
        return True
