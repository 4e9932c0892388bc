"""The outbox: one id however often it is sent, pending until the mirror shows it, refused with its reason."""

from datetime import datetime, timedelta

from backend.protocol.commands import Claim, Command, JoinCases, MarkRead, Release, Reply, TakeNext
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, CommandId, StreamName
from backend.protocol.results import Refusal, Result
from desktop.sync.outbox import Outbox
from desktop.sync.parcel import Parcel, Standing
from tests.desktop.sync.people import JUHANI_REF, NOON

CASE = StreamName("case:c1")


class Desk:
    """An outbox with a clock and a mirror's positions that the test sets."""

    def __init__(self) -> None:
        self.now: datetime = NOON
        self.seqs: dict[StreamName, int] = {}
        self.changes = 0
        self.outbox = Outbox(lambda: self.now, self.seqs.get, self._changed)

    def _changed(self) -> None:
        self.changes += 1

    def reply(self, name: str = "r1", case: str = "c1") -> Command:
        command = Reply(command_id=CommandId(name), case_id=CaseId(case), text="Hei")
        self.outbox.put(command)
        return command

    def standings(self) -> list[Standing]:
        return [parcel.standing for parcel in self.outbox.parcels()]


def test_a_done_command_stays_until_the_mirror_has_reached_it() -> None:
    desk = Desk()
    desk.seqs[CASE] = 0
    reply = desk.reply()
    desk.outbox.sent(reply.command_id)
    desk.outbox.answered(Result(command_id=reply.command_id, positions={CASE: 1}))
    assert desk.standings() == [Standing.DONE]
    desk.seqs[CASE] = 1
    desk.outbox.mirror_moved()
    assert desk.standings() == []


def test_a_result_the_mirror_has_already_shown_leaves_nothing_pending() -> None:
    desk = Desk()
    desk.seqs[CASE] = 7
    reply = desk.reply()
    desk.outbox.answered(Result(command_id=reply.command_id, positions={CASE: 7}))
    assert desk.standings() == []


def test_nothing_waits_for_a_stream_that_is_not_followed() -> None:
    desk = Desk()
    reply = desk.reply()
    desk.outbox.answered(Result(command_id=reply.command_id, positions={StreamName("queue:other"): 9}))
    assert desk.standings() == []


def test_what_was_sent_and_not_answered_is_sent_again_in_order_under_the_same_id() -> None:
    desk = Desk()
    first, second = desk.reply("r1"), desk.reply("r2", "c2")
    desk.outbox.sent(first.command_id)
    assert desk.outbox.to_send() == (second,)
    desk.outbox.disconnected()
    assert desk.outbox.to_send() == (first, second)


def test_what_belongs_to_one_case_leaves_one_after_another() -> None:
    desk = Desk()
    first, second, elsewhere = desk.reply("r1"), desk.reply("r2"), desk.reply("r3", "c2")
    assert desk.outbox.to_send() == (first, elsewhere)
    desk.outbox.sent(first.command_id)
    assert desk.outbox.to_send() == (elsewhere,)
    desk.outbox.answered(Refusal(command_id=first.command_id, code=ErrorCode.STORE_UNAVAILABLE))
    assert desk.outbox.to_send() == (first, elsewhere)
    desk.outbox.sent(first.command_id)
    desk.outbox.answered(Result(command_id=first.command_id))
    assert desk.outbox.to_send() == (second, elsewhere)


def test_taking_a_case_again_waits_until_it_was_given_back() -> None:
    desk = Desk()
    release = Release(command_id=CommandId("x1"), case_id=CaseId("c1"))
    claim = Claim(command_id=CommandId("x2"), case_id=CaseId("c1"))
    following = TakeNext(command_id=CommandId("x3"))
    for command in (release, claim, following):
        desk.outbox.put(command)
    assert desk.outbox.to_send() == (release, following)


def test_joining_two_cases_waits_for_both_and_both_wait_for_it() -> None:
    desk = Desk()
    first, second = desk.reply("r1"), desk.reply("r2", "c2")
    join = JoinCases(command_id=CommandId("j1"), case_id=CaseId("c1"), other_id=CaseId("c2"))
    desk.outbox.put(join)
    after = desk.reply("r3", "c2")
    for done in (first, second):
        assert join not in desk.outbox.to_send()
        desk.outbox.answered(Result(command_id=done.command_id))
    assert desk.outbox.to_send() == (join,)
    desk.outbox.answered(Result(command_id=join.command_id))
    assert desk.outbox.to_send() == (after,)


def test_nothing_waits_for_a_read_mark() -> None:
    desk = Desk()
    mark = MarkRead(command_id=CommandId("m1"), case_id=CaseId("c1"), no=3)
    desk.outbox.put(mark)
    reply = desk.reply()
    assert desk.outbox.to_send() == (mark, reply)


def test_what_waits_for_the_disk_holds_up_its_own_case_only() -> None:
    desk = Desk()
    first, _, elsewhere = desk.reply("r1"), desk.reply("r2"), desk.reply("r3", "c2")
    assert desk.outbox.to_send({first.command_id}) == (elsewhere,)


def test_what_a_journal_held_comes_before_what_was_given_since() -> None:
    desk = Desk()
    fresh = desk.reply("r9")
    old = tuple(
        Parcel(
            command=Reply(command_id=CommandId(f"r{no}"), case_id=CaseId("c1"), text="Hei"), at=NOON, no=no
        )
        for no in (4, 7)
    )
    desk.outbox.restore(old)
    desk.reply("r10")
    numbers = [parcel.no for parcel in desk.outbox.parcels()]
    assert numbers == sorted(set(numbers))
    assert [p.command_id for p in desk.outbox.parcels()] == ["r4", "r7", fresh.command_id, "r10"]


def test_after_a_month_a_command_is_refused_here_and_kept() -> None:
    desk = Desk()
    desk.reply("r1")
    desk.now += timedelta(days=20)
    young = desk.reply("r2", "c2")
    desk.now += timedelta(days=11)
    (late,) = desk.outbox.give_up_older(timedelta(days=30))
    assert late.refusal == Refusal(command_id=CommandId("r1"), code=ErrorCode.TIME_PASSED)
    assert desk.outbox.to_send() == (young,)
    assert desk.standings() == [Standing.REFUSED, Standing.WAITING]


def test_a_refused_reply_is_kept_with_its_reason_and_can_be_sent_as_a_new_command() -> None:
    desk = Desk()
    reply = desk.reply()
    refusal = Refusal(command_id=reply.command_id, code=ErrorCode.NOT_YOURS, by=JUHANI_REF)
    desk.outbox.answered(refusal)
    assert [parcel.refusal for parcel in desk.outbox.parcels()] == [refusal]
    again = desk.outbox.retry(reply.command_id)
    assert isinstance(again, Reply)
    assert again.text == "Hei"
    assert again.command_id != reply.command_id
    assert desk.standings() == []


def test_a_refused_claim_leaves_nothing_behind() -> None:
    desk = Desk()
    desk.outbox.put(Claim(command_id=CommandId("k1"), case_id=CaseId("c1")))
    desk.outbox.answered(Refusal(command_id=CommandId("k1"), code=ErrorCode.ALREADY_CLAIMED, by=JUHANI_REF))
    assert desk.standings() == []


def test_a_claim_is_sent_again_soon_but_not_half_an_hour_later() -> None:
    desk = Desk()
    claim = Claim(command_id=CommandId("k1"), case_id=CaseId("c1"))
    desk.outbox.put(claim)
    reply = desk.reply("r1", "c2")
    desk.now += timedelta(seconds=20)
    assert desk.outbox.drop_stale() == ()
    assert desk.outbox.to_send() == (claim, reply)
    desk.now += timedelta(seconds=20)
    assert desk.outbox.drop_stale() == (claim.command_id,)
    assert desk.outbox.to_send() == (reply,)


def test_a_claim_from_a_clock_that_was_an_hour_ahead_is_stale_too() -> None:
    desk = Desk()
    desk.outbox.put(Claim(command_id=CommandId("k1"), case_id=CaseId("c1")))
    desk.now -= timedelta(hours=1)
    assert desk.outbox.drop_stale() == (CommandId("k1"),)


def test_a_command_the_database_did_not_take_goes_again_as_it_is() -> None:
    desk = Desk()
    reply = desk.reply()
    desk.outbox.sent(reply.command_id)
    desk.outbox.answered(Refusal(command_id=reply.command_id, code=ErrorCode.STORE_UNAVAILABLE))
    assert desk.outbox.to_send() == (reply,)


def test_what_is_on_its_way_cannot_be_dropped_and_what_waits_can() -> None:
    desk = Desk()
    reply = desk.reply()
    desk.outbox.sent(reply.command_id)
    assert desk.outbox.drop(reply.command_id) is None
    desk.outbox.disconnected()
    assert desk.outbox.drop(reply.command_id) is not None
    assert desk.standings() == []


def test_only_what_may_wait_counts_as_unsent() -> None:
    desk = Desk()
    reply = desk.reply()
    desk.outbox.put(Claim(command_id=CommandId("k1"), case_id=CaseId("c1")))
    assert [parcel.command_id for parcel in desk.outbox.unsent()] == [reply.command_id]
