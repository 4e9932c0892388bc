"""Settings: which source wins, what an address may be, and what is said when one is wrong."""

from pathlib import Path

import pytest

from desktop.config import Config, ConfigWrong, address, files, parse
from tests.support.certificates import Authority


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    return {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}


def own_file(home: dict[str, str], content: str) -> None:
    path = files(home)[1]
    path.parent.mkdir(parents=True)
    path.write_text(content, encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("luukku.example.fi", "wss://luukku.example.fi/desktop"),
        ("https://luukku.example.fi:8443/", "wss://luukku.example.fi:8443/desktop"),
        ("wss://luukku.example.fi/nodes/1", "wss://luukku.example.fi/nodes/1"),
        ("http://127.0.0.1:8080", "ws://127.0.0.1:8080/desktop"),
        ("ws://localhost:8080", "ws://localhost:8080/desktop"),
        ("ws://[::1]:8080", "ws://[::1]:8080/desktop"),
    ],
)
def test_an_address_is_what_it_means(text: str, meant: str) -> None:
    assert address(text, "here") == meant


@pytest.mark.parametrize("text", ["ftp://x", "wss://", "wss://a:b@host", "wss://host:port", "wss://host?x=1"])
def test_what_is_no_address_is_said_so(text: str) -> None:
    with pytest.raises(ConfigWrong, match="here is not an address"):
        address(text, "here")


def test_without_encryption_only_this_machine_is_spoken_to() -> None:
    with pytest.raises(ConfigWrong, match="not encrypted"):
        address("ws://luukku.example.fi", "here")


def test_an_option_wins_over_the_environment_and_that_over_the_file(home: dict[str, str]) -> None:
    own_file(home, 'server = "file.example.fi"\n')
    assert parse([], home).servers == ("wss://file.example.fi/desktop",)
    home["LUUKKU_SERVER"] = "environment.example.fi"
    assert parse([], home).servers == ("wss://environment.example.fi/desktop",)
    assert parse(["--server", "option.example.fi"], home).servers == ("wss://option.example.fi/desktop",)


def test_several_servers_are_tried_in_turn(home: dict[str, str]) -> None:
    assert parse(["--server", "a.example.fi, b.example.fi"], home).servers == (
        "wss://a.example.fi/desktop",
        "wss://b.example.fi/desktop",
    )


def test_no_server_says_where_to_write_it(home: dict[str, str]) -> None:
    with pytest.raises(ConfigWrong, match=r"--server wss://HOST.*desktop\.toml"):
        parse([], home)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("server = ", "cannot be read"),
        ("server = 5", "text in quotation marks"),
        ('srever = "a"', "has srever"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(home: dict[str, str], content: str, said: str) -> None:
    own_file(home, content)
    with pytest.raises(ConfigWrong, match=said) as raised:
        parse(["--server", "a.example.fi"], home)
    assert "desktop.toml" in str(raised.value)


def test_the_password_comes_from_the_environment_only(home: dict[str, str]) -> None:
    config = parse(["--server", "a", "--sign-in-as", "aino.niemi"], {**home, "LUUKKU_PASSWORD": "sala"})
    assert (config.sign_in_as, config.password) == ("aino.niemi", "sala")
    assert isinstance(config, Config)


def test_a_file_of_authorities_has_to_hold_certificates(home: dict[str, str], tmp_path: Path) -> None:
    empty = tmp_path / "empty.pem"
    empty.touch()
    with pytest.raises(ConfigWrong, match=r"empty\.pem in LUUKKU_CA holds no certificates"):
        parse(["--server", "a.example.fi"], home | {"LUUKKU_CA": str(empty)})
    with pytest.raises(ConfigWrong, match=r"the option --ca holds no certificates"):
        parse(["--server", "a.example.fi", "--ca", str(tmp_path / "missing.pem")], home)
    good = Authority(tmp_path).file
    assert parse(["--server", "a.example.fi", "--ca", str(good)], home).ca == good
