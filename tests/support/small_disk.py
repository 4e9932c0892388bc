"""A disk that is soon full: memory mounted at a folder, which only root may do."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

needs_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounts a small disk")


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Mount it at a new folder for as long as the block lasts; `size` as `mount` takes it."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def free(folder: Path) -> int:
    """Return the bytes that are left."""
    told = os.statvfs(folder)
    return told.f_bavail * told.f_frsize
