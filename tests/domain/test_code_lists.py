"""Files of codes: the shipped ones are whole and marked, an official table is read beside a few lines of TOML."""

import msgspec
import pytest

from backend.code_folder import lists_of
from backend.domain.code_lists import CodeListWrong, read_code_lists
from backend.domain.record_rules import RecordRules
from backend.protocol.records import RecordField
from backend.protocol.words import Channel, Language
from tests.commands.office import COUNTY
from tests.support.code_lists import shipped_codes

TABLE = "\ufeffCodeId;LongName_fi;LongName_sv\nA03;Kuume;Feber\nR05;Yskä;\n".encode()
HEAD = b"""
id = "reasons"
names = { fi = "ICPC-2" }
version = "2026"
source = "Koodistopalvelu"
system = "1.2.246.537.6.31"
verified = true
[table]
file = "icpc2.csv"
columns = { code = "CodeId", fi = "LongName_fi", sv = "LongName_sv" }
"""


def test_the_shipped_lists_are_named_in_three_languages_and_marked() -> None:
    lists = {one.list_id: one for one in shipped_codes()}
    assert {name for name, one in lists.items() if one.verified} == {"contact_type"}
    for one in lists.values():
        assert one.source
        for code in one.codes:
            assert all(code.names[language] for language in Language), (one.list_id, code.code)
    suggested = [one for each in lists["contact_type"].codes for one in each.channels]
    assert sorted(suggested, key=str) == sorted(Channel, key=str), "each channel has one contact type"


def test_the_reasons_that_matters_suggest_are_on_the_list() -> None:
    known = {one.code for listed in shipped_codes() if listed.list_id == "reasons" for one in listed.codes}
    suggested = {code for line in COUNTY.lines for matter in line.matters for code in matter.reasons}
    assert suggested
    assert suggested <= known


def test_a_table_of_the_code_server_takes_the_place_of_the_shipped_list() -> None:
    shipped = {"reasons.toml": HEAD.split(b"[table]")[0] + b'codes = [{ code = "X", fi = "Vanha" }]'}
    [one] = read_code_lists(shipped, {"own.toml": HEAD, "icpc2.csv": TABLE})
    assert one.verified
    assert [(code.code, code.names[Language.SWEDISH]) for code in one.codes] == [
        ("A03", "Feber"),
        ("R05", "Yskä"),
    ], "a name that is missing in a language is the Finnish one"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"a.toml": HEAD}, "'icpc2.csv' is not beside it"),
        ({"a.toml": HEAD, "icpc2.csv": b"Code;Name\nA03;Kuume\n"}, "there is no column 'CodeId'"),
        ({"a.toml": HEAD, "icpc2.csv": TABLE + b"A03;Kuume;\n"}, "A03 occurs twice"),
        ({"a.toml": HEAD, "b.toml": HEAD, "icpc2.csv": TABLE}, "has the same id"),
        ({"a.toml": HEAD.replace(b'"2026"', b'""'), "icpc2.csv": TABLE}, "version is empty"),
        ({"a.toml": HEAD.replace(b"verified", b"checked"), "icpc2.csv": TABLE}, "checked"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_by_its_name_and_place(
    files: dict[str, bytes], said: str
) -> None:
    with pytest.raises(CodeListWrong, match=said):
        read_code_lists({}, files)


def test_a_county_whose_records_need_a_list_that_is_not_there_does_not_start() -> None:
    assert lists_of(None, COUNTY)
    rules = RecordRules(lists={RecordField.REASONS: "icd-10"})
    lines = tuple(msgspec.structs.replace(line, record=rules) for line in COUNTY.lines)
    with pytest.raises(CodeListWrong, match="icd-10"):
        lists_of(None, msgspec.structs.replace(COUNTY, lines=lines))
