"""How a node is given its exchange, and what it says of it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from backend.app import load_county
from backend.channels.phone.settings import PhoneWrong
from backend.config import Config
from tests.live.real_node import real_node
from tests.node.test_health_and_logs import get

ASTERISK = 'kind = "asterisk"\nuser = "exchange"\npassword_file = "asterisk.key"\n'


def written(folder: Path, text: str) -> Path:
    file = folder / "phone.toml"
    file.write_text(text, encoding="utf-8")
    return file


async def test_health_tells_how_the_exchange_is(tmp_path: Path) -> None:
    file = written(tmp_path, 'kind = "simulator"\nname = "demo"')
    async with real_node(tmp_path / "data", phone=file) as node:
        told = json.loads((await get(node, "/health"))[1])["phone"]
        assert told["exchange"] == "demo"
        assert set(told) == {"exchange", "here", "connected_since"}


async def test_health_says_nothing_of_phones_where_there_is_no_exchange(tmp_path: Path) -> None:
    async with real_node(tmp_path) as node:
        assert "phone" not in json.loads((await get(node, "/health"))[1])


def test_what_is_wrong_in_the_file_is_one_sentence_on_the_command_line(tmp_path: Path) -> None:
    file = written(tmp_path, 'kind = "simulator"\nspeeed = 2')
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "backend",
            "serve",
            "--demo",
            "--data",
            str(tmp_path / "data"),
            "--phone",
            str(file),
        ],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert "speeed" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "data" / "luukku.db").exists(), "what cannot be served has been changed"


def test_an_exchange_comes_to_us_by_tls_or_from_this_machine_only(tmp_path: Path) -> None:
    file = written(tmp_path, ASTERISK)
    with pytest.raises(PhoneWrong, match="would travel openly"):
        load_county(Config(data=tmp_path, demo=True, host="0.0.0.0", phone=file))
    county = load_county(Config(data=tmp_path, demo=True, phone=file))
    assert county.exchange is not None
    assert county.exchange.controls
