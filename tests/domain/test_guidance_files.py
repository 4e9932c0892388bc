"""Files of shared phrases and playbooks: what is written is read as the same, and what is wrong is named."""

from datetime import date

import msgspec
import pytest

from backend.domain.guidance_files import (
    GuidanceContent,
    GuidanceFileWrong,
    parse_guidance,
    write_guidance,
)
from backend.domain.guidance_rules import Known
from backend.protocol.guidance import PlaybookStep
from backend.protocol.ids import ChainId, LineId, ServiceId
from backend.protocol.words import Language
from tests.commands.guided import CRISIS, FI, GREETING
from tests.commands.office import COUNTY

KNOWN = Known(set(), {ServiceId("kela")}, {ChainId("money")})


def test_what_is_written_is_read_as_the_same() -> None:
    step = PlaybookStep(text={FI: 'Sanoo "ei"\n\\ '}, service_id=ServiceId("kela"), chain_id=ChainId("money"))
    content = GuidanceContent(
        (
            GREETING,
            msgspec.structs.replace(GREETING, phrase_id="other", line=None, review_by=date(2027, 2, 28)),
        ),
        (
            CRISIS,
            msgspec.structs.replace(
                CRISIS,
                playbook_id="other",
                words=("ääni",),
                matters=("toothache",),
                steps=(step,),
                owner="Me",
            ),
        ),
    )
    assert parse_guidance(write_guidance(content).encode(), COUNTY, KNOWN) == content


def test_a_language_without_text_is_missing_not_empty() -> None:
    [read] = parse_guidance(write_guidance(GuidanceContent((GREETING,))).encode(), COUNTY, KNOWN).phrases
    assert Language.SWEDISH not in read.text


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"line": LineId("nowhere")}, "phrase 'greeting', line: unknown_line"),
        ({"keyword": "a b"}, "phrase 'greeting', keyword: malformed"),
        ({"text": {FI: "x" * 4001}}, "text: text_too_long, 4000 at most"),
    ],
)
def test_what_is_wrong_in_a_phrase_is_named(changed: dict[str, object], said: str) -> None:
    wrong = write_guidance(GuidanceContent((msgspec.structs.replace(GREETING, **changed),)))
    with pytest.raises(GuidanceFileWrong, match=said):
        parse_guidance(wrong.encode(), COUNTY, KNOWN)


def test_a_playbook_that_names_what_is_not_there_twins_and_nonsense_are_refused() -> None:
    for text, said in (
        (write_guidance(GuidanceContent((), (CRISIS,))), "playbook 'crisis', step 1: unknown_text"),
        (write_guidance(GuidanceContent((GREETING, GREETING))), "two have the same id, phrase: greeting"),
        ("= 1", "not TOML"),
        ("colour = 1", "colour"),
    ):
        with pytest.raises(GuidanceFileWrong, match=said):
            parse_guidance(text.encode(), COUNTY, KNOWN)
