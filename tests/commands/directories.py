"""A service and a care chain for tests of the directory."""

from backend.protocol.directory import CareChain, ChainStep, Service, ServiceKind
from backend.protocol.ids import ChainId, ServiceId
from backend.protocol.words import Language
from tests.commands.office import ORAL

FI, SV = Language.FINNISH, Language.SWEDISH
KELA = Service(
    service_id=ServiceId("kela"),
    names={FI: "Kela", SV: "FPA"},
    kind=ServiceKind.KELA,
    does={FI: "Toimeentulotuki"},
    lines=(ORAL,),
    matters=("toothache",),
)
CHAIN = CareChain(
    chain_id=ChainId("money"),
    line=ORAL,
    title={FI: "Rahat eivät riitä"},
    steps=(
        ChainStep(text={FI: "Kysy, mikä on hätänä."}),
        ChainStep(text={FI: "Hakemus"}, service_id=KELA.service_id),
    ),
)
