"""What records are made of in the pictures: the lists of codes that come with Luukku, and the fields of both fields of law."""

from __future__ import annotations

import tomllib
from importlib import resources

import msgspec

from backend.protocol.records import CodeList, RecordField, RecordShape
from backend.protocol.words import Language

_FOLDER = resources.files("resources").joinpath("codes")
_NAMES = tuple(one.value for one in Language)


def _list(name: str) -> CodeList:
    file = tomllib.loads(_FOLDER.joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    codes = [one | {"names": {key: one[key] for key in _NAMES}} for one in file["codes"]]
    return msgspec.convert(file | {"list_id": file["id"], "codes": codes}, CodeList)


CODE_LISTS = tuple(
    _list(name)
    for name in (
        *("reasons", "contact_type", "urgency", "nature"),
        *("result", "profession", "needs"),
    )
)
_BOTH = (RecordField.ASSESSED_AT, RecordField.PROFESSION, RecordField.CONTACT_TYPE)
_TEXTS = (RecordField.BOOKING, RecordField.SITUATION, RecordField.ADVICE, RecordField.PLAN)
_HEALTH = (RecordField.URGENCY, RecordField.REASONS, RecordField.NATURE, RecordField.RESULT)


def _lists(fields: tuple[RecordField, ...]) -> dict[RecordField, str]:
    known = {one.list_id for one in CODE_LISTS}
    return {one: one.value for one in fields if one.value in known}


HEALTH_RECORD = RecordShape(
    fields=(*_BOTH, *_HEALTH, *_TEXTS),
    required=(RecordField.ASSESSED_AT, RecordField.URGENCY, RecordField.RESULT),
    lists=_lists((*_BOTH, *_HEALTH)),
)
_SOCIAL = (RecordField.URGENT_NEED, RecordField.NEEDS, RecordField.BEGIN_BY)
SOCIAL_RECORD = RecordShape(
    fields=(*_BOTH, *_SOCIAL, *_TEXTS),
    required=(RecordField.ASSESSED_AT, RecordField.URGENT_NEED),
    lists=_lists((*_BOTH, *_SOCIAL)),
)
