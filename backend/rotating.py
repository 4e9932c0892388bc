"""``luukku-backend rotate-key``: a new key, in use by every node, everything sealed anew by it, the old one forgotten.

Every step can be stopped and asked for again: what is done stays done, and the same command goes on with the rest.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, update

from backend.config import Config
from backend.keeping import Done, existing
from backend.store.batch import ORDER_LOCK
from backend.store.encryption import Cipher, Keys, KeysWrong
from backend.store.engine import begin_write
from backend.store.key_check import LOCK, NAME, check_value, known_keys
from backend.store.migrate import Age, DatabaseWrong, revision_of, served, told_in_one_line
from backend.store.nodes import NodeKeys, keys_of_nodes
from backend.store.reseal import old_keys, read_progress, reseal, sealed_by
from backend.store.sole_node import alone_on, sole_node
from backend.store.tables import setting
from backend.store.turns import ROTATING, turn

PATIENCE_SECONDS = 20.0
"""How long nodes may take to notice: they look every second, and one that has died is forgotten after 15."""
ASK_SECONDS = 0.25
TELL_SECONDS = 2.0


def rotate_key(config: Config, asked: argparse.Namespace) -> Done:
    """Do what is left of a rotation, or begin one."""
    url = config.database_url
    with told_in_one_line(url):
        engine = existing(url)
        try:
            revision = revision_of(engine)
            if revision.age is not Age.CURRENT:
                raise DatabaseWrong(f"the database is at {revision.name}: migrate it first")
            rotation = Rotation(engine, url, config.key_file, print_now)
            with (
                alone_on(url, "rotation", "keys are rotated by another command already"),
                turn(engine, ROTATING),
            ):
                return rotation.forget_old() if asked.forget_old else rotation.go_on(only_add=asked.add)
        finally:
            engine.dispose()


def print_now(line: str) -> None:
    """Print a line of progress at once, whoever reads it."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


class Rotation:
    """One rotation, step by step. Raises KeysWrong with what there is to do when it cannot go on."""

    def __init__(self, engine: Engine, url: str, path: Path, say: Callable[[str], None]) -> None:
        self._engine = engine
        self._url = url
        self._path = path
        self._say = say

    def go_on(self, *, only_add: bool) -> Done:
        """Add a key unless one waits, have it used by all, and seal everything anew."""
        keys = self._keys()
        newest = max(keys.roots)
        if newest == keys.current and not self._is_unfinished():
            keys = keys.with_new()
            newest = max(keys.roots)
            keys.replace(self._path)
            self._say(f"Key {newest} ({keys.fingerprints()[newest]}) is in {self._path}.")
        if only_add:
            return Done(
                f"Put the same key file to every node now; then run rotate-key without --add. Key {keys.current} is in use."
            )
        self._wait("open with", newest, lambda told: told.opens.get(newest) == keys.fingerprints()[newest])
        if newest != keys.current:
            keys = self._switch(newest)
        self._wait("seal by", newest, lambda told: told.seals == newest)
        count = reseal(self._engine, Cipher(keys), self._teller())
        olds = ", ".join(str(no) for no in sorted(keys.roots) if no != newest)
        said = [f"Sealed {count} values anew: key {newest} seals everything."]
        if olds:
            said.append(
                f"Key {olds} is needed for backups of before now only. When those are gone, run rotate-key --forget-old; "
                "until then keep the key file with them."
            )
        return Done("\n".join(said))

    def forget_old(self) -> Done:
        """Take every key out of the file that seals nothing any more."""
        keys = self._keys()
        current = keys.current
        if max(keys.roots) != current:
            raise KeysWrong(f"key {max(keys.roots)} is not in use yet: run rotate-key first")
        self._wait("seal by", current, lambda told: told.seals == current)
        with self._engine.connect() as connection:
            if self._engine.dialect.name != "sqlite":
                connection.exec_driver_sql("SET statement_timeout = 0")
            left = list(old_keys(sealed_by(connection), current))
        if left or self._is_unfinished():
            raise KeysWrong(
                f"run rotate-key first; other keys are still needed ({', '.join(left) or 'unfinished'})"
            )
        olds = [str(no) for no in sorted(keys.roots) if no != current]
        if not olds:
            return Done(f"The key file has only key {current}; there is nothing to forget.")
        keys.having({current: keys.roots[current]}, current).replace(self._path)
        return Done(
            f"Key {', '.join(olds)} is forgotten in {self._path}. Put the same file to every node. Backups taken before the "
            "rotation can be restored only with the key file that was kept with them."
        )

    def _keys(self) -> Keys:
        return known_keys(self._engine, self._path)

    def _is_unfinished(self) -> bool:
        with self._engine.connect() as connection:
            return read_progress(connection) is not None or self._is_mixed(connection)

    def _is_mixed(self, connection: Connection) -> bool:
        if len(self._keys().roots) == 1:
            return False
        if self._engine.dialect.name != "sqlite":
            connection.exec_driver_sql("SET statement_timeout = 0")
        return len(sealed_by(connection)) > 1

    def _switch(self, number: int) -> Keys:
        """Say in the database that another key is in use. Nodes that start take the same lock before they look."""
        keys = self._keys().using(number)
        with self._engine.connect() as connection, _locked(self._engine, connection):
            late = [name for name, told in self._nodes(connection) if number not in told.opens]
            if late:
                raise KeysWrong(
                    f"node {late[0]} has come without key {number}: put the key file there and run it again"
                )
            value = check_value(Cipher(keys))
            connection.execute(update(setting).where(setting.c.name == NAME).values(value=value))
        keys.replace(self._path)
        self._say(f"Key {number} is in use.")
        return keys

    def _wait(self, what: str, number: int, has: Callable[[NodeKeys], bool]) -> None:
        """Wait until every node that serves has told so. Raises KeysWrong that names the one that has not."""
        until = time.monotonic() + PATIENCE_SECONDS
        while True:
            with self._engine.connect() as connection:
                late = [name for name, told in self._nodes(connection) if not has(told)]
            if not late:
                return
            if time.monotonic() > until:
                raise KeysWrong(
                    f"node {', '.join(sorted(late))} does not {what} key {number} yet: put the key file {self._path} "
                    "there and run rotate-key again; nothing is lost meanwhile"
                )
            time.sleep(ASK_SECONDS)

    def _nodes(self, connection: Connection) -> list[tuple[str, NodeKeys]]:
        """Return the nodes; those that a crash has left in the table do not count when none serves."""
        if self._engine.dialect.name != "sqlite":
            return keys_of_nodes(connection) if served(connection) else []
        try:
            with sole_node(self._url):
                return []
        except DatabaseWrong:
            return keys_of_nodes(connection)

    def _teller(self) -> Callable[[str, int], None]:
        told = time.monotonic()

        def tell(table: str, count: int) -> None:
            nonlocal told
            if time.monotonic() - told >= TELL_SECONDS:
                told = time.monotonic()
                self._say(f"{table}: {count} values so far")

        return tell


@contextmanager
def _locked(engine: Engine, connection: Connection) -> Iterator[None]:
    connection.exec_driver_sql(begin_write(engine))
    try:
        if engine.dialect.name != "sqlite":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ORDER_LOCK})")
        yield
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")
