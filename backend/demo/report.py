"""The report of a demonstration without a screen: what came in, what was done about it, and whether anything was lost."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

import msgspec

from backend.channels.simulator.ledger import Line, read_ledger, sha256
from backend.demo.calls_counted import Calls, counted
from backend.demo.commands import Places
from backend.demo.happened import Before, Happened, read_happened
from backend.demo.options import Options
from backend.demo.real_telephones import RealTelephones
from backend.demo.ringing.told import LetIn, read_calls
from backend.demo.run import Aftermath
from backend.protocol.call_entries import CallAnswered, CallAttempted
from backend.protocol.cases import Case, Contact
from backend.protocol.entries import (
    CallbackRequested,
    Claimed,
    Entry,
    FormSubmitted,
    Note,
    ResidentMessage,
    StaffMessage,
)
from backend.protocol.ids import CaseId
from backend.protocol.words import CaseState, Channel

CHANNELS = (Channel.CHAT, Channel.FORM, Channel.CALLBACK)
COUNTED = (*CHANNELS, Channel.PHONE)
"""Calls are counted as well; whoever has hung up before they were answered is a callback."""


class NurseLine(msgspec.Struct, frozen=True, kw_only=True):
    """A text the desktop was told is done; ``kind`` is reply or note."""

    case_id: CaseId
    kind: str
    text_sha256: str


class NurseReport(msgspec.Struct, frozen=True, kw_only=True):
    """What the desktop wrote down when it ended; nothing of it when it did not end by itself."""

    window_shown_ms: float | None = None
    desktop_rss_mb: float = 0.0
    told_saved: tuple[NurseLine, ...] = ()


@dataclass(slots=True)
class Count:
    """Contacts of one channel and how far they came."""

    received: int = 0
    claimed: int = 0
    answered: int = 0
    closed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything the file says; memory in MB (10^6 bytes)."""

    window_shown_ms: float | None
    desktop_rss_mb: float
    backend_rss_mb: float
    channels: dict[str, Count] = field(default_factory=dict)
    calls: Calls = field(default_factory=Calls)
    lost: int
    refused: int
    errors_logged: int
    nodes_gone: int | None = None
    """Of several nodes; left out of the file where there is one."""

    def as_json(self) -> dict[str, object]:
        """Return the content of the file."""
        return {key: value for key, value in asdict(self).items() if key != "nodes_gone" or value is not None}

    @property
    def good(self) -> bool:
        """Tell whether each channel had a case closed and nothing was lost."""
        return not self.problems()

    def problems(self) -> list[str]:
        """Say in words what is wrong."""
        found = [
            f"No case of the channel {name} was closed"
            for name, count in self.channels.items()
            if count.closed == 0 and Channel(name) in CHANNELS
        ]
        if self.lost:
            found.append(f"{self.lost} texts that were told to be saved are not in the database")
        if self.calls.lost:
            found.append(f"{self.calls.lost} calls that the exchange let in are not in the database")
        return found


def report(aftermath: Aftermath, options: Options, places: Places) -> Report:
    """Put together what the desktop measured, what the residents were told and what the database holds."""
    nurse = read_nurse(places.nurse_report)
    also = {line.case_id for line in nurse.told_saved}
    happened = read_happened(places.database(options), places.key_file, aftermath.before, also)
    return Report(
        window_shown_ms=nurse.window_shown_ms,
        desktop_rss_mb=nurse.desktop_rss_mb,
        backend_rss_mb=aftermath.backend_rss_mb,
        channels=counts(happened.cases, aftermath.before),
        calls=counted(happened.cases, aftermath.before, _let_in(places)),
        lost=lost(told(places.ledger), happened) + lost_of_nurse(nurse.told_saved, happened),
        refused=happened.refused,
        errors_logged=aftermath.errors_logged,
        nodes_gone=aftermath.nodes_gone if options.nodes > 1 else None,
    )


def _let_in(places: Places) -> list[LetIn]:
    return read_calls(places.telephones.ledger) if isinstance(places.telephones, RealTelephones) else []


def counts(cases: Iterable[Case], before: Before) -> dict[str, Count]:
    """Count the contacts that were not there before by channel; a contact came as far as its case."""
    found = {channel.value: Count() for channel in COUNTED}
    for case in cases:
        for contact in case.contacts:
            if contact.channel in COUNTED and contact.contact_id not in before.contacts:
                _count(found[contact.channel.value], case, contact)
    return found


def _count(count: Count, case: Case, contact: Contact) -> None:
    count.received += 1
    count.claimed += any(isinstance(entry.body, Claimed) for entry in case.entries)
    count.answered += any(_answers(entry, contact) for entry in case.entries)
    count.closed += case.head.state is CaseState.CLOSED


def _answers(entry: Entry, contact: Contact) -> bool:
    if contact.channel is Channel.CALLBACK:
        return isinstance(entry.body, CallAttempted) and entry.body.reached
    if contact.channel is Channel.PHONE:
        return isinstance(entry.body, CallAnswered)
    return isinstance(entry.body, StaffMessage)


def lost(told_saved: Iterable[Line], happened: Happened) -> int:
    """Count the texts whose writer was told "saved" but whose page's thread does not hold them."""
    held = {
        (entry.thread, *saved)
        for case in happened.cases
        for entry in case.entries
        if (saved := _saved(entry)) is not None
    }
    return sum(
        (happened.threads.get(line.token_sha256), line.channel, line.n, line.text_sha256) not in held
        for line in told_saved
        if line.event == "saved"
    )


def lost_of_nurse(told_saved: Iterable[NurseLine], happened: Happened) -> int:
    """Count the nurse's texts that the desktop was told are done but that stand fewer times in their case."""
    wanted = Counter((line.case_id, line.kind, line.text_sha256) for line in told_saved)
    held: Counter[tuple[CaseId, str, str]] = Counter()
    for case in happened.cases:
        for entry in case.entries:
            match entry.body:
                case StaffMessage(text=text):
                    held[case.head.case_id, "reply", sha256(text)] += 1
                case Note(text=text):
                    held[case.head.case_id, "note", sha256(text)] += 1
                case _:
                    pass
    return (wanted - held).total()


def _saved(entry: Entry) -> tuple[str, int, str] | None:
    match entry.body:
        case ResidentMessage(text=text, n=n):
            return Channel.CHAT.value, n, sha256(text)
        case FormSubmitted(text=text):
            return Channel.FORM.value, 0, sha256(text)
        case CallbackRequested(text=text):
            return Channel.CALLBACK.value, 0, sha256(text) if text else ""
        case _:
            return None


def told(ledger: Path) -> list[Line]:
    """Read what the simulated residents wrote down; nothing when they got no answer at all."""
    return read_ledger(ledger.read_bytes()) if ledger.exists() else []


def read_nurse(file: Path) -> NurseReport:
    """Read what the desktop wrote down."""
    return msgspec.json.decode(file.read_bytes(), type=NurseReport) if file.exists() else NurseReport()
