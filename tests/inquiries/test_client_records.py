"""A client's record, history and old cases: who may read them, what is shown, and what the log keeps."""

import msgspec
import pytest

from backend.protocol.assessments import Task, TaskKind
from backend.protocol.client_commands import (
    BreakGlass,
    JoinClients,
    LinkClient,
    SeparateClients,
    SetNonDisclosure,
    SetRelation,
)
from backend.protocol.client_inquiries import (
    CaseRead,
    ClientSeen,
    History,
    LookAtClient,
    ReadCase,
    ReadHistory,
)
from backend.protocol.clients import RelationKind
from backend.protocol.commands import AddNote, Claim, Close
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, ClientId, TaskId, new_id
from backend.protocol.inquiries import Inquiry
from backend.protocol.outcomes import Outcome
from backend.protocol.words import CaseState, Channel, IdentificationRule, Role, SaysFor
from backend.store.unit import Unit
from tests.commands.client_desk import (
    ANNA,
    MATTI,
    MINUS,
    PHONE,
    REASON,
    identify,
    inside,
    link,
    linked,
    log,
    make,
    saved,
    sound,
)
from tests.commands.office import CHILD, COUNTY, ORAL, Office, Page, command_id
from tests.inquiries.asking import answered, ask, refused


def look(office: Office, client_id: ClientId) -> ClientSeen:
    return answered(office, office.aino, LookAtClient(client_id=client_id), ClientSeen)


def history(office: Office, client_id: ClientId, **wanted: object) -> History:
    asked = ReadHistory(client_id=client_id, **wanted)  # type: ignore[arg-type]
    return answered(office, office.aino, asked, History)


def close(office: Office, page: Page, agreed: str = "Ohjattu") -> None:
    outcome = Outcome(reason="guidance", agreed=agreed)
    office.done(office.aino, Close(command_id=command_id(), case_id=page.case_id, outcome=outcome))


def questions(client_id: ClientId, case_id: CaseId) -> list[Inquiry]:
    return [
        LookAtClient(client_id=client_id),
        ReadHistory(client_id=client_id),
        ReadCase(client_id=client_id, case_id=case_id),
    ]


@pytest.mark.parametrize("number", range(3))
def test_nothing_is_shown_without_an_open_case_in_hand_or_broken_glass(office: Office, number: int) -> None:
    client_id = saved(office, personal_code=MATTI)
    page = linked(office, client_id)
    asked = questions(client_id, page.case_id)[number]
    assert refused(office, office.bo, asked) is ErrorCode.NO_CARE_RELATIONSHIP
    answered(office, office.aino, asked, ClientSeen | History | CaseRead)  # type: ignore[arg-type]
    what = ("record_opened", "history_opened", "previewed")[number]
    assert log(office)[-1][:3] == (what, client_id, "care_relationship")
    office.done(office.bo, BreakGlass(command_id=command_id(), client_id=client_id, reason=REASON))
    answered(office, office.bo, asked, ClientSeen | History | CaseRead)  # type: ignore[arg-type]
    assert log(office)[-1][:3] == (what, client_id, "break_glass")
    office.later(minutes=31)
    assert refused(office, office.bo, asked) is ErrorCode.NO_CARE_RELATIONSHIP
    close(office, page)
    assert refused(office, office.aino, asked) is ErrorCode.NO_CARE_RELATIONSHIP
    for role in (Role.PRIVACY_OFFICER, Role.ADMINISTRATOR):
        olli = office.hire(f"{role.value} Oinonen", ORAL, role=role)
        assert refused(office, olli, asked) is ErrorCode.NOT_ALLOWED


def test_an_unknown_client_is_unknown(office: Office) -> None:
    for asked in questions(ClientId(new_id()), CaseId(new_id())):
        assert refused(office, office.aino, asked) is ErrorCode.UNKNOWN_CLIENT


def test_the_record_shows_who_it_is_without_the_code_and_hides_the_number_under_an_order(
    office: Office,
) -> None:
    client_id = saved(office, personal_code=MATTI, phone=PHONE, interpreter="somali")
    linked(office, client_id)
    facts = look(office, client_id).facts
    assert (facts.name, facts.personal_code, facts.phone) == ("Meikäläinen Matti", "280744-••••", PHONE)
    order = SetNonDisclosure(command_id=command_id(), client_id=client_id, on=True, basis="Rekisteri")
    office.done(office.aino, order)
    facts = look(office, client_id).facts
    assert (facts.phone, facts.contact_hidden, facts.non_disclosure) == ("", True, True)


def test_who_belongs_to_the_client_is_told_from_either_side(office: Office) -> None:
    parent, child = saved(office, personal_code=MATTI), saved(office, personal_code=ANNA, first_names="Anna")
    linked(office, parent)
    linked(office, child)
    relation = SetRelation(
        command_id=command_id(), client_id=parent, other_id=child, kind=RelationKind.GUARDIAN_OF
    )
    office.done(office.aino, relation)
    [of_child] = look(office, child).related
    assert (of_child.client_id, of_child.theirs, of_child.personal_code) == (parent, True, "280744-••••")
    [of_parent] = look(office, parent).related
    assert (of_parent.client_id, of_parent.theirs) == (child, False)


def test_open_matters_elsewhere_are_told_and_what_they_hold_is_not(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    linked(office, client_id)
    call = office.callback(CHILD)
    link(office, call.case_id, client_id)
    matters = {one.case_id: one for one in look(office, client_id).open_matters}
    assert len(matters) == 2
    waiting = matters[call.case_id]
    assert (waiting.line, waiting.channels, waiting.state) == (CHILD, (Channel.CALLBACK,), CaseState.WAITING)
    assert waiting.held_by is None


def test_a_task_that_a_closed_case_left_is_told(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    page = linked(office, client_id)
    task = Task(task_id=TaskId(new_id()), kind=TaskKind.CAPACITY_UNKNOWN, opened_at=office.now)

    def leave(unit: Unit) -> None:
        file = unit.case(page.case_id)
        assert file is not None
        file.set_head(tasks=(task,))

    inside(office, leave)
    close(office, page)
    linked(office, client_id)
    [left] = look(office, client_id).open_tasks
    assert (left.case_id, left.task) == (page.case_id, task)


def test_the_history_is_newest_first_over_lines_and_channels_and_comes_in_pages(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    pages = []
    for number in range(5):
        page = office.form(CHILD) if number % 2 else office.callback(ORAL)
        link(office, page.case_id, client_id)
        pages.append(page)
        office.later(minutes=7)
    linked_page = linked(office, client_id)
    every = history(office, client_id)
    assert [row.case_id for row in every.rows] == [
        linked_page.case_id,
        *(page.case_id for page in reversed(pages)),
    ]
    assert not every.more
    first = history(office, client_id, limit=4)
    assert (len(first.rows), first.more) == (4, True)
    rest = history(office, client_id, limit=4, before=first.rows[-1].at)
    assert (*first.rows, *rest.rows) == every.rows
    assert {row.line for row in history(office, client_id, lines=(CHILD,)).rows} == {CHILD}
    calls = history(office, client_id, channels=(Channel.CALLBACK,), limit=2)
    assert ({row.channel for row in calls.rows}, calls.more) == ({Channel.CALLBACK}, True)


def test_the_history_is_searched_in_matter_outcome_and_the_words_of_the_timeline(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    first = linked(office, client_id, text="Lohkesi VIISAUDENHAMMAS eilen")
    office.done(office.aino, AddNote(command_id=command_id(), case_id=first.case_id, text="Pelkää porausta"))
    close(office, first, "Varattiin aika maanantaiksi")
    second = linked(office, client_id)
    for text in ("viisaudenhammas", "PORAUSTA", "maanantaiksi"):
        assert [row.case_id for row in history(office, client_id, text=text).rows] == [first.case_id], text
    assert history(office, client_id, text="jalkahoito").rows == ()
    assert {row.case_id for row in history(office, client_id, text="muu asia").rows} == {
        first.case_id,
        second.case_id,
    }
    rows = history(office, client_id).rows
    assert (rows[-1].outcome, rows[-1].state) == ("Varattiin aika maanantaiksi", CaseState.CLOSED)
    assert rows[0].held_by == office.aino.ref
    assert log(office)[-2].detail == "text"
    sound(office)


def test_the_matter_of_a_child_stands_in_the_childs_history_only(office: Office) -> None:
    parent, child = make(office), make(office, ANNA)
    page = linked(office, parent, says_for=SaysFor.OWN_CHILD, principal_name="Anna")
    link(office, page.case_id, child, principal=True)
    assert [row.case_id for row in history(office, child).rows] == [page.case_id]
    office.done(office.aino, BreakGlass(command_id=command_id(), client_id=parent, reason=REASON))
    assert history(office, parent).rows == ()
    asked = ReadCase(client_id=parent, case_id=page.case_id)
    assert refused(office, office.aino, asked) is ErrorCode.UNKNOWN_CASE


def test_a_childs_case_opens_who_the_parent_is_and_nothing_of_the_parents_own_care(office: Office) -> None:
    parent, child = make(office), make(office, ANNA)
    own = linked(office, parent, by=office.bo)
    page = linked(office, parent, says_for=SaysFor.OWN_CHILD, principal_name="Anna")
    link(office, page.case_id, child, principal=True)
    seen = look(office, parent)
    assert seen.facts.client_id == parent
    assert seen.open_matters == ()
    for asked in (
        ReadHistory(client_id=parent),
        ReadCase(client_id=parent, case_id=own.case_id),
    ):
        assert refused(office, office.aino, asked) is ErrorCode.NO_CARE_RELATIONSHIP
    office.done(office.aino, BreakGlass(command_id=command_id(), client_id=parent, reason=REASON))
    assert [one.case_id for one in look(office, parent).open_matters] == [own.case_id]


def test_a_case_is_read_without_touching_it(office: Office) -> None:
    client_id = saved(office, personal_code=MATTI)
    old = linked(office, client_id, phone=PHONE)
    close(office, old)
    linked(office, client_id)
    seq = office.mirror[f"case:{old.case_id}"][0]
    read = answered(office, office.aino, ReadCase(client_id=client_id, case_id=old.case_id), CaseRead)
    office.check()
    assert read.case == office.case(old.case_id)
    assert office.mirror[f"case:{old.case_id}"][0] == seq
    order = SetNonDisclosure(command_id=command_id(), client_id=client_id, on=True, basis="Rekisteri")
    office.done(office.aino, order)
    read = answered(office, office.aino, ReadCase(client_id=client_id, case_id=old.case_id), CaseRead)
    assert "401234567" not in str(read)


def test_a_case_of_somebody_else_is_as_unknown_as_none(office: Office) -> None:
    mine, theirs = saved(office, personal_code=MATTI), saved(office, personal_code=MINUS)
    linked(office, mine)
    other = linked(office, theirs, office.bo)
    unlinked = office.form()
    for case_id in (other.case_id, unlinked.case_id, CaseId(new_id())):
        asked = ReadCase(client_id=mine, case_id=case_id)
        assert refused(office, office.aino, asked) is ErrorCode.UNKNOWN_CASE


def test_joined_records_have_one_history_and_each_its_own_again(office: Office) -> None:
    kept, other = saved(office, personal_code=MATTI), saved(office, last_name="Mäki", phone=PHONE)
    mine, theirs = linked(office, kept), linked(office, other)
    join = JoinClients(command_id=command_id(), client_id=kept, other_id=other, reason=REASON)
    office.done(office.aino, join)
    for asked in (kept, other):
        seen = look(office, asked)
        assert (seen.facts.client_id, seen.facts.phone) == (kept, PHONE)
        [joined] = seen.joined
        assert (joined.client_id, joined.name, joined.reason) == (other, "Mäki Matti", REASON)
        assert {row.case_id for row in history(office, asked).rows} == {mine.case_id, theirs.case_id}
    assert history(office, kept, limit=1).more
    close(office, mine)
    # Holding a case of the joined record is holding one of the person.
    look(office, kept)
    apart = SeparateClients(command_id=command_id(), client_id=kept, other_id=other, reason=REASON)
    office.done(office.aino, apart)
    assert [row.case_id for row in history(office, other).rows] == [theirs.case_id]
    assert refused(office, office.aino, LookAtClient(client_id=kept)) is ErrorCode.NO_CARE_RELATIONSHIP


@pytest.mark.parametrize(
    "wanted", [{"limit": 0}, {"limit": 201}, {"text": "x" * 501}, {"before": "2026-11-23T07:00:00"}]
)
def test_a_page_that_cannot_be_is_malformed(office: Office, wanted: dict[str, object]) -> None:
    client_id = saved(office)
    linked(office, client_id)
    asked = msgspec.convert({"type": "read_history", "client_id": client_id} | wanted, ReadHistory)
    assert refused(office, office.aino, asked) is ErrorCode.MALFORMED


def test_a_line_that_asks_who_it_is_withholds_the_record_until_it_is_known(office: Office) -> None:
    rule = IdentificationRule.REQUIRED
    lines = tuple(msgspec.structs.replace(line, identification=rule) for line in COUNTY.lines)
    strict = msgspec.structs.replace(COUNTY, lines=lines)
    client_id = saved(office, personal_code=MATTI)
    page = office.form()
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(office.aino, LinkClient(command_id=command_id(), case_id=page.case_id, client_id=client_id))
    for asked in questions(client_id, page.case_id):
        assert ask(office, office.aino, asked, strict) is ErrorCode.NOT_PERMITTED
    assert "record_opened" not in {line.what for line in log(office)}
    office.done(office.aino, identify(page))
    for asked in questions(client_id, page.case_id):
        assert not isinstance(ask(office, office.aino, asked, strict), ErrorCode)
