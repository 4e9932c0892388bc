"""Settings: where they come from, which wins, and what is said of a wrong one."""

from pathlib import Path

import pytest

from backend.config import ConfigWrong, read_config


def test_options_win_over_the_environment_and_that_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "node.toml"
    file.write_text('demo = true\nport = 1\nhost = "::1"\nnode = "a"\n', encoding="utf-8")
    environment = {"LUUKKU_BACKEND_PORT": "2", "LUUKKU_BACKEND_NODE": "b", "LUUKKU_DEV_PATH": "of others"}
    config = read_config(file, environment, {"node": "c", "host": None})
    assert (config.demo, config.host, config.port, config.node) == (True, "::1", 2, "c")


def test_the_database_and_the_keys_are_in_the_data_folder_unless_told() -> None:
    config = read_config(None, {}, {"demo": True, "data": Path("/srv/luukku")})
    assert config.database_url == "sqlite:////srv/luukku/luukku.db"
    assert config.key_file == Path("/srv/luukku/keys.json")


def test_lists_in_the_environment_are_written_with_commas() -> None:
    environment = {"LUUKKU_BACKEND_ALLOWED_ORIGINS": "https://a.example, https://b.example"}
    config = read_config(None, environment, {"demo": True})
    assert config.allowed_origins == ("https://a.example", "https://b.example")


def test_an_unknown_key_of_the_file_is_named_with_what_was_meant(tmp_path: Path) -> None:
    file = tmp_path / "node.toml"
    file.write_text("databse = ''\n", encoding="utf-8")
    with pytest.raises(ConfigWrong, match=r"databse .*node\.toml; did you mean database"):
        read_config(file, {}, {})


def test_an_unknown_key_of_the_environment_is_named() -> None:
    with pytest.raises(
        ConfigWrong, match="LUUKKU_BACKEND_PROT in the environment; did you mean LUUKKU_BACKEND_PORT"
    ):
        read_config(None, {"LUUKKU_BACKEND_PROT": "1"}, {})


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({}, "county names the county's file"),
        ({"demo": True, "port": 70_000}, "port is a number"),
        ({"demo": True, "port": "many"}, "port"),
        ({"demo": True, "node": "x" * 65}, "node is a name of 1 to 64"),
        ({"demo": True, "node": "a\0b"}, "node is a name of 1 to 64"),
        ({"demo": True, "tls_key": Path("key.pem")}, "go together"),
        ({"county": Path("c.toml"), "clock_ahead": 60.0}, "for a demo only"),
    ],
)
def test_what_cannot_work_is_told(options: dict[str, object], sentence: str) -> None:
    with pytest.raises(ConfigWrong, match=sentence):
        read_config(None, {}, options)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigWrong, match=r"missing\.toml cannot be read"):
        read_config(tmp_path / "missing.toml", {}, {})
