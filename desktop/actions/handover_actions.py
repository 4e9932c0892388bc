"""What a person can do in a handover: offer, accept, decline, take back, give to a partner, note that the client was reached."""

from collections.abc import Sequence
from datetime import date

from backend.protocol.handover_commands import (
    AcceptHandover,
    DeclineHandover,
    HandToPartner,
    NoteClientReached,
    OfferHandover,
    WithdrawHandover,
)
from backend.protocol.handovers import Consent
from backend.protocol.ids import CaseId, CommandId, HandoverId, LineId, ServiceId, StaffId, new_id
from desktop.actions.sent_form_actions import SentFormActions


class HandoverActions(SentFormActions):
    """Each method makes one command and returns its id."""

    def offer_handover(
        self,
        case_id: CaseId,
        note: str,
        within: int,
        *,
        to_line: LineId | None = None,
        to_staff: StaffId | None = None,
        basis: str = "",
    ) -> CommandId:
        """Offer the case in hand to a line or a colleague."""
        return self.send(
            OfferHandover(
                command_id=self.fresh(),
                case_id=case_id,
                handover_id=HandoverId(new_id()),
                note=note,
                within=within,
                to_line=to_line,
                to_staff=to_staff,
                basis=basis,
            )
        )

    def accept_handover(self, case_id: CaseId, handover_id: HandoverId) -> CommandId:
        """Accept what was offered."""
        return self.send(AcceptHandover(command_id=self.fresh(), case_id=case_id, handover_id=handover_id))

    def decline_handover(self, case_id: CaseId, handover_id: HandoverId, reason: str) -> CommandId:
        """Give it back to whoever offered it."""
        return self.send(
            DeclineHandover(command_id=self.fresh(), case_id=case_id, handover_id=handover_id, reason=reason)
        )

    def withdraw_handover(self, case_id: CaseId, handover_id: HandoverId) -> CommandId:
        """Take back what nobody has accepted."""
        return self.send(WithdrawHandover(command_id=self.fresh(), case_id=case_id, handover_id=handover_id))

    def hand_to_partner(
        self,
        case_id: CaseId,
        service_id: ServiceId,
        summary: str,
        consent: Consent,
        check_on: date,
        check_what: str,
        *,
        entries: Sequence[int] = (),
        with_code: bool = False,
    ) -> CommandId:
        """Record what a partner of the directory is given."""
        return self.send(
            HandToPartner(
                command_id=self.fresh(),
                case_id=case_id,
                handover_id=HandoverId(new_id()),
                service_id=service_id,
                summary=summary,
                consent=consent,
                check_on=check_on,
                check_what=check_what,
                entries=tuple(entries),
                with_code=with_code,
            )
        )

    def note_client_reached(self, case_id: CaseId, *, found: bool = True, note: str = "") -> CommandId:
        """Say that the client has been reached; of a partner, whether help was found."""
        return self.send(NoteClientReached(command_id=self.fresh(), case_id=case_id, found=found, note=note))
