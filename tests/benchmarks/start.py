"""The desktop from the start of its process to a usable queue, beside an empty PySide6 window in the same run."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from tests.support.figure import Figure

ROUNDS = 9
MEMORY = 120.0
"""MB that the desktop may have resident when its queue is usable."""
EMPTY = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        sys.stdout.write(str(time.time()))
        sys.stdout.flush()
        app.quit()
app = QApplication([])
window = Window()
window.show()
app.exec()
"""


def measure() -> list[Figure]:
    """Return milliseconds to the usable queue and to the painted window, and MB of memory.

    Both sides begin when their process is started and have their bytecode compiled, as an installed desktop has;
    rounds alternate, so that a busy machine is as busy for one as for the other.
    """
    with tempfile.TemporaryDirectory() as folder, _node(Path(folder)) as address:
        environment = os.environ | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={_screen(Path(folder))}",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "PYTHONPYCACHEPREFIX": str(Path(folder) / "bytecode"),
            "LUUKKU_PASSWORD": "luukku-demo",
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        empty, shown, usable, memory = [], [], [], []
        for at in range(ROUNDS + 1):
            bare = _empty_window(environment)
            report, late = _desktop(address, Path(folder), environment)
            # The first round compiles, and warms the disk's cache for both.
            if at:
                empty.append(bare)
                shown.append(report["window_shown_ms"] + late)
                usable.append(report["queue_usable_ms"] + late)
                memory.append(report["desktop_rss_mb"])
    limit = median(empty)
    return [
        Figure("start", median(usable), "ms", limit),
        Figure("start_window", median(shown), "ms", limit),
        Figure("start_memory", median(memory), "MB", MEMORY),
    ]


def _screen(folder: Path) -> Path:
    """Return the description of a usual screen: Qt's own of 800 x 800 folds the desktop's queue away."""
    path = folder / "screen.json"
    screen = {"name": "", "x": 0, "y": 0, "width": 1920, "height": 1080}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    path.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return path


def _empty_window(environment: dict[str, str]) -> float:
    """Return milliseconds from starting a process to its empty window having been painted."""
    started = time.time()
    ended = subprocess.run(
        [sys.executable, "-c", EMPTY], env=environment, check=True, capture_output=True, text=True
    )
    return (float(ended.stdout) - started) * 1e3


def _desktop(address: str, folder: Path, environment: dict[str, str]) -> tuple[dict[str, float], float]:
    """Run the real desktop until its queue is usable; return its report and what to add to its moments.

    The system tells a process when it began only by the hundredth of a second; we know it better.
    """
    report = folder / "smoke.json"
    report.unlink(missing_ok=True)
    options = ["--server", address, "--data", str(folder / "desk"), "--sign-in-as", "aino.niemi"]
    command = [sys.executable, "-m", "desktop", *options, "--smoke", str(report)]
    started = time.time()
    subprocess.run(command, env=environment, check=True, timeout=60, capture_output=True)
    found: dict[str, float] = json.loads(report.read_text(encoding="utf-8"))
    return found, (found["began_at"] - started) * 1e3


@contextmanager
def _node(folder: Path) -> Iterator[str]:
    """Serve a demo node in a process of its own."""
    import socket

    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "backend",
        "serve",
        "--demo",
        "--port",
        str(port),
        "--data",
        str(folder / "node"),
    ]
    node = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://127.0.0.1:{port}/health", node)
        yield f"ws://127.0.0.1:{port}"
    finally:
        node.terminate()
        node.wait(20)


def _wait(url: str, node: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and node.poll() is None:
        try:
            with urlopen(url, timeout=2) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.1)
    message = "the node did not start"
    raise RuntimeError(message)
