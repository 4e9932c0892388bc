"""Lists of codes from files: TOML with the codes in it, or beside it the file that the code server gives out (CSV).

Read strictly, refused in one sentence that names the place. No folders here: whoever has them passes the bytes.
"""

import csv
import io
import tomllib
from collections.abc import Iterator, Mapping

import msgspec

from backend.protocol.records import CodeList, ListCode
from backend.protocol.words import Channel, Language

MOST_CODES = 5000
"""Every desktop is given the lists when it signs in."""


class CodeListWrong(Exception):
    """A file of codes cannot be used; the text names the file, the place and what is wrong there."""


class _Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    fi: str
    sv: str = ""
    en: str = ""

    def words(self) -> dict[Language, str]:
        """Return the names; a language that the code server has none in has the Finnish one."""
        return {
            Language.FINNISH: self.fi,
            Language.SWEDISH: self.sv or self.fi,
            Language.ENGLISH: self.en or self.fi,
        }


class _Code(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    code: str
    fi: str
    sv: str = ""
    en: str = ""
    words: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    urgent: bool | None = None
    outcomes: tuple[str, ...] = ()


class _Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    code: str
    fi: str
    sv: str = ""
    en: str = ""


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file as the code server gives it out: which of its columns are which, and how it is written."""

    file: str
    columns: _Columns
    delimiter: str = ";"
    encoding: str = "utf-8-sig"


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    names: _Names
    version: str
    source: str
    system: str = ""
    verified: bool = False
    codes: tuple[_Code, ...] = ()
    table: _Table | None = None


def read_code_lists(shipped: Mapping[str, bytes], own: Mapping[str, bytes]) -> tuple[CodeList, ...]:
    """Return the lists of both, by file name; one of the organisation's own takes the place of its namesake.

    Raises ``CodeListWrong``.
    """
    chosen: dict[str, CodeList] = {}
    for files in (shipped, own):
        seen: dict[str, str] = {}
        for name in sorted(one for one in files if one.endswith(".toml")):
            one = read_code_list(name, files)
            if one.list_id in seen:
                raise CodeListWrong(f"{name}: {seen[one.list_id]} has the same id, {one.list_id}")
            seen[one.list_id] = name
            chosen[one.list_id] = one
    return tuple(chosen.values())


def read_code_list(name: str, files: Mapping[str, bytes]) -> CodeList:
    """Read one list out of its folder's files. Raises ``CodeListWrong``."""
    try:
        file = msgspec.convert(tomllib.loads(files[name].decode()), _File)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise CodeListWrong(f"{name}: {error}") from error
    rows = file.codes if file.table is None else (*file.codes, *_rows(name, file.table, files))
    found = next(_problems(file, rows), "")
    if found:
        raise CodeListWrong(f"{name}: {found}")
    return CodeList(
        list_id=file.id,
        names=file.names.words(),
        version=file.version,
        source=file.source,
        system=file.system,
        verified=file.verified,
        codes=tuple(_code(one) for one in rows),
    )


def _code(one: _Code) -> ListCode:
    return ListCode(
        code=one.code,
        names=_Names(one.fi, one.sv, one.en).words(),
        words=one.words,
        channels=one.channels,
        urgent=one.urgent,
        outcomes=one.outcomes,
    )


def _rows(name: str, table: _Table, files: Mapping[str, bytes]) -> tuple[_Code, ...]:
    if table.file not in files:
        raise CodeListWrong(f"{name}: the file {table.file!r} is not beside it")
    try:
        text = files[table.file].decode(table.encoding)
        reader = csv.DictReader(io.StringIO(text), delimiter=table.delimiter)
        columns = [one for one in msgspec.structs.astuple(table.columns) if one]
        lost = [one for one in columns if one not in (reader.fieldnames or ())]
        if lost:
            raise CodeListWrong(f"{table.file}: there is no column {lost[0]!r}")
        return tuple(_row(one, table.columns) for one in reader)
    except (UnicodeDecodeError, LookupError, csv.Error, TypeError) as error:
        raise CodeListWrong(f"{table.file}: {error}") from error


def _row(row: Mapping[str, str | None], columns: _Columns) -> _Code:
    def cell(column: str) -> str:
        return (row.get(column) or "").strip() if column else ""

    return _Code(code=cell(columns.code), fi=cell(columns.fi), sv=cell(columns.sv), en=cell(columns.en))


def _problems(file: _File, rows: tuple[_Code, ...]) -> Iterator[str]:
    for field in ("id", "version", "source"):
        if not getattr(file, field).strip():
            yield f"{field} is empty"
    if not rows:
        yield "there is no code"
    if len(rows) > MOST_CODES:
        yield f"there are {len(rows)} codes, {MOST_CODES} is the most"
    seen: set[str] = set()
    for one in rows:
        if not one.code.strip() or not one.fi.strip():
            yield f"a code or its Finnish name is empty, near {one.code or one.fi!r}"
        if one.code in seen:
            yield f"the code {one.code} occurs twice"
        seen.add(one.code)
