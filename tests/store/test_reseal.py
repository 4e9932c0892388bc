"""Sealing everything anew by another key: nothing is left out, nothing is lost, and whoever stops it may go on."""

import os
from pathlib import Path

import pytest
from sqlalchemy import LargeBinary, text

from backend.protocol.commands import AddNote
from backend.protocol.entries import Note
from backend.store import reseal as resealing
from backend.store.encryption import Cipher, Keys, KeysWrong, SealBroken
from backend.store.reseal import read_progress, reseal, sealed_by
from backend.store.schema import metadata
from backend.store.sealed_places import PLAIN, SEALED
from backend.store.verify import verify
from tests.commands.office import KEY, Office, command_id
from tests.store.test_verify import a_day

NEW = os.urandom(32)


def both(current: int = 2) -> Keys:
    return Keys({1: KEY}, 1).having({1: KEY, 2: NEW}, current)


def keys_of(office: Office) -> dict[int, int]:
    with office.engine.connect() as connection:
        return sealed_by(connection)


def silent(_table: str, _count: int) -> None: ...


def test_every_column_that_holds_bytes_is_sealed_anew_or_known_to_be_plain() -> None:
    known = {one.column for one in SEALED} | PLAIN
    columns = {
        column
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, LargeBinary) and not column.name.endswith(("_hash", "replaced_by"))
    }
    assert columns == known, "a table that has come to hold something sealed: add it to SEALED"


def test_everything_is_sealed_by_the_new_key_and_the_old_one_can_go(office: Office) -> None:
    a_day(office)
    before = keys_of(office)
    assert set(before) == {1}
    office.cipher.use(both())
    assert reseal(office.engine, Cipher(both()), silent) >= before[1] - 2
    assert set(keys_of(office)) == {2}
    office.cipher.use(both().having({2: NEW}, 2))
    office.check()
    assert [one for one in verify(office.engine, office.cipher) if one.place != "setting"] == []
    with office.engine.connect() as connection:
        assert read_progress(connection) is None


def test_stopped_after_any_slice_it_goes_on_where_it_was(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_day(office)
    monkeypatch.setattr(resealing, "AT_ONCE", 3)
    office.cipher.use(both())

    def stop(_: float) -> None:
        raise KeyboardInterrupt

    columns = []
    for _ in range(2000):
        try:
            reseal(office.engine, Cipher(both()), silent, wait=stop)
        except KeyboardInterrupt:
            with office.engine.connect() as connection:
                progress = read_progress(connection)
            assert progress is not None
            columns.append((progress.column, progress.after))
        else:
            break
    assert columns == sorted(columns, key=lambda one: one[0])
    assert len(columns) > len(SEALED)
    assert set(keys_of(office)) == {2}
    assert verify(office.engine, office.cipher) == []


def test_what_is_written_meanwhile_is_neither_lost_nor_left_under_the_old_key(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = a_day(office)
    monkeypatch.setattr(resealing, "AT_ONCE", 3)
    late = Cipher(Keys({1: KEY}, 1))
    office.cipher.use(both())
    rounds = 0

    def write(_: float) -> None:
        nonlocal rounds
        rounds += 1
        note = AddNote(command_id=command_id(), case_id=page.case_id, text=f"kesken {rounds}")
        if rounds < 20:
            # A node that has told too early, or a command line that knew the old key only.
            office.cipher.use(both(1 if rounds % 2 else 2))
            office.done(office.aino, note)
            office.cipher.use(both())

    reseal(office.engine, Cipher(both()), silent, wait=write)
    assert set(keys_of(office)) == {2}
    notes = [one.body for one in office.case(page.case_id).entries if isinstance(one.body, Note)]
    assert [note.text for note in notes if note.text.startswith("kesken")] == [
        f"kesken {number}" for number in range(1, 20)
    ]
    assert verify(office.engine, office.cipher) == []
    with pytest.raises(SealBroken):
        late.open(office.cipher.seal(b"x", "a"), "a")


def test_a_value_that_was_changed_stops_it_without_harm(office: Office) -> None:
    a_day(office)
    with office.engine.connect() as connection:
        connection.execute(text("UPDATE entry SET sealed = :x WHERE no = 2"), {"x": b"\x01\x01" + bytes(40)})
    office.cipher.use(both())
    with pytest.raises(SealBroken):
        reseal(office.engine, Cipher(both()), silent)
    assert set(keys_of(office)) == {1, 2}


def test_a_key_file_is_replaced_whole_and_hashes_outlive_the_first_key(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    first = Keys.load_or_create(path)
    first.with_new().replace(path)
    second = Keys.load_or_create(path)
    assert (sorted(second.roots), second.current) == ([1, 2], 1)
    second.having({2: second.roots[2]}, 2).replace(path)
    third = Keys.load_or_create(path)
    assert list(third.roots) == [2]
    assert Cipher(third).lookup("phone", "1") == Cipher(first).lookup("phone", "1")
    assert Cipher(third).link(b"a", b"b") == Cipher(first).link(b"a", b"b")
    assert third.hashing_fingerprint() == first.hashing_fingerprint()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["keys.json"]
    assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(KeysWrong):
        Cipher(first).use(Keys({2: third.roots[2]}, 2))
    assert sorted(third.with_new().roots) == [2, 3], "a number is never used again"
