"""A case in somebody's hands returns to the front of its queue by itself, and whoever waits in a chat is told."""

from backend.commands import automatic, pair_ends
from backend.domain import life_cycle
from backend.domain.life_cycle import CaseFile
from backend.protocol.entries import Released
from backend.protocol.words import Channel, ReleasedWhy
from backend.store.unit import Unit

_OWNER_IS_GONE = frozenset({ReleasedWhy.CONNECTION_LOST, ReleasedWhy.BY_ADMINISTRATION})


def return_to_front(unit: Unit, file: CaseFile, why: ReleasedWhy) -> None:
    """Return the case; the wait goes on from where it began.

    A work pair who is at work takes the place of an owner who is gone: the client notices nothing of it.
    """
    if why in _OWNER_IS_GONE and pair_ends.takes_over(unit, file, why):
        return
    life_cycle.put_back(file, why)
    unit.add_entry(file, Released(why=why))
    texts = automatic.messages(unit, file)
    for contact in file.contacts:
        if texts is not None and contact.channel is Channel.CHAT and not contact.done:
            automatic.say(unit, file, contact, texts.chat_lost_professional)
