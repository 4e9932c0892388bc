"""The lists of codes that come with Luukku, and short ways to choose from them."""

from functools import cache
from pathlib import Path

from backend.domain.code_lists import read_code_lists
from backend.protocol.records import Coded, CodeList
from backend.protocol.words import Language

FOLDER = Path(__file__).parents[2] / "resources" / "codes"


@cache
def shipped_codes() -> tuple[CodeList, ...]:
    """Return the lists that come with Luukku."""
    return read_code_lists({one.name: one.read_bytes() for one in FOLDER.iterdir()}, {})


def coded(list_id: str, code: str, language: Language = Language.FINNISH) -> Coded:
    """Return a code of one of them as a record keeps it."""
    listed = next(one for one in shipped_codes() if one.list_id == list_id)
    one = listed.code(code)
    assert one is not None, code
    return listed.coded(one, language)
