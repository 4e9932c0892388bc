"""``luukku-backend phrases …``: reading shared phrases and playbooks from a file, checking a file, writing one.

As with the service directory, what stands already and is not in the file stays, reading a file twice changes nothing the
second time, and every version stands in the history.
"""

import argparse

from backend.app import Backend
from backend.commands.directory_reading_in import standing_directory
from backend.commands.guidance_reading_in import known_to_steps, put_guidance, standing_guidance
from backend.config import Config
from backend.domain.guidance_files import GuidanceContent, parse_guidance, write_guidance


def keep_guidance(config: Config, asked: argparse.Namespace) -> str:
    """Do what was asked and return what came of it. Raises ``GuidanceFileWrong`` and what ``Backend`` raises."""
    backend = Backend(config)
    try:
        standing = standing_guidance(backend.reader)
        if asked.phrases == "export":
            content = GuidanceContent(tuple(standing.phrases.values()), tuple(standing.playbooks.values()))
            asked.file.write_text(write_guidance(content), "utf-8")
            return f"Wrote {_counted(content)} to {asked.file}."
        known = known_to_steps(standing, standing_directory(backend.reader))
        content = parse_guidance(asked.file.read_bytes(), backend.county, known)
        if asked.phrases == "check":
            return f"{asked.file} is right: {_counted(content)}."
        changed = put_guidance(backend.writer, standing, content)
        return f"{_counted(content)}: {changed} new or changed, the rest stood so already."
    finally:
        backend.close()


def _counted(content: GuidanceContent) -> str:
    return f"{len(content.phrases)} shared phrases and {len(content.playbooks)} playbooks"
