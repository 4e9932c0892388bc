"""The life of a case: what the queue and the holder see of it."""

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest

from backend.domain.life_cycle import CaseFile, channels, flags, merge_client, queue_row, short_name
from backend.protocol.cases import CaseHead, Contact
from backend.protocol.ids import CaseId, ContactId, LineId
from backend.protocol.people import ClientCard, OnBehalf
from backend.protocol.words import CaseState, Channel, Flag, Identity, SaysFor, Urgency

NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


def head(client: ClientCard | None = None, state: CaseState = CaseState.WAITING) -> CaseHead:
    return CaseHead(
        case_id=CaseId("c"),
        number=1,
        line=LineId("oral-health"),
        subject="",
        state=state,
        urgency=Urgency.NORMAL,
        opened_at=NOW,
        since=NOW,
        promised_by=NOW + timedelta(hours=1),
        client=client or ClientCard(identity=Identity.SELF_DECLARED),
    )


def contact(channel: Channel, **more: object) -> Contact:
    known = Contact(contact_id=ContactId(channel.value), channel=channel, at=NOW)
    return msgspec.structs.replace(known, **more)


@pytest.mark.parametrize(
    ("name", "short"),
    [("Matti Virtanen", "Matti V."), ("Matti", "Matti"), ("", ""), ("  Anna Maria  von Essen ", "Anna E.")],
)
def test_a_short_name_tells_tabs_apart(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.mark.parametrize(("born", "minor"), [(date(2008, 11, 24), True), (date(2008, 11, 23), False)])
def test_a_minor_is_who_was_under_18_on_the_day_the_case_was_opened(born: date, minor: bool) -> None:
    card = ClientCard(identity=Identity.SELF_DECLARED, born=born)
    assert (Flag.MINOR in flags(head(card))) is minor


def test_for_another_it_is_the_others_age_that_counts() -> None:
    behalf = OnBehalf(says_for=SaysFor.OWN_CHILD, principal_born=date(2015, 3, 1))
    card = ClientCard(identity=Identity.SELF_DECLARED, born=date(1984, 1, 2), on_behalf=behalf)
    assert flags(head(card)) == (Flag.MINOR, Flag.ON_BEHALF)


@pytest.mark.parametrize("state", [CaseState.CLAIMED, CaseState.CLOSED])
def test_only_a_waiting_case_has_a_row(state: CaseState) -> None:
    assert queue_row(CaseFile(head=head())) is not None
    assert queue_row(CaseFile(head=head(state=state))) is None


def test_a_later_attempt_is_waited_for_only_while_nothing_else_can_be_answered() -> None:
    later = NOW + timedelta(minutes=45)
    call = contact(Channel.CALLBACK, attempts=1, next_attempt_at=later)
    alone = queue_row(CaseFile(head=head(), contacts=(call,)))
    beside = queue_row(CaseFile(head=head(), contacts=(call, contact(Channel.CHAT))))
    answered = queue_row(CaseFile(head=head(), contacts=(call, contact(Channel.CHAT, done=True))))
    assert alone is not None
    assert beside is not None
    assert answered is not None
    assert (alone.not_before, beside.not_before, answered.not_before) == (later, None, later)
    assert alone.attempt == 1


def test_a_row_shows_the_channels_still_to_be_answered_or_all() -> None:
    chat, form = contact(Channel.CHAT, done=True), contact(Channel.FORM)
    assert channels(CaseFile(head=head(), contacts=(chat, form))) == (Channel.FORM,)
    done = msgspec.structs.replace(form, done=True)
    assert channels(CaseFile(head=head(), contacts=(chat, done))) == (Channel.CHAT, Channel.FORM)


def test_what_is_known_of_a_client_is_filled_and_never_overwritten() -> None:
    known = ClientCard(name="Matti Virtanen", identity=Identity.SELF_DECLARED)
    told = ClientCard(name="Matti V", phone="+358401234567", identity=Identity.ANONYMOUS)
    merged = merge_client(known, told)
    assert (merged.name, merged.phone) == ("Matti Virtanen", "+358401234567")
    assert merged.identity is Identity.SELF_DECLARED
