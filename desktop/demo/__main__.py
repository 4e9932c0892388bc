"""`python -m desktop.demo`: the desktop as `desktop.app` builds it, with a nurse at its keyboard."""

import asyncio
import json
import logging
import os
import signal
import sys
from contextlib import suppress

import qasync
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from backend.protocol.clock import system_clock
from desktop.app import Desktop
from desktop.config import ConfigWrong, parse
from desktop.credentials import Credentials
from desktop.demo.keys import Keyboard, Stuck
from desktop.demo.nurse import Nurse
from desktop.demo.options import Options
from desktop.demo.options import parse as parse_options
from desktop.demo.pictures import Pictures
from desktop.demo.telephone import Telephone
from desktop.smoke import resident_mb
from desktop.window import shell

_log = logging.getLogger(__name__)


def main() -> int:
    """Work for the seconds asked for; status 1 if the nurse could not even begin."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    options = parse_options(sys.argv[1:])
    try:
        config = parse(
            options.rest, {key: value for key, value in os.environ.items() if "PASSWORD" not in key}
        )
    except ConfigWrong as error:
        print(error, file=sys.stderr)
        return 2
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with loop:
        desktop = Desktop(app, config, Credentials(config.servers[0]), shell)
        return int(loop.run_until_complete(_play(desktop, options)))


async def _play(desktop: Desktop, options: Options) -> int:
    over = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, over.set)
    telephone = Telephone()
    running = asyncio.ensure_future(desktop.run())
    QTimer.singleShot(int(options.seconds * 1000), over.set)
    window = desktop.window
    assert isinstance(window, QWidget)
    nurse = Nurse(window, desktop.parts, Keyboard(window), system_clock(), Pictures(options.screenshots))
    try:
        await nurse.sign_in(options.user_name, os.environ.get("LUUKKU_DEMO_PASSWORD", ""))
        await nurse.work(over)
    except Stuck as stuck:
        _log.error("the nurse could not begin: %s", stuck)
        return 1
    finally:
        if options.report is not None:
            measured = {"window_shown_ms": desktop.smoke.window_shown_ms, "desktop_rss_mb": resident_mb()}
            options.report.write_text(json.dumps(measured) + "\n", encoding="utf-8")
        _log.info("closed %s, stuck %d, calls %d", nurse.tally(), nurse.stuck, telephone.calls)
        telephone.hang_up()
        desktop.end()
        await running
    return 0


if __name__ == "__main__":
    sys.exit(main())
