"""``luukku-backend directory …``: reading the service directory from a file, checking a file, writing one.

What stands already and is not in the file stays. Reading a file twice changes nothing the second time: what it holds is
known by its ids. What supervisors have changed meanwhile is changed back, and both versions stand in the history.
"""

import argparse

from backend.app import Backend
from backend.commands.directory_reading_in import put_directory, standing_directory
from backend.config import Config
from backend.domain.directory_files import DirectoryContent, parse_directory, write_directory


def keep_directory(config: Config, asked: argparse.Namespace) -> str:
    """Do what was asked and return what came of it. Raises ``DirectoryFileWrong`` and what ``Backend`` raises."""
    backend = Backend(config)
    try:
        standing = standing_directory(backend.reader)
        if asked.directory == "export":
            content = DirectoryContent(tuple(standing.services.values()), tuple(standing.chains.values()))
            asked.file.write_text(write_directory(content), "utf-8")
            return f"Wrote {_counted(content)} to {asked.file}."
        content = parse_directory(asked.file.read_bytes(), backend.county, frozenset(standing.services))
        if asked.directory == "check":
            return f"{asked.file} is right: {_counted(content)}."
        changed = put_directory(backend.writer, standing, content)
        return f"{_counted(content)}: {changed} new or changed, the rest stood so already."
    finally:
        backend.close()


def _counted(content: DirectoryContent) -> str:
    return f"{len(content.services)} services and {len(content.chains)} care chains"
