"""What a simulated professional does: takes cases others want too, writes, gives back, hands on, closes."""

from collections.abc import Callable
from datetime import timedelta
from random import Random

from backend.protocol.commands import (
    AddNote,
    Claim,
    Close,
    Command,
    MarkCallback,
    RegisterContact,
    Release,
    Reply,
    TakeBack,
    TakeNext,
    Transfer,
)
from backend.protocol.ids import CaseId, CommandId, LineId, StreamName, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.results import Refusal, Result
from backend.protocol.snapshots import CaseView, QueueState
from backend.protocol.streams import STAFF, case_stream, my_stream, queue_stream
from backend.protocol.words import Channel
from desktop.sync.client import Client
from desktop.sync.drafts import Draft
from desktop.sync.lasting import may_wait
from desktop.sync.parcel import Standing
from tests.chaos.marks import marked
from tests.chaos.record import Record

HELD = 3
"""Cases in hand at most: the play wants them to go round."""
MOST_WAITING = 20
"""Commands that wait for a connection at most: nobody writes more in a few seconds."""
LINES = (LineId("oral-health"), LineId("urgent-advice"))


class Deeds:
    """One person's deeds. Everything is written down before it is asked for and when it was answered."""

    def __init__(self, client: Client, record: Record, random: Random, author: str) -> None:
        self._client = client
        self._record = record
        self._random = random
        self._author = author
        self._released: CaseId | None = None

    def streams(self) -> list[StreamName]:
        """Return the streams that this person follows."""
        client = self._client
        mine = client.mine()
        assert client.me is not None
        assert mine is not None
        queues = [queue_stream(line) for line in client.me.lines]
        return [*queues, STAFF, my_stream(client.me.staff_id), *map(case_stream, mine.cases)]

    def next(self) -> None:
        """Do something."""
        mine = self._client.mine()
        if mine is None or self._client.journal is None:
            return
        held = sorted(mine.cases)
        waiting = sum(one.standing is Standing.WAITING for one in self._client.outbox.parcels())
        deeds: list[tuple[float, Callable[[], None]]] = []
        if len(held) < HELD:
            deeds += [(2, self._take_next), (2, self._claim)]
        if waiting < MOST_WAITING:
            deeds.append((0.8, self._register))
        if self._released is not None:
            deeds.append((1, self._take_back))
        if held:
            case_id = self._random.choice(held)
            deeds.append((3, lambda: self._type(case_id)))
            if waiting < MOST_WAITING:
                deeds += [
                    (4, lambda: self._write(case_id)),
                    (0.7, lambda: self._release(case_id)),
                    (0.5, lambda: self._transfer(case_id)),
                    (0.5 if len(held) < HELD else 2, lambda: self._close(case_id)),
                    (1, lambda: self._call(case_id)),
                ]
        weights = [weight for weight, _ in deeds]
        if deeds:
            self._random.choices([deed for _, deed in deeds], weights)[0]()

    def answered(self, command: Command, answer: Result | Refusal) -> None:
        """Write down what became of a command."""
        fields = {"name": command.command_id, "kind": kind_of(command)}
        case_id = getattr(command, "case_id", "")
        if isinstance(answer, Refusal):
            by = answer.by.staff_id if answer.by else ""
            self._record.write("refused", **fields, case_id=case_id, code=answer.code.value, by=by)
            # What was refused stays in the outbox until the person has seen it; this one looks at once.
            self._client.drop(command.command_id)
            return
        case_id = answer.case_id or case_id
        self._record.write("acked", **fields, case_id=case_id, positions=answer.positions)
        if isinstance(command, Release):
            self._released = command.case_id

    # -- the deeds --------------------------------------------------------------------------------

    def _take_next(self) -> None:
        self._ask(TakeNext(command_id=_id(), lines=LINES))

    def _claim(self) -> None:
        """Claim one of those that stand first, which everybody wants."""
        rows = []
        for line in LINES:
            state = self._client.mirror.state(queue_stream(line))
            if isinstance(state, QueueState):
                rows += sorted(state.rows.values(), key=lambda row: row.number)[:3]
        if rows:
            self._ask(Claim(command_id=_id(), case_id=self._random.choice(rows).case_id))

    def _take_back(self) -> None:
        case_id, self._released = self._released, None
        assert case_id is not None
        self._ask(TakeBack(command_id=_id(), case_id=case_id))

    def _write(self, case_id: CaseId) -> None:
        """Write up to four texts without waiting for an answer in between."""
        self._drop_draft(case_id)
        for _ in range(self._random.randint(1, 4)):
            no = self._record.number()
            text = marked(self._author, no, "Kirjoitan")
            if self._random.random() < 0.6:
                self._ask(Reply(command_id=_id(), case_id=case_id, text=text), no)
            else:
                self._ask(AddNote(command_id=_id(), case_id=case_id, text=text), no)

    def _release(self, case_id: CaseId) -> None:
        no = self._record.number()
        reason = marked(self._author, no, "Palautan")
        self._ask(Release(command_id=_id(), case_id=case_id, reason=reason), no)

    def _transfer(self, case_id: CaseId) -> None:
        no = self._record.number()
        mine = self._client.mine()
        known = mine.cases.get(case_id) if mine else None
        to_line = LINES[1] if known is not None and known.line == LINES[0] else LINES[0]
        note = marked(self._author, no, "Siirrän")
        self._ask(Transfer(command_id=_id(), case_id=case_id, to_line=to_line, note=note), no)

    def _close(self, case_id: CaseId) -> None:
        no = self._record.number()
        agreed = marked(self._author, no, "Sovittu")
        outcome = Outcome(reason="guidance", agreed=agreed, callback_reason="Ei vastannut")
        self._ask(Close(command_id=_id(), case_id=case_id, outcome=outcome), no)

    def _call(self, case_id: CaseId) -> None:
        view = self._client.mirror.state(case_stream(case_id))
        if not isinstance(view, CaseView) or view.case is None:
            return
        open_ones = [one for one in view.case.contacts if one.channel is Channel.CALLBACK and not one.done]
        if open_ones:
            reached = self._random.random() < 0.5
            again = None if reached else self._client.clock() + timedelta(minutes=45)
            command = MarkCallback(
                command_id=_id(),
                case_id=case_id,
                contact_id=open_ones[0].contact_id,
                reached=reached,
                next_attempt_at=again,
            )
            self._ask(command)

    def _register(self) -> None:
        no = self._record.number()
        command = RegisterContact(
            command_id=_id(),
            line=LINES[0],
            channel=Channel.WALK_IN,
            summary=marked(self._author, no, "Käynti"),
            claim=self._random.random() < 0.5,
        )
        self._ask(command, no)

    def _type(self, case_id: CaseId) -> None:
        no = self._record.number()
        self._client.drafts.put(case_id, Draft(text=marked(self._author, no, "Luonnos")))
        self._record.write("typed", name=case_id, no=no)

    def _drop_draft(self, case_id: CaseId) -> None:
        if self._client.drafts.get(case_id) is not None:
            self._record.write("dropped", name=case_id)
            self._client.drafts.drop(case_id)

    # -- inside -----------------------------------------------------------------------------------

    def _ask(self, command: Command, no: int = 0) -> None:
        if not may_wait(command) and not self._client.ready:
            # The button is grey.
            return
        self._record.write(
            "given",
            name=command.command_id,
            kind=kind_of(command),
            case_id=getattr(command, "case_id", ""),
            no=no,
        )
        self._client.submit(command)


def kind_of(command: Command) -> str:
    """Return a command's word."""
    return type(command).__name__


def _id() -> CommandId:
    return CommandId(new_id())
