"""By which names code systems go out. What nobody has compared with the published list is marked as unverified."""

from typing import Any

from backend.protocol.assessments import MATURITY_CODES
from backend.protocol.records import Coded
from backend.protocol.wire import Record

OWN = "https://luukku.fi/fhir"
UNVERIFIED = f"{OWN}/StructureDefinition/vahvistamaton-koodisto"
"""Our own, on a coding: the name of its code system, or its codes, were not compared with the code server's."""


class CodeSystem(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a code system is named; ``verified``: somebody of the organisation has compared it."""

    url: str
    verified: bool = False

    def coding(self, code: str, display: str = "") -> dict[str, Any]:
        """Return a coding of FHIR, marked when it is not verified."""
        made: dict[str, Any] = {"system": self.url, "code": code}
        if display:
            made["display"] = display
        if not self.verified:
            made["extension"] = [{"url": UNVERIFIED, "valueBoolean": True}]
        return made


def _own(name: str) -> CodeSystem:
    return CodeSystem(url=f"{OWN}/CodeSystem/{name}", verified=True)


class CodeSystems(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The code systems of an organisation's exports.

    Contact types are national codes, but the name of their list at the code server has not been confirmed, so it goes out
    under our own name and marked until the file of the exports says better (domain rules, section 7).
    """

    disclosure: CodeSystem = CodeSystem(url=MATURITY_CODES, verified=True)
    """What a minor allows to be given to the guardians."""
    contact_type: CodeSystem = CodeSystem(url=f"{OWN}/CodeSystem/yhteystapa")
    reason: CodeSystem = CodeSystem(url="http://hl7.org/fhir/sid/icpc-2")
    """Reasons for contact (ICPC-2)."""
    matter: CodeSystem = _own("asia")
    outcome: CodeSystem = _own("lopputulos")
    task: CodeSystem = _own("tehtava")
    kind: CodeSystem = _own("viestin-laji")
    social_request: CodeSystem = _own("sosiaalihuollon-pyynto")
    basis: CodeSystem = _own("puolesta-asioinnin-peruste")

    def of_record(self, coded: Coded) -> dict[str, Any]:
        """Return a code of a record as a coding: by its list's own system, or the name it has here, or a name of ours."""
        known = {"contact_type": self.contact_type, "reasons": self.reason}.get(coded.list_id)
        if coded.system:
            system = CodeSystem(url=coded.system, verified=coded.verified)
        else:
            system = known or CodeSystem(url=f"{OWN}/CodeSystem/{coded.list_id}")
        made = system.coding(coded.code, coded.name)
        return made | ({"version": coded.list_version} if coded.list_version else {})
