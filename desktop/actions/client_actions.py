"""What a person can do about who a client is, who may act for them, and their record."""

from datetime import date, datetime

from backend.protocol.client_commands import (
    AskIdentification,
    BreakGlass,
    IdentifyClient,
    JoinClients,
    LinkClient,
    RecordRight,
    RevealContact,
    SaveClient,
    SayForWhom,
    SeparateClients,
    SetLegalHold,
    SetNonDisclosure,
    SetRelation,
    UnlinkClient,
)
from backend.protocol.clients import RelationKind
from backend.protocol.follow_up_commands import SetFollowUp
from backend.protocol.ids import CaseId, ClientId, CommandId, ContactId, ThreadId, new_id
from backend.protocol.people import IdentifiedBy
from backend.protocol.representation import Basis
from backend.protocol.words import Language, SaysFor
from desktop.actions.staff_actions import StaffActions


class ClientActions(StaffActions):
    """Each method makes one command and returns its id."""

    # -- who it is --------------------------------------------------------------------------------

    def ask_identification(self, case_id: CaseId, thread: ThreadId | None = None) -> CommandId:
        """Ask the resident to identify; their page offers it."""
        return self.send(AskIdentification(command_id=self.fresh(), case_id=case_id, thread=thread))

    def identify_client(
        self,
        case_id: CaseId,
        how: IdentifiedBy,
        personal_code: str,
        *,
        first_names: str,
        last_name: str,
        basis: str,
        principal: bool = False,
    ) -> CommandId:
        """Say that one has made sure of who somebody is, and how."""
        return self.send(
            IdentifyClient(
                command_id=self.fresh(),
                case_id=case_id,
                how=how,
                personal_code=personal_code,
                first_names=first_names,
                last_name=last_name,
                basis=basis,
                principal=principal,
            )
        )

    def link_client(self, case_id: CaseId, client_id: ClientId, *, principal: bool = False) -> CommandId:
        """Put the case to a record that was found."""
        return self.send(
            LinkClient(command_id=self.fresh(), case_id=case_id, client_id=client_id, principal=principal)
        )

    def unlink_client(self, case_id: CaseId, reason: str, *, principal: bool = False) -> CommandId:
        """Take the case from a record that was the wrong one."""
        return self.send(
            UnlinkClient(command_id=self.fresh(), case_id=case_id, principal=principal, reason=reason)
        )

    # -- who acts for whom ------------------------------------------------------------------------

    def say_for_whom(
        self,
        case_id: CaseId,
        says_for: SaysFor,
        *,
        principal_name: str = "",
        principal_code: str = "",
        public_guardian: bool = False,
    ) -> CommandId:
        """Note or correct for whom the person in contact acts."""
        return self.send(
            SayForWhom(
                command_id=self.fresh(),
                case_id=case_id,
                says_for=says_for,
                principal_name=principal_name,
                principal_code=principal_code,
                public_guardian=public_guardian,
            )
        )

    def record_right(
        self,
        case_id: CaseId,
        basis: Basis,
        *,
        allowed: bool,
        written_basis: str,
        scope: str = "",
        valid_until: datetime | None = None,
    ) -> CommandId:
        """Note a check of the right to act that was made by hand."""
        return self.send(
            RecordRight(
                command_id=self.fresh(),
                case_id=case_id,
                basis=basis,
                allowed=allowed,
                written_basis=written_basis,
                scope=scope,
                valid_until=valid_until,
            )
        )

    # -- the record -------------------------------------------------------------------------------

    def break_glass(self, client_id: ClientId, reason: str) -> CommandId:
        """Open a record without a care relationship; the reason is logged."""
        return self.send(BreakGlass(command_id=self.fresh(), client_id=client_id, reason=reason))

    def reveal_contact(self, case_id: CaseId, reason: str, contact_id: ContactId | None = None) -> CommandId:
        """Ask for a telephone number that a non-disclosure order hides; the reason is logged."""
        return self.send(
            RevealContact(command_id=self.fresh(), case_id=case_id, reason=reason, contact_id=contact_id)
        )

    def save_client(
        self,
        client_id: ClientId,
        first_names: str,
        last_name: str,
        *,
        personal_code: str = "",
        born: date | None = None,
        phone: str = "",
        language: Language = Language.FINNISH,
        interpreter: str = "",
    ) -> CommandId:
        """Make a record, or change what it says."""
        return self.send(
            SaveClient(
                command_id=self.fresh(),
                client_id=client_id,
                first_names=first_names,
                last_name=last_name,
                personal_code=personal_code,
                born=born,
                phone=phone,
                language=language,
                interpreter=interpreter,
            )
        )

    @staticmethod
    def new_client() -> ClientId:
        """Return an id for a new record: sent twice it makes one."""
        return ClientId(new_id())

    def set_non_disclosure(self, client_id: ClientId, basis: str, *, on: bool) -> CommandId:
        """Note that there is a non-disclosure order, or that it has ended."""
        return self.send(SetNonDisclosure(command_id=self.fresh(), client_id=client_id, on=on, basis=basis))

    def set_relation(
        self, client_id: ClientId, other_id: ClientId, kind: RelationKind, *, on: bool = True
    ) -> CommandId:
        """Note how one client belongs to another, or that they do no longer."""
        return self.send(
            SetRelation(command_id=self.fresh(), client_id=client_id, other_id=other_id, kind=kind, on=on)
        )

    def join_clients(self, client_id: ClientId, other_id: ClientId, reason: str) -> CommandId:
        """Join two records of one person; the first stays."""
        return self.send(
            JoinClients(command_id=self.fresh(), client_id=client_id, other_id=other_id, reason=reason)
        )

    def separate_clients(self, client_id: ClientId, other_id: ClientId, reason: str) -> CommandId:
        """Undo a joining of two records."""
        return self.send(
            SeparateClients(command_id=self.fresh(), client_id=client_id, other_id=other_id, reason=reason)
        )

    def set_legal_hold(self, client_id: ClientId, reason: str, *, on: bool) -> CommandId:
        """Keep everything of a client, or end that."""
        return self.send(SetLegalHold(command_id=self.fresh(), client_id=client_id, on=on, reason=reason))

    def set_follow_up(self, case_id: CaseId, on: date | None, reason: str) -> CommandId:
        """Move the follow-up of a case, or call it off."""
        return self.send(SetFollowUp(command_id=self.fresh(), case_id=case_id, on=on, reason=reason))
