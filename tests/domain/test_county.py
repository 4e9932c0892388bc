import re

import pytest

from backend.domain.county import CountyFileWrong, parse_county
from backend.protocol.words import Channel, FieldOfLaw, IdentificationRule, Language
from tests.domain.the_demo_county import COUNTY_FILE, county, line


def test_the_demo_county_has_the_eight_lines_of_the_field() -> None:
    assert [one.id for one in county().lines] == [
        "oral-health",
        "maternity-child",
        "mental-health",
        "urgent-advice",
        "physiotherapy",
        "medical-social-work",
        "student-health",
        "social-advice",
    ]


def test_lines_where_anonymous_chat_is_the_custom_allow_it() -> None:
    anonymous = {one.id for one in county().lines if one.identification is IdentificationRule.ANONYMOUS}
    assert anonymous == {
        "student-health",
        "social-advice",
        "medical-social-work",
        "physiotherapy",
        "mental-health",
    }


def test_every_text_of_the_county_is_there_in_three_languages() -> None:
    texts = [county().names, county().urgent_name]
    for one in county().lines:
        texts += [one.names, one.short_names, one.about, one.opening_notice]
        texts += [matter.names for matter in one.matters]
        texts += [reason.names for reason in one.outcome_reasons]
        texts += [getattr(one.messages, field) for field in one.messages.__struct_fields__]
    assert all(text.in_language(language).strip() for text in texts for language in Language)


def test_a_line_takes_what_it_leaves_out_from_the_defaults_of_its_field_of_law() -> None:
    assert line("social-advice").field_of_law is FieldOfLaw.SOCIAL
    assert line("social-advice").outcome_reason("service-need") is not None
    assert line("oral-health").outcome_reason("service-need") is None
    assert line("oral-health").messages.chat_opened.fi.startswith("Hei!")


def test_a_line_may_set_one_key_of_a_shared_table_and_keep_the_rest() -> None:
    text = COUNTY_FILE.read_text().replace(
        'id = "oral-health"',
        'id = "oral-health"\nmessages.chat_ended = { fi = "Moi", sv = "Hej", en = "Bye" }',
        1,
    )
    changed = parse_county(text.encode()).line("oral-health")
    assert changed is not None
    assert changed.messages.chat_ended.fi == "Moi"
    assert changed.messages.chat_claimed == line("oral-health").messages.chat_claimed


def test_a_county_that_says_nothing_of_leases_or_of_a_lost_connection_has_what_is_usual() -> None:
    text = COUNTY_FILE.read_text()
    without = re.sub(
        r"^(\[leases\]|chat_seconds.*|other_minutes.*|chat_lost_professional.*)$",
        "",
        text,
        flags=re.MULTILINE,
    )
    assert without != text
    assert parse_county(without.encode()) == parse_county(text.encode())


def test_channels_are_as_the_line_sets_them() -> None:
    assert set(line("urgent-advice").channels) == {Channel.PHONE, Channel.CHAT, Channel.CALLBACK}
    assert line("physiotherapy").channels[Channel.CHAT].languages == (Language.FINNISH, Language.SWEDISH)
    assert line("oral-health").channels[Channel.CHAT].languages == tuple(Language)


def test_a_matter_is_found_by_its_id_and_an_unknown_one_is_none() -> None:
    toothache = line("oral-health").matter("toothache")
    assert toothache is not None
    assert toothache.urgent
    assert line("oral-health").matter("pregnancy") is None


@pytest.mark.parametrize(
    ("was", "becomes", "named"),
    [
        ('promise = "10 min"', 'promise = "soon"', "promise 'soon' is not like '10 min'"),
        ('"mon-fri 8-15"', '"mon-fri 15-8"', "do not close after they open"),
        ('"mon-fri 8-15"', '"mon-fru 8-15"', "have no such days"),
        ('"mon-fri 8-15"', '"mon-fri 8-15", "fri 14-16"', "opening hours overlap"),
        ('identification = "strong_preferred"', 'identification = "maybe"', "$.lines[0].identification"),
        ('id = "maternity-child"', 'id = "oral-health"', "two have the same id, line: oral-health"),
        ('zone = "Europe/Helsinki"', 'zone = "Mars"', "$.zone"),
        ("attempts = 3", "attemps = 3", "attemps"),
        ('id = "swelling"', 'id = "toothache"', "matter of oral-health: toothache"),
        ('id = "keskusta"', "id = ", "is not TOML"),
        ("chat_seconds = 90", "chat_seconds = 0", "$.leases.chat_seconds"),
        (
            "other_minutes = 10",
            "other_minutes = 1",
            "a case with an open chat returns no later than the others",
        ),
    ],
)
def test_a_wrong_file_is_refused_with_the_place_named(was: str, becomes: str, named: str) -> None:
    text = COUNTY_FILE.read_text()
    assert was in text
    with pytest.raises(CountyFileWrong) as refused:
        parse_county(text.replace(was, becomes, 1).encode())
    assert named in str(refused.value)
