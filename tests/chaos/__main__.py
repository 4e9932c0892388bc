"""`./dev chaos`: see `tests.chaos.options` for what one may ask."""

import asyncio
import json
import signal
import sys

from tests.chaos.options import parse
from tests.chaos.play import Outcome, Play, folder_of
from tests.chaos.result import details, problems, result


def main() -> int:
    """Play once; status 0 when nothing was lost, doubled, reordered or claimed twice and all came back soon."""
    options = parse(sys.argv[1:])
    say(options.again())
    with folder_of(options) as folder:
        if options.keep:
            say(f"everything is kept in {folder}")
        outcome = asyncio.run(_until_told(Play(options, folder)))
    figures, wrong = result(outcome), problems(outcome)
    for problem in wrong:
        say(problem)
    if options.json is not None:
        options.json.write_text(
            json.dumps({**figures, **details(outcome)}, indent=2) + "\n", encoding="utf-8"
        )
    print(json.dumps(figures), flush=True)
    return 1 if wrong else 0


async def _until_told(play: Play) -> Outcome:
    """Play; asked to end by a signal, end everything first."""
    task = asyncio.ensure_future(play.run())
    for number in (signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    return await task


def say(text: str) -> None:
    """Print one line of progress at once."""
    print(f"==> {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
