"""A few services and a care chain for pictures and tests of the views."""

from __future__ import annotations

from datetime import date

from backend.protocol.directory import CareChain, ChainStep, Service, ServiceKind
from backend.protocol.ids import ChainId, LineId, ServiceId
from backend.protocol.setup import Words
from backend.protocol.snapshots import DirectoryState
from backend.protocol.words import Language
from desktop.screenshots.sample import at

ORAL = LineId("oral")


def _words(fi: str, sv: str, en: str) -> Words:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


KELA = Service(
    service_id=ServiceId("kela"),
    names=_words("Kela", "FPA", "Kela"),
    kind=ServiceKind.KELA,
    does=_words(
        "Perustoimeentulotuki, sairauspäiväraha, kuntoutus, matkakorvaukset.",
        "Grundläggande utkomststöd, sjukdagpenning, rehabilitering, reseersättningar.",
        "Basic social assistance, sickness allowance, rehabilitation, travel costs.",
    ),
    for_whom=_words(
        "Suomen sosiaaliturvaan kuuluville",
        "För dem som omfattas av den sociala tryggheten i Finland",
        "For those covered by social security in Finland",
    ),
    hours=_words("ma–pe 9–16", "mån–fre 9–16", "Mon–Fri 9–16"),
    area=_words("Koko maa", "Hela landet", "The whole country"),
    phone="09 0000 5000",
    page="https://www.kela.fi",
    professional_phone="09 0000 5009",
    reach=_words(
        "Viranomaislinja: tarvitset asiakkaan suostumuksen, ellei laki anna oikeutta.",
        "Myndighetslinjen: du behöver klientens samtycke om inte lagen ger dig rätt.",
        "The authorities' line: you need the client's consent unless the law gives you the right.",
    ),
    words=("kansaneläkelaitos", "päiväraha"),
    review_by=date(2027, 5, 31),
    version=2,
    changed_at=at(8, 2),
)
EMERGENCY = Service(
    service_id=ServiceId("emergency-112"),
    names=_words("Hätänumero 112", "Nödnumret 112", "Emergency number 112"),
    kind=ServiceKind.EMERGENCY,
    does=_words("Hengenvaara", "Livsfara", "Danger to life"),
    phone="112",
    matters=("toothache",),
    version=1,
)
HELPLINE = Service(
    service_id=ServiceId("medical-helpline"),
    names=_words("Päivystysapu 116 117", "Jourhjälpen 116 117", "Medical Helpline 116 117"),
    kind=ServiceKind.OWN_UNIT,
    does=_words(
        "Arvioi, tarvitseeko asia päivystystä.",
        "Bedömer om ärendet kräver jourvård.",
        "Assesses whether urgent care is needed.",
    ),
    phone="116 117",
    lines=(ORAL,),
    matters=("toothache",),
    version=1,
)
DIACONIA = Service(
    service_id=ServiceId("parish-diaconia"),
    names=_words("Seurakunnan diakoniatyö", "Församlingens diakoniarbete", "Diaconal work of the parish"),
    kind=ServiceKind.PARISH,
    does=_words(
        "Keskusteluapu, ruoka-apu, kertaluonteinen taloudellinen apu.",
        "Samtalsstöd, mathjälp, ekonomisk hjälp av engångsnatur.",
        "Someone to talk to, food aid, one-time financial help.",
    ),
    phone="09 0000 6000",
    lines=(LineId("social"),),
    words=("kirkko", "ruoka-apu"),
    version=1,
)
INTERPRETERS = Service(
    service_id=ServiceId("interpreters"),
    names=_words("Tulkkauspalvelu", "Tolktjänsten", "Interpreter service"),
    kind=ServiceKind.OWN_UNIT,
    does=_words(
        "Puhelin- ja etätulkki heti tai varaten.",
        "Telefon- och distanstolk genast eller på bokning.",
        "An interpreter by telephone or remotely, at once or by appointment.",
    ),
    professional_phone="09 0000 4000",
    words=("tulkki", "tolk"),
    version=1,
)
CHAIN = CareChain(
    chain_id=ChainId("toothache"),
    line=ORAL,
    matters=("toothache",),
    title=_words("Hammassärky ja turvotus", "Tandvärk och svullnad", "Toothache and swelling"),
    steps=(
        ChainStep(
            text=_words(
                "Turvotus, kuume tai nielemisen vaikeus: päivystykseen heti.",
                "Svullnad, feber eller svårt att svälja: genast till jouren.",
                "Swelling, fever or trouble swallowing: urgent care at once.",
            ),
            service_id=HELPLINE.service_id,
        ),
        ChainStep(
            text=_words(
                "Muuten särkyaika samalle päivälle ja ohje särkylääkkeestä.",
                "Annars akuttid samma dag och råd om värkmedicin.",
                "Otherwise an acute appointment the same day and advice on pain relief.",
            )
        ),
    ),
    version=1,
)
SERVICES = (KELA, EMERGENCY, HELPLINE, DIACONIA, INTERPRETERS)


def directory_state() -> DirectoryState:
    """Return the sample anew: what a desktop holds is changed in place."""
    return DirectoryState(services={one.service_id: one for one in SERVICES}, chains={CHAIN.chain_id: CHAIN})
