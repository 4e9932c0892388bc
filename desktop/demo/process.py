"""What this process has used: the time since its start and the memory it holds."""

import os
import re
import time
from pathlib import Path

_LOADED_AT = time.monotonic()


def milliseconds_alive() -> float:
    """Return how long ago the process began, in ms; without /proc: how long ago this module was loaded."""
    try:
        # Field 22 of stat, after the name in brackets, which may hold spaces: the start in ticks since the boot.
        fields = Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        uptime = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
    except OSError:
        return (time.monotonic() - _LOADED_AT) * 1000
    return round((uptime - int(fields[19]) / os.sysconf("SC_CLK_TCK")) * 1000, 1)


def rss_mb() -> float:
    """Return the memory the process holds, in MB (10^6 bytes); 0 when it cannot be told."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0.0
    found = re.search(r"^VmRSS:\s+(\d+) kB", status, re.MULTILINE)
    return round(int(found[1]) * 1024 / 1e6, 1) if found else 0.0
