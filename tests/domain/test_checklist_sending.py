"""What a file says of being sent to residents is checked when it is read, and holds for what the resident is asked."""

import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from backend.domain.checklist_files import ChecklistWrong, read_checklist
from backend.domain.checklist_sending import beforehand_problems
from backend.protocol.checklist_rules import every_item, find
from backend.protocol.questionnaires import in_language
from backend.protocol.resident_forms import alerts, for_resident, is_sendable, tells_score
from backend.protocol.words import Language
from tests.commands.office import COUNTY
from tests.support.checklists import FOLDER, answers, named, shipped

INITIAL, SAFETY, PHQ = named("alkuarviointi"), named("vointi-ja-turvallisuus"), named("phq-2")
OURS = "https://luukku.fi/fhir/StructureDefinition/"


def spoilt(name: str, spoil: Callable[[dict[str, Any]], object]) -> bytes:
    plain = json.loads((FOLDER / f"{name}.json").read_bytes())
    spoil(plain)
    return json.dumps(plain).encode()


def sending(plain: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = next(
        one for one in plain["extension"] if one["url"] == f"{OURS}lahetetaan-asiakkaalle"
    )
    return found


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda one: sending(one)["extension"][0].update(valueInteger=0), "voimassa-paivia is from 1 to 90"),
        (
            lambda one: one["item"].__setitem__(
                slice(None),
                [
                    group | {"extension": [{"url": f"{OURS}vain-ammattilaiselle", "valueBoolean": True}]}
                    for group in one["item"]
                ],
            ),
            "nothing is asked of them",
        ),
        (
            lambda one: one["item"][0].update(
                extension=[
                    {"url": f"{OURS}asiakkaan-sanoin", "extension": [{"url": "fi", "valueString": "Hei"}]}
                ]
            ),
            "asiakkaan-sanoin needs fi, sv and en",
        ),
        (
            lambda one: one["item"][0]["item"][1].update(
                extension=[{"url": f"{OURS}halyttaa", "valueBoolean": True}]
            ),
            "halyttaa belongs to",
        ),
    ],
)
def test_a_file_that_could_not_be_sent_as_it_says_is_refused(
    spoil: Callable[[dict[str, Any]], object], said: str
) -> None:
    with pytest.raises(ChecklistWrong, match=said):
        read_checklist("x.json", spoilt("vointi-ja-turvallisuus", spoil))


def test_only_forms_whose_file_says_so_are_sent_and_none_of_them_tells_residents_its_score() -> None:
    names = {one.url.rpartition("/")[2] for one in shipped() if is_sendable(one)}
    assert names == {"alkuarviointi", "audit-c", "phq-2", "vointi-ja-turvallisuus"}
    assert not any(tells_score(one) for one in shipped())


def test_the_resident_is_asked_in_words_of_their_own_and_not_what_professionals_judge() -> None:
    asked = for_resident(INITIAL)
    links = {one.link_id for one in every_item(asked.item)}
    assert links >= {"2", "3", "4", "10", "11", "14"}
    assert not links & {"1", "12", "13", "15", "16", "17", "sopiminen"}
    item = find(asked, "2")
    assert item is not None
    said = [in_language(item.text, item.text_element, language) for language in Language]
    assert said == ["Mihin tarvitset apua?", "Vad behöver du hjälp med?", "What do you need help with?"]


def test_a_yes_or_an_answer_that_the_file_marks_alarms_where_it_is_asked() -> None:
    assert alerts(INITIAL, answers(INITIAL, _11=True)) == ("11",)
    assert alerts(INITIAL, answers(INITIAL, _10="urgent-need", _11=False)) == ("10",)
    assert alerts(SAFETY, answers(SAFETY, _3="no", _4="yes", _5="no-answer")) == (), (
        "4 is not asked after a no"
    )
    assert alerts(SAFETY, answers(SAFETY, _3="yes", _4="yes", _5="yes")) == ("3", "4", "5")
    assert alerts(PHQ, answers(PHQ, _1="nearly-every-day", _2="nearly-every-day")) == ()


def test_a_sum_alarms_from_the_points_on_that_the_file_says() -> None:
    def mark(plain: dict[str, Any]) -> None:
        total = next(one for one in plain["item"][0]["item"] if one["linkId"] == "summa")
        total["extension"].append(
            {"url": f"{OURS}halyttaa", "extension": [{"url": "alkaen", "valueInteger": 5}]}
        )

    marked = read_checklist("phq-2.json", spoilt("phq-2", mark))
    assert alerts(marked, answers(PHQ, _1="nearly-every-day", _2="nearly-every-day")) == ("summa",)
    assert alerts(marked, answers(PHQ, _1="nearly-every-day", _2="several-days")) == ()


def test_a_line_asks_beforehand_only_what_may_be_sent() -> None:
    line = COUNTY.lines[0]
    matter = msgspec.structs.replace(line.matters[0], forms_before=("huoli-lapsesta",))
    good = msgspec.structs.replace(line, forms_before=("phq-2",))
    bad = msgspec.structs.replace(line, matters=(matter, *line.matters[1:]))
    assert list(beforehand_problems([good], shipped())) == []
    [problem] = beforehand_problems([bad], shipped())
    assert "'huoli-lapsesta' is no questionnaire that may be sent" in problem
