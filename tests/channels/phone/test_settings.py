"""The file of a telephone exchange: what is wrong in it is said in one sentence, and nothing unsafe is taken."""

from pathlib import Path

import pytest

from backend.channels.phone.settings import (
    AsteriskSettings,
    CtiSettings,
    PhoneWrong,
    SimulatorSettings,
    read_phone,
    read_secret,
)

ASTERISK = 'kind = "asterisk"\nuser = "exchange"\npassword_file = "asterisk.key"\n'
CTI = 'kind = "cti"\nname = "main"\n\n[keys]\n"2026-11" = "cti.key"\n'


def written(folder: Path, text: str) -> Path:
    path = folder / "phone.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_kind_is_read_and_its_secrets_lie_beside_it(tmp_path: Path) -> None:
    asterisk = read_phone(written(tmp_path, ASTERISK), test_people=False)
    assert isinstance(asterisk, AsteriskSettings)
    assert (asterisk.opened_by, asterisk.password_file) == ("asterisk", tmp_path / "asterisk.key")
    cti = read_phone(written(tmp_path, CTI), test_people=False)
    assert isinstance(cti, CtiSettings)
    assert (cti.name, cti.keys) == ("main", {"2026-11": tmp_path / "cti.key"})
    simulator = read_phone(written(tmp_path, 'kind = "simulator"'), test_people=True)
    assert isinstance(simulator, SimulatorSettings)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kind = ", "not TOML"),
        ('name = "main"', 'needs kind = "asterisk", "cti" or "simulator"'),
        ('kind = "genesys"', "genesys"),
        ('kind = "simulator"\nname = "The exchange"', "small letters"),
        (ASTERISK + 'secret = "x"', "secret"),
        (ASTERISK.replace('"exchange"', '""'), "user is who asks"),
        (ASTERISK + 'url = "wss://exchange.example.fi/ari"', "url is for opened_by"),
        (ASTERISK + 'opened_by = "luukku"', "url is a wss address"),
        (ASTERISK + 'opened_by = "luukku"\nurl = "ws://10.1.2.3:8088/ari"', "url is a wss address"),
        (ASTERISK + 'telephone = "PJSIP/1001"', "telephone has {extension} in it"),
        (ASTERISK + 'outside = "PJSIP/trunk"', "outside has {number} in it"),
        ('kind = "cti"', "keys"),
        ('kind = "cti"\nkeys = {}', "keys has one key, or two"),
        ('kind = "cti"\nkeys = { a = "a", b = "b", c = "c" }', "keys has one key, or two"),
        (CTI.replace("name", "talking_minutes = 0\nname"), "talking_minutes"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(PhoneWrong, match=said):
        read_phone(written(tmp_path, text), test_people=True)


def test_only_this_machine_is_reached_without_tls(tmp_path: Path) -> None:
    near = ASTERISK + 'opened_by = "luukku"\nurl = "ws://127.0.0.1:8088/ari"'
    assert isinstance(read_phone(written(tmp_path, near), test_people=False), AsteriskSettings)


def test_made_up_callers_are_for_test_people_only(tmp_path: Path) -> None:
    with pytest.raises(PhoneWrong, match="whose callers are made up"):
        read_phone(written(tmp_path, 'kind = "simulator"'), test_people=False)


def test_a_secret_that_is_too_short_is_refused_without_quoting_it(tmp_path: Path) -> None:
    file = tmp_path / "cti.key"
    file.write_text("hunter2\n", encoding="utf-8")
    with pytest.raises(PhoneWrong, match="at least 32 characters") as wrong:
        read_secret(file, 32)
    assert "hunter2" not in str(wrong.value)
    file.write_text("x" * 32 + "\n", encoding="utf-8")
    assert read_secret(file, 32) == "x" * 32
