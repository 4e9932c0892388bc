"""Finding services: names before words before descriptions, without minding accents, and the case's own first."""

import msgspec

from backend.protocol.directory import CareChain, Service, ServiceKind
from backend.protocol.ids import ChainId, LineId, ServiceId
from backend.protocol.words import Language
from desktop.models.directory_search import About, chains_for, find, matters_of, suggested
from desktop.screenshots.sample import CASE

FI, SV = Language.FINNISH, Language.SWEDISH
ORAL, SOCIAL = LineId("oral"), LineId("social")


def service(name: str, does: str = "", *, sv: str = "", **more: object) -> Service:
    made = Service(
        service_id=ServiceId(name.casefold().replace(" ", "-")),
        names={FI: name, SV: sv or name},
        does={FI: does},
    )
    return msgspec.structs.replace(made, **more)


KELA = service("Kela", "Toimeentulotuki", sv="FPA", words=("päiväraha",))
DEBTS = service("Velkaneuvonta", "Ei Kelan asioita", lines=(SOCIAL,), matters=("money",))
DUTY = service("Hätänumero", kind=ServiceKind.EMERGENCY, matters=("money", "toothache"))
ALL = (DEBTS, DUTY, KELA)


def names(text: str, about: About = About()) -> list[str]:  # noqa: B008 - a constant
    return [one.names[FI] for one in find(ALL, text, about, FI)]


def test_a_name_counts_more_than_what_another_says_of_it() -> None:
    assert names("kela") == ["Kela", "Velkaneuvonta"]


def test_any_language_and_words_without_their_marks_find_it() -> None:
    assert names("fpa") == ["Kela"]
    assert names("paivaraha") == ["Kela"]
    assert names("HATA") == ["Hätänumero"]


def test_each_word_has_to_begin_a_word() -> None:
    assert names("ela") == []
    assert names("kela toimeen") == ["Kela"]
    assert names("nothing") == []


def test_of_a_sentence_that_nothing_has_whole_those_with_most_of_its_words_are_found() -> None:
    assert names("paivaraha ja kela eivät riitä") == ["Kela", "Velkaneuvonta"]
    assert names("en ja on") == []


def test_without_a_text_what_fits_the_case_stands_first_and_then_ones_own_lines() -> None:
    assert names("", About(lines=(ORAL,), line=SOCIAL, matters={"money"})) == [
        "Hätänumero",
        "Velkaneuvonta",
        "Kela",
    ]
    assert names("", About(lines=(ORAL,))) == ["Hätänumero", "Kela", "Velkaneuvonta"]


def test_a_service_is_suggested_for_the_matter_at_the_lines_it_is_of_use_for() -> None:
    assert [one.names[FI] for one in suggested(ALL, About(line=ORAL, matters={"money"}), FI)] == [
        "Hätänumero"
    ]
    assert [one.names[FI] for one in suggested(ALL, About(line=SOCIAL, matters={"money"}), FI)] == [
        "Hätänumero",
        "Velkaneuvonta",
    ]
    assert suggested(ALL, About(line=SOCIAL), FI) == []


def test_a_line_is_not_sent_to_itself() -> None:
    own = service("Suu", kind=ServiceKind.OWN_LINE, line=ORAL, matters=("toothache",))
    assert suggested((own,), About(line=ORAL, matters={"toothache"}), FI) == []


def test_chains_of_the_matter_stand_before_those_of_the_whole_line() -> None:
    every = CareChain(chain_id=ChainId("a"), line=ORAL, title={FI: "Kaikki"})
    tooth = CareChain(chain_id=ChainId("b"), line=ORAL, title={FI: "Särky"}, matters=("toothache",))
    other = CareChain(chain_id=ChainId("c"), line=ORAL, title={FI: "Muu"}, matters=("braces",))
    found = chains_for((every, tooth, other), About(line=ORAL, matters={"toothache"}))
    assert found == [tooth, every]


def test_the_matters_of_all_contacts_count() -> None:
    assert matters_of(CASE) == {"toothache"}
