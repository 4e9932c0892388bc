"""The demo's past week."""

from collections import Counter
from functools import partial
from importlib.resources import files

from backend.commands.seed import play_history
from backend.domain.demo import parse_history, parse_staff
from backend.protocol.client_commands import BreakGlass
from backend.protocol.client_inquiries import ClientsFound, FindClients, History, ReadHistory
from backend.protocol.ids import LineId
from backend.protocol.people import StaffInfo
from backend.protocol.words import CaseState
from backend.store.staff import StaffRecord, put_staff
from tests.commands.client_desk import sound
from tests.commands.office import COUNTY, Office, command_id
from tests.inquiries.asking import answered


def test_the_demos_week_can_be_played_and_agrees_with_its_events(office: Office) -> None:
    demo = files("resources") / "demo"
    team = parse_staff((demo / "staff.toml").read_bytes())
    stories = parse_history((demo / "history.toml").read_bytes())
    for one in team.staff:
        info = StaffInfo(
            staff_id=one.staff_id,
            user_name=one.user_name,
            full_name=one.full_name,
            name=one.name,
            initials=one.initials,
            public_name=one.public_name,
            role=one.role,
            lines=one.lines,
        )
        record = StaffRecord(info=info, password_hash="$argon2id$none")
        office.writer.run_blocking(partial(put_staff, record=record))

    def play() -> int:
        return play_history(
            engine=office.engine,
            cipher=office.cipher,
            county=COUNTY,
            team=team,
            stories=stories,
            now=office.now,
        )

    assert play() == len(stories)
    office.check()
    with office.engine.connect() as connection:
        states = Counter(connection.exec_driver_sql("SELECT state FROM case_file").scalars())
    assert states[CaseState.WAITING.value] >= 8
    assert states[CaseState.CLOSED.value] >= 10
    rows = [row for line in COUNTY.lines for row in office.queue(LineId(line.id))]
    assert len(rows) == states[CaseState.WAITING.value]
    seen = answered(office, office.aino, FindClients(text="100713B902J"), ClientsFound)
    assert [hit.name for hit in seen.hits] == ["Virtanen Matti"]
    seen = answered(office, office.aino, FindClients(text="+358500000143"), ClientsFound)
    assert [(hit.name, hit.non_disclosure) for hit in seen.hits] == [("Tolonen Raili", True)]
    [reijo] = answered(office, office.aino, FindClients(text="Reijo Kallio 27.2.1963"), ClientsFound).hits
    glass = BreakGlass(
        command_id=command_id(), client_id=reijo.client_id, reason="Katsotaan, mitä viikosta jäi."
    )
    office.done(office.aino, glass)
    history = answered(office, office.aino, ReadHistory(client_id=reijo.client_id), History)
    assert len({row.line for row in history.rows}) == 3
    sound(office)
    assert play() == 0, "a database with cases keeps what it has"
