"""Plays residents at the public pages until it is ended: ``python -m backend.channels.simulator --url http://…``."""

import asyncio
import contextlib
import logging
import signal
import sys
from datetime import timedelta

from backend.channels.simulator.ledger import Ledger
from backend.channels.simulator.options import Options, parse
from backend.channels.simulator.scenes import parse_script
from backend.channels.simulator.town import Town
from backend.domain.demo_clock import running_ahead
from backend.protocol.clock import system_clock


async def play(options: Options) -> None:
    """Play until SIGTERM, SIGINT or the end of the seconds."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Windows has no such handlers; there an interrupt raises.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    clock = running_ahead(system_clock, timedelta(seconds=options.clock_ahead))
    ledger = Ledger.open(options.ledger, clock)
    try:
        await Town(options, parse_script(options.script.read_bytes()), ledger, clock).live(stop)
    finally:
        ledger.close()


def main() -> None:
    """Start from the command line."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    logging.getLogger("websockets").setLevel(logging.CRITICAL)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(play(parse(sys.argv[1:])))


if __name__ == "__main__":
    main()
