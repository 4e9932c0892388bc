"""The report of a start that ends by itself: what came when, and what it weighs."""

import json
import os
import sys
import time
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path


@dataclass(slots=True)
class Smoke:
    """Moments are milliseconds since ``began_at`` (seconds since 1970), none for what did not happen; memory in MB (10^6 bytes)."""

    began_at: float = 0.0
    window_shown_ms: float | None = None
    connected_ms: float | None = None
    queue_usable_ms: float | None = None
    queue_rows: int = 0
    state: str = ""
    desktop_rss_mb: float = 0.0

    def write(self, path: Path) -> None:
        """Write the report as JSON."""
        self.began_at = process_began()
        self.desktop_rss_mb = resident_mb()
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")


_IMPORTED = time.time()


@cache
def process_began() -> float:
    """Return when this process began, as ``time.time``; on systems that do not tell, when this module was read."""
    try:
        fields = Path("/proc/self/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        ticks = os.sysconf("SC_CLK_TCK")
        uptime = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError, IndexError, AttributeError):
        return _IMPORTED
    return time.time() - (uptime - int(fields[19]) / ticks)


def since_process_began() -> float:
    """Return milliseconds since this process began."""
    return round((time.time() - process_began()) * 1000, 1)


def resident_mb() -> float:
    """Return the memory this process has resident, in MB; the most it ever had where the present is not told."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)
    except (OSError, ValueError, IndexError, AttributeError):
        if sys.platform == "win32":
            return 0.0
        import resource

        unit = 1 if sys.platform == "darwin" else 1024
        return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6, 1)
