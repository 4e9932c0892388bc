"""A simulated resident who fills in the contact form or asks for a call, as a browser without scripts does."""

from random import Random

from backend.channels.simulator.ledger import Ledger
from backend.channels.simulator.pages import Page, Site
from backend.channels.simulator.people import Person
from backend.channels.simulator.scenes import Opinion, Scene
from backend.protocol.words import Channel, PreferredWay, SaysFor

_OK = 200
_SENDS_TWICE = 0.05
_WANTS_CALL = 0.5
_REPLIES = (6, 3, 1)
"""How often no reply is wanted, one on a page, a call."""
_TIMES = ("any", "any", "morning", "afternoon")


class SentTwiceStoredTwice(Exception):
    """The same page sent again gave another reference: the server has doubled a contact."""


async def file_contact(
    site: Site, ledger: Ledger, random: Random, channel: Channel, scene: Scene, person: Person
) -> bool:
    """Fill in and send; return whether the server said it was saved.

    False for a line without the channel or a busy server. Raises OSError or http.client.HTTPException when
    nobody answers, SentTwiceStoredTwice when an impatient second click made a second contact.
    """
    path = f"/{scene.language.value}/{scene.line}/{channel.value}"
    first = await site.get(path)
    if first.status != _OK or "secret" not in first.hidden:
        return False
    fields = _fields(random, channel, scene, person) | {
        name: first.hidden[name] for name in ("command_id", "secret")
    }
    receipt = await site.post(path, fields)
    if random.random() < _SENDS_TWICE:
        await _send_again(site, path, fields, receipt)
    if "reference" not in receipt.main:
        return False
    ledger.write(
        "saved",
        channel=channel.value,
        line=scene.line,
        reference=receipt.main["reference"],
        secret=fields["secret"],
        text=fields["text"],
    )
    return True


async def give_feedback(site: Site, random: Random, scene: Scene, person: Person, opinion: Opinion) -> bool:
    """Say something of the service of one's own accord; now and then a reply is wanted. Return whether it was taken."""
    path = f"/{scene.language.value}/feedback"
    first = await site.get(path)
    if first.status != _OK or "secret" not in first.hidden:
        return False
    way = random.choices(("no", PreferredWay.STATUS_PAGE.value, PreferredWay.PHONE.value), _REPLIES)[0]
    fields = {
        "go": "send",
        "kind": opinion.kind,
        "about": scene.line,
        "text": opinion.text,
        "reply": way,
        "name": person.name if way != "no" else "",
        "phone": person.phone if way == PreferredWay.PHONE.value else "",
    }
    received = await site.post(path, fields | {name: first.hidden[name] for name in ("command_id", "secret")})
    return received.status == _OK


async def _send_again(site: Site, path: str, fields: dict[str, str], receipt: Page) -> None:
    again = await site.post(path, fields)
    if again.status == _OK and again.main.get("reference") != receipt.main.get("reference"):
        raise SentTwiceStoredTwice


def _fields(random: Random, channel: Channel, scene: Scene, person: Person) -> dict[str, str]:
    by_phone = channel is Channel.CALLBACK or random.random() < _WANTS_CALL
    behalf = person.says_for is not SaysFor.SELF
    return {
        "step": "check",
        "go": "send",
        "matter": scene.matter,
        "text": scene.text,
        "for_whom": person.says_for.value,
        "name": person.name,
        "code": person.code,
        "principal_name": person.principal_name if behalf else "",
        "way": (PreferredWay.PHONE if by_phone else PreferredWay.STATUS_PAGE).value,
        "phone": person.phone if by_phone else "",
        "time": random.choice(_TIMES) if by_phone else "",
        "answer_language": scene.language.value,
        "interpreter": person.interpreter,
    }
