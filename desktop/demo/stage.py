"""The desktop as `desktop.app` builds it, for somebody who plays at its keyboard: begun, played at, ended in good order."""

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

import qasync
from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Desktop
from desktop.collector import Collector
from desktop.config import Config, ConfigWrong, parse
from desktop.credentials import Credentials
from desktop.demo.options import Options
from desktop.window import shell

_SIZE = QSize(1440, 900)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """The running desktop, its window, and the event that says that time is up."""

    desktop: Desktop
    window: QWidget
    over: asyncio.Event


Play = Callable[[Stage, Options], Awaitable[int]]


def play_at(options: Options, play: Play) -> int:
    """Open the desktop without signing in, let `play` work at it, end it, and return what `play` returned."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    try:
        # Not the password: signing in is part of the play.
        config = parse(
            options.rest, {key: value for key, value in os.environ.items() if "PASSWORD" not in key}
        )
    except ConfigWrong as error:
        print(error, file=sys.stderr)
        return 2
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    collector = Collector(app)
    collector.start()
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with loop:
        desktop, status = loop.run_until_complete(_play_at(app, config, options, play))  # type: tuple[Desktop, int]
        desktop.destroy()
    collector.stop()
    return status


async def _play_at(app: QApplication, config: Config, options: Options, play: Play) -> tuple[Desktop, int]:
    desktop = Desktop(app, config, Credentials(config.servers[0]), shell)
    over = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, over.set)
    window = desktop.window
    assert isinstance(window, QWidget)
    window.resize(_SIZE)
    running = asyncio.ensure_future(desktop.run())
    QTimer.singleShot(int(options.seconds * 1000), over.set)
    try:
        status = await play(Stage(desktop=desktop, window=window, over=over), options)
    finally:
        desktop.end()
        await running
    return desktop, status
