"""`./dev demo`: see `backend.demo.options` for what one may ask."""

import asyncio
import json
import sys
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path

from sqlalchemy.exc import ArgumentError, OperationalError

from backend.demo.commands import Node, Places
from backend.demo.embedded_postgres import NoDatabase, embedded_postgres, own_programs
from backend.demo.exchange import ExchangeFailed
from backend.demo.front import proxy
from backend.demo.hour import clock_ahead
from backend.demo.identities import Services
from backend.demo.kept_data import bring_on
from backend.demo.options import Options, free_port, parse
from backend.demo.people import demo_people, demo_team
from backend.demo.programs import ProgramEnded
from backend.demo.real_telephones import AddressWrong, RealTelephones, real_telephones
from backend.demo.report import report
from backend.demo.run import folder_of, run, say
from backend.demo.telephones import SimulatedTelephones
from backend.protocol.clock import system_clock
from backend.store.backup_file import BackupWrong
from backend.store.encryption import KeysWrong
from backend.store.migrate import DatabaseWrong


def main() -> int:
    """Run the demonstration; status 0 when it went well."""
    options = parse(sys.argv[1:])
    try:
        with folder_of(options) as folder, _database_of(options, folder) as own_database:
            return _demonstrate(options, folder, own_database)
    except NoDatabase as error:
        say(str(error))
        return 1


def _demonstrate(options: Options, folder: Path, own_database: str) -> int:
    logs = folder / "logs"
    logs.mkdir(exist_ok=True)
    places = Places(
        folder=folder,
        logs=logs,
        port=options.port,
        people=demo_people(),
        nodes=_nodes_of(options),
        has_front=_has_front(options),
        own_database=own_database,
    )
    places = replace(places, services=_services(places))
    try:
        places = replace(places, ahead=clock_ahead(places.database(options), system_clock()))
        places = replace(places, telephones=_telephones(options, places))
        programs = own_programs() if own_database else None
        brought_on = bring_on(places.database(options), folder, system_clock(), programs)
    except (AddressWrong, BackupWrong, DatabaseWrong, KeysWrong, OSError) as error:
        say(str(error))
        return 1
    except (ArgumentError, OperationalError) as error:
        say(f"The database cannot be opened: {error.args[0] if error.args else type(error).__name__}")
        return 1
    if brought_on:
        say(brought_on)
    try:
        aftermath = asyncio.run(run(options, places))
    except (ExchangeFailed, ProgramEnded) as ended:
        say(str(ended))
        return 1
    if aftermath is None or options.headless is None:
        say(f"Ended; the data is in {folder}" if options.kept else "Ended")
        return 0
    outcome = report(aftermath, options, places)
    text = json.dumps(outcome.as_json(), indent=2)
    if options.report:
        options.report.write_text(text + "\n", encoding="utf-8")
    print(text, flush=True)
    for problem in outcome.problems():
        say(problem)
    return 0 if outcome.good else 1


def _database_of(options: Options, folder: Path) -> AbstractContextManager[str]:
    if options.nodes == 1 or options.database:
        return nullcontext("")
    say("Starting PostgreSQL")
    return embedded_postgres(folder)


def _nodes_of(options: Options) -> tuple[Node, ...]:
    if options.nodes == 1:
        return (Node("backend", options.port),)
    first = 0 if _has_front(options) else options.port
    ports = [first or free_port(), *(free_port() for _ in range(1, options.nodes))]
    return tuple(Node(f"node-{number}", port) for number, port in enumerate(ports, 1))


def _services(places: Places) -> Services:
    return Services(
        folder=places.folder, site=places.urls[0], provider_port=free_port(), register_port=free_port()
    )


def _telephones(options: Options, places: Places) -> SimulatedTelephones | RealTelephones | None:
    played = options.headless is not None
    if options.phone == "none":
        return None
    if options.asterisk is None:
        return SimulatedTelephones(folder=places.folder, speed=options.speed, played=played)
    return real_telephones(
        folder=places.folder,
        unpacked=options.asterisk,
        team=demo_team(),
        user_name=places.people.user_name(options.role),
        address=options.phone_address,
        own_phone=options.own_phone,
        node_port=places.nodes[0].port if len(places.nodes) == 1 else None,
        ahead=places.ahead,
        speed=options.speed,
        played=played,
    )


def _has_front(options: Options) -> bool:
    return options.nodes > 1 and proxy() is not None


if __name__ == "__main__":
    sys.exit(main())
