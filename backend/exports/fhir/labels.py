"""Security labels: who may not be given what a case holds. Every resource of the case carries them.

The register that receives the case has to keep it from the guardians itself (act 785/1992 s. 9); it cannot unless it is told.
"""

from backend.domain.authority import hidden
from backend.exports.fhir.naming import Resource
from backend.exports.fhir.source import Source
from backend.protocol.assessments import SocialRequest

CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
NORMAL, RESTRICTED = ("N", "normal"), ("R", "restricted")
DISPLAYS = {
    "1": "Alaikäinen ei päätöskykyinen, tiedot luovutetaan huoltajille",
    "2": "Alaikäinen päätöskykyinen, sallii tietojen luovuttamisen huoltajille",
    "3": "Alaikäinen päätöskykyinen, kieltää tietojen luovuttamisen huoltajille",
    "4": "Alaikäisen päätöskyky ei tiedossa, tietoja ei luovuteta huoltajille",
}
"""The code set's own words (domain rules, section 2)."""


def labels(source: Source) -> list[Resource]:
    """Return the labels: how confidential, and what was concluded of a minor."""
    assessment = source.head.assessment
    kept = hidden(assessment) is not None or source.head.client.non_disclosure
    code, display = RESTRICTED if kept else NORMAL
    conclusion = disclosure(source)
    made: list[Resource] = [{"system": CONFIDENTIALITY, "code": code, "display": display}]
    return [*made, conclusion] if conclusion is not None else made


def disclosure(source: Source) -> Resource | None:
    """Return what may be given to the guardians, as a coding; none when nothing was concluded."""
    assessment = source.head.assessment
    if assessment is None:
        return None
    if assessment.code is not None:
        code = assessment.code.value
        return source.systems.disclosure.coding(code, DISPLAYS[code])
    if assessment.request is not SocialRequest.NONE:
        return source.systems.social_request.coding(assessment.request.value)
    return None
