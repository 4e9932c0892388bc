"""What one may ask of the chaos, and that a play can be asked for again."""

import shlex

import pytest

from tests.chaos.options import parse


def test_several_nodes_mean_postgresql_and_postgresql_means_three() -> None:
    assert (parse([]).database, parse([]).nodes) == ("sqlite", 1)
    assert parse(["--nodes", "2"]).database == "postgres"
    assert parse(["--database", "postgres"]).nodes == 3


def test_several_nodes_on_sqlite_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--nodes", "3", "--database", "sqlite"])
    assert "several on postgres" in capsys.readouterr().err


def test_the_command_that_plays_again_asks_for_the_same() -> None:
    for arguments in (
        [],
        ["--nodes", "3", "--seconds", "7.5"],
        ["--database", "postgres", "--desktops", "5"],
    ):
        options = parse(arguments)
        again = parse(shlex.split(options.again())[2:])

        assert again == options


def test_without_a_seed_each_play_is_another() -> None:
    assert len({parse([]).seed for _ in range(5)}) > 1
