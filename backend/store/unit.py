"""One command's work: what it read, what it changed, and the events that follow from the difference.

A command changes case files in place and adds entries; nothing is written before `flush`. The events are
the difference between what each stream showed before and shows now, so they cannot tell another story
than the rows (`fold(before, events) == snapshot(after)`).
"""

from copy import copy
from datetime import datetime
from typing import Any

from sqlalchemy import ClauseElement, bindparam, insert, update

from backend.domain.concealing import conceal
from backend.domain.county import County
from backend.domain.handovers import in_between, seen_by
from backend.domain.left_open import open_case
from backend.domain.life_cycle import CaseFile, my_case, queue_row
from backend.protocol.cases import CaseHead, Contact, Marks
from backend.protocol.codec import encode
from backend.protocol.entries import Body, Entry
from backend.protocol.events import (
    BetweenGone,
    BetweenPut,
    CaseHeadSet,
    ContactPut,
    EntryAdded,
    Event,
    MarksSet,
    MyCaseGone,
    MyCasePut,
    OpenCaseGone,
    OpenCasePut,
    PresencePut,
    QueueRowGone,
    QueueRowPut,
    QueueRowTaken,
    WordsLetGo,
)
from backend.protocol.ids import CaseId, ClientId, StaffId, StreamName, ThreadId
from backend.protocol.mine import MyCase
from backend.protocol.open_cases import OpenCase
from backend.protocol.people import StaffRef
from backend.protocol.queue_row import QueueRow
from backend.protocol.streams import STAFF, case_stream, my_stream, open_stream, queue_stream
from backend.protocol.uses import Use, UseBasis
from backend.protocol.words import GoneWhy, Remains
from backend.store import case_files, handovers, pairs, tables
from backend.store.access_log import AccessLog, UseRow, UseWords
from backend.store.calls import Calls
from backend.store.clients import Clients
from backend.store.contacts import put_lines, same_lines
from backend.store.database import Database
from backend.store.encryption import Cipher
from backend.store.open_cases import drop_open_case, put_open_case
from backend.store.presence import read_presence
from backend.store.recent import Kept, Recent
from backend.store.relations import Relations
from backend.store.streams import Streams
from backend.store.times import micros

_NUMBER = (
    update(tables.counter)
    .where(tables.counter.c.name == "case")
    .values(value=tables.counter.c.value + 1)
    .returning(tables.counter.c.value)
)
_FIRST_NUMBER = insert(tables.counter).values(name=bindparam("name"), value=bindparam("value"))


class _Before:
    """A case as it was when it was read, or not at all for a new one, and what the streams showed of it."""

    __slots__ = ("contacts", "file", "head", "marks", "plain")

    def __init__(self, file: CaseFile | None = None, plain: bytes = b"") -> None:
        self.file = file
        self.head: CaseHead | None = file.head if file else None
        self.contacts: tuple[Contact, ...] = file.contacts if file else ()
        self.marks = file.marks if file else Marks()
        self.plain = plain

    def row(self) -> QueueRow | None:
        return queue_row(self.file) if self.file else None

    def left(self) -> OpenCase | None:
        return open_case(self.file) if self.file else None

    def mine(self, whose: StaffId) -> MyCase | None:
        return my_case(self.file, whose) if self.file else None

    @property
    def holder(self) -> StaffRef | None:
        return self.head.claimed_by if self.head else None

    def same_case(self, file: CaseFile) -> bool:
        """Whether neither head nor contacts were touched."""
        return self.file is not None and self.file.head is file.head and self.file.contacts is file.contacts

    @property
    def hands(self) -> tuple[StaffRef, ...]:
        return self.head.hands if self.head else ()

    def same_row(self, file: CaseFile) -> bool:
        """Whether nothing that a row is made of was touched; saves making two to compare them."""
        was = self.file
        return (
            was is not None
            and self.same_case(file)
            and was.front == file.front
            and was.place_by == file.place_by
            and was.returned is file.returned
        )


class Unit:
    """What one command has to do with the store. `now` is the moment of the command, aware UTC."""

    def __init__(
        self,
        database: Database,
        cipher: Cipher,
        streams: Streams,
        log: AccessLog,
        recent: Recent,
        county: County,
        now: datetime,
    ) -> None:
        """Begin a command's work."""
        self.database = database
        self.cipher = cipher
        self.county = county
        self.now = now
        self.clients = Clients(database, cipher)
        self.calls = Calls(database, cipher)
        self.relations = Relations(database)
        self.positions: dict[StreamName, int] = {}
        self._streams = streams
        self._log = log
        self._uses: list[UseRow] = []
        self._recent = recent
        self._files: dict[CaseId, CaseFile | None] = {}
        self._before: dict[CaseId, _Before] = {}
        self._entries: list[tuple[CaseId, Entry]] = []
        self._writes: list[tuple[ClauseElement, dict[str, Any]]] = []
        self._events: list[tuple[StreamName, Event]] = []
        self._reduced: list[tuple[CaseId, Entry]] = []
        self._removed: list[CaseId] = []
        self._gone: dict[CaseId, GoneWhy] = {}
        self._staff: dict[StaffId, None] = {}

    def case(self, case_id: CaseId) -> CaseFile | None:
        """Return the case to read and to change in place; the same object each time."""
        if case_id in self._files:
            return self._files[case_id]
        kept = self._recent.find(case_id)
        if kept is None:
            found = case_files.read_file(self.database, self.cipher, case_id)
            if found is None:
                self._files[case_id] = None
                return None
            kept = Kept(*found)
        file = self._files[case_id] = copy(kept.file)
        self._before[case_id] = _Before(kept.file, kept.plain)
        return file

    def add_case(self, file: CaseFile) -> None:
        """Take a new case in."""
        self._files[file.case_id] = file
        self._before[file.case_id] = _Before()

    def next_number(self) -> int:
        """Return the next running case number; a command that comes to nothing may leave a gap."""
        row = self.database.one(_NUMBER)
        if row is None:
            self.database.run(_FIRST_NUMBER, name="case", value=1)
            return 1
        return int(row[0])

    def add_entry(
        self,
        file: CaseFile,
        body: Body,
        *,
        author: StaffRef | None = None,
        thread: ThreadId | None = None,
        at: datetime | None = None,
    ) -> Entry:
        """Add the next line of the timeline, at `at` when it is moved here from another case."""
        file.last_no += 1
        if file.head.remains is not Remains.ALL:
            # Something is written of it once more: that is let go of in its turn.
            file.set_head(remains=Remains.ALL)
        # Nodes' clocks differ, and one may have been set back between two starts: a timeline never runs backwards.
        stamp = at or max(self.now, file.last_at or self.now)
        file.last_at = max(stamp, file.last_at or stamp)
        entry = Entry(no=file.last_no, at=stamp, body=body, author=author, thread=thread)
        self._entries.append((file.case_id, entry))
        return entry

    def reduce_entry(self, file: CaseFile, entry: Entry) -> None:
        """Put what is left of a line of the timeline in its place (`without_words`)."""
        self._reduced.append((file.case_id, entry))

    def remove_case(self, file: CaseFile) -> None:
        """Take a case and everything that belongs to it out of the database; its stream ends without a word."""
        self._removed.append(file.case_id)
        self._files[file.case_id] = None

    def write(self, statement: ClauseElement, **parameters: Any) -> None:
        """Run a statement when the command is done, after the cases are written."""
        self._writes.append((statement, parameters))

    def note_use(
        self,
        staff_id: StaffId | str,
        what: Use,
        *,
        case_id: CaseId | None = None,
        client_id: ClientId | None = None,
        basis: UseBasis = UseBasis.NONE,
        reason: str = "",
        detail: str = "",
    ) -> None:
        """Add a line to the access log when the command is done. `detail` tells kinds, never a client's data."""
        words = encode(UseWords(reason, detail)) if reason or detail else b""
        known = "" if basis is UseBasis.NONE else basis.value
        row = UseRow(micros(self.now), staff_id, case_id or "", what.value, client_id or "", known, words)
        self._uses.append(row)

    def say(self, stream: StreamName, event: Event) -> None:
        """Say what the statements of `write` changed, on a stream other than a case's."""
        self._events.append((stream, event))

    def leaves_queue(self, file: CaseFile, why: GoneWhy) -> None:
        """Say why the case's row goes, when it is neither taken nor transferred."""
        self._gone[file.case_id] = why

    def presence_changed(self, staff_id: StaffId) -> None:
        """Say anew, once the command is done, how a member of staff is present."""
        self._staff[staff_id] = None

    def changed(self) -> list[CaseFile]:
        """Return the cases that the command has changed so far, in what everybody sees of them."""
        told = {case_id for case_id, _ in self._entries}
        found = []
        for case_id, file in self._files.items():
            before = self._before.get(case_id)
            if file is None or before is None:
                continue
            if case_id in told or file.head is not before.head or file.contacts is not before.contacts:
                found.append(file)
        return found

    def flush(self) -> None:
        """Write everything and say what happened."""
        self.clients.flush(self.now)
        self.relations.flush(self.now)
        for case_id, file in self._files.items():
            if file is not None:
                conceal(file)
                self._flush_case(file, self._before[case_id])
        ordered = self.calls.flush(self.now)
        for case_id in self._removed:
            left = self._before[case_id].left() if case_id in self._before else None
            if left is not None:
                self._append(open_stream(left.line), OpenCaseGone(case_id=case_id))
            case_files.remove_file(self.database, case_id)
            self._recent.drop(case_id)
        for statement, parameters in self._writes:
            self.database.run(statement, **parameters)
        for case_id, file in self._files.items():
            if file is not None:
                self._flush_history(file, self._before[case_id].file)
        for use in self._uses:
            self._log.add(use)
        for staff_id in self._staff:
            presence = read_presence(self.database, staff_id)
            if presence is not None:
                self._append(STAFF, PresencePut(presence=presence))
        for stream, event in (*ordered, *self._events):
            self._append(stream, event)

    def _flush_case(self, file: CaseFile, before: _Before) -> None:
        plain = case_files.encode_file(file)
        entries = [entry for case_id, entry in self._entries if case_id == file.case_id]
        reduced = [entry for case_id, entry in self._reduced if case_id == file.case_id]
        if plain == before.plain and not entries and not reduced:
            return
        if before.head is None:
            case_files.add_file(self.database, self.cipher, file, plain)
        elif plain != before.plain:
            case_files.set_file(self.database, self.cipher, file, plain, before.head)
        self._recent.keep(file, plain)
        self._flush_row(file, before)
        self._flush_left(file, before)
        self._flush_between(file, before)
        stream = case_stream(file.case_id)
        if file.head is not before.head and file.head != before.head:
            self._append(stream, CaseHeadSet(head=file.head))
        if file.contacts is not before.contacts:
            for contact in file.contacts:
                if contact not in before.contacts:
                    self._append(stream, ContactPut(contact=contact))
        for entry in entries:
            encoded = case_files.add_entry(self.database, self.cipher, file.case_id, entry)
            # The bytes of the line are in the event as they are: they need not be made twice.
            event = b'{"type":"entry_added","entry":%b}' % encoded
            self.positions[stream] = self._streams.append(stream, EntryAdded(entry=entry), event)
        for entry in reduced:
            case_files.set_entry(self.database, self.cipher, file.case_id, entry)
        if reduced:
            self._append(stream, WordsLetGo(nos=tuple(entry.no for entry in reduced), at=self.now))
        if file.marks != before.marks:
            self._append(stream, MarksSet(marks=file.marks))
        self._flush_mine(file, before)

    def _flush_history(self, file: CaseFile, before: CaseFile | None) -> None:
        # Contacts of a case that was joined into another are that one's now.
        same = before is not None and before.head is file.head and before.contacts is file.contacts
        if same or file.head.joined_into is not None:
            return
        was = before.head.client.subject if before is not None else None
        if (file.head.client.subject or was) and (before is None or not same_lines(before, file)):
            put_lines(self.database, self.cipher, file)

    def _flush_row(self, file: CaseFile, before: _Before) -> None:
        if before.same_row(file):
            return
        row, old = queue_row(file), before.row()
        if row == old:
            return
        if row is not None:
            case_files.put_row(self.database, row, known=old is not None)
        else:
            case_files.drop_row(self.database, file.case_id)
        if old is not None and (row is None or row.line != old.line):
            self._append(queue_stream(old.line), self._row_left(file))
        if row is not None:
            self._append(queue_stream(row.line), QueueRowPut(row=row))

    def _flush_left(self, file: CaseFile, before: _Before) -> None:
        """Say what is left to be done beside the queue, when that has become another."""
        if before.same_case(file):
            return
        left, old = open_case(file), before.left()
        if left == old:
            return
        if left is not None:
            put_open_case(self.database, left, known=old is not None)
        else:
            drop_open_case(self.database, file.case_id)
        if old is not None and (left is None or left.line != old.line):
            self._append(open_stream(old.line), OpenCaseGone(case_id=file.case_id))
        if left is not None:
            self._append(open_stream(left.line), OpenCasePut(case=left))

    def _flush_between(self, file: CaseFile, before: _Before) -> None:
        """Say to every line it concerns whose client is in between, and whose no more."""
        if before.same_case(file):
            return
        old, now = in_between(before.file) if before.file else None, in_between(file)
        if old == now:
            return
        saw, sees = seen_by(old), seen_by(now)
        for line in sorted(saw - sees):
            handovers.drop_between(self.database, line, file.case_id)
            self._append(open_stream(line), BetweenGone(case_id=file.case_id))
        if now is not None:
            for line in sorted(sees):
                handovers.put_between(self.database, line, now, known=line in saw)
                self._append(open_stream(line), BetweenPut(between=now))

    def _row_left(self, file: CaseFile) -> Event:
        by = file.head.claimed_by
        if by is not None:
            return QueueRowTaken(case_id=file.case_id, by=by)
        why = GoneWhy.TRANSFERRED if file.is_waiting else GoneWhy.CLOSED
        return QueueRowGone(case_id=file.case_id, why=self._gone.get(file.case_id, why))

    def _flush_mine(self, file: CaseFile, before: _Before) -> None:
        for asked, event in pairs.put(self.database, file, before.head):
            self._append(asked, event)
        holder, had = file.head.claimed_by, before.holder
        if not file.head.hands and not before.hands:
            return
        for whose in dict.fromkeys(one.staff_id for one in (*before.hands, *file.head.hands)):
            mine = my_case(file, whose)
            if mine is None:
                self._append(my_stream(whose), MyCaseGone(case_id=file.case_id))
            elif mine != before.mine(whose):
                self._append(my_stream(whose), MyCasePut(case=mine))
        if (had and had.staff_id) != (holder and holder.staff_id):
            for one in (had, holder):
                if one is not None:
                    self.presence_changed(one.staff_id)

    def _append(self, stream: StreamName, event: Event) -> None:
        self.positions[stream] = self._streams.append(stream, event)
