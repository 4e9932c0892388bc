"""What became of the calls of a demonstration: how many came in, were answered, became callbacks, and whether one was lost."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from backend.demo.happened import Before
from backend.demo.ringing.told import LetIn
from backend.protocol.call_entries import CallAnswered, CallbackWhy, CallBecameCallback, CallCameIn
from backend.protocol.calls import Direction
from backend.protocol.cases import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """``lost`` are those that a real exchange let in and of which no case knows."""

    came_in: int = 0
    answered: int = 0
    callbacks: int = 0
    called_back: int = 0
    lost: int = 0


def counted(cases: Iterable[Case], before: Before, let_in: Iterable[LetIn]) -> Calls:
    """Count by the lines of the cases; ``let_in`` is what those who rang have written down."""
    known: Counter[str] = Counter()
    answered = callbacks = called_back = 0
    for case in cases:
        numbers = {
            contact.contact_id: contact.phone
            for contact in case.contacts
            if contact.contact_id not in before.contacts
        }
        for entry in case.entries:
            match entry.body:
                case CallCameIn(contact_id=contact, withheld=withheld) if contact in numbers:
                    known["" if withheld else numbers[contact]] += 1
                case CallAnswered(contact_id=contact, direction=direction) if contact in numbers:
                    answered += direction is Direction.IN
                    called_back += direction is Direction.OUT
                case CallBecameCallback(contact_id=contact, why=why) if contact in numbers:
                    callbacks += 1
                    # Left outside the opening hours, they never stood in the queue.
                    known[numbers[contact]] += why is CallbackWhy.CLOSED
                case _:
                    pass
    told = Counter(one.number for one in let_in)
    return Calls(
        came_in=known.total(),
        answered=answered,
        callbacks=callbacks,
        called_back=called_back,
        lost=(told - known).total(),
    )
