import json
from collections.abc import Callable
from typing import Any

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire as Standard

from backend.domain.checklist_files import ChecklistWrong, read_checklist, read_checklists
from backend.protocol.assessments import MATURITY_CODES, MaturityCode
from backend.protocol.authority import AssessmentNeed
from backend.protocol.checklist_rules import every_item, find
from backend.protocol.maturity_rules import CODE, NEEDED
from backend.protocol.questionnaires import (
    TRANSLATION,
    Element,
    Item,
    ItemKind,
    help_text,
    in_language,
    ready_text,
    short_title,
)
from backend.protocol.words import Language
from tests.support.checklists import FOLDER, shipped, the

NAMES = sorted(one.name for one in FOLDER.glob("*.json"))
FULL = "kypsyysarvio.json"


def spoilt(spoil: Callable[[dict[str, Any]], object], name: str = FULL) -> bytes:
    """A file with something of it changed."""
    plain = json.loads((FOLDER / name).read_bytes())
    spoil(plain)
    return json.dumps(plain).encode()


@pytest.mark.parametrize("name", NAMES)
def test_every_file_is_a_questionnaire_as_hl7_has_it(name: str) -> None:
    plain = json.loads((FOLDER / name).read_bytes())
    assert Standard.model_validate(plain).url == plain["url"]


@pytest.mark.parametrize("name", NAMES)
def test_every_file_keeps_the_rules_that_4_0_1_adds_to_the_structure(name: str) -> None:
    """The invariants que-1 to que-12 of Questionnaire in FHIR R4 4.0.1."""
    items = _plain_items(json.loads((FOLDER / name).read_bytes())["item"])
    ids = [one["linkId"] for one in items]
    assert len(set(ids)) == len(ids), "que-2"
    for one in items:
        kind = one["type"]
        assert kind != "group" or one.get("item"), "que-1a"
        assert kind != "display" or "item" not in one, "que-1b"
        assert kind != "display" or "code" not in one, "que-3"
        assert "answerOption" not in one or "answerValueSet" not in one, "que-4"
        assert "answerOption" not in one or kind in {"choice", "open-choice"}, "que-5"
        assert kind != "display" or not one.keys() & {"required", "repeats"}, "que-6"
        for condition in one.get("enableWhen", ()):
            exists = condition["operator"] == "exists"
            assert not exists or "answerBoolean" in condition, "que-7"
            assert condition["question"] in ids
        assert kind not in {"group", "display"} or "initial" not in one, "que-8"
        assert kind != "display" or "readOnly" not in one, "que-9"
        assert "maxLength" not in one or kind in {"string", "text"}, "que-10"
        assert "answerOption" not in one or "initial" not in one, "que-11"
        assert len(one.get("enableWhen", ())) < 2 or "enableBehavior" in one, "que-12"


def _plain_items(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [inner for one in items for inner in (one, *_plain_items(one.get("item", [])))]


@pytest.mark.parametrize("language", [Language.SWEDISH, Language.ENGLISH])
def test_every_text_is_there_in_the_three_languages(language: Language) -> None:
    for one in shipped():
        assert in_language("", one.title_element, language)
        for item in every_item(one.item):
            assert item.text
            assert in_language("", item.text_element, language), item.link_id
            for option in item.answer_option:
                assert in_language("", option.value_coding.display_element, language), option
                assert not option.extension or short_title(option.extension, language)


def test_the_maturity_assessment_has_the_fifteen_items_in_their_groups() -> None:
    groups = the(AssessmentNeed.FULL).item
    assert [(one.prefix, one.text) for one in groups] == [
        ("1–3", "Tilanne"),
        ("4–9", "Ymmärtäminen"),
        ("10–14", "Turvallisuus ja oikeudet"),
        ("15", "Johtopäätös"),
    ]
    numbered = [one.prefix for one in every_item(groups) if one.type is not ItemKind.GROUP and one.prefix]
    assert numbered == [str(number) for number in range(1, 16)]


def test_the_short_form_asks_the_items_1_3_and_15() -> None:
    asked = [one.link_id for one in every_item(the(AssessmentNeed.SHORT).item) if one.prefix or one.required]
    assert asked == ["tilanne", "1", "3", "15", "15.code", "15.reason"]


def test_the_codes_carry_the_oid_and_the_whole_texts_of_the_national_code_set() -> None:
    for need in (AssessmentNeed.FULL, AssessmentNeed.SHORT):
        item = find(the(need), CODE)
        assert item is not None
        codings = [one.value_coding for one in item.answer_option]
        assert {one.system for one in codings} == {MATURITY_CODES}
        assert [one.code for one in codings] == [one.value for one in MaturityCode]
        assert [one.display for one in codings] == [
            "Alaikäinen ei päätöskykyinen, tiedot luovutetaan huoltajille",
            "Alaikäinen päätöskykyinen, sallii tietojen luovuttamisen huoltajille",
            "Alaikäinen päätöskykyinen, kieltää tietojen luovuttamisen huoltajille",
            "Alaikäisen päätöskyky ei tiedossa, tietoja ei luovuteta huoltajille",
        ]
        assert short_title(item.answer_option[2].extension, Language.FINNISH).startswith(
            "Päätöskykyinen, kieltää"
        )


def test_nothing_is_chosen_beforehand_but_code_1_under_12() -> None:
    chosen = [
        (one.url.rsplit("/", 1)[1], option.value_coding.code)
        for one in shipped()
        for item in every_item(one.item)
        for option in item.answer_option
        if option.initial_selected
    ]
    assert chosen == [("kypsyysarvio-lyhyt", "1")]


def test_a_question_tells_what_helps_with_it_and_which_text_is_ready() -> None:
    told = find(the(AssessmentNeed.FULL), "12")
    assert told is not None
    assert ready_text(told) == "oikeudet"
    assert "beslutsförmögen" in help_text(told, Language.SWEDISH)


def test_an_own_file_takes_the_place_of_its_namesake_and_others_come_beside() -> None:
    shipped_files = {name: (FOLDER / name).read_bytes() for name in NAMES}

    def renew(plain: dict[str, Any]) -> None:
        plain["version"] = "2.0.0"

    def other(plain: dict[str, Any]) -> None:
        plain["url"] = "https://alue.example/fhir/Questionnaire/kaatumiset"
        plain["item"] = [{"linkId": "1", "prefix": "1", "text": "Kaaduitko?", "type": "boolean"}]

    read = read_checklists(shipped_files, {"a.json": spoilt(renew), "b.json": spoilt(other)})

    assert len(read) == len(NAMES) + 1
    assert [one.version for one in read if one.url.endswith("/kypsyysarvio")] == ["2.0.0"]


def _item(plain: dict[str, Any], link_id: str) -> dict[str, Any]:
    return next(one for one in _plain_items(plain["item"]) if one["linkId"] == link_id)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda one: one.update(resourceType="Patient"), "resourceType is 'Patient'"),
        (lambda one: one.update(version=" "), "version is empty"),
        (lambda one: one.update(status="draft"), "status is 'draft'"),
        (lambda one: one["item"][0].update(type="quantity"), "Invalid enum value 'quantity'"),
        (lambda one: one["item"][0].pop("type"), "missing required field `type`"),
        (lambda one: _item(one, "4").update(linkId="5"), "linkId '5' is empty or occurs twice"),
        (lambda one: _item(one, "4").pop("answerOption"), "item '4': answerOption belongs to a choice"),
        (lambda one: _item(one, "12").update(linkId="12b"), ""),
        (lambda one: _item(one, "15.code").update(linkId="koodi"), "enableWhen asks '15.code'"),
        (lambda one: _item(one, "15.reason").update(linkId="syy"), "item '15.reason' is missing"),
        (
            lambda one: _item(one, "1").update(
                enableWhen=[{"question": "10", "operator": "exists", "answerBoolean": True}]
            ),
            "leads back to itself",
        ),
        (
            lambda one: _item(one, "10")["enableWhen"][0].update(operator=">"),
            "item '10': enableWhen has the operator '>'",
        ),
        (
            lambda one: _item(one, "10")["enableWhen"][0]["answerCoding"].update(code="moon"),
            "compares '1' with an answer that it cannot have",
        ),
        (
            lambda one: _item(one, "15.code")["answerOption"][0].update(initialSelected=True),
            "initialSelected may stand in the short assessment only",
        ),
    ],
)
def test_a_wrong_file_is_refused_in_one_sentence_that_names_file_and_place(
    spoil: Callable[[dict[str, Any]], object], said: str
) -> None:
    if not said:
        assert read_checklist(FULL, spoilt(spoil)).url, "an item that nothing hangs on may be renamed"
        return
    with pytest.raises(ChecklistWrong) as raised:
        read_checklist(FULL, spoilt(spoil))
    assert str(raised.value).startswith(f"{FULL}: ")
    assert said in str(raised.value)


def test_bytes_that_are_no_json_and_endless_groups_are_refused() -> None:
    with pytest.raises(ChecklistWrong, match=r"^x\.json: "):
        read_checklist("x.json", b"{")

    def deep(plain: dict[str, Any]) -> None:
        plain["item"] = [{"linkId": "1", "type": "boolean", "text": "?"}]
        for number in range(2, 12):
            plain["item"] = [{"linkId": str(number), "type": "group", "item": plain["item"]}]

    with pytest.raises(ChecklistWrong, match="deep"):
        read_checklist(FULL, spoilt(deep))


def test_two_own_files_of_one_url_are_refused() -> None:
    same = (FOLDER / FULL).read_bytes()
    with pytest.raises(ChecklistWrong, match="has the same url"):
        read_checklists({}, {"a.json": same, "b.json": same})


def test_what_is_needed_of_each_assessment_is_in_its_file() -> None:
    for need, ids in NEEDED.items():
        assert all(find(the(need), link_id) is not None for link_id in ids)


def test_a_text_without_translation_is_shown_in_finnish() -> None:
    plain = Item(link_id="1", type=ItemKind.BOOLEAN, text="Kysymys", text_element=Element())
    assert in_language(plain.text, plain.text_element, Language.SWEDISH) == "Kysymys"
    assert TRANSLATION.startswith("http://hl7.org/fhir/")
