"""Nodes that share the database: who is connected where, and what remains of a node that died."""

from datetime import datetime

from backend.commands.actor import StaffActor
from backend.commands.system import NodeGone, NodeStarted, NodeStopped, StaffConnected, StaffDisconnected
from backend.protocol.commands import SetPresence
from backend.protocol.people import StaffPresence
from backend.protocol.words import PresenceState
from backend.store.nodes import beat, circumstances
from backend.store.times import moment
from tests.commands.office import SYSTEM, Office, command_id


def start(office: Office, node: str, name: str = "one", *, alone: bool = False) -> None:
    office.done(SYSTEM, NodeStarted(command_id=command_id(), node=node, name=name, alone=alone))


def come(office: Office, node: str, who: StaffActor | None = None) -> None:
    staff_id = (who or office.aino).staff_id
    office.done(SYSTEM, StaffConnected(command_id=command_id(), node=node, staff_id=staff_id))


def go(office: Office, node: str) -> None:
    office.done(SYSTEM, StaffDisconnected(command_id=command_id(), node=node, staff_id=office.aino.staff_id))


def aino(office: Office) -> StaffPresence:
    return office.people().people[office.aino.staff_id]


def nodes(office: Office) -> dict[str, datetime]:
    return circumstances(office.reader).seen_at


def lives(office: Office, node: str) -> bool:
    return office.writer.run_blocking(lambda connection: beat(connection, node, office.now))


def test_a_node_is_known_from_its_start_to_its_end(office: Office) -> None:
    start(office, "a")
    assert nodes(office) == {"a": office.now}
    office.later(seconds=3)
    assert lives(office, "a")
    assert nodes(office) == {"a": office.now}
    office.done(SYSTEM, NodeStopped(command_id=command_id(), node="a"))
    assert nodes(office) == {}
    assert not lives(office, "a")


def test_a_second_node_of_the_same_name_takes_nobody_from_the_first(office: Office) -> None:
    start(office, "a", "county")
    come(office, "a")
    start(office, "b", "county")
    assert aino(office).connected
    assert nodes(office).keys() == {"a", "b"}


def test_the_only_node_that_can_serve_forgets_those_before_it(office: Office) -> None:
    start(office, "a")
    come(office, "a")
    died = office.now
    office.later(hours=9)
    start(office, "b", alone=True)
    assert not aino(office).connected
    assert nodes(office).keys() == {"b"}
    assert vanished_at(office) == died


def test_desktops_at_a_node_that_is_not_known_any_more_are_forgotten(office: Office) -> None:
    come(office, "of an older version")
    start(office, "a")
    assert not aino(office).connected
    assert vanished_at(office) == office.now


def test_who_was_connected_to_a_dead_node_has_vanished_since_it_was_seen(office: Office) -> None:
    start(office, "a")
    start(office, "b")
    come(office, "a")
    come(office, "a", office.bo)
    come(office, "b", office.bo)
    seen = office.now
    office.later(seconds=20)
    office.done(SYSTEM, NodeGone(command_id=command_id(), node="a", seen_at=seen))
    assert not aino(office).connected
    assert office.people().people[office.bo.staff_id].connected
    assert vanished_at(office) == seen
    assert nodes(office).keys() == {"b"}


def test_a_node_that_spoke_meanwhile_is_not_dead(office: Office) -> None:
    start(office, "a")
    come(office, "a")
    seen = office.now
    office.later(seconds=20)
    assert lives(office, "a")
    office.done(SYSTEM, NodeGone(command_id=command_id(), node="a", seen_at=seen))
    assert aino(office).connected
    assert nodes(office).keys() == {"a"}


def test_telling_of_a_desktop_twice_counts_once(office: Office) -> None:
    come(office, "a")
    before = aino(office)
    come(office, "a")
    assert aino(office) == before
    go(office, "a")
    assert not aino(office).connected
    at = vanished_at(office)
    office.later(seconds=9)
    go(office, "a")
    assert vanished_at(office) == at


def test_who_changes_nodes_is_still_on_the_break_they_were_on(office: Office) -> None:
    come(office, "a")
    on_break = SetPresence(command_id=command_id(), state=PresenceState.BREAK)
    office.done(office.aino, on_break)
    since = office.now
    office.later(minutes=1)
    go(office, "a")
    office.later(seconds=20)
    come(office, "b")
    assert (aino(office).state, aino(office).since) == (PresenceState.BREAK, since)
    go(office, "b")
    office.later(minutes=3)
    come(office, "b")
    assert (aino(office).state, aino(office).since) == (PresenceState.AVAILABLE, office.now)


def vanished_at(office: Office) -> datetime | None:
    with office.engine.connect() as connection:
        row = connection.exec_driver_sql(
            f"SELECT vanished_at FROM presence WHERE staff_id = '{office.aino.staff_id}'"
        ).one()
    return None if row[0] is None else moment(row[0])
