"""The service directory's file: read, checked against the county with the place of what is wrong, and written again."""

from pathlib import Path

import pytest

from backend.domain.directory_files import DirectoryFileWrong, parse_directory, write_directory
from backend.protocol.ids import ServiceId
from backend.protocol.words import Language
from tests.domain.the_demo_county import county

DEMO = Path(__file__).parents[2] / "resources" / "demo" / "directory.toml"
NAMES = '{ fi = "Kela", sv = "FPA", en = "Kela" }'
SERVICE = f'[[services]]\nid = "kela"\nkind = "kela"\nnames = {NAMES}\n'
CHAIN = (
    f'[[chains]]\nid = "money"\nline = "social-advice"\ntitle = {NAMES}\n'
    f'[[chains.steps]]\nservice = "kela"\ntext = {NAMES}\n'
)


def test_the_demo_directory_says_everything_in_three_languages() -> None:
    content = parse_directory(DEMO.read_bytes(), county())
    assert 20 <= len(content.services) <= 40
    for service in content.services:
        assert set(service.names) == set(service.does) == set(service.for_whom) == set(Language)
        assert service.review_by is not None
    assert all(set(step.text) == set(Language) for chain in content.chains for step in chain.steps)


def test_every_line_of_the_demo_finds_something_beside_its_cases() -> None:
    content = parse_directory(DEMO.read_bytes(), county())
    of_use = {line for service in content.services if service.matters for line in service.lines}
    assert of_use == {line.id for line in county().lines}


def test_what_was_written_reads_as_what_stood() -> None:
    content = parse_directory(DEMO.read_bytes(), county())
    assert parse_directory(write_directory(content).encode(), county()) == content


def test_signs_that_toml_minds_are_written_so_that_they_come_back() -> None:
    odd = (
        SERVICE
        + r"""words = ["a\"b\\c", "ä 💚"]"""
        + "\n"
        + r'reach = { fi = "1\n2\t3", sv = "å", en = "x" }'
    )
    content = parse_directory(odd.replace(r"\t", "").encode(), county())
    assert parse_directory(write_directory(content).encode(), county()) == content


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[services]", "not TOML"),
        (SERVICE + "colour = 1", "unknown field `colour`"),
        (SERVICE.replace("sv =", "no ="), "$.services[0].names"),
        (SERVICE.replace('kind = "kela"', 'kind = "bank"'), "$.services[0].kind"),
        (SERVICE + SERVICE, "two have the same id, service: kela"),
        (SERVICE + 'lines = ["nowhere"]', "service 'kela', lines: unknown_line"),
        (SERVICE + 'matters = ["plague"]', "service 'kela', matters: malformed"),
        (SERVICE.replace('"Kela"', f'"{"K" * 121}"'), "names: text_too_long, 120 characters at most"),
        (CHAIN, "chain 'money', step 1: unknown_service"),
        (SERVICE + CHAIN.replace("social-advice", "nowhere"), "chain 'money', line: unknown_line"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(text: str, said: str) -> None:
    with pytest.raises(DirectoryFileWrong) as wrong:
        parse_directory(text.encode(), county())
    assert said in str(wrong.value)


def test_a_chain_may_name_a_service_that_stands_already() -> None:
    content = parse_directory(CHAIN.encode(), county(), frozenset({ServiceId("kela")}))
    assert content.chains[0].steps[0].service_id == "kela"
