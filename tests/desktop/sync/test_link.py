"""The link's conversation, as dialogues: what comes in, what goes out."""

import msgspec
import pytest

from backend.protocol.codec import decode_client, encode, events_frame
from backend.protocol.commands import Claim
from backend.protocol.events import QueueRowPut
from backend.protocol.frames import (
    Denied,
    Hello,
    Refused,
    Resume,
    SignedIn,
    SignIn,
    SignInProblem,
    SignInRefused,
    SignOut,
    Snapshot,
    Submit,
    Subscribe,
    Unsubscribe,
    Welcome,
)
from backend.protocol.ids import CaseId, CommandId, StaffId, StreamName
from backend.protocol.results import Result
from backend.protocol.snapshots import QueueState
from desktop.sync.link import Link, Output, Stage
from desktop.sync.news import Happened, Restated, Send, Unreadable
from tests.desktop.sync.people import AINO, SETUP, SIGNED_IN, WELCOME, a_row

ORAL = StreamName("queue:oral")
HELLO = Hello(protocol=(1, 1), app="0.1.0")


def said(output: Output) -> list[object]:
    """Return what was said with frames decoded, so that a dialogue can be read."""
    return [decode_client(item.data) if isinstance(item, Send) else item for item in output]


def signed_in() -> Link:
    link = Link("0.1.0")
    link.opened()
    link.received(WELCOME)
    link.sign_in("aino.niemi", "salasana")
    link.received(SIGNED_IN)
    return link


def rows(first: int, *numbers: int) -> bytes:
    return events_frame(ORAL, first, [encode(QueueRowPut(row=a_row(number))) for number in numbers])


def signed_in_by(token: str) -> bytes:
    return encode(SignedIn(me=AINO, setup=SETUP, refresh_token=token, joined=True))


def following(seq: int) -> Link:
    link = signed_in()
    link.follow(ORAL)
    link.received(encode(Snapshot(stream=ORAL, seq=seq, state=QueueState(rows={}))))
    return link


def test_it_introduces_itself_then_signs_in_then_subscribes() -> None:
    link = Link("0.1.0")
    link.follow(ORAL)
    assert said(link.opened()) == [Hello(protocol=(1, 1), app="0.1.0")]
    assert said(link.received(WELCOME)) == [Welcome(protocol=1, server="0.1.0")]
    assert said(link.sign_in("aino.niemi", "salasana")) == [
        SignIn(user_name="aino.niemi", password="salasana")
    ]
    assert said(link.received(SIGNED_IN))[0] == SignedIn(me=AINO, setup=SETUP, refresh_token="t1")
    assert link.stage is Stage.READY


def test_a_sign_in_before_there_is_a_socket_is_sent_with_the_greeting() -> None:
    link = Link("0.1.0")
    assert link.sign_in("aino.niemi", "salasana") == []
    assert said(link.opened()) == [HELLO, SignIn(user_name="aino.niemi", password="salasana")]


def test_a_new_socket_brings_everything_up_to_date_without_waiting_for_an_answer() -> None:
    link = following(17)
    link.lost()
    assert said(link.opened()) == [HELLO, Resume(refresh_token="t1", streams={ORAL: 17})]
    assert link.received(WELCOME) == [Welcome(protocol=1, server="0.1.0")]
    assert link.received(signed_in_by("t2")) == [
        SignedIn(me=AINO, setup=SETUP, refresh_token="t2", joined=True)
    ]
    assert link.received(rows(18, 1)) == [Happened(ORAL, 18, (QueueRowPut(row=a_row(1)),))]
    link.lost()
    assert said(link.opened()) == [HELLO, Resume(refresh_token="t2", streams={ORAL: 18})]


def test_a_server_that_does_not_join_by_itself_is_asked_as_ever() -> None:
    link = following(17)
    link.lost()
    link.opened()
    link.received(WELCOME)
    again = encode(SignedIn(me=AINO, setup=SETUP, refresh_token="t2"))
    assert said(link.received(again))[1:] == [Subscribe(streams={ORAL: 17})]


def test_what_came_or_went_while_the_sign_in_was_under_way_is_put_right_after_it() -> None:
    link = following(17)
    link.lost()
    link.opened()
    link.unfollow(ORAL)
    link.follow(StreamName("staff"))
    assert said(link.received(signed_in_by("t2")))[1:] == [
        Unsubscribe(streams=(ORAL,)),
        Subscribe(streams={StreamName("staff"): 0}),
    ]


def test_an_expired_token_is_not_offered_again_and_a_password_may_follow_on_the_same_socket() -> None:
    link = signed_in()
    link.lost()
    link.opened()
    link.received(WELCOME)
    expired = SignInRefused(problem=SignInProblem.EXPIRED)
    assert link.received(encode(expired)) == [expired]
    again = SignIn(user_name="aino.niemi", password="salasana")
    assert said(link.sign_in("aino.niemi", "salasana")) == [again]
    link.received(encode(SignInRefused(problem=SignInProblem.WRONG)))
    link.lost()
    assert said(link.opened()) == [HELLO]


def test_a_password_given_while_a_token_is_checked_is_tried_when_the_token_is_refused() -> None:
    link = Link("0.1.0")
    link.resume("t0")
    link.opened()
    assert link.sign_in("aino.niemi", "salasana") == []
    refused = link.received(encode(SignInRefused(problem=SignInProblem.EXPIRED)))
    assert said(refused) == [SignIn(user_name="aino.niemi", password="salasana")]


def test_signed_out_while_the_token_is_checked_one_is_not_let_in() -> None:
    link = Link("0.1.0")
    link.resume("t0")
    link.opened()
    assert link.sign_out() == []
    assert said(link.received(SIGNED_IN)) == [SignOut()]
    assert link.stage is not Stage.READY


def test_it_knows_which_questions_are_still_open() -> None:
    link = Link("0.1.0")
    link.resume("t0")
    link.opened()
    assert link.is_open("hello")
    assert link.is_open("sign_in")
    link.received(WELCOME)
    link.received(SIGNED_IN)
    assert not link.is_open("hello")
    assert not link.is_open("sign_in")
    link.submit(Claim(command_id=CommandId("k1"), case_id=CaseId("c1")))
    assert link.is_open("k1")
    link.received(encode(Result(command_id=CommandId("k1"))))
    assert not link.is_open("k1")


def test_the_next_event_is_news_and_a_repeated_one_is_not() -> None:
    link = following(17)
    assert link.received(rows(18, 1)) == [Happened(ORAL, 18, (QueueRowPut(row=a_row(1)),))]
    assert link.received(rows(18, 1)) == []


def test_of_a_frame_seen_in_part_only_the_rest_is_news() -> None:
    link = following(17)
    link.received(rows(18, 1))
    assert link.received(rows(17, 0, 1, 2)) == [Happened(ORAL, 19, (QueueRowPut(row=a_row(2)),))]


def test_a_gap_is_asked_for_once_and_nothing_after_it_is_believed() -> None:
    link = following(17)
    assert said(link.received(rows(20, 3))) == [Subscribe(streams={ORAL: 17})]
    assert link.received(rows(21, 4)) == []
    assert link.received(rows(18, 1, 2, 3, 4)) == [
        Happened(ORAL, 21, tuple(QueueRowPut(row=a_row(number)) for number in (1, 2, 3, 4)))
    ]
    assert said(link.received(rows(23, 9))) == [Subscribe(streams={ORAL: 21})]


def test_an_event_of_an_unknown_type_advances_and_harms_no_other() -> None:
    link = following(0)
    known = encode(QueueRowPut(row=a_row(2)))
    frame = events_frame(ORAL, 1, [b'{"type":"invented_later","x":1}', known])
    assert link.received(frame) == [Happened(ORAL, 2, (QueueRowPut(row=a_row(2)),))]
    assert link.followed == {ORAL: 2}


def test_a_snapshot_counts_even_when_its_seq_is_lower() -> None:
    link = following(17)
    state = QueueState(rows={CaseId("c1"): a_row(1)})
    assert link.received(encode(Snapshot(stream=ORAL, seq=3, state=state))) == [Restated(ORAL, 3, state)]
    assert link.followed == {ORAL: 3}


def test_what_is_followed_no_longer_is_not_news() -> None:
    link = following(17)
    assert said(link.unfollow(ORAL)) == [Unsubscribe(streams=(ORAL,))]
    assert link.received(rows(18, 1)) == []


def test_a_denied_stream_is_not_asked_for_again() -> None:
    link = following(17)
    link.received(encode(Denied(stream=ORAL)))
    assert link.followed == {}


def test_a_command_goes_out_only_when_signed_in() -> None:
    claim = Claim(command_id=CommandId("k1"), case_id=CaseId("c1"))
    assert Link("0.1.0").submit(claim) == []
    assert said(signed_in().submit(claim)) == [Submit(command=claim)]


def test_no_common_protocol_ends_the_conversation() -> None:
    link = Link("0.1.0")
    link.opened()
    refused = Refused(server=(5, 6), min_app="3.0.0")
    assert link.received(encode(refused)) == [refused]
    assert link.stage is Stage.CLOSED


@pytest.mark.expect_log("frame from the server could not be read")
def test_nonsense_from_the_server_asks_for_a_new_socket() -> None:
    assert signed_in().received(b'{"type":"snapshot","stream":5}') == [Unreadable()]


def test_signing_out_forgets_the_token_and_the_streams() -> None:
    link = following(17)
    assert said(link.sign_out()) == [SignOut()]
    link.lost()
    assert said(link.opened()) == [HELLO]
    assert link.followed == {}


def test_another_person_does_not_inherit_the_first_ones_streams() -> None:
    link = following(17)
    other = msgspec.structs.replace(AINO, staff_id=StaffId("s-other"))
    link.received(encode(SignedIn(me=other, setup=SETUP, refresh_token="t9")))
    assert link.followed == {}
