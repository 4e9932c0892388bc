"""An office for tests: a real database, the demo county, two nurses, and a check of every command's events.

After each command the office folds the new events of every stream over what it held before and compares
the result with a fresh snapshot: `fold(before, events) == snapshot(after)`.
"""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import msgspec
from sqlalchemy import select

from backend.commands.actor import Actor, ResidentActor, StaffActor, SystemActor
from backend.commands.dispatch import AnyCommand, open_writer
from backend.commands.resident import Details, OpenChat, RequestCallback, ResidentSays, SubmitForm
from backend.domain.county import ChannelRules, County, ExchangeTraits, LineNumber, parse_county
from backend.domain.service_promise import ServicePromise
from backend.protocol.cases import Case, Contact
from backend.protocol.errors import ErrorCode
from backend.protocol.fold import fold
from backend.protocol.ids import CaseId, CommandId, ContactId, LineId, StaffId, ThreadId, new_id
from backend.protocol.people import StaffInfo, StaffRef
from backend.protocol.queue_row import QueueRow
from backend.protocol.results import Refusal, Result
from backend.protocol.snapshots import CaseView, MyState, QueueState, StaffState, State
from backend.protocol.streams import STAFF, case_stream, empty_state, my_stream, queue_stream
from backend.protocol.words import Channel, Role
from backend.store import tables
from backend.store.encryption import Cipher, Keys
from backend.store.reader import Reader
from backend.store.staff import StaffRecord, put_staff
from tests.support.checklists import shipped
from tests.support.code_lists import shipped_codes
from tests.support.made_tables import open_with_tables

ORAL = LineId("oral-health")
CHILD = LineId("maternity-child")
MENTAL = LineId("mental-health")


def _with_telephones(county: County) -> County:
    """Return the county with a queue of callers at every line: ten minutes, as long as callbacks are made."""
    ten_minutes = ServicePromise.parse("10 min")
    lines = [
        msgspec.structs.replace(
            line,
            channels=line.channels
            | {
                Channel.PHONE: ChannelRules(
                    hours=line.channels[Channel.CALLBACK].hours
                    if Channel.CALLBACK in line.channels
                    else next(iter(line.channels.values())).hours,
                    promise=ten_minutes,
                )
            },
            numbers=(LineNumber(number=f"+35820000000{no}"),),
        )
        for no, line in enumerate(county.lines, 1)
    ]
    return msgspec.structs.replace(county, lines=tuple(lines))


COUNTY = msgspec.structs.replace(
    _with_telephones(
        parse_county((Path(__file__).parents[2] / "resources" / "demo" / "county.toml").read_bytes())
    ),
    identifies=True,
    exchange=ExchangeTraits("test"),
    questionnaires=shipped(),
    code_lists=shipped_codes(),
)
KEY = bytes(range(32))
MONDAY_MORNING = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
"""9.00 in Finland, everything open."""


def command_id() -> CommandId:
    return CommandId(new_id())


class Page(NamedTuple):
    """A resident's page with its contact."""

    actor: ResidentActor
    case_id: CaseId
    contact_id: ContactId
    thread: ThreadId
    token_hash: bytes


class Office:
    """What a test works in. `now` moves only when the test moves it."""

    def __init__(self, url: str, county: County = COUNTY) -> None:
        self.url = url
        self.now = MONDAY_MORNING
        self.engine = open_with_tables(url)
        self.cipher = Cipher(Keys({1: KEY}, 1))
        self.writer = open_writer(
            engine=self.engine, cipher=self.cipher, county=county, clock=lambda: self.now
        )
        self.reader = Reader(self.engine, self.cipher)
        self.mirror: dict[str, tuple[int, State]] = {}
        self.aino = self.hire("Aino Niemi", ORAL, CHILD)
        self.bo = self.hire("Bo Lindqvist", ORAL)

    def hire(
        self, full_name: str, *lines: LineId, role: Role = Role.PROFESSIONAL, extension: str = ""
    ) -> StaffActor:
        first, last = full_name.split()
        info = StaffInfo(
            staff_id=StaffId(new_id()),
            user_name=f"test.{first.lower()}",
            full_name=full_name,
            name=f"{first} {last[0]}.",
            initials=first[0] + last[0],
            public_name=f"Hoitaja {first}",
            role=role,
            lines=lines,
            extension=extension,
        )
        record = StaffRecord(info=info, password_hash="$argon2id$none")
        self.writer.run_blocking(lambda connection: put_staff(connection, record))
        ref = StaffRef(staff_id=info.staff_id, name=info.name, initials=info.initials)
        return StaffActor(ref=ref, role=role, lines=frozenset(lines))

    def later(self, **duration: float) -> None:
        self.now += timedelta(**duration)

    def ask(self, actor: Actor, command: AnyCommand) -> Result | Refusal:
        """Do a command and check every stream."""
        answer = self.writer.submit_blocking(actor, command)
        self.check()
        return answer

    def done(self, actor: Actor, command: AnyCommand) -> Result:
        answer = self.ask(actor, command)
        assert isinstance(answer, Result), answer
        return answer

    def refused(self, actor: Actor, command: AnyCommand) -> ErrorCode:
        """Do a command that must be refused, and see that it changed nothing."""
        before = {name: seq for name, (seq, _) in self.mirror.items()}
        answer = self.ask(actor, command)
        assert isinstance(answer, Refusal), answer
        assert before == {name: seq for name, (seq, _) in self.mirror.items()}
        return answer.code

    def check(self) -> None:
        """Fold what is new in every stream and compare with its snapshot."""
        with self.engine.connect() as connection:
            names = connection.scalars(select(tables.stream.c.name)).all()
        for name in names:
            seq, state = self.mirror.get(name, (0, empty_state(name)))
            events = self.reader.events_after(name, seq, limit=10_000)
            assert events is not None, name
            assert [no for no, _ in events] == list(range(seq + 1, seq + 1 + len(events))), name
            for no, event in events:
                seq, state = no, fold(state, event)
            self.mirror[name] = (seq, state)
            assert self.reader.snapshot(name) == (seq, state), name

    def chat(self, line: LineId = ORAL, *, matter: str = "toothache", **details: object) -> Page:
        """A resident opens a chat."""
        page = self.page()
        command = OpenChat(
            command_id=command_id(),
            line=line,
            contact_id=page.contact_id,
            thread=page.thread,
            token_hash=page.token_hash,
            matter=matter,
            details=Details(**details),  # type: ignore[arg-type]
        )
        return self._arrived(page, self.done(ResidentActor(), command))

    def form(
        self,
        line: LineId = ORAL,
        text: str = "Hammas lohkesi.",
        by: ResidentActor | None = None,
        **details: object,
    ) -> Page:
        """A resident sends a form."""
        page = self.page()
        command = SubmitForm(
            command_id=command_id(),
            line=line,
            contact_id=page.contact_id,
            thread=page.thread,
            token_hash=page.token_hash,
            matter="other",
            text=text,
            details=Details(**details),  # type: ignore[arg-type]
        )
        return self._arrived(page, self.done(by or ResidentActor(), command))

    def callback(
        self,
        line: LineId = ORAL,
        phone: str = "+358401234567",
        by: ResidentActor | None = None,
        **details: object,
    ) -> Page:
        """A resident asks to be called."""
        page = self.page()
        command = RequestCallback(
            command_id=command_id(),
            line=line,
            contact_id=page.contact_id,
            thread=page.thread,
            token_hash=page.token_hash,
            matter="other",
            details=Details(phone=phone, **details),  # type: ignore[arg-type]
            best_time="iltapäivällä",
        )
        return self._arrived(page, self.done(by or ResidentActor(), command))

    def says(self, page: Page, n: int, text: str) -> ResidentSays:
        return ResidentSays(
            command_id=command_id(), case_id=page.case_id, contact_id=page.contact_id, n=n, text=text
        )

    def case(self, case_id: CaseId) -> Case:
        state = self.reader.snapshot(case_stream(case_id))[1]
        assert isinstance(state, CaseView)
        assert state.case is not None
        return state.case

    def contact(self, page: Page) -> Contact:
        return next(one for one in self.case(page.case_id).contacts if one.contact_id == page.contact_id)

    def queue(self, line: LineId = ORAL) -> dict[CaseId, QueueRow]:
        state = self.reader.snapshot(queue_stream(line))[1]
        assert isinstance(state, QueueState)
        return state.rows

    def mine(self, actor: StaffActor) -> MyState:
        state = self.reader.snapshot(my_stream(actor.staff_id))[1]
        assert isinstance(state, MyState)
        return state

    def people(self) -> StaffState:
        state = self.reader.snapshot(STAFF)[1]
        assert isinstance(state, StaffState)
        return state

    def kinds(self, case_id: CaseId) -> list[str]:
        return [type(entry.body).__name__ for entry in self.case(case_id).entries]

    def close(self) -> None:
        self.reader.close()
        self.writer.close()
        self.engine.dispose()

    def page(self) -> Page:
        thread = ThreadId(new_id())
        return Page(ResidentActor(), CaseId(""), ContactId(new_id()), thread, os.urandom(32))

    def _arrived(self, page: Page, result: Result) -> Page:
        assert result.case_id is not None
        actor = ResidentActor(thread=page.thread, case_id=result.case_id)
        return page._replace(actor=actor, case_id=result.case_id)


SYSTEM = SystemActor()
