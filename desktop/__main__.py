"""``luukku``: opens the desktop. ``luukku --help`` names its options."""

import gc
import os
import sys

from desktop.config import ConfigWrong, parse


def main() -> int:
    """Start the desktop; returns 2 when a setting is wrong."""
    # Until the desktop's own collector takes over: what a start makes, it keeps.
    gc.disable()
    try:
        config = parse(sys.argv[1:], os.environ)
    except ConfigWrong as error:
        print(error, file=sys.stderr)
        return 2
    # After the settings: `--help` and a wrong setting answer without loading a user interface.
    from desktop.app import run
    from desktop.window import load, shell

    return run(config, load, shell)


if __name__ == "__main__":
    sys.exit(main())
