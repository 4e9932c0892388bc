import json
from collections.abc import Callable
from typing import Any

import pytest

from backend.domain.checklist_files import ChecklistWrong, read_checklist
from tests.support.checklists import FOLDER

AUDIT = "audit-c.json"


def _spoilt(spoil: Callable[[dict[str, Any]], object]) -> bytes:
    plain = json.loads((FOLDER / AUDIT).read_bytes())
    spoil(plain)
    return json.dumps(plain).encode()


def _item(plain: dict[str, Any], link_id: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in plain["item"][0]["item"] if one["linkId"] == link_id)
    return found


def _sum(plain: dict[str, Any]) -> list[dict[str, Any]]:
    parts: list[dict[str, Any]] = _item(plain, "summa")["extension"][0]["extension"]
    return parts


def _meaning(plain: dict[str, Any], at: int) -> list[dict[str, Any]]:
    parts: list[dict[str, Any]] = _item(plain, "summa")["extension"][at]["extension"]
    return parts


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda one: _item(one, "summa").pop("readOnly"), "item 'summa': a sum is a read-only integer"),
        (lambda one: _sum(one).clear(), "item 'summa': a sum is a read-only integer"),
        (lambda one: _item(one, "1").update(readOnly=True), "item '1': a sum is a read-only integer"),
        (lambda one: _sum(one)[0].update(valueString="9"), "adds up '9', which is no choice here"),
        (lambda one: _sum(one)[0].update(valueString="2"), "adds up an item twice"),
        (
            lambda one: _item(one, "3")["answerOption"][2]["valueCoding"].pop("extension"),
            "adds up '3', which has an answer without points",
        ),
        (lambda one: _meaning(one, 2)[0].update(valueInteger=0), "two meanings of the sum begin at the same"),
        (lambda one: _meaning(one, 2).pop(1), "has no words in Finnish"),
        (
            lambda one: one["extension"][0]["extension"].append({"url": "moon", "valueCode": "x"}),
            "offered by 'moon'",
        ),
        (
            lambda one: one["extension"][0]["extension"].append({"url": "ala", "valueCode": "x"}),
            "field of law 'x'",
        ),
        (
            lambda one: one["extension"][0]["extension"].append({"url": "ika-alkaen", "valueCode": "x"}),
            "ika-alkaen needs its valueInteger",
        ),
        (
            lambda one: _item(one, "1").update(
                extension=[
                    {
                        "url": "https://luukku.fi/fhir/StructureDefinition/jattaa-tehtavan",
                        "valueCode": "child_welfare",
                    }
                ]
            ),
            "item '1': a task that is left belongs to a yes-or-no question",
        ),
    ],
)
def test_a_file_whose_sum_or_offer_cannot_be_is_refused_in_one_sentence(
    spoil: Callable[[dict[str, Any]], object], said: str
) -> None:
    with pytest.raises(ChecklistWrong) as raised:
        read_checklist(AUDIT, _spoilt(spoil))
    assert str(raised.value).startswith(f"{AUDIT}: ")
    assert said in str(raised.value)
