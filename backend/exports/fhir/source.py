"""What resources are made from: a case as it stands, and who and what its lines of the timeline belong to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from backend.domain.county import ServiceLine
from backend.domain.life_cycle import Codes
from backend.exports.code_systems import CodeSystems
from backend.protocol.cases import CaseHead, Contact
from backend.protocol.entries import Entry
from backend.protocol.ids import ContactId
from backend.protocol.record_entries import RecordSigned
from backend.protocol.words import CaseState, Channel, FieldOfLaw, Language


@dataclass(frozen=True, kw_only=True)
class Source:
    """One case. Feedback in it is no contact of care and goes into no record."""

    head: CaseHead
    all_contacts: tuple[Contact, ...]
    entries: tuple[Entry, ...]
    codes: Codes
    line: ServiceLine | None
    systems: CodeSystems

    @cached_property
    def contacts(self) -> tuple[Contact, ...]:
        """The contacts of care, in their order."""
        made = (one for one in self.all_contacts if one.channel is not Channel.FEEDBACK)
        return tuple(sorted(made, key=lambda one: one.at))

    @property
    def is_care(self) -> bool:
        """Whether there is anything to export."""
        return bool(self.contacts)

    @property
    def is_closed(self) -> bool:
        """Whether the case has its outcome."""
        return self.head.state is CaseState.CLOSED

    @property
    def last_no(self) -> int:
        """The number of the latest line of the timeline."""
        return self.entries[-1].no if self.entries else 0

    @property
    def field(self) -> FieldOfLaw:
        """Which act governs the case."""
        return FieldOfLaw.HEALTH if self.line is None else self.line.field_of_law

    @property
    def line_name(self) -> str:
        """The line's name in Finnish, the language of the record."""
        return "" if self.line is None else self.line.names.in_language(Language.FINNISH)

    @cached_property
    def told(self) -> tuple[tuple[Entry, Contact], ...]:
        """The lines of the timeline, each with the contact that it belongs to; those of feedback belong to none."""
        return tuple(self._placed())

    def of(self, contact: Contact) -> list[Entry]:
        """Return the lines of one contact."""
        return [entry for entry, belongs in self.told if belongs.contact_id == contact.contact_id]

    @cached_property
    def records(self) -> tuple[tuple[Entry, RecordSigned], ...]:
        """Every version of every record that still has its words, in the order of signing."""
        return tuple(
            (entry, entry.body)
            for entry in self.entries
            if isinstance(entry.body, RecordSigned) and entry.let_go_at is None
        )

    def record_of(self, contact: Contact) -> tuple[Entry, RecordSigned] | None:
        """Return the latest version of what was recorded of a contact: the first record signed once it had begun.

        A record speaks of the contacts there were when it was signed; a later contact has one of its own.
        """
        first = next((body for entry, body in self.records if entry.at >= contact.at), None)
        if first is None:
            return None
        return [one for one in self.records if one[1].record_id == first.record_id][-1]

    def ended(self, contact: Contact) -> datetime | None:
        """Return when a contact was over: with its last line, none while it goes on."""
        if not contact.done and self.head.closed_at is None:
            return None
        lines = self.of(contact)
        return max((lines[-1].at if lines else contact.at), contact.at)

    def _placed(self) -> Iterator[tuple[Entry, Contact]]:
        known = {one.contact_id: one for one in self.all_contacts}
        for entry in self.entries:
            named = known.get(getattr(entry.body, "contact_id", ContactId("")))
            found = named or self._by_page(entry) or self._by_time(entry)
            if found is not None and found.channel is not Channel.FEEDBACK:
                yield entry, found

    def _by_page(self, entry: Entry) -> Contact | None:
        if entry.thread is None:
            return None
        own = [one for one in self.all_contacts if one.thread == entry.thread and one.at <= entry.at]
        return own[-1] if own else None

    def _by_time(self, entry: Entry) -> Contact | None:
        before = [one for one in self.contacts if one.at <= entry.at]
        return before[-1] if before else next(iter(self.contacts), None)
