"""Sessions read as dialogues: these frames in, those steps out."""

import msgspec
import pytest

from backend.commands.actor import StaffActor
from backend.live.session import STREAM_LIMIT
from backend.live.steps import Close, Forget, Join, Leave, Recheck, Run, Send, ShowTyping, SignInBy
from backend.protocol.commands import Claim, Command, JoinCases
from backend.protocol.errors import ErrorCode
from backend.protocol.frames import (
    ClientFrame,
    Denied,
    Hello,
    Refused,
    Resume,
    SignInProblem,
    SignInRefused,
    SignOut,
    Submit,
    Subscribe,
    Typing,
    Unlock,
    Unsubscribe,
    Welcome,
)
from backend.protocol.ids import CaseId, CommandId, StreamName, new_id
from backend.protocol.results import Refusal
from backend.protocol.streams import case_stream
from tests.live.dialogue import AINO, HELLO, SIGN_IN, SIGNED_IN, Dialogue

CASE = CaseId("0199a000-0000-7000-8000-0000000000c1")
CLAIM = Claim(command_id=CommandId(new_id()), case_id=CASE)


def test_a_desktop_of_the_same_protocol_is_welcomed() -> None:
    assert Dialogue().says(HELLO) == [Send(Welcome(protocol=1, server="0.1.0"))]


def test_a_newer_desktop_that_still_speaks_our_protocol_is_welcomed_with_ours() -> None:
    assert Dialogue().says(Hello(protocol=(1, 3), app="0.3.0")) == [Send(Welcome(protocol=1, server="0.1.0"))]


@pytest.mark.parametrize("protocol", [(2, 3), (0, 0)])
def test_a_desktop_without_a_common_protocol_is_refused_and_closed(protocol: tuple[int, int]) -> None:
    dialogue = Dialogue()
    refused = Refused(server=(1, 1), min_app="0.1.0")
    assert dialogue.says(Hello(protocol=protocol, app="9")) == [Send(refused), Close(4426, "protocol")]
    assert dialogue.says(HELLO) == []


def test_anything_before_hello_closes_the_socket() -> None:
    assert Dialogue().says(SIGN_IN) == [Close(4400, "malformed")]


@pytest.mark.parametrize(
    "frame", [b"", b"{", b'{"type":"nonsense"}', b"[]", b'{"type":"hello"}', b"\xff\xfe"]
)
def test_garbage_closes_the_socket_and_is_marked(frame: bytes) -> None:
    dialogue = Dialogue().signed_in()
    assert dialogue.says(frame) == [Close(4400, "malformed")]
    assert dialogue.session.malformed


@pytest.mark.parametrize(
    "frame",
    [Submit(command=CLAIM), Subscribe(streams={StreamName("staff"): 0}), SignOut(), Unlock(password="x")],
)
def test_nothing_is_done_before_signing_in(frame: ClientFrame) -> None:
    dialogue = Dialogue()
    dialogue.says(HELLO)
    assert dialogue.says(frame) == [Close(4401, "not signed in")]


def test_signing_in_asks_for_a_check_and_answers_with_what_it_found() -> None:
    dialogue = Dialogue()
    dialogue.says(HELLO)
    assert dialogue.says(SIGN_IN) == [SignInBy(SIGN_IN)]
    assert dialogue.session.admitted(SIGNED_IN) == [Send(SIGNED_IN)]


def test_after_a_wrong_password_one_may_try_again_on_the_same_socket() -> None:
    dialogue = Dialogue()
    dialogue.says(HELLO)
    dialogue.says(SIGN_IN)
    wrong = SignInRefused(problem=SignInProblem.WRONG)
    assert dialogue.session.not_admitted(wrong) == [Send(wrong)]
    again = Resume(refresh_token="from the keyring")
    assert dialogue.says(again) == [SignInBy(again)]


def test_streams_named_with_the_token_are_joined_without_another_word() -> None:
    dialogue = Dialogue()
    dialogue.says(HELLO)
    streams = {StreamName("staff"): 7, StreamName("queue:social-advice"): 3, StreamName(f"case:{CASE}"): 0}
    dialogue.says(Resume(refresh_token="from the keyring", streams=streams))
    assert dialogue.session.admitted(SIGNED_IN) == [
        Send(msgspec.structs.replace(SIGNED_IN, joined=True)),
        Join(StreamName("staff"), 7, None),
        Send(Denied(stream=StreamName("queue:social-advice"))),
        Join(StreamName(f"case:{CASE}"), 0, CASE),
    ]


def test_streams_of_a_refused_token_are_not_joined_by_the_password_that_follows() -> None:
    dialogue = Dialogue()
    dialogue.says(HELLO)
    dialogue.says(Resume(refresh_token="old", streams={StreamName("staff"): 7}))
    dialogue.session.not_admitted(SignInRefused(problem=SignInProblem.EXPIRED))
    dialogue.says(SIGN_IN)
    assert dialogue.session.admitted(SIGNED_IN) == [Send(SIGNED_IN)]


def test_a_command_is_done_as_the_person_signed_in() -> None:
    actor = Dialogue().signed_in().says(Submit(command=CLAIM))
    assert isinstance(actor[0], Run)
    assert actor[0].command == CLAIM
    assert isinstance(actor[0].actor, StaffActor)
    assert actor[0].actor.staff_id == AINO.staff_id
    assert actor[0].actor.lines == frozenset(AINO.lines)


@pytest.mark.parametrize("wrong", ["", "c-1", "\0", f"{CASE}\0", f"{CASE.upper()}", "9" * 100_000])
def test_a_command_whose_ids_are_none_is_refused_before_the_store(wrong: str) -> None:
    fine = CommandId(new_id())
    commands: tuple[Command, ...] = (
        Claim(command_id=CommandId(wrong), case_id=CASE),
        Claim(command_id=fine, case_id=CaseId(wrong)),
        JoinCases(command_id=fine, case_id=CASE, other_id=CaseId(wrong)),
    )
    for command in commands:
        refusal = Refusal(command_id=command.command_id, code=ErrorCode.MALFORMED)
        assert Dialogue().signed_in().says(Submit(command=command)) == [Send(refusal)]


def test_own_lines_the_own_stream_staff_and_cases_may_be_joined() -> None:
    asked = ("consult:oral-health", f"consult:{AINO.staff_id}")
    names = ("queue:oral-health", f"me:{AINO.staff_id}", "staff", *asked, f"case:{CASE}")
    steps = Dialogue().signed_in().says(Subscribe(streams={StreamName(name): 3 for name in names}))
    cases = (*(None,) * 5, CASE)
    assert steps == [Join(StreamName(name), 3, case) for name, case in zip(names, cases, strict=True)]


@pytest.mark.parametrize(
    "name",
    [
        "queue:social-advice",
        "me:somebody-else",
        "consult:social-advice",
        "consult:somebody-else",
        "consult:",
        "staff:x",
        "case:",
        "case:1",
        "case:\0",
        f"case:{CASE}\0",
        "load",
        "",
        "queue:",
        "queue:oral-health:x",
    ],
)
def test_other_streams_are_denied(name: str) -> None:
    stream = StreamName(name)
    assert Dialogue().signed_in().says(Subscribe(streams={stream: 0})) == [Send(Denied(stream=stream))]


@pytest.mark.parametrize("seq", [-1, 2**63, 10**40])
def test_a_seq_that_no_stream_can_have_is_denied(seq: int) -> None:
    stream = StreamName("staff")
    assert Dialogue().signed_in().says(Subscribe(streams={stream: seq})) == [Send(Denied(stream=stream))]


def test_a_desktop_joins_a_bounded_number_of_streams() -> None:
    dialogue = Dialogue().signed_in()
    cases = [CaseId(new_id()) for _ in range(STREAM_LIMIT)]
    dialogue.says(Subscribe(streams={case_stream(case_id): 0 for case_id in cases}))
    one_more = case_stream(CASE)
    assert dialogue.says(Subscribe(streams={one_more: 0})) == [Send(Denied(stream=one_more))]
    dialogue.says(Unsubscribe(streams=(case_stream(cases[0]),)))
    assert dialogue.says(Subscribe(streams={one_more: 0})) == [Join(one_more, 0, CASE)]


def test_leaving_a_stream_is_passed_on() -> None:
    dialogue = Dialogue().signed_in()
    assert dialogue.says(Unsubscribe(streams=(StreamName("staff"),))) == [Leave(StreamName("staff"))]


def test_typing_is_shown_for_a_case_that_is_open_and_for_no_other() -> None:
    dialogue = Dialogue().signed_in()
    typing = Typing(case_id=CASE, on=True)
    assert dialogue.says(typing) == []
    dialogue.says(Subscribe(streams={StreamName(f"case:{CASE}"): 0}))
    steps = dialogue.says(typing)
    assert [type(step) for step in steps] == [ShowTyping]
    dialogue.session.not_readable(f"case:{CASE}")
    assert dialogue.says(typing) == []


def test_unlocking_checks_the_password_of_the_one_signed_in() -> None:
    assert Dialogue().signed_in().says(Unlock(password="p")) == [Recheck(AINO.staff_id, "p")]


def test_signing_out_forgets_the_token_and_closes() -> None:
    dialogue = Dialogue().signed_in()
    assert dialogue.says(SignOut()) == [Forget(), Close(4401, "signed out")]
    assert dialogue.says(Submit(command=CLAIM)) == []


def test_signing_in_twice_on_one_socket_is_malformed() -> None:
    assert Dialogue().signed_in().says(SIGN_IN) == [Close(4400, "malformed")]
