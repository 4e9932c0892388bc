"""A node follows the key file and what the database says of the key in use, and tells when it cannot."""

import os
from pathlib import Path

import pytest
from sqlalchemy import insert, update

from backend.commands.system import NodeStarted
from backend.live.key_watch import KeyWatch
from backend.store.encryption import Cipher, Keys, KeysWrong, key_of
from backend.store.key_check import NAME, check_value
from backend.store.nodes import NodeKeys, keys_of_nodes
from backend.store.tables import setting
from tests.commands.office import KEY, SYSTEM, Office, command_id

FIRST = Keys({1: KEY}, 1)
BOTH = FIRST.having({1: KEY, 2: os.urandom(32)}, 1)


def watching(office: Office, path: Path) -> KeyWatch:
    path.write_bytes(FIRST.written())
    with office.engine.connect() as connection:
        connection.execute(insert(setting).values(name=NAME, value=check_value(Cipher(FIRST))))
    office.done(SYSTEM, NodeStarted(command_id=command_id(), node="a", name="north"))
    return KeyWatch(path, office.cipher, office.reader, office.writer, "a")


def in_use(office: Office, number: int) -> None:
    with office.engine.connect() as connection:
        value = check_value(Cipher(BOTH.using(number)))
        connection.execute(update(setting).where(setting.c.name == NAME).values(value=value))


def told(office: Office) -> NodeKeys:
    with office.engine.connect() as connection:
        [(_, keys)] = keys_of_nodes(connection)
    return keys


async def test_it_opens_with_what_the_file_has_and_seals_by_what_the_database_says(
    office: Office, tmp_path: Path
) -> None:
    watch = watching(office, tmp_path / "keys.json")
    await watch.look()
    assert told(office) == NodeKeys(FIRST.fingerprints(), 1)
    BOTH.replace(tmp_path / "keys.json")
    await watch.look()
    assert told(office) == NodeKeys(BOTH.fingerprints(), 1)
    assert key_of(office.cipher.seal(b"x", "a")) == 1
    in_use(office, 2)
    await watch.look()
    assert told(office) == NodeKeys(BOTH.fingerprints(), 2)
    assert key_of(office.cipher.seal(b"x", "a")) == 2
    BOTH.having({2: BOTH.roots[2]}, 2).replace(tmp_path / "keys.json")
    await watch.look()
    assert list(told(office).opens) == [2]


@pytest.mark.expect_log("key 2 is in use and not in the key file")
async def test_a_node_without_the_key_in_use_says_so_and_does_not_begin(
    office: Office, tmp_path: Path
) -> None:
    watch = watching(office, tmp_path / "keys.json")
    in_use(office, 2)
    with pytest.raises(KeysWrong, match="key 2 is in use"):
        await watch.begin()
    assert watch.lacks_key()
    BOTH.replace(tmp_path / "keys.json")
    await watch.look()
    assert not watch.lacks_key()
    assert key_of(office.cipher.seal(b"x", "a")) == 2


@pytest.mark.parametrize("contents", [b"", b"{}", Keys({7: bytes(32)}, 7).written()])
@pytest.mark.expect_log("the key file .* cannot be used")
async def test_a_key_file_that_went_wrong_is_told_of_and_the_node_goes_on(
    office: Office, tmp_path: Path, contents: bytes
) -> None:
    path = tmp_path / "keys.json"
    watch = watching(office, path)
    await watch.look()
    path.write_bytes(contents)
    await watch.look()
    await watch.look()
    assert office.cipher.keys.roots == FIRST.roots
    assert not watch.lacks_key()
