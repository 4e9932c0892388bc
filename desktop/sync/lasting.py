"""Which commands may wait for a connection, and which are worth nothing later."""

from datetime import timedelta
from typing import get_args

from backend.protocol.assessment_commands import ResolveTask, SignQuestionnaire
from backend.protocol.call_commands import (
    ConsultCall,
    DropConsult,
    EndCall,
    HoldCall,
    JoinCall,
    LeaveCall,
    PlaceCall,
    SetExtension,
)
from backend.protocol.client_commands import (
    AskIdentification,
    BreakGlass,
    JoinClients,
    LinkClient,
    RevealContact,
    SaveClient,
    SeparateClients,
    SetLegalHold,
    SetNonDisclosure,
    SetRelation,
    UnlinkClient,
)
from backend.protocol.commands import (
    Claim,
    Command,
    MarkRead,
    RevealCode,
    SetPresence,
    TakeBack,
    TakeNext,
)
from backend.protocol.consultation_commands import ConsultationCommand
from backend.protocol.directory_commands import DirectoryCommand
from backend.protocol.follow_up_commands import SetFollowUp
from backend.protocol.guidance_commands import GuidanceCommand
from backend.protocol.handover_commands import HandoverCommand
from backend.protocol.pair_commands import PairCommand
from backend.protocol.record_commands import RecordCommand
from backend.protocol.sent_form_commands import SentFormCommand
from backend.protocol.staff_commands import LockStaff, ResetPassword, SaveStaff

STALE_AFTER = timedelta(seconds=30)
"""A prompt command whose socket or program broke is sent again only this soon, under its own id.

Whoever asked for the next case just before a crash gets the one already taken and no second; nobody wants a case
claimed an hour later.
"""

_AT_A_RECORD = (
    LinkClient,
    UnlinkClient,
    SaveClient,
    SetNonDisclosure,
    SetRelation,
    JoinClients,
    SeparateClients,
    SetLegalHold,
)
"""A record is open only while there is a connection, and its sheet keeps what was filled in until it is taken."""

PROMPT = (
    *(Claim, TakeNext, TakeBack, MarkRead, RevealCode, SetPresence),
    *(AskIdentification, BreakGlass, RevealContact),
    *_AT_A_RECORD,
    # An assessment is bound to its moment, and its draft is kept until it has been signed.
    SignQuestionnaire,
    ResolveTask,
    SetFollowUp,
    # Likewise a record; and what was copied out is logged now or not copied.
    *get_args(RecordCommand),
    # What a start password answers has to be seen by whoever asked.
    *(SaveStaff, LockStaff, ResetPassword),
    # Two who edit must not find out an hour later; the sheet keeps what was written.
    *get_args(DirectoryCommand),
    *get_args(GuidanceCommand),
    # Whoever is on the line is dealt with now or not by this.
    *(PlaceCall, HoldCall, ConsultCall, JoinCall, DropConsult, LeaveCall, EndCall, SetExtension),
    # A client waits for the answer; the sheets keep what was written until it has been taken.
    *get_args(ConsultationCommand),
    # A form reaches a client who is there, and is taken back before it is answered.
    *get_args(SentFormCommand),
    *get_args(HandoverCommand),
    *get_args(PairCommand),
)


def may_wait(command: Command) -> bool:
    """Tell whether a command keeps its meaning while the server cannot be reached.

    What a person wrote or decided waits for as long as it takes. Claiming, undoing and looking are acts of the
    moment: they are sent at once or not at all, and again only as long as the moment lasts.
    """
    return not isinstance(command, PROMPT)
