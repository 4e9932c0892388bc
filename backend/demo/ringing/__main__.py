"""Play at the telephones until ended: ``python -m backend.demo.ringing --plan FILE``."""

import argparse
import asyncio
import contextlib
import logging
import signal
import sys
from datetime import timedelta
from pathlib import Path

from backend.channels.phone.settings import SimulatorSettings
from backend.channels.phone.simulated.callers import Town
from backend.demo.people import demo_county
from backend.demo.ringing.answering import StaffTelephone, be_called_back
from backend.demo.ringing.callers import Callers
from backend.demo.ringing.plan import Plan, read_plan
from backend.demo.ringing.told import CallLedger
from backend.domain.demo_clock import running_ahead
from backend.protocol.clock import system_clock


async def play(plan: Plan) -> None:
    """Play until SIGTERM or SIGINT."""
    clock = running_ahead(system_clock, timedelta(seconds=plan.clock_ahead))
    county = demo_county()
    asked = SimulatorSettings(speed=plan.speed, answer_seconds=plan.answer_seconds, failing=plan.failing)
    town = Town(county, asked)
    with plan.ledger.open("ab", buffering=0) as file:
        async with asyncio.TaskGroup() as all_of_them:
            works = [
                *(StaffTelephone(plan.exchange, one, plan.answer_seconds).live() for one in plan.answering),
                be_called_back(
                    plan.exchange, after=2 * plan.answer_seconds, end=town.client_end, talks=town.talks
                ),
                Callers(plan, county, town, CallLedger(file), clock).live(),
            ]
            tasks = [all_of_them.create_task(work) for work in works]
            loop = asyncio.get_running_loop()
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(number, lambda: [task.cancel() for task in tasks])


def main() -> None:
    """Start from the command line."""
    parser = argparse.ArgumentParser(prog="python -m backend.demo.ringing")
    parser.add_argument("--plan", type=Path, required=True)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(play(read_plan(parser.parse_args().plan)))


if __name__ == "__main__":
    main()
