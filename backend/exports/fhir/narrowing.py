"""How much of a case goes to whom, when it is written to a file that leaves the hands of the organisation.

The organisation's own record gets everything, with the labels that it has to heed. The client gets what is theirs, which
questions between colleagues are not. Who acts for a client gets what was said and agreed with them, and never what
professionals concluded of the child, such as a concern for its welfare.
"""

from dataclasses import replace

import msgspec

from backend.domain.life_cycle import Codes
from backend.exports.fhir.source import Source
from backend.protocol.consultation_entries import (
    ConsultationAnswered,
    ConsultationAsked,
    ConsultationWithdrawn,
)
from backend.protocol.entries import QuestionnaireSigned, TaskOpened, TaskResolved
from backend.protocol.export_inquiries import GivenTo
from backend.protocol.handover_entries import GivenToPartner, HandoverDeclined, HandoverOffered
from backend.protocol.record_entries import RecordSigned
from backend.protocol.sent_form_entries import FormAnswered
from backend.protocol.words import SaysFor

_OF_COLLEAGUES = (
    ConsultationAsked,
    ConsultationAnswered,
    ConsultationWithdrawn,
    HandoverOffered,
    HandoverDeclined,
    GivenToPartner,
)
_OF_PROFESSIONALS = (*_OF_COLLEAGUES, QuestionnaireSigned, TaskOpened, TaskResolved, RecordSigned)


def narrowed(source: Source, given_to: GivenTo) -> Source:
    """Return the case as this receiver may have it. Whether they may have it at all is decided before."""
    if given_to is GivenTo.RECORD:
        return source
    if given_to is GivenTo.CLIENT:
        kept = [one for one in source.entries if not isinstance(one.body, _OF_COLLEAGUES)]
        # The other's personal identity code is no part of what is the client's.
        return replace(source, entries=tuple(kept), codes=Codes())
    kept = [
        one
        for one in source.entries
        if not isinstance(one.body, _OF_PROFESSIONALS)
        and not (isinstance(one.body, FormAnswered) and one.body.says_for is SaysFor.SELF)
    ]
    head = msgspec.structs.replace(source.head, assessment=None)
    return replace(source, head=head, entries=tuple(kept), codes=Codes())
