"""The lists of codes that come with Luukku and those of the organisation's own folder, as a county uses them."""

import importlib.resources
from pathlib import Path

from backend.domain.code_lists import CodeListWrong, read_code_lists
from backend.domain.county import County
from backend.domain.record_rules import lists_missing, shape_of
from backend.protocol.records import CodeList

_SUFFIXES = (".toml", ".csv", ".txt")


def lists_of(own: Path | None, county: County) -> tuple[CodeList, ...]:
    """Return the lists of both. Raises ``CodeListWrong``, also when a line's records need a list that nobody has."""
    shipped = importlib.resources.files("resources").joinpath("codes")
    lists = read_code_lists(
        {one.name: one.read_bytes() for one in shipped.iterdir() if one.name.endswith(_SUFFIXES)},
        {one.name: one.read_bytes() for one in own.iterdir() if one.suffix in _SUFFIXES} if own else {},
    )
    missing = lists_missing((shape_of(one.record, one.field_of_law) for one in county.lines), lists)
    if missing:
        raise CodeListWrong(
            f"The county's records need a list of codes that is not there: {', '.join(missing)}"
        )
    return lists
