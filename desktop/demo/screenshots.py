"""`python -m desktop.demo.screenshots`: the desktop at a demonstration's backend, its views as pictures."""

import asyncio
import json
import logging
import os
import sys
from contextlib import suppress

from desktop.demo.gallery import Gallery
from desktop.demo.keys import Keyboard, Stuck
from desktop.demo.nurse import Nurse
from desktop.demo.options import Options, parse
from desktop.demo.pictures import Pictures
from desktop.demo.stage import Stage, play_at

_log = logging.getLogger(__name__)


def main() -> int:
    """Take the pictures; status 1 if a view was not to be reached."""
    return play_at(parse(sys.argv[1:]), _take)


async def _take(stage: Stage, options: Options) -> int:
    if options.screenshots is None:
        raise ValueError("--screenshots FOLDER says where the pictures go")
    keyboard = Keyboard(stage.window)
    nurse = Nurse(stage.window, stage.desktop.parts, keyboard, Pictures(None))
    gallery = Gallery(
        stage.window, stage.desktop.look, stage.desktop.parts, nurse, keyboard, options.screenshots
    )
    try:
        await gallery.online(options.user_name, os.environ.get("LUUKKU_DEMO_PASSWORD", ""))
        if options.report is not None:
            # Whoever runs the demonstration ends the backend when this file is there.
            text = json.dumps({"taken": gallery.taken})
            await asyncio.to_thread(options.report.write_text, text, encoding="utf-8")
        await gallery.offline()
    except Stuck as stuck:
        gallery.missed.append(str(stuck))
    with suppress(OSError):
        print(f"{gallery.taken} pictures in {options.screenshots}", flush=True)
    for name in gallery.missed:
        _log.error("not to be reached: %s", name)
    return int(bool(gallery.missed))


if __name__ == "__main__":
    sys.exit(main())
