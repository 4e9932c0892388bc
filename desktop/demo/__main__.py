"""`python -m desktop.demo`: the desktop with a nurse at its keyboard, who works for the seconds asked for."""

import asyncio
import json
import logging
import os
import sys

from desktop.demo.keys import Keyboard, Stuck
from desktop.demo.nurse import Nurse
from desktop.demo.options import Options, parse
from desktop.demo.pictures import Pictures
from desktop.demo.stage import Stage, play_at
from desktop.demo.telephone import Telephone
from desktop.demo.told import Told
from desktop.smoke import resident_mb

_log = logging.getLogger(__name__)


def main() -> int:
    """Return 1 if the nurse could not even begin."""
    return play_at(parse(sys.argv[1:]), _work)


async def _work(stage: Stage, options: Options) -> int:
    telephone = Telephone()
    told = Told(stage.desktop.parts.client)
    pictures = Pictures(options.screenshots)
    nurse = Nurse(stage.window, stage.desktop.parts, Keyboard(stage.window), pictures)
    try:
        await nurse.sign_in(options.user_name, os.environ.get("LUUKKU_DEMO_PASSWORD", ""))
        await nurse.work(stage.over)
    except Stuck as stuck:
        pictures.take(stage.window, "could-not-begin")
        _log.error("the nurse could not begin: %s", stuck)
        return 1
    finally:
        if options.report is not None:
            measured = {
                "window_shown_ms": stage.desktop.smoke.window_shown_ms,
                "desktop_rss_mb": resident_mb(),
                "told_saved": told.texts,
            }
            await asyncio.to_thread(options.report.write_text, json.dumps(measured) + "\n", encoding="utf-8")
        _log.info("closed %s; stuck %d times; called %d times", nurse.tally(), nurse.stuck, telephone.calls)
        telephone.hang_up()
    return 0


if __name__ == "__main__":
    sys.exit(main())
