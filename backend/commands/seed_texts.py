"""What the demo county has agreed on: its service directory, its shared phrases and its playbooks, where there are none."""

from collections.abc import Callable

from backend.commands.directory_reading_in import put_directory, standing_directory
from backend.commands.dispatch import CommandWriter
from backend.commands.guidance_reading_in import known_to_steps, put_guidance, standing_guidance
from backend.domain.county import County
from backend.domain.directory_files import parse_directory
from backend.domain.guidance_files import parse_guidance
from backend.store.reader import Reader


def seed_texts(
    reader: Reader, writer: CommandWriter, county: County, demo_file: Callable[[str], bytes]
) -> None:
    """Bring the demo's texts in. `demo_file` returns a file of the demo by its name."""
    directory = standing_directory(reader)
    if not directory.services:
        put_directory(writer, directory, parse_directory(demo_file("directory.toml"), county))
    if standing_guidance(reader).phrases:
        return
    for name in ("phrases.toml", "playbooks.toml"):
        standing = standing_guidance(reader)
        known = known_to_steps(standing, standing_directory(reader))
        put_guidance(writer, standing, parse_guidance(demo_file(name), county, known))
