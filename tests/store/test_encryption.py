"""Sealing: only in its own place, only by a known key; the key file is its owner's alone."""

import os
import stat
from pathlib import Path

import pytest

from backend.store.encryption import Cipher, Keys, KeysWrong, SealBroken
from tests.commands.office import ORAL, Office

ROOT = bytes(range(32))
SECRETS = (
    "Matti Virtanen",
    "+358401234567",
    "010608D905R",
    "Hampaat ovat hellinä",
    "muistiinpano hampaista",
    "Tulkki",
)


def test_what_is_sealed_opens_in_its_place() -> None:
    cipher = Cipher(Keys({1: ROOT}, 1))
    assert cipher.open(cipher.seal(b"Matti", "entry/1/2"), "entry/1/2") == b"Matti"


def test_the_same_text_is_sealed_differently_each_time() -> None:
    cipher = Cipher(Keys({1: ROOT}, 1))
    assert cipher.seal(b"Matti", "a") != cipher.seal(b"Matti", "a")


def test_what_was_moved_or_changed_does_not_open() -> None:
    cipher = Cipher(Keys({1: ROOT}, 1))
    sealed = cipher.seal(b"Matti", "entry/1/2")
    with pytest.raises(SealBroken):
        cipher.open(sealed, "entry/1/3")
    with pytest.raises(SealBroken):
        cipher.open(sealed[:-1] + bytes([sealed[-1] ^ 1]), "entry/1/2")
    with pytest.raises(SealBroken):
        cipher.open(b"", "entry/1/2")


def test_an_old_key_still_opens_and_a_new_one_seals() -> None:
    old = Cipher(Keys({1: ROOT}, 1))
    both = Cipher(Keys({1: ROOT, 2: os.urandom(32)}, 2))
    assert both.open(old.seal(b"Matti", "a"), "a") == b"Matti"
    with pytest.raises(SealBroken):
        old.open(both.seal(b"Matti", "a"), "a")
    assert both.lookup("phone", "+358401234567") == old.lookup("phone", "+358401234567")


def test_look_ups_of_different_kinds_do_not_meet() -> None:
    cipher = Cipher(Keys({1: ROOT}, 1))
    assert cipher.lookup("phone", "1") != cipher.lookup("code", "1")


def test_the_key_file_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "luukku.keys"
    first = Keys.load_or_create(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert Keys.load_or_create(path).roots == first.roots


def test_a_key_file_that_is_no_key_file_is_refused_without_quoting_it(tmp_path: Path) -> None:
    path = tmp_path / "luukku.keys"
    for text in ("", "[]", '{"current": 1, "keys": {"1": "c2FsYWluZW4="}}', '{"current": 2, "keys": {}}'):
        path.write_text(text)
        with pytest.raises(KeysWrong) as told:
            Keys.load_or_create(path)
        assert "c2FsYWluZW4" not in str(told.value)


def test_no_word_of_a_client_stands_in_the_database_file(tmp_path: Path) -> None:
    path = tmp_path / "luukku.db"
    office = Office(f"sqlite:///{path}")
    a_day_of_everything(office)
    office.close()

    stored = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert ORAL.encode() in stored
    for secret in SECRETS:
        for encoding in ("utf-8", "utf-16-le"):
            assert secret.encode(encoding) not in stored, secret
    assert b"010608" not in stored


def a_day_of_everything(office: Office) -> None:
    from backend.protocol.commands import AddNote, Claim, Close, Reply, RevealCode
    from backend.protocol.outcomes import Outcome
    from tests.commands.office import command_id

    page = office.chat(name=SECRETS[0], phone=SECRETS[1], personal_code=SECRETS[2], interpreter="Tulkki")
    office.done(page.actor, office.says(page, 1, SECRETS[3]))
    office.form(name=SECRETS[0], phone=SECRETS[1], text=SECRETS[3])
    office.done(office.aino, Claim(command_id=command_id(), case_id=page.case_id))
    office.done(office.aino, Reply(command_id=command_id(), case_id=page.case_id, text=SECRETS[3]))
    office.done(office.aino, AddNote(command_id=command_id(), case_id=page.case_id, text=SECRETS[4]))
    office.done(office.aino, RevealCode(command_id=command_id(), case_id=page.case_id))
    outcome = Outcome(reason="guidance", agreed=SECRETS[3])
    office.done(office.aino, Close(command_id=command_id(), case_id=page.case_id, outcome=outcome))
