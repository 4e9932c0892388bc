"""What the retention period lets go of: truly, step by step, told to whoever has the case open, and never of an open case."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import text

from backend.commands import records
from backend.commands.letting_go import LINES, told_of
from backend.commands.resident import AddToCase, GiveSurvey
from backend.commands.system import LetGo, LetGoDone, LetGoWhat
from backend.protocol.client_commands import SetLegalHold
from backend.protocol.codec import encode
from backend.protocol.commands import (
    AddNote,
    Claim,
    Close,
    HandDraft,
    JoinCases,
    Reply,
    RevealCode,
    SetUrgency,
)
from backend.protocol.entries import Closed, SurveyGiven
from backend.protocol.errors import ErrorCode
from backend.protocol.ids import CaseId, ClientId, ContactId, new_id
from backend.protocol.outcomes import Outcome
from backend.protocol.people import OnBehalf
from backend.protocol.words import Identity, Remains, Role, SaysFor, Urgency
from backend.store.contacts import Brief, opened_brief
from backend.store.unit import Unit
from backend.store.verify import verify
from tests.commands.client_desk import inside
from tests.commands.office import ORAL, SYSTEM, Office, Page, command_id

WORDS = "Hampaita vihloo"
NAME, PHONE, CODE = "Matti Virtanen", "+358401234567", "010608D905R"


def go(office: Office, case_id: CaseId, after: int = 0) -> LetGoDone:
    """Let go once; every stream is folded and compared by the office."""
    return told_of(office.done(SYSTEM, LetGo(command_id=command_id(), case_id=case_id, after=after)).value)


def go_through(office: Office, case_id: CaseId) -> LetGoDone:
    """Let go until the case is done with."""
    done = go(office, case_id)
    while done.after:
        done = go(office, case_id, done.after)
    return done


def talked(office: Office, **details: Any) -> Page:
    page = office.chat(**details)
    office.done(page.actor, office.says(page, 1, WORDS))
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(office.aino, Reply(command_id=command_id(), case_id=page.case_id, text=WORDS))
    office.done(office.aino, AddNote(command_id=command_id(), case_id=page.case_id, text=WORDS))
    return page


def close(office: Office, page: Page, *, recorded: bool = False) -> None:
    outcome = Outcome(reason="guidance", agreed=WORDS, callback_reason=WORDS, recorded=recorded)
    office.done(office.aino, Close(command_id=command_id(), case_id=page.case_id, outcome=outcome))


def known(office: Office) -> Page:
    return talked(office, name=NAME, phone=PHONE, personal_code=CODE)


def count(office: Office, table: str, where: str = "1 = 1") -> int:
    with office.engine.connect() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM {table} WHERE {where}")).scalar_one())


def in_the_rows(office: Office, case_id: CaseId) -> bytes:
    """Return everything that the tables hold of a case, opened."""
    found = []
    for place, sql in (
        ("case_file/{0}", "SELECT 0, sealed FROM case_file WHERE case_id = :id"),
        ("entry/{0}/{1}", "SELECT no, sealed FROM entry WHERE case_id = :id"),
        ("event/case:{0}/{1}", "SELECT seq, sealed FROM event WHERE stream = 'case:' || :id"),
    ):
        with office.engine.connect() as connection:
            for no, sealed in connection.execute(text(sql), {"id": case_id}):
                found.append(office.cipher.open(bytes(sealed), place.format(case_id, no)))
    return b"\n".join(found)


@pytest.mark.parametrize(("recorded", "days"), [(True, 30), (False, 183)])
def test_words_go_after_their_period_and_the_client_is_still_known(
    office: Office, recorded: bool, days: int
) -> None:
    page = known(office)
    before = office.case(page.case_id)
    close(office, page, recorded=recorded)
    office.later(days=days)
    assert go(office, page.case_id) == LetGoDone(), "not before the period is over"
    office.later(seconds=1)
    done = go(office, page.case_id)
    if recorded:
        assert done.what is LetGoWhat.WORDS
        case = office.case(page.case_id)
        assert (case.head.client.name, case.head.remains) == (NAME, Remains.NO_WORDS)
        assert [one.no for one in case.entries] == list(range(1, len(case.entries) + 1))
        assert [type(one.body) for one in case.entries][: len(before.entries)] == [
            type(one.body) for one in before.entries
        ]
        assert case.head.outcome == Outcome(reason="guidance", agreed="", recorded=True)
    else:
        assert done.what is LetGoWhat.IDENTITY
    assert WORDS.encode() not in in_the_rows(office, page.case_id)
    assert go(office, page.case_id) == LetGoDone(), "asked for again it changes nothing"
    assert verify(office.engine, office.cipher) == []


def test_names_numbers_codes_hashes_and_links_go_and_the_skeleton_stays(office: Office) -> None:
    page = known(office)
    close(office, page)
    office.later(days=184)
    go(office, page.case_id)
    left = in_the_rows(office, page.case_id)
    for secret in (NAME, "Matti", PHONE, CODE, "010608", WORDS):
        assert secret.encode() not in left
    assert count(office, "contact", "phone_hash IS NOT NULL OR code_hash IS NOT NULL") == 0
    assert count(office, "resident_access") == 0
    head = office.case(page.case_id).head
    assert (head.number, head.line, head.remains) == (1, "oral-health", Remains.SKELETON)
    assert head.outcome == Outcome(reason="guidance", agreed="")
    assert head.client.identity is Identity.SELF_DECLARED
    authors = [one.author for one in office.case(page.case_id).entries if isinstance(one.body, Closed)]
    assert authors == [office.aino.ref], "who handled it"
    assert count(office, "access_log", "what = 'removed'") == 1
    assert verify(office.engine, office.cipher) == []


def test_after_twelve_years_nothing_is_left(office: Office) -> None:
    page, other = known(office), known(office)
    close(office, page)
    office.later(days=4384)
    assert go(office, page.case_id).what is LetGoWhat.CASE
    assert go(office, page.case_id) == LetGoDone()
    for table in ("case_file", "entry", "contact", "resident_access", "stream", "event"):
        column = "name" if table == "stream" else "stream" if table == "event" else "case_id"
        assert count(office, table, f"{column} LIKE '%{page.case_id}'") == 0, table
    assert office.case(other.case_id).head.client.name == NAME
    assert verify(office.engine, office.cipher) == []


def test_an_open_case_is_never_touched_however_old(office: Office) -> None:
    held, waiting = known(office), office.form(name=NAME, text=WORDS)
    closed = known(office)
    close(office, closed)
    office.later(days=5000)
    link = AddToCase(command_id=command_id(), case_id=closed.case_id, text=WORDS)
    office.done(closed.actor, link)
    for page in (held, waiting, closed):
        assert go(office, page.case_id) == LetGoDone()
        assert WORDS.encode() in in_the_rows(office, page.case_id)


def test_a_chat_of_nobody_goes_half_a_year_after_it_began(office: Office) -> None:
    page, other = talked(office), office.chat(name=NAME)
    office.later(days=182)
    close(office, page)
    office.done(office.aino, Claim(command_id=command_id(), case_id=other.case_id))
    close(office, other)
    office.later(days=2)
    assert go(office, page.case_id).what is LetGoWhat.IDENTITY
    assert go(office, other.case_id) == LetGoDone(), "somebody's counts from its closing"


def test_what_was_joined_into_a_case_goes_when_that_goes(office: Office) -> None:
    page = known(office)
    other = office.form(name=NAME, text=WORDS)
    office.done(office.aino, JoinCases(command_id=command_id(), case_id=page.case_id, other_id=other.case_id))
    office.later(days=400)
    assert go(office, other.case_id) == LetGoDone(), "the case it is a part of is open"
    close(office, page, recorded=True)
    office.later(days=31)
    assert go(office, other.case_id).what is LetGoWhat.WORDS
    office.later(days=5000)
    assert go(office, page.case_id) == LetGoDone(), "what was joined into it goes first"
    assert go(office, other.case_id).what is LetGoWhat.CASE
    assert go(office, page.case_id).what is LetGoWhat.CASE
    assert verify(office.engine, office.cipher) == []


def test_feedback_goes_on_without_the_client_and_is_of_nobody_from_the_first(office: Office) -> None:
    page = known(office)
    close(office, page)
    survey = GiveSurvey(
        command_id=command_id(),
        case_id=page.case_id,
        contact_id=page.contact_id,
        new_contact_id=ContactId(new_id()),
        rating=4,
        text="Sain avun heti",
    )
    office.done(page.actor, survey)
    assert b"Sain avun heti" not in in_the_rows(office, page.case_id)
    # As it was kept before: with the case, until that was let go of.
    before = SurveyGiven(contact_id=page.contact_id, rating=3, text="Ennen muinoin")
    sealed = office.cipher.seal(encode(before), f"survey/{page.case_id}/{page.contact_id}")
    older = {"case": page.case_id, "contact": page.contact_id, "line": ORAL, "sealed": sealed}
    with office.engine.begin() as connection:
        connection.execute(
            text("INSERT INTO survey VALUES (:case, :contact, :line, 0, 3, :sealed, 'survey')"), older
        )
    office.later(days=184)
    assert go(office, page.case_id).feedback == 1
    assert count(office, "feedback", "rating = 3") == 1
    assert (count(office, "survey"), count(office, "feedback", "rating = 4")) == (0, 1)
    with office.engine.connect() as connection:
        row = connection.execute(text("SELECT feedback_id, sealed FROM feedback WHERE rating = 4")).one()
    assert office.cipher.open(bytes(row[1]), f"feedback/{row[0]}").decode() == "Sain avun heti"
    assert b"Sain avun heti" not in in_the_rows(office, page.case_id)


def test_a_long_timeline_goes_a_few_lines_at_a_time_and_may_stop_in_between(office: Office) -> None:
    page = known(office)
    for number in range(LINES):
        office.done(
            office.aino, AddNote(command_id=command_id(), case_id=page.case_id, text=f"{WORDS} {number}")
        )
    close(office, page)
    office.later(days=184)
    first = go(office, page.case_id)
    assert first.after == LINES
    assert office.case(page.case_id).head.remains is Remains.ALL, "not done with yet"
    assert go_through(office, page.case_id).lines < LINES, "begun anew it goes on with what is left"
    assert WORDS.encode() not in in_the_rows(office, page.case_id)


def test_nothing_more_is_written_to_a_case_that_was_let_go_of(office: Office) -> None:
    page = known(office)
    close(office, page, recorded=True)
    office.later(days=31)
    go(office, page.case_id)
    note = AddNote(command_id=command_id(), case_id=page.case_id, text=WORDS)
    draft = HandDraft(command_id=command_id(), case_id=page.case_id, text=WORDS)
    assert {office.refused(office.aino, one) for one in (note, draft)} == {ErrorCode.CASE_CLOSED}
    # Its client may come back by the link as long as there is one: then it is a case like any other.
    office.done(page.actor, AddToCase(command_id=command_id(), case_id=page.case_id, text=WORDS))
    assert office.case(page.case_id).head.remains is Remains.ALL
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    urgent = SetUrgency(command_id=command_id(), case_id=page.case_id, urgency=Urgency.URGENT)
    office.done(office.aino, urgent)
    office.done(office.aino, RevealCode(command_id=command_id(), case_id=page.case_id))
    assert encode(office.case(page.case_id).entries[-1].body)


def on_hold(office: Office, client_id: ClientId, *, on: bool = True) -> None:
    officer = office.hire("Pia Salo" if on else "Ulla Salo", role=Role.PRIVACY_OFFICER)
    hold = SetLegalHold(command_id=command_id(), client_id=client_id, on=on, reason="Kantelu on vireillä")
    office.done(officer, hold)


@pytest.mark.parametrize("how", ["the client", "who acts for another", "only the code was told"])
def test_what_is_on_legal_hold_is_kept_until_that_ends(office: Office, how: str) -> None:
    page = known(office)

    def linked(unit: Unit) -> ClientId:
        file = unit.case(page.case_id)
        assert file is not None
        client_id = records.find_or_make(unit, code=CODE)
        other = records.find_or_make(unit, code="280744-907A")
        if how == "the client":
            records.link(unit, file, client_id)
        elif how == "who acts for another":
            file.set_head(
                client=msgspec.structs.replace(
                    file.head.client, on_behalf=OnBehalf(says_for=SaysFor.WARD, principal_name="Aatu")
                )
            )
            records.link(unit, file, client_id)
            records.link(unit, file, other, principal=True)
        return client_id

    client_id = inside(office, linked)
    close(office, page)
    office.later(days=100)
    on_hold(office, client_id)
    for days in (100, 5000):
        office.later(days=days)
        assert go(office, page.case_id) == LetGoDone(what=LetGoWhat.HELD)
        assert WORDS.encode() in in_the_rows(office, page.case_id)
    on_hold(office, client_id, on=False)
    assert go(office, page.case_id).what is LetGoWhat.CASE
    assert count(office, "access_log", "what = 'hold_set'") == 2


def test_a_hold_set_in_the_middle_of_a_case_keeps_the_rest(office: Office) -> None:
    page = known(office)
    for number in range(LINES):
        office.done(
            office.aino, AddNote(command_id=command_id(), case_id=page.case_id, text=f"{WORDS} {number}")
        )
    close(office, page)
    client_id = inside(office, lambda unit: records.find_or_make(unit, code=CODE))
    office.later(days=184)
    first = go(office, page.case_id)
    on_hold(office, client_id)
    assert go(office, page.case_id, first.after) == LetGoDone(what=LetGoWhat.HELD)
    assert NAME.encode() in in_the_rows(office, page.case_id)


def test_only_a_privacy_officer_sets_a_hold_and_says_why(office: Office) -> None:
    client_id = inside(office, lambda unit: records.find_or_make(unit, code=CODE))
    officer = office.hire("Pia Salo", role=Role.PRIVACY_OFFICER)
    hold = SetLegalHold(command_id=command_id(), client_id=client_id, on=True, reason="Kantelu on vireillä")
    assert office.refused(office.aino, hold) is ErrorCode.NOT_ALLOWED
    again = msgspec.structs.replace
    assert (
        office.refused(officer, again(hold, command_id=command_id(), reason="x")) is ErrorCode.REASON_NEEDED
    )
    unknown = again(hold, command_id=command_id(), client_id=ClientId(new_id()))
    assert office.refused(officer, unknown) is ErrorCode.UNKNOWN_CLIENT
    assert count(office, "client", "legal_hold") == 0


def test_what_was_let_go_of_is_gone_from_the_file_too(tmp_path: Path) -> None:
    path = tmp_path / "luukku.db"
    office = Office(f"sqlite:///{path}")
    page = known(office)
    close(office, page)
    with office.engine.connect() as connection:
        sealed = [
            bytes(row)
            for row in connection.scalars(text("SELECT sealed FROM entry WHERE kind LIKE '%message'"))
        ]
        sealed += map(bytes, connection.scalars(text("SELECT sealed FROM event WHERE stream LIKE 'case:%'")))
    office.later(days=184)
    go_through(office, page.case_id)
    with office.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    office.close()
    stored = path.read_bytes()
    assert len(sealed) > 10
    # Short pieces: a value may stand on several pages.
    assert not [one for one in sealed if one[2:40] in stored]


def test_a_line_of_the_history_loses_its_words_as_well(office: Office) -> None:
    page = known(office)

    def link(unit: Unit) -> ClientId:
        file = unit.case(page.case_id)
        assert file is not None
        client_id = records.find_or_make(unit, code=CODE)
        records.link(unit, file, client_id)
        return client_id

    client_id = inside(office, link)
    close(office, page)

    def brief() -> Brief:
        with office.engine.connect() as connection:
            row = connection.execute(text("SELECT contact_id, brief, client_id FROM contact")).one()
        assert row[2] == client_id
        return opened_brief(office.cipher, page.case_id, row[0], bytes(row[1]))

    assert brief().outcome == WORDS
    office.later(days=184)
    go_through(office, page.case_id)
    assert brief() == Brief()
    assert office.case(page.case_id).head.client.client_id == client_id, "the history still has its line"
