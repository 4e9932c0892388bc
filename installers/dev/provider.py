"""The certified OpenID Connect provider that tests identify at: npm packages as the lock file has them, for tests only."""

import fcntl
import shutil

from installers.dev.steps import ROOT, quiet, say

FOLDER = ROOT / "tests" / "identity" / "provider"
_COMMAND = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(FOLDER)]


def prepare() -> str:
    """Install the packages if they are not what the lock says; return why that cannot be, after saying it."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        return "Node.js and npm are not installed (./dev setup installs them on Debian)"
    lock = (FOLDER / "package-lock.json").read_text(encoding="utf-8")
    stamp = FOLDER / "node_modules" / ".luukku-stamp"
    with (FOLDER / ".install.lock").open("w") as handle:
        # Tests side by side would install at once.
        fcntl.flock(handle, fcntl.LOCK_EX)
        if stamp.is_file() and stamp.read_text(encoding="utf-8") == lock:
            return ""
        say("Installing the identification provider that tests use")
        status, _ = quiet(_COMMAND)
        if status != 0:
            problem = "npm ci could not fetch its packages"
            say(f"{problem}: tests at the real identification provider are skipped")
            return problem
        stamp.write_text(lock, encoding="utf-8")
    return ""
