"""Shared phrases and playbooks for the pictures and for tests of the windows: the demo's files would need a backend."""

from __future__ import annotations

from datetime import UTC, date, datetime

from backend.protocol.guidance import Playbook, PlaybookStep, Suggestion
from backend.protocol.guidance_events import GuidanceState
from backend.protocol.ids import LineId, PhraseId, PlaybookId, ServiceId, StaffId, SuggestionId, new_id
from backend.protocol.mine import Phrase
from backend.protocol.people import StaffRef
from backend.protocol.setup import Words
from backend.protocol.words import Language
from desktop.screenshots import directory_sample

ORAL = LineId("oral")


def _said(fi: str, sv: str, en: str = "") -> Words:
    texts = {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}
    return {language: text for language, text in texts.items() if text}


SWELLING = Phrase(
    phrase_id=PhraseId("swelling"),
    keyword="turvotus",
    title=_said("Turvotus kasvoissa", "Svullnad i ansiktet", "A swollen face"),
    text=_said(
        "Hei {name}, jos turvotus leviää tai hengittäminen on vaikeaa, soita heti 112.",
        "Hej {name}, om svullnaden sprider sig eller det är svårt att andas, ring genast 112.",
    ),
    line=ORAL,
    owner="Suun terveydenhuollon tiimi",
    review_by=date(2026, 9, 30),
    version=2,
    changed_at=datetime(2026, 3, 2, 7, 12, tzinfo=UTC),
)
FEVER = Playbook(
    playbook_id=PlaybookId("fever"),
    title=_said("Hammassärky ja kuume", "Tandvärk och feber", "Toothache with a fever"),
    when=_said(
        "Särkyyn liittyy kuumetta, turvotusta tai nielemisvaikeutta. Esimerkki esittelyä varten.",
        "Till värken hör feber, svullnad eller svårt att svälja. Ett exempel för demonstration.",
    ),
    line=ORAL,
    matters=("toothache",),
    words=("kuume", "turvonnut"),
    life_at_risk=True,
    steps=(
        PlaybookStep(
            text=_said("Kysy hengityksestä ja nielemisestä ensin.", "Fråga först om andning och sväljning.")
        ),
        PlaybookStep(
            text=_said("Kerro, milloin soitetaan 112.", "Berätta när man ringer 112."),
            phrase_id=SWELLING.phrase_id,
        ),
        PlaybookStep(
            text=_said(
                "Ohjaa päivystykseen samana päivänä ja sano, että hänet otetaan vastaan.",
                "Hänvisa till jouren samma dag och säg att hen blir mottagen.",
            ),
            service_id=ServiceId(next(iter(directory_sample.directory_state().services))),
        ),
    ),
    owner="Suun terveydenhuollon tiimi",
    review_by=date(2027, 3, 31),
    version=1,
    changed_at=datetime(2026, 3, 2, 7, 12, tzinfo=UTC),
)
THREAT = Playbook(
    playbook_id=PlaybookId("threat"),
    title=_said("Uhkaava puhelu", "Hotfullt samtal", "A threatening call"),
    words=("uhka", "hot"),
    steps=(PlaybookStep(text=_said("Pysy rauhallisena.", "Var lugn.")),),
    review_by=date(2026, 12, 10),
    version=1,
)
SUGGESTED = Suggestion(
    suggestion_id=SuggestionId(new_id()),
    phrase_id=SWELLING.phrase_id,
    text="Mainitaan myös nieleminen: siitä kysytään aina.",
    by=StaffRef(staff_id=StaffId(new_id()), name="Bo Lindqvist", initials="BL"),
    at=datetime(2026, 11, 20, 9, 5, tzinfo=UTC),
)


def guidance_state() -> GuidanceState:
    """What is shared in the pictures."""
    return GuidanceState(
        phrases={SWELLING.phrase_id: SWELLING},
        playbooks={one.playbook_id: one for one in (FEVER, THREAT)},
        suggestions={SUGGESTED.suggestion_id: SUGGESTED},
    )
