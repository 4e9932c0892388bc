"""What a resident's page says of identifying: asked, offered, done, or what became of it; no I/O."""

from typing import NamedTuple

from backend.channels.web.frames import Identify
from backend.channels.web.texts import Speech
from backend.domain.situations import kept_from_page
from backend.protocol.cases import Case
from backend.protocol.entries import Entry, IdentificationAsked, IdentificationEnded, Identified
from backend.protocol.ids import StaffId, ThreadId
from backend.protocol.people import IdentifiedBy
from backend.protocol.words import CaseState, IdentificationRule, Identity

_OFFERED = {
    IdentificationRule.STRONG_PREFERRED: "offered",
    IdentificationRule.REQUIRED: "required",
}
_NOT_KNOWN = frozenset({Identity.ANONYMOUS, Identity.SELF_DECLARED})


class Offer(NamedTuple):
    """``key`` names the sentence; ``may_go`` and ``may_wait`` tell which buttons there are, ``asker`` who asks."""

    key: str
    may_go: bool = True
    may_wait: bool = False
    asker: StaffId | None = None

    @property
    def is_unasked(self) -> bool:
        """Whether the line offers it of itself."""
        return self.key in _OFFERED.values()

    def said(self, speech: Speech, service: str, name: str) -> Identify:
        """Return the frame of it."""
        return Identify(
            sentence=speech.plain(f"identify.{self.key}", name=name, service=service),
            go=speech.plain("identify.go") if self.may_go else "",
            later=speech.plain("identify.later") if self.may_wait else "",
        )


def offer(case: Case, thread: ThreadId, rule: IdentificationRule | None) -> Offer | None:
    """Return what the page of this thread shows; none when there is nothing to say. ``rule`` is that of the case's line."""
    if case.head.state is CaseState.CLOSED or kept_from_page(thread, case.head, case.contacts) is not None:
        return None
    last = _last(case, thread)
    match last.body if last else None:
        case IdentificationAsked() if last is not None:
            return Offer("asked", may_wait=True, asker=last.author.staff_id if last.author else None)
        case Identified():
            return Offer("done", may_go=False)
        case IdentificationEnded(why=why):
            return Offer(why.value)
        case _:
            key = None if rule is None else _OFFERED.get(rule)
            known = case.head.client.identity not in _NOT_KNOWN
            return None if key is None or known else Offer(key, may_wait=True)


def _last(case: Case, thread: ThreadId) -> Entry | None:
    for entry in reversed(case.entries):
        if entry.thread != thread:
            continue
        match entry.body:
            case IdentificationAsked() | IdentificationEnded():
                return entry
            case Identified(how=IdentifiedBy.STRONG):
                return entry
            case _:
                pass
    return None
