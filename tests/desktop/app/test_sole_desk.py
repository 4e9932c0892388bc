"""A second desktop in the same folder is noticed, and one that was killed blocks nobody."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from desktop.sole_desk import SoleDesk

OTHER = """
import sys, time
from pathlib import Path
from desktop.sole_desk import SoleDesk

desk = SoleDesk(Path(sys.argv[1]))
print(desk.take(), flush=True)
time.sleep(60)
"""


def test_a_second_desktop_is_noticed_until_the_first_ends_however_it_ends(tmp_path: Path) -> None:
    first = subprocess.Popen([sys.executable, "-c", OTHER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None
    assert first.stdout.readline() == "True\n"
    second = SoleDesk(tmp_path)
    assert not second.take()
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    first.stdout.close()
    assert second.take()
    third = SoleDesk(tmp_path)
    assert not third.take()
    second.leave()
    assert third.take()
    third.leave()


def test_a_folder_that_takes_nothing_is_no_reason_not_to_work(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert SoleDesk(tmp_path / "file").take()
