"""The sample county: lines, reasons, phrases, and the person who sits at the desktop."""

from datetime import date
from importlib import resources

import msgspec

from backend.protocol.ids import LineId, PhraseId, StaffId, new_id
from backend.protocol.mine import Phrase
from backend.protocol.outcomes import Demand
from backend.protocol.people import StaffInfo
from backend.protocol.questionnaires import Questionnaire
from backend.protocol.setup import LineInfo, MatterChoice, OutcomeChoice, Setup
from backend.protocol.words import Channel, FieldOfLaw, Language, Role
from desktop.screenshots.record_sample import CODE_LISTS, HEALTH_RECORD, SOCIAL_RECORD

FI, SV, EN = Language.FINNISH, Language.SWEDISH, Language.ENGLISH
_ALL = (Channel.CHAT, Channel.FORM, Channel.CALLBACK)

_LINES = (
    (
        "oral",
        "Suun terveydenhuolto",
        "Munhälsovård",
        "Oral health",
        "Suun terveydenhuolto",
        "Munhälsovård",
        "Oral health",
    ),
    (
        "urgent",
        "Päivystysapu",
        "Jourhjälp",
        "Urgent-care advice",
        "Päivystysapu",
        "Jourhjälp",
        "Urgent-care advice",
    ),
    (
        "physio",
        "Fysioterapia",
        "Fysioterapi",
        "Physiotherapy",
        "Fysioterapia",
        "Fysioterapi",
        "Physiotherapy",
    ),
    ("child", "Neuvola", "Rådgivning", "Maternity and child clinic", "Neuvola", "Rådgivning", "Child clinic"),
    (
        "advice",
        "Sosiaalineuvonta",
        "Socialrådgivning",
        "Social-care advice",
        "Sosiaalineuvonta",
        "Socialrådgivning",
        "Social-care advice",
    ),
    (
        "student",
        "Opiskeluterveydenhuolto",
        "Studerandehälsovård",
        "Student health",
        "Opiskeluterveydenhuolto",
        "Studerandehälsovård",
        "Student health",
    ),
    (
        "social",
        "Lääkinnällinen sosiaalityö",
        "Medicinskt socialarbete",
        "Medical social work",
        "Lääkinnällinen sosiaalityö",
        "Medicinskt socialarbete",
        "Medical social work",
    ),
    (
        "mental",
        "Mielenterveys ja päihteet",
        "Psykisk hälsa och missbruk",
        "Mental health and substances",
        "Mielenterveys ja päihteet",
        "Psykisk hälsa, missbruk",
        "Mental health",
    ),
)


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {FI: fi, SV: sv, EN: en}


_REASONS = (
    OutcomeChoice(
        code="guidance", names=_words("Ohjaus ja neuvonta", "Handledning och rådgivning", "Guidance")
    ),
    OutcomeChoice(
        code="care_need",
        names=_words("Hoidon tarpeen arviointi", "Bedömning av vårdbehovet", "Care-need assessment"),
    ),
    OutcomeChoice(
        code="booking",
        names=_words("Ajanvaraus", "Tidsbokning", "Appointment booking"),
        demands=(Demand.APPOINTMENT,),
    ),
    OutcomeChoice(
        code="follow-up",
        names=_words("Seuranta sovittu", "Uppföljning avtalad", "Follow-up agreed"),
        demands=(Demand.FOLLOW_UP_DATE,),
    ),
)
_MATTERS = (
    MatterChoice(
        code="toothache", reasons=("D19", "D82"), names=_words("Hammassärky", "Tandvärk", "Toothache")
    ),
)


def _phrase(
    keyword: str,
    title: tuple[str, str, str],
    text: tuple[str, str, str],
    line: str = "",
    *,
    own: bool = False,
) -> Phrase:
    return Phrase(
        phrase_id=PhraseId(new_id()),
        keyword=keyword,
        title=_words(*title),
        text=_words(*text),
        line=LineId(line) if line else None,
        personal=own,
    )


_PHRASES = (
    _phrase(
        "oikeudet",
        ("Alaikäisen oikeudet", "Den minderårigas rättigheter", "Rights of a minor"),
        (
            "Moi {name}, saat itse kertoa, mitä hoidosta ajattelet. Voit myös päättää, näkeekö huoltaja tämän asian tiedot. Jos et halua päättää vielä, se käy hyvin.",
            "Hej {name}, du får själv berätta vad du tänker om vården. Du kan också bestämma om vårdnadshavaren ser uppgifterna. Vill du inte bestämma än går det bra.",
            "Hi {name}, you may tell us yourself what you think of the care. You may also decide whether your guardian sees this. If you do not want to decide yet, that is fine.",
        ),
    ),
    _phrase(
        "oikea",
        ("Oikea hoitopaikka", "Rätt vårdplats", "The right place"),
        ("Turvotus katsotaan samana päivänä. Olemme avoinna {opening_hours}.",) * 3,
        "oral",
    ),
    _phrase(
        "oikaisu",
        ("Oikaisu antamaani tietoon", "Rättelse", "A correction"),
        ("Oikaisen, mitä kirjoitin:",) * 3,
    ),
    _phrase(
        "oikominen",
        ("Oikomishoidon yhteystiedot", "Tandreglering", "Orthodontics"),
        ("Oikomishoito: {opening_hours}.",) * 3,
        own=True,
    ),
)

_CHECKLISTS = resources.files("resources").joinpath("checklists")
QUESTIONNAIRES = tuple(
    msgspec.json.decode(_CHECKLISTS.joinpath(f"{name}.json").read_bytes(), type=Questionnaire)
    for name in (
        *("kypsyysarvio", "kypsyysarvio-lyhyt", "tietojen-nayttaminen"),
        *("alkuarviointi", "audit-c", "huoli-lapsesta", "phq-2", "vointi-ja-turvallisuus"),
    )
)

SETUP = Setup(
    days_off=(date(2026, 12, 24), date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 6)),
    county=_words("Keskustan hyvinvointiasema", "Centrums välfärdsstation", "City wellbeing centre"),
    zone="Europe/Helsinki",
    lines=tuple(
        LineInfo(
            line=LineId(key),
            names=_words(fi, sv, en),
            short_names=_words(sfi, ssv, sen),
            channels=_ALL,
            languages=(FI, SV, EN),
            matters=_MATTERS,
            outcome_reasons=_REASONS,
            field_of_law=FieldOfLaw.SOCIAL if key == "advice" else FieldOfLaw.HEALTH,
            record=SOCIAL_RECORD if key == "advice" else HEALTH_RECORD,
            opening_hours=_words("arkisin 8–16", "vardagar 8–16", "weekdays 8–16"),
        )
        for key, fi, sv, en, sfi, ssv, sen in _LINES
    ),
    phrases=_PHRASES,
    questionnaires=QUESTIONNAIRES,
    code_lists=CODE_LISTS,
    checks_rights=True,
    identifies=True,
    demo=True,
)

ME = StaffInfo(
    staff_id=StaffId(new_id()),
    user_name="aino.niemi",
    full_name="Aino Niemi",
    name="Aino N.",
    initials="AN",
    public_name="Hoitaja Aino",
    role=Role.PROFESSIONAL,
    lines=tuple(LineId(line[0]) for line in _LINES),
    unit="Keskustan hyvinvointiasema",
)
