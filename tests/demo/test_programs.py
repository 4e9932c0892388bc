"""Programs of the demonstration start, tell and end."""

import asyncio
import socket
from pathlib import Path

import pytest

from backend.demo.programs import Program, ProgramEnded, until_answers


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_a_program_that_answers_is_waited_for_and_ended(tmp_path: Path) -> None:
    port = _free_port()
    program = await Program.start("pages", "http.server", ["--bind", "127.0.0.1", str(port)], tmp_path)
    await until_answers(program, f"http://127.0.0.1:{port}")
    assert program.rss_mb() > 1
    await program.stop()
    assert not program.running


async def test_a_program_that_ends_while_it_is_waited_for_shows_its_last_words(tmp_path: Path) -> None:
    program = await Program.start("broken", "no_such_module_of_anybody", [], tmp_path)
    with pytest.raises(ProgramEnded, match="no_such_module_of_anybody"):
        await until_answers(program, f"http://127.0.0.1:{_free_port()}")


async def test_a_program_that_does_not_want_to_end_is_ended(tmp_path: Path) -> None:
    module = tmp_path / "stubborn.py"
    module.write_text(
        "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nprint('up')\nsignal.pause()\n"
    )
    program = await Program.start("stubborn", "stubborn", [], tmp_path, {"PYTHONPATH": str(tmp_path)})
    async with asyncio.timeout(10):
        while "up" not in program.log.read_text(encoding="utf-8"):
            await asyncio.sleep(0.02)
    assert await program.stop(patience=0.1) < 0


async def test_lines_that_tell_of_an_error_are_counted(tmp_path: Path) -> None:
    module = tmp_path / "loud.py"
    module.write_text(
        "print('INFO fine')\nprint('2026 ERROR store: bad')\nprint('WARNING so so')\nraise SystemExit(1 / 0)\n"
    )
    program = await Program.start("loud", "loud", [], tmp_path, {"PYTHONPATH": str(tmp_path)})
    await program.ended
    assert program.errors_logged() == 2
