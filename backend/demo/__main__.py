"""`./dev demo`: see `backend.demo.options` for what one may ask."""

import asyncio
import json
import sys
from dataclasses import replace

from sqlalchemy.exc import ArgumentError, OperationalError

from backend.demo.commands import Places
from backend.demo.hour import clock_ahead
from backend.demo.options import parse
from backend.demo.people import demo_people
from backend.demo.programs import ProgramEnded
from backend.demo.report import report
from backend.demo.run import folder_of, run, say
from backend.protocol.clock import system_clock


def main() -> int:
    """Run the demonstration; status 0 when it went well."""
    options = parse(sys.argv[1:])
    people = demo_people()
    with folder_of(options) as folder:
        logs = folder / "logs"
        logs.mkdir(exist_ok=True)
        places = Places(folder=folder, logs=logs, port=options.port, people=people)
        try:
            places = replace(places, ahead=clock_ahead(places.database(options), system_clock()))
        except (ArgumentError, OperationalError) as error:
            say(f"The database cannot be opened: {error.args[0] if error.args else type(error).__name__}")
            return 1
        try:
            aftermath = asyncio.run(run(options, places))
        except ProgramEnded as ended:
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


if __name__ == "__main__":
    sys.exit(main())
