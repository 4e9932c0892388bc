"""The file of an identification service: what is wrong in it is said in one sentence, and nothing unsafe is taken."""

import stat
from pathlib import Path

import msgspec
import pytest

from backend.identity.county_setup import setup_of
from backend.identity.oidc.own_keys import OwnKeys, make_keys
from backend.identity.oidc.settings import IdentificationWrong, read_identification
from tests.commands.office import COUNTY

GOOD = """
names = { fi = "Suomi.fi-tunnistus", sv = "Suomi.fi-identifikation", en = "Suomi.fi identification" }
issuer = "https://broker.example.fi"
client_id = "luukku"
site = "https://asiointi.example.fi"
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "identification.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_says_where_residents_come_back(tmp_path: Path) -> None:
    found = read_identification(written(tmp_path, GOOD), test_codes=False)
    assert found.redirect_uri == "https://asiointi.example.fi/identify/return"
    assert found.accepted_levels == ()


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("issuer = ", "issuer = 7 #", "issuer"),
        ('"https://broker.example.fi"', '"http://broker.example.fi"', "issuer is an https address"),
        (
            '"https://asiointi.example.fi"',
            '"https://asiointi.example.fi/fi/"',
            "site is an address without a path",
        ),
        ('client_id = "luukku"', 'client_id = ""', "client_id"),
        ('client_id = "luukku"', 'client_id = "luukku"\nclient_secrets = "x"', "client_secrets"),
        ('client_id = "luukku"', 'client_id = "luukku"\nprofile = "ftn"', "needs keys"),
        ('client_id = "luukku"', 'client_id = "luukku"\nprofile = "saml"', "saml"),
        ('client_id = "luukku"', 'client_id = "luukku"\nscope = "profile"', "scope holds openid"),
        (
            'client_id = "luukku"',
            'client_id = "luukku"\nlevels = ["http://ftn.ficora.fi/2017/loatest2"]',
            "sandbox = true",
        ),
        ("names", "names = ", "not TOML"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, was: str, becomes: str, said: str) -> None:
    assert was in GOOD
    with pytest.raises(IdentificationWrong, match=said):
        read_identification(written(tmp_path, GOOD.replace(was, becomes, 1)), test_codes=False)


def test_a_sandbox_is_for_test_people_only(tmp_path: Path) -> None:
    text = GOOD + 'sandbox = true\nlevels = ["http://ftn.ficora.fi/2017/loatest2"]\n'
    with pytest.raises(IdentificationWrong, match="may not identify real people"):
        read_identification(written(tmp_path, text), test_codes=False)
    assert read_identification(written(tmp_path, text), test_codes=True).sandbox


def test_keys_are_made_for_their_owner_only_and_shown_without_their_secrets(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    make_keys(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    public = OwnKeys.read(path).public
    assert {key["use"] for key in public["keys"]} == {"sig", "enc"}
    assert not [name for key in public["keys"] for name in key if name in {"d", "p", "q", "dp", "dq", "qi"}]
    with pytest.raises(FileExistsError):
        make_keys(path)


@pytest.mark.parametrize(
    "text", ["", "{}", '{"keys": []}', '{"keys": [{"kty": "RSA", "n": "secret-n"}]}', "ä"]
)
def test_a_key_file_that_is_none_is_refused_without_quoting_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(IdentificationWrong) as wrong:
        OwnKeys.read(path)
    assert "secret-n" not in str(wrong.value)


@pytest.mark.parametrize("there", [True, False])
def test_desktops_are_told_whether_there_are_such_services(there: bool) -> None:
    county = msgspec.structs.replace(COUNTY, identifies=there, checks_rights=there)
    setup = setup_of(county)
    assert (setup.identifies, setup.checks_rights) == (there, there)
